//! The reference matches the code: it lists every key and every slot once, in the order of the code, with the places
//! where each is allowed.

use crate::check::template::slots::{Region, SLOTS};
use crate::parse::attr::keys::{KEYS, Key, Site};

const API_ERROR: &str = include_str!("../docs/api_error.md");
const API_RESPONSE: &str = include_str!("../docs/api_response.md");
const ENVELOPE: &str = include_str!("../docs/envelope.md");

/// The rows of all tables in the section of that name, in order and without their headings.
fn rows(page: &'static str, section: &str) -> Vec<Vec<&'static str>> {
    let section = page.lines().skip_while(|line| *line != format!("# {section}")).skip(1);
    let lines: Vec<&str> = section.take_while(|line| !line.starts_with("# ")).collect();
    let tables = lines.split(|line| !line.starts_with('|'));
    let rows = tables.flat_map(|table| table.iter().skip(2));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect()).collect()
}

fn joined(places: impl Iterator<Item = &'static str>) -> String {
    places.collect::<Vec<_>>().join(", ")
}

/// A key without its value: `code =`, `ext(`, `detail`.
fn form(example: &str) -> &str {
    example.find(['=', '(']).map_or(example, |end| &example[..=end])
}

fn documented(page: &'static str) -> Vec<(&'static str, String)> {
    rows(page, "Keys").iter().map(|row| (form(row[0]), row[1].to_owned())).collect()
}

/// The keys that one derive accepts, and the places where it does.
fn parsed(place: impl Fn(&Site) -> Option<&'static str>) -> Vec<(&'static str, String)> {
    let places = |key: &Key| joined(key.sites.iter().filter_map(&place));
    KEYS.iter().map(|key| (form(key.example), places(key))).filter(|(_, places)| !places.is_empty()).collect()
}

#[test]
fn keys_of_errors_are_those_of_the_parser() {
    let keys = parsed(|place| match place {
        Site::ErrorEnum => Some("enum"),
        Site::ErrorVariant => Some("variant"),
        Site::ErrorStruct => Some("struct"),
        Site::ErrorField => Some("field"),
        _ => None,
    });
    assert_eq!(documented(API_ERROR), keys);
}

#[test]
fn keys_of_successes_are_those_of_the_parser() {
    let keys = parsed(|place| match place {
        Site::SuccessEnum => Some("enum"),
        Site::SuccessVariant => Some("variant"),
        Site::SuccessStruct => Some("struct"),
        Site::SuccessField => Some("field"),
        _ => None,
    });
    assert_eq!(documented(API_RESPONSE), keys);
}

#[test]
fn envelope_keys_are_those_of_the_parser() {
    let documented: Vec<&str> = rows(ENVELOPE, "Keys").iter().map(|row| row[0]).collect();
    assert_eq!(documented, crate::parse::envelope::KEYS);
}

#[test]
fn slots_are_those_of_the_templates() {
    let name = |site: &Region| match site {
        Region::Success => "success",
        Region::Page => "page",
        Region::Error => "error",
        Region::Headers => "header",
        Region::OneError => "entry",
    };
    let documented: Vec<(String, String)> =
        rows(ENVELOPE, "Slots").into_iter().map(|row| (row[0].to_owned(), row[1].to_owned())).collect();
    let known: Vec<(String, String)> =
        SLOTS.iter().map(|(slot, places, _)| ((*slot).to_owned(), joined(places.iter().map(name)))).collect();
    assert_eq!(documented, known);
}
