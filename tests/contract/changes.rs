//! Each kind of change between two catalogues, and its severity.

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::catalog::Catalog;
use envelope_runtime::check::{Contract, Severity};
use envelope_runtime::presets::Plain;

use crate::two_factor_next::NEXT;

/// The lines for the changes from a catalogue, as its file has it, to another.
fn lines(old: &Catalog, new: &Catalog) -> Vec<String> {
    let kept = Contract::parse(&old.contract::<Plain>().to_json()).expect("a contract");
    kept.changes_to(&new.contract::<Plain>()).iter().map(ToString::to_string).collect()
}

/// The lines for the changes from one list of types to another, each followed by its declarations.
macro_rules! changes {
    ([$($old:ident),*] { $($old_item:item)* } [$($new:ident),*] { $($new_item:item)* }) => {{
        #[allow(dead_code, unused_imports, reason = "a catalogue needs no values, and not every one has all kinds of types")]
        mod old {
            use envelope_runtime::{ApiError, ApiResponse, FieldErrors, catalog};
            use serde::Serialize;
            $($old_item)*
            catalog! { pub static ALL = [$($old),*]; }
        }
        #[allow(dead_code, unused_imports, reason = "as above")]
        mod new {
            use envelope_runtime::{ApiError, ApiResponse, FieldErrors, catalog};
            use serde::Serialize;
            $($new_item)*
            catalog! { pub static ALL = [$($new),*]; }
        }
        lines(&old::ALL, &new::ALL)
    }};
}

/// The changes from one error to another, both written as attributes and fields.
macro_rules! change {
    ({ $($old:tt)* } { $($new:tt)* }) => {
        changes! {
            [Fault] { #[derive(Debug, ApiError)] pub enum Fault<'a> { $($old)*, #[api(code = "Z", status = 400, message = "z")] Z(&'a str) } }
            [Fault] { #[derive(Debug, ApiError)] pub enum Fault<'a> { $($new)*, #[api(code = "Z", status = 400, message = "z")] Z(&'a str) } }
        }
    };
}

const NONE: [&str; 0] = [];

#[test]
fn the_apis_of_the_tests_keep_their_contracts() {
    let catalogs = [
        developer_api::DEVELOPER_API,
        two_factor::TWO_FACTOR,
        einvoicing::STATUS_CODES,
        einvoicing::FIELD_CODES,
        pivot::PAYMENTS,
        pivot::PAYOUTS,
        service_adapter::SERVICE_ADAPTER,
    ];
    for catalog in catalogs {
        let contract = catalog.contract::<Plain>();
        assert_eq!(Contract::parse(&contract.to_json()).as_ref(), Ok(&contract));
        assert_eq!(lines(&catalog, &catalog), NONE);
    }
}

#[test]
fn a_whole_api_changes() {
    let expected = [
        "breaking: code -69: it is gone",
        "breaking: code -60: it is gone: `TwoFactorFault::NoPhoneNumber` has the code -71 now",
        "breaking: code -58: its meaning has changed: it is that of -57",
        "breaking: code -57: its meaning has changed: it is that of -58",
        "breaking: code -54: the status was 422 and is 404",
        "breaking: code 0: the code was 0 and is 1",
        "breaking: code 0: the status was 201 and is 202",
        "notable: code -67: it is deprecated: use -66",
        "notable: code -66: the message was \"List of allowed IPs contains one or more invalid IP addresses.\" and is \"An IP address is invalid.\"",
        "notable: code -56: several errors may share it now",
        "notable: code -56: an error with status 400 has it now, too",
        "additive: code -65: the details member \"trace\" is new",
        "additive: code -71: it is new",
        "additive: code -70: it is new",
    ];
    assert_eq!(lines(&two_factor::TWO_FACTOR, &NEXT), expected);
}

#[test]
fn a_status_changes() {
    let lines = change!({ #[api(code = "A", status = 402, message = "a")] A } { #[api(code = "A", status = 403, message = "a")] A });
    assert_eq!(lines, [r#"breaking: code "A": the status was 402 and is 403"#]);
    let lines = change!({ #[api(code = "A", status = 402, message = "a")] A } { #[api(code = "A", message = "a")] A(#[api(status)] u16) });
    assert_eq!(lines, [r#"breaking: code "A": the status was 402 and is decided at run time"#]);
}

#[test]
fn order_names_and_docs_are_no_change() {
    let lines = changes! {
        [Fault, Done] {
            /// What was wrong.
            #[derive(Debug, ApiError)]
            #[api(status = 400)]
            pub enum Fault {
                /// The first.
                #[api(code = "A", message = "no {user}")]
                First { #[api(detail)] user: String },
                #[api(code = "B", message = "b", docs_url = "https://example.com")]
                Second,
            }
            #[derive(Serialize, ApiResponse)]
            #[api(code = "OK", message = "Done")]
            pub struct Done;
        }
        [Ready, SecondFault, FirstFault] {
            #[derive(Serialize, ApiResponse)]
            #[api(code = "OK", message = "Done")]
            pub struct Ready;
            #[derive(Debug, ApiError)]
            #[api(code = "A", status = 400, message = "no {login}", description = "Another text")]
            pub struct FirstFault<'a> { #[api(detail = "user")] login: &'a str }
            #[derive(Debug, ApiError)]
            #[api(status = 400)]
            pub enum SecondFault { #[api(code = "B", message = "b")] First }
        }
    };
    assert_eq!(lines, NONE);
}

#[test]
fn exchanged_names_are_no_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "b")] B }
        { #[api(code = "A", status = 400, message = "a")] B, #[api(code = "B", status = 400, message = "b")] A }
    );
    assert_eq!(lines, NONE);
}

#[test]
fn codes_are_swapped() {
    let swapped = [
        r#"breaking: code "A": its meaning has changed: it is that of "B""#,
        r#"breaking: code "B": its meaning has changed: it is that of "A""#,
    ];
    let with_their_messages = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "b")] B }
        { #[api(code = "B", status = 400, message = "a")] A, #[api(code = "A", status = 400, message = "b")] B }
    );
    assert_eq!(with_their_messages, swapped);
    let under_one_message = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "a")] B }
        { #[api(code = "B", status = 400, message = "a")] A, #[api(code = "A", status = 400, message = "a")] B }
    );
    assert_eq!(under_one_message, swapped);
    let with_other_names = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "b")] B }
        { #[api(code = "B", status = 400, message = "a")] C, #[api(code = "A", status = 400, message = "b")] D }
    );
    assert_eq!(with_other_names, swapped);
}

