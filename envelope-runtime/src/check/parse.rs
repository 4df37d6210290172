//! A contract from its JSON.

use alloc::borrow::ToOwned as _;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::check::answer::{Answer, Details, OwnedCode};
use crate::check::contract::{Contract, VERSION};
use crate::check::error::{ContractError, ContractErrorKind};
use crate::entry::kind::EntryKind;

impl Contract {
    /// Reads what a contract printed, in this version or an earlier one of the crate.
    ///
    /// # Errors
    /// Returns an error that says what is wrong and where, if the text is cut off, is not JSON or not a contract, is of a
    /// newer version, or has a member of another type than that of the [format](crate::check).
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

/// An answer, and where it stands.
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
        Value::String(code) => Some(OwnedCode::Str(code.clone())),
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
