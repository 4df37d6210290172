//! A value that is already written as JSON and is passed on unchanged.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::write::error::RenderError;
use crate::write::json::ser::RAW_VALUE;
use crate::write::json::writer::{Writer, with_shared};

/// JSON that this crate has written, only for its own serializer; a unit if the value is absent.
#[derive(Clone, Copy)]
pub(crate) struct RawJson<'a>(Option<&'a str>);

impl RawJson<'_> {
    pub(crate) const NONE: RawJson<'static> = RawJson(None);

    /// Writes a value and calls `read` with the JSON.
    pub(crate) fn of<T: Serialize + ?Sized, R>(
        slot: &'static str,
        value: &T,
        read: impl FnOnce(RawJson<'_>) -> Result<R, RenderError>,
    ) -> Result<R, RenderError> {
        with_shared(|buffer| {
            let present = Writer::new(buffer).value(slot, value)?;
            // Everything that is written comes from a `str`.
            let json = core::str::from_utf8(buffer).ok();
            read(RawJson(json.filter(|_| present)))
        })
    }
}

impl Serialize for RawJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(json) = self.0 else { return serializer.serialize_unit() };
        let mut raw = serializer.serialize_struct(RAW_VALUE, 1)?;
        raw.serialize_field(RAW_VALUE, json)?;
        raw.end()
    }
}
