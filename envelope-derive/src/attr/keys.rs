//! The one table of attribute keys: it feeds the parser, the error texts and, through a test, the reference.

use super::{Form, Item};
use crate::diag::{Errors, any_of, help_for_name, nearest};

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

/// The entry, if its key is one that may stand here. What is wrong with it is reported; where it is clear what was meant,
/// the entry is kept as a broken one, so that its key is not missing as well.
pub(crate) fn checked(errors: &Errors, item: Item, place: Place) -> Option<Item> {
    let Some(key) = KEYS.iter().find(|key| key.name == item.name && key.places.contains(&place)) else {
        if !matches!(item.form, Form::Broken) {
            report_unknown(errors, &item, place);
        }
        let meant = nearest(&item.name, &names_at(place)).filter(|_| places_of(&item.name, place).is_empty());
        return meant.map(|name| Item { name: name.to_owned(), form: Form::Broken, ..item });
    };
    let fits = report_form(errors, &item, key, place);
    Some(if fits { item } else { Item { form: Form::Broken, ..item } })
}

/// Accepted: a key in its own form. Refused: one without its value, or with a value or a list where it has none.
fn report_form(errors: &Errors, item: &Item, key: &Key, place: Place) -> bool {
    let (span, mistake) = match (&item.form, key.forms) {
        (Form::Broken, _) | (Form::Flag, Forms::Flag | Forms::FlagOrAssign) | (Form::List(_), Forms::List) => {
            return true;
        }
        (Form::Assign(_, tokens), Forms::Assign | Forms::FlagOrAssign) if !tokens.is_empty() => return true,
        (Form::Assign(equals, tokens), Forms::Assign | Forms::FlagOrAssign) if tokens.is_empty() => {
            (*equals, "needs a value after the `=`")
        }
        (_, Forms::Flag) => (item.span, "takes no value"),
        (_, Forms::List) => (item.span, "takes a list in parentheses"),
        (_, Forms::Assign | Forms::FlagOrAssign) => (item.span, "needs a value"),
    };
    let help = format!("on {}, write `{}`", place.describe(), key.example);
    errors.push_help(span, format!("`{}` {mistake}", item.name), help);
    false
}

fn report_unknown(errors: &Errors, item: &Item, place: Place) {
    let name = item.name.as_str();
    let elsewhere = places_of(name, place);
    if !elsewhere.is_empty() {
        let text = format!("`{name}` is not allowed on {}", place.describe());
        errors.push_help(item.span, text, format!("it belongs on {}", any_of(&elsewhere, "or on")));
        return;
    }
    let valid = names_at(place);
    let help = match nearest(name, &all_names()).filter(|near| !valid.contains(near)) {
        Some(near) if nearest(name, &valid).is_none() => {
            format!("did you mean `{near}`? it belongs on {}", any_of(&places_of(near, place), "or on"))
        }
        _ => help_for_name(name, &valid),
    };
    errors.push_help(item.span, format!("unknown key `{name}` on {}", place.describe()), help);
}

fn all_names() -> Vec<&'static str> {
    KEYS.iter().map(|key| key.name).collect()
}

/// Where else a key may stand, in the same kind of type or, failing that, in the other.
fn places_of(name: &str, place: Place) -> Vec<&'static str> {
    let (mut same_kind, mut other_kind) = (Vec::new(), Vec::new());
    for other in KEYS.iter().filter(|key| key.name == name).flat_map(|key| key.places) {
        let places = if is_error(*other) == is_error(place) { &mut same_kind } else { &mut other_kind };
        places.push(other.describe());
    }
    if same_kind.is_empty() { other_kind } else { same_kind }
}

fn is_error(place: Place) -> bool {
    matches!(place, ErrorEnum | ErrorVariant | ErrorStruct | ErrorField)
}

/// How a fact is written, as the help of an error shows it.
pub(crate) fn example(name: &str) -> Option<&'static str> {
    KEYS.iter().find(|key| key.name == name).map(|key| key.example)
}

pub(crate) fn names_at(place: Place) -> Vec<&'static str> {
    KEYS.iter().filter(|key| key.places.contains(&place)).map(|key| key.name).collect()
}

/// Reports a name inside of `key(..)` that is none of the valid ones.
pub(crate) fn report_option(errors: &Errors, item: &Item, key: &str, valid: &[&str]) {
    if !matches!(item.form, Form::Broken) {
        errors.push_help(
            item.span,
            format!("unknown `{}` in `{key}(..)`", item.name),
            help_for_name(&item.name, valid),
        );
    }
}
