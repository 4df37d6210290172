//! A contract: what a catalogue promises to clients, written as JSON and read from it.

use alloc::borrow::ToOwned as _;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::SerializeMap as _;
use serde_core::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::catalog::Catalog;
use crate::check::answer::{Answer, Details};
use crate::entry::code::{Code, OwnedCode};
use crate::entry::stated::EntryKind;

/// The version of the format that is written.
const VERSION: u64 = 1;

/// What clients rely on in the answers of a catalogue. [`Catalog::contract`] makes it, and [`Contract::parse`] reads it
/// from the JSON that it prints, which the [module](crate::check) describes.
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
    /// Sorted.
    pub(super) answers: Vec<Answer>,
    pub(super) retired: BTreeSet<OwnedCode>,
}

impl Catalog {
    /// What clients rely on, to be kept in a file and compared; see the module [`check`](crate::check).
    #[must_use]
    pub fn contract(&self) -> Contract {
        let answers = self.entries().map(|(ty, entry)| Answer::of(ty, entry)).collect();
        Contract::new(answers, self.retired().filter_map(OwnedCode::of).collect())
    }
}

impl Contract {
    fn new(mut answers: Vec<Answer>, retired: BTreeSet<OwnedCode>) -> Self {
        answers.sort();
        Contract { answers, retired }
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
        // Serializing cannot fail: all keys are texts.
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

impl Contract {
    /// Reads the JSON of a contract that this version of the crate, or an earlier one, has printed.
    ///
    /// # Errors
    /// Returns an error that says what is wrong and where, if the text is cut off, is not JSON or not a contract, is of a
    /// newer version, or has a member of the wrong type; see the [format](crate::check).
    pub fn parse(text: &str) -> Result<Contract, ContractError> {
        let value: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| not_json(&error))?;
        match value.get("envelope_contract").and_then(Value::as_u64) {
            None | Some(0) => Err(ContractError::new(ContractErrorKind::NotAContract)),
            Some(version) if version > VERSION => Err(ContractError::new(ContractErrorKind::Newer { version })),
            Some(_) => version_1(&value),
        }
    }
}

fn not_json(error: &serde_json::Error) -> ContractError {
    let (line, column) = (error.line(), error.column());
    ContractError::new(if error.is_eof() {
        ContractErrorKind::CutOff { line, column }
    } else {
        ContractErrorKind::NotJson { line, column }
    })
}

fn version_1(value: &Value) -> Result<Contract, ContractError> {
    let answers = list(value, "answers")?.iter().enumerate().map(|(index, value)| answer(index, value));
    let retired = list(value, "retired")?.iter().enumerate().map(|(index, value)| {
        code(value).ok_or_else(|| malformed(format!("retired[{index}]"), "a code: text or a 64-bit integer"))
    });
    Ok(Contract::new(answers.collect::<Result<_, _>>()?, retired.collect::<Result<_, _>>()?))
}

fn list<'v>(value: &'v Value, name: &str) -> Result<&'v Vec<Value>, ContractError> {
    value.get(name).and_then(Value::as_array).ok_or_else(|| malformed(name.to_owned(), "a list"))
}

fn answer(index: usize, value: &Value) -> Result<Answer, ContractError> {
    let at =
        Place { index, members: value.as_object().ok_or_else(|| malformed(format!("answers[{index}]"), "an object"))? };
    let kind = match at.members.get("kind").and_then(Value::as_str) {
        Some("error") => EntryKind::Error,
        Some("success") => EntryKind::Success,
        _ => return Err(at.malformed("kind", "\"error\" or \"success\"")),
    };
    Ok(Answer {
        kind,
        code: at.optional("code", "text or a 64-bit integer", code)?,
        run_time_code: at.mark("run_time_code")?,
        status: at.status()?,
        message: at.text("message")?,
        title: at.text("title")?,
        deprecated: at.text("deprecated")?,
        shared: at.mark("shared")?,
        empty: at.mark("empty")?,
        field_errors: at.mark("field_errors")?,
        details: at.optional("details", "a type, or an object from names to types", details)?.unwrap_or_default(),
        ext: at.optional("ext", "an object from names to types", types)?.unwrap_or_default(),
        headers: at.optional("headers", "a list of names", names)?.unwrap_or_default(),
        name: at.text("name")?.ok_or_else(|| at.malformed("name", "text"))?,
    })
}

