//! Expand: generates impls from the model. Cannot fail, and leaves to the runtime whatever the runtime can do.

pub(crate) mod api_error;
pub(crate) mod api_response;
pub(crate) mod bounds;
mod constant_template;
mod entries;
pub(crate) mod envelope;
mod exposed;
pub(crate) mod fallback;
mod kind;
mod lent;
mod rustdoc;
mod std_traits;
mod template;
mod texts;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{DeriveInput, Ident, Member, Path};

use crate::common::{ErrorList, Outcome};
use crate::model::{FieldRef, Model, Target, Variant};

/// Puts impls into a separate scope, so that their names cannot clash with the user's.
pub(crate) fn in_const(krate: &Path, impls: &TokenStream) -> TokenStream {
    quote! {
        #[allow(deprecated, reason = "the expansion names the user's items, even deprecated ones")]
        const _: () = {
            #[allow(unused_imports, reason = "an expansion may not need every name")]
            use #krate::__private as __rt;
            #impls
        };
    }
}

impl ErrorList {
    /// Its name in the runtime's `Source`.
    fn name(self) -> Ident {
        let name = match self {
            ErrorList::FieldErrors => "FieldErrors",
            ErrorList::Errors => "Errors",
        };
        Ident::new(name, Span::call_site())
    }
}

/// `impl<..> Trait for Type<..> where .. { .. }`
pub(crate) fn impl_of(
    derive: &DeriveInput,
    of: &TokenStream,
    where_clause: &dyn ToTokens,
    body: &TokenStream,
) -> TokenStream {
    let (ident, (impl_generics, type_generics, _)) = (&derive.ident, derive.generics.split_for_impl());
    let where_clause = where_clause.to_token_stream();
    quote! {
        #[automatically_derived]
        impl #impl_generics #of for #ident #type_generics #where_clause {
            #body
        }
    }
}

/// The variable that a pattern binds a field to. Its span only places errors: the name resolves like the rest of the
/// expansion.
pub(crate) fn binding(field: FieldRef) -> Ident {
    format_ident!("__f{}", field.index, span = field.span.resolved_at(Span::call_site()))
}

/// The member with the span of the text that names it, so that an editor finds the field's definition from there.
fn placed(member: &Member, place: Span) -> Member {
    let mut member = member.clone();
    match &mut member {
        Member::Named(name) => name.set_span(place.resolved_at(name.span())),
        Member::Unnamed(index) => index.span = place.resolved_at(index.span),
    }
    member
}

/// The fields that an arm binds, and its body. `None` if a variant needs no arm.
pub(crate) type Arm = Option<(Vec<FieldRef>, TokenStream)>;

impl Model<'_> {
    /// `Type::V { 0: __f0, .. }`, binding these fields.
    pub(crate) fn pattern(&self, variant: &Variant, fields: &[FieldRef]) -> TokenStream {
        let path = self.path(variant);
        let is_first = |at: usize, index| fields.iter().take(at).all(|earlier| earlier.index != index);
        let bound =
            fields.iter().enumerate().filter(|(at, field)| is_first(*at, field.index)).filter_map(|(_, &field)| {
                let member = placed(&variant.fields.get(field.index)?.member, field.span);
                let name = binding(field);
                Some(quote!(#member: #name,))
            });
        quote!(#path { #(#bound)* .. })
    }

    /// By the type's name: to resolve `Self::V`, the compiler would go through all variants each time.
    pub(crate) fn path(&self, variant: &Variant) -> TokenStream {
        let (ident, variant) = (&self.target.derive.ident, &variant.ident);
        if self.is_enum { quote!(#ident::#variant) } else { quote!(Self) }
    }

    /// A `match` with an arm for each variant that needs one. `None` if no variant does.
    pub(crate) fn match_where(&self, arm: impl Fn(&Variant) -> Arm, otherwise: &TokenStream) -> Option<TokenStream> {
        self.match_by(&arm, otherwise)
    }

    /// The same, compiled once instead of for each kind of arm.
    fn match_by(&self, arm: &dyn Fn(&Variant) -> Arm, otherwise: &TokenStream) -> Option<TokenStream> {
        let mut arms = Vec::new();
        for variant in &self.variants {
            if let Some((fields, body)) = arm(variant) {
                let pattern = self.pattern(variant, &fields);
                arms.push(quote!(#pattern => #body,));
            }
        }
        if arms.is_empty() {
            return None;
        }
        let rest = (arms.len() < self.variants.len()).then(|| quote!(_ => #otherwise,));
        Some(quote!(match self { #(#arms)* #rest }))
    }
}

impl Target<'_> {
    /// `#[api(envelope = Path)]`
    fn enveloped(&self) -> Option<TokenStream> {
        let envelope = self.envelope.as_ref()?;
        // So that rustc reports a private envelope of a public type where the attribute names it.
        let body = quote_spanned!(envelope.span()=> type Envelope = #envelope;);
        Some(impl_of(self.derive, &quote!(__rt::Enveloped), &self.derive.generics.where_clause, &body))
    }

    /// The call of the runtime's macro for the impls of other crates' traits. Only the runtime knows its features.
    fn adapters(&self, payloads: &TokenStream) -> Option<TokenStream> {
        let DeriveInput { ident, generics, .. } = self.derive;
        let (impl_generics, type_generics, _) = generics.split_for_impl();
        let outcome = match self.outcome {
            Outcome::Error => quote!(error),
            Outcome::Success => quote!(response),
        };
        let envelope = self.envelope.as_ref().map(|envelope| quote!(in #envelope));
        let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        self.adapters.then(|| {
            quote! {
                __rt::adapters! {
                    (#outcome #envelope) (#impl_generics) (#ident #type_generics) (#(#predicates,)*) (#payloads)
                }
            }
        })
    }
}
