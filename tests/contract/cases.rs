//! Assertions that write files or read environment variables: each case runs in a separate process.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use envelope_formats::two_factor::TWO_FACTOR;
use envelope_runtime::check::{assert_between, assert_text};
use envelope_runtime::presets::Plain;

use crate::promise::{HOSTILE, NOTABLE};
use crate::two_factor_next::NEXT;

/// Runs in the process of a case, whose name and folder are environment variables.
#[test]
#[ignore = "runs for the other tests"]
fn case() {
    let (case, folder) = (env::var("DRIFT_CASE").expect("a case"), env::var_os("DRIFT_FOLDER").expect("a folder"));
    let at = |name: &str| Path::new(&folder).join(name);
    match case.as_str() {
        "file" => TWO_FACTOR.table().assert_file(at("docs/errors.md")),
        "html" => TWO_FACTOR.table().assert_file(at("errors.HTML")),
        "mdx" => TWO_FACTOR.table().assert_file(at("errors.mdx")),
        "csv" => TWO_FACTOR.table().assert_file(at("errors.csv")),
        "json" => TWO_FACTOR.table().assert_file(at("errors.json")),
        "text" => assert_text(at("text.ts"), "one\ntwo\nthree\n"),
        "between" => assert_between(at("README.md"), "errors", "one\ntwo\n"),
        "mark" => assert_between(at("README.md"), "errors", "one\n<!-- /errors -->\n"),
        "table" => TWO_FACTOR.table().assert_between(at("README.md"), "errors"),
        "contract" => TWO_FACTOR.assert_contract::<Plain>(at("api/errors.json")),
        "notable" => NOTABLE.assert_contract::<Plain>(at("api/errors.json")),
        "closed" => NOTABLE.contract::<Plain>().closed_codes().assert_file(at("api/errors.json")),
        "next" => NEXT.assert_contract::<Plain>(at("api/errors.json")),
        "hostile" => HOSTILE.assert_contract::<Plain>(at("a,b:c%.json")),
        _ => panic!("no such case"),
    }
}

/// The folder with the files of one test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("drift_{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    /// Runs the process of a case. Of the variables that the assertions read, only these are set.
    pub(crate) fn output(&self, case: &str, variables: &[(&str, &str)]) -> Output {
        let mut command = Command::new(env::current_exe().expect("this program"));
        command.args(["--exact", "cases::case", "--ignored", "--nocapture"]);
        for name in ["ENVELOPE_UPDATE", "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        command.env("DRIFT_CASE", case).env("DRIFT_FOLDER", &self.0);
        command.envs(variables.iter().copied()).output().expect("a process")
    }

    /// The message of the assertion if it fails.
    pub(crate) fn run(&self, case: &str, update: &str) -> Result<(), String> {
        let output = self.output(case, &[("ENVELOPE_UPDATE", update)]);
        let said = String::from_utf8(output.stderr).expect("UTF-8").replace(&format!("{}/", self.0.display()), "");
        if output.status.success() { Ok(()) } else { Err(said) }
    }

    pub(crate) fn fails(&self, case: &str) -> String {
        self.run(case, "").expect_err("a failure")
    }

    pub(crate) fn passes(&self, case: &str) {
        assert_eq!(self.run(case, "0"), Ok(()));
    }

    pub(crate) fn updates(&self, case: &str) {
        assert_eq!(self.run(case, "1"), Ok(()));
        self.passes(case);
    }
}
