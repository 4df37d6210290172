//! Entries list everything else that clients rely on: details, extra facts, headers, field errors.

use envelope_runtime::catalog::{Entry, Members};
use envelope_runtime::{ApiError, ApiResponse, Catalogued, Code, FieldErrors, HttpFault, NoContent, catalog};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Limits<'a> {
    max: &'a str,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault<'a, T: std::fmt::Debug + Serialize> {
    #[api(code = "PLAIN", message = "m")]
    Plain,
    #[api(code = "MEMBERS", message = "m", detail(unit = "kg", most = 3))]
    Members {
        #[api(detail = "d2:x")]
        first: Option<Vec<T>>,
        #[api(ext = "param")]
        at: &'a str,
        #[api(header = "Allow")]
        allow: String,
        #[api(detail)]
        r#type: u8,
    },
    #[api(code = "WHOLE", message = "m", ext(param = "constant"))]
    Whole {
        #[api(details)]
        limits: Limits<'a>,
        #[api(field_errors)]
        errors: FieldErrors,
    },
}

#[derive(Serialize, ApiResponse)]
struct Created {
    #[api(header = "location")]
    at: std::string::String,
}

fn pairs(members: Members) -> Vec<(&'static str, &'static str)> {
    members.map(|member| (member.name, member.ty)).collect()
}

#[test]
fn members_of_derived_entries() {
    let [plain, members, whole] = Fault::<u8>::ENTRIES.entries else { panic!("three entries") };
    assert_eq!((pairs(plain.details()), plain.details_type(), plain.has_field_errors()), (vec![], None, false));
    assert_eq!(
        pairs(members.details()),
        [("unit", "&'static str"), ("most", "i64"), ("d2:x", "Option<Vec<T>>"), ("type", "u8")]
    );
    assert_eq!(pairs(members.ext_fields()), [("param", "&'a str")]);
    assert_eq!(pairs(members.header_fields()), [("allow", "String")]);
    assert_eq!((whole.details_type(), whole.has_field_errors()), (Some("Limits<'a>"), true));
    assert_eq!((pairs(whole.details()), pairs(whole.ext_fields())), (vec![], vec![]));
    assert_eq!(pairs(Created::ENTRIES.entries[0].header_fields()), [("location", "std::string::String")]);
}

static BY_HAND: Entry = Entry::error("ByHand", Code::Int(1), 400, "m")
    .details(&[("unit", "&str")])
    .ext_fields(&[("param", "String")])
    .header_fields(&[("allow", "String")])
    .field_errors()
    .build();
static WHOLE: Entry = Entry::error("Whole", Code::Int(2), 400, "m").details_type("Limits").build();

#[test]
fn members_of_hand_written_entries() {
    assert_eq!(pairs(BY_HAND.details()), [("unit", "&str")]);
    assert_eq!(pairs(BY_HAND.ext_fields()), [("param", "String")]);
    assert_eq!(pairs(BY_HAND.header_fields()), [("allow", "String")]);
    assert_eq!((BY_HAND.has_field_errors(), BY_HAND.details_type()), (true, None));
    assert_eq!((WHOLE.has_field_errors(), WHOLE.details_type()), (false, Some("Limits")));
}

#[derive(Debug, ApiError)]
#[api(status = 404, codes(shared), retired("OLD"))]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Shop {
    #[api(code = "NOT_FOUND", message = "There is no such shop.")]
    Missing,
    #[api(transparent)]
    Disk(Disk),
}

#[derive(Debug, ApiError)]
#[api(status = 507, code = "FULL", message = "m", retired("OLDER"))]
struct Disk;

catalog! {
    static WITH_STATUSES = [Shop, HttpFault, Disk];
}

#[test]
fn http_faults_can_be_listed() {
    let names = WITH_STATUSES.find("NOT_FOUND").map(Entry::name).collect::<Vec<_>>();
    assert_eq!(names, ["Missing", "NotFound"]);
    assert_eq!(WITH_STATUSES.entries().count(), 2 + HttpFault::ENTRIES.entries.len());
}

#[test]
fn retired_codes_are_listed_once_for_each_type() {
    assert_eq!(WITH_STATUSES.retired().collect::<Vec<_>>(), [Code::Str("OLD"), Code::Str("OLDER")]);
}

#[test]
fn a_success_without_content_is_listed_like_any_other() {
    catalog! { static GONE = [NoContent]; }
    let entries: Vec<_> = GONE.entries().map(|(ty, entry)| (ty, entry.name(), entry.status())).collect();
    assert_eq!(entries, [("NoContent", "NoContent", Some(204))]);
}
