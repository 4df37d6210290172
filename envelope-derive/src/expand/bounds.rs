//! Generics: bounds on exactly those field types that an expansion uses and that mention a type parameter.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics, Type};

/// The predicates that an expansion needs.
pub(crate) struct Bounds<'a> {
    generics: &'a Generics,
    predicates: Vec<TokenStream>,
}

impl<'a> Bounds<'a> {
    pub(crate) fn new(generics: &'a Generics) -> Self {
        Bounds { generics, predicates: Vec::new() }
    }

    /// The field's type must implement this. The compiler knows whether it does, unless the type mentions a parameter.
    pub(crate) fn require(&mut self, ty: &Type, bound: &TokenStream) {
        if type_parameters(self.generics).any(|parameter| mentions(ty, parameter)) {
            self.add(quote!(#ty: #bound));
        }
    }

    /// A type must be made of a reference to the field, and implement this.
    pub(crate) fn require_made(&mut self, ty: &Type, field: &Type, bound: &TokenStream) {
        if type_parameters(self.generics).any(|parameter| mentions(ty, parameter) || mentions(field, parameter)) {
            self.add(quote!(#ty: for<'__field> __rt::From<&'__field #field> + #bound));
        }
    }

    /// The type itself must implement this. Needed only if the type has parameters.
    pub(crate) fn require_self(&mut self, bound: &TokenStream) {
        if is_generic(self.generics) {
            self.add(quote!(Self: #bound));
        }
    }

    fn add(&mut self, predicate: TokenStream) {
        if self.predicates.iter().all(|known| known.to_string() != predicate.to_string()) {
            self.predicates.push(predicate);
        }
    }

    /// The type's own `where` clause and the predicates.
    pub(crate) fn where_clause(&self) -> TokenStream {
        let mut all = Vec::new();
        if let Some(own) = &self.generics.where_clause {
            all.extend(own.predicates.iter().map(ToTokens::to_token_stream));
        }
        all.extend_from_slice(&self.predicates);
        if all.is_empty() { TokenStream::new() } else { quote!(where #(#all,)*) }
    }
}

pub(crate) fn is_generic(generics: &Generics) -> bool {
    type_parameters(generics).next().is_some()
}

/// The names of the type parameters.
pub(crate) fn type_parameters(generics: &Generics) -> impl Iterator<Item = &syn::Ident> {
    generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
    })
}

/// True if the type mentions the parameter.
pub(crate) fn mentions(ty: &Type, parameter: &syn::Ident) -> bool {
    fn in_tokens(tokens: TokenStream, parameter: &syn::Ident) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Group(group) => in_tokens(group.stream(), parameter),
            TokenTree::Ident(ident) => ident == *parameter,
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    in_tokens(ty.to_token_stream(), parameter)
}
