//! Texts with placeholders, written piece by piece: messages, and the strings of headers and extra facts.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::json::is_clean;
use super::{Arm, binding};
use crate::model::{FieldRef, Lender, Message, MessagePiece};

/// The pieces of a message, written one by one: an expression of type `fmt::Result`.
pub(crate) fn template_arm(message: &Message) -> Arm {
    let Message::Template(pieces, _) = message else { return None };
    Some((fields_of(pieces, None), write_pieces(pieces, None)))
}

/// The fields of these pieces, each once.
pub(super) fn fields_of<'a>(
    pieces: impl IntoIterator<Item = &'a MessagePiece>,
    lender: Option<&Lender>,
) -> Vec<FieldRef> {
    let fields = pieces.into_iter().filter_map(|piece| match piece {
        MessagePiece::Text(_) => None,
        MessagePiece::Field(field, _) => Some(*field),
        MessagePiece::Lent => lender.map(|lender| lender.field),
    });
    let mut fields: Vec<FieldRef> = fields.collect();
    fields.sort_unstable_by_key(|field| field.index);
    fields.dedup_by_key(|field| field.index);
    fields
}

/// Constant text is passed along with the value after it: each call costs the compiler as much as a line of code.
pub(super) fn write_pieces(pieces: &[MessagePiece], lender: Option<&Lender>) -> TokenStream {
    let (mut writes, mut before) = (TokenStream::new(), "");
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) if is_clean(text) => before = text,
            MessagePiece::Text(text) => writes.extend(quote!(__out.text_piece(#text);)),
            MessagePiece::Field(field, None) => {
                let (span, field) = (field.span.resolved_at(Span::call_site()), binding(*field));
                let put = quote_spanned!(span=> __envelope_put);
                writes.extend(quote!((&__rt::Arg(#field)).#put(__out, #before);));
                before = "";
            }
            MessagePiece::Lent => {
                let write = |error: &TokenStream| quote!(__out.lent_piece(#before, #error));
                let write = lender.map(|lender| lender.with(write));
                writes.extend(quote!(#write;));
                before = "";
            }
            MessagePiece::Field(field, Some(spec)) => {
                let (field, format) = (binding(*field), format!("{{:{spec}}}"));
                writes.extend(quote!(__out.format_piece(#before, __rt::core::format_args!(#format, #field));));
                before = "";
            }
        }
    }
    quote!({ #writes __out.finish(#before) })
}

/// The trait behind a format specification such as `?` or `08.3`.
pub(super) fn format_trait(spec: Option<&str>) -> TokenStream {
    match spec.unwrap_or_default().trim_start_matches(|c| !matches!(c, '?' | 'x' | 'X' | 'o' | 'b' | 'e' | 'E')) {
        "" => quote!(__rt::Display),
        "?" | "x?" | "X?" => quote!(__rt::Debug),
        "x" => quote!(__rt::fmt::LowerHex),
        "X" => quote!(__rt::fmt::UpperHex),
        "o" => quote!(__rt::fmt::Octal),
        "b" => quote!(__rt::fmt::Binary),
        "e" => quote!(__rt::fmt::LowerExp),
        "E" => quote!(__rt::fmt::UpperExp),
        _ => quote!(__rt::Display),
    }
}
