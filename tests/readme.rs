//! What the README shows is what the code does. Its code blocks are doctests.

#[test]
fn the_wrong_example_and_what_the_compiler_says_are_those_of_a_ui_test() {
    let readme = include_str!("../README.md");
    let example = include_str!("ui/readme.rs");
    let output = include_str!("ui/readme.stderr");
    assert!(readme.contains(&format!("```rust,compile_fail\n{example}```")), "the example is not tests/ui/readme.rs");
    assert!(readme.contains(&format!("```text\n{output}```")), "the output is not tests/ui/readme.stderr");
}
