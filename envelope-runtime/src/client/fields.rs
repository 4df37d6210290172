//! Values by name: what the envelope's fields and extra facts held.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

/// Values by name, in the order in which the template has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    pub(super) fn new(values: Vec<(String, Value)>) -> Self {
        Fields(values)
    }

    /// The value of that name, or what stands below a name: `meta.id` is member `id` of the value of `meta`, if `meta.id` has
    /// no value itself.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let exact = self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        exact.or_else(|| self.0.iter().find_map(|(known, value)| below(value, name.strip_prefix(known.as_str())?)))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Adds those whose names are not there yet.
    pub(super) fn complete(&mut self, others: Vec<(String, Value)>) {
        for (name, value) in others {
            if self.0.iter().all(|(known, _)| *known != name) {
                self.0.push((name, value));
            }
        }
    }
}

fn below<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.strip_prefix('.')?.split('.').try_fold(value, |value, name| value.get(name))
}