#[test]
fn a_code_moves_to_another_meaning() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "b")] B }
        { #[api(code = "A", status = 400, message = "b")] B }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": its meaning has changed: it is that of "B""#,
            r#"breaking: code "B": it is gone: `Fault::B` has the code "A" now"#,
        ]
    );
}

#[test]
fn a_code_is_reused_for_a_new_error() {
    let lines = change!(
        { #[api(code = "A", status = 404, message = "There is no user {name}")] NoUser { name: String } }
        { #[api(code = "A", status = 404, message = "The card has expired")] CardExpired }
    );
    assert_eq!(lines, [r#"breaking: code "A": its meaning has changed: `Fault::CardExpired` was `Fault::NoUser`"#]);
    let lines = change!(
        { #[api(code = "A", status = 404, message = "There is no user {name}")] NoUser { name: String } }
        { #[api(code = "A", status = 404, message = "Unknown")] UserNotFound }
    );
    assert_eq!(lines, [r#"notable: code "A": the message was "There is no user {name}" and is "Unknown""#]);
}

#[test]
fn a_message_becomes_that_of_another_code() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A, #[api(code = "B", status = 400, message = "b")] B }
        { #[api(code = "A", status = 400, message = "b")] A, #[api(code = "B", status = 400, message = "b")] B }
    );
    assert_eq!(lines, [r#"notable: code "A": the message was "a" and is "b""#]);
}

/// A message is that of another code only if it was that of an error with another code.
#[test]
fn a_message_that_belonged_to_no_other_code_of_errors() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a", shared)] A, #[api(code = "A", status = 409, message = "b", shared)] B }
        { #[api(code = "A", status = 400, message = "b", shared)] A, #[api(code = "A", status = 409, message = "a", shared)] B }
    );
    assert_eq!(
        lines,
        [
            r#"notable: code "A": the message was "a" and is "b""#,
            r#"notable: code "A": the message was "b" and is "a""#,
        ]
    );
    let lines = changes! {
        [Fault, Done] {
            #[derive(Debug, ApiError)] #[api(status = 400, code = "A", message = "a")] pub struct Fault;
            #[derive(Serialize, ApiResponse)] #[api(code = "DONE", message = "Ready")] pub struct Done;
        }
        [Fault, Done] {
            #[derive(Debug, ApiError)] #[api(status = 400, code = "A", message = "Ready")] pub struct Fault;
            #[derive(Serialize, ApiResponse)] #[api(code = "DONE", message = "Done")] pub struct Done;
        }
    };
    assert_eq!(
        lines,
        [
            r#"notable: code "A": the message was "a" and is "Ready""#,
            r#"notable: code "DONE": the message was "Ready" and is "Done""#,
        ]
    );
}

#[test]
fn types_with_variants_of_one_name_are_renamed() {
    let lines = changes! {
        [UserFault, TeamFault] {
            #[derive(Debug, ApiError)] pub enum UserFault { #[api(code = "A", status = 404, message = "Nothing")] NotFound }
            #[derive(Debug, ApiError)] pub enum TeamFault { #[api(code = "B", status = 404, message = "Nothing")] NotFound }
        }
        [PersonFault, GroupFault] {
            #[derive(Debug, ApiError)] pub enum PersonFault { #[api(code = "A", status = 404, message = "Nothing")] NotFound }
            #[derive(Debug, ApiError)] pub enum GroupFault { #[api(code = "B", status = 404, message = "Nothing")] NotFound }
        }
    };
    assert_eq!(lines, NONE);
}

#[test]
fn a_code_that_was_shared_is_used_for_something_else() {
    let lines = change!(
        { #[api(code = "A", status = 404, message = "There is no user {name}", shared)] NoUser { name: String } }
        { #[api(code = "A", status = 404, message = "The card has expired")] CardExpired }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": its meaning has changed: `Fault::CardExpired` was `Fault::NoUser`"#,
            r#"notable: code "A": only one error has it now"#,
        ]
    );
}

#[test]
fn members_of_the_details_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A {
            #[api(detail)] gone: u8, #[api(detail)] kept: String, #[api(detail)] other: u8, #[api(detail)] always: Option<u8>,
        } }
        { #[api(code = "A", status = 400, message = "a")] A {
            #[api(detail)] kept: &'a str, #[api(detail)] other: String, #[api(detail)] always: u8, #[api(detail)] new: u8,
        } }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": the details member "gone" is gone"#,
            r#"breaking: code "A": the details member "other" was of the type `u8` and is of `string`"#,
            r#"additive: code "A": the details member "new" is new"#,
        ]
    );
}

#[test]
fn types_with_the_same_json_are_no_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A {
            #[api(detail)] wide: u32, #[api(detail)] narrow: u64, #[api(detail)] text: String, #[api(detail)] boxed: &'a str,
            #[api(detail)] sign: u8, #[api(detail)] fraction: u8, #[api(ext)] hint: u32, #[api(ext)] note: String,
        } }
        { #[api(code = "A", status = 400, message = "a")] A {
            #[api(detail)] wide: u64, #[api(detail)] narrow: u32, #[api(detail)] text: std::borrow::Cow<'static, str>,
            #[api(detail)] boxed: Box<str>, #[api(detail)] sign: i16, #[api(detail)] fraction: f64, #[api(ext)] hint: u64,
            #[api(ext)] note: &'static str,
        } }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": the details member "fraction" was of the type `u8` and is of `f64`"#,
            r#"notable: code "A": the details member "sign" was of the type `u8` and is of `i16`, which has more values"#,
            r#"notable: code "A": the details member "wide" was of the type `u32` and is of `u64`, which has more values"#,
            r#"notable: code "A": the ext member "hint" was of the type `u32` and is of `u64`, which has more values"#,
        ]
    );
}

