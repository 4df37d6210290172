//! One change between two contracts, its severity, and the list of all changes.

use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;
use core::ops::Deref;

use crate::check::answer::Answer;
use crate::check::phrase::{Part, Phrase};
use crate::entry::code::{Code, OwnedCode};

/// What a change means for clients. Greater is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Existing clients work as before.
    Additive,
    /// Existing clients work, but people should know: a text has changed, or a code should no longer be used.
    Notable,
    /// Existing clients may fail.
    Breaking,
}

impl Severity {
    /// All severities, the most severe first.
    pub(super) const ALL: [Severity; 3] = [Severity::Breaking, Severity::Notable, Severity::Additive];
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
    /// The name of the answer or of the envelope's template, which is shown if there is no code.
    name: String,
    phrase: Phrase,
}

impl Change {
    pub(super) fn new(severity: Severity, answer: &Answer, phrase: impl Into<Phrase>) -> Self {
        Change { severity, code: answer.facts.code.clone(), name: answer.name.clone(), phrase: phrase.into() }
    }

    /// A change of one of the envelope's templates.
    pub(super) fn of_envelope(severity: Severity, template: &str, phrase: impl Into<Phrase>) -> Self {
        Change { severity, code: None, name: template.into(), phrase: phrase.into() }
    }

    pub(super) fn of_code(severity: Severity, code: &OwnedCode, phrase: impl Into<Phrase>) -> Self {
        Change { severity, code: Some(code.clone()), name: String::new(), phrase: phrase.into() }
    }

    /// What the change means for clients.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The code of the answer; the old one if the code itself has changed. [`Code::None`] for an answer without a code.
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        self.code.as_ref().map_or(Code::None, OwnedCode::as_code)
    }

    fn write_markdown(&self, out: &mut String) {
        let subject = self.code.as_ref().map_or_else(|| self.name.clone(), |code| code.as_code().to_string());
        Part::Name(subject).write_markdown(out);
        out.push_str(": ");
        self.phrase.write_markdown(out);
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{}: code {code}: {}", self.severity, self.phrase),
            None => write!(f, "{}: {}: {}", self.severity, Part::name(&self.name), self.phrase),
        }
    }
}

/// The differences between two contracts, the most severe first; see
/// [`Contract::changes_to`](crate::check::Contract::changes_to). It can be used as a slice, and its `Display` is
/// [Markdown](Self::to_markdown).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes(Vec<Change>);

impl Changes {
    pub(super) fn new(mut changes: Vec<Change>) -> Self {
        changes.sort_by_key(|change| Reverse(change.severity));
        Changes(changes)
    }

    pub(super) fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|change| change.severity == severity).count()
    }

    /// True if one of the changes is [breaking](Severity::Breaking).
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        self.count(Severity::Breaking) > 0
    }

    /// The changes as Markdown for release notes: a heading for each severity that occurs, and a list below it. Without
    /// changes, the text is empty.
    ///
    /// Texts of the API are escaped, so that nothing in them becomes markup.
    ///
    /// ```
    /// # use envelope_runtime::{ApiError, catalog, presets::Plain};
    /// # mod old {
    /// #     use envelope_runtime::ApiError;
    /// #     #[derive(Debug, ApiError)]
    /// #     #[api(status = 402, code = "NO_CREDIT", message = "Your balance is too low.")]
    /// #     pub struct NoCredit;
    /// # }
    /// # #[derive(Debug, ApiError)]
    /// # enum Fault {
    /// #     #[api(status = 403, code = "NO_CREDIT", message = "Your balance is too low.")]
    /// #     NoCredit,
    /// #     #[api(status = 409, code = "LATE", message = "Too late.")]
    /// #     Late,
    /// # }
    /// # catalog! {
    /// #     static OLD = [old::NoCredit];
    /// #     static NEW = [Fault];
    /// # }
    /// let changes = OLD.contract::<Plain>().changes_to(&NEW.contract::<Plain>());
    /// assert_eq!(
    ///     changes.to_markdown(),
    ///     "### Breaking\n\n- `NO_CREDIT`: the status was 402 and is 403\n\n### Additive\n\n\
    ///      - `LATE`: it is new\n"
    /// );
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        for severity in Severity::ALL {
            let mut changes = self.iter().filter(|change| change.severity == severity).peekable();
            if changes.peek().is_some() {
                out.push_str(if out.is_empty() { "" } else { "\n" });
                out.push_str(heading(severity));
            }
            for change in changes {
                out.push_str("- ");
                change.write_markdown(&mut out);
                out.push('\n');
            }
        }
        out
    }
}

const fn heading(severity: Severity) -> &'static str {
    match severity {
        Severity::Breaking => "### Breaking\n\n",
        Severity::Notable => "### Notable\n\n",
        Severity::Additive => "### Additive\n\n",
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_markdown())
    }
}

impl Deref for Changes {
    type Target = [Change];

    fn deref(&self) -> &[Change] {
        &self.0
    }
}

impl IntoIterator for Changes {
    type Item = Change;
    type IntoIter = vec::IntoIter<Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Changes {
    type Item = &'a Change;
    type IntoIter = core::slice::Iter<'a, Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<const N: usize> PartialEq<[Change; N]> for Changes {
    fn eq(&self, other: &[Change; N]) -> bool {
        self.0 == other
    }
}
