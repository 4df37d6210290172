//! The impls of `#[derive(ApiError)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::bounds::error_bounds;
use super::lent::{self, Method, arm};
use super::std_traits::{display, error, froms};
use super::texts::{WriteDetail, ext_cases, fields_of, filled, header_sets, is_clean, write_pieces};
use super::{Arm, binding, entries, exposed, impl_of, in_const, kind, rustdoc, texts};
use crate::model::{Details, Facts, FieldRef, Lender, Message, MessagePiece, Model, Status, Variant};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let where_clause = error_bounds(model).where_clause();
    let entries = entries::table(model);
    let api_error = api_error(model, &where_clause);
    let catalogued = entries::catalogued(model, &where_clause);
    let enveloped = model.target.enveloped();
    let display = model.target.generate.display.then(|| display(model, &where_clause));
    let error = model.target.generate.error.then(|| error(model, &where_clause));
    let from = model.target.generate.from.then(|| froms(model));
    let kind = model.target.kind.as_ref().map(|kind| kind::expand(model, kind, &where_clause));
    let (declaration, kind) = kind.unzip();
    let (filled, checks, lent) = (filled(model, &where_clause), exposed::checks(model), lent::checks(model));
    let adapters = model.target.adapters(&quote!([] []));
    let impls =
        quote!(#entries #api_error #catalogued #enveloped #display #error #from #kind #filled #checks #lent #adapters);
    let impls = in_const(&model.target.krate, &impls);
    quote!(#declaration #impls)
}

fn api_error(model: &Model<'_>, where_clause: &TokenStream) -> TokenStream {
    let methods = [
        Some(model.entry_method()),
        Some(message(model)),
        Some(write_message(model)),
        statements(model),
        holders(model),
        code(model),
        status(model),
        ext(model),
        details(model),
        field_errors(model),
        field(model),
        retry_after(model),
        headers(model),
    ];
    let methods = methods.into_iter().flatten().collect();
    let (doc, of_error) =
        (rustdoc::attributes(model), impl_of(model.target.derive, &quote!(__rt::ApiError), where_clause, &methods));
    quote!(#doc #of_error)
}

/// The method that visits all entries which state facts of the error, if there may be more than one.
fn statements(model: &Model<'_>) -> Option<TokenStream> {
    let otherwise = quote!(__ask(__rt::Statement::of::<Self>(__rt::ApiError::entry(self))));
    let body = model.method(Method::Statements, |_| None, &otherwise)?;
    Some(quote! {
        #[inline]
        fn __statements<'__a>(
            &'__a self,
            __ask: &mut dyn __rt::FnMut(__rt::Statement<'__a>) -> __rt::bool,
        ) -> __rt::bool {
            #body
        }
    })
}

/// The method that visits the variants which hold another error, from the outermost to the innermost.
fn holders(model: &Model<'_>) -> Option<TokenStream> {
    let held = |variant: &Variant| {
        let name = variant.ident.unraw().to_string();
        variant.lent(|error| {
            quote!({
                __visit(__rt::core::any::type_name::<Self>(), #name);
                __rt::Lender::__holders(#error, __visit)
            })
        })
    };
    let body = model.match_where(held, &quote!(()))?;
    Some(quote! {
        fn __holders(&self, __visit: &mut dyn __rt::FnMut(&'static __rt::str, &'static __rt::str)) {
            #body
        }
    })
}

fn code(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.code_field?;
        let (mut fields, code) = (vec![field], reading(field, &quote!(__rt::CodeValue::code)));
        let otherwise = match (&facts.code, &facts.lender) {
            (Some(code), _) => texts::code(code),
            (None, Some(lender)) => {
                fields.extend(lender.field());
                lender.call(Method::Code)
            }
            (None, None) => return Some((fields, code)),
        };
        Some((fields, quote!(match #code { __rt::Code::None => #otherwise, __code => __code })))
    };
    let otherwise = quote!(__rt::Entry::code(__rt::ApiError::entry(self)));
    let body = model.method(Method::Code, own, &otherwise)?;
    Some(quote! {
        #[inline]
        fn code(&self) -> __rt::Code<'_> {
            #body
        }
    })
}

fn status(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| match facts.status {
        Status::Field(field) => Some((vec![field], reading(field, &quote!(__rt::StatusValue::status)))),
        Status::FieldOr(field, constant) => {
            let status = reading(field, &quote!(__rt::StatusValue::status));
            let lowest = if facts.in_band { 100_u16 } else { 400 };
            Some((vec![field], quote!(__rt::status_or(#status, #lowest, #constant))))
        }
        Status::Constant(_) | Status::Lent => None,
    };
    let otherwise = quote!(__rt::constant_status(__rt::ApiError::entry(self)));
    let body = model.method(Method::Status, own, &otherwise)?;
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

/// The extra facts that fields hold or fill in, by name. For errors and successes.
pub(super) fn ext(model: &Model<'_>) -> Option<TokenStream> {
    let entry = model.entry();
    let otherwise = quote!(__rt::constant_ext(#entry, __name));
    let own = |facts: &Facts| {
        let fields = facts.ext_fields.iter().map(|(_, field)| *field).collect();
        let cases = ext_cases(facts, None);
        (!cases.is_empty()).then(|| (fields, quote!(match __name { #cases _ => #otherwise })))
    };
    let body = model.method(Method::Ext, own, &otherwise)?;
    Some(quote! {
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            #body
        }
    })
}

fn details(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| match &facts.details {
        Details::None => None,
        Details::Whole(field) => {
            let name = binding(*field);
            Some((vec![*field], quote!(__out.whole(#name))))
        }
        Details::Members(members) => {
            let write = WriteDetail {
                member: quote!(__rt::Details::member),
                member_or_null: quote!(__rt::Details::member_or_null),
            };
            let writes = texts::details(facts, &write);
            Some((members.iter().filter_map(|(_, value)| value.field()).collect(), quote!({ #writes __rt::Ok(()) })))
        }
    };
    let body = model.method(Method::Details, own, &quote!(__rt::Ok(())))?;
    Some(quote! {
        fn details(&self, __out: &mut __rt::Details<'_>) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    })
}

fn field_errors(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.field_errors?;
        let name = binding(field);
        let list = quote_spanned! {name.span()=>
            __rt::IsFieldErrors::list(__rt::FieldErrorsField(#name).__envelope_list())
        };
        Some((vec![field], quote!(__rt::Some(#list))))
    };
    let body = model.method(Method::FieldErrors, own, &quote!(__rt::None))?;
    Some(quote! {
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            #body
        }
    })
}

fn field(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.field_field?;
        Some((vec![field], reading(field, &quote!(__rt::OptionalText::text))))
    };
    let otherwise = quote!(__rt::ApiError::entry(self).field());
    let body = model.method(Method::Field, own, &otherwise)?;
    Some(quote! {
        fn field(&self) -> __rt::Option<&__rt::str> {
            #body
        }
    })
}

fn retry_after(model: &Model<'_>) -> Option<TokenStream> {
    let own = |facts: &Facts| {
        let field = facts.retry_after_field?;
        Some((vec![field], reading(field, &quote!(__rt::RetryAfter::retry_after))))
    };
    let otherwise = quote!(__rt::constant_retry_after(__rt::ApiError::entry(self)));
    let body = model.method(Method::RetryAfter, own, &otherwise)?;
    Some(quote! {
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            #body
        }
    })
}

/// The headers: constant ones, then those that fields fill in or hold. For errors and successes.
pub(super) fn headers(model: &Model<'_>) -> Option<TokenStream> {
    let entry = model.entry();
    let constants = quote!(__rt::constant_headers(#entry, __headers));
    let own = |facts: &Facts| {
        let (fields, sets) = header_sets(facts);
        (!sets.is_empty()).then(|| (fields, quote!({ #constants; #sets __rt::Ok(()) })))
    };
    let otherwise = quote!({ #constants; __rt::Ok(()) });
    let body = model.method(Method::Headers, own, &otherwise)?;
    Some(quote! {
        fn headers(&self, __headers: &mut __rt::Headers) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    })
}

fn message(model: &Model<'_>) -> TokenStream {
    let otherwise = quote!(__rt::message(self));
    let body = model.method(Method::Message, |_| None, &otherwise).unwrap_or(otherwise);
    quote! {
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            #body
        }
    }
}

fn write_message(model: &Model<'_>) -> TokenStream {
    let otherwise = quote!(__rt::messages::constant(__out, __rt::ApiError::entry(self), self));
    let arms = |variant: &Variant| {
        arm(model, variant, Method::WriteMessage, |facts| {
            let (fields, body) = written(facts)?;
            let checks = exposed::checks_inside(model, variant, facts);
            Some((fields, if checks.is_empty() { body } else { quote!({ #checks #body }) }))
        })
    };
    let body = model.match_where(arms, &otherwise).unwrap_or(otherwise);
    quote! {
        fn write_message(&self, __out: &mut __rt::MessageWriter<'_>) -> __rt::fmt::Result {
            #[allow(unused_imports, reason = "the types of the fields decide which is used")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    }
}

/// `None` if the message is read from the error's entry or from its lender.
fn written(facts: &Facts) -> Arm {
    match (&facts.message, &facts.lender) {
        (Message::Constant(_), None) | (Message::Display(_) | Message::None | Message::Lent, _) => None,
        (message, lender) => Some(write(message, lender.as_ref())),
    }
}

/// An expression of type `fmt::Result`, and the fields that it reads.
fn write(message: &Message, lender: Option<&Lender>) -> (Vec<FieldRef>, TokenStream) {
    match message {
        Message::Template(pieces, _) => (fields_of(pieces, lender), write_pieces(pieces, lender)),
        Message::Constant(text) if is_clean(text) => (Vec::new(), quote!(__rt::messages::clean(__out, #text))),
        Message::Constant(text) => (Vec::new(), quote!(__out.text(#text))),
        Message::Field(field) => {
            write(&Message::Template(vec![MessagePiece::Field(*field, None)], String::new()), lender)
        }
        Message::Optional(field, otherwise) => {
            let name = binding(*field);
            let (_, some) = write(&Message::Field(*field), lender);
            let (mut fields, none) = write(otherwise, lender);
            fields.push(*field);
            (fields, quote!(match #name { __rt::Some(#name) => #some, __rt::None => #none }))
        }
        Message::Code => (Vec::new(), quote!(__rt::messages::code(__out, __rt::ApiError::code(self)))),
        Message::Lent => {
            let fields = lender.and_then(Lender::field).into_iter().collect();
            (fields, lender.map_or_else(TokenStream::new, |lender| lender.call(Method::WriteMessage)))
        }
        Message::Display(_) | Message::None => (Vec::new(), quote!(__rt::Ok(()))),
    }
}
