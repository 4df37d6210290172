//! What keeps errors out of the texts of server errors: constants that do not compile if a field that is shown is an error.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{GenericArgument, GenericParam, Generics, Member, PathArguments, Type};

use super::bounds::{mentions, type_parameters};
use crate::model::{Facts, FieldRef, Model, Variant};

/// The checks of fields whose types depend on no parameter: the compiler evaluates them whether or not the type is used.
/// And what those need that stand inside of methods.
pub(super) fn checks(model: &Model) -> TokenStream {
    let of_variant = |(variant, facts): (&Variant, &Facts)| -> Vec<TokenStream> {
        let fields = facts.exposed.iter().filter(|field| !depends(model, variant, **field));
        fields.map(|field| check(model, variant, *field)).collect()
    };
    let checks: Vec<TokenStream> = model.own_facts().flat_map(of_variant).collect();
    if model.own_facts().all(|(_, facts)| facts.exposed.is_empty()) {
        return TokenStream::new();
    }
    quote! {
        #[allow(unused_imports, reason = "an error does not need it")]
        use __rt::NotAnError as _;
        #(const _: () = #checks;)*
    }
}

/// The checks of the fields whose types depend on parameters, to stand where the parameters are known.
pub(super) fn checks_inside(model: &Model, variant: &Variant, facts: &Facts) -> TokenStream {
    let fields = facts.exposed.iter().filter(|field| depends(model, variant, **field));
    let checks = fields.map(|field| check(model, variant, *field));
    quote!(#(const { #checks };)*)
}

fn depends(model: &Model, variant: &Variant, field: FieldRef) -> bool {
    let consts = model.generics.const_params().map(|parameter| &parameter.ident);
    let Some(field) = variant.fields.get(field.index) else { return false };
    let itself = Ident::new("Self", Span::call_site());
    type_parameters(&model.generics).chain(consts).chain([&itself]).any(|parameter| mentions(&field.ty, parameter))
}

fn check(model: &Model, variant: &Variant, field: FieldRef) -> TokenStream {
    let Some(shown) = variant.fields.get(field.index) else { return TokenStream::new() };
    let name = match &shown.member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    };
    let text = format!(
        "the field `{name}` of `{}` is an error, and this server error would show it to clients\n\
         = help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n\
         = help: if clients may see it, mark it `#[api(source, public)]`",
        variant.ident
    );
    let span = field.span.resolved_at(Span::call_site());
    let is_error = inner_types(&shown.ty).into_iter().map(|ty| {
        let ty = with_static(&model.generics, ty.to_token_stream());
        quote_spanned!(span=> __rt::Probe::<#ty>::IS_ERROR || __rt::Probe::<#ty>::POINTS_TO_ERROR)
    });
    quote_spanned!(span=> __rt::refuse_error(#(#is_error)||*, #text))
}

/// The type itself, and those that its `Debug` shows too, if it is one of the standard library's containers.
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

/// The type with `'static` for the lifetimes of the item, which mean nothing outside of it.
fn with_static(generics: &Generics, tokens: TokenStream) -> TokenStream {
    let is_own = |name: &Ident| {
        let mut params = generics.params.iter();
        params.any(|param| matches!(param, GenericParam::Lifetime(own) if own.lifetime.ident == *name))
    };
    let mut behind_quote = false;
    let replace = |token: TokenTree| {
        let is_lifetime =
            std::mem::replace(&mut behind_quote, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\''));
        match token {
            TokenTree::Ident(name) if is_lifetime && is_own(&name) => Ident::new("static", name.span()).into(),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_static(generics, group.stream()));
                inner.set_span(group.span());
                inner.into()
            }
            other => other,
        }
    };
    tokens.into_iter().map(replace).collect()
}
