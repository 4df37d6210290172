//! The message of an error: how it is written, piece by piece, and as a whole.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::api_error::arm;
use super::json::is_clean;
use super::{Arm, binding};
use crate::model::{Facts, FieldRef, Message, MessagePiece, Model, Variant};

pub(super) fn message(model: &Model) -> TokenStream {
    let otherwise = quote!(__rt::message(self));
    let forwards = |variant: &Variant| arm(variant, "message", None, |_| None);
    let body = model.match_where(forwards, &otherwise).unwrap_or(otherwise);
    quote! {
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            #body
        }
    }
}

pub(super) fn write_message(model: &Model) -> TokenStream {
    let otherwise = quote!(__out.constant(__rt::ApiError::entry(self), self));
    let own = |facts: &Facts| template_arm(&facts.message);
    let arms = |variant: &Variant| arm(variant, "write_message", Some("__out"), own);
    let body = model.match_where(arms, &otherwise).unwrap_or(otherwise);
    quote! {
        fn write_message(&self, __out: &mut __rt::MessageWriter<'_>) -> __rt::fmt::Result {
            #[allow(unused_imports, reason = "one or the other, by the types of the fields")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    }
}

/// The pieces of a message, written one by one: an expression of type `fmt::Result`.
pub(crate) fn template_arm(message: &Message) -> Arm {
    let Message::Template(pieces, _) = message else { return None };
    let fields =
        pieces.iter().filter_map(|piece| if let MessagePiece::Field(field, _) = piece { Some(*field) } else { None });
    let mut fields: Vec<FieldRef> = fields.collect();
    fields.sort_unstable_by_key(|field| field.index);
    fields.dedup_by_key(|field| field.index);
    Some((fields, write_pieces(pieces)))
}

/// Constant text is passed along with the value after it: each call costs the compiler as much as a line of code.
fn write_pieces(pieces: &[MessagePiece]) -> TokenStream {
    let (mut writes, mut before) = (TokenStream::new(), "");
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) if is_clean(text) => before = text,
            MessagePiece::Text(text) => writes.extend(quote!(__out.text_piece(#text);)),
            MessagePiece::Field(field, None) => {
                let (span, field) = (field.span.resolved_at(Span::call_site()), binding(*field));
                let put = quote_spanned!(span=> put);
                writes.extend(quote!((&__rt::Arg(#field)).#put(__out, #before);));
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
