//! Facts that a variant takes from its *lender*: one of its fields, or a constant, marked `transparent` or `facts`. For
//! facts that the variant does not state, each method calls the same method on the lender.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Ident, Type};

use super::texts::{WriteDetail, ext_cases, header_sets};
use super::{Arm, binding, texts};
use crate::model::{Body, Details, Facts, FieldRef, Lender, LentValue, Message, Model, Status, Variant};
use crate::tokens::{is_own, lifetimes, mentions, type_parameters, with_static};

/// A method of `ApiError` that a variant with a lender may have to forward.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Code,
    Status,
    Message,
    WriteMessage,
    Statements,
    Ext,
    Details,
    FieldErrors,
    Field,
    RetryAfter,
    Headers,
}

impl Method {
    fn name(self) -> Ident {
        let name = match self {
            Method::Code => "code",
            Method::Status => "status",
            Method::Message => "message",
            Method::WriteMessage => "write_message",
            Method::Statements => "__statements",
            Method::Ext => "ext",
            Method::Details => "details",
            Method::FieldErrors => "field_errors",
            Method::Field => "field",
            Method::RetryAfter => "retry_after",
            Method::Headers => "headers",
        };
        Ident::new(name, Span::call_site())
    }

    fn argument(self) -> Option<Ident> {
        let name = match self {
            Method::WriteMessage | Method::Details => "__out",
            Method::Statements => "__ask",
            Method::Ext => "__name",
            Method::Headers => "__headers",
            _ => return None,
        };
        Some(Ident::new(name, Span::call_site()))
    }

