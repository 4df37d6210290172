//! Contracts in files: those of earlier versions are readable, and files that are not contracts are reported.

use envelope_runtime::check::{Contract, ContractErrorKind};
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, ApiResponse, Code, FieldErrors, catalog};
use serde::Serialize;

/// A file that version 1 wrote. It never changes.
const VERSION_1: &str = include_str!("version_1.json");

/// A file of the current version.
const VERSION_2: &str = include_str!("version_2.json");

#[derive(Debug, ApiError)]
#[api(status = 400, retired("OLD", "é\n\"|"))]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    /// Not in the contract.
    #[api(code = "BUSY", status = 429, message = "Too many", shared, retry_after = 3)]
    Busy,
    #[api(code = "BUSY", status = 503, message = "Later", shared, deprecated = "use DOWN")]
    Down,
    #[api(code = "DETAILS", message = "No {name}", title = "Title", ext(kind = "x", weight = 0.5))]
    Details {
        #[api(detail)]
        name: String,
        #[api(detail = "at most")]
        most: Option<u32>,
        #[api(ext)]
        param: bool,
        #[api(header = "allow")]
        allow: String,
    },
    #[api(code = "WHOLE", message = "Wrong")]
    Whole {
        #[api(details)]
        all: Vec<String>,
        #[api(field_errors)]
        errors: FieldErrors,
    },
    #[api(message = "m")]
    RunTime(#[api(status)] u16, #[api(code)] String),
    #[api(code = "EMPTY", message = "m", empty)]
    Empty,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 201, code = -7, message = "Done")]
struct Done;

#[derive(Debug, ApiError)]
#[api(code = "LATER", status = 503, message = "Later")]
struct Later {
    #[api(header = "retry-after")]
    seconds: u32,
}

catalog! {
    static ALL = [Done, Fault];
    static ALL_AND_LATER = [Done, Fault, Later];
}

fn version_1() -> Contract {
    Contract::parse(VERSION_1).expect("a contract")
}

