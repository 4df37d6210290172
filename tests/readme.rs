//! What the README says of templates, features and compile errors is what the code does. Its code blocks are doctests.

use envelope_runtime::{ApiError, Envelope, FieldErrors, Parts};

const README: &str = include_str!("../README.md");

/// The rows of the table between `<!-- name -->` and its end, without the heading.
fn rows(name: &str) -> Vec<Vec<&'static str>> {
    let start = README.find(&format!("<!-- {name} -->")).expect("the table's start");
    let end = README.find(&format!("<!-- /{name} -->")).expect("the table's end");
    let rows = README[start..end].lines().filter(|line| line.starts_with('|')).skip(2);
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

/// For each template: its text, and the body that it makes.
macro_rules! bodies {
    ($($name:ident $template:tt)*) => {
        vec![$({
            #[derive(Envelope)]
            #[envelope(success = data, error = $template)]
            #[allow(dead_code, reason = "not every template reads the envelope's fields")]
            struct Row { mode: &'static str, trace: Option<&'static str> }
            let row = Row { mode: "test", trace: None };
            (stringify!($template), row.error(&no_such_user()).expect(stringify!($name)).to_string())
        }),*]
    };
}

fn without_space(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[test]
fn every_construct_makes_the_json_that_its_row_shows() {
    let made = bodies! {
        literal { "a": 1, "b": -2.5, "c": true, "d": null, "e": "text" }
        array [ code, [ status ] ]
        slot { "code": code, "reason": status.reason }
        ext { "type": ext.kind, "param": ext.param }
        of_self { "mode": self.mode, "trace": self.trace }
        string { "see": "https://example.com/{code}#{self.mode}" }
        braces { "a": "{{code}}" }
        key { "{ext.kind}_status": status }
        as_str { "status": status as str }
        optional { "a": 1, "trace"?: self.trace }
        optional_object { "a": 1, "source"?: { "trace"?: self.trace } }
        other { "trace": self.trace ?? title ?? "none" }
        splice { "code": code, ..details }
        own_key { "id": code, ..details }
        other_splice { "code": code, ..ext.more ?? { "trace": self.mode } }
        spliced_map { "code": code, ..{ error.field: error.message for error in field_errors } }
        list [ { "field": error.field, "text": error.message } for error in field_errors ]
        lists { error.field: [error.message] for error in field_errors }
        firsts { error.field: error.message for error in field_errors }
        errors [ error.message for error in errors ]
        with { "count": with(count_errors) }
    };
    let made: Vec<_> = made.into_iter().map(|(template, body)| (without_space(template), body)).collect();
    let shown: Vec<_> = rows("constructs").into_iter().map(|row| (without_space(row[1]), row[2].to_owned())).collect();
    assert_eq!(made, shown);
}

#[test]
fn features_are_those_of_the_manifest() {
    let manifest = include_str!("../envelope-runtime/Cargo.toml");
    let section = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).expect("[features]");
    let lines = section.lines().filter(|line| !line.starts_with('#'));
    let declared: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" = ")).collect();
    let default = declared.iter().find(|(name, _)| *name == "default").expect("a default").1;
    let expected: Vec<(&str, bool)> = declared
        .iter()
        .filter(|(name, _)| *name != "default")
        .map(|(name, _)| (*name, default.contains(&format!("\"{name}\""))))
        .collect();
    let mut documented: Vec<(&str, bool)> = rows("features").iter().map(|row| (row[0], row[1] == "yes")).collect();
    let mut expected = expected;
    documented.sort_unstable();
    expected.sort_unstable();
    assert_eq!(documented, expected);
}

#[test]
fn the_wrong_example_and_what_the_compiler_says_are_those_of_a_ui_test() {
    let example = include_str!("ui/readme.rs");
    let output = include_str!("ui/readme.stderr");
    assert!(README.contains(&format!("```rust,compile_fail\n{example}```")), "the example is not tests/ui/readme.rs");
    assert!(README.contains(&format!("```text\n{output}```")), "the output is not tests/ui/readme.stderr");
}
