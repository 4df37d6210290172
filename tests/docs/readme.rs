//! The README shows tested code and its real output, and both packages contain the licences.

use envelope_runtime::catalog;
use envelope_runtime::check::assert_between;

const README: &str = include_str!("../../README.md");
const SERVICE: &str = include_str!("../readme/service.rs");

/// The README's service, with the catalogue of its errors.
mod service {
    #![allow(dead_code, reason = "`tests/service` runs it")]
    include!("../readme/service.rs");
    envelope_runtime::catalog! { pub(super) static ERRORS = [Fault]; }

    pub(super) fn contract_of(catalog: &envelope_runtime::catalog::Catalog) -> envelope_runtime::check::Contract {
        catalog.contract::<Api>()
    }
}

/// The same error after a change that breaks clients.
#[derive(Debug, envelope_runtime::ApiError)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    #[api(status = 410, code = "USER_NOT_FOUND", message = "There is no user {id}")]
    UserNotFound { id: u64 },
    #[api(status = 500, code = "INTERNAL", message = "Something went wrong")]
    Storage(#[api(from)] std::io::Error),
}
catalog! { static CHANGED = [Fault]; }

#[test]
fn the_compile_error_is_that_of_a_ui_test() {
    let output = std::fs::read_to_string("tests/ui/readme.stderr").expect("a file of the ui tests");
    assert_between("README.md", "mistakes", &format!("```text\n{output}```\n"));
}

/// The first screen shows parts of the service.
#[test]
fn the_service_is_the_program_that_the_service_tests_run() {
    assert!(README.contains(&format!("```rust,no_run\n{SERVICE}```")), "the service is not tests/readme/service.rs");
    let first = README.split("```rust,ignore\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an excerpt");
    for item in first.split("\n\n") {
        assert!(SERVICE.contains(item), "not in tests/readme/service.rs:\n{item}");
    }
}

#[test]
fn the_table_is_that_of_the_service() {
    service::ERRORS.table().assert_between("README.md", "errors");
}

#[test]
fn the_changes_are_those_of_a_contract() {
    let changes = service::contract_of(&service::ERRORS).changes_to(&service::contract_of(&CHANGED));
    let lines: String = changes.iter().map(|change| format!("{change}\n")).collect();
    assert_between("README.md", "contract", &format!("```text\n{lines}```\n"));
}

/// The page has copies, because docs cannot include a part of a file.
#[test]
fn the_envelopes_of_the_guide_are_those_of_the_formats() {
    let page = include_str!("../../envelope-runtime/src/guide/your_envelope.md");
    let (_, five) = page.split_once("# Five public APIs").expect("the section");
    let envelope = |block: &'static str| block.split_once("#[envelope(")?.1.split(")]").next();
    let shown: Vec<&str> = five.split("```rust").skip(1).filter_map(envelope).collect();
    let formats = ["developer_api", "two_factor", "service_adapter", "einvoicing", "pivot"];
    assert_eq!(shown.len(), formats.len());
    for (shown, format) in shown.into_iter().zip(formats) {
        let declared = std::fs::read_to_string(format!("tests/formats/{format}.rs")).expect("a format");
        assert!(declared.contains(shown), "not in tests/formats/{format}.rs:{shown}");
    }
}

/// The files are copies, because Git on Windows may not check out symbolic links.
#[test]
fn both_packages_contain_the_licences() {
    let mit = include_str!("../../LICENSE-MIT");
    let apache = include_str!("../../LICENSE-APACHE");
    assert_eq!(include_str!("../../envelope-derive/LICENSE-MIT"), mit);
    assert_eq!(include_str!("../../envelope-runtime/LICENSE-MIT"), mit);
    assert_eq!(include_str!("../../envelope-derive/LICENSE-APACHE"), apache);
    assert_eq!(include_str!("../../envelope-runtime/LICENSE-APACHE"), apache);
}
