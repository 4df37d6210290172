//! Every error of the service, with the code, status and message that clients see. Both services share this file.

use envelope_runtime::ApiError;
use envelope_runtime::service::RequestFault;
use rusqlite::ErrorCode;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The user was deleted, or never existed.
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
    /// An email address identifies a user, so no two users have the same one.
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
    /// An extractor refused the request: a part of it is missing, has another type or is not valid.
    #[api(transparent)]
    Request(#[api(from)] RequestFault),
}

/// For `?` on a query. Written by hand, because an error of SQLite becomes one of two variants.
impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Fault::Busy(error),
            _ => Fault::Database(error),
        }
    }
}
