//! An analytical database: HTTP 200 for everything, integer codes, and one place for the log level of each code. In
//! most such services, the level is a second `match` over the codes.

use envelope_runtime::catalog::{Catalog, LogLevel};
use envelope_runtime::{ApiError, Code, Envelope, catalog};

use crate::rendered;

#[derive(Envelope)]
#[envelope(
    success = { "code": 0, "output": data, "execution_time_ms": self.millis },
    error = { "code": code, "error": message, "retryable": ext.retryable, "execution_time_ms": self.millis },
)]
struct Api {
    millis: u32,
}

const API: Api = Api { millis: 3 };

/// The numbers are part of the protocol, and drivers match them.
#[derive(Debug, Clone, Copy, ApiError)]
#[api(status = 200, in_band, codes(discriminant), message = code, ext(retryable = false), log = debug, kind = StatusKind)]
#[allow(dead_code, reason = "some codes come from other processes")]
enum Status {
    #[api(log = error)]
    Unknown = 1000,
    Unsupported = 1001,
    #[api(log = error)]
    Unexpected = 1002,
    #[api(log = error)]
    Internal = 1003,
    InvalidArguments = 1004,
    #[api(log = off)]
    Cancelled = 1005,
    InvalidSyntax = 2000,
    PlanQuery = 3000,
    #[api(log = error)]
    EngineExecuteQuery = 3001,
    TableAlreadyExists = 4000,
    TableNotFound = 4001,
    #[api(log = info)]
    TableColumnNotFound = 4002,
    #[api(ext(retryable = true))]
    RegionBusy = 4009,
    #[api(log = warn, ext(retryable = true))]
    StorageUnavailable = 5000,
    #[api(log = warn, ext(retryable = true))]
    RuntimeResourcesExhausted = 6000,
    #[api(log = info, ext(retryable = true))]
    RateLimited = 6001,
    UserNotFound = 7000,
    #[api(log = warn)]
    PasswordMismatch = 7002,
    PermissionDenied = 7006,
}

/// The errors of the service's parts, each with a status of the protocol and a text for clients.
#[derive(Debug, ApiError)]
enum Fault {
    #[api(message = "{reason}")]
    Query {
        #[api(facts)]
        status: Status,
        reason: String,
    },
    #[api(facts = Status::TableNotFound, message = "Table not found: {name}")]
    NoTable { name: String },
    #[api(facts = Status::TableColumnNotFound, message = "Column not found: {table}.{column}")]
    NoColumn { table: &'static str, column: &'static str },
    #[api(facts = Status::InvalidSyntax, message = "Unexpected `{found}` at {line}:{column}")]
    Syntax { found: char, line: u32, column: u32 },
    #[api(facts = Status::PasswordMismatch, message = "Wrong user or password")]
    Password,
    #[api(facts = Status::StorageUnavailable, message = "The storage does not answer")]
    Storage(#[api(from)] std::io::Error),
    #[api(facts = Status::RateLimited, message = "At most {limit} queries a second")]
    TooMany { limit: u32 },
    #[api(facts = Status::Cancelled, message = "Cancelled")]
    Cancelled,
    #[api(facts = Status::Internal, message = "Internal error")]
    Internal(#[api(source)] Box<dyn std::error::Error + Send + Sync>),
}

catalog! {
    /// The text that drivers may see.
    static PROTOCOL = [Status, Fault];
    static SENT = [Fault];
}

#[test]
fn every_error_is_a_200_with_a_number() {
    let check = |fault: Fault, code: i64, error: &str, retryable: bool| {
        let body = format!(r#"{{"code":{code},"error":"{error}","retryable":{retryable},"execution_time_ms":3}}"#);
        assert_eq!(rendered(&API, &fault), (200, body));
    };
    check(Fault::NoTable { name: "cpu".into() }, 4001, "Table not found: cpu", false);
    check(Fault::NoColumn { table: "cpu", column: "hots" }, 4002, "Column not found: cpu.hots", false);
    check(Fault::Syntax { found: ';', line: 1, column: 9 }, 2000, "Unexpected `;` at 1:9", false);
    check(Fault::Password, 7002, "Wrong user or password", false);
    check(Fault::from(std::io::Error::other("bucket/key")), 5000, "The storage does not answer", true);
    check(Fault::TooMany { limit: 9 }, 6001, "At most 9 queries a second", true);
    check(Fault::Cancelled, 1005, "Cancelled", false);
    check(Fault::Internal("bug".into()), 1003, "Internal error", false);
    let busy = Fault::Query { status: Status::RegionBusy, reason: "Region 7 is busy".into() };
    check(busy, 4009, "Region 7 is busy", true);
    assert_eq!(
        rendered(&API, &Status::PlanQuery).1,
        r#"{"code":3000,"error":"3000","retryable":false,"execution_time_ms":3}"#
    );
}

fn level(catalog: &Catalog, code: i64) -> Option<LogLevel> {
    catalog.find(Code::Int(code)).next().expect("listed").log()
}

#[test]
fn the_level_of_each_code_is_stated_once() {
    for catalog in [&PROTOCOL, &SENT] {
        assert_eq!(level(catalog, 1003), Some(LogLevel::Error));
        assert_eq!(level(catalog, 1005), Some(LogLevel::Off));
        assert_eq!(level(catalog, 2000), Some(LogLevel::Debug));
        assert_eq!(level(catalog, 5000), Some(LogLevel::Warn));
        assert_eq!(level(catalog, 6001), Some(LogLevel::Info));
    }
}

#[test]
fn each_number_is_listed_once() {
    let codes = |catalog: &Catalog| catalog.entries().map(|(_, entry)| entry.code().to_string()).collect::<Vec<_>>();
    let all: Vec<String> = StatusKind::ALL.iter().map(|kind| kind.code().to_string()).collect();
    assert_eq!((codes(&PROTOCOL), all.len()), (all.clone(), 19));
    // One variant may send any of them.
    assert_eq!(codes(&SENT), all);
}
