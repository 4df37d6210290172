//! The one table of attribute keys: it feeds the parser, the error texts and, through a test, the README's table.

use super::{Form, Item};
use crate::diag::{Errors, help_for_name, list};

/// Where an `#[api(..)]` attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    ErrorEnum,
    ErrorVariant,
    ErrorStruct,
    ErrorField,
    ResponseEnum,
    ResponseVariant,
    ResponseStruct,
    ResponseField,
}

use Place::{
    ErrorEnum, ErrorField, ErrorStruct, ErrorVariant, ResponseEnum, ResponseField, ResponseStruct, ResponseVariant,
};

impl Place {
    fn describe(self) -> &'static str {
        match self {
            ErrorEnum => "an error enum",
            ErrorVariant => "a variant of an error enum",
            ErrorStruct => "an error struct",
            ErrorField => "a field of an error",
            ResponseEnum => "a response enum",
            ResponseVariant => "a variant of a response enum",
            ResponseStruct => "a response struct",
            ResponseField => "a field of a response",
        }
    }
}

/// How a key is written, at places of one kind.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// As the help of an error shows it.
    pub(crate) example: &'static str,
    pub(crate) forms: Forms,
    pub(crate) places: &'static [Place],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forms {
    Flag,
    Assign,
    List,
    /// `key` or `key = value`
    FlagOrAssign,
}

const fn key(name: &'static str, example: &'static str, forms: Forms, places: &'static [Place]) -> Key {
    Key { name, example, forms, places }
}

const ALL_FACTS: &[Place] = &[ErrorVariant, ErrorStruct, ResponseEnum, ResponseVariant, ResponseStruct];
const ALL_FACTS_AND_ERROR_ENUM: &[Place] =
    &[ErrorEnum, ErrorVariant, ErrorStruct, ResponseEnum, ResponseVariant, ResponseStruct];
const ERROR_FACTS: &[Place] = &[ErrorVariant, ErrorStruct];
const ERROR_TYPES: &[Place] = &[ErrorEnum, ErrorStruct];
const TYPES: &[Place] = &[ErrorEnum, ErrorStruct, ResponseEnum, ResponseStruct];
const FIELDS: &[Place] = &[ErrorField, ResponseField];

/// Every key, in the order of the reference. A name stands twice where its form depends on the place.
pub(crate) const KEYS: &[Key] = &[
    key("code", "code = \"NOT_FOUND\"", Forms::Assign, ALL_FACTS),
    key("status", "status = 404", Forms::Assign, ALL_FACTS_AND_ERROR_ENUM),
    key("status", "status", Forms::Flag, &[ErrorField]),
    key("message", "message = \"Not found\"", Forms::Assign, ALL_FACTS),
    key("message", "message", Forms::Flag, &[ResponseField]),
    key("title", "title = \"Not found\"", Forms::Assign, ALL_FACTS),
    key("description", "description = \"..\"", Forms::Assign, ALL_FACTS),
    key("docs_url", "docs_url = \"https://example.com/{code}\"", Forms::Assign, ALL_FACTS_AND_ERROR_ENUM),
    key("ext", "ext(name = \"value\")", Forms::List, ALL_FACTS_AND_ERROR_ENUM),
    key("ext", "ext", Forms::FlagOrAssign, FIELDS),
    key("detail", "detail", Forms::FlagOrAssign, &[ErrorField]),
    key("details", "details", Forms::Flag, &[ErrorField]),
    key("field_errors", "field_errors", Forms::Flag, &[ErrorField]),
    key("field", "field = \"name\"", Forms::Assign, ERROR_FACTS),
    key("field", "field", Forms::Flag, &[ErrorField]),
    key("retry_after", "retry_after = 30", Forms::Assign, ERROR_FACTS),
    key("retry_after", "retry_after", Forms::Flag, &[ErrorField]),
    key("header", "header(\"name\" = \"value\")", Forms::List, ALL_FACTS_AND_ERROR_ENUM),
    key("header", "header = \"name\"", Forms::Assign, FIELDS),
    key("data", "data", Forms::Flag, &[ResponseField]),
    key("source", "source", Forms::Flag, &[ErrorField]),
    key("from", "from", Forms::Flag, &[ErrorField]),
    key("transparent", "transparent", Forms::Flag, ERROR_FACTS),
    key("in_band", "in_band", Forms::Flag, &[ErrorEnum, ErrorVariant, ErrorStruct]),
    key("shared", "shared", Forms::Flag, ERROR_FACTS),
    key("deprecated", "deprecated = \"..\"", Forms::Assign, ALL_FACTS),
    key("empty", "empty", Forms::Flag, &[ResponseEnum, ResponseVariant, ResponseStruct]),
    key("codes", "codes(prefix = \"AUTH_\")", Forms::List, ERROR_TYPES),
    key("retired", "retired(\"OLD\")", Forms::List, ERROR_TYPES),
    key("envelope", "envelope = Path", Forms::Assign, TYPES),
    key("crate", "crate = path", Forms::Assign, TYPES),
    key("skip", "skip(display)", Forms::List, ERROR_TYPES),
];

/// Reports a key that does not exist, stands at the wrong place or is written in the wrong form.
pub(crate) fn check(errors: &Errors, item: &Item, place: Place) -> bool {
    let name = item.name.as_str();
    let Some(key) = KEYS.iter().find(|key| key.name == name && key.places.contains(&place)) else {
        report_unknown(errors, item, place);
        return false;
    };
    let fits = match item.form {
        Form::Flag => matches!(key.forms, Forms::Flag | Forms::FlagOrAssign),
        Form::Assign(..) => matches!(key.forms, Forms::Assign | Forms::FlagOrAssign),
        Form::List(..) => key.forms == Forms::List,
    };
    if !fits {
        errors.push(item.span, format!("on {}, `{name}` is written `{}`", place.describe(), key.example));
    }
    fits
}

fn report_unknown(errors: &Errors, item: &Item, place: Place) {
    let name = item.name.as_str();
    let elsewhere = places_of(name, place);
    if elsewhere.is_empty() {
        let valid = names_at(place);
        errors.push_help(item.span, format!("unknown key `{name}`"), help_for_name(name, &valid));
    } else {
        let text = format!("`{name}` cannot stand on {}", place.describe());
        errors.push_help(item.span, text, format!("it stands on {}", elsewhere.join(" or ")));
    }
}

/// Where else a key may stand, in the same kind of type or, failing that, in the other.
fn places_of(name: &str, place: Place) -> Vec<&'static str> {
    let all: Vec<Place> =
        KEYS.iter().filter(|key| key.name == name).flat_map(|key| key.places.iter().copied()).collect();
    let same_kind: Vec<Place> = all.iter().copied().filter(|other| is_error(*other) == is_error(place)).collect();
    let places = if same_kind.is_empty() { all } else { same_kind };
    places.into_iter().map(Place::describe).collect()
}

fn is_error(place: Place) -> bool {
    matches!(place, ErrorEnum | ErrorVariant | ErrorStruct | ErrorField)
}

fn names_at(place: Place) -> Vec<&'static str> {
    KEYS.iter().filter(|key| key.places.contains(&place)).map(|key| key.name).collect()
}

/// Reports a name inside of `key(..)` that is none of the valid ones.
pub(crate) fn report_option(errors: &Errors, item: &Item, key: &str, valid: &[&str]) {
    let text = format!("unknown `{}` in `{key}(..)`", item.name);
    let help = match crate::diag::nearest(&item.name, valid) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("allowed here: {}", list(valid)),
    };
    errors.push_help(item.span, text, help);
}
