//! What a catalogue promises, as it is kept in a file.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::SerializeMap as _;
use serde_core::{Serialize, Serializer};

use crate::catalog::catalogue::Catalog;
use crate::check::answer::{Answer, OwnedCode};
use crate::entry::code::Code;

/// The version of the format that is written.
pub(super) const VERSION: u64 = 1;

/// What clients rely on, of all answers of a catalogue. Made by [`Catalog::contract`], printed as the JSON that the
/// [module](crate::check) describes, read by [`Contract::parse`].
///
/// ```
/// use envelope_runtime::check::{Contract, Severity};
/// use envelope_runtime::{ApiError, catalog};
///
/// mod old {
///     # use envelope_runtime::ApiError;
///     #[derive(Debug, ApiError)]
///     #[api(status = 402, code = "NO_CREDIT", message = "Your balance is too low.")]
///     pub struct NoCredit;
/// }
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 403, code = "NO_CREDIT", message = "Your balance is too low.")]
/// struct NoCredit;
///
/// catalog! {
///     static OLD = [old::NoCredit];
///     static NEW = [NoCredit];
/// }
///
/// let kept = OLD.contract().to_string();
/// let changes = Contract::parse(&kept)?.changes_to(&NEW.contract());
/// assert_eq!(changes.len(), 1);
/// assert_eq!(changes[0].severity(), Severity::Breaking);
/// assert_eq!(changes[0].code(), "NO_CREDIT");
/// assert_eq!(changes[0].to_string(), r#"breaking: code "NO_CREDIT": the status was 402 and is 403"#);
/// # Ok::<(), envelope_runtime::check::ContractError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// In order.
    pub(super) answers: Vec<Answer>,
    pub(super) retired: BTreeSet<OwnedCode>,
}

impl Catalog {
    /// What clients rely on, to be kept and compared; see the module [`check`](crate::check).
    #[must_use]
    pub fn contract(&self) -> Contract {
        let answers = self.entries().map(|(ty, entry)| Answer::of(ty, entry)).collect();
        Contract::new(answers, self.retired().filter_map(OwnedCode::of).collect())
    }
}

impl Contract {
    pub(super) fn new(mut answers: Vec<Answer>, retired: BTreeSet<OwnedCode>) -> Self {
        answers.sort();
        Contract { answers, retired }
    }

    /// The shared codes whose answers do not all have the same status, with these statuses in order; `None` is one that is
    /// decided at run time. Clients that look at the code alone may be surprised by them.
    #[must_use]
    pub fn differing_statuses(&self) -> Vec<(Code<'_>, Vec<Option<u16>>)> {
        let differing = self.statuses().into_iter().filter(|(_, statuses)| statuses.len() > 1);
        differing.map(|(code, statuses)| (code.as_code(), statuses.into_iter().collect())).collect()
    }

    fn statuses(&self) -> BTreeMap<&OwnedCode, BTreeSet<Option<u16>>> {
        let mut statuses = BTreeMap::<_, BTreeSet<_>>::new();
        for answer in self.answers.iter().filter(|answer| answer.shared) {
            if let Some(code) = &answer.code {
                statuses.entry(code).or_default().insert(answer.status);
            }
        }
        statuses
    }

    /// The JSON that the [module](crate::check) describes, with a line break at its end. The `Display` is the same.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are texts, and nothing here fails to serialize.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl fmt::Display for Contract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl Serialize for Contract {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let differing: Vec<_> = self.differing_statuses().into_iter().map(Differing).collect();
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("envelope_contract", &VERSION)?;
        map.serialize_entry("answers", &self.answers)?;
        map.serialize_entry("retired", &self.retired)?;
        map.serialize_entry("differing_statuses", &differing)?;
        map.end()
    }
}

struct Differing<'a>((Code<'a>, Vec<Option<u16>>));

impl Serialize for Differing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (code, statuses) = &self.0;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("code", code)?;
        map.serialize_entry("statuses", statuses)?;
        map.end()
    }
}