#[test]
fn the_whole_details_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<u8> } }
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<String> } }
    );
    assert_eq!(lines, [r#"breaking: code "A": the details were of the type `[u8]` and are of `[string]`"#]);
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<u8> } }
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<u16> } }
    );
    assert_eq!(
        lines,
        [r#"notable: code "A": the details were of the type `[u8]` and are of `[u16]`, which has more values"#]
    );
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<u8> } }
        { #[api(code = "A", status = 400, message = "a")] A }
    );
    assert_eq!(lines, [r#"breaking: code "A": the details are gone"#]);
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(details)] all: Vec<u8> } }
        { #[api(code = "A", status = 400, message = "a")] A { #[api(detail)] all: Vec<u8> } }
    );
    assert_eq!(lines, [r#"breaking: code "A": the details were of the type `[u8]` and are named members"#]);
}

#[test]
fn extra_facts_and_headers_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a", ext(gone = 1, other = "x"), header("allow" = "GET"))] A { #[api(header = "location")] at: String } }
        { #[api(code = "A", status = 400, message = "a", ext(new = 1, other = 1))] A { #[api(header = "location")] at: &'a str } }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": the ext member "gone" is gone"#,
            r#"breaking: code "A": the header "allow" is gone"#,
            r#"notable: code "A": the ext member "other" was of the type `string` and is of `i64`"#,
            r#"additive: code "A": the ext member "new" is new"#,
        ]
    );
}

