//! Converts the report of `garde` into field errors.

use alloc::string::String;

use ::garde::Report;
use ::garde::error::{Kind, Path};

use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::facts::field_path::FieldPath;

/// Makes one field error from each error in the report, in the same order, with its message and its path, such as
/// `items[2].price`. The path is empty for the input as a whole. A key of a map is one step of the path, even if it
/// contains dots. A report has no codes.
///
/// `#[api(from)]` is for causes, which clients never see. To send them the report, use `map_err`:
///
/// ```
/// use garde::Validate;
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
///     #[garde(length(min = 2))]
///     name: &'static str,
/// }
///
/// fn order(order: &Order) -> Result<(), Fault> {
///     order.validate().map_err(|report| Fault::Invalid(report.into()))
/// }
///
/// let reply = Api.error(&order(&Order { name: "x" }).unwrap_err())?;
/// assert_eq!(reply.to_string(), r#"{"code":"INVALID","fields":{"name":["length is lower than 2"]}}"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
impl From<Report> for FieldErrors {
    fn from(report: Report) -> Self {
        let errors = report.into_inner().into_iter();
        errors.map(|(path, error)| FieldError::at(field_path(&path), String::from(error.message()))).collect()
    }
}

fn field_path(path: &Path) -> FieldPath {
    // garde's steps are in reverse. A step without a key leads into an option or another type with a single value.
    path.__iter().rev().fold(FieldPath::new(), |path, (kind, step)| match (kind, step.parse()) {
        (Kind::None, _) => path,
        (Kind::Index, Ok(index)) => path.index(index),
        (Kind::Index | Kind::Key, _) => path.key(step),
    })
}
