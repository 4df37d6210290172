//! The impls of `#[derive(ApiError)]`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;

use super::bounds::Bounds;
use super::json::is_clean;
use super::std_traits::{display, error, froms, option_of};
use super::{Arm, binding, entries, in_const, table};
use crate::model::{Body, Details, Facts, FieldRef, Message, MessagePiece, Model, Status, Variant};

pub(crate) fn expand(model: &Model) -> TokenStream {
    let where_clause = bounds(model).where_clause();
    let entries = entries::table(model);
    let api_error = api_error(model, &where_clause);
    let catalogued = entries::catalogued(model, &where_clause);
    let enveloped = super::envelope::enveloped(model);
    let display = model.generate.display.then(|| display(model, &where_clause));
    let error = model.generate.error.then(|| error(model, &where_clause));
    let from = model.generate.from.then(|| froms(model));
    let adapters = model.adapters();
    in_const(&model.krate, &quote!(#entries #api_error #catalogued #enveloped #display #error #from #adapters))
}

fn bounds(model: &Model) -> Bounds<'_> {
    let mut bounds = Bounds::new(&model.generics);
    for variant in &model.variants {
        match &variant.body {
            Body::Transparent(field) => {
                if let Some(field) = variant.fields.get(field.index) {
                    bounds.require(&field.ty, &quote!(__rt::ApiError + __rt::Catalogued));
                }
            }
            Body::Facts(facts) => facts_bounds(&mut bounds, variant, facts),
        }
    }
    // Both are supertraits of `ApiError`; the impls below and the user's `Debug` supply them.
    let supertrait = if model.generate.error { quote!(__rt::Debug) } else { quote!(__rt::Error) };
    bounds.require_self(&supertrait);
    bounds
}

fn facts_bounds(bounds: &mut Bounds<'_>, variant: &Variant, facts: &Facts) {
    let mut require = |field: FieldRef, bound: &TokenStream| {
        if let Some(field) = variant.fields.get(field.index) {
            bounds.require(&field.ty, bound);
        }
    };
    let serialize = quote!(__rt::Serialize);
    facts.ext_fields.iter().chain(&facts.header_fields).for_each(|(_, field)| require(*field, &serialize));
    match &facts.details {
        Details::None => {}
        Details::Members(members) => members.iter().for_each(|(_, field)| require(*field, &serialize)),
        Details::Whole(field) => require(*field, &serialize),
    }
    if let Message::Template(pieces, _) = &facts.message {
        for piece in pieces {
            if let MessagePiece::Field(field, spec) = piece {
                require(*field, &format_trait(spec.as_deref()));
            }
        }
    }
    if let Status::Field(field) = facts.status {
        require(field, &quote!(__rt::StatusValue));
    }
    facts.field_errors.iter().for_each(|field| require(*field, &quote!(__rt::FieldErrorList)));
    facts.field_field.iter().for_each(|field| require(*field, &quote!(__rt::OptionalText)));
    facts.retry_after_field.iter().for_each(|field| require(*field, &quote!(__rt::RetryAfter)));
    for field in variant.fields.iter().filter(|field| field.cause) {
        let ty = option_of(&field.ty).unwrap_or(&field.ty);
        bounds.require(ty, &quote!(__rt::Error + 'static));
    }
}

/// The trait behind a format specification such as `?` or `08.3`.
fn format_trait(spec: Option<&str>) -> TokenStream {
    match spec.unwrap_or_default().trim_start_matches(|c| !matches!(c, '?' | 'x' | 'X' | 'o' | 'b' | 'e' | 'E')) {
        "" => quote!(__rt::Display),
        "?" | "x?" | "X?" => quote!(__rt::Debug),
        "x" => quote!(__rt::fmt::LowerHex),
        "X" => quote!(__rt::fmt::UpperHex),
        "o" => quote!(__rt::fmt::Octal),
        "b" => quote!(__rt::fmt::Binary),
        "e" => quote!(__rt::fmt::LowerExp),
        "E" => quote!(__rt::fmt::UpperExp),
        _ => quote!(__rt::Display),
    }
}

fn api_error(model: &Model, where_clause: &TokenStream) -> TokenStream {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let doc = table::attributes(model);
    let methods = [
        Some(model.entry_method(&quote!(ApiError))),
        Some(message(model)),
        Some(write_message(model)),
        Some(derived_entry(model)),
        status(model),
        ext(model),
        details(model),
        field_errors(model),
        field(model),
        retry_after(model),
        headers(model),
    ];
    let methods = methods.into_iter().flatten();
    quote! {
        #doc
        #[automatically_derived]
        impl #impl_generics __rt::ApiError for #ident #type_generics #where_clause {
            #(#methods)*
        }
    }
}

/// The arm of a variant: forwarded if the variant is transparent, or else made from its facts.
fn arm(variant: &Variant, method: &str, argument: Option<&str>, own: impl Fn(&Facts) -> Arm) -> Arm {
    match &variant.body {
        Body::Transparent(_) => {
            let name = |name| Ident::new(name, Span::call_site());
            let (method, argument) = (name(method), argument.map(name));
            variant.forward(|field| quote!(__rt::ApiError::#method(#field, #argument)))
        }
        Body::Facts(facts) => own(facts),
    }
}

fn message(model: &Model) -> TokenStream {
    let otherwise = quote!(__rt::message(self));
    let forwards = |variant: &Variant| arm(variant, "message", None, |_| None);
    let body = model.match_where(forwards, &otherwise).unwrap_or(otherwise);
    quote! {
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            #body
        }
    }
}

fn write_message(model: &Model) -> TokenStream {
    let otherwise = quote!(__out.constant(__rt::ApiError::entry(self), self));
    let own = |facts: &Facts| template_arm(&facts.message);
    let arms = |variant: &Variant| arm(variant, "write_message", Some("__out"), own);
    let body = model.match_where(arms, &otherwise).unwrap_or(otherwise);
    quote! {
        fn write_message(&self, __out: &mut __rt::MessageWriter<'_>) -> __rt::fmt::Result {
            #[allow(unused_imports, reason = "one or the other, by the types of the fields")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    }
}

fn derived_entry(model: &Model) -> TokenStream {
    let otherwise = quote!(__rt::Some(__rt::ApiError::entry(self)));
    let forwards = |variant: &Variant| arm(variant, "__derived_entry", None, |_| None);
    let body = model.match_where(forwards, &otherwise).unwrap_or(otherwise);
    quote! {
        #[inline]
        fn __derived_entry(&self) -> __rt::Option<&'static __rt::Entry> {
            #body
        }
    }
}

/// The pieces of a message, written one by one: an expression of type `fmt::Result`.
pub(crate) fn template_arm(message: &Message) -> Arm {
    let Message::Template(pieces, _) = message else { return None };
    let fields =
        pieces.iter().filter_map(|piece| if let MessagePiece::Field(field, _) = piece { Some(*field) } else { None });
    let mut fields: Vec<FieldRef> = fields.collect();
    fields.sort_unstable_by_key(|field| field.index);
    fields.dedup_by_key(|field| field.index);
    Some((fields, write_pieces(pieces)))
}

/// Constant text is passed along with the value after it: each call costs the compiler as much as a line of code.
fn write_pieces(pieces: &[MessagePiece]) -> TokenStream {
    let (mut writes, mut before) = (TokenStream::new(), "");
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) if is_clean(text) => before = text,
            MessagePiece::Text(text) => writes.extend(quote!(__out.text_piece(#text);)),
            MessagePiece::Field(field, None) => {
                let (span, field) = (field.span.resolved_at(Span::call_site()), binding(*field));
                let put = quote_spanned!(span=> put);
                writes.extend(quote!((&__rt::Arg(#field)).#put(__out, #before);));
                before = "";
            }
            MessagePiece::Field(field, Some(spec)) => {
                let (field, format) = (binding(*field), format!("{{:{spec}}}"));
                writes.extend(quote!(__out.format_piece(#before, __rt::core::format_args!(#format, #field));));
                before = "";
            }
        }
    }
    quote!({ #writes __out.finish(#before) })
}

fn status(model: &Model) -> Option<TokenStream> {
    let own = |facts: &Facts| match facts.status {
        Status::Field(field) => Some((vec![field], reading(field, &quote!(__rt::StatusValue::status)))),
        Status::Constant(_) => None,
    };
    let body = model.match_where(
        |variant| arm(variant, "status", None, own),
        &quote!(__rt::constant_status(__rt::ApiError::entry(self))),
    )?;
    Some(quote! {
        fn status(&self) -> __rt::u16 {
            #body
        }
    })
}

fn reading(field: FieldRef, function: &TokenStream) -> TokenStream {
    let field = binding(field);
    quote!(#function(#field))
}

fn ext(model: &Model) -> Option<TokenStream> {
    let otherwise = quote!(__rt::constant_ext(__rt::ApiError::entry(self), __name));
    let own = |facts: &Facts| ext_arm(facts, &otherwise);
    let body = model.match_where(|variant| arm(variant, "ext", Some("__name"), own), &otherwise)?;
    Some(quote! {
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            #body
        }
    })
}

/// The extra facts that fields hold, by name.
pub(crate) fn ext_arm(facts: &Facts, otherwise: &TokenStream) -> Arm {
    if facts.ext_fields.is_empty() {
        return None;
    }
    let cases = facts.ext_fields.iter().map(|(name, field)| {
        let field = binding(*field);
        quote!(#name => __rt::Some(__rt::ExtValue::new(#field)),)
    });
    let fields = facts.ext_fields.iter().map(|(_, field)| *field).collect();
    Some((fields, quote!(match __name { #(#cases)* _ => #otherwise })))
}

fn details(model: &Model) -> Option<TokenStream> {
    let own = |facts: &Facts| match &facts.details {
        Details::None => None,
        Details::Whole(field) => {
            let name = binding(*field);
            Some((vec![*field], quote!(__out.whole(#name))))
        }
        Details::Members(members) => {
            let writes = members.iter().map(|(name, field)| {
                let field = binding(*field);
                quote!(__out.member(#name, #field)?;)
            });
            Some((members.iter().map(|(_, field)| *field).collect(), quote!({ #(#writes)* __rt::Ok(()) })))
        }
    };
    let body = model.match_where(|variant| arm(variant, "details", Some("__out"), own), &quote!(__rt::Ok(())))?;
    Some(quote! {
        fn details(&self, __out: &mut __rt::Details<'_>) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    })
}

fn field_errors(model: &Model) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.field_errors?;
        let name = binding(field);
        let list = Ident::new("list", name.span());
        Some((vec![field], quote!(__rt::Some(__rt::FieldErrorsField(#name).#list()))))
    };
    let body = model.match_where(|variant| arm(variant, "field_errors", None, own), &quote!(__rt::None))?;
    Some(quote! {
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "`FieldErrors` do not need it")]
            use __rt::AnyFieldErrors as _;
            #body
        }
    })
}

fn field(model: &Model) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.field_field?;
        Some((vec![field], reading(field, &quote!(__rt::OptionalText::text))))
    };
    let otherwise = quote!(__rt::ApiError::entry(self).field());
    let body = model.match_where(|variant| arm(variant, "field", None, own), &otherwise)?;
    Some(quote! {
        fn field(&self) -> __rt::Option<&__rt::str> {
            #body
        }
    })
}

fn retry_after(model: &Model) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.retry_after_field?;
        Some((vec![field], reading(field, &quote!(__rt::RetryAfter::retry_after))))
    };
    let otherwise = quote!(__rt::constant_retry_after(__rt::ApiError::entry(self)));
    let body = model.match_where(|variant| arm(variant, "retry_after", None, own), &otherwise)?;
    Some(quote! {
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            #body
        }
    })
}

fn headers(model: &Model) -> Option<TokenStream> {
    let constants = quote!(__rt::constant_headers(__rt::ApiError::entry(self), __headers));
    let own = |facts: &Facts| headers_arm(facts, &constants);
    let otherwise = quote!({ #constants; __rt::Ok(()) });
    let body = model.match_where(|variant| arm(variant, "headers", Some("__headers"), own), &otherwise)?;
    Some(quote! {
        fn headers(&self, __headers: &mut __rt::Headers) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    })
}

/// The headers that fields hold, after the constant ones.
pub(crate) fn headers_arm(facts: &Facts, constants: &TokenStream) -> Arm {
    if facts.header_fields.is_empty() {
        return None;
    }
    let sets = facts.header_fields.iter().map(|(name, field)| {
        let field = binding(*field);
        quote!(__headers.set(#name, #field)?;)
    });
    let fields = facts.header_fields.iter().map(|(_, field)| *field).collect();
    Some((fields, quote!({ #constants; #(#sets)* __rt::Ok(()) })))
}
