//! Values as plain text, for headers and keys: they are written to `__text`.

use proc_macro2::TokenStream;
use quote::quote;

use super::value::{facts_of, reference_to};
use crate::model::template::{Node, Of, Read, Slot, TextPiece};

/// A map's key as `Result<Option<Cow<str>>, RenderError>`.
pub(super) fn map_key(key: &Node) -> TokenStream {
    if let Node::Read(Read { of: Of::Entry(Slot::Field), .. }) = key {
        return quote!(__rt::Ok(__rt::Option::map(__rt::Facts::field(__error), __rt::Cow::Borrowed)));
    }
    let plain = plain_string(&plain(key));
    quote!(__rt::Ok(__rt::Option::map(#plain, __rt::Cow::Owned)))
}

/// The statement that sets one header of an envelope.
pub(crate) fn header(name: &str, node: &Node) -> TokenStream {
    let plain = plain_string(&plain(node));
    quote!(__rt::set_header(__headers, #name, #plain)?;)
}

/// An `Option<String>` made by an expression that writes to `__text` and says whether everything was there.
pub(super) fn plain_string(present: &TokenStream) -> TokenStream {
    quote! {
        __rt::plain(|__text| {
            let __present = #present;
            __rt::Ok(__present)
        })?
    }
}

/// An expression of type `bool` that writes a scalar to `__text`, for headers and keys.
pub(super) fn plain(node: &Node) -> TokenStream {
    match node {
        Node::Json(text) | Node::Str(text) => quote!({ __text.constant(#text); true }),
        Node::Text(pieces) => plain_text(pieces),
        Node::Read(read) | Node::AsStr(read) => plain_read(read),
        Node::Or(first, other) => {
            let (first, other) = (plain(first), plain(other));
            quote!({
                let __mark = __text.mark();
                (#first) || { __text.rollback(__mark); #other }
            })
        }
        Node::Null | Node::Object(_) | Node::Array(_) | Node::List(..) | Node::Map(_) => quote!(false),
    }
}

pub(super) fn plain_text(pieces: &[TextPiece]) -> TokenStream {
    let parts = pieces.iter().map(|piece| match piece {
        TextPiece::Text(text) => quote!({ __text.constant(#text); true }),
        TextPiece::Read(read) => plain_read(read),
    });
    quote!((#(#parts)&&*))
}

pub(super) fn plain_read(read: &Read) -> TokenStream {
    match (&read.of, facts_of(read)) {
        (Of::Answer(Slot::Message) | Of::Entry(Slot::Message), facts) => quote!(__text.message(#facts)?),
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__text.value(#name, #value)?)
        }
    }
}