    /// The call of the method on a lender.
    pub(super) fn of(self, error: &TokenStream) -> TokenStream {
        let (name, argument) = (self.name(), self.argument());
        quote!(__rt::Lender::#name(#error, #argument))
    }

    /// The call of the method on a temporary value, from which nothing can be borrowed.
    fn of_made(self, error: &TokenStream) -> TokenStream {
        match self {
            Method::Code => quote!(__rt::lent_code(#error)),
            Method::Message => quote!(__rt::lent_message(#error)),
            Method::Statements => quote!(__rt::lent_statements(#error, __ask)),
            Method::Ext => quote!(__rt::lent_ext(#error, __name)),
            Method::Field => quote!(__rt::lent_field(#error)),
            _ => self.of(error),
        }
    }
}

impl Lender {
    /// Runs this code with the lender: the field, the value made of it, or the constant.
    pub(super) fn with(&self, code: impl Fn(&TokenStream) -> TokenStream) -> TokenStream {
        match &self.value {
            LentValue::Field(field) => code(&lender(&binding(*field))),
            LentValue::Constant(constant) => code(&lender(&quote!(&#constant))),
            LentValue::Made(field, of) => {
                let (ty, field, body) = (&self.ty, binding(*field), code(&quote!(&__lent)));
                quote!({ let __lent = __rt::making::<#ty, #of>(#field).__envelope_made(); #body })
            }
        }
    }

    /// The call of a method on it.
    pub(super) fn call(&self, method: Method) -> TokenStream {
        self.with(|error| if self.is_made() { method.of_made(error) } else { method.of(error) })
    }

    /// An arm that only calls the method on the lender.
    fn forward(&self, method: Method) -> Arm {
        if self.is_made() && method == Method::FieldErrors {
            return Some((Vec::new(), quote!(__rt::None)));
        }
        Some((self.fields(), self.call(method)))
    }

    fn is_made(&self) -> bool {
        matches!(self.value, LentValue::Made(..))
    }

    /// The fields that the code of [`with`](Self::with) reads.
    fn fields(&self) -> Vec<FieldRef> {
        self.field().into_iter().collect()
    }
}

/// The value as a lender. A value without facts becomes an empty one, so that only its own error is reported.
fn lender(value: &impl ToTokens) -> TokenStream {
    quote!(__rt::Lent(#value).__envelope_lender())
}

/// Checks that lenders have facts, with imports that let the expansion compile if they do not. `None` if there are no
/// lenders. For generic types, the bounds of the impls check the same.
pub(super) fn checks(model: &Model<'_>) -> Option<TokenStream> {
    let parameters = || type_parameters(&model.target.derive.generics);
    let lifetimes = lifetimes(&model.target.derive.generics);
    // The type itself has facts, and `Self` does not exist outside of its impls.
    let is_known = |ty: &Type| !mentions(ty, parameters()) && !is_own(ty, &model.target.derive.ident);
    let mut checks: Vec<TokenStream> = Vec::new();
    let mut lenders = model.variants.iter().filter(|variant| variant.lender().is_some()).peekable();
    lenders.peek()?;
    for check in lenders.filter_map(|variant| check(variant, &is_known)) {
        let check = with_static(check, &lifetimes);
        if checks.iter().all(|known| known.to_string() != check.to_string()) {
            checks.push(check);
        }
    }
    Some(quote! {
        #[allow(unused_imports, reason = "only used for types without facts")]
        use __rt::{NotLent as _, NotListed as _, NotMade as _};
        const _: () = { #(#checks)* };
    })
}

fn check(variant: &Variant, is_known: &impl Fn(&Type) -> bool) -> Option<TokenStream> {
    let ty = variant.lender().filter(|ty| is_known(ty))?;
    match variant.lent_value() {
        None | Some(LentValue::Field(_)) => Some(quote_spanned!(ty.span()=> __rt::has_facts::<#ty>();)),
        // The path of a variant with fields is a function, which this refuses.
        Some(LentValue::Constant(constant)) => {
            let has_facts = quote_spanned!(ty.span()=> __rt::constant_has_facts::<#ty>(););
            let is_of_type = quote_spanned!(constant.span()=> let _: &#ty = &#constant;);
            Some(quote!(#has_facts #is_of_type))
        }
        Some(LentValue::Made(_, field)) => is_known(field).then(|| {
            let is_code_lent = variant.reached().is_some();
            quote_spanned! {ty.span()=>
                __rt::is_made_of::<#ty, #field>();
                const _: () = __rt::refuse_borrowed(<__rt::Listed<#ty>>::ENTRIES, #is_code_lent);
            }
        }),
    }
}

impl Variant {
    /// The lender of a variant with `facts`.
    pub(super) fn lent_value(&self) -> Option<&LentValue> {
        match &self.body {
            Body::Facts(facts) => facts.lender.as_ref().map(|lender| &lender.value),
            Body::Transparent(_) => None,
        }
    }

    /// The field that is the lender itself, rather than a value made of it.
    pub(super) fn lending_field(&self) -> Option<FieldRef> {
        match (&self.body, self.lent_value()) {
            (Body::Transparent(field), _) | (_, Some(LentValue::Field(field))) => Some(*field),
            _ => None,
        }
    }

    /// An arm that runs this code with the lender.
    pub(super) fn lent(&self, code: impl Fn(&TokenStream) -> TokenStream) -> Arm {
        match &self.body {
            Body::Transparent(field) => Some((vec![*field], code(&lender(&binding(*field))))),
            Body::Facts(facts) => facts.lender.as_ref().map(|lender| (lender.fields(), lender.with(code))),
        }
    }
}

impl Model<'_> {
    /// The body of a method: an arm for each variant for which `own` or a lender has one. `None` if no variant needs
    /// one.
    pub(super) fn method(
        &self,
        method: Method,
        own: impl Fn(&Facts) -> Arm,
        otherwise: &TokenStream,
    ) -> Option<TokenStream> {
        self.match_where(|variant| arm(self, variant, method, &own), otherwise)
    }
}

/// The arm of a variant: forwards if the variant is transparent, and otherwise combines its facts with its lender's.
pub(super) fn arm(model: &Model<'_>, variant: &Variant, method: Method, own: impl Fn(&Facts) -> Arm) -> Arm {
    match &variant.body {
        Body::Transparent(_) => variant.lent(|error| method.of(error)),
        Body::Facts(facts) => match &facts.lender {
            None => own(facts),
            Some(lender) => {
                let index = model.own_facts().position(|(known, _)| known.ident == variant.ident);
                let index = index.filter(|_| facts.is_stated);
                joined(method, facts, lender, index, own(facts))
            }
        },
    }
}

/// The arm of a variant with a lender. `own` is the arm that it would have without a lender, `index` that of its entry.
fn joined(method: Method, facts: &Facts, lender: &Lender, index: Option<usize>, own: Arm) -> Arm {
    match method {
        Method::Code if facts.code.is_some() && own.is_none() => None,
        Method::Status => status(facts, lender, own),
        Method::Message => message(facts, lender),
        Method::Statements => statements(lender, index),
        Method::Ext => ext(facts, lender),
        Method::Details => details(facts, lender),
        Method::Field => or_lent(lender, method, own, facts.field.as_ref().map(|field| quote!(#field))),
        Method::RetryAfter => or_lent(lender, method, own, facts.retry_after.map(seconds)),
        Method::Headers => headers(facts, lender, index),
        Method::Code | Method::WriteMessage | Method::FieldErrors => own.or_else(|| lender.forward(method)),
    }
}

fn status(facts: &Facts, lender: &Lender, own: Arm) -> Arm {
    match facts.status {
        Status::Constant(status) => Some((Vec::new(), quote!(#status))),
        Status::Field(_) | Status::FieldOr(..) => own,
        Status::Lent => lender.forward(Method::Status),
    }
}

fn message(facts: &Facts, lender: &Lender) -> Arm {
    match &facts.message {
        Message::Lent => lender.forward(Method::Message),
        Message::Constant(text) => Some((Vec::new(), quote!(__rt::Cow::Borrowed(#text)))),
        _ => Some((Vec::new(), quote!(__rt::written_message(self)))),
    }
}

/// The variant's own entry first, then the lender's entries.
fn statements(lender: &Lender, index: Option<usize>) -> Arm {
    let lent = lender.call(Method::Statements);
    let own = index.map(|index| quote!(__ask(__rt::Statement::of::<Self>(&__ENTRIES[#index])) ||));
    Some((lender.fields(), quote!(#own #lent)))
}

/// Fields first, then constants, then the lender's extra facts.
fn ext(facts: &Facts, lender: &Lender) -> Arm {
    let fields = lender.field().into_iter().chain(facts.ext_fields.iter().map(|(_, field)| *field)).collect();
    let (cases, lent) = (ext_cases(facts, Some(lender)), lender.call(Method::Ext));
    Some((fields, if cases.is_empty() { lent } else { quote!(match __name { #cases _ => #lent }) }))
}

/// The variant's own members first: they hide those of the same name.
fn details(facts: &Facts, lender: &Lender) -> Arm {
    let mut fields = lender.fields();
    let own = match &facts.details {
        Details::None => return lender.forward(Method::Details),
        Details::Whole(field) => {
            fields.push(*field);
            let field = binding(*field);
            quote!(__out.whole(#field)?;)
        }
        Details::Members(members) => {
            fields.extend(members.iter().filter_map(|(_, value)| value.field()));
            let write =
                WriteDetail { member: quote!(__rt::own_detail), member_or_null: quote!(__rt::own_detail_or_null) };
            texts::details(facts, &write)
        }
    };
    let lent = lender.call(Method::Details);
    Some((fields, quote!({ #own #lent })))
}

/// The variant's own value, run-time or constant, or else the lender's.
fn or_lent(lender: &Lender, method: Method, own: Arm, constant: Option<TokenStream>) -> Arm {
    match (own, constant) {
        (None, Some(constant)) => Some((Vec::new(), quote!(__rt::Some(#constant)))),
        (None, None) => lender.forward(method),
        (Some((mut fields, own)), _) => {
            let lent = lender.call(method);
            fields.extend(lender.field());
            Some((fields, quote!(match #own { __rt::None => #lent, __own => __own })))
        }
    }
}

fn seconds(seconds: u64) -> TokenStream {
    quote!(__rt::Duration::from_secs(#seconds))
}

/// The lender's headers first: a header that is set later replaces it.
fn headers(facts: &Facts, lender: &Lender, index: Option<usize>) -> Arm {
    let (mut fields, sets) = header_sets(facts);
    let constants = index.filter(|_| !facts.headers.is_empty());
    let constants = constants.map(|index| quote!(__rt::constant_headers(&__ENTRIES[#index], __headers);));
    if sets.is_empty() && constants.is_none() {
        return lender.forward(Method::Headers);
    }
    fields.extend(lender.field());
    let body = lender.with(|error| {
        let lent = Method::Headers.of(error);
        quote!({ #lent?; #constants #sets __rt::Ok(()) })
    });
    Some((fields, body))
}
