//! The report of `garde`.

use alloc::string::ToString;

use ::garde::Report;

use crate::{FieldError, FieldErrors};

/// One field error for each of the report's, in its order: the path as `items[2].price`, empty for the input as a whole, and
/// the message. A report has no codes.
impl From<Report> for FieldErrors {
    fn from(report: Report) -> Self {
        let errors = report.into_inner().into_iter();
        errors.map(|(path, error)| FieldError::new(path.to_string(), error.message().to_string())).collect()
    }
}
