//! A package registry without codes: clients see a status and a sentence.

use envelope_runtime::catalog::Column;
use envelope_runtime::{ApiError, Code, Envelope, catalog};

#[derive(Envelope)]
#[envelope(success = data, error = { "errors": [{ "detail": message }] })]
struct Registry;

#[derive(Debug, ApiError)]
#[api(status = 400, codes(none), kind = FaultKind)]
enum Fault {
    #[api(status = 404, message = "Not Found")]
    NotFound,
    #[api(status = 404, message = "crate `{0}` does not exist")]
    NoCrate(&'static str),
    #[api(status = 404, message = "crate `{name}` does not have a version `{version}`")]
    NoVersion { name: &'static str, version: &'static str },
    #[api(status = 405, message = "Method not allowed")]
    MethodNotAllowed(#[api(header = "allow")] &'static str),
    #[api(status = 500, message = "Internal Server Error")]
    Internal(#[api(from)] std::io::Error),
    #[api(status = 503, message = "The registry is read-only for maintenance", retry_after = 3600)]
    ReadOnly,
    #[api(transparent)]
    Access(#[api(from)] Access),
    #[api(transparent)]
    Publish(#[api(from)] Publish),
}

/// Errors of permissions.
#[derive(Debug, ApiError)]
#[api(status = 403, codes(none), kind = AccessKind)]
enum Access {
    #[api(message = "must be logged in to perform that action")]
    LoggedOut,
    #[api(status = 401, message = "The given API token does not match the format used by the registry", header("www-authenticate" = "Token"))]
    BadToken,
    #[api(message = "this account is locked until {until}: {reason}")]
    Locked { until: &'static str, reason: &'static str },
    #[api(message = "must already be an owner to modify owners")]
    NotAnOwner,
    #[api(message = "team members do not have permission to modify owners")]
    OnlyATeam,
}

/// Errors of a new version.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(none))]
enum Publish {
    #[api(message = "missing or empty metadata fields: {0}")]
    MissingFields(&'static str),
    #[api(status = 409, message = "crate version `{0}` is already uploaded")]
    Taken(&'static str),
    #[api(message = "cannot upload a crate with a reserved name")]
    Reserved,
    #[api(status = 413, message = "max upload size is: {limit}")]
    TooLarge { limit: u64 },
    #[api(status = 429, message = "You have published too many crates in a short period of time")]
    TooMany(#[api(retry_after)] u64),
}

catalog! {
    static ANSWERS = [Fault];
}

#[track_caller]
fn check(fault: impl Into<Fault>, status: u16, body: &str) {
    let reply = Registry.error(&fault.into()).expect("a reply");
    assert_eq!((reply.status(), reply.to_string().as_str()), (status, body));
}

#[test]
fn bodies_are_sentences() {
    check(Fault::NotFound, 404, r#"{"errors":[{"detail":"Not Found"}]}"#);
    check(Fault::NoCrate("serd"), 404, r#"{"errors":[{"detail":"crate `serd` does not exist"}]}"#);
    check(
        Fault::NoVersion { name: "serde", version: "9.0.0" },
        404,
        r#"{"errors":[{"detail":"crate `serde` does not have a version `9.0.0`"}]}"#,
    );
    check(Access::LoggedOut, 403, r#"{"errors":[{"detail":"must be logged in to perform that action"}]}"#);
    check(
        Access::Locked { until: "2027-01-01", reason: "spam" },
        403,
        r#"{"errors":[{"detail":"this account is locked until 2027-01-01: spam"}]}"#,
    );
    check(Publish::Taken("1.0.0"), 409, r#"{"errors":[{"detail":"crate version `1.0.0` is already uploaded"}]}"#);
    check(Publish::TooLarge { limit: 10 }, 413, r#"{"errors":[{"detail":"max upload size is: 10"}]}"#);
    check(std::io::Error::other("s3 is down"), 500, r#"{"errors":[{"detail":"Internal Server Error"}]}"#);
}

#[test]
fn headers_do_not_need_codes() {
    let header = |fault: Fault, name| Registry.error(&fault).expect("a reply").headers().get(name).map(str::to_owned);
    assert_eq!(header(Fault::MethodNotAllowed("GET"), "allow").as_deref(), Some("GET"));
    assert_eq!(header(Access::BadToken.into(), "www-authenticate").as_deref(), Some("Token"));
    assert_eq!(header(Publish::TooMany(60).into(), "retry-after").as_deref(), Some("60"));
    assert_eq!(header(Fault::ReadOnly, "retry-after").as_deref(), Some("3600"));
}

/// Without codes, kinds tell errors with the same status apart.
#[test]
fn kinds_identify_errors_without_codes() {
    assert_eq!(ANSWERS.entries().count(), FaultKind::ALL.len());
    assert!(FaultKind::ALL.iter().all(|kind| kind.code() == Code::None));
    let forbidden: Vec<FaultKind> = FaultKind::ALL.iter().copied().filter(|kind| kind.status() == Some(403)).collect();
    let expected = [AccessKind::LoggedOut, AccessKind::Locked, AccessKind::NotAnOwner, AccessKind::OnlyATeam];
    assert_eq!(forbidden, expected.map(FaultKind::Access));
    let faults: [Fault; 2] = [Access::NotAnOwner.into(), Access::OnlyATeam.into()];
    assert_eq!(
        faults.map(|fault| fault.kind()),
        [AccessKind::NotAnOwner, AccessKind::OnlyATeam].map(FaultKind::Access)
    );
    let publish: Vec<Fault> = vec![Publish::MissingFields("license").into(), Publish::Reserved.into()];
    assert!(publish.iter().all(|fault| matches!(fault.kind(), FaultKind::Publish(_))));
}

#[test]
fn the_table_has_no_codes() {
    let table = ANSWERS.table().column(Column::Status, "Status").column(Column::Message, "Detail").to_markdown();
    let lines: Vec<&str> = table.lines().take(5).collect();
    assert_eq!(
        lines,
        [
            "| Status | Detail |",
            "|---|---|",
            "| 404 | Not Found |",
            "| 404 | crate \\`{0}\\` does not exist |",
            "| 404 | crate \\`{name}\\` does not have a version \\`{version}\\` |"
        ]
    );
}
