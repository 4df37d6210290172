//! What the assertions do with files: each case runs in a process of its own, with or without `ENVELOPE_UPDATE`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use envelope_formats::two_factor::TWO_FACTOR;
use envelope_runtime::check::{assert_between, assert_text};

use crate::two_factor_next::NEXT;

/// Runs in the process of a case: its name and the folder are in the environment.
#[test]
#[ignore = "runs for the other tests"]
fn case() {
    let (case, folder) = (env::var("DRIFT_CASE").expect("a case"), env::var_os("DRIFT_FOLDER").expect("a folder"));
    let at = |name: &str| Path::new(&folder).join(name);
    match case.as_str() {
        "file" => TWO_FACTOR.table().assert_file(at("docs/errors.md")),
        "html" => TWO_FACTOR.table().assert_file(at("errors.HTML")),
        "csv" => TWO_FACTOR.table().assert_file(at("errors.csv")),
        "json" => TWO_FACTOR.table().assert_file(at("errors.json")),
        "text" => assert_text(at("text.ts"), "one\ntwo\nthree\n"),
        "between" => assert_between(at("README.md"), "errors", "one\ntwo\n"),
        "mark" => assert_between(at("README.md"), "errors", "one\n<!-- /errors -->\n"),
        "table" => TWO_FACTOR.table().assert_between(at("README.md"), "errors"),
        "contract" => TWO_FACTOR.assert_contract(at("api/errors.json")),
        "next" => NEXT.assert_contract(at("api/errors.json")),
        _ => panic!("no such case"),
    }
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("drift_{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    /// What the assertion says where it fails.
    fn run(&self, case: &str, update: &str) -> Result<(), String> {
        let mut command = Command::new(env::current_exe().expect("this program"));
        command.args(["--exact", "drift::case", "--ignored", "--nocapture"]);
        command.env("DRIFT_CASE", case).env("DRIFT_FOLDER", &self.0).env("ENVELOPE_UPDATE", update);
        let output = command.env("RUST_BACKTRACE", "0").output().expect("a process");
        let said = String::from_utf8(output.stderr).expect("UTF-8").replace(&format!("{}/", self.0.display()), "");
        if output.status.success() { Ok(()) } else { Err(said) }
    }

    fn fails(&self, case: &str) -> String {
        self.run(case, "").expect_err("a failure")
    }

    fn passes(&self, case: &str) {
        assert_eq!(self.run(case, "0"), Ok(()));
    }

    fn updates(&self, case: &str) {
        assert_eq!(self.run(case, "1"), Ok(()));
        self.passes(case);
    }
}

#[test]
fn a_file_that_is_not_there_is_written() {
    let folder = Folder::new("none");
    assert!(
        folder.fails("file").contains("there is no file docs/errors.md\n= help: run the test with ENVELOPE_UPDATE=1")
    );
    folder.updates("file");
    assert_eq!(folder.read("docs/errors.md"), TWO_FACTOR.table().to_markdown());
}

#[test]
fn the_name_of_a_file_says_its_format() {
    let folder = Folder::new("formats");
    ["html", "csv", "json"].into_iter().for_each(|case| folder.updates(case));
    assert_eq!(folder.read("errors.HTML"), TWO_FACTOR.table().to_html());
    assert_eq!(folder.read("errors.csv"), TWO_FACTOR.table().to_csv());
    assert_eq!(folder.read("errors.json"), TWO_FACTOR.table().to_json());
}

#[test]
fn a_file_that_is_another_fails_with_a_diff() {
    let folder = Folder::new("other");
    folder.write("text.ts", "one\n2\nthree\n");
    let expected = "\
text.ts is not what the code says
= help: run the test with ENVELOPE_UPDATE=1 to write it, and read what has changed

--- in the file
+++ in the code
@@ -1,3 +1,3 @@
 one
-2
+two
 three
";
    let said = folder.fails("text");
    assert!(said.contains(expected) && said.contains("tests/contract/drift.rs"), "{said}");
    assert_eq!(folder.read("text.ts"), "one\n2\nthree\n");
    folder.updates("text");
    folder.write("text.ts", "one\r\ntwo\r\nthree\r\n");
    folder.updates("text");
    assert_eq!(folder.read("text.ts"), "one\r\ntwo\r\nthree\r\n");
}

#[test]
fn a_part_of_a_file() {
    let folder = Folder::new("part");
    assert!(folder.fails("between").contains("there is no file README.md"));
    let page = |between: &str| format!("# Errors\n<!-- errors -->{between}<!-- /errors -->\nThe <!-- errors --> end\n");
    folder.write("README.md", &page("\n\none\n2\n\n"));
    let said = folder.fails("between");
    assert!(said.contains("README.md, `errors`, is not what the code says") && said.contains("-2\n+two\n"), "{said}");
    folder.updates("between");
    assert_eq!(folder.read("README.md"), page("\n\none\ntwo\n\n"));
    folder.updates("table");
    assert_eq!(folder.read("README.md"), page(&format!("\n\n{}\n", TWO_FACTOR.table().to_markdown())));
    folder.write("README.md", &page("").replace('\n', "\r\n"));
    folder.updates("between");
    assert_eq!(folder.read("README.md"), page("\n\none\ntwo\n\n").replace('\n', "\r\n"));
}

#[test]
fn a_file_without_the_marks_is_never_written() {
    let folder = Folder::new("marks");
    for text in ["", "<!-- errors -->", "<!-- /errors --><!-- errors -->", "<!-- Errors --><!-- /Errors -->"] {
        folder.write("README.md", text);
        for update in ["", "1"] {
            let said = folder.run("between", update).expect_err("a failure");
            assert!(said.contains("README.md lacks `<!-- errors -->` and `<!-- /errors -->`"), "{said}");
        }
        assert_eq!(folder.read("README.md"), text);
    }
}

#[test]
fn a_text_that_holds_a_mark_is_never_written() {
    let folder = Folder::new("mark");
    folder.write("README.md", "<!-- errors --><!-- /errors -->");
    for update in ["", "1"] {
        let said = folder.run("mark", update).expect_err("a failure");
        assert!(
            said.contains("the text for README.md holds one of `<!-- errors -->` and `<!-- /errors -->`"),
            "{said}"
        );
    }
    assert_eq!(folder.read("README.md"), "<!-- errors --><!-- /errors -->");
}

#[test]
fn a_file_that_cannot_be_read() {
    let folder = Folder::new("unreadable");
    folder.write("text.ts/inside", "");
    assert!(folder.fails("text").contains("text.ts cannot be read: "));
    fs::write(folder.0.join("README.md"), b"\xff").expect("a file");
    assert!(folder.fails("between").contains("README.md cannot be read: "));
}

#[test]
fn a_contract() {
    let folder = Folder::new("contract");
    assert!(
        folder
            .fails("contract")
            .contains("there is no file api/errors.json\n= help: run the test with ENVELOPE_UPDATE=1")
    );
    folder.updates("contract");
    assert_eq!(folder.read("api/errors.json"), TWO_FACTOR.contract().to_json());

    let said = folder.fails("next");
    assert!(
        said.contains("the contract in api/errors.json is broken\n- breaking: code -69: it is gone\n- breaking: "),
        "{said}"
    );
    assert!(
        said.contains("\n- additive: code -70: it is new\n= help: if your clients can take it, accept the changes: ")
    );
    folder.updates("next");
    assert_eq!(folder.read("api/errors.json"), NEXT.contract().to_json());
}

#[test]
fn changes_of_a_contract_that_break_nothing_pass() {
    let folder = Folder::new("passes");
    folder.updates("contract");
    let old = folder.read("api/errors.json").replace("Code length too long.", "Too long.");
    folder.write("api/errors.json", &old);
    folder.passes("contract");
    assert_eq!(folder.read("api/errors.json"), old);
}

#[test]
fn a_contract_that_is_cut_off() {
    let folder = Folder::new("cut_off");
    folder.write("api/errors.json", "{\"envelope_contract\": 1,\n");
    assert!(folder.fails("contract").contains("api/errors.json: the contract is cut off: it ends at line 2, column 0"));
}
