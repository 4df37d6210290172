//! Functions that tell bodies apart at run time: by a member whose value differs, or that some bodies do not have.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::outputs::answers::body::SPLICED;
use crate::outputs::answers::inspect::{constants, required};
use crate::outputs::answers::types::is_parameter;
use crate::outputs::typescript::syntax::quoted;

/// Reads the value at a path; `undefined` if a step is missing.
const AT: &str = "\
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === \"object\" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
";

/// Accepts only a single code: for a union, a guard that is false would exclude all codes of the union.
const ONE: &str = "type One<C, All = C> = C extends unknown ? ([All] extends [C] ? C : never) : never;\n";

/// The bodies that the functions tell apart.
pub(super) struct Bodies<'a> {
    pub(super) success: &'a Value,
    pub(super) page: &'a Value,
    pub(super) errors: Vec<&'a Value>,
    /// The path at which all errors have their codes, and the JavaScript type of the codes.
    pub(super) codes: Option<(&'a str, &'static str)>,
}

impl Bodies<'_> {
    /// The functions `isError` and, if bodies have codes at one place, `isCode`.
    pub(super) fn guards(&self) -> String {
        let of_all = self.sure_test(&[self.success, self.page]);
        let takes = if of_all.is_some() { "Answer<T> | Page<T>" } else { "Answer<T>" };
        let test = of_all.or_else(|| self.sure_test(&[self.success])).or_else(|| self.likely_test());
        let Some(test) = test else { return String::new() };
        let mut out = ["\n", AT, "\n/** True if the body is that of an error. */\n"].concat();
        out.push_str(&["export function isError<T>(answer: ", takes, "): answer is ErrorBody {\n"].concat());
        out.push_str(&["  return ", &test, ";\n}\n"].concat());
        if let Some((path, _)) = self.codes {
            out.push_str(&["\n", ONE, "\n/** True if the body is that of an error with this code. */\n"].concat());
            out.push_str("export function isCode<T, C extends Code>(\n  answer: ");
            out.push_str(&[takes, ",\n  code: C & One<C>,\n): answer is Bodies[C] {\n"].concat());
            out.push_str(&["  return isError(answer) && ", &at(path), " === code;\n}\n"].concat());
        }
        out
    }

    /// An expression that is true for errors, and false for these others.
    fn sure_test(&self, others: &[&Value]) -> Option<String> {
        let is_object = "typeof answer === \"object\" && answer !== null && ";
        constant(&self.errors, others)
            .map(|(path, value)| [&*at(&path), " === ", &value.to_string()].concat())
            .or_else(|| {
                let (path, value) = constant(others, &self.errors)?;
                Some([is_object, &at(&path), " !== ", &value.to_string()].concat())
            })
            .or_else(|| member(others, &self.errors).map(|name| [&*at(name), " !== undefined"].concat()))
    }

    /// An expression that looks for a code of the API, or for the members that all errors have.
    fn likely_test(&self) -> Option<String> {
        if let Some((path, ty)) = self.codes {
            let code = at(path);
            return Some(
                ["typeof ", &*code, " === \"", ty, "\" && Object.hasOwn(STATUS, ", &code, " as Code)"].concat(),
            );
        }
        let names: Vec<String> =
            required_by_all(&self.errors).map(|name| [&*at(name), " !== undefined"].concat()).collect();
        (!names.is_empty()).then(|| names.join(" && "))
    }
}

/// A constant that all of these have at one path, and none of the others.
fn constant(these: &[&Value], others: &[&Value]) -> Option<(String, Value)> {
    let these: Vec<Map<String, Value>> = these.iter().map(|schema| constants(schema)).collect();
    let has = |of: &Map<String, Value>, path: &str, value: &Value| of.get(path) == Some(value);
    let (path, value) = these.first()?.iter().find(|(path, value)| {
        these.iter().all(|of| has(of, path, value)) && !others.iter().any(|schema| may_have(schema, path, value))
    })?;
    Some((path.clone(), value.clone()))
}

/// True if a value of the schema can have that constant at that path.
fn may_have(schema: &Value, path: &str, value: &Value) -> bool {
    if is_parameter(schema) || schema.get(SPLICED).is_some() {
        return true;
    }
    if schema == &Value::Bool(false) {
        return false;
    }
    if let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) {
        return alternatives.iter().any(|schema| may_have(schema, path, value));
    }
    let Some((name, rest)) = path.split_once('/') else {
        return schema.get("const").is_none_or(|constant| constant == value);
    };
    match schema.get("properties").and_then(|members| members.get(name)) {
        Some(member) => may_have(member, rest, value),
        None => schema.get("additionalProperties") != Some(&Value::Bool(false)),
    }
}

/// A member that all errors have, but no success can have.
fn member<'a>(success: &[&Value], errors: &'a [&Value]) -> Option<&'a str> {
    let can_have = |schema: &Value, name: &str| {
        let is_closed =
            schema.get("additionalProperties") == Some(&Value::Bool(false)) && schema.get(SPLICED).is_none();
        !is_closed || schema.get("properties").is_some_and(|members| members.get(name).is_some())
    };
    required_by_all(errors).find(|name| !success.iter().any(|schema| can_have(schema, name)))
}

/// The members that all of these have.
fn required_by_all<'a>(errors: &'a [&Value]) -> impl Iterator<Item = &'a str> {
    let names = errors.first().map_or(&[][..], |first| required(first));
    let is_of_all = |name: &&str| errors.iter().all(|schema| required(schema).iter().any(|known| known == name));
    names.iter().filter_map(Value::as_str).filter(is_of_all)
}

/// The expression that reads the value at a path such as `error/code/`.
fn at(path: &str) -> String {
    let names: Vec<String> = path.trim_end_matches('/').split('/').map(quoted).collect();
    ["at(answer, ", &names.join(", "), ")"].concat()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{may_have, member};

    #[test]
    fn a_constant_is_looked_for_where_a_value_may_have_it() {
        let of_a = |schema: Value| json!({ "properties": { "a": schema }, "additionalProperties": false });
        for (schema, expected) in [
            (of_a(json!({ "const": "x" })), true),
            (of_a(json!({ "const": "y" })), false),
            (of_a(json!({ "type": "string" })), true),
            (of_a(json!({ "anyOf": [{ "const": "y" }, { "const": "x" }] })), true),
            (of_a(json!({ "anyOf": [{ "const": "y" }, { "const": "z" }] })), false),
            (of_a(json!(false)), false),
            (json!({ "additionalProperties": false }), false),
            (json!({ "additionalProperties": true }), true),
            // A type that is a parameter may be any.
            (json!({ "$parameter": true }), true),
            (json!({ "additionalProperties": false, "$spliced": { "$parameter": true } }), true),
        ] {
            assert_eq!(may_have(&schema, "a/", &json!("x")), expected, "{schema}");
        }
    }

    #[test]
    fn a_member_tells_errors_apart_if_no_success_can_have_it() {
        let error = json!({ "required": ["ok", "message"] });
        for (success, expected) in [
            (json!({ "properties": { "ok": true }, "additionalProperties": false }), Some("message")),
            (json!({ "properties": { "ok": true }, "additionalProperties": true }), None),
            (json!({ "additionalProperties": false, "$spliced": { "$parameter": true } }), None),
        ] {
            assert_eq!(member(&[&success], &[&error]), expected, "{success}");
        }
    }
}
