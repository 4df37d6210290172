//! The schemas that types state themselves, beside what the template says.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

/// Nothing without the feature `schemars`.
#[derive(Default)]
pub(crate) struct Typed {
    /// By the field's name.
    pub(super) fields: Vec<(&'static str, Value)>,
    pub(super) payload: Option<Value>,
    /// Of types that refer to themselves; all others stand in their places.
    pub(super) definitions: Map<String, Value>,
}

impl Typed {
    #[cfg(not(feature = "schemars"))]
    pub(crate) fn fields_of<E: crate::envelope::Envelope>(_definitions: &str) -> Typed {
        Typed::default()
    }

    pub(crate) fn into_definitions(self) -> Map<String, Value> {
        self.definitions
    }

    /// Of `meta.id`: the property `id` of the field `meta`. `None` where that is not a property of this name.
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

/// The schema of the values that are not `null`, as far as it says so in a usual way.
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
