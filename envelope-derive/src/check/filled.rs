//! Texts beside the message that fields may fill in: strings of `header(..)` and `ext(..)`.

use super::message::resolve;
use super::placeholders::{constant, pieces, shown};
use super::stated::defaults;
use crate::common::LiteralValue;
use crate::diag::{Errors, Extent, Place as _};
use crate::model::{Filled, FilledText, MessagePiece};
use crate::parse::attr::fact::Named;
use crate::parse::input::{Input, Variant};

/// Constants, and what fields fill in.
type Split<T> = (Vec<(String, T)>, Vec<Filled>);

/// The extra facts of a variant. `None` if a mistake was reported.
pub(super) fn ext(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Split<LiteralValue>> {
    let (mut constants, mut filled, mut complete) = (Vec::new(), Vec::new(), true);
    for fact in merged(defaults(input, variant).map(|defaults| &*defaults.ext), &variant.attrs.ext) {
        let name = fact.name.clone();
        let default = is_default(&variant.attrs.ext, &name).then_some("ext");
        match &fact.value {
            LiteralValue::Str(value) => match text(errors, input, variant, value, fact.at, default) {
                Some(Text::Constant(value)) => constants.push((name, LiteralValue::Str(value))),
                Some(Text::Filled(text)) => filled.push(Filled { name, text }),
                None => complete = false,
            },
            value => constants.push((name, value.clone())),
        }
    }
    complete.then_some((constants, filled))
}

/// The headers of a variant. `None` if a mistake was reported.
pub(super) fn headers(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Split<String>> {
    let (mut constants, mut filled, mut complete) = (Vec::new(), Vec::new(), true);
    for header in merged(defaults(input, variant).map(|defaults| &*defaults.headers), &variant.attrs.headers) {
        let name = header.name.clone();
        let default = is_default(&variant.attrs.headers, &name).then_some("header");
        match text(errors, input, variant, &header.value, header.at, default) {
            Some(Text::Constant(value)) => constants.push((name, value)),
            Some(Text::Filled(text)) => filled.push(Filled { name, text }),
            None => complete = false,
        }
    }
    complete.then_some((constants, filled))
}

/// The enum's facts, each overridden by one of the same name on the variant.
fn merged<'a, T>(defaults: Option<&'a [Named<T>]>, own: &'a [Named<T>]) -> impl Iterator<Item = &'a Named<T>> {
    defaults.unwrap_or_default().iter().filter(|default| own.iter().all(|own| own.name != default.name)).chain(own)
}

fn is_default<T>(own: &[Named<T>], name: &str) -> bool {
    own.iter().all(|own| own.name != name)
}

/// A text that attributes state.
enum Text {
    Constant(String),
    Filled(FilledText),
}

/// Accepted: what a message accepts, `"/users/{id}"`, and no text at all. Refused: names without a field, and the cause.
fn text(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    text: &str,
    at: Extent,
    default: Option<&str>,
) -> Option<Text> {
    let parsed = pieces(errors, at, text)?;
    if let Some(text) = constant(&parsed) {
        return Some(Text::Constant(text));
    }
    let resolved: Vec<MessagePiece> =
        parsed.iter().filter_map(|piece| resolve(errors, input, variant, (at.span(), default), piece)).collect();
    (resolved.len() == parsed.len()).then(|| Text::Filled(FilledText { pieces: resolved, shown: shown(&parsed) }))
}
