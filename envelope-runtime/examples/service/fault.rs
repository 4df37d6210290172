//! What can go wrong, and what clients are told of it. No framework is named here: both services share this file.

use envelope_runtime::ApiError;
use envelope_runtime::service::RequestFault;
use rusqlite::ErrorCode;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The user was deleted, or never was.
    #[api(status = 404, code = "USER_NOT_FOUND", message = "There is no user {id}")]
    UserNotFound {
        #[api(detail)]
        id: i64,
    },
    #[api(status = 404, code = "INVOICE_NOT_FOUND", message = "There is no invoice {id}")]
    InvoiceNotFound {
        #[api(detail)]
        id: i64,
    },
    /// An address identifies a user: it can be used once.
    #[api(status = 409, code = "EMAIL_TAKEN", message = "{email} belongs to another user")]
    EmailTaken { email: String },
    #[api(status = 429, code = "TOO_MANY_UPLOADS", message = "Too many uploads, try again in {seconds} seconds")]
    TooManyUploads {
        #[api(retry_after)]
        seconds: u64,
    },
    /// Another program holds the database file.
    #[api(status = 503, code = "DATABASE_BUSY", message = "The service is busy, try again", retry_after = 1)]
    Busy(#[api(source)] rusqlite::Error),
    #[api(status = 500, code = "INTERNAL", message = "Something went wrong on our side")]
    Database(#[api(source)] rusqlite::Error),
    /// The request was refused before a handler saw it: something in it is missing, of another type or not valid.
    #[api(transparent)]
    Request(#[api(from)] RequestFault),
}

/// So that `?` takes what the database says. By hand, as its errors are two of ours.
impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Fault::Busy(error),
            _ => Fault::Database(error),
        }
    }
}
