//! The constant table of a type's facts: one entry for each variant.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote};
use syn::ext::IdentExt as _;
use syn::{DeriveInput, Type};

use super::texts::{code, is_clean, literal};
use super::{Arm, impl_of};
use crate::common::{CodeValue, LiteralValue, Outcome};
use crate::model::{
    Body, CodeRules, Data, Detail, Details, Facts, FieldRef, Filled, FilledText, LentValue, Message, Model, Status,
    Target, Variant,
};
use crate::tokens::{is_own, lifetimes, mentions, parameters, with_static};

/// `static __ENTRIES: [Entry; ..] = ..;`, with an entry for each variant that states facts. All texts are in one
/// literal and all numbers in another: the runtime's `packed.rs` says why, and defines the layout. A `static` exists
/// once, even if many crates inline `entry`.
pub(crate) fn table(model: &Model<'_>) -> TokenStream {
    let kind = match model.target.outcome {
        Outcome::Error => quote!(__rt::EntryKind::Error),
        Outcome::Success => quote!(__rt::EntryKind::Success),
    };
    let mut packed = Packed::default();
    for (variant, facts) in model.own_facts() {
        packed.add(variant, facts, &model.target);
    }
    let Packed { count, texts, records, heads, more } = packed;
    let [records, heads] = [records, heads].map(|bytes| Literal::byte_string(&bytes));
    quote! {
        static __PACKED: __rt::Packed =
            __rt::Packed { kind: #kind, texts: #texts, records: #records, more: &[#(#more,)*] };
        static __ENTRIES: [__rt::Entry; #count] = __rt::entries(&__PACKED, #heads);
    }
}

/// The runtime's `Packed` while it is filled. The runtime describes its layout.
#[derive(Default)]
struct Packed {
    count: usize,
    texts: String,
    records: Vec<u8>,
    heads: Vec<u8>,
    more: Vec<TokenStream>,
}

impl Packed {
    fn add(&mut self, variant: &Variant, facts: &Facts, target: &Target<'_>) {
        let name = variant.ident.unraw().to_string();
        self.long(self.texts.len());
        for text in texts(&name, facts) {
            self.texts.push_str(text);
            self.long(self.texts.len());
        }
        let more = more(variant, facts, target);
        self.long(self.more.len());
        self.heads.extend(head(facts).to_le_bytes());
        self.heads.push(flags(facts) | if more.is_some() { flags::MORE } else { 0 });
        self.more.extend(more);
        self.records.extend(number(facts).to_le_bytes());
        self.count += 1;
    }

    /// A number in four bytes. That is enough, because rustc counts the bytes of its input in four bytes too.
    fn long(&mut self, number: usize) {
        self.records.extend((number as u32).to_le_bytes());
    }
}

/// The impl of `Catalogued`.
pub(crate) fn catalogued(model: &Model<'_>, where_clause: &TokenStream) -> TokenStream {
    let derive = model.target.derive;
    let name = derive.ident.to_string();
    let identified = model.identified().count();
    let included = model.reached().filter_map(included);
    let reached = model.reached().filter_map(Variant::reached);
    let (rules, overrides) = (code_rules(&model.code_rules, reached), overrides(model, identified));
    let entries = quote! {
        __rt::type_entries(
            #name,
            __rt::core::module_path!(),
            __ENTRIES.split_at(#identified).0,
            &[#(#included,)*],
            &[#overrides],
        )
    };
    // A constant, because the overrides cannot refer to the static itself.
    let own = overrides.is_some().then(|| {
        quote!(
            const __OWN: &'static [__rt::Entry] = &__ENTRIES;
        )
    });
    let (statics, body) = if derive.generics.params.is_empty() {
        in_statics(&entries, rules.as_ref())
    } else {
        (TokenStream::new(), in_constants(&entries, rules.as_ref()))
    };
    let catalogued = impl_of(derive, &quote!(__rt::Catalogued), where_clause, &body);
    quote!(#own #statics #catalogued)
}

/// The items of `Catalogued`, and the statics that they refer to. If many paths lead from one constant to another,
/// rustc follows each of them; it does not follow a reference to a static.
fn in_statics(entries: &TokenStream, rules: Option<&TokenStream>) -> (TokenStream, TokenStream) {
    let mut statics = quote!(static __TYPE: __rt::TypeEntries = __rt::closed(#entries););
    let mut items = quote!(
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    );
    if let Some(rules) = rules {
        statics.extend(quote!(static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE) #rules;));
        items.extend(quote!(
            const CODE_RULES: &'static __rt::CodeRules = &__RULES;
        ));
    }
    (statics, items)
}

/// The items of `Catalogued` for a type with parameters, which a static cannot name.
fn in_constants(entries: &TokenStream, rules: Option<&TokenStream>) -> TokenStream {
    let rules = rules.map(|rules| {
        quote! {
            const CODE_RULES: &'static __rt::CodeRules =
                &__rt::CodeRules::of(<Self as __rt::Catalogued>::ENTRIES) #rules;
        }
    });
    quote! {
        const ENTRIES: &'static __rt::TypeEntries = &#entries;
        #rules
    }
}

/// The entries of a variant's lender: all of its type's, or that of the constant.
fn included(variant: &Variant) -> Option<TokenStream> {
    let ty = variant.reached()?;
    let all = quote!(<__rt::Listed<#ty>>::ENTRIES);
    let Some(LentValue::Constant(constant)) = variant.lent_value() else { return Some(all) };
    let name = constant.segments.last()?.ident.unraw().to_string();
    Some(quote!(&#all.only(#name)))
}

/// The entries of variants that override or add to the facts of their lenders. `None` if no variant does.
fn overrides(model: &Model<'_>, identified: usize) -> Option<TokenStream> {
    let reaching = model.reached();
    let entry = |variant: &Variant| model.overrides().position(|(known, _)| known.ident == variant.ident);
    let overrides = reaching.enumerate().filter_map(|(lender, variant)| {
        let entry = identified + entry(variant)?;
        Some(quote!(__rt::Override { entries: __OWN, entry: #entry, lender: #lender }))
    });
    let overrides: Vec<TokenStream> = overrides.collect();
    (!overrides.is_empty()).then(|| quote!(#(#overrides),*))
}

/// The rules that the type states about codes, as calls on `CodeRules`. `None` if there are none.
fn code_rules<'a>(rules: &CodeRules, included: impl Iterator<Item = &'a Type>) -> Option<TokenStream> {
    let mut stated = TokenStream::new();
    if let Some((low, high)) = rules.range {
        stated.extend(quote!(.range(#low..=#high)));
    }
    if !rules.retired.is_empty() {
        let retired = rules.retired.iter().map(code);
        stated.extend(quote!(.retired(&[#(#retired),*])));
    }
    let mut included = included.peekable();
    if included.peek().is_some() {
        stated.extend(quote!(.including(&[#(<__rt::Listed<#included>>::CODE_RULES,)*])));
    }
    (!stated.is_empty()).then_some(stated)
}

impl Model<'_> {
    /// The variants that state facts, in the order of their entries: first those that identify an error or a success,
    /// then those that only add to the entries of a lender.
    pub(crate) fn own_facts(&self) -> impl Iterator<Item = (&Variant, &Facts)> {
        self.identified().chain(self.overrides())
    }

    fn identified(&self) -> impl Iterator<Item = (&Variant, &Facts)> {
        self.with_entries().filter(|(_, facts)| facts.is_identified())
    }

    fn overrides(&self) -> impl Iterator<Item = (&Variant, &Facts)> {
        self.with_entries().filter(|(_, facts)| !facts.is_identified())
    }

    fn with_entries(&self) -> impl Iterator<Item = (&Variant, &Facts)> {
        self.variants.iter().filter_map(|variant| match &variant.body {
            Body::Facts(facts) if facts.has_entry => Some((variant, &**facts)),
            Body::Facts(_) | Body::Transparent(_) => None,
        })
    }

    /// The call of the method `entry`.
    pub(crate) fn entry(&self) -> TokenStream {
        match self.target.outcome {
            Outcome::Error => quote!(__rt::ApiError::entry(self)),
            Outcome::Success => quote!(__rt::ApiResponse::entry(self)),
        }
    }

    /// The method `entry`: from a variant to its entry.
    pub(crate) fn entry_method(&self) -> TokenStream {
        let own = || self.own_facts().enumerate().filter(|(_, (_, facts))| facts.is_identified());
        let body = match own().count() {
            0 => self.match_where(Self::forward_entry, &TokenStream::new()),
            1 if self.variants.len() == 1 => Some(quote!(&__ENTRIES[0])),
            _ => {
                let forwards = self.variants.iter().filter_map(|variant| {
                    let (fields, entry) = Self::forward_entry(variant)?;
                    let pattern = self.pattern(variant, &fields);
                    Some(quote!(#pattern => return #entry,))
                });
                let own = own().map(|(index, (variant, _))| {
                    let path = self.path(variant);
                    quote!(#path { .. } => #index,)
                });
                Some(quote!(&__ENTRIES[match self { #(#forwards)* #(#own)* }]))
            }
        };
        let body = body.unwrap_or_else(|| quote!(match *self {}));
        quote! {
            #[inline]
            fn entry(&self) -> &'static __rt::Entry {
                #body
            }
        }
    }

    pub(super) fn forward_entry(variant: &Variant) -> Arm {
        let entry = |error: &TokenStream| quote!(__rt::Lender::entry(#error));
        match &variant.body {
            Body::Facts(facts) if facts.is_identified() => None,
            Body::Facts(_) | Body::Transparent(_) => variant.lent(entry),
        }
    }
}

impl Model<'_> {
    /// The variants whose lenders' entries belong to the catalogue, except lenders of the type itself.
    fn reached(&self) -> impl Iterator<Item = &Variant> {
        let is_another = |ty: &Type| !is_own(ty, &self.target.derive.ident);
        self.variants.iter().filter(move |variant| variant.reached().is_some_and(is_another))
    }
}

impl Variant {
    /// The type that the variant takes its facts from.
    pub(super) fn lender(&self) -> Option<&Type> {
        match &self.body {
            Body::Transparent(field) => self.fields.get(field.index).map(|field| &field.ty),
            Body::Facts(facts) => facts.lender.as_ref().map(|lender| &lender.ty),
        }
    }

    /// The lender, if its entries belong to the catalogue. A variant that states a code never sends their codes.
    pub(super) fn reached(&self) -> Option<&Type> {
        self.lender().filter(|_| !matches!(&self.body, Body::Facts(facts) if facts.is_identified()))
    }
}

impl Facts {
    /// True if the entry identifies the error. An entry without a code only overrides facts of the lender's.
    fn is_identified(&self) -> bool {
        self.lender.is_none() || self.code.is_some()
    }
}

/// An entry's name, code, message and description.
fn texts<'a>(name: &'a str, facts: &'a Facts) -> [&'a str; 4] {
    let code = match &facts.code {
        Some(CodeValue::Str(code)) => code,
        Some(CodeValue::Int(_)) | None => "",
    };
    [name, code, facts.message.text(), &facts.description]
}

/// The HTTP status, or 0 if it is decided at run time, and the runtime's bit for a response without a body.
fn head(facts: &Facts) -> u16 {
    let empty = if facts.empty { 0x8000 } else { 0 };
    empty
        | match facts.status {
            Status::Constant(status) => status,
            Status::Field(_) | Status::FieldOr(..) | Status::Lent => 0,
        }
}

/// The bits of the runtime's `packed::flags`.
mod flags {
    pub(super) const TEXT_CODE: u8 = 1;
    pub(super) const INTEGER_CODE: u8 = 2;
    pub(super) const CONSTANT: u8 = 4;
    pub(super) const CLEAN: u8 = 8;
    pub(super) const TEMPLATE: u8 = 16;
    pub(super) const DISPLAY: u8 = 32;
    pub(super) const MORE: u8 = 64;
}

/// The kinds of code and message of an entry.
fn flags(facts: &Facts) -> u8 {
    let code = match &facts.code {
        Some(CodeValue::Str(_)) => flags::TEXT_CODE,
        Some(CodeValue::Int(_)) => flags::INTEGER_CODE,
        None => 0,
    };
    let message = match &facts.message {
        Message::Constant(text) if is_clean(text) => flags::CONSTANT | flags::CLEAN,
        Message::Constant(_) => flags::CONSTANT,
        Message::Template(..) => flags::TEMPLATE,
        Message::Display(_) | Message::Optional(..) | Message::Code => flags::DISPLAY,
        Message::None | Message::Field(_) | Message::Lent => 0,
    };
    code | message
}

/// The code if it is an integer, or else 0.
fn number(facts: &Facts) -> i64 {
    if let Some(CodeValue::Int(code)) = facts.code { code } else { 0 }
}

/// The facts that few entries have. `None` if this one has none of them.
fn more(variant: &Variant, facts: &Facts, target: &Target<'_>) -> Option<TokenStream> {
    let mut fields = members(variant, facts);
    fields.extend(types(variant, facts, target.derive));
    fields.extend(payload(variant, facts, target));
    let mut text = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            let name = quote::format_ident!("{name}");
            fields.push(quote!(#name: __rt::Some(#value)));
        }
    };
    text("title", &facts.title);
    text("docs_url", &facts.docs_url);
    text("field", &facts.field);
    text("deprecated", &facts.deprecated);
    if let Some(seconds) = facts.retry_after {
        fields.push(quote!(retry_after: __rt::Some(#seconds)));
    }
    if !facts.ext.is_empty() {
        let pairs = facts.ext.iter().map(|(name, value)| {
            let value = literal(value);
            quote!((#name, #value))
        });
        fields.push(quote!(ext: &[#(#pairs),*]));
    }
    if !facts.headers.is_empty() {
        let pairs = facts.headers.iter().map(|(name, value)| quote!((#name, #value)));
        fields.push(quote!(headers: &[#(#pairs),*]));
    }
    for (name, filled) in [("ext_templates", &facts.ext_filled), ("header_templates", &facts.headers_filled)] {
        if !filled.is_empty() {
            let name = quote::format_ident!("{name}");
            let pairs = filled.iter().map(|Filled { name, text: FilledText { shown, .. } }| quote!((#name, #shown)));
            fields.push(quote!(#name: &[#(#pairs),*]));
        }
    }
    if let Some(level) = facts.log {
        let level = quote::format_ident!("{level}");
        fields.push(quote!(log: __rt::Some(__rt::LogLevel::#level)));
    }
    let marks = [
        ("shared", facts.shared),
        ("in_band", facts.in_band),
        ("run_time_code", facts.code_field.is_some()),
        ("text_code", facts.code_field.is_some_and(|field| !holds_integer(variant, field))),
        ("run_time_field", facts.field_field.is_some()),
        ("run_time_status", matches!(facts.status, Status::Field(_) | Status::FieldOr(..))),
        ("run_time_delay", facts.retry_after_field.is_some()),
        ("own_message", facts.lender.is_some() && !matches!(facts.message, Message::Lent)),
        ("lent_more", facts.lender.is_some() && facts.code.is_some()),
    ];
    for (name, set) in marks {
        if set {
            let name = quote::format_ident!("{name}");
            fields.push(quote!(#name: true));
        }
    }
    (!fields.is_empty()).then(|| quote!(__rt::More { #(#fields,)* ..__rt::More::NONE }))
}

/// True if the field's type is an integer by its name, or an `Option` of one.
fn holds_integer(variant: &Variant, field: FieldRef) -> bool {
    let ty = variant.fields.get(field.index).map(|field| written(&field.ty)).unwrap_or_default();
    let inner = ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>')).unwrap_or(&ty);
    ["u8", "u16", "u32", "i8", "i16", "i32", "i64"].contains(&inner)
}

/// The values of an entry that are only known at run time: their names, and their types as written.
fn members(variant: &Variant, facts: &Facts) -> Vec<TokenStream> {
    let ty = |field: &FieldRef| variant.fields.get(field.index).map(|field| written(&field.ty)).unwrap_or_default();
    let pair = |(name, field): &(String, FieldRef)| {
        let ty = ty(field);
        quote!((#name, #ty))
    };
    let mut fields = Vec::new();
    match &facts.details {
        Details::None => {}
        Details::Whole(field) => {
            let ty = ty(field);
            fields.push(quote!(details_type: __rt::Some(#ty)));
        }
        Details::Members(members) => {
            let pairs = members.iter().map(|(name, detail)| {
                let ty = match detail {
                    Detail::Constant(value) => type_of(value).to_owned(),
                    Detail::Filled(_) => "String".to_owned(),
                    Detail::Field(field) | Detail::Nullable(field) => ty(field),
                };
                quote!((#name, #ty))
            });
            fields.push(quote!(details: &[#(#pairs),*]));
        }
    }
    for (name, held) in [("ext_fields", &facts.ext_fields), ("header_fields", &facts.header_fields)] {
        if !held.is_empty() {
            let name = quote::format_ident!("{name}");
            let pairs = held.iter().map(pair);
            fields.push(quote!(#name: &[#(#pairs),*]));
        }
    }
    if facts.field_errors.is_some() {
        fields.push(quote!(field_errors: true));
    }
    fields
}

/// The values of an entry that fields hold: their place, a variant of the runtime's `Place`, and their name in it.
fn held(facts: &Facts) -> Vec<(&'static str, &str, FieldRef)> {
    let mut held = Vec::new();
    match &facts.details {
        Details::None => {}
        Details::Whole(field) => held.push(("Details", "", *field)),
        Details::Members(members) => {
            held.extend(members.iter().filter_map(|(name, detail)| Some(("Detail", name.as_str(), detail.field()?))));
        }
    }
    for (place, fields) in [("Ext", &facts.ext_fields), ("Header", &facts.header_fields)] {
        held.extend(fields.iter().map(|(name, field)| (place, name.as_str(), *field)));
    }
    if let Data::Field(field) = facts.data {
        held.push(("Payload", "", field));
    }
    held
}

/// The types of these values, for their schemas. Types that depend on the item's parameters are left out, because
/// entries are outside of its generics.
fn types(variant: &Variant, facts: &Facts, derive: &DeriveInput) -> Option<TokenStream> {
    let (ident, (_, type_generics, _)) = (&derive.ident, derive.generics.split_for_impl());
    let itself = matches!(facts.data, Data::Itself).then(|| ("Payload", "", quote!(#ident #type_generics)));
    let of_field = |(place, name, field): (&'static str, _, FieldRef)| {
        Some((place, name, variant.fields.get(field.index)?.ty.to_token_stream()))
    };
    let unknown = [Ident::new("Self", Span::call_site())];
    let types = held(facts).into_iter().filter_map(of_field).chain(itself).filter_map(|(place, name, ty)| {
        let is_known = !mentions(&ty, parameters(&derive.generics).chain(&unknown));
        let (place, ty) = (format_ident!("{place}"), with_static(ty, &lifetimes(&derive.generics)));
        is_known.then(|| quote!((#place #name #ty)))
    });
    let types: Vec<TokenStream> = types.collect();
    (!types.is_empty()).then(|| quote!(types: __rt::types_of! { #(#types)* }))
}

/// The payload of a success, and its type as written.
fn payload(variant: &Variant, facts: &Facts, target: &Target<'_>) -> Option<TokenStream> {
    let written = match facts.data {
        Data::None => return (target.outcome == Outcome::Success).then(|| quote!(payload: __rt::Payload::None)),
        Data::Itself => target.derive.ident.to_string(),
        Data::Field(field) => variant.fields.get(field.index).map(|field| written(&field.ty))?,
    };
    Some(quote!(payload: __rt::Payload::Of(#written)))
}

const fn type_of(value: &LiteralValue) -> &'static str {
    match value {
        LiteralValue::Str(_) => "&'static str",
        LiteralValue::Int(_) => "i64",
        LiteralValue::Float(_) => "f64",
        LiteralValue::Bool(_) => "bool",
    }
}

/// The type in the same spacing on all compilers, because contracts in files compare these texts.
pub(super) fn written(ty: &Type) -> String {
    let mut text = String::new();
    write(&mut text, ty.to_token_stream());
    text
}

fn write(text: &mut String, tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                if open == "[" {
                    space_after_word(text);
                }
                text.push_str(open);
                write(text, group.stream());
                text.push_str(close);
            }
            TokenTree::Punct(punct) => {
                text.push(punct.as_char());
                if matches!(punct.as_char(), ',' | ';') {
                    text.push(' ');
                }
            }
            word @ (TokenTree::Ident(_) | TokenTree::Literal(_)) => {
                space_after_word(text);
                text.push_str(&word.to_string());
            }
        }
    }
}

/// `dyn Error`, `&'static str`, `&mut [u8]`
fn space_after_word(text: &mut String) {
    if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_type_is_written_as_rustfmt_writes_it() {
        for ty in [
            "&'static str",
            "Option<Vec<u8>>",
            "Box<dyn Error+Send>",
            "(u8, [u16; 4])",
            "std::collections::BTreeMap<Cow<'a, str>, T>",
            "&'a mut [u8]",
            "r#type::Limit",
        ] {
            assert_eq!(written(&syn::parse_str(ty).unwrap()), ty);
        }
    }
}
