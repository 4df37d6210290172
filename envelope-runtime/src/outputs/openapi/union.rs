//! The union of the schemas of bodies: `oneOf` if no body matches two of them, which client generators understand
//! better, or else `anyOf`.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::outputs::answers::alternatives::any_of;
use crate::outputs::answers::inspect::constants;

/// The union of these schemas, each with its meaning, such as the schema that it refers to; and of another schema that
/// overlaps with all of them, if given.
pub(super) fn union(schemas: Vec<(Value, &Value)>, other: Option<&Value>) -> Value {
    let (mut known, mut alternatives, mut meanings) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (schema, meaning) in schemas {
        if known.insert(schema.to_string()) {
            alternatives.push(schema);
            meanings.push(meaning);
        }
    }
    match (alternatives.len(), other) {
        (_, Some(other)) => any_of(alternatives.into_iter().chain([other.clone()])),
        (1, None) => alternatives.swap_remove(0),
        (_, None) if are_disjoint(&meanings) => json!({ "oneOf": alternatives }),
        (_, None) => any_of(alternatives),
    }
}

/// True if some required member is a different constant in each schema.
fn are_disjoint(schemas: &[&Value]) -> bool {
    let constants: Vec<Map<String, Value>> = schemas.iter().map(|schema| constants(schema)).collect();
    let Some((first, _)) = constants.split_first() else { return false };
    first.keys().any(|path| {
        let values: Option<BTreeSet<String>> =
            constants.iter().map(|of_schema| Some(of_schema.get(path)?.to_string())).collect();
        values.is_some_and(|values| values.len() == constants.len())
    })
}
