//! The call of the runtime's macro that makes a type fit web frameworks. Which of them, only the runtime knows.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Generics, Ident, Type};

use crate::model::{AnswerKind, Fallback, Model};

impl Model {
    pub(super) fn adapters(&self) -> Option<TokenStream> {
        self.adapters.then(|| adapters(self.kind, &self.ident, &self.generics, self.envelope.as_ref()))
    }
}

impl Fallback<'_> {
    pub(super) fn adapters(&self) -> Option<TokenStream> {
        let DeriveInput { ident, generics, .. } = self.derive;
        self.adapters.then(|| adapters(self.kind, ident, generics, self.envelope.as_ref()))
    }
}

fn adapters(kind: AnswerKind, ident: &Ident, generics: &Generics, envelope: Option<&Type>) -> TokenStream {
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let kind = match kind {
        AnswerKind::Error => quote!(error),
        AnswerKind::Response => quote!(response),
    };
    let envelope = envelope.map(|envelope| quote!(in #envelope));
    let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    quote!(__rt::adapters! { (#kind #envelope) (#impl_generics) (#ident #type_generics) (#(#predicates,)*) })
}
