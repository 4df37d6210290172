//! The reference's tables of templates and features agree with the code, and the pages that it links to exist.

use std::collections::BTreeSet;

use envelope_runtime::{ApiError, Envelope, FieldErrors, Parts};

const API_ERROR: &str = include_str!("../../envelope-derive/docs/api_error.md");
const API_RESPONSE: &str = include_str!("../../envelope-derive/docs/api_response.md");
const ENVELOPE: &str = include_str!("../../envelope-derive/docs/envelope.md");
const ROOT: &str = include_str!("../../envelope-runtime/src/lib.rs");
const README: &str = include_str!("../../README.md");

/// The rows of all tables in the section of that name, in order and without their headings.
fn rows<'a>(page: &'a str, section: &str) -> Vec<Vec<&'a str>> {
    let lines = page.lines().map(|line| line.trim_start_matches("//! "));
    let section = lines.skip_while(|line| *line != format!("# {section}")).skip(1);
    let lines: Vec<&str> = section.take_while(|line| !line.starts_with("# ")).collect();
    let tables = lines.split(|line| !line.starts_with('|'));
    let rows = tables.flat_map(|table| table.iter().skip(2));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect()).collect()
}

#[derive(Debug, ApiError)]
#[api(status = 404, code = "NOT_FOUND", message = "No such user", ext(kind = "user"))]
struct NoSuchUser {
    #[api(detail)]
    id: u32,
    #[api(field_errors)]
    errors: FieldErrors,
}

fn no_such_user() -> NoSuchUser {
    let errors = [("name", "too short"), ("name", "no digits"), ("age", "missing")];
    NoSuchUser { id: 7, errors: errors.into_iter().collect() }
}

fn count_errors(parts: &Parts<'_>) -> usize {
    parts.field_errors().len()
}

/// For each template: its text, and the body that it renders.
macro_rules! bodies {
    ($($name:ident $template:tt)*) => {
        vec![$({
            #[derive(Envelope)]
            #[envelope(success = data, error = $template)]
            #[allow(dead_code, reason = "not every template reads the envelope's fields")]
            struct Row { mode: &'static str, trace: Option<&'static str> }
            impl Row {
                #[allow(dead_code, reason = "nor calls the method")]
                fn translate(&self, parts: &Parts<'_>) -> String {
                    format!("{}: {}", self.mode, parts.message().unwrap_or_default())
                }
            }
            let row = Row { mode: "test", trace: None };
            (stringify!($template), row.error(&no_such_user()).expect(stringify!($name)).to_string())
        }),*]
    };
}

fn without_space(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[test]
fn every_construct_renders_the_json_that_its_row_shows() {
    let made = bodies! {
        literal { "a": 1, "b": -2.5, "c": true, "d": null, "e": "text" }
        array [ code, [ status ] ]
        slot { "code": code, "reason": status.reason }
        ext { "type": ext.kind, "param": ext.param }
        of_self { "mode": self.mode, "trace": self.trace }
        string { "see": "https://example.com/{code}#{self.mode}" }
        string { "see": url("https://example.com/?q={message}&of={self.mode}") }
        braces { "a": "{{code}}" }
        key { "{ext.kind}_status": status }
        as_str { "status": status as str }
        optional { "a": 1, "trace"?: self.trace }
        optional_object { "a": 1, "source"?: { "trace"?: self.trace } }
        other { "trace": self.trace ?? title ?? "none" }
        list [ { "field": error.field, "text": error.message } for error in field_errors ]
        lists { error.field: [error.message] for error in field_errors }
        firsts { error.field: error.message for error in field_errors }
        errors [ error.message for error in errors ]
        splice { "code": code, ..details }
        own_key { "id": code, ..details }
        other_splice { "code": code, ..ext.more ?? { "trace": self.mode } }
        spliced_map { "code": code, ..{ error.field: error.message for error in field_errors } }
        list_splice [ code, ..[ error.field for error in field_errors ] ]
        absent_splice [ ..ext.more, self.mode ]
        with { "count": with(count_errors) }
        method { "text": with(self.translate) }
    };
    let made: Vec<_> = made.into_iter().map(|(template, body)| (without_space(template), body)).collect();
    let rows = rows(ENVELOPE, "Constructs");
    let shown: Vec<_> = rows.into_iter().map(|row| (without_space(row[1]), row[2].to_owned())).collect();
    assert_eq!(made, shown);
}

#[test]
fn features_are_those_of_the_manifest() {
    let manifest = include_str!("../../envelope-runtime/Cargo.toml");
    let section = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).expect("[features]");
    let lines = section.lines().filter(|line| !line.starts_with('#'));
    let declared: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" = ")).collect();
    let default = declared.iter().find(|(name, _)| *name == "default").expect("a default").1;
    let expected: BTreeSet<(&str, bool)> = declared
        .iter()
        .filter(|(name, _)| *name != "default" && !name.starts_with('_'))
        .map(|(name, _)| (*name, default.contains(&format!("\"{name}\""))))
        .collect();
    let documented: BTreeSet<(&str, bool)> =
        rows(ROOT, "Features").iter().map(|row| (row[0], row[1] == "yes")).collect();
    assert_eq!(documented, expected);
}

/// The addresses of the pages of these imports.
macro_rules! addresses {
    ($($kind:ident $name:ident)*) => {{
        #[allow(unused_imports, reason = "the test is that they can be imported")]
        use envelope_runtime::{$($name as _),*};
        BTreeSet::from([$(concat!(stringify!($kind), ".", stringify!($name), ".html")),*])
    }};
}

/// Rustdoc cannot check these links, because envelope-derive does not depend on envelope-runtime.
#[test]
fn linked_pages_exist() {
    const BASE: &str = "https://docs.rs/envelope-runtime/latest/envelope_runtime/";
    let mut linked = BTreeSet::new();
    for page in [API_ERROR, API_RESPONSE, ENVELOPE, README] {
        linked.extend(page.split(BASE).skip(1).filter_map(|rest| rest.split_whitespace().next()));
    }
    let mut existing = addresses! {
        derive ApiError derive ApiResponse derive Envelope
        trait Catalogued trait Enveloped
        struct FieldErrorParts struct Page struct Parts struct RenderError struct Reply struct Success
        macro catalog
    };
    // The traits have the same names as the derives. Rustdoc turns a section's heading into its anchor.
    existing.extend(["trait.ApiError.html", "trait.ApiResponse.html", "trait.Envelope.html"]);
    existing.extend(["guide/index.html", "presets/index.html"]);
    let _: Option<envelope_runtime::catalog::ByEntry> = None;
    existing.extend(["catalog/struct.ByEntry.html", "trait.Catalogued.html#method.find"]);
    assert_eq!(linked, existing);
}