#[test]
fn delays_change() {
    let lines = change!(
        {
            #[api(code = "A", status = 429, message = "a", retry_after = 3)] A,
            #[api(code = "B", status = 429, message = "b", retry_after = 3)] B,
            #[api(code = "C", status = 429, message = "c")] C,
            #[api(code = "D", status = 429, message = "d", retry_after = 1)] D,
            #[api(code = "E", status = 429, message = "e")] E { #[api(header = "retry-after")] at: u32 },
            #[api(code = "F", status = 429, message = "f", header("retry-after" = "{0}"))] F(u32)
        }
        {
            #[api(code = "A", status = 429, message = "a")] A,
            #[api(code = "B", status = 429, message = "b", retry_after = 5)] B,
            #[api(code = "C", status = 429, message = "c", retry_after = 1)] C,
            #[api(code = "D", status = 429, message = "d")] D { #[api(header = "retry-after")] at: u32 },
            #[api(code = "E", status = 429, message = "e")] E,
            #[api(code = "F", status = 429, message = "f")] F { #[api(header = "retry-after")] at: u32 }
        }
    );
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": the delay is gone"#,
            r#"breaking: code "E": the delay is gone"#,
            r#"notable: code "B": the delay was 3 seconds and is 5 seconds"#,
            r#"notable: code "D": the delay was 1 second and is decided at run time"#,
            r#"additive: code "C": there is a delay now"#,
        ]
    );
}

