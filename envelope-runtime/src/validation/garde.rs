//! Field errors from the report of `garde`.

use alloc::string::ToString;

use ::garde::Report;

use crate::facts::field_errors::{FieldError, FieldErrors};

/// Makes one field error of each error in the report, in the same order: with its message, and with its path as
/// `items[2].price`, which is empty for the input as a whole. A report has no codes.
///
/// `#[api(from)]` is for causes, which clients never see. To show them the report, use `map_err`:
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
        errors.map(|(path, error)| FieldError::new(path.to_string(), error.message().to_string())).collect()
    }
}
