//! What an error has marked as details, on its way into a body.

use serde_core::Serialize;

use crate::RenderError;
use crate::json::Writer;

/// Takes what stands under `details`: either members one by one, or one value as a whole. The first call decides.
pub struct Details<'a> {
    out: Writer<'a>,
    state: State,
}

enum State {
    /// Nothing is written yet.
    Empty,
    /// An object is open.
    Members,
    /// One value is written.
    Whole,
}

impl Details<'_> {
    /// One member; left out if the value is absent.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        if matches!(self.state, State::Whole) {
            return Ok(());
        }
        let start = self.out.mark();
        self.out.raw(if matches!(self.state, State::Empty) { "{" } else { "," });
        self.out.string(name);
        self.out.raw(":");
        if self.out.value("details", value)? {
            self.state = State::Members;
        } else {
            self.out.rollback(start);
        }
        Ok(())
    }

    /// The value *is* the details.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn whole<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RenderError> {
        if matches!(self.state, State::Empty) && self.out.value("details", value)? {
            self.state = State::Whole;
        }
        Ok(())
    }

    /// Writes details as a value; `Ok(false)`, and nothing, if there are none.
    pub(crate) fn write(
        out: Writer<'_>,
        details: impl FnOnce(&mut Details<'_>) -> Result<(), RenderError>,
    ) -> Result<bool, RenderError> {
        let mut target = Details { out, state: State::Empty };
        details(&mut target)?;
        match target.state {
            State::Empty => return Ok(false),
            State::Members => target.out.raw("}"),
            State::Whole => {}
        }
        Ok(true)
    }
}
