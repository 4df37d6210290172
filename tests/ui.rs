//! What the derives accept and refuse, as their users see it: one folder for each theme, several mistakes in a file.
//!
//! Run with `TRYBUILD=overwrite` to write the `.stderr` files anew, and read the difference as the victim of the mistake
//! would.

#[test]
fn correct_uses_compile() {
    trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
}

#[test]
fn mistakes_are_refused_at_their_place() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    for theme in themes() {
        cases.compile_fail(format!("tests/ui/{theme}/*.rs"));
    }
}

/// The folders of mistakes: a new one is not forgotten.
fn themes() -> Vec<String> {
    let folders = std::fs::read_dir("tests/ui").unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
    let mut themes: Vec<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    themes.retain(|theme| theme != "pass");
    themes.sort();
    themes
}
