//! Parses a contract from its JSON. An error names the place and the mistake.

use alloc::borrow::ToOwned as _;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_json::{Map, Value};

use crate::check::answer::{Answer, Delay, Details, Facts};
use crate::check::contract::{Contract, VERSION};
use crate::check::envelope::Promised;
use crate::check::ty::Type;
use crate::entry::code::OwnedCode;
use crate::entry::stated::EntryKind;

impl Contract {
    /// Parses the JSON of a contract that this version of the crate, or an earlier one, has printed.
    ///
    /// # Errors
    /// Returns an error that names the place and the mistake if the text is cut off, is not JSON or not a contract, has
    /// a newer version, or has a member of the wrong type; see the [format](crate::check).
    pub fn parse(text: &str) -> Result<Contract, ContractError> {
        let value: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| not_json(&error))?;
        match value.get("envelope_contract").and_then(Value::as_u64) {
            None | Some(0) => Err(ContractError::new(ContractErrorKind::NotAContract)),
            Some(version) if version > VERSION => Err(ContractError::new(ContractErrorKind::Newer { version })),
            Some(version) => contract(version, &value),
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

fn contract(version: u64, value: &Value) -> Result<Contract, ContractError> {
    let answers = list(value, "answers")?.iter().enumerate().map(|(index, value)| answer(version, index, value));
    let retired = list(value, "retired")?.iter().enumerate().map(|(index, value)| {
        code(value).ok_or_else(|| malformed(format!("retired[{index}]"), "a code: text or a 64-bit integer"))
    });
    let contract = Contract::new(version, answers.collect::<Result<_, _>>()?, retired.collect::<Result<_, _>>()?);
    let envelope = value.get("envelope").map(Promised::parse).transpose();
    let envelope = envelope.map_err(|(name, expected)| malformed(format!("envelope.{name}"), expected))?;
    Ok(Contract { envelope, ..contract })
}

fn list<'v>(value: &'v Value, name: &str) -> Result<&'v Vec<Value>, ContractError> {
    value.get(name).and_then(Value::as_array).ok_or_else(|| malformed(name.to_owned(), "a list"))
}

fn answer(version: u64, index: usize, value: &Value) -> Result<Answer, ContractError> {
    let members = value.as_object().ok_or_else(|| malformed(format!("answers[{index}]"), "an object"))?;
    let at = Place { version, index, members };
    Ok(Answer { facts: at.facts()?, name: at.text("name")?.ok_or_else(|| at.malformed("name", "text"))? })
}

/// The JSON of an answer, and its place in the list.
struct Place<'v> {
    /// The version of the format.
    version: u64,
    index: usize,
    members: &'v Map<String, Value>,
}

impl Place<'_> {
    fn facts(&self) -> Result<Facts, ContractError> {
        Ok(Facts {
            kind: self.kind()?,
            code: self.optional("code", "text or a 64-bit integer", code)?,
            run_time_code: self.mark("run_time_code")?,
            status: self.status()?,
            message: self.text("message")?,
            title: self.text("title")?,
            deprecated: self.text("deprecated")?,
            shared: self.mark("shared")?,
            empty: self.mark("empty")?,
            field_errors: self.mark("field_errors")?,
            details: self.details()?,
            ext: self.optional("ext", "an object from names to types", types)?.unwrap_or_default(),
            headers: self.optional("headers", "a list of names", names)?.unwrap_or_default(),
            retry_after: match self.version {
                1 => None,
                _ => self.optional("retry_after", "a number of seconds or `null`", delay)?,
            },
            payload: self.optional("payload", "a type", Type::parse)?,
        })
    }

    fn details(&self) -> Result<Details, ContractError> {
        let schema = self.optional("details_schema", "a schema", Type::parse)?.map(Details::Whole);
        let named = self.optional("details", "a type, or an object from names to types", details)?;
        Ok(schema.or(named).unwrap_or_default())
    }

    /// The value of a member, if present.
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

    fn kind(&self) -> Result<EntryKind, ContractError> {
        match self.members.get("kind").and_then(Value::as_str) {
            Some("error") => Ok(EntryKind::Error),
            Some("success") => Ok(EntryKind::Success),
            _ => Err(self.malformed("kind", "\"error\" or \"success\"")),
        }
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
        Value::String(ty) => Some(Details::Whole(Type::Name(ty.clone()))),
        value => types(value).map(Details::Members),
    }
}

fn types(value: &Value) -> Option<BTreeMap<String, Type>> {
    let members = value.as_object()?.iter();
    members.map(|(name, ty)| Some((name.clone(), Type::parse(ty)?))).collect()
}

fn names(value: &Value) -> Option<BTreeSet<String>> {
    value.as_array()?.iter().map(|name| name.as_str().map(String::from)).collect()
}

fn delay(value: &Value) -> Option<Delay> {
    if value.is_null() { Some(Delay::RunTime) } else { value.as_u64().map(Delay::Seconds) }
}

/// The reason why a text cannot be read as a contract; see [`Contract::parse`](crate::check::Contract::parse).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractError(ContractErrorKind);

/// The mistake in the text of a contract, and its place.
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
        /// The type that is expected there, in words.
        expected: &'static str,
    },
}

impl ContractError {
    fn new(kind: ContractErrorKind) -> Self {
        ContractError(kind)
    }

    /// The mistake and its place.
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
                write!(f, "this is not a contract: invalid JSON at line {line}, column {column}")
            }
            ContractErrorKind::NotAContract => {
                f.write_str("this is not a contract: it is JSON without a number `envelope_contract`")
            }
            ContractErrorKind::Newer { version } => {
                write!(
                    f,
                    "the contract has version {version}, but this crate reads versions 1 to {VERSION}: update envelope-runtime"
                )
            }
            ContractErrorKind::Malformed { at, expected } => {
                write!(f, "the contract is damaged: `{at}` is not {expected}")
            }
        }
    }
}

impl core::error::Error for ContractError {}
