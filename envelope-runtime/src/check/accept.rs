//! The file of a contract, and what may change without its authors saying so.

use alloc::format;
use alloc::string::{String, ToString as _};
use std::path::Path;

use crate::catalog::catalogue::Catalog;
use crate::check::change::{Change, Severity};
use crate::check::contract::Contract;
use crate::check::drift::{UPDATE, is_update, read, stop, write};

impl Catalog {
    /// Asserts that no client of the contract in this file breaks: that there is no [breaking](Severity::Breaking) change from it
    /// to the catalogue. Other changes pass.
    ///
    /// With `ENVELOPE_UPDATE=1`, the contract of today is written, and the folder of the file made, instead. That is how breaking
    /// changes are accepted, and how the file learns of new codes.
    ///
    /// # Panics
    /// Panics with all changes if some are breaking; if there is no such file; if it is not a contract, or of a newer version, or
    /// cut off; or if it cannot be read or written.
    #[track_caller]
    pub fn assert_contract(&self, path: impl AsRef<Path>) {
        let (path, contract) = (path.as_ref(), self.contract());
        if is_update() {
            return write(path, &contract.to_json());
        }
        let Some(kept) = read(path) else {
            stop(&format!("there is no file {}\n= help: run the test with {UPDATE}=1 to write it", path.display()))
        };
        match Contract::parse(&kept) {
            Err(error) => stop(&format!("{}: {error}", path.display())),
            Ok(kept) => check(path, &kept.changes_to(&contract)),
        }
    }
}

#[track_caller]
fn check(path: &Path, changes: &[Change]) {
    if changes.iter().all(|change| change.severity() < Severity::Breaking) {
        return;
    }
    let list: String = changes.iter().map(|change| format!("\n- {change}")).collect();
    let help = format!(
        "\n= help: if your clients can take it, accept the changes: run the test with {UPDATE}=1, and commit the file"
    );
    stop(&["the contract in ".to_string(), path.display().to_string(), " is broken".into(), list, help].concat())
}
