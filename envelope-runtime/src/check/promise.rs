//! Compares the file of a contract with the code: reports the differences, or writes the file.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use std::path::Path;

use crate::catalog::Catalog;
use crate::check::annotations::annotate;
use crate::check::change::{Changes, Severity};
use crate::check::contract::{Contract, VERSION};
use crate::check::files::{UPDATE, Update, diff, read, stop, write};
use crate::envelope::Envelope;

impl Catalog {
    /// Asserts that a file is the [contract](Self::contract) of this catalogue; see [`Contract::assert_file`].
    ///
    /// # Panics
    /// Panics like [`Contract::assert_file`].
    #[track_caller]
    pub fn assert_contract<E: Envelope>(&self, path: impl AsRef<Path>) {
        self.contract::<E>().assert_file(path);
    }
}

impl Contract {
    /// Asserts that a file is this contract, so that every change is seen in a review, and a code is protected from the
    /// commit that adds it. The formatting of the JSON is ignored.
    ///
    /// With `ENVELOPE_UPDATE=1`, it writes the file instead, and creates its folder, unless a change is
    /// [breaking](Severity::Breaking), or the file is not a contract. `ENVELOPE_UPDATE=breaking` always writes it, to
    /// accept breaking changes on purpose.
    ///
    /// In GitHub Actions, each change becomes an annotation of the file, too.
    ///
    /// # Panics
    /// Panics with all changes if there are any; if the file is missing, is cut off, has a newer version or is not a
    /// contract; or if it cannot be read or written.
    #[track_caller]
    pub fn assert_file(&self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        let finding = match read(path) {
            None => Finding::Missing,
            Some(text) => match Contract::parse(&text) {
                Ok(kept) if kept.promises_the_same_as(self) => return,
                Ok(kept) => Finding::Other { changes: kept.changes_to(self), kept },
                Err(error) => Finding::Unreadable(error.to_string()),
            },
        };
        let allowed = Update::allowed();
        if allowed >= finding.needs() {
            return write(path, &self.to_json());
        }
        if let Finding::Other { changes, .. } = &finding {
            annotate(path, changes);
        }
        stop(&format!("{}\n{}", finding.describe(path, self), finding.help(allowed)))
    }

    fn promises_the_same_as(&self, other: &Contract) -> bool {
        let promises = |of: &Self| (of.version, of.answers.clone(), of.retired.clone(), of.envelope.clone());
        promises(self) == promises(other)
    }
}

/// What is wrong with the file of a contract.
enum Finding {
    Missing,
    /// The file is not a contract, for this reason.
    Unreadable(String),
    /// The file is a different contract, though clients may see no change.
    Other {
        kept: Contract,
        changes: Changes,
    },
}

impl Finding {
    /// The permission that is needed to write the file.
    fn needs(&self) -> Update {
        match self {
            Finding::Missing => Update::Harmless,
            Finding::Other { changes, .. } if !changes.is_breaking() => Update::Harmless,
            // It is unknown which facts the file protected.
            Finding::Unreadable(_) | Finding::Other { .. } => Update::Everything,
        }
    }

    fn describe(&self, path: &Path, wanted: &Contract) -> String {
        let path = path.display();
        match self {
            Finding::Missing => format!("there is no file {path}"),
            Finding::Unreadable(error) => format!("{path}: {error}"),
            Finding::Other { kept, changes } if changes.is_empty() => {
                let diff = diff(&kept.to_json(), &wanted.to_json());
                format!("the contract in {path} {}\n\n{diff}", unchanged(kept))
            }
            Finding::Other { changes, .. } => {
                let verb = if changes.is_breaking() { "is broken" } else { "is out of date" };
                let list: String = changes.iter().map(|change| format!("\n- {change}")).collect();
                format!("the contract in {path} {verb}: {}{list}", counts(changes))
            }
        }
    }

    /// The advice, given the permission that the test had.
    fn help(&self, allowed: Update) -> String {
        let note = match allowed {
            Update::Nothing => "",
            Update::Harmless | Update::Everything => "= note: UPDATE=1 writes only changes that break no client\n",
        };
        let help = match self {
            Finding::Unreadable(_) => "restore the file, or run the test with UPDATE=breaking to overwrite it",
            Finding::Other { changes, .. } if changes.is_breaking() => {
                "if your clients can handle the changes, run the test with UPDATE=breaking to write the file, and commit it"
            }
            Finding::Missing | Finding::Other { .. } => "run the test with UPDATE=1 to write the file, and commit it",
        };
        format!("{note}= help: {help}").replace("UPDATE", UPDATE)
    }
}

/// The reason why a file must be written again although no client sees a change.
fn unchanged(kept: &Contract) -> String {
    if kept.version < VERSION {
        format!("has version {}, and version {VERSION} contains more", kept.version)
    } else if kept.envelope.is_none() {
        "contains no bodies".to_string()
    } else {
        "is out of date, but clients see no change".to_string()
    }
}

/// `1 breaking change, 2 notable changes`
fn counts(changes: &Changes) -> String {
    let counts = Severity::ALL.into_iter().map(|severity| (changes.count(severity), severity));
    let counts = counts.filter(|(count, _)| *count > 0).map(|(count, severity)| {
        let plural = if count == 1 { "" } else { "s" };
        format!("{count} {severity} change{plural}")
    });
    counts.collect::<Vec<_>>().join(", ")
}
