//! One difference between two contracts.

use alloc::string::String;
use core::fmt;

use crate::check::answer::OwnedCode;
use crate::entry::code::Code;

/// What a change means to clients. Greater is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Clients that know nothing of it go on as before.
    Additive,
    /// Clients go on, but people should know: a text that they read, or a code that they should stop using.
    Notable,
    /// Clients that did right before can do wrong now.
    Breaking,
}

/// `breaking`, `notable` or `additive`.
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Severity::Additive => "additive",
            Severity::Notable => "notable",
            Severity::Breaking => "breaking",
        })
    }
}

/// One difference between two contracts; see [`Contract::changes_to`](crate::check::Contract::changes_to).
///
/// Its `Display` is a line for people, such as `breaking: code "NO_CREDIT": the status was 402 and is 403`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    severity: Severity,
    code: Option<OwnedCode>,
    /// Of which answer the text speaks, if that has no code.
    name: String,
    text: String,
}

impl Change {
    pub(super) fn new(severity: Severity, code: Option<&OwnedCode>, name: &str, text: String) -> Self {
        Change { severity, code: code.cloned(), name: name.into(), text }
    }

    /// What it means to clients.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The code that it is about: the old one, if the code itself has changed. [`Code::None`] for an answer without one.
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        self.code.as_ref().map_or(Code::None, OwnedCode::as_code)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{}: code {code}: {}", self.severity, self.text),
            None => write!(f, "{}: `{}`: {}", self.severity, self.name, self.text),
        }
    }
}
