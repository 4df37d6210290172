//! A string with placeholders, matched by its constant parts.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::client::mismatch::Mismatch;
use crate::client::slots::{known, parse};
use crate::template::known::Case;
use crate::template::node::{Piece, Read};

/// What stands at each placeholder. A placeholder reaches to the first occurrence of the constant text behind it, the last
/// one to the end; of two without text between them, the first one takes what the second does not know to be its own.
pub(super) fn placeholders(
    pieces: &[Piece],
    text: &str,
    case: Case,
    status: u16,
) -> Result<Vec<(Read, Value)>, Mismatch> {
    let other = || Mismatch::new(format!("expected text such as {}", shape(pieces)));
    let mut values = Vec::new();
    let mut rest = text;
    let mut pieces_left = pieces;
    while let Some((piece, behind)) = pieces_left.split_first() {
        pieces_left = behind;
        match piece {
            Piece::Text(constant) => rest = rest.strip_prefix(constant).ok_or_else(other)?,
            Piece::Read(read) => {
                let len = length(*read, behind, rest, status).ok_or_else(other)?;
                let (value, after) = rest.split_at_checked(len).ok_or_else(other)?;
                values.push((*read, parse(*read, case, value).ok_or_else(other)?));
                rest = after;
            }
        }
    }
    if rest.is_empty() { Ok(values) } else { Err(other()) }
}

fn length(read: Read, behind: &[Piece], rest: &str, status: u16) -> Option<usize> {
    if let Some(known) = known(read, status).filter(|known| rest.starts_with(&**known)) {
        return Some(known.len());
    }
    match behind {
        [] => Some(rest.len()),
        [Piece::Text(last)] => rest.strip_suffix(last).map(str::len),
        [Piece::Text(constant), ..] => rest.find(constant),
        [Piece::Read(next), after @ ..] => {
            let end = length(*next, after, rest, status).unwrap_or(rest.len());
            let own = known(*next, status).and_then(|known| rest.get(..end)?.strip_suffix(&*known).map(str::len));
            Some(own.unwrap_or(end))
        }
    }
}

fn shape(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => *text,
        Piece::Read(_) => "..",
    };
    format!("`{}`", pieces.iter().map(piece).collect::<String>())
}
