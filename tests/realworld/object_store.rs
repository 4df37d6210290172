//! An object store: 212 codes, almost all derived from variants' names.

mod codes;
mod select;

use std::io;

use envelope_runtime::catalog::{Column, Entry, SortBy};
use envelope_runtime::{ApiError, Catalogued, Envelope, catalog};

use self::codes::{RequestFault, RequestKind};
use self::select::{QueryFault, QueryKind};

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "Error": { "Code": code, "Message": message, ..details, "Resource": self.resource, "RequestId": self.request } },
    headers = { "x-request-id": self.request },
)]
struct ObjectStore {
    resource: &'static str,
    request: &'static str,
}

const STORE: ObjectStore = ObjectStore { resource: "/photos/cat.jpg", request: "4442587FB7D0A2F9" };

/// Errors that have more than a name.
#[derive(Debug, ApiError)]
#[api(codes(rename_all = "PascalCase"), kind = FaultKind)]
#[allow(dead_code, reason = "a test constructs few of them")]
enum Fault {
    /// The bucket may have been deleted.
    #[api(status = 404, message = "The bucket {name} does not exist.")]
    NoSuchBucket {
        #[api(detail = "BucketName")]
        name: &'static str,
    },
    #[api(status = 404, message = "The key does not exist.")]
    NoSuchKey {
        #[api(detail = "Key")]
        key: &'static str,
    },
    #[api(status = 400, message = "The object is larger than allowed.")]
    EntityTooLarge {
        #[api(detail = "ProposedSize")]
        size: u64,
        #[api(detail = "MaxSizeAllowed")]
        max: u64,
    },
    #[api(status = 416, message = "The range cannot be satisfied.")]
    InvalidRange {
        #[api(header = "content-range")]
        range: String,
    },
    #[api(status = 405, message = "The method cannot be used on this resource.")]
    MethodNotAllowed {
        #[api(header = "allow")]
        allowed: &'static str,
    },
    #[api(status = 503, message = "Reduce your request rate.", retry_after = 3)]
    SlowDown,
    #[api(status = 500, message = "An internal error occurred, try again.")]
    InternalError(#[api(from)] io::Error),
    #[api(status = 400, message = "The key {0} is disabled.", code = "KMS.DisabledException")]
    KeyDisabled(&'static str),
    #[api(status = 404, message = "The bucket has no rules for other origins.", code = "NoSuchCORSConfiguration")]
    NoSuchCorsConfiguration,
    #[api(status = 400, message = "The digest of the body is not the one stated.", code = "XAmzContentSHA256Mismatch")]
    ContentMismatch,
    #[api(transparent)]
    Request(#[api(from)] RequestFault),
    #[api(transparent)]
    Query(#[api(from)] QueryFault),
}

catalog! {
    static CODES = [Fault];
}

#[track_caller]
fn check(fault: impl Into<Fault>, status: u16, body: &str) {
    let reply = STORE.error(&fault.into()).expect("a reply");
    assert_eq!((reply.status(), reply.to_string().as_str()), (status, body));
}

#[test]
fn errors_with_fields() {
    check(
        Fault::NoSuchBucket { name: "photos" },
        404,
        r#"{"Error":{"Code":"NoSuchBucket","Message":"The bucket photos does not exist.","BucketName":"photos","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
    check(
        Fault::NoSuchKey { key: "cat.jpg" },
        404,
        r#"{"Error":{"Code":"NoSuchKey","Message":"The key does not exist.","Key":"cat.jpg","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
    check(
        Fault::EntityTooLarge { size: 7, max: 5 },
        400,
        r#"{"Error":{"Code":"EntityTooLarge","Message":"The object is larger than allowed.","ProposedSize":7,"MaxSizeAllowed":5,"Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
    check(
        Fault::KeyDisabled("k-1"),
        400,
        r#"{"Error":{"Code":"KMS.DisabledException","Message":"The key k-1 is disabled.","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
    check(
        io::Error::other("disk 3 is on fire"),
        500,
        r#"{"Error":{"Code":"InternalError","Message":"An internal error occurred, try again.","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
}

#[test]
fn errors_without_fields() {
    check(
        RequestFault::AccessDenied,
        403,
        r#"{"Error":{"Code":"AccessDenied","Message":"Access denied.","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
    check(
        QueryFault::ParseExpected2TokenTypes,
        400,
        r#"{"Error":{"Code":"ParseExpected2TokenTypes","Message":"One of two tokens was expected.","Resource":"/photos/cat.jpg","RequestId":"4442587FB7D0A2F9"}}"#,
    );
}

#[test]
fn errors_with_headers() {
    let header = |fault: Fault, name| STORE.error(&fault).expect("a reply").headers().get(name).map(str::to_owned);
    let range = Fault::InvalidRange { range: "bytes */12".into() };
    assert_eq!(header(range, "content-range").as_deref(), Some("bytes */12"));
    assert_eq!(header(Fault::MethodNotAllowed { allowed: "GET, HEAD" }, "allow").as_deref(), Some("GET, HEAD"));
    assert_eq!(header(Fault::SlowDown, "retry-after").as_deref(), Some("3"));
}

/// Except for a few stated codes, codes are the names of their variants.
#[test]
fn codes_are_derived_from_names() {
    let entries: Vec<&Entry> = CODES.entries().map(|(_, entry)| entry).collect();
    assert_eq!(entries.len(), 212);
    let stated: Vec<String> =
        entries.iter().filter(|entry| entry.code() != entry.name()).map(|entry| entry.name().into()).collect();
    assert_eq!(stated, ["KeyDisabled", "NoSuchCorsConfiguration", "ContentMismatch"]);
}

/// A client deserializes the code of a response as a kind.
#[test]
fn codes_deserialize_as_kinds() {
    assert_eq!(FaultKind::ALL.len(), 212);
    for kind in FaultKind::ALL {
        let json = serde_json::to_string(kind).expect("a code");
        assert_eq!(serde_json::from_str::<FaultKind>(&json).expect("a kind"), *kind);
    }
    let kind: FaultKind = serde_json::from_str(r#""ParseEmptySelect""#).expect("a kind");
    assert_eq!(kind, FaultKind::Query(QueryKind::ParseEmptySelect));
    assert_eq!(FaultKind::from_code("SlowDown").next(), Some(FaultKind::SlowDown));
    assert_eq!(Fault::find("BadDigest").map(Entry::status).collect::<Vec<_>>(), [Some(400)]);
}

/// A client matches kinds, without an instance of an error, to decide whether to try again.
#[test]
fn kinds_are_matched() {
    let again = |kind: &FaultKind| match kind {
        FaultKind::SlowDown | FaultKind::InternalError => true,
        FaultKind::Request(RequestKind::RestoreAlreadyInProgress | RequestKind::OperationAborted) => true,
        FaultKind::Query(query) => *query == QueryKind::Busy,
        other => other.status().is_some_and(|status| status >= 500),
    };
    let names: Vec<&str> = FaultKind::ALL.iter().filter(|kind| again(kind)).map(|kind| kind.entry().name()).collect();
    assert_eq!(
        names,
        ["SlowDown", "InternalError", "NotImplemented", "OperationAborted", "RestoreAlreadyInProgress", "Busy"]
    );
}

#[test]
fn the_table_is_sorted_by_code() {
    let table = CODES.table().sort_by(SortBy::Code).column(Column::Code, "Code").column(Column::Status, "Status");
    let markdown = table.to_markdown();
    let lines: Vec<&str> = markdown.lines().collect();
    assert_eq!(lines.len(), 2 + 212);
    assert_eq!(lines[2..4], ["| AccessControlListNotSupported | 400 |", "| AccessDenied | 403 |"]);
    assert_eq!(lines[213], "| XAmzContentSHA256Mismatch | 400 |");
}
