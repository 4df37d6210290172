//! Functions that tell answers apart at run time: by a member whose value is another in each of them, or which some do not have.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::outputs::answers::body::{SPLICED, is_parameter};
use crate::outputs::answers::constants::constants;
use crate::outputs::typescript::syntax::quoted;

/// The value at a path, whatever is on the way.
const AT: &str = "\
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === \"object\" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
";

/// The functions `isError` and, if bodies have codes, `isCode`. `code_path` is where they are.
pub(super) fn guards(success: &[&Value], errors: &[&Value], code_path: Option<&str>) -> String {
    let test = test(success, errors, code_path);
    let mut out = ["\n", AT, "\n/** True if the answer is the body of an error. */\n"].concat();
    out.push_str("export function isError<T>(answer: Answer<T>): answer is ErrorBody {\n  return ");
    out.push_str(&test);
    out.push_str(";\n}\n");
    if let Some(path) = code_path {
        out.push_str("\n/** True if the answer is the body of an error with this code. */\n");
        out.push_str(
            "export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {\n",
        );
        out.push_str(&["  return isError(answer) && ", &at(path), " === code;\n}\n"].concat());
    }
    out
}

/// An expression that is true for errors: the first that surely tells them apart, or else one that looks for a code.
fn test(success: &[&Value], errors: &[&Value], code_path: Option<&str>) -> String {
    constant(errors, success)
        .map(|(path, value)| [&*at(&path), " === ", &value.to_string()].concat())
        .or_else(|| constant(success, errors).map(|(path, value)| [&*at(&path), " !== ", &value.to_string()].concat()))
        .or_else(|| member(success, errors).map(|name| [&*at(name), " !== undefined"].concat()))
        .or_else(|| code_path.map(|path| ["Object.keys(STATUS).includes(String(", &at(path), "))"].concat()))
        .or_else(|| {
            let names: Vec<String> = required(errors).map(|name| [&*at(name), " !== undefined"].concat()).collect();
            (!names.is_empty()).then(|| names.join(" && "))
        })
        .unwrap_or_else(|| "false".to_owned())
}

/// A constant that all of these have at one place, and none of the others.
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

/// A member that all errors have, and no success can have.
fn member<'a>(success: &[&Value], errors: &'a [&Value]) -> Option<&'a str> {
    let can_have = |schema: &Value, name: &str| {
        let is_closed =
            schema.get("additionalProperties") == Some(&Value::Bool(false)) && schema.get(SPLICED).is_none();
        !is_closed || schema.get("properties").is_some_and(|members| members.get(name).is_some())
    };
    required(errors).find(|name| !success.iter().any(|schema| can_have(schema, name)))
}

/// The members that all of these have.
fn required<'a>(errors: &'a [&Value]) -> impl Iterator<Item = &'a str> {
    let requires = |schema: &Value, name: &str| {
        schema["required"].as_array().is_some_and(|required| required.iter().any(|required| required == name))
    };
    let names = errors.first().and_then(|first| first["required"].as_array()).map_or(&[][..], Vec::as_slice);
    names.iter().filter_map(Value::as_str).filter(move |name| errors.iter().all(|schema| requires(schema, name)))
}

/// The value at a path, whose names end in slashes.
fn at(path: &str) -> String {
    let names: Vec<String> = path.trim_end_matches('/').split('/').map(quoted).collect();
    ["at(answer, ", &names.join(", "), ")"].concat()
}
