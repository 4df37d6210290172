//! The schemas of strings with placeholders.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::template::known::{Case, Kind, Known, kind_of};
use crate::template::node::{Piece, Read};
use crate::template::slot::Slot;

/// Any text, line breaks included.
const ANYTHING: &str = r"[\s\S]*";

/// The schema of the string; `None` if something in it is never there.
pub(super) fn text(pieces: &[Piece], case: Case, known: &Known) -> Option<Value> {
    if let Some(texts) = listed(pieces, known) {
        return Some(json!({ "type": "string", "enum": texts }));
    }
    let pattern = pattern(pieces, case, known)?;
    if pattern == ANYTHING {
        return Some(json!({ "type": "string" }));
    }
    Some(json!({ "type": "string", "pattern": anchored(&pattern) }))
}

pub(super) fn anchored(pattern: &str) -> String {
    ["^", pattern, "$"].concat()
}

/// The strings themselves, where codes that are known are all that varies.
fn listed(pieces: &[Piece], known: &Known) -> Option<Vec<String>> {
    let is_fixed = |piece: &Piece| matches!(piece, Piece::Text(_) | Piece::Read(Read::Answer(Slot::Code)));
    if !pieces.iter().all(is_fixed) {
        return None;
    }
    let texts = known.codes()?.iter().map(|code| {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => (*text).into(),
            Piece::Read(_) => code.to_string(),
        };
        pieces.iter().map(piece).collect::<String>()
    });
    Some(texts.collect())
}

/// A pattern without anchors (ECMA-262, as JSON Schema has it).
pub(super) fn pattern(pieces: &[Piece], case: Case, known: &Known) -> Option<String> {
    let mut pattern = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => pattern.push_str(&escaped(text)),
            Piece::Read(read) => pattern.push_str(&read_pattern(*read, case, known)?),
        }
    }
    Some(pattern)
}

fn read_pattern(read: Read, case: Case, known: &Known) -> Option<String> {
    Some(match kind_of(read, case) {
        Kind::Nothing => return None,
        Kind::Code => match known.codes() {
            Some(codes) => {
                let codes: Vec<String> = codes.iter().map(|code| escaped(&code.to_string())).collect();
                ["(?:", &codes.join("|"), ")"].concat()
            }
            None => ANYTHING.into(),
        },
        Kind::Status(only, last) if only == last => only.to_string(),
        Kind::Status(first, last) => match (first / 100, last / 100) {
            (class, last) if class == last => [&class.to_string(), "[0-9]{2}"].concat(),
            (first, last) => ["[", &first.to_string(), "-", &last.to_string(), "][0-9]{2}"].concat(),
        },
        Kind::Integer(_) => "[0-9]+".into(),
        Kind::Bool => "(?:true|false)".into(),
        Kind::OtherCode | Kind::Text | Kind::Scalar | Kind::List | Kind::Data | Kind::Any => ANYTHING.into(),
    })
}

/// The text as a pattern that matches it alone.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for character in text.chars() {
        if r"^$\.*+?()[]{}|/".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}
