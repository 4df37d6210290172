//! Which fields a server error shows without a mark that says so: their types must not be errors.

use std::collections::BTreeSet;

use syn::Type;

use super::fields::by_type;
use crate::common::Answer;
use crate::model::{Facts, FieldRef, Message, MessagePiece, Status};
use crate::parse::input::{Input, InputField, Variant};

/// The unmarked fields in the message, the headers, the details and the extra facts of what is, or may be, a server error. An error
/// in band, whose status says nothing, may be one.
pub(super) fn fields(input: &Input<'_>, variant: &Variant<'_>, facts: &Facts) -> Vec<FieldRef> {
    if input.answer != Answer::Error || matches!(facts.status, Status::Constant(400..500)) {
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

/// A marked field is shown on purpose, and a cause in a message is `public`.
fn is_unmarked(field: &InputField<'_>) -> bool {
    !field.is_cause() && field.attrs.facts().next().is_none()
}

/// Types that are no errors, by the names that everybody uses: the compiler need not look at them.
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
