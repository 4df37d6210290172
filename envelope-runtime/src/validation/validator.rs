//! Converts the errors of `validator` into field errors.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};

use ::validator::{ValidationError, ValidationErrors, ValidationErrorsKind};
use serde_json::Value;

use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::facts::field_path::FieldPath;
use crate::facts::scalar::Scalar;

/// The name under which `validator` reports errors of a struct as a whole.
const WHOLE: &str = "__all__";

/// Makes one field error from each error, in the alphabetical order of the fields. The slot `error.code` is its code,
/// `error.field` its path, such as `items[2].price`, which is empty for the input as a whole. The message is the rule's
/// `message` or, without one, an English text about the rule. The rule's parameters, such as `min` and `max`, are slots
/// `error.ext.NAME`. The value that the client sent is left out.
///
/// `#[api(from)]` is for causes, which clients never see. To send them the errors, use `map_err`:
///
/// ```
/// use validator::Validate;
/// use envelope_runtime::{ApiError, Envelope, FieldErrors};
///
/// #[derive(Envelope)]
/// #[envelope(success = data, error = { "code": code, "fields": { error.field: [error.message] for error in field_errors } })]
/// struct Api;
///
/// #[derive(Debug, ApiError)]
/// enum Fault {
///     #[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
///     Invalid(#[api(field_errors)] FieldErrors),
/// }
///
/// #[derive(Validate)]
/// struct Order {
///     #[validate(length(min = 2))]
///     name: &'static str,
/// }
///
/// fn order(order: &Order) -> Result<(), Fault> {
///     order.validate().map_err(|errors| Fault::Invalid(errors.into()))
/// }
///
/// let reply = Api.error(&order(&Order { name: "x" }).unwrap_err())?;
/// assert_eq!(reply.to_string(), r#"{"code":"INVALID","fields":{"name":["its length must be at least 2"]}}"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
impl From<ValidationErrors> for FieldErrors {
    fn from(errors: ValidationErrors) -> Self {
        let mut all = FieldErrors::new();
        add_struct(&mut all, &FieldPath::new(), errors);
        all
    }
}

fn add_struct(all: &mut FieldErrors, path: &FieldPath, errors: ValidationErrors) {
    // The errors are in a hash map, which has no fixed order.
    let sorted: BTreeMap<_, _> = errors.into_errors().into_iter().collect();
    for (field, errors) in sorted {
        let path = path.clone();
        add(all, if field == WHOLE { path } else { path.key(&field) }, errors);
    }
}

fn add(all: &mut FieldErrors, path: FieldPath, errors: ValidationErrorsKind) {
    match errors {
        ValidationErrorsKind::Field(errors) => {
            all.extend(errors.into_iter().map(|error| field_error(path.clone(), error)))
        }
        ValidationErrorsKind::Struct(errors) => add_struct(all, &path, *errors),
        ValidationErrorsKind::List(elements) => {
            for (index, errors) in elements {
                add_struct(all, &path.clone().index(index), *errors);
            }
        }
    }
}

fn field_error(path: FieldPath, error: ValidationError) -> FieldError {
    let message = error.message.clone().unwrap_or_else(|| rule(&error));
    let limits: BTreeMap<_, _> = error.params.into_iter().filter(|(name, _)| !SENT.contains(&&**name)).collect();
    let error = FieldError::at(path, message).code_text(error.code);
    limits.into_iter().fold(error, |error, (name, value)| match scalar(value) {
        Some(value) => error.ext(name, value),
        None => error,
    })
}

/// The parameters that hold sent values: the invalid one, and the one that it should match.
const SENT: [&str; 2] = ["value", "other"];

/// `None` if the value is not text, a number or a boolean.
fn scalar(value: Value) -> Option<Scalar> {
    match value {
        Value::String(text) => Some(text.into()),
        Value::Bool(value) => Some(value.into()),
        Value::Number(number) => {
            let unsigned = || number.as_u64().map(Scalar::from);
            number.as_i64().map(Scalar::from).or_else(unsigned).or_else(|| number.as_f64().map(Scalar::from))
        }
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The message for a rule without its own.
fn rule(error: &ValidationError) -> Cow<'static, str> {
    Cow::Borrowed(match &*error.code {
        "required" | "required_nested" => "is required",
        "email" => "is not an email address",
        "url" => "is not a URL",
        "credit_card" => "is not a card number",
        "non_control_character" => "contains control characters",
        "ip" | "ip_v4" | "ip_v6" => "is not an IP address",
        "regex" => "has the wrong format",
        "contains" => "lacks a part that it must contain",
        "does_not_contain" => "contains a part that it must not",
        "must_match" => "does not match",
        "length" => return bounds("its length", error).unwrap_or(Cow::Borrowed("has the wrong length")),
        "range" => return bounds("it", error).unwrap_or(Cow::Borrowed("is out of range")),
        _ => "is invalid",
    })
}

/// A message with the limits of a rule; `None` if it has none.
fn bounds(what: &str, error: &ValidationError) -> Option<Cow<'static, str>> {
    const LIMITS: [(&str, &str); 5] = [
        ("equal", "exactly"),
        ("min", "at least"),
        ("exclusive_min", "more than"),
        ("max", "at most"),
        ("exclusive_max", "less than"),
    ];
    let limits =
        LIMITS.iter().filter_map(|(name, words)| Some(format!("{words} {}", number(error.params.get(*name)?)?)));
    let limits = limits.reduce(|all, next| all + " and " + &next)?;
    Some(Cow::Owned(format!("{what} must be {limits}")))
}

fn number(value: &Value) -> Option<String> {
    value.is_number().then(|| value.to_string())
}