/// It contains no delays, so none is reported as new or gone.
#[test]
fn version_1_is_compared_only_in_what_it_contains() {
    assert_eq!(version_1().changes_to(&ALL.contract::<Plain>()), []);
    assert_eq!(ALL.contract::<Plain>().changes_to(&version_1()), []);
    let changes = version_1().changes_to(&ALL_AND_LATER.contract::<Plain>());
    assert_eq!(changes.iter().map(ToString::to_string).collect::<Vec<_>>(), [r#"additive: code "LATER": it is new"#]);
    let taken_off = VERSION_1.replace(r#""allow""#, r#""retry-after""#);
    let changes = Contract::parse(&taken_off).expect("a contract").changes_to(&ALL.contract::<Plain>());
    assert_eq!(
        changes.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            r#"breaking: code "DETAILS": the header "retry-after" is gone"#,
            r#"additive: code "DETAILS": the header "allow" is new"#,
        ]
    );
}

#[test]
fn a_member_of_version_2_is_ignored_in_version_1() {
    let text = VERSION_1.replace(r#""name": "Fault::Busy""#, r#""retry_after": "soon", "name": "Fault::Busy""#);
    assert_eq!(Contract::parse(&text), Ok(version_1()));
}

#[test]
fn version_1_is_written_as_it_was_read() {
    assert_eq!(version_1().to_json(), VERSION_1);
}

#[test]
fn version_2_is_written_and_read() {
    assert_eq!(ALL_AND_LATER.contract::<Plain>().to_json(), VERSION_2);
    assert_eq!(ALL_AND_LATER.contract::<Plain>().to_string(), VERSION_2);
    assert_eq!(Contract::parse(VERSION_2), Ok(ALL_AND_LATER.contract::<Plain>()));
}

#[test]
fn statuses_that_differ_are_reported() {
    assert_eq!(ALL.contract::<Plain>().differing_statuses(), [(Code::Str("BUSY"), vec![Some(429), Some(503)])]);

    #[derive(Debug, ApiError)]
    #[expect(dead_code, reason = "a catalogue needs no values")]
    enum Taken {
        #[api(status = 409, code = "TAKEN", message = "The name is taken", shared)]
        Name,
        #[api(status = 409, code = "TAKEN", message = "The place is taken", shared)]
        Place,
    }
    catalog! { static TAKEN = [Taken]; }
    assert_eq!(TAKEN.contract::<Plain>().differing_statuses(), []);
}

#[test]
fn a_file_may_have_a_byte_order_mark_and_windows_line_ends() {
    let text = format!("\u{feff}{}", VERSION_1.replace('\n', "\r\n"));
    assert_eq!(Contract::parse(&text), Ok(version_1()));
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_reported() {
    let end = VERSION_1.trim_end().len();
    for (at, _) in VERSION_1.char_indices().filter(|(at, _)| *at < end) {
        let cut = &VERSION_1[..at];
        let error = Contract::parse(cut).expect_err(cut);
        let &ContractErrorKind::CutOff { line, .. } = error.kind() else { panic!("{error}: {cut}") };
        assert_eq!(line, cut.matches('\n').count() + 1, "{cut}");
    }
}

#[test]
fn files_that_are_not_contracts_are_reported() {
    use ContractErrorKind::{CutOff, Malformed, Newer, NotAContract, NotJson};
    let malformed = |at: &str, expected| Malformed { at: at.into(), expected };
    let answer = |members: &str| format!(r#"{{"envelope_contract": 1, "answers": [{{{members}}}], "retired": []}}"#);
    let cases = [
        (String::new(), CutOff { line: 1, column: 0 }, "the contract is cut off: it ends at line 1, column 0"),
        ("# Errors".into(), NotJson { line: 1, column: 1 }, "this is not a contract: invalid JSON at line 1, column 1"),
        ("{\n]".into(), NotJson { line: 2, column: 1 }, "this is not a contract: invalid JSON at line 2, column 1"),
        (
            r#"[{"Code": 1}]"#.into(),
            NotAContract,
            "this is not a contract: it is JSON without a number `envelope_contract`",
        ),
        (r#"{"envelope_contract": "1"}"#.into(), NotAContract, ""),
        (r#"{"envelope_contract": 0}"#.into(), NotAContract, ""),
        (
            r#"{"envelope_contract": 3, "answers": {}}"#.into(),
            Newer { version: 3 },
            "the contract has version 3, but this crate reads versions 1 to 2: update envelope-runtime",
        ),
        (
            r#"{"envelope_contract": 1, "answers": {}}"#.into(),
            malformed("answers", "a list"),
            "the contract is damaged: `answers` is not a list",
        ),
        (r#"{"envelope_contract": 1, "answers": []}"#.into(), malformed("retired", "a list"), ""),
        (
            r#"{"envelope_contract": 1, "answers": [], "retired": ["A", 1.5]}"#.into(),
            malformed("retired[1]", "a code: text or a 64-bit integer"),
            "",
        ),
        (r#"{"envelope_contract": 1, "answers": [7], "retired": []}"#.into(), malformed("answers[0]", "an object"), ""),
        (answer(r#""kind": "fault""#), malformed("answers[0].kind", "\"error\" or \"success\""), ""),
        (
            answer(r#""kind": "error", "status": 65536"#),
            malformed("answers[0].status", "an HTTP status or `null`"),
            "the contract is damaged: `answers[0].status` is not an HTTP status or `null`",
        ),
        (answer(r#""kind": "error""#), malformed("answers[0].status", "an HTTP status or `null`"), ""),
        (answer(r#""kind": "error", "status": null"#), malformed("answers[0].name", "text"), ""),
        (
            answer(r#""kind": "error", "status": 400, "code": 9223372036854775808"#),
            malformed("answers[0].code", "text or a 64-bit integer"),
            "",
        ),
        (
            answer(r#""kind": "error", "status": 400, "details": {"a": 1}"#),
            malformed("answers[0].details", "a type, or an object from names to types"),
            "",
        ),
        (
            answer(r#""kind": "error", "status": 400, "shared": "yes""#),
            malformed("answers[0].shared", "`true` or `false`"),
            "",
        ),
        (
            answer(r#""kind": "error", "status": 400, "headers": "allow""#),
            malformed("answers[0].headers", "a list of names"),
            "",
        ),
        (
            r#"{"envelope_contract": 2, "answers": [{"kind": "error", "status": 400, "retry_after": -1}], "retired": []}"#.into(),
            malformed("answers[0].retry_after", "a number of seconds or `null`"),
            "the contract is damaged: `answers[0].retry_after` is not a number of seconds or `null`",
        ),
        ("[".repeat(100_000), NotJson { line: 1, column: 128 }, ""),
    ];
    for (text, kind, shown) in cases {
        let error = Contract::parse(&text).expect_err(&text);
        assert_eq!(error.kind(), &kind, "{text}");
        assert!(shown.is_empty() || error.to_string() == shown, "{error}");
    }
}
