//! What a template reads, for the bounds of its impl.

use crate::model::template::{Key, MapValue, Node, ObjectMember, Read, TextPiece};

/// Calls `visit` with every value of a template that is not constant.
pub(crate) fn reads(node: &Node, visit: &mut impl FnMut(&Read)) {
    match node {
        Node::Null | Node::Json(_) | Node::Str(_) => {}
        Node::Text(pieces) => text_reads(pieces, visit),
        Node::Object(object) => object.members.iter().for_each(|member| match member {
            ObjectMember::Pair { key, value, .. } => {
                if let Key::Interpolated(pieces) = key {
                    text_reads(pieces, visit);
                }
                reads(value, visit);
            }
            ObjectMember::Splice(value) => reads(value, visit),
        }),
        Node::Array(elements) => elements.iter().for_each(|element| reads(&element.node, visit)),
        Node::List(element, _) => reads(element, visit),
        Node::Map(map) => {
            reads(&map.key, visit);
            match &map.value {
                MapValue::Lists(elements) => elements.iter().for_each(|element| reads(&element.node, visit)),
                MapValue::First(value) => reads(value, visit),
            }
        }
        Node::Read(read) | Node::AsStr(read) => visit(read),
        Node::Or(first, other) => {
            reads(first, visit);
            reads(other, visit);
        }
    }
}

fn text_reads(pieces: &[TextPiece], visit: &mut impl FnMut(&Read)) {
    pieces.iter().for_each(|piece| {
        if let TextPiece::Read(read) = piece {
            visit(read);
        }
    });
}