/// The JSON of an answer, and its place in the list.
struct Place<'v> {
    index: usize,
    members: &'v Map<String, Value>,
}

impl Place<'_> {
    /// The value of a member, if it is there.
    fn optional<T>(
        &self,
        name: &str,
        expected: &'static str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, ContractError> {
        let Some(value) = self.members.get(name) else { return Ok(None) };
        read(value).map(Some).ok_or_else(|| self.malformed(name, expected))
    }

    fn text(&self, name: &str) -> Result<Option<String>, ContractError> {
        self.optional(name, "text", |value| value.as_str().map(String::from))
    }

    fn mark(&self, name: &str) -> Result<bool, ContractError> {
        Ok(self.optional(name, "`true` or `false`", Value::as_bool)?.unwrap_or_default())
    }

    fn status(&self) -> Result<Option<u16>, ContractError> {
        let status = match self.members.get("status") {
            Some(Value::Null) => return Ok(None),
            status => status.and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok()),
        };
        status.map(Some).ok_or_else(|| self.malformed("status", "an HTTP status or `null`"))
    }

    fn malformed(&self, name: &str, expected: &'static str) -> ContractError {
        malformed(format!("answers[{}].{name}", self.index), expected)
    }
}

fn malformed(at: String, expected: &'static str) -> ContractError {
    ContractError::new(ContractErrorKind::Malformed { at, expected })
}

fn code(value: &Value) -> Option<OwnedCode> {
    match value {
        Value::String(code) => Some(OwnedCode::Str(code.clone().into())),
        value => value.as_i64().map(OwnedCode::Int),
    }
}

fn details(value: &Value) -> Option<Details> {
    match value {
        Value::String(ty) => Some(Details::Whole(ty.clone())),
        value => types(value).map(Details::Members),
    }
}

fn types(value: &Value) -> Option<BTreeMap<String, String>> {
    let members = value.as_object()?.iter();
    members.map(|(name, ty)| Some((name.clone(), ty.as_str()?.to_owned()))).collect()
}

fn names(value: &Value) -> Option<BTreeSet<String>> {
    value.as_array()?.iter().map(|name| name.as_str().map(String::from)).collect()
}

/// The reason why a text cannot be read as a contract; see [`Contract::parse`](crate::check::Contract::parse).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractError(ContractErrorKind);

/// What is wrong with the text of a contract, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContractErrorKind {
    /// The text ends too early: a part of the file is missing.
    CutOff {
        /// The line where it ends, from 1.
        line: usize,
        /// The column where it ends, from 0.
        column: usize,
    },
    /// The text is not JSON.
    NotJson {
        /// The line of the mistake, from 1.
        line: usize,
        /// The column of the mistake, from 1.
        column: usize,
    },
    /// The text is JSON, but not a contract: there is no `envelope_contract`.
    NotAContract,
    /// A newer version of this crate has written the text.
    Newer {
        /// The version of its format.
        version: u64,
    },
    /// A member has the wrong type.
    Malformed {
        /// The place, such as `answers[3].status`.
        at: String,
        /// What is allowed there.
        expected: &'static str,
    },
}

impl ContractError {
    fn new(kind: ContractErrorKind) -> Self {
        ContractError(kind)
    }

    /// What is wrong, and where.
    #[must_use]
    pub fn kind(&self) -> &ContractErrorKind {
        &self.0
    }
}

impl fmt::Display for ContractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            ContractErrorKind::CutOff { line, column } => {
                write!(f, "the contract is cut off: it ends at line {line}, column {column}")
            }
            ContractErrorKind::NotJson { line, column } => {
                write!(f, "this is not a contract: no JSON at line {line}, column {column}")
            }
            ContractErrorKind::NotAContract => {
                f.write_str("this is not a contract: it is JSON without a number `envelope_contract`")
            }
            ContractErrorKind::Newer { version } => {
                write!(
                    f,
                    "the contract is of version {version}, and this crate reads version 1: update envelope-runtime"
                )
            }
            ContractErrorKind::Malformed { at, expected } => {
                write!(f, "the contract is damaged: `{at}` is not {expected}")
            }
        }
    }
}

impl core::error::Error for ContractError {}
