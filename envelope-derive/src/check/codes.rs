//! Rules about the codes of one error type.

use std::borrow::Cow;
use std::collections::HashMap;

use syn::ext::IdentExt as _;
use syn::{Data, Expr, ExprLit, ExprUnary, Lit, UnOp};

use super::placeholders::names;
use crate::common::{CodeValue, MessageValue};
use crate::diag::{Errors, Extent, whole};
use crate::parse::attr::fact::FactAttrs;
use crate::parse::input::{Input, Variant};

/// A code, and the variant that uses it.
struct Use<'a> {
    variant: &'a syn::Ident,
    code: Cow<'a, CodeValue>,
    /// The place of the stated code, or else of the variant's name.
    span: Extent,
    shared: bool,
}

pub(crate) fn check(errors: &Errors, input: &Input<'_>) {
    options(errors, input);
    if input.attrs.codes.none.is_absent() {
        let uses: Vec<Use<'_>> = input.variants.iter().filter_map(|variant| use_of(input, variant)).collect();
        unique(errors, &uses);
        one_kind(errors, &uses);
        in_prefix_and_range(errors, input, &uses);
        not_retired(errors, input, &uses);
    } else {
        none_stated(errors, input);
    }
}

/// The code that the variant states, or else the one that `codes(..)` derives. `None` if there is neither, or if it is
/// poisoned.
pub(super) fn code_of<'a>(input: &Input<'_>, variant: &'a Variant<'_>) -> Option<(Cow<'a, CodeValue>, Extent)> {
    let attrs = &variant.attrs;
    if let Some(code) = attrs.code.get() {
        return Some((Cow::Borrowed(&code.value), code.span));
    }
    let codes = &input.attrs.codes;
    if !attrs.code.is_absent() || !attrs.transparent.is_absent() || variant.has_lender() {
        return None;
    }
    if codes.discriminant.get().is_some() {
        let code = discriminant(input, variant)?;
        return Some((Cow::Owned(CodeValue::Int(code)), variant.ident.span().into()));
    }
    let name = codes.rename_all.value()?.apply(&variant.ident.unraw().to_string());
    let prefix = match codes.prefix.value() {
        Some(prefix) => prefix,
        None if codes.prefix.is_absent() => "",
        None => return None,
    };
    Some((Cow::Owned(CodeValue::Str(format!("{prefix}{name}"))), variant.ident.span().into()))
}

/// The discriminant of a variant without fields, if it and those before it are literals.
fn discriminant(input: &Input<'_>, variant: &Variant<'_>) -> Option<i64> {
    let Data::Enum(data) = &input.derive.data else { return None };
    let mut next = Some(0_i64);
    for known in &data.variants {
        let this = match &known.discriminant {
            Some((_, stated)) => literal(stated),
            None => next,
        };
        if known.ident == *variant.ident {
            return this.filter(|_| variant.fields.is_empty());
        }
        next = this.and_then(|this| this.checked_add(1));
    }
    None
}

/// `7` or `-7`
fn literal(discriminant: &Expr) -> Option<i64> {
    match discriminant {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => literal(expr)?.checked_neg(),
        _ => None,
    }
}

/// Accepted: `codes(discriminant)` on `enum Code { Unknown = 1000, Known }`. Refused: on a struct, and a discriminant
/// that is not a literal, which only the compiler can evaluate.
fn discriminants(errors: &Errors, input: &Input<'_>) {
    let Some(option) = input.attrs.codes.discriminant.get() else { return };
    let Data::Enum(data) = &input.derive.data else {
        errors.push_help(option.span, "a struct has no discriminant", "write `code = 1000`");
        return;
    };
    for stated in data.variants.iter().filter_map(|variant| variant.discriminant.as_ref()) {
        if literal(&stated.1).is_none() {
            let text = "the code would be this discriminant, which only the compiler can evaluate";
            errors.push_help(whole(&stated.1), text, "write an integer literal, or state the `code` of each variant");
            return;
        }
    }
}

pub(super) fn is_shared(input: &Input<'_>, variant: &Variant<'_>) -> bool {
    variant.attrs.shared.get().is_some() || input.attrs.codes.shared.get().is_some()
}

fn use_of<'a>(input: &Input<'_>, variant: &'a Variant<'_>) -> Option<Use<'a>> {
    let (code, span) = code_of(input, variant)?;
    Some(Use { variant: variant.ident, code, span, shared: is_shared(input, variant) })
}

