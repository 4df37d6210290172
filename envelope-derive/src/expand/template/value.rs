//! Values that are read at run time: the calls that read them and write them, as JSON or, for headers and keys, as
//! plain text to a separate writer.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::model::template::{Given, Node, Of, PageSlot, Read, Slot, TextPiece};

/// An expression of type `bool` that writes a value as JSON.
pub(super) fn read_value(read: &Read) -> TokenStream {
    let facts = facts_of(read);
    match &read.of {
        Of::Slot(Slot::Code) | Of::OneError(Slot::Code) => {
            quote!(__rt::slots::code(#facts, __out.by_ref()))
        }
        Of::Slot(Slot::Status) | Of::OneError(Slot::Status) => quote!(__rt::slots::status(#facts, __out.by_ref())),
        Of::Slot(Slot::Message) | Of::OneError(Slot::Message) => {
            quote!(__rt::slots::message(#facts, __out.by_ref())?)
        }
        Of::Slot(Slot::Details) | Of::OneError(Slot::Details) => {
            let facts = facts_of(read);
            quote!(__rt::slots::details(#facts, __out.by_ref())?)
        }
        Of::Envelope(..) => {
            let (name, value) = (&read.name, reference_to(read));
            let write = quote_spanned!(place(read.span)=> __envelope_write);
            quote!((&__rt::EnvelopeField(#value)).#write(#name, __out.by_ref())?)
        }
        Of::Slot(Slot::Ext(_)) | Of::OneError(Slot::Ext(_)) => {
            let (name, value) = (&read.name, value_of(read));
            quote!(__rt::slots::ext(#name, #value, __out.by_ref())?)
        }
        _ => {
            let (name, value) = (&read.name, reference_to(read));
            quote!(__out.value(#name, #value)?)
        }
    }
}

/// An expression of type `bool` that writes a scalar as the content of a string.
pub(super) fn read_text(read: &Read) -> TokenStream {
    write_scalar(read, &quote!(message_content), &quote!(content))
}

/// A message is written by a special function, and any other value by a method of the writer.
fn write_scalar(read: &Read, of_message: &TokenStream, of_value: &TokenStream) -> TokenStream {
    if let Of::Slot(Slot::Message) | Of::OneError(Slot::Message) = read.of {
        let facts = facts_of(read);
        return quote!(__rt::slots::#of_message(#facts, __out.by_ref())?);
    }
    let (name, value) = (&read.name, reference_to(read));
    quote!(__out.#of_value(#name, #value)?)
}

fn facts_of(read: &Read) -> TokenStream {
    if matches!(read.of, Of::OneError(_)) { quote!(__error) } else { quote!(__facts) }
}

/// A reference to the value, with the value's span: there the compiler says what its type lacks.
fn reference_to(read: &Read) -> TokenStream {
    let value = value_of(read);
    quote_spanned!(place(read.span)=> &#value)
}

/// The place of a value, with names resolved as in the rest of the expansion: a template may be part of a
/// `macro_rules!`.
fn place(span: Span) -> Span {
    span.resolved_at(Span::call_site())
}

/// The value itself.
fn value_of(read: &Read) -> TokenStream {
    let facts = facts_of(read);
    match &read.of {
        Of::Slot(slot) | Of::OneError(slot) => slot_value(slot, &facts),
        Of::Envelope(receiver, members) => {
            let receiver = Ident::new("self", place(*receiver));
            quote!(#receiver #(.#members)*)
        }
        // The whole call has the span of the function's name: there the compiler says what its type lacks.
        Of::With(path, given) => {
            let parts = parts(*given, place(read.span));
            quote_spanned!(place(read.span)=> __rt::Called(#path(&#parts)).__envelope_value()?)
        }
        Of::WithMethod(receiver, method, given) => {
            let (receiver, parts) = (Ident::new("self", place(*receiver)), parts(*given, place(read.span)));
            quote_spanned!(place(read.span)=> __rt::Called(#receiver.#method(&#parts)).__envelope_value()?)
        }
    }
}

fn parts(given: Given, place: Span) -> TokenStream {
    match given {
        Given::Parts => quote_spanned!(place=> __rt::parts(__facts)),
        Given::OneError => quote_spanned!(place=> __rt::entry_parts(__error)),
    }
}

fn slot_value(slot: &Slot, facts: &TokenStream) -> TokenStream {
    match slot {
        Slot::Status => quote!(__rt::Facts::status(#facts)),
        Slot::Reason => quote!(__rt::Facts::reason(#facts)),
        Slot::Code => quote!(__rt::Facts::code(#facts)),
        Slot::Title => quote!(__rt::Facts::title(#facts)),
        Slot::Description => quote!(__rt::Facts::description(#facts)),
        Slot::DocsUrl => quote!(__rt::Facts::docs_url(#facts)),
        Slot::Ext(name) => quote!(__rt::Facts::ext(#facts, #name)),
        Slot::Field => quote!(__rt::Facts::field(#facts)),
        Slot::Pointer => quote!(__rt::slots::pointer(#facts)),
        Slot::Fragment => quote!(__rt::slots::fragment(#facts)),
        Slot::RetryAfter => quote!(__rt::slots::retry_after(#facts)),
        Slot::Data | Slot::Items => quote!(__data),
        Slot::Page(slot) => {
            let read = page_value(*slot);
            quote!(__rt::slots::page(#facts, |__page| #read))
        }
        // Both are written by special calls, and are never read as values.
        Slot::Message | Slot::Details => quote!(()),
    }
}

fn page_value(slot: PageSlot) -> TokenStream {
    match slot {
        PageSlot::Number => quote!(__page.number()),
        PageSlot::Size => quote!(__page.size()),
        PageSlot::Count => quote!(__rt::Some(__page.count())),
        PageSlot::Offset => quote!(__page.offset()),
        PageSlot::Index => quote!(__page.index()),
        PageSlot::TotalItems => quote!(__page.total_items()),
        PageSlot::TotalPages => quote!(__page.total_pages()),
        PageSlot::HasMore => quote!(__rt::Some(__page.has_more())),
        PageSlot::NextCursor => quote!(__page.next_cursor()),
        PageSlot::PrevCursor => quote!(__page.prev_cursor()),
        PageSlot::IsLast => quote!(__rt::Some(__page.is_last())),
        PageSlot::NextNumber => quote!(__page.next_number()),
        PageSlot::PrevNumber => quote!(__page.prev_number()),
    }
}

/// The function that writes a comprehension's map, and the argument that makes its keys unless they are `error.field`.
pub(super) fn map_members(key: &Node) -> (TokenStream, Option<TokenStream>) {
    if let Node::Read(Read { of: Of::OneError(Slot::Field), .. }) = key {
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

/// A `Result<Option<String>, _>` from an expression that writes to `__out` and says whether everything was present.
fn plain_result(present: &TokenStream) -> TokenStream {
    quote! {
        __rt::plain(|ref mut __out| {
            let __present = #present;
            __rt::Ok(__present)
        })
    }
}

/// An expression of type `bool` that writes a scalar to `__out`, for headers and keys.
fn plain(node: &Node) -> TokenStream {
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
        TextPiece::Segment(read) => read_segment(read),
    });
    quote!((#(#parts)&&*))
}

/// An expression of type `bool` that writes a value of a URL. Percent-encoded text needs no escapes in JSON.
pub(super) fn read_segment(read: &Read) -> TokenStream {
    let plain = plain_read(read);
    quote!({
        let __segment = __out.mark();
        let __present = #plain;
        __out.percent_encode(__segment);
        __present
    })
}

fn plain_read(read: &Read) -> TokenStream {
    write_scalar(read, &quote!(message_verbatim), &quote!(verbatim))
}
