//! Steps of a generated writer, and which of them are put together once at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::reads;
use crate::model::template::{Key, Node, ObjectMember, Of, Read, Slot, TextPiece};

pub(super) enum Step {
    Constant(String),
    /// It asks for nothing but facts that an entry states.
    Stated {
        code: TokenStream,
        message: bool,
    },
    Code(TokenStream),
}

impl Step {
    fn tokens(&self) -> TokenStream {
        match self {
            Step::Constant(json) => quote!(__rt::Sink::raw(__out, #json);),
            Step::Stated { code, .. } | Step::Code(code) => code.clone(),
        }
    }

    fn is_stated(&self) -> bool {
        matches!(self, Step::Stated { .. })
    }

    pub(super) fn is_code(&self) -> bool {
        matches!(self, Step::Code(_))
    }

    pub(super) fn is_message(&self) -> bool {
        matches!(self, Step::Stated { message: true, .. })
    }
}

pub(super) fn tokens(steps: &[Step]) -> TokenStream {
    let steps = steps.iter().map(Step::tokens);
    quote!(#(#steps)*)
}

/// The steps, with those that are the same on every occurrence of an entry put together once at run time: together with the
/// message where it is constant, and else those around it.
pub(super) fn joined(steps: &[Step]) -> TokenStream {
    let runs = steps.chunk_by(|before, step| before.is_code() == step.is_code());
    let runs = runs.map(|run| {
        if run.iter().any(Step::is_message) {
            kept(&joined_part(run, &quote!(constant)), &around_message(run))
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
    if run.iter().any(Step::is_stated) { kept(&joined_part(run, &quote!(stated)), &tokens(run)) } else { tokens(run) }
}

/// Writes what was kept of a run, and runs its steps where nothing was.
pub(super) fn kept(part: &TokenStream, otherwise: &TokenStream) -> TokenStream {
    quote! {
        match #part {
            __rt::Some(__json) => __rt::Sink::raw(__out, __json),
            __rt::None => { #otherwise }
        }
    }
}

/// An expression of type `Option<&'static str>`: what a run of steps comes to, where the entry allows to keep it.
pub(super) fn joined_part(run: &[Step], get: &TokenStream) -> TokenStream {
    let steps = tokens(run);
    quote!({
        static __JOINED: __rt::Joined = __rt::Joined::new();
        fn __run<__F: __rt::Facts>(
            __facts: &__F,
            __out: &mut __rt::Vec<__rt::u8>,
        ) -> __rt::Result<(), __rt::RenderError> {
            #steps
            __rt::Ok(())
        }
        __JOINED.#get(__facts, __run::<__F>)
    })
}

/// True where the node reads nothing but what an error's entry may state.
pub(super) fn is_stated(node: &Node) -> bool {
    match node {
        Node::Null | Node::Json(_) | Node::Str(_) => true,
        Node::Text(pieces) => pieces.iter().all(|piece| match piece {
            TextPiece::Text(_) => true,
            TextPiece::Read(read) => may_be_stated(read),
        }),
        Node::Object(object) => object.members.iter().all(|member| match member {
            ObjectMember::Pair { key: Key::Literal(_), value, .. } => is_stated(value),
            ObjectMember::Pair { .. } | ObjectMember::Splice(_) => false,
        }),
        Node::Array(elements) => elements.iter().all(is_stated),
        Node::List(..) | Node::Map(_) => false,
        Node::Read(read) | Node::AsStr(read) => may_be_stated(read),
        Node::Or(first, other) => is_stated(first) && is_stated(other),
    }
}

fn may_be_stated(read: &Read) -> bool {
    let Of::Answer(slot) = &read.of else { return false };
    match slot {
        Slot::Code | Slot::Message | Slot::Status | Slot::Reason => true,
        Slot::Title | Slot::Description | Slot::DocsUrl => true,
        Slot::Ext(_) | Slot::Details | Slot::Field | Slot::RetryAfter => false,
        Slot::Data | Slot::Items | Slot::Page(_) => false,
    }
}

pub(super) fn reads_message(node: &Node) -> bool {
    let mut found = false;
    reads(node, &mut |read| found |= matches!(read.of, Of::Answer(Slot::Message)));
    found
}
