//! The strings of `ext(..)`, `detail(..)` and `header(..)`, which may have placeholders.

use super::message::{Text, text};
use crate::common::LiteralValue;
use crate::diag::Errors;
use crate::model::{Detail, Filled, FilledText};
use crate::parse::attr::fact::FactAttrs;
use crate::parse::attr::header::HeaderText;
use crate::parse::attr::setting::Named;
use crate::parse::input::{Input, Variant};

/// Constants, and texts with placeholders.
type Split<T> = (Vec<(String, T)>, Vec<Filled>);

/// The extra facts of a variant. `None` if a mistake was reported.
pub(super) fn ext(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Split<LiteralValue>> {
    let text = |value: &LiteralValue| match value {
        LiteralValue::Str(text) => Some((text.clone(), false)),
        _ => None,
    };
    split(errors, input, variant, "ext", |attrs| &attrs.ext, text, LiteralValue::Str)
}

/// The headers of a variant. `None` if a mistake was reported.
pub(super) fn headers(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Split<String>> {
    let text = |header: &HeaderText| Some((header.text.clone(), header.is_url));
    let (constants, filled) = split(
        errors,
        input,
        variant,
        "header",
        |attrs| &attrs.headers,
        text,
        |text| HeaderText { text, is_url: false },
    )?;
    Some((constants.into_iter().map(|(name, header)| (name, header.text)).collect(), filled))
}

/// The members in `detail(..)`, constant or with placeholders. `None` if a mistake was reported.
pub(super) fn details(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Vec<(String, Detail)>> {
    let stated = &variant.attrs.details;
    let details = stated.iter().filter_map(|detail| {
        let LiteralValue::Str(value) = &detail.value else {
            return Some((detail.name.clone(), Detail::Constant(detail.value.clone())));
        };
        let detail_of = |text| match text {
            Text::Constant(text) => Detail::Constant(LiteralValue::Str(text)),
            Text::Filled(text) => Detail::Filled(text),
        };
        text(errors, input, variant, value, detail.at, None).map(|text| (detail.name.clone(), detail_of(text)))
    });
    let details: Vec<_> = details.collect();
    (details.len() == stated.len()).then_some(details)
}

/// The facts that this key states, constant or with placeholders. `text_of` returns the text of a fact, if it has one,
/// and whether that is a URL.
fn split<T: Clone>(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    key: &'static str,
    stated: fn(&FactAttrs) -> &[Named<T>],
    text_of: fn(&T) -> Option<(String, bool)>,
    constant: fn(String) -> T,
) -> Option<Split<T>> {
    let (mut constants, mut filled, mut complete) = (Vec::new(), Vec::new(), true);
    let own = stated(&variant.attrs);
    for fact in merged(input.defaults(variant).map(stated), own) {
        let name = fact.name.clone();
        let default = is_default(own, &name).then_some(key);
        let Some((value, is_url)) = text_of(&fact.value) else {
            constants.push((name, fact.value.clone()));
            continue;
        };
        match text(errors, input, variant, &value, fact.at, default) {
            Some(Text::Constant(text)) => constants.push((name, constant(text))),
            Some(Text::Filled(text)) => filled.push(Filled { name, text: FilledText { is_url, ..text } }),
            None => complete = false,
        }
    }
    complete.then_some((constants, filled))
}

/// The enum's facts, each overridden by one of the same name on the variant.
fn merged<'a, T>(defaults: Option<&'a [Named<T>]>, own: &'a [Named<T>]) -> impl Iterator<Item = &'a Named<T>> {
    defaults.unwrap_or_default().iter().filter(|default| is_default(own, &default.name)).chain(own)
}

fn is_default<T>(own: &[Named<T>], name: &str) -> bool {
    own.iter().all(|own| own.name != name)
}
