//! Objects: their members, the commas between them, and the keys that come in at run time.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::plain::{plain_string, plain_text};
use super::value::{reference_to, value_of};
use super::{Comma, Writer, never_absent, runs_over_field_errors};
use crate::expand::json::quoted;
use crate::model::template::{Key, Node, Object, ObjectMember, Of, Read, Slot};

impl Writer {
    pub(super) fn members(&mut self, object: &Object) {
        let scope = object.is_open().then(|| self.open_scope(object));
        let mut comma = Comma::No;
        let mut interpolated = 0;
        for member in &object.members {
            match member {
                ObjectMember::Pair { key: Key::Literal(key), optional: false, value } => {
                    self.comma(comma, &format!("{}:", quoted(key)));
                    self.write(value);
                    comma = Comma::Yes;
                }
                ObjectMember::Pair { key: Key::Literal(key), value, .. } => {
                    self.optional_member(comma, key, value);
                    comma = after_optional(comma, value);
                }
                ObjectMember::Pair { key: Key::Interpolated(_), optional, value } => {
                    self.interpolated_member(scope.as_ref(), interpolated, *optional, value);
                    interpolated += 1;
                    comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
                }
                ObjectMember::Splice(node) => {
                    if let Some(scope) = &scope {
                        let splice = self.splice(node, scope);
                        self.code(quote!(let _ = #splice;));
                    }
                    comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
                }
            }
        }
    }

    /// The keys of the template, the interpolated ones put together first: they win over what is spliced before them.
    pub(super) fn open_scope(&mut self, object: &Object) -> Ident {
        let scope = self.name("scope");
        let keys = object.literal_keys();
        self.code(quote!(let mut #scope = __rt::Scope::new(&[#(#keys),*]);));
        let interpolated = object.members.iter().filter_map(|member| match member {
            ObjectMember::Pair { key: Key::Interpolated(pieces), .. } => Some(pieces),
            _ => None,
        });
        for (index, pieces) in interpolated.enumerate() {
            let (name, plain) = (key_name(&scope, index), plain_string(&plain_text(pieces)));
            self.code(quote! {
                let #name = #plain;
                let #name = __rt::reserve(&mut #scope, #name);
            });
        }
        scope
    }

    pub(super) fn optional_member(&mut self, comma: Comma, key: &str, value: &Node) {
        if never_absent(value) {
            self.comma(comma, &format!("{}:", quoted(key)));
            self.write(value);
            return;
        }
        let mark = self.name("mark");
        let mut inner = self.nested();
        inner.comma(comma, &format!("{}:", quoted(key)));
        let (inner, presence) = (inner.into_tokens(), self.presence(value));
        let member = quote! {
            let #mark = __rt::Sink::mark(__out);
            #inner
            if !(#presence) {
                __rt::Sink::rollback(__out, #mark);
            }
        };
        // Most errors have no field errors: nothing is written then, and nothing taken back.
        if runs_over_field_errors(value) {
            self.code(quote!(if __rt::Facts::field_errors(__facts).is_some() { #member }));
        } else if comma == Comma::Unknown {
            // It looks at what stands before it.
            self.code(member);
        } else {
            self.code_of(value, member);
        }
    }

    pub(super) fn interpolated_member(&mut self, scope: Option<&Ident>, index: usize, optional: bool, value: &Node) {
        let Some(scope) = scope else { return };
        let name = key_name(scope, index);
        let mut inner = self.nested();
        if optional && !never_absent(value) {
            let presence = inner.presence(value);
            inner.code(quote! {
                if !(#presence) {
                    __rt::Sink::rollback(__out, __mark);
                }
            });
        } else {
            inner.write(value);
        }
        let inner = inner.into_tokens();
        self.code(quote! {
            if let __rt::Some(__key) = &#name {
                let __mark = __rt::Sink::mark(__out);
                __rt::Sink::comma(__out);
                __rt::Sink::string(__out, __key);
                __rt::Sink::raw(__out, ":");
                #inner
            }
        });
    }

    /// An expression of type `bool`: whether there was something to splice.
    pub(super) fn splice(&self, node: &Node, scope: &Ident) -> TokenStream {
        match node {
            Node::Or(first, other) => {
                let (first, other) = (self.splice(first, scope), self.splice(other, scope));
                quote!(((#first) || (#other)))
            }
            Node::Map(map) => {
                let mut inner = self.nested();
                inner.map(map, &quote!(__rt::Some(&mut #scope)));
                let inner = inner.into_tokens();
                quote!({ #inner __has_entries })
            }
            Node::Read(Read { of: Of::Answer(Slot::Details), .. }) => {
                quote!(__rt::splice_details(__facts, __out, &mut #scope)?)
            }
            Node::Read(read @ Read { of: Of::Answer(Slot::Ext(_)) | Of::Entry(Slot::Ext(_)), .. }) => {
                let (name, value) = (&read.name, value_of(read));
                quote!(__rt::splice_ext(#name, #value, __out, &mut #scope)?)
            }
            Node::Read(read) => {
                let (name, value) = (&read.name, reference_to(read));
                quote!(__rt::splice(#name, #value, __out, &mut #scope)?)
            }
            // An object literal beside `??`; one that stands alone is part of the object already.
            Node::Object(object) => self.nested().spliced_literal(object, scope),
            _ => quote!(false),
        }
    }

    /// The members of a literal object that stands beside `??`, as far as their keys are free: an expression of type
    /// `bool`, whether any of them is there. Its keys are taken first: they win over what is spliced between them.
    pub(super) fn spliced_literal(&self, object: &Object, scope: &Ident) -> TokenStream {
        let certain = !object.may_be_empty();
        let keys = object.members.iter().enumerate().filter_map(|(index, member)| match member {
            ObjectMember::Pair { key, .. } => Some(claimed_key(key, scope, index)),
            ObjectMember::Splice(_) => None,
        });
        let members = object.members.iter().enumerate().map(|(index, member)| match member {
            ObjectMember::Pair { optional, value, .. } => self.spliced_member(index, *optional, value),
            ObjectMember::Splice(node) => {
                let splice = self.splice(node, scope);
                quote!(__present |= #splice;)
            }
        });
        let releases = object.members.iter().enumerate().filter_map(|(index, member)| match member {
            ObjectMember::Pair { .. } => {
                let key = claimed_name(index);
                Some(quote!(__rt::release(#key, &mut #scope);))
            }
            ObjectMember::Splice(_) => None,
        });
        quote!({
            let mut __present = #certain;
            #(#keys)*
            #(#members)*
            #(#releases)*
            __present
        })
    }

    /// Written even where its key is taken, and taken back then: whether it is there counts all the same.
    pub(super) fn spliced_member(&self, index: usize, optional: bool, value: &Node) -> TokenStream {
        let key = claimed_name(index);
        let there = if optional && !never_absent(value) {
            self.nested().presence(value)
        } else {
            let mut inner = self.nested();
            inner.write(value);
            let inner = inner.into_tokens();
            quote!({ #inner true })
        };
        quote! {
            if let __rt::Some(__claimed) = &mut #key {
                let __mark = __rt::Sink::mark(__out);
                __rt::Sink::comma(__out);
                __rt::Sink::string(__out, &__claimed.key);
                __rt::Sink::raw(__out, ":");
                __claimed.used = #there;
                __present |= __claimed.used;
                if !(__claimed.free && __claimed.used) {
                    __rt::Sink::rollback(__out, __mark);
                }
            }
        }
    }
}

/// Takes the key of a member, if nothing has it yet; `None` where the key is absent.
pub(super) fn claimed_key(key: &Key, scope: &Ident, index: usize) -> TokenStream {
    let name = claimed_name(index);
    let key = match key {
        Key::Literal(key) => quote!(__rt::literal_key(#key)),
        Key::Interpolated(pieces) => plain_string(&plain_text(pieces)),
    };
    quote!(let mut #name = __rt::claim(#key, __out, &mut #scope);)
}

pub(super) fn claimed_name(index: usize) -> Ident {
    quote::format_ident!("__claimed{index}")
}

pub(super) fn key_name(scope: &Ident, index: usize) -> Ident {
    quote::format_ident!("{scope}_key{index}")
}

/// Behind an optional member, a comma is due for certain only where one was before, or the member is always there.
pub(super) fn after_optional(before: Comma, value: &Node) -> Comma {
    if before == Comma::Yes || never_absent(value) { Comma::Yes } else { Comma::Unknown }
}