/// For errors and for successes. A code that clients knew from another answer is not new.
#[test]
fn new_codes_are_notable_if_codes_are_closed() {
    let contract = |answers: &str| {
        let file = format!(r#"{{"envelope_contract": 2, "answers": [{answers}], "retired": []}}"#);
        Contract::parse(&file).expect("a contract")
    };
    let old = contract(r#"{"kind": "success", "code": 1, "status": 200, "name": "Done"}"#);
    let new = contract(
        r#"{"kind": "success", "code": 1, "status": 200, "name": "Done"},
        {"kind": "success", "code": 1, "status": 201, "name": "Made"},
        {"kind": "success", "code": 2, "status": 200, "name": "Queued"},
        {"kind": "success", "status": 204, "name": "Gone"},
        {"kind": "error", "code": "A", "status": 400, "name": "Fault"}"#,
    );
    let lines = |old: &Contract, new: &Contract| -> Vec<String> {
        old.changes_to(new).iter().map(ToString::to_string).collect()
    };
    let open = [
        r#"additive: code "A": it is new"#,
        "additive: `Gone`: the success `Gone` is new",
        "additive: code 1: the success `Made` is new",
        "additive: code 2: the success `Queued` is new",
    ];
    let closed = [
        r#"notable: code "A": it is new, and clients that know a closed list of codes fail on it"#,
        "notable: code 2: the success `Queued` is new, and clients that know a closed list of codes fail on it",
        "additive: `Gone`: the success `Gone` is new",
        "additive: code 1: the success `Made` is new",
    ];
    assert_eq!(lines(&old, &new), open);
    assert_eq!(lines(&old, &new.clone().closed_codes()), closed);
    assert_eq!(lines(&old.clone().closed_codes(), &new), closed);
    assert_eq!(new.clone().closed_codes().to_json(), new.to_json());
}

#[test]
fn field_errors_and_the_body_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(field_errors)] errors: FieldErrors } }
        { #[api(code = "A", status = 400, message = "a")] A }
    );
    assert_eq!(lines, [r#"breaking: code "A": the field errors are gone"#]);
    let lines = change!({ #[api(code = "A", status = 400, message = "a")] A } { #[api(code = "A", status = 400, message = "a", empty)] A });
    assert_eq!(lines, [r#"breaking: code "A": the body is gone"#]);
}

#[test]
fn titles_and_deprecation_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a", title = "t")] A, #[api(code = "B", status = 400, message = "b", deprecated = "x")] B }
        { #[api(code = "A", status = 400, message = "a", title = "u", deprecated = "use B")] A, #[api(code = "B", status = 400, message = "b")] B }
    );
    assert_eq!(
        lines,
        [
            r#"notable: code "A": the title was "t" and is "u""#,
            r#"notable: code "A": it is deprecated: use B"#,
            r#"additive: code "B": it is no longer deprecated"#,
        ]
    );
}

#[test]
fn shared_codes_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A }
        { #[api(code = "A", status = 400, message = "a", shared)] A, #[api(code = "A", status = 409, message = "b", shared)] B }
    );
    assert_eq!(
        lines,
        [
            r#"notable: code "A": several errors may share it now"#,
            r#"notable: code "A": an error with status 409 has it now, too"#,
        ]
    );
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a", shared)] A, #[api(code = "A", status = 404, message = "No such user", shared)] NoUser }
        { #[api(code = "A", status = 400, message = "a", shared)] A, #[api(code = "A", status = 404, message = "Card expired", shared)] Expired }
    );
    assert_eq!(lines, [r#"notable: code "A": the message was "No such user" and is "Card expired""#]);
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a", shared)] A, #[api(code = "A", status = 400, message = "b", shared)] B }
        { #[api(code = "A", status = 400, message = "b")] B }
    );
    assert_eq!(
        lines,
        [
            r#"notable: code "A": only one error has it now"#,
            r#"notable: code "A": an error with status 400 no longer has it"#,
        ]
    );
}

#[test]
fn codes_and_statuses_of_successes_change() {
    let lines = changes! {
        [First, Second, Third, Gone] {
            #[derive(Serialize, ApiResponse)] #[api(code = 1, message = "Done")] pub struct First;
            #[derive(Serialize, ApiResponse)] #[api(code = 2, message = "Done")] pub struct Second;
            #[derive(Serialize, ApiResponse)] #[api(status = 201)] pub struct Third;
            #[derive(Serialize, ApiResponse)] #[api(code = 4)] pub struct Gone;
        }
        [First, Second, Third, New] {
            #[derive(Serialize, ApiResponse)] #[api(code = 2, message = "Done")] pub struct First;
            #[derive(Serialize, ApiResponse)] #[api(code = 1, message = "Done")] pub struct Second;
            #[derive(Serialize, ApiResponse)] #[api(status = 202)] pub struct Third;
            #[derive(Serialize, ApiResponse)] #[api(code = 5)] pub struct New;
        }
    };
    assert_eq!(
        lines,
        [
            "breaking: `Third`: the status was 201 and is 202",
            "breaking: code 1: the code was 1 and is 2",
            "breaking: code 2: the code was 2 and is 1",
            "breaking: code 4: the success `Gone` is gone",
            "additive: code 5: the success `New` is new",
        ]
    );
}

#[test]
fn retired_codes_change() {
    let lines = changes! {
        [Fault] {
            #[derive(Debug, ApiError)] #[api(status = 400, retired("A", "C"))]
            pub enum Fault { #[api(code = "B", message = "b")] B }
        }
        [Fault] {
            #[derive(Debug, ApiError)] #[api(status = 400)]
            pub enum Fault { #[api(code = "A", message = "a")] A, #[api(code = "B", message = "b")] B }
        }
    };
    assert_eq!(
        lines,
        [
            r#"breaking: code "A": it was retired and is back"#,
            r#"notable: code "C": it is no longer retired"#,
            r#"additive: code "A": it is new"#,
        ]
    );
}

#[test]
fn codes_decided_at_run_time_and_absent_codes_change() {
    let lines = change!(
        { #[api(code = "A", status = 400, message = "a")] A }
        { #[api(code = "A", status = 400, message = "a")] A { #[api(code)] code: Option<String> } }
    );
    assert_eq!(lines, [r#"breaking: code "A": the code is decided at run time now"#]);
    let lines = changes! {
        [Fault] {
            #[derive(Debug, ApiError)] #[api(codes(none))]
            pub enum Fault { #[api(status = 404, message = "a")] A, #[api(status = 400, message = "b")] B }
        }
        [Fault] {
            #[derive(Debug, ApiError)] #[api(codes(none))]
            pub enum Fault { #[api(status = 409, message = "a")] A, #[api(status = 400, message = "b")] C }
        }
    };
    assert_eq!(lines, ["breaking: `Fault::A`: the status was 404 and is 409"]);
}

#[test]
fn a_change_has_a_code_and_a_severity() {
    let old = Contract::parse(&two_factor::TWO_FACTOR.contract::<Plain>().to_string()).expect("a contract");
    let changes = old.changes_to(&NEXT.contract::<Plain>());
    let status = changes.iter().find(|change| change.code() == -54).expect("a change");
    assert_eq!(status.severity(), Severity::Breaking);
    assert!(changes.is_sorted_by_key(|change| std::cmp::Reverse(change.severity())));
    assert!(Severity::Breaking > Severity::Notable && Severity::Notable > Severity::Additive);
}

#[test]
fn a_code_decided_at_run_time_becomes_constant() {
    let lines = change!(
        { #[api(status = 400, message = "a", code = "A")] A(#[api(code)] Option<&'static str>) }
        { #[api(status = 400, message = "a", code = "A")] A }
    );
    assert_eq!(lines, [r#"additive: code "A": the code is no longer decided at run time"#]);
}

#[test]
fn a_body_is_added_or_removed() {
    let (with, without) = (r#"additive: code "A": there is a body now"#, r#"breaking: code "A": the body is gone"#);
    let comes = change!(
        { #[api(code = "A", status = 400, message = "a", empty)] A }
        { #[api(code = "A", status = 400, message = "a")] A }
    );
    assert_eq!(comes, [with]);
    let goes = change!(
        { #[api(code = "A", status = 400, message = "a")] A }
        { #[api(code = "A", status = 400, message = "a", empty)] A }
    );
    assert_eq!(goes, [without]);
}

#[test]
fn field_errors_are_added_or_removed() {
    let comes = change!(
        { #[api(code = "A", status = 400, message = "a")] A }
        { #[api(code = "A", status = 400, message = "a")] A(#[api(field_errors)] FieldErrors) }
    );
    assert_eq!(comes, [r#"additive: code "A": there can be field errors now"#]);
    let goes = change!(
        { #[api(code = "A", status = 400, message = "a")] A(#[api(field_errors)] FieldErrors) }
        { #[api(code = "A", status = 400, message = "a")] A }
    );
    assert_eq!(goes, [r#"breaking: code "A": the field errors are gone"#]);
}

#[test]
fn integers_of_64_bits_become_128_bits() {
    let wider = change!(
        { #[api(code = "A", status = 400, message = "a")] A { #[api(detail)] u: u64, #[api(detail)] i: i64 } }
        { #[api(code = "A", status = 400, message = "a")] A { #[api(detail)] u: u128, #[api(detail)] i: i128 } }
    );
    let expected = ["i", "u"].map(|name| {
        format!(r#"notable: code "A": the details member "{name}" was of the type `{name}64` and is of `{name}128`, which has more values"#)
    });
    assert_eq!(wider, expected);
}

#[test]
fn changes_can_be_compared_with_an_expected_list() {
    let (old, new) = (pivot::PAYMENTS.contract::<Plain>(), pivot::PAYOUTS.contract::<Plain>());
    assert_eq!(old.changes_to(&old), []);
    assert_ne!(old.changes_to(&new), []);
}
