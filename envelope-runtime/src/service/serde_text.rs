//! Rewrites the error texts of serde and the standard library in the terms of the client that sent the value.
//!
//! Some of these texts name types of the program. Each known form is parsed and worded anew; an unknown text may come
//! from the program, and is not sent.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::format;
use alloc::string::{String, ToString as _};

use serde_core::de::value::Error as OfParameters;
use serde_json::Error as OfJson;
use serde_path_to_error::{Error as AtPath, Path, Segment};

use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::facts::field_path::FieldPath;
use crate::facts::page_query::parameter_and_problem;

/// The field error for serde's error about a body.
pub(super) fn in_body(error: &AtPath<OfJson>) -> FieldErrors {
    let text = error.inner().to_string();
    // serde_json appends line and column; the path tells the place better.
    let text = text.rsplit_once(" at line ").map_or(&*text, |(text, _)| text);
    let Mistake { member, code, message } = mistake(text).unwrap_or(INVALID);
    let path = path(error.path());
    let path = match member {
        // The path includes an unknown member, but ends at the value around a member that is missing or duplicate.
        Some(member) if path.is_whole() || code != UNKNOWN => path.key(member),
        _ => path,
    };
    FieldErrors::from_iter([FieldError::at(path, message).code(code)])
}

fn path(path: &Path) -> FieldPath {
    path.iter().fold(FieldPath::new(), |path, segment| match segment {
        Segment::Seq { index } => path.index(*index),
        Segment::Map { key } | Segment::Enum { variant: key } => path.key(key),
        Segment::Unknown => path,
    })
}

/// The field error for serde's error about a query or a form, whose parameters are flat.
pub(super) fn in_parameters(error: &AtPath<OfParameters>) -> FieldErrors {
    let parameter = match error.path().iter().next() {
        Some(Segment::Map { key }) => key,
        _ => "",
    };
    FieldErrors::from_iter([of_parameter(parameter, &error.inner().to_string())])
}

/// The field error for serde's text about a parameter.
pub(super) fn of_parameter(name: &str, text: &str) -> FieldError {
    parameter_error(name, mistake(text))
}

fn parameter_error(name: &str, mistake: Option<Mistake<'_>>) -> FieldError {
    let Mistake { member, code, message } = mistake.unwrap_or(INVALID);
    FieldError::new(String::from(member.unwrap_or(name)), message).code(code)
}

/// The field error for a text of serde_json without a path: line and column are part of the message.
#[cfg(feature = "actix-web")]
pub(super) fn unplaced(text: &str) -> FieldError {
    let (text, position) = text.rsplit_once(" at ").unwrap_or((text, "an unknown place"));
    let Mistake { member, code, message } = mistake(text).unwrap_or(INVALID);
    let member = member.map(|member| format!("`{member}` ")).unwrap_or_default();
    FieldError::new("", format!("{member}{message}, at {position}")).code(code)
}

/// The field error of a parameter that cannot be parsed as that type.
#[cfg(feature = "axum")]
pub(super) fn type_error(parameter: &str, ty: &str) -> FieldError {
    parameter_error(parameter, of_type(ty))
}

const UNKNOWN: &str = "unknown";

const INVALID: Mistake<'_> = Mistake { member: None, code: "invalid", message: Cow::Borrowed("is not valid") };

struct Mistake<'a> {
    /// The member at fault; `None` if the whole value is.
    member: Option<&'a str>,
    code: &'static str,
    message: Cow<'static, str>,
}

impl<'a> Mistake<'a> {
    fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Option<Self> {
        Some(Mistake { member: None, code, message: message.into() })
    }

    fn of(member: &'a str, code: &'static str, message: &'static str) -> Option<Self> {
        Some(Mistake { member: Some(member), code, message: message.into() })
    }
}

