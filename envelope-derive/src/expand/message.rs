//! The message of an error: how it is written, piece by piece, and as a whole.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::api_error::arm;
use super::json::is_clean;
use super::lent::Method;
use super::{Arm, binding};
use crate::model::{Facts, FieldRef, Lender, Message, MessagePiece, Model, Variant};

pub(super) fn message(model: &Model) -> TokenStream {
    let otherwise = quote!(__rt::message(self));
    let forwards = |variant: &Variant| arm(model, variant, Method::Message, |_| None);
    let body = model.match_where(forwards, &otherwise).unwrap_or(otherwise);
    quote! {
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            #body
        }
    }
}

pub(super) fn write_message(model: &Model) -> TokenStream {
    let otherwise = quote!(__out.constant(__rt::ApiError::entry(self), self));
    let arms = |variant: &Variant| arm(model, variant, Method::WriteMessage, written);
    let body = model.match_where(arms, &otherwise).unwrap_or(otherwise);
    quote! {
        fn write_message(&self, __out: &mut __rt::MessageWriter<'_>) -> __rt::fmt::Result {
            #[allow(unused_imports, reason = "one or the other, by the types of the fields")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    }
}

/// `None` if the entry of the error has the message, or its lender.
fn written(facts: &Facts) -> Arm {
    match (&facts.message, &facts.lender) {
        (Message::Constant(_), None) | (Message::Display(_) | Message::None | Message::Lent, _) => None,
        (message, lender) => Some(write(message, lender.as_ref())),
    }
}

/// An expression of type `fmt::Result`, and the fields that it reads.
fn write(message: &Message, lender: Option<&Lender>) -> (Vec<FieldRef>, TokenStream) {
    match message {
        Message::Template(pieces, _) => (fields_of(pieces, lender), write_pieces(pieces, lender)),
        Message::Constant(text) if is_clean(text) => (Vec::new(), quote!(__out.clean(#text))),
        Message::Constant(text) => (Vec::new(), quote!(__out.text(#text))),
        Message::Field(field) => {
            write(&Message::Template(vec![MessagePiece::Field(*field, None)], String::new()), lender)
        }
        Message::Optional(field, otherwise) => {
            let name = binding(*field);
            let (_, some) = write(&Message::Field(*field), lender);
            let (mut fields, none) = write(otherwise, lender);
            fields.push(*field);
            (fields, quote!(match #name { __rt::Some(#name) => #some, __rt::None => #none }))
        }
        Message::Code => (Vec::new(), quote!(__out.code(__rt::ApiError::code(self)))),
        Message::Lent => {
            let fields = lender.iter().map(|lender| lender.field).collect();
            (fields, lender.map_or_else(TokenStream::new, |lender| lender.call(Method::WriteMessage)))
        }
        Message::Display(_) | Message::None => (Vec::new(), quote!(__rt::Ok(()))),
    }
}

/// The pieces of a message, written one by one: an expression of type `fmt::Result`.
pub(crate) fn template_arm(message: &Message) -> Arm {
    let Message::Template(pieces, _) = message else { return None };
    Some((fields_of(pieces, None), write_pieces(pieces, None)))
}

fn fields_of(pieces: &[MessagePiece], lender: Option<&Lender>) -> Vec<FieldRef> {
    let fields = pieces.iter().filter_map(|piece| match piece {
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
fn write_pieces(pieces: &[MessagePiece], lender: Option<&Lender>) -> TokenStream {
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
