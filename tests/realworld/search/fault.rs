//! The layers above the codes: errors of the engine, the scheduler and the server.

use std::error::Error;
use std::io;

use envelope_runtime::ApiError;

use super::code::Code;

/// A code with a message, as for parameters that cannot be parsed.
#[derive(Debug, ApiError)]
pub struct Answer {
    #[api(facts)]
    pub code: Code,
    #[api(message)]
    pub message: String,
}

/// An error's message with another code, because searches and documents use the same filters.
#[derive(Debug, ApiError)]
pub struct Recoded<E: ApiError + 'static> {
    #[api(facts)]
    pub code: Code,
    #[api(source, message)]
    pub error: E,
}

/// Errors of the engine, which take their codes from `Code`.
#[derive(Debug, ApiError)]
pub enum QueryFault {
    #[api(message = "The filter `{expression}` cannot be read.")]
    Filter {
        expression: String,
        #[api(facts)]
        code: Code,
    },
    #[api(message = "Attribute `{attribute}` cannot be sorted by. Sortable are: {sortable}.")]
    Sort {
        attribute: String,
        sortable: String,
        #[api(facts)]
        code: Code,
    },
    #[api(message = "Document `{id}` has no attribute `{primary_key}`.")]
    MissingId {
        id: u32,
        primary_key: String,
        #[api(facts)]
        code: Code,
    },
    Other(#[api(facts)] Answer),
}

impl QueryFault {
    pub fn filter(expression: &str) -> Self {
        QueryFault::Filter { expression: expression.to_owned(), code: Code::InvalidSearchFilter }
    }
}

/// The facts for errors of the disk.
#[derive(Debug, ApiError)]
pub enum IoFault {
    #[api(message = "There is no space left on the disk of the database.")]
    NoSpace(#[api(facts)] Code),
    #[api(message = "Too many files are open. Raise the limit of the process.")]
    TooManyFiles(#[api(facts)] Code),
    #[api(message = "Something went wrong inside of the service.")]
    Other(#[api(facts)] Code),
}

/// `EMFILE`
const TOO_MANY_FILES: i32 = 24;

impl From<&io::Error> for IoFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => IoFault::NoSpace(Code::NoSpaceLeftOnDevice),
            _ if error.raw_os_error() == Some(TOO_MANY_FILES) => IoFault::TooManyFiles(Code::TooManyOpenFiles),
            _ => IoFault::Other(Code::Internal),
        }
    }
}

/// Errors of tasks.
#[derive(Debug, ApiError)]
pub enum SchedulerFault {
    #[api(message = "Index `{index}`: {error}")]
    InIndex {
        #[api(facts)]
        error: QueryFault,
        index: String,
    },
    #[api(transparent)]
    Query(#[api(from)] QueryFault),
    #[api(message = "Index `{index}` not found.")]
    IndexNotFound {
        index: String,
        #[api(facts)]
        code: Code,
    },
    Io(#[api(from, facts = IoFault)] io::Error),
    #[api(message = "Something went wrong inside of the service.")]
    Internal(#[api(facts)] Code, #[api(source)] Box<dyn Error + Send + Sync>),
}

/// Errors of the server.
#[derive(Debug, ApiError)]
pub enum HttpFault {
    #[api(transparent)]
    Scheduler(#[api(from)] SchedulerFault),
    #[api(transparent)]
    Parameter(#[api(from)] Answer),
    /// An error of a plug-in, which may be any error.
    #[api(transparent)]
    Embedder(Box<dyn ApiError + Send + Sync>),
    #[api(message = "The payload is over {limit} bytes.")]
    PayloadTooLarge {
        limit: usize,
        #[api(facts)]
        code: Code,
    },
    #[api(message = "Too many searches run at the same time: {limit}.")]
    TooManySearches {
        limit: usize,
        #[api(facts)]
        code: Code,
    },
}