fn mistake(text: &str) -> Option<Mistake<'_>> {
    if let Some((parameter, problem)) = parameter_and_problem(text) {
        return Some(Mistake { member: Some(parameter), code: "range", message: problem.to_owned().into() });
    }
    if let Some(member) = text.strip_prefix("missing field `") {
        return Mistake::of(member.strip_suffix('`')?, "required", "is missing");
    }
    if let Some(member) = text.strip_prefix("duplicate field `") {
        return Mistake::of(member.strip_suffix('`')?, "duplicate", "is there more than once");
    }
    if let Some(member) = text.strip_prefix("unknown field `") {
        let end = member.rfind("`, expected ").or_else(|| member.rfind("`, there are no fields"))?;
        return Mistake::of(&member[..end], UNKNOWN, "is not known");
    }
    if let Some(value) = text.strip_prefix("unknown variant `") {
        let (_, possible) = value.rsplit_once("`, expected ")?;
        let are_names = possible.strip_prefix("one of ").unwrap_or(possible).starts_with('`');
        return if are_names { Mistake::new("value", format!("must be {possible}")) } else { None };
    }
    if let Some(length) = text.strip_prefix("invalid length ") {
        return wrong_length(length);
    }
    if let Some(types) = text.strip_prefix("invalid type: ").or_else(|| text.strip_prefix("invalid value: ")) {
        return wrong_type(types);
    }
    if text.starts_with("data did not match any variant of untagged enum ") {
        return Mistake::new("type", "has none of the forms that are possible");
    }
    // serde_json's text for a valid array that is longer than the tuple.
    if text == "trailing characters" {
        return Mistake::new("length", "has too many items");
    }
    // actix-web's text for a parameter in the path.
    if let Some((_, ty)) = text.strip_prefix("can not parse ").and_then(|text| text.rsplit_once(" to a ")) {
        return of_type(ty);
    }
    wrong_text(text)
}

/// A parameter that cannot be parsed as that type.
fn of_type(ty: &str) -> Option<Mistake<'static>> {
    Mistake::new("type", format!("must be {}", expected(ty)?))
}

fn wrong_length(text: &str) -> Option<Mistake<'_>> {
    let (found, expected) = text.split_once(", expected ")?;
    let found: usize = found.parse().ok()?;
    // serde also reads a struct from an array, which no client intends.
    if is_object(expected) {
        return Mistake::new("type", "must be an object, not an array");
    }
    let expected = expected.strip_suffix(" elements").or_else(|| expected.strip_suffix(" element")).unwrap_or(expected);
    let number = expected.rsplit(' ').next().filter(|last| last.parse::<usize>().is_ok());
    Mistake::new(
        "length",
        match number {
            Some(number) => format!("must have {number} items, not {found}"),
            None => format!("must not have {found} items"),
        },
    )
}

fn wrong_type(text: &str) -> Option<Mistake<'_>> {
    let (found, wanted) = text.rsplit_once(", expected ")?;
    let wanted = expected(wanted)?;
    Mistake::new(
        "type",
        match self::found(found) {
            Some(found) => format!("must be {wanted}, not {found}"),
            None => format!("must be {wanted}"),
        },
    )
}

/// The standard library's errors for parameters, which are text, that do not parse as a number, a boolean or a
/// character.
fn wrong_text(text: &str) -> Option<Mistake<'_>> {
    match text {
        "invalid digit found in string" | "cannot parse integer from empty string" => {
            Mistake::new("type", "must be an integer")
        }
        "number too large to fit in target type" => Mistake::new("range", "is too large"),
        "number too small to fit in target type" => Mistake::new("range", "is too small"),
        "invalid float literal" | "cannot parse float from empty string" => Mistake::new("type", "must be a number"),
        "provided string was not `true` or `false`" => Mistake::new("type", "must be true or false"),
        "too many characters in string" | "cannot parse char from empty string" => {
            Mistake::new("type", "must be one character")
        }
        _ => None,
    }
}

/// The value that was sent: a number in full, but no string, which may be long or secret.
fn found(text: &str) -> Option<&str> {
    let quoted = |prefix| text.strip_prefix(prefix)?.strip_suffix('`');
    let literal = quoted("integer `").or_else(|| quoted("floating point `")).or_else(|| quoted("boolean `"));
    literal.or(match text {
        "null" | "unit value" => Some("null"),
        "map" => Some("an object"),
        "sequence" => Some("an array"),
        _ if text.starts_with("string ") => Some("a string"),
        _ => None,
    })
}

/// The type that serde expects, in the terms of JSON; `None` if the text may come from the program.
fn expected(text: &str) -> Option<Cow<'static, str>> {
    if let Some((least, greatest)) = range(text) {
        return Some(format!("an integer from {least} to {greatest}").into());
    }
    let words = match text {
        "i64" | "isize" => "an integer from -2^63 to 2^63 - 1",
        "u64" | "usize" => "an integer from 0 to 2^64 - 1",
        "i128" => "an integer",
        "u128" => "an integer of 0 or more",
        "f32" | "f64" => "a number",
        "a string" | "a borrowed string" | "string" | "str" | "String" => "a string",
        "a character" | "char" => "one character",
        "a boolean" | "bool" => "true or false",
        "a sequence" => "an array",
        "a map" => "an object",
        "unit" => "null",
        "string or map" => "a string or an object",
        _ if is_object(text) => "an object",
        _ if is_array(text) => "an array",
        _ => return None,
    };
    Some(words.into())
}

