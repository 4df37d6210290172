//! Keeps errors out of the texts of server errors: constants that do not compile if a field in a text is an error.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type};

use crate::model::{Facts, FieldRef, Model, Variant};
use crate::tokens::{lifetimes, mentions, parameters, with_static};

/// The checks of fields whose types depend on no parameter, which the compiler evaluates even if the type is never
/// used, and the import that all checks need.
pub(super) fn checks(model: &Model<'_>) -> TokenStream {
    let of_variant = |(variant, facts): (&Variant, &Facts)| -> Vec<TokenStream> {
        let fields = facts.exposed.iter().filter(|field| !depends(model, variant, **field));
        fields.map(|field| check(model, variant, *field)).collect()
    };
    let checks: Vec<TokenStream> = model.own_facts().flat_map(of_variant).collect();
    if model.own_facts().all(|(_, facts)| facts.exposed.is_empty()) {
        return TokenStream::new();
    }
    quote! {
        #[allow(unused_imports, reason = "unused if the type is an error")]
        use __rt::NotAnError as _;
        #(const _: () = #checks;)*
    }
}

/// The checks of fields whose types depend on parameters. They are in methods, where the parameters are known.
pub(super) fn checks_inside(model: &Model<'_>, variant: &Variant, facts: &Facts) -> TokenStream {
    let fields = facts.exposed.iter().filter(|field| depends(model, variant, **field));
    let checks = fields.map(|field| check(model, variant, *field));
    quote!(#(const { #checks };)*)
}

fn depends(model: &Model<'_>, variant: &Variant, field: FieldRef) -> bool {
    let Some(field) = variant.fields.get(field.index) else { return false };
    let itself = Ident::new("Self", Span::call_site());
    mentions(&field.ty, parameters(&model.target.derive.generics).chain([&itself]))
}

fn check(model: &Model<'_>, variant: &Variant, field: FieldRef) -> TokenStream {
    let Some(shown) = variant.fields.get(field.index) else { return TokenStream::new() };
    let text = format!(
        "the field `{}` of `{}` is an error, and this server error would show it to clients\n\
         = help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n\
         = help: if clients may see it, mark it `#[api(source, public)]`",
        shown.member.to_token_stream(),
        variant.ident
    );
    let (span, lifetimes) = (field.span.resolved_at(Span::call_site()), lifetimes(&model.target.derive.generics));
    let is_error = inner_types(&shown.ty).into_iter().map(|ty| {
        let ty = with_static(ty.to_token_stream(), &lifetimes);
        quote_spanned!(span=> __rt::Probe::<#ty>::IS_ERROR || __rt::Probe::<#ty>::POINTS_TO_ERROR)
    });
    quote_spanned!(span=> __rt::refuse_error(#(#is_error)||*, #text))
}

/// The type itself and, for the standard library's containers, the types inside, which its `Debug` shows too.
fn inner_types<'a>(ty: &'a Type) -> Vec<&'a Type> {
    let mut types = vec![ty];
    match ty {
        Type::Tuple(tuple) => types.extend(tuple.elems.iter().flat_map(inner_types)),
        Type::Array(array) => types.extend(inner_types(&array.elem)),
        Type::Reference(reference) => types.extend(inner_types(&reference.elem)),
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| CONTAINERS.iter().any(|name| last.ident == name));
            if let Some(PathArguments::AngleBracketed(arguments)) = last.map(|last| &last.arguments) {
                let arguments = arguments.args.iter();
                let inner = |argument: &'a GenericArgument| {
                    if let GenericArgument::Type(ty) = argument { Some(ty) } else { None }
                };
                types.extend(arguments.filter_map(inner).flat_map(inner_types));
            }
        }
        _ => {}
    }
    types
}

const CONTAINERS: [&str; 8] = ["Option", "Result", "Vec", "VecDeque", "Box", "Rc", "Arc", "Cow"];
