//! Objects: their members, the commas between them, and the keys that are only known at run time.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::value::plain_text;
use super::{Comma, Writer};
use crate::expand::texts::quoted;
use crate::model::template::{Key, Node, Object, ObjectMember};

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
                        let splice = self.splice(node, &|name| quote!(splice(__mark, #name, &mut #scope)));
                        self.code(quote!(let _ = #splice;));
                    }
                    comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
                }
            }
        }
    }

    /// Opens a scope with all keys of the template. Keys with slots are written first: they win over spliced members,
    /// even over earlier ones.
    fn open_scope(&mut self, object: &Object) -> Ident {
        let scope = self.name("scope");
        let keys = object.literal_keys();
        self.code(quote!(let mut #scope = __rt::Scope::new(&[#(#keys),*]);));
        let interpolated = object.members.iter().filter_map(|member| match member {
            ObjectMember::Pair { key: Key::Interpolated(pieces), .. } => Some(plain_text(pieces)),
            _ => None,
        });
        let texts: Vec<TokenStream> = interpolated.collect();
        if !texts.is_empty() {
            let (count, indices) = (texts.len(), 0..texts.len());
            self.code(quote! {
                __rt::Scope::interpolate(&mut #scope, #count, |__key, ref mut __out| {
                    __rt::Ok(match __key {
                        #(#indices => #texts,)*
                        _ => false,
                    })
                })?;
            });
        }
        scope
    }

    fn optional_member(&mut self, comma: Comma, key: &str, value: &Node) {
        if value.never_absent() {
            self.comma(comma, &format!("{}:", quoted(key)));
            self.write(value);
            return;
        }
        let mark = self.name("mark");
        let mut inner = self.nested();
        inner.comma(comma, &format!("{}:", quoted(key)));
        let (inner, presence) = (inner.into_tokens(), self.presence(value));
        let member = quote! {
            let #mark = __out.mark();
            #inner
            if !(#presence) {
                __out.rollback(#mark);
            }
        };
        // Most errors have no field errors, and then there is nothing to write and roll back.
        if value.runs_over_field_errors() {
            self.code(quote!(if __rt::Facts::field_errors(__facts).is_some() { #member }));
        } else {
            self.code(member);
        }
    }

    fn interpolated_member(&mut self, scope: Option<&Ident>, index: usize, optional: bool, value: &Node) {
        let Some(scope) = scope else { return };
        let mut inner = self.nested();
        if optional && !value.never_absent() {
            let presence = inner.presence(value);
            inner.code(quote! {
                if !(#presence) {
                    __out.rollback(__mark);
                }
            });
        } else {
            inner.write(value);
        }
        let inner = inner.into_tokens();
        self.code(quote! {
            if let __rt::Some(__key) = __rt::Scope::interpolated(&#scope, #index) {
                let __mark = __out.mark();
                __out.comma();
                __out.string(__key);
                __out.raw(":");
                #inner
            }
        });
    }
}

/// After an optional member, a comma is certain only if it was certain before the member, or if the member is never
/// absent.
fn after_optional(before: Comma, value: &Node) -> Comma {
    match before {
        Comma::Yes => Comma::Yes,
        _ if value.never_absent() => Comma::Yes,
        Comma::No | Comma::Unknown => Comma::Unknown,
    }
}
