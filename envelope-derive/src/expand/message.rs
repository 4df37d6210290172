//! The message of an error: how it is written, piece by piece, and as a whole.

use proc_macro2::TokenStream;
use quote::quote;

use super::json::is_clean;
use super::lent::{Method, arm};
use super::pieces::{fields_of, write_pieces};
use super::{Arm, binding, exposed};
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
    let arms = |variant: &Variant| {
        arm(model, variant, Method::WriteMessage, |facts| {
            let (fields, body) = written(facts)?;
            let checks = exposed::checks_inside(model, variant, facts);
            Some((fields, if checks.is_empty() { body } else { quote!({ #checks #body }) }))
        })
    };
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
