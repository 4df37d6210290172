//! Why a text is not a contract.

use alloc::string::String;
use core::fmt;

/// Why a text is not a contract that this version can read; see [`Contract::parse`](crate::check::Contract::parse).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractError(ContractErrorKind);

/// What is wrong with the text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContractErrorKind {
    /// It ends too early: a part of the file is missing.
    CutOff {
        /// The line where it ends, from 1.
        line: usize,
        /// The column where it ends, from 0.
        column: usize,
    },
    /// It is not JSON.
    NotJson {
        /// The line of what is wrong, from 1.
        line: usize,
        /// The column of what is wrong, from 1.
        column: usize,
    },
    /// It is JSON, but not a contract: there is no `envelope_contract`.
    NotAContract,
    /// It was written by a newer version of this crate.
    Newer {
        /// The version of its format.
        version: u64,
    },
    /// A member is not what its place asks for.
    Malformed {
        /// The place, such as `answers[3].status`.
        at: String,
        /// What is allowed there.
        expected: &'static str,
    },
}

impl ContractError {
    pub(super) fn new(kind: ContractErrorKind) -> Self {
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
