//! Steps of a generated writer, and which of them are put together once at run time.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::template::{Key, Node, ObjectMember, Of, Read, Slot, TextPiece};

pub(super) enum Step {
    /// Text of the template.
    Literal(String),
    /// Code that asks for facts alone that an entry may state as constants.
    Constant { code: TokenStream, message: bool },
    /// Code that asks for anything else.
    Varying(TokenStream),
}

impl Step {
    fn tokens(&self) -> TokenStream {
        match self {
            Step::Literal(json) => quote!(__out.raw(#json);),
            Step::Constant { code, .. } | Step::Varying(code) => code.clone(),
        }
    }

    fn is_constant(&self) -> bool {
        matches!(self, Step::Constant { .. })
    }

    pub(super) fn varies(&self) -> bool {
        matches!(self, Step::Varying(_))
    }

    pub(super) fn is_message(&self) -> bool {
        matches!(self, Step::Constant { message: true, .. })
    }
}

pub(super) fn tokens(steps: &[Step]) -> TokenStream {
    let steps = steps.iter().map(Step::tokens);
    quote!(#(#steps)*)
}

/// What has to be constant of an entry, so that a part of its body is kept.
#[derive(Clone, Copy)]
pub(super) enum Get {
    /// The message too.
    Whole,
    ButMessage,
}

/// The steps, with those that are the same on every occurrence of an entry put together once at run time: together with the
/// message where it is constant, and else those around it.
pub(super) fn kept_steps(steps: &[Step]) -> TokenStream {
    let runs = steps.chunk_by(|before, step| before.varies() == step.varies());
    let runs = runs.map(|run| {
        if run.iter().any(Step::is_message) {
            kept_or(&kept_part(run, Get::Whole), &around_message(run))
        } else {
            without_message(run)
        }
    });
    quote!(#(#runs)*)
}

/// The steps of a run whose message is put together on each occurrence.
pub(super) fn around_message(run: &[Step]) -> TokenStream {
    let parts = run.chunk_by(|before, step| before.is_message() == step.is_message());
    let parts = parts.map(|part| if part.iter().any(Step::is_message) { tokens(part) } else { without_message(part) });
    quote!(#(#parts)*)
}

fn without_message(run: &[Step]) -> TokenStream {
    if run.iter().any(Step::is_constant) {
        kept_or(&kept_part(run, Get::ButMessage), &tokens(run))
    } else {
        tokens(run)
    }
}

/// Writes what is kept of a run, or runs its steps.
pub(super) fn kept_or(part: &TokenStream, otherwise: &TokenStream) -> TokenStream {
    quote! {
        match #part {
            __rt::Some(__json) => __out.raw(__json),
            __rt::None => { #otherwise }
        }
    }
}

/// An expression of type `Option<&'static str>`: what a run of steps comes to, where the entry allows to keep it.
pub(super) fn kept_part(run: &[Step], get: Get) -> TokenStream {
    let steps = tokens(run);
    let get = match get {
        Get::Whole => quote!(kept),
        Get::ButMessage => quote!(kept_but_message),
    };
    quote!({
        static __KEPT: __rt::Kept = __rt::Kept::new();
        fn __run<__F: __rt::Facts>(
            __facts: &__F,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            #steps
            __rt::Ok(())
        }
        __rt::slots::#get(&__KEPT, __facts, __run)
    })
}

/// True if the node reads nothing but what an error's entry may state as a constant.
pub(super) fn is_constant(node: &Node) -> bool {
    match node {
        Node::Null | Node::Json(_) | Node::Str(_) => true,
        Node::Text(pieces) => pieces.iter().all(|piece| match piece {
            TextPiece::Text(_) => true,
            TextPiece::Read(read) => may_be_constant(read),
        }),
        Node::Object(object) => object.members.iter().all(|member| match member {
            ObjectMember::Pair { key: Key::Literal(_), value, .. } => is_constant(value),
            ObjectMember::Pair { .. } | ObjectMember::Splice(_) => false,
        }),
        Node::Array(elements) => elements.iter().all(|element| !element.splice && is_constant(&element.node)),
        Node::List(..) | Node::Map(_) => false,
        Node::Read(read) | Node::AsStr(read) => may_be_constant(read),
        Node::Or(first, other) => is_constant(first) && is_constant(other),
    }
}

fn may_be_constant(read: &Read) -> bool {
    let Of::Answer(slot) = &read.of else { return false };
    match slot {
        Slot::Code | Slot::Message | Slot::Status | Slot::Reason => true,
        Slot::Title | Slot::Description | Slot::DocsUrl => true,
        Slot::Ext(_) | Slot::Details | Slot::RetryAfter => false,
        Slot::Field | Slot::Pointer | Slot::Fragment => false,
        Slot::Data | Slot::Items | Slot::Page(_) => false,
    }
}

pub(super) fn reads_message(node: &Node) -> bool {
    let mut found = false;
    node.reads(&mut |read| found |= matches!(read.of, Of::Answer(Slot::Message)));
    found
}