fn is_object(text: &str) -> bool {
    ["struct ", "internally tagged enum ", "adjacently tagged enum "].iter().any(|start| text.starts_with(start))
}

fn is_array(text: &str) -> bool {
    ["tuple ", "a tuple of size ", "an array of length "].iter().any(|start| text.starts_with(start))
}

/// The range of an integer of up to 32 bits; larger ranges have too many digits to read.
fn range(ty: &str) -> Option<(i64, i64)> {
    match ty {
        "i8" => Some((i8::MIN.into(), i8::MAX.into())),
        "i16" => Some((i16::MIN.into(), i16::MAX.into())),
        "i32" => Some((i32::MIN.into(), i32::MAX.into())),
        "u8" => Some((0, u8::MAX.into())),
        "u16" => Some((0, u16::MAX.into())),
        "u32" => Some((0, u32::MAX.into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::{in_body, of_parameter};

    /// The program's own text may contain anything.
    #[test]
    fn a_text_of_the_program_is_left_out() {
        for text in [
            "no such row in table users",
            "unknown variant `x`, expected /etc/passwd",
            "invalid length of /etc/passwd, expected 3",
            "invalid type: map, expected crate::Secret",
            "missing field `a",
            "`page` must be between 1 and you, not 3",
            "`page` must be between 1 and 3, not a secret",
            "",
        ] {
            let error = of_parameter("a.b", text);
            assert_eq!((error.field(), error.message()), ("a.b", "is not valid"), "{text}");
        }
    }

    #[test]
    fn types_are_those_of_json() {
        for (text, expected) in [
            ("invalid value: integer `70000`, expected i16", "must be an integer from -32768 to 32767, not 70000"),
            ("invalid type: null, expected i32", "must be an integer from -2147483648 to 2147483647, not null"),
            ("invalid value: integer `-1`, expected u32", "must be an integer from 0 to 4294967295, not -1"),
            ("invalid type: map, expected i64", "must be an integer from -2^63 to 2^63 - 1, not an object"),
            ("invalid type: sequence, expected i128", "must be an integer, not an array"),
            ("invalid type: string \"a\", expected u128", "must be an integer of 0 or more, not a string"),
            ("invalid type: boolean `true`, expected a map", "must be an object, not true"),
            ("invalid type: floating point `1.5`, expected unit", "must be null, not 1.5"),
            ("invalid type: integer `1`, expected string or map", "must be a string or an object, not 1"),
            ("invalid type: integer `1`, expected an array of length 2", "must be an array, not 1"),
            ("invalid type: integer `1`, expected tuple struct Point with 2 elements", "must be an array, not 1"),
            ("invalid type: integer `1`, expected a tuple of size 2", "must be an array, not 1"),
            ("invalid type: enum, expected a string", "must be a string"),
            ("number too small to fit in target type", "is too small"),
            ("cannot parse char from empty string", "must be one character"),
        ] {
            assert_eq!(of_parameter("a", text).message(), expected, "{text}");
        }
    }

    /// A value and its member may have one name.
    #[test]
    fn a_member_is_named_once() {
        #[derive(Debug, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(dead_code, reason = "nothing fits")]
        struct Inner {
            a: u8,
        }

        #[derive(Debug, serde::Deserialize)]
        #[allow(dead_code, reason = "nothing fits")]
        struct Outer {
            a: Inner,
        }

        /// serde reads it into a value of its own first, so that the path is lost.
        #[derive(Debug, serde::Deserialize)]
        #[serde(tag = "kind", deny_unknown_fields)]
        #[allow(dead_code, reason = "nothing fits")]
        enum Tagged {
            A { a: u8 },
        }

        fn field_of<T: core::fmt::Debug + serde::de::DeserializeOwned>(text: &str) -> alloc::string::String {
            let mut json = serde_json::Deserializer::from_str(text);
            let error = serde_path_to_error::deserialize::<_, T>(&mut json).unwrap_err();
            in_body(&error).iter().next().map(|error| format!("{} {}", error.field(), error.message())).unwrap()
        }
        let field = field_of::<Outer>;
        assert_eq!(field_of::<Tagged>(r#"{"kind":"A","a":1,"b":2}"#), "b is not known");
        assert_eq!(field(r#"{}"#), "a is missing");
        assert_eq!(field(r#"{"a":{}}"#), "a.a is missing");
        assert_eq!(field(r#"{"a":{"b":1}}"#), "a.b is not known");
        assert_eq!(field(r#"{"a":{"a":1,"a":2}}"#), "a.a is there more than once");
        assert_eq!(field(r#"{"a":{"a":1},"a":{"a":1}}"#), "a is there more than once");
    }
}
