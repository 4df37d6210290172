//! A contract: the facts of a catalogue that clients rely on, and their JSON.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::SerializeMap as _;
use serde_core::{Serialize, Serializer};

use crate::catalog::Catalog;
use crate::check::answer::Answer;
use crate::check::envelope::Promised;
use crate::entry::code::{Code, OwnedCode};
use crate::envelope::Envelope;
use crate::outputs::answers::Answering;
use crate::outputs::answers::types::{Definitions, Types};

/// The version of the format that this crate writes.
pub(super) const VERSION: u64 = 2;

/// The facts about the answers of a catalogue that clients rely on. [`Catalog::contract`] makes it, and
/// [`Contract::parse`] reads it from its JSON, which the [module](crate::check) describes.
///
/// ```
/// use envelope_runtime::check::{Contract, Severity};
/// use envelope_runtime::{ApiError, catalog, presets::Plain};
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
/// let kept = OLD.contract::<Plain>().to_string();
/// let changes = Contract::parse(&kept)?.changes_to(&NEW.contract::<Plain>());
/// assert_eq!(changes.len(), 1);
/// assert_eq!(changes[0].severity(), Severity::Breaking);
/// assert_eq!(changes[0].code(), "NO_CREDIT");
/// assert_eq!(changes[0].to_string(), r#"breaking: code "NO_CREDIT": the status was 402 and is 403"#);
/// # Ok::<(), envelope_runtime::check::ContractError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// The version of its format, which decides what it can hold.
    pub(super) version: u64,
    /// In order; see [`Answer`].
    pub(super) answers: Vec<Answer>,
    pub(super) retired: BTreeSet<OwnedCode>,
    /// `None` in files of an earlier version.
    pub(super) envelope: Option<Promised>,
    pub(super) closed_codes: bool,
}

impl Catalog {
    /// The facts about this catalogue in an envelope that clients rely on, to keep in a file and to compare; see the
    /// module [`check`](crate::check). An API with several envelopes has a contract for each.
    #[must_use]
    pub fn contract<E: Envelope>(&self) -> Contract {
        let types = Types::new(Definitions::Inline("/$defs"));
        let envelope = Promised::of(&Answering::new::<E>(&types));
        let answers = self.entries().map(|(ty, entry)| Answer::of(ty, entry, &types)).collect();
        let contract = Contract::new(VERSION, answers, self.retired().filter_map(OwnedCode::of).collect());
        Contract { envelope: Some(envelope), ..contract }
    }
}

impl Contract {
    pub(super) fn new(version: u64, mut answers: Vec<Answer>, retired: BTreeSet<OwnedCode>) -> Self {
        answers.sort();
        Contract { version, answers, retired, envelope: None, closed_codes: false }
    }

    /// States that clients may know a closed list of codes, such as an enum without a variant for others. They fail on
    /// a new code, which is therefore [notable](crate::check::Severity::Notable).
    ///
    /// For [`changes_to`](Self::changes_to), one of the contracts is enough. The JSON does not contain the setting.
    ///
    /// ```no_run
    /// # use envelope_runtime::{ApiError, catalog, presets::Plain};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 404, code = "NOT_FOUND", message = "m")]
    /// # struct Fault;
    /// # catalog! { static CATALOG = [Fault]; }
    /// CATALOG.contract::<Plain>().closed_codes().assert_file("api/errors.json");
    /// ```
    #[must_use]
    pub fn closed_codes(mut self) -> Self {
        self.closed_codes = true;
        self
    }

    /// True if the contract holds delays. Version 1 of the format had no place for them.
    pub(super) fn holds_delays(&self) -> bool {
        self.version > 1
    }

    pub(super) fn without_delays(mut self) -> Self {
        self.answers.iter_mut().for_each(|answer| answer.facts.retry_after = None);
        self.version = 1;
        self
    }

    /// The shared codes whose answers have different statuses, with these statuses in order. A status that is decided
    /// at run time is `None`. Such codes may surprise clients that look only at the code.
    #[must_use]
    pub fn differing_statuses(&self) -> Vec<(Code<'_>, Vec<Option<u16>>)> {
        let differing = self.statuses().into_iter().filter(|(_, statuses)| statuses.len() > 1);
        differing.map(|(code, statuses)| (code.as_code(), statuses.into_iter().collect())).collect()
    }

    fn statuses(&self) -> BTreeMap<&OwnedCode, BTreeSet<Option<u16>>> {
        let mut statuses = BTreeMap::<_, BTreeSet<_>>::new();
        for facts in self.answers.iter().map(|answer| &answer.facts).filter(|facts| facts.shared) {
            if let Some(code) = &facts.code {
                statuses.entry(code).or_default().insert(facts.status);
            }
        }
        statuses
    }

    /// The JSON that the [module](crate::check) describes, with a line break at its end. The `Display` is the same.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Serializing cannot fail: all keys are strings.
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
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("envelope_contract", &self.version)?;
        map.serialize_entry("answers", &self.answers)?;
        map.serialize_entry("retired", &self.retired)?;
        map.serialize_entry("differing_statuses", &differing)?;
        if let Some(envelope) = &self.envelope {
            map.serialize_entry("envelope", envelope)?;
        }
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
