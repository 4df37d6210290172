//! What the README shows is what the code does, and what the packages carry is what the repository has.

use envelope_runtime::check::assert_between;

const README: &str = include_str!("../../README.md");

#[test]
fn the_wrong_example_and_what_the_compiler_says_are_those_of_a_ui_test() {
    let example = include_str!("../ui/readme.rs");
    assert!(README.contains(&format!("```rust,compile_fail\n{example}```")), "the example is not tests/ui/readme.rs");
    let output = std::fs::read_to_string("tests/ui/readme.stderr").expect("a file of the ui tests");
    assert_between("README.md", "mistakes", &format!("```text\n{output}```\n"));
}

#[test]
fn the_service_is_the_program_that_the_tests_of_services_run() {
    let service = include_str!("../readme/service.rs");
    assert!(README.contains(&format!("```rust,no_run\n{service}```")), "the service is not tests/readme/service.rs");
}

/// Copies, as links are not to be relied on where the repository is checked out on Windows.
#[test]
fn both_packages_carry_the_licences() {
    let mit = include_str!("../../LICENSE-MIT");
    let apache = include_str!("../../LICENSE-APACHE");
    assert_eq!(include_str!("../../envelope-derive/LICENSE-MIT"), mit);
    assert_eq!(include_str!("../../envelope-runtime/LICENSE-MIT"), mit);
    assert_eq!(include_str!("../../envelope-derive/LICENSE-APACHE"), apache);
    assert_eq!(include_str!("../../envelope-runtime/LICENSE-APACHE"), apache);
}
