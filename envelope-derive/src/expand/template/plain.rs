//! Values as plain text, for headers and keys: they are written to `__out`, a writer of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::value::{facts_of, reference_to};
use crate::model::template::{Node, Of, Read, Slot, TextPiece};

/// A comprehension's function, and the argument that makes its keys unless they are the fields at fault.
pub(super) fn map_members(key: &Node) -> (TokenStream, Option<TokenStream>) {
    if let Node::Read(Read { of: Of::Entry(Slot::Field), .. }) = key {
        return (quote!(members_by_field), None);
    }
    let plain = plain_result(&plain(key));
    (quote!(members_by_key), Some(quote!(|__error| #plain,)))
}

/// The statement that sets one header of an envelope.
pub(crate) fn header(name: &str, node: &Node) -> TokenStream {
    let plain = plain_result(&plain(node));
    quote!(__rt::slots::header(__headers, #name, #plain)?;)
}

/// An `Option<String>` made by an expression that writes to `__out` and says whether everything was there.
pub(super) fn plain_string(present: &TokenStream) -> TokenStream {
    let result = plain_result(present);
    quote!(#result?)
}

/// The same as a `Result`.
fn plain_result(present: &TokenStream) -> TokenStream {
    quote! {
        __rt::plain(|ref mut __out| {
            let __present = #present;
            __rt::Ok(__present)
        })
    }
}

/// An expression of type `bool` that writes a scalar to `__out`, for headers and keys.
pub(super) fn plain(node: &Node) -> TokenStream {
    match node {
        Node::Json(text) | Node::Str(text) => quote!({ __out.raw(#text); true }),
        Node::Text(pieces) => plain_text(pieces),
        Node::Read(read) | Node::AsStr(read) => plain_read(read),
        Node::Or(first, other) => {
            let (first, other) = (plain(first), plain(other));
            quote!({
                let __mark = __out.mark();
                (#first) || { __out.rollback(__mark); #other }
            })
        }
        Node::Null | Node::Object(_) | Node::Array(_) | Node::List(..) | Node::Map(_) => quote!(false),
    }
}

pub(super) fn plain_text(pieces: &[TextPiece]) -> TokenStream {
    let parts = pieces.iter().map(|piece| match piece {
        TextPiece::Text(text) => quote!({ __out.raw(#text); true }),
        TextPiece::Read(read) => plain_read(read),
    });
    quote!((#(#parts)&&*))
}

pub(super) fn plain_read(read: &Read) -> TokenStream {
    match (&read.of, facts_of(read)) {
        (Of::Answer(Slot::Message) | Of::Entry(Slot::Message), facts) => {
            quote!(__rt::slots::message_verbatim(#facts, __out.by_ref())?)
        }
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__out.verbatim(#name, #value)?)
        }
    }
}
