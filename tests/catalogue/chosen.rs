//! `Type(404, 409)` in a catalogue: only the entries with these statuses.

use std::fmt::Debug;

use envelope_runtime::catalog::{Catalog, Column, Entry};
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, Catalogued, HttpFault, catalog};

/// Not the library's type of the same name.
mod own {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(codes(shared))]
    #[expect(dead_code, reason = "a catalogue needs no values")]
    pub enum HttpFault {
        #[api(status = 409, code = "TAKEN", message = "Taken")]
        Taken,
        #[api(status = 404, code = "NO_USER", message = "There is no user {0}")]
        NoUser(String),
        #[api(status = 409, code = "LOCKED", message = "Locked", description = "Try again.")]
        Locked,
        #[api(code = "OTHER", message = "m")]
        Other(#[api(status)] u16),
    }
}

#[derive(Debug, ApiError)]
#[api(status = 503, code = "DOWN", message = "m {0:?}")]
pub struct Down<T: Debug>(pub T);

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Shop {
    #[api(status = 410, code = "CLOSED", message = "Closed")]
    Closed,
    #[api(transparent)]
    Http(HttpFault),
}

const TEAPOT: u16 = 418;

catalog! {
    static API = [Shop, HttpFault(500, 404, 400)];
    static CHOICE_FIRST = [HttpFault(404), Shop];
    static BY_PATH = [envelope_runtime::HttpFault(404,), own::HttpFault(409)];
    static BY_GLOBAL_PATH = [::envelope_runtime::HttpFault(400 + 4, TEAPOT), Down<u8>(503)];
    static BY_FEATURE = [#[cfg(any())] HttpFault(400), #[cfg(all())] HttpFault(404), own::HttpFault];
    static BESIDE_ANY_TYPE = [
        &'static Down<Vec<u8>>,
        HttpFault(TEAPOT),
        #[cfg(all())]
        <Shop as Itself>::Type,
        #[cfg(any())]
        ::envelope_runtime::HttpFault(404),
        own::HttpFault(404),
    ];
}

trait Itself {
    type Type;
}

impl<T> Itself for T {
    type Type = T;
}

fn names(catalog: &Catalog) -> Vec<&'static str> {
    catalog.entries().map(|(_, entry)| entry.name()).collect()
}

#[test]
fn entries_of_other_statuses_are_not_listed() {
    assert_eq!(names(&BY_PATH), ["NotFound", "Taken", "Locked"]);
    assert_eq!(names(&BY_GLOBAL_PATH), ["NotFound", "ImATeapot", "Down"]);
    assert_eq!(names(&BY_FEATURE), ["NotFound", "Taken", "NoUser", "Locked", "Other"]);
    assert_eq!(names(&BESIDE_ANY_TYPE), ["Down", "ImATeapot", "Closed", "NoUser"]);
}

#[test]
fn the_choice_applies_wherever_the_type_is_reached() {
    assert_eq!(names(&API), ["Closed", "BadRequest", "NotFound", "InternalServerError"]);
    assert_eq!(names(&CHOICE_FIRST), ["NotFound", "Closed"]);
}

#[test]
fn chosen_entries_keep_their_facts() {
    let (_, locked) = BY_PATH.entries().last().unwrap();
    assert_eq!(format!("{locked:?}"), format!("{:?}", own::HttpFault::find("LOCKED").next().unwrap()));
    assert_eq!(HttpFault::from_status(404).entry().code(), API.find("NOT_FOUND").next().unwrap().code());
}

#[test]
fn every_output_shows_only_chosen_entries() {
    assert_eq!(API.find("NOT_FOUND").map(Entry::name).collect::<Vec<_>>(), ["NotFound"]);
    assert_eq!(API.find("CONFLICT").count(), 0);
    let codes = API.table().only_type::<HttpFault>().column(Column::Code, "Code").to_csv();
    assert_eq!(codes, "Code\r\nBAD_REQUEST\r\nNOT_FOUND\r\nINTERNAL_SERVER_ERROR\r\n");
    let openapi = API.openapi::<Plain>().to_value();
    let statuses: Vec<_> = openapi["responses"].as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["400", "404", "410", "500"]);
    let typescript = API.typescript::<Plain>();
    assert!(typescript.contains("\"NOT_FOUND\"") && !typescript.contains("\"CONFLICT\""));
    let page = API.reference("Errors").examples(&Plain).to_html();
    assert!(page.contains("id=\"NOT_FOUND\"") && !page.contains("CONFLICT"));
}

macro_rules! doubled {
    ([$($types:tt)*] 2 $($more:tt)*) => { doubled! { [$($types)* $($types)*] $($more)* } };
    ([$($types:tt)*]) => { catalog! { static LONG = [$($types)* HttpFault(404)]; } };
}

#[test]
fn a_long_list_of_paths_needs_no_recursion() {
    doubled! { [&'static Down<u8>,] 2 2 2 2 2 2 2 2 2 }
    assert_eq!(names(&LONG), ["Down", "NotFound"]);
}
