//! The schemas that types state themselves: those of an envelope's fields and of a payload.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

#[cfg(not(feature = "schemars"))]
use crate::envelope::Envelope;

/// The schemas that `schemars` makes of types. Without that feature there are none, and any value fits.
#[derive(Default)]
pub(crate) struct Typed {
    /// By the name of the field.
    pub(super) fields: Vec<(&'static str, Value)>,
    pub(super) payload: Option<Value>,
    /// The schemas of types that refer to themselves, by name. Any other schema is written where it is used.
    pub(super) definitions: Map<String, Value>,
}

impl Typed {
    #[cfg(not(feature = "schemars"))]
    pub(crate) fn fields_of<E: Envelope>(_definitions: &str) -> Typed {
        Typed::default()
    }

    pub(crate) fn into_definitions(self) -> Map<String, Value> {
        self.definitions
    }

    /// The schema of a field by its path. For `meta.id`, it is that of the property `id` in the schema of the field
    /// `meta`; `None` if there is no such property.
    pub(super) fn field(&self, path: &str) -> Option<Value> {
        let mut names = path.split('.');
        let first = names.next()?;
        let (_, schema) = self.fields.iter().find(|(name, _)| *name == first)?;
        let inner = names.try_fold(schema, |schema, name| schema.get("properties")?.get(name))?;
        Some(inner.clone())
    }

    pub(super) fn payload(&self) -> Option<&Value> {
        self.payload.as_ref()
    }
}

/// The schema without `null`, if it allows `null` by `type` or by `anyOf`.
pub(super) fn without_null(mut schema: Value) -> Value {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &**types {
            schema["type"] = only.clone();
        }
    }
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf") {
        alternatives.retain(|schema| schema.get("type").is_none_or(|name| name != "null"));
    }
    schema
}
