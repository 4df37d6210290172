//! The README's reference matches the code: every key and every slot, where it may occur, and nothing else.

use crate::check::template::slots::{Region, SLOTS};
use crate::parse::attr::keys::{KEYS, Site};

const README: &str = include_str!("../../README.md");

/// The cells of the table between `<!-- name -->` and its end, without the heading.
fn table(name: &str) -> Vec<Vec<&'static str>> {
    let start = README.find(&format!("<!-- {name} -->")).expect("the table's start");
    let end = README.find(&format!("<!-- /{name} -->")).expect("the table's end");
    let rows = README[start..end].lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect()).collect()
}

fn joined(places: impl Iterator<Item = &'static str>) -> String {
    places.collect::<Vec<_>>().join(", ")
}

#[test]
fn attribute_keys_are_those_of_the_parser() {
    let on = |site: &Site| match site {
        Site::ErrorEnum | Site::ResponseEnum => "enum",
        Site::ErrorVariant | Site::ResponseVariant => "variant",
        Site::ErrorStruct | Site::ResponseStruct => "struct",
        Site::ErrorField | Site::ResponseField => "field",
    };
    let is_error =
        |site: &&Site| matches!(site, Site::ErrorEnum | Site::ErrorVariant | Site::ErrorStruct | Site::ErrorField);
    let documented: Vec<Vec<String>> =
        table("keys").into_iter().map(|row| row[..3].iter().map(|cell| (*cell).to_owned()).collect()).collect();
    let parsed: Vec<Vec<String>> = KEYS
        .iter()
        .map(|key| {
            let on_errors = joined(key.sites.iter().filter(is_error).map(on));
            let on_responses = joined(key.sites.iter().filter(|site| !is_error(site)).map(on));
            vec![key.example.to_owned(), on_errors, on_responses]
        })
        .collect();
    assert_eq!(documented, parsed);
}

#[test]
fn envelope_keys_are_those_of_the_parser() {
    let documented: Vec<&str> = table("envelope keys").iter().map(|row| row[0]).collect();
    assert_eq!(documented, crate::parse::envelope::KEYS);
}

#[test]
fn slots_are_those_of_the_templates() {
    let name = |site: &Region| match site {
        Region::Success => "success",
        Region::Page => "page",
        Region::Error => "error",
        Region::Headers => "header",
        Region::Entry => "entry",
    };
    let documented: Vec<(String, String)> =
        table("slots").into_iter().map(|row| (row[0].to_owned(), row[1].to_owned())).collect();
    let known: Vec<(String, String)> =
        SLOTS.iter().map(|(slot, places, _)| ((*slot).to_owned(), joined(places.iter().map(name)))).collect();
    assert_eq!(documented, known);
}
