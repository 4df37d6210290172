//! The layers above the codes: errors of the engine, the scheduler and the server.

use std::error::Error;
use std::io;

use envelope_runtime::ApiError;

use super::code::Code;

/// A code, and what is to be said about it: parameters that cannot be read come like this.
#[derive(Debug, ApiError)]
pub struct Answer {
    #[api(facts)]
    pub code: Code,
    #[api(message)]
    pub message: String,
}

/// The message of one fault under the code of another: the same filter is read for searches and for documents.
#[derive(Debug, ApiError)]
pub struct Recoded<E: ApiError + 'static> {
    #[api(facts)]
    pub code: Code,
    #[api(source, message)]
    pub error: E,
}

/// What the engine refuses. It names no codes of its own: `Code` does.
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

/// What an error of the disk is answered as.
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

/// What becomes of a task.
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

/// What the server answers.
#[derive(Debug, ApiError)]
pub enum HttpFault {
    #[api(transparent)]
    Scheduler(#[api(from)] SchedulerFault),
    #[api(transparent)]
    Parameter(#[api(from)] Answer),
    /// A plug-in, which may answer with anything.
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
