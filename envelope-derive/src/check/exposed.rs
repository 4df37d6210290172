//! The unmarked fields in the texts of a server error. Expansion refuses them if their types are errors, which may hold
//! details that are only for logs.

use std::collections::BTreeSet;

use syn::Type;

use super::fields::by_type;
use crate::common::Outcome;
use crate::model::{Facts, FieldRef, Message, MessagePiece, Status};
use crate::parse::input::{Input, InputField, Variant};

/// The unmarked fields in the message, headers, details and extra facts of an error that is, or may be, a server error.
/// An error that is `in_band` may be one, whatever its status.
pub(super) fn fields(input: &Input<'_>, variant: &Variant<'_>, facts: &Facts) -> Vec<FieldRef> {
    if input.outcome != Outcome::Error || matches!(facts.status, Status::Constant(400..500)) {
        return Vec::new();
    }
    let message = message_pieces(&facts.message);
    let texts = facts.filled().map(|text| text.pieces.as_slice()).chain([message]);
    let shown: BTreeSet<usize> = texts
        .flatten()
        .filter_map(|piece| if let MessagePiece::Field(field, _) = piece { Some(field.index) } else { None })
        .collect();
    let of_index = |index: usize| {
        let field = variant.fields.get(index).filter(|field| is_unmarked(field) && !is_plain(&field.field.ty))?;
        Some(by_type((index, field)))
    };
    shown.into_iter().filter_map(of_index).collect()
}

fn message_pieces(message: &Message) -> &[MessagePiece] {
    match message {
        Message::Template(pieces, _) => pieces,
        Message::Optional(_, otherwise) => message_pieces(otherwise),
        _ => &[],
    }
}

/// True unless the field is marked, and so shown on purpose. A cause in a text is `public`: that was checked before.
fn is_unmarked(field: &InputField<'_>) -> bool {
    !field.is_cause() && field.attrs.facts().next().is_none()
}

/// True for common types that are not errors: the compiler need not check them.
fn is_plain(ty: &Type) -> bool {
    const PLAIN: [&str; 18] = [
        "String", "str", "bool", "char", "f32", "f64", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32",
        "i64", "i128", "isize",
    ];
    match ty {
        Type::Reference(reference) => is_plain(&reference.elem),
        Type::Path(path) => path.path.get_ident().is_some_and(|name| PLAIN.iter().any(|plain| name == plain)),
        _ => false,
    }
}