/// Accepted: only `codes(none)`; `rename_all` without `range`. Refused: rules for codes together with `none`, and rules
/// for strings together with rules for numbers.
fn options(errors: &Errors, input: &Input<'_>) {
    let codes = &input.attrs.codes;
    let (prefix, range) = (("prefix", codes.prefix.span()), ("range", codes.range.span()));
    let (rename_all, shared) = (("rename_all", codes.rename_all.span()), ("shared", codes.shared.span()));
    let discriminant = ("discriminant", codes.discriminant.span());
    discriminants(errors, input);
    if codes.none.get().is_some() {
        for (name, span) in [prefix, range, rename_all, discriminant, shared] {
            let Some(span) = span else { continue };
            let text = format!("`{name}` cannot be combined with `none`: this type has no codes");
            errors.push_help(span, text, format!("remove `{name}`, or remove `none`"));
        }
    }
    if let Some(numbers) = discriminant.1 {
        for (name, span) in [prefix, rename_all] {
            let Some(span) = span else { continue };
            let text = format!("`{name}` cannot be combined with `discriminant`: discriminants are numbers");
            errors.push_help(span, text, "remove one of them");
            errors.push(numbers, "`discriminant` is set here");
        }
    }
    if let (Some(_), Some(range)) = (rename_all.1, range.1) {
        let text = "`range` cannot be combined with `rename_all`: names are strings";
        errors.push_help(range, text, "remove one of them");
    }
}

/// Accepted: on a type with `codes(none)`, no keys about codes. Refused: any such key.
fn none_stated(errors: &Errors, input: &Input<'_>) {
    let report =
        |place: Extent, text: String| errors.push_help(place, text, "remove it, or remove the type's `codes(none)`");
    for Variant { attrs, ident, fields, .. } in &input.variants {
        let marked = fields.iter().find_map(|field| field.attrs.code.span());
        for span in attrs.code.span().into_iter().chain(marked) {
            report(span, format!("`{ident}` has a code, but this type is marked `codes(none)`"));
        }
        if let Some(span) = attrs.shared.span() {
            report(span, "`shared` is about codes, but this type is marked `codes(none)`".to_owned());
        }
    }
    for old in &input.attrs.retired {
        report(old.span, format!("code {} is retired, but this type is marked `codes(none)`", old.value));
    }
    let of_variants = input.variants.iter().map(|variant| &variant.attrs);
    for attrs in of_variants.chain([&input.attrs]) {
        if let Some(span) = attrs
            .message
            .get()
            .filter(|message| matches!(message.value, MessageValue::Code))
            .map(|message| message.span)
        {
            report(span, "`message = code` shows the code, but this type is marked `codes(none)`".to_owned());
        }
        if let Some(span) = code_in_docs_url(attrs) {
            report(span, "`docs_url` names `{code}`, but this type is marked `codes(none)`".to_owned());
        }
    }
}

fn code_in_docs_url(attrs: &FactAttrs) -> Option<Extent> {
    let url = attrs.docs_url.get()?;
    names(&url.value).iter().any(|name| name == "code").then_some(url.span)
}

