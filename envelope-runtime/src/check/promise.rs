//! The file of a contract: what the assertion says where it is not what the code says, and when it writes it.

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
    /// As [`Contract::assert_file`].
    #[track_caller]
    pub fn assert_contract<E: Envelope>(&self, path: impl AsRef<Path>) {
        self.contract::<E>().assert_file(path);
    }
}

impl Contract {
    /// Asserts that a file holds this contract, so that every change is seen in a review, and a code is protected from the
    /// commit that adds it. The layout of the JSON does not count.
    ///
    /// With `ENVELOPE_UPDATE=1`, it writes the file instead, and makes its folder, unless a change is
    /// [breaking](Severity::Breaking), or the file cannot be read as a contract. `ENVELOPE_UPDATE=breaking` writes it in
    /// any case: so breaking changes are accepted on purpose.
    ///
    /// In GitHub Actions, each change becomes an annotation of the file, too.
    ///
    /// # Panics
    /// Panics with all changes if there are any; if the file is missing, cut off, of a newer version or not a contract; or
    /// if it cannot be read or written.
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
    /// It is no contract, for this reason.
    Unreadable(String),
    /// It is another contract, though clients may see no change.
    Other {
        kept: Contract,
        changes: Changes,
    },
}

impl Finding {
    /// What must be allowed to be written.
    fn needs(&self) -> Update {
        match self {
            Finding::Missing => Update::Harmless,
            Finding::Other { changes, .. } if !changes.is_breaking() => Update::Harmless,
            // What the file protected is not known.
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
                let verb = if changes.is_breaking() { "is broken" } else { "is not what the code says" };
                let list: String = changes.iter().map(|change| format!("\n- {change}")).collect();
                format!("the contract in {path} {verb}: {}{list}", counts(changes))
            }
        }
    }

    /// What to do, after this much was allowed.
    fn help(&self, allowed: Update) -> String {
        let note = match allowed {
            Update::Nothing => "",
            Update::Harmless | Update::Everything => "= note: UPDATE=1 writes only what breaks no client\n",
        };
        let help = match self {
            Finding::Unreadable(_) => {
                "restore the file, or run the test with UPDATE=breaking to write it, whatever it held"
            }
            Finding::Other { changes, .. } if changes.is_breaking() => {
                "if your clients can take it, run the test with UPDATE=breaking to write it, and commit the file"
            }
            Finding::Missing | Finding::Other { .. } => "run the test with UPDATE=1 to write it, and commit the file",
        };
        format!("{note}= help: {help}").replace("UPDATE", UPDATE)
    }
}

/// Why a file must be written again though no client sees a change.
fn unchanged(kept: &Contract) -> String {
    if kept.version < VERSION {
        format!("is of version {}, and version {VERSION} says more", kept.version)
    } else if kept.envelope.is_none() {
        "holds no bodies".to_string()
    } else {
        "is not what the code says, but clients see no change".to_string()
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
