//! What the derives accept and refuse, as their users see it: one folder for each theme, several mistakes in a file.
//!
//! Run with `ENVELOPE_UPDATE=1` to write the `.stderr` files anew, and read the difference as the victim of the mistake
//! would.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

#[test]
fn correct_uses_compile() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn mistakes_are_refused_at_their_place() {
    if is_update() && env::var_os(UPDATE_OF_TRYBUILD).is_none() {
        return update("mistakes_are_refused_at_their_place");
    }
    let cases = trybuild::TestCases::new();
    for case in mistakes() {
        cases.compile_fail(case);
    }
}

/// All files of the folder but for this one, and its folders but for that of correct uses: a new one is not forgotten.
fn mistakes() -> Vec<String> {
    let entries = fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let themes = folders.iter().map(|folder| name(folder)).filter(|theme| theme != "pass");
    let files = files.iter().map(|file| name(file)).filter(|file| file.ends_with(".rs") && file != "ui.rs");
    let mut mistakes: Vec<String> = files.chain(themes.map(|theme| format!("{theme}/*.rs"))).collect();
    mistakes.sort();
    mistakes
}

const UPDATE_OF_TRYBUILD: &str = "TRYBUILD";

fn is_update() -> bool {
    env::var_os("ENVELOPE_UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Runs the test once more with the variable of trybuild, which only a new process can be given.
fn update(test: &str) {
    let mut again = Command::new(env::current_exe().unwrap());
    let status = again.args(["--exact", test, "--nocapture"]).env(UPDATE_OF_TRYBUILD, "overwrite").status().unwrap();
    assert!(status.success(), "see above");
}
