//! Code that the derives accept and refuse, as users see it: one folder per topic, several mistakes per file.
//!
//! Run with `ENVELOPE_UPDATE=1` to rewrite the `.stderr` files, and read the difference as someone who has just made
//! the mistake.

pub mod pass {
    pub mod empty;
    // Tests unusual formatting.
    #[rustfmt::skip]
    pub mod forms;
    pub mod thiserror;
}

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// They are part of this program, so that trybuild only checks and does not build.
#[test]
fn correct_uses_compile() {
    let cases: [(&str, fn()); 3] =
        [("empty.rs", pass::empty::main), ("forms.rs", pass::forms::main), ("thiserror.rs", pass::thiserror::main)];
    assert_eq!(names("pass"), cases.map(|(file, _)| file));
    for (_, main) in cases {
        main();
    }
}

#[test]
fn mistakes_are_refused_at_the_right_place() {
    if is_update() && env::var_os(UPDATE_OF_TRYBUILD).is_none() {
        return update("mistakes_are_refused_at_the_right_place");
    }
    let cases = trybuild::TestCases::new();
    for case in mistakes() {
        cases.compile_fail(case);
    }
}

/// All files of this folder except this one, and all its folders except `pass`, so that new ones are included.
fn mistakes() -> Vec<String> {
    let is_folder = |name: &String| !name.contains('.');
    let (themes, files): (Vec<String>, Vec<String>) = names(".").into_iter().partition(is_folder);
    let files = files.into_iter().filter(|file| file.ends_with(".rs") && file != "ui.rs");
    let themes = themes.into_iter().filter(|theme| theme != "pass").map(|theme| format!("{theme}/*.rs"));
    files.chain(themes).collect()
}

/// The names in a folder of this package, sorted.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

const UPDATE_OF_TRYBUILD: &str = "TRYBUILD";

fn is_update() -> bool {
    env::var_os("ENVELOPE_UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Runs the test again with trybuild's variable, which has to be set for a new process.
fn update(test: &str) {
    let mut again = Command::new(env::current_exe().unwrap());
    let status = again.args(["--exact", test, "--nocapture"]).env(UPDATE_OF_TRYBUILD, "overwrite").status().unwrap();
    assert!(status.success(), "see above");
}