/// Accepted: `A = "x", B = "y"`, or both `"x"` and both `shared`. Refused: both `"x"`, or only one of them `shared`.
fn unique(errors: &Errors, uses: &[Use<'_>]) {
    for group in groups(uses).iter().filter(|group| group.len() > 1) {
        let shared = group.iter().find(|one| one.shared);
        let bare: Vec<&Use<'_>> = group.iter().copied().filter(|one| !one.shared).collect();
        match (shared, bare.as_slice()) {
            // All of them are `shared`.
            (_, []) => {}
            (Some(shared), bare) => not_all_shared(errors, shared, bare),
            (None, [first, others @ ..]) => used_twice(errors, first, others),
        }
    }
}

/// The uses of each code, in order of first appearance.
fn groups<'a>(uses: &'a [Use<'a>]) -> Vec<Vec<&'a Use<'a>>> {
    let mut groups: Vec<Vec<&Use<'_>>> = Vec::new();
    let mut group_of = HashMap::<&CodeValue, usize>::new();
    for one in uses {
        let group = *group_of.entry(&one.code).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

fn used_twice(errors: &Errors, first: &Use<'_>, others: &[&Use<'_>]) {
    let (code, name) = (&first.code, first.variant);
    let (text, help) = match others {
        [Use { variant: other, .. }] => (
            format!("code {code} is used twice, by `{name}` and by `{other}`"),
            format!("give one of them another code, or mark both `{name}` and `{other}` with `shared`"),
        ),
        _ => (
            format!("code {code} is used {} times, first by `{name}`", others.len() + 1),
            "give each of them another code, or mark all of them with `shared`".to_owned(),
        ),
    };
    errors.push_repeats(first.span, format!("code {code} is used"), others.iter().map(|other| other.span), text, help);
}

fn not_all_shared(errors: &Errors, shared: &Use<'_>, bare: &[&Use<'_>]) {
    let code = &shared.code;
    for one in bare {
        let text = format!("code {code} is also used by `{}`, and `{}` is not `shared`", shared.variant, one.variant);
        errors.push_help(one.span, text, "add `shared` here as well, or write another code");
    }
    errors.push(shared.span, format!("code {code} is `shared` here"));
}

/// Accepted: all strings, or all integers. Refused: `code = "x"` and `code = -1`.
fn one_kind(errors: &Errors, uses: &[Use<'_>]) {
    let Some(first) = uses.first() else { return };
    let is_text = |code: &CodeValue| matches!(code, CodeValue::Str(_));
    for one in uses.iter().filter(|one| is_text(&one.code) != is_text(&first.code)) {
        let (this, that) = if is_text(&one.code) { ("a string", "an integer") } else { ("an integer", "a string") };
        let text = format!("code {} is {this}, but the code of `{}` is {that}", one.code, first.variant);
        errors.push_help(one.span, text, "the codes of a type must be all strings or all integers");
    }
}

/// Accepted: `codes(prefix = "AUTH_")` with `"AUTH_X"`, `codes(range = ..=-2)` with `-2`. Refused: anything outside.
fn in_prefix_and_range(errors: &Errors, input: &Input<'_>, uses: &[Use<'_>]) {
    for one in uses {
        if let Some(prefix) = input.attrs.codes.prefix.value() {
            in_prefix(errors, prefix, one);
        }
        // With `rename_all`, the range has already been refused.
        let range = input.attrs.codes.range.value().filter(|_| input.attrs.codes.rename_all.is_absent());
        if let Some((low, high)) = range {
            in_range(errors, *low, *high, one);
        }
    }
}

fn in_prefix(errors: &Errors, prefix: &str, one: &Use<'_>) {
    let help = match &*one.code {
        CodeValue::Str(code) if code.starts_with(prefix) => return,
        CodeValue::Str(code) => {
            let has_other_case = code.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
            let own = if has_other_case { &code[prefix.len()..] } else { code };
            format!("write {:?}, or change the type's `codes(prefix = {prefix:?})`", format!("{prefix}{own}"))
        }
        CodeValue::Int(_) => format!("write a string, or remove the type's `codes(prefix = {prefix:?})`"),
    };
    errors.push_help(one.span, format!("code {} does not start with {prefix:?}", one.code), help);
}

fn in_range(errors: &Errors, low: i64, high: i64, one: &Use<'_>) {
    if matches!(&*one.code, CodeValue::Int(code) if (low..=high).contains(code)) {
        return;
    }
    let range = range(low, high);
    let help = format!("write a code in that range, or change the type's `codes(range = {range})`");
    errors.push_help(one.span, format!("code {} is not in {range}", one.code), help);
}

fn range(low: i64, high: i64) -> String {
    let bound = |number: i64, open: i64| if number == open { String::new() } else { number.to_string() };
    match bound(high, i64::MAX) {
        high if high.is_empty() => format!("{}..", bound(low, i64::MIN)),
        high => format!("{}..={high}", bound(low, i64::MIN)),
    }
}

/// Accepted: codes that `retired(..)` does not list. Refused: codes that it lists, and listing one twice.
fn not_retired(errors: &Errors, input: &Input<'_>, uses: &[Use<'_>]) {
    let retired = &input.attrs.retired;
    for one in uses {
        if let Some(old) = retired.iter().find(|old| old.value == *one.code) {
            let help = "clients may still give it its old meaning: write a new code";
            errors.push_help(one.span, format!("code {} is retired and cannot come back", one.code), help);
            errors.push(old.span, format!("code {} is retired here", one.code));
        }
    }
    for (index, old) in retired.iter().enumerate() {
        if let Some(first) = retired.iter().take(index).find(|earlier| earlier.value == old.value) {
            errors.push_twice(first.span, old.span, &format!("code {} is retired", old.value));
        }
    }
}
