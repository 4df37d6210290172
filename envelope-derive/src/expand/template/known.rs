//! What is known of a value before any answer.

use crate::model::template::{Node, Source, TextPiece};

/// True where the value is there in every answer.
pub(super) fn never_absent(node: &Node) -> bool {
    match node {
        Node::Json(_) | Node::Str(_) | Node::Array(_) => true,
        Node::Object(object) => !object.may_be_empty(),
        Node::Or(first, other) => never_absent(first) || never_absent(other),
        Node::Read(read) | Node::AsStr(read) => read.never_absent,
        Node::Text(pieces) => pieces.iter().all(|piece| match piece {
            TextPiece::Text(_) => true,
            TextPiece::Read(read) => read.never_absent,
        }),
        Node::Null | Node::List(..) | Node::Map(_) => false,
    }
}

pub(super) fn runs_over_field_errors(node: &Node) -> bool {
    match node {
        Node::List(_, source) => *source == Source::FieldErrors,
        Node::Map(map) => map.source == Source::FieldErrors,
        _ => false,
    }
}
