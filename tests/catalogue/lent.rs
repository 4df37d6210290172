//! Entries that a catalogue lists for a `facts` field: with the facts stated next to the field, as they are sent.

use std::time::Duration;

use envelope_runtime::catalog::{Entry, MessageText};
use envelope_runtime::{ApiError, Code, FieldErrors, Literal, catalog};

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only their facts")]
enum Class {
    /// The quota is used up.
    #[api(status = 429, code = "QUOTA", message = "Too much", title = "Quota", retry_after = 5)]
    #[api(ext(kind = "limit", level = 1), header("x-class" = "quota"))]
    Quota {
        #[api(detail)]
        used: u32,
        #[api(detail)]
        max: Option<u64>,
    },
    #[api(status = 500, code = "INTERNAL", message = "Inside")]
    Internal,
}

/// The form that the docs recommend.
#[derive(Debug, ApiError)]
struct Fault {
    #[api(facts)]
    class: Class,
    #[api(code)]
    code: Option<String>,
    #[api(status)]
    status: u16,
    #[api(detail)]
    max: u8,
    #[api(header = "x-a")]
    a: u8,
    #[api(retry_after)]
    wait: Duration,
}

catalog! {
    static ONE_WAY = [Fault];
}

fn entry(entries: impl Iterator<Item = &'static Entry>) -> &'static Entry {
    let entries: Vec<_> = entries.collect();
    assert_eq!(entries.len(), 1);
    entries[0]
}

fn members(members: envelope_runtime::catalog::Members) -> Vec<(&'static str, &'static str, bool)> {
    members.map(|member| (member.name, member.ty, member.is_optional)).collect()
}

#[test]
fn other_fields_change_the_entries_of_a_facts_field() {
    let names: Vec<_> = ONE_WAY.entries().map(|(ty, entry)| (ty, entry.name())).collect();
    assert_eq!(names, [("Class", "Quota"), ("Class", "Internal")]);
    let quota = entry(ONE_WAY.find("QUOTA"));
    assert!(quota.has_run_time_code() && quota.has_run_time_delay());
    assert_eq!((quota.status(), quota.retry_after(), quota.title()), (None, Some(5), Some("Quota")));
    assert_eq!(quota.message_text(), MessageText::Constant("Too much"));
    assert_eq!(members(quota.details()), [("max", "u8", false), ("used", "u32", false)]);
    assert_eq!(members(quota.header_fields()), [("x-a", "u8", false)]);
    assert_eq!(quota.headers().collect::<Vec<_>>(), [("x-class", "quota")]);
    assert_eq!(quota.description(), Some("The quota is used up."));
    assert_eq!(members(entry(ONE_WAY.find("INTERNAL")).details()), [("max", "u8", false)]);
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only their facts")]
enum Layer {
    #[api(message = "In {index}: {class}", status = 400, ext(kind = "index"), field = "index")]
    InIndex {
        #[api(facts)]
        class: Class,
        #[api(detail)]
        index: String,
        #[api(field_errors)]
        errors: FieldErrors,
    },
    Bare(#[api(facts)] Class),
    #[api(code = "OWN", status = 400, message = "Own")]
    Own(#[api(facts)] Class),
}

catalog! {
    static TWO_WAYS = [Layer];
    static LISTED_TOO = [Class, Fault];
}

#[test]
fn only_facts_that_agree_for_all_uses_are_constant() {
    let quota = entry(TWO_WAYS.find("QUOTA"));
    assert_eq!((quota.status(), quota.code()), (None, Code::Str("QUOTA")));
    assert!(!quota.has_run_time_code() && quota.has_field_errors());
    assert_eq!(quota.message_text(), MessageText::Display("Too much"));
    assert_eq!(quota.ext().collect::<Vec<_>>(), [("level", Literal::Int(1))]);
    assert_eq!(members(quota.ext_fields()), [("kind", "&'static str", false)]);
    let details = [("index", "String", true), ("used", "u32", false), ("max", "Option<u64>", false)];
    assert_eq!(members(quota.details()), details);
    assert_eq!(quota.headers().collect::<Vec<_>>(), [("x-class", "quota")]);
}

#[test]
fn a_variant_with_its_own_code_has_its_own_entry() {
    let own = entry(TWO_WAYS.find("OWN"));
    assert!(own.is_open());
    assert_eq!((own.status(), own.message()), (Some(400), Some("Own")));
}

#[test]
fn a_type_that_is_listed_itself_is_also_sent_unchanged() {
    let quota = entry(LISTED_TOO.find("QUOTA"));
    assert_eq!(quota.status(), None);
    assert_eq!(members(quota.details()), [("max", "u8", false), ("used", "u32", false), ("max", "Option<u64>", false)]);
    assert_eq!(members(quota.header_fields()), [("x-a", "u8", true)]);
}

/// Nested `facts` fields.
#[derive(Debug, ApiError)]
#[api(message = "outer", status = 503, title = "Outer")]
struct Outer {
    #[api(facts)]
    inner: Inner,
}

#[derive(Debug, ApiError)]
#[api(message = "inner", status = 502, title = "Inner", empty)]
struct Inner {
    #[api(facts)]
    class: Class,
}

catalog! {
    static NESTED = [Outer];
}

#[test]
fn the_outermost_variant_wins() {
    let internal = entry(NESTED.find("INTERNAL"));
    assert_eq!((internal.status(), internal.title(), internal.is_empty()), (Some(503), Some("Outer"), true));
    assert_eq!(internal.message_text(), MessageText::Constant("outer"));
    assert_eq!(entry(NESTED.find("QUOTA")).title(), Some("Outer"));
    let made = Outer { inner: Inner { class: Class::Internal } };
    assert_eq!((made.status(), &*made.message()), (503, "outer"));
}

/// A `facts` field of a generic type.
#[derive(Debug, ApiError)]
struct Wrapped<E: ApiError + 'static> {
    #[api(facts)]
    inner: E,
    #[api(detail)]
    line: u32,
}

catalog! {
    static GENERIC = [Wrapped<Class>];
}

#[test]
fn a_facts_field_may_be_generic() {
    let fault = Wrapped { inner: Class::Internal, line: 3 };
    assert_eq!(fault.status(), 500);
    assert_eq!(members(entry(GENERIC.find("INTERNAL")).details()), [("line", "u32", false)]);
}
