//! Catalogues as users declare them: the syntax of `catalog!`, the entries and their order, and the tables in every
//! format.

#[path = "catalogue/by_hand.rs"]
mod by_hand;
#[path = "catalogue/chosen.rs"]
mod chosen;
#[path = "catalogue/descriptions.rs"]
mod descriptions;
#[path = "catalogue/formats.rs"]
mod formats;
#[path = "catalogue/lent.rs"]
mod lent;
#[path = "catalogue/mdx.rs"]
mod mdx;
#[path = "catalogue/members.rs"]
mod members;

use std::fmt::Debug;

use envelope_runtime::catalog::{Catalog, Column, EntryKind, SortBy};
use envelope_runtime::{ApiError, ApiResponse, Code, catalog};
use serde::Serialize;

/// Faults of the sign-in.
#[derive(Debug, ApiError)]
#[api(status = 401)]
pub enum SignIn {
    /// The session is over.
    #[api(code = "EXPIRED", message = "The session has expired.")]
    Expired,
    #[api(transparent)]
    Storage(#[api(from)] Storage),
    /// Try again later.
    #[api(code = "BUSY", status = 429, message = "Too many attempts.", shared)]
    Busy,
}

/// Faults of the storage.
#[derive(Debug, ApiError)]
#[api(status = 503)]
pub enum Storage {
    /// The storage does not answer.
    #[api(code = "DOWN", message = "Please try again later.")]
    Down,
    #[api(code = "BUSY", message = "Please try again later.", shared)]
    Busy,
}

#[derive(Debug, ApiError)]
#[api(code = "NOTE", message = "{0:?}")]
pub struct Custom<T: Debug>(pub T, #[api(status)] pub u16);

#[derive(Debug, Serialize, ApiResponse)]
#[api(status = 201, code = "DONE")]
pub struct Created;

#[derive(Debug, Serialize, ApiResponse)]
#[api(code = "DONE")]
pub struct Updated;

catalog! {
    /// Attributes, visibilities and trailing commas are accepted.
    pub static ALL = [SignIn, Custom<&'static [u8]>, Created, Updated,];

    static TWICE = [Storage, SignIn, Custom<u8>, Custom<u16>, SignIn];

    #[allow(dead_code, reason = "the catalogue keeps attributes")]
    pub(crate) static EMPTY = [];
}

#[deprecated]
type Old = Updated;

catalog! {
    static BY_FEATURE = [
        #[cfg(any())]
        missing::Type,
        #[cfg(all())]
        Storage,
        #[cfg_attr(all(), cfg(any()))]
        Missing<&'static [u8]>,
        #[expect(deprecated, reason = "attributes of expressions hold for a type")]
        Old,
        #[cfg(any())]
        Missing,
    ];

    static OF_NONE = [#[cfg(any())] Missing];
}

#[test]
fn attributes_can_exclude_types() {
    assert_eq!(names(&BY_FEATURE), [("Storage", "Down"), ("Storage", "Busy"), ("Updated", "Updated")]);
    assert_eq!(names(&OF_NONE), []);
}

fn names(catalog: &Catalog) -> Vec<(&'static str, &'static str)> {
    catalog.entries().map(|(type_name, entry)| (type_name, entry.name())).collect()
}

#[test]
fn entries_are_in_the_order_of_declaration() {
    let expected = [
        ("SignIn", "Expired"),
        ("SignIn", "Busy"),
        ("Storage", "Down"),
        ("Storage", "Busy"),
        ("Custom", "Custom"),
        ("Created", "Created"),
        ("Updated", "Updated"),
    ];
    assert_eq!(names(&ALL), expected);
}

#[test]
fn a_type_that_is_reached_twice_is_listed_at_its_first_place() {
    let expected =
        [("Storage", "Down"), ("Storage", "Busy"), ("SignIn", "Expired"), ("SignIn", "Busy"), ("Custom", "Custom")];
    assert_eq!(names(&TWICE), expected);
}

#[test]
fn a_catalogue_may_be_empty() {
    assert_eq!(names(&EMPTY), []);
    assert_eq!(EMPTY.table().column(Column::Code, "Code").to_markdown(), "| Code |\n|---|\n");
    assert_eq!(EMPTY.table().column(Column::Code, "Code").to_csv(), "Code\r\n");
    assert_eq!(EMPTY.table().to_json(), "[]\n");
}

#[test]
fn a_catalogue_is_copy_send_and_sync() {
    fn check<T: Copy + Send + Sync + 'static>(_: T) {}
    check(ALL);
}

#[test]
fn a_function_may_contain_a_catalogue() {
    catalog! {
        static LOCAL = [Storage];
    }
    assert_eq!(names(&LOCAL), [("Storage", "Down"), ("Storage", "Busy")]);
}

#[test]
fn the_default_table() {
    let expected = "\
| Code | Variant | Status | Message | Description |
|---|---|---|---|---|
| EXPIRED | Expired | 401 | The session has expired. | The session is over. |
| BUSY | Busy | 429 | Too many attempts. | Try again later. |
| DOWN | Down | 503 | Please try again later. | The storage does not answer. |
| BUSY | Busy | 503 | Please try again later. |  |
| NOTE | Custom | varies | {0} |  |
| DONE | Created | 201 |  |  |
| DONE | Updated | 200 |  |  |
";
    assert_eq!(ALL.table().to_markdown(), expected);
    assert_eq!(ALL.table().to_string(), expected);
}

fn codes(table: &envelope_runtime::catalog::Table) -> Vec<String> {
    table.clone().column(Column::Code, "").to_csv().lines().skip(1).map(String::from).collect()
}

#[test]
fn rows_are_filtered_by_kind() {
    assert_eq!(codes(&ALL.table().only(EntryKind::Success)), ["DONE", "DONE"]);
    assert_eq!(codes(&ALL.table().only(EntryKind::Error)), ["EXPIRED", "BUSY", "DOWN", "BUSY", "NOTE"]);
    assert_eq!(codes(&ALL.table().only(EntryKind::Error).only(EntryKind::Success)), ["DONE", "DONE"]);
}

#[test]
fn rows_are_filtered_by_status_and_type() {
    assert_eq!(codes(&ALL.table().only_status(400..=499)), ["EXPIRED", "BUSY"]);
    assert_eq!(codes(&ALL.table().only_status(429..=503).only(EntryKind::Error)), ["BUSY", "DOWN", "BUSY"]);
    assert_eq!(codes(&ALL.table().only_type::<Storage>()), ["DOWN", "BUSY"]);
    assert_eq!(codes(&ALL.table().only_type::<SignIn>().only_status(500..=599)), [""; 0]);
}

#[test]
fn rows_are_grouped() {
    let by_status = ALL.table().only(EntryKind::Error).by_status();
    let groups: Vec<_> = by_status.iter().map(|(status, table)| (*status, codes(table))).collect();
    let of = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let expected = [
        (Some(401), of(&["EXPIRED"])),
        (Some(429), of(&["BUSY"])),
        (Some(503), of(&["DOWN", "BUSY"])),
        (None, of(&["NOTE"])),
    ];
    assert_eq!(groups, expected);
    let by_type = ALL.table().only_status(400..=599).sort_by(SortBy::Code).by_type();
    let groups: Vec<_> = by_type.iter().map(|(name, table)| (*name, codes(table))).collect();
    assert_eq!(groups, [("SignIn", of(&["BUSY", "EXPIRED"])), ("Storage", of(&["BUSY", "DOWN"]))]);
}

#[test]
fn rows_are_sorted() {
    let by_code = ["BUSY", "BUSY", "DONE", "DONE", "DOWN", "EXPIRED", "NOTE"];
    assert_eq!(codes(&ALL.table().sort_by(SortBy::Code)), by_code);
    let by_status = ["DONE", "DONE", "EXPIRED", "BUSY", "DOWN", "BUSY", "NOTE"];
    assert_eq!(codes(&ALL.table().sort_by(SortBy::Status)), by_status);
    assert_eq!(codes(&ALL.table().sort_by(SortBy::Status).sort_by(SortBy::Declaration))[0], "EXPIRED");
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Numbers {
    #[api(code = 7, message = "m")]
    Seven,
    #[api(code = -12, message = "m")]
    MinusTwelve,
    #[api(code = -3, message = "m")]
    MinusThree,
}

#[derive(Debug, ApiError)]
#[api(code = "-3", status = 400, message = "m")]
struct Text;

#[derive(Serialize, ApiResponse)]
struct NoCode;

catalog! {
    static MIXED = [NoCode, Text, Numbers];
}

#[test]
fn integers_sort_before_strings_and_entries_without_codes_last() {
    let mut sorted = codes(&MIXED.table().sort_by(SortBy::Code));
    assert_eq!(sorted.pop().as_deref(), Some("\"\""));
    assert_eq!(sorted, ["-12", "-3", "7", "'-3"]);
    let codes: Vec<_> = MIXED.entries().filter_map(|(_, entry)| entry.code().present()).collect();
    assert_eq!(codes, [Code::Str("-3"), Code::Int(7), Code::Int(-12), Code::Int(-3)]);
}
