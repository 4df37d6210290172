//! The table of attribute keys, which the parser and the diagnostics use. A test compares it with the reference.

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::diag::{Errors, any_of, help_for_name, nearest};

/// `name`, `name = value` or `name(list)`.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) form: Form,
}

impl Item {
    /// The tokens between the parentheses. An empty list is a mistake.
    pub(super) fn list(&self, errors: &Errors, help: &str) -> TokenStream {
        let Form::List(tokens) = &self.form else { return TokenStream::new() };
        if tokens.is_empty() {
            errors.push_help(self.span, format!("`{}(..)` is empty", self.name), help);
        }
        tokens.clone()
    }
}

pub(crate) enum Form {
    Flag,
    /// The `=`, and the value after it.
    Assign(Span, Vec<TokenTree>),
    /// The tokens between the parentheses.
    List(TokenStream),
    /// Its mistake has been reported. The key is kept so that it is not reported as missing too.
    Broken,
}

/// Where an `#[api(..)]` attribute may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    ErrorEnum,
    ErrorVariant,
    ErrorStruct,
    ErrorField,
    SuccessEnum,
    SuccessVariant,
    SuccessStruct,
    SuccessField,
}

use Site::{
    ErrorEnum, ErrorField, ErrorStruct, ErrorVariant, SuccessEnum, SuccessField, SuccessStruct, SuccessVariant,
};

impl Site {
    fn describe(self) -> &'static str {
        match self {
            ErrorEnum => "an error enum",
            ErrorVariant => "a variant of an error enum",
            ErrorStruct => "an error struct",
            ErrorField => "a field of an error",
            SuccessEnum => "a success enum",
            SuccessVariant => "a variant of a success enum",
            SuccessStruct => "a success struct",
            SuccessField => "a field of a success",
        }
    }
}

/// A key at certain sites.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// How it is written, for the help of an error.
    pub(crate) example: &'static str,
    pub(crate) forms: Forms,
    pub(crate) sites: &'static [Site],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forms {
    Flag,
    Assign,
    List,
    /// `key` or `key = value`
    FlagOrAssign,
}

const fn key(name: &'static str, example: &'static str, forms: Forms, sites: &'static [Site]) -> Key {
    Key { name, example, forms, sites }
}

const ALL_FACTS: &[Site] = &[ErrorVariant, ErrorStruct, SuccessEnum, SuccessVariant, SuccessStruct];
const ALL_FACTS_AND_ERROR_ENUM: &[Site] =
    &[ErrorEnum, ErrorVariant, ErrorStruct, SuccessEnum, SuccessVariant, SuccessStruct];
const ERROR_FACTS: &[Site] = &[ErrorVariant, ErrorStruct];
const ERROR_TYPES: &[Site] = &[ErrorEnum, ErrorStruct];
const TYPES: &[Site] = &[ErrorEnum, ErrorStruct, SuccessEnum, SuccessStruct];
const FIELDS: &[Site] = &[ErrorField, SuccessField];

/// Every key, in the order of the reference. A name is listed twice if its form depends on the site.
pub(crate) const KEYS: &[Key] = &[
    key("code", "code = \"NOT_FOUND\"", Forms::Assign, ALL_FACTS),
    key("code", "code", Forms::Flag, &[ErrorField]),
    key("status", "status = 404", Forms::Assign, ALL_FACTS_AND_ERROR_ENUM),
    key("status", "status", Forms::Flag, &[ErrorField]),
    key("message", "message = \"Not found\"", Forms::Assign, ALL_FACTS_AND_ERROR_ENUM),
    key("message", "message", Forms::Flag, FIELDS),
    key("title", "title = \"Not found\"", Forms::Assign, ALL_FACTS),
    key("description", "description = \"..\"", Forms::Assign, ALL_FACTS),
    key("docs_url", "docs_url = \"https://example.com/{code}\"", Forms::Assign, ALL_FACTS_AND_ERROR_ENUM),
    key("ext", "ext(name = \"value\")", Forms::List, ALL_FACTS_AND_ERROR_ENUM),
    key("ext", "ext", Forms::FlagOrAssign, FIELDS),
    key("detail", "detail(name = \"value\")", Forms::List, ERROR_FACTS),
    key("detail", "detail", Forms::FlagOrAssign, &[ErrorField]),
    key("details", "details", Forms::Flag, &[ErrorField]),
    key("field_errors", "field_errors", Forms::Flag, &[ErrorField]),
    key("field", "field = \"name\"", Forms::Assign, ERROR_FACTS),
    key("field", "field", Forms::Flag, &[ErrorField]),
    key("retry_after", "retry_after = 30", Forms::Assign, ERROR_FACTS),
    key("retry_after", "retry_after", Forms::Flag, &[ErrorField]),
    key("header", "header(\"name\" = \"value\")", Forms::List, ALL_FACTS_AND_ERROR_ENUM),
    key("header", "header = \"name\"", Forms::Assign, FIELDS),
    key("data", "data", Forms::Flag, &[SuccessField]),
    key("source", "source", Forms::Flag, &[ErrorField]),
    key("from", "from", Forms::Flag, &[ErrorField]),
    key("public", "public", Forms::Flag, &[ErrorField]),
    key("transparent", "transparent", Forms::Flag, ERROR_FACTS),
    key("facts", "facts = Type::Variant", Forms::Assign, ERROR_FACTS),
    key("facts", "facts", Forms::FlagOrAssign, &[ErrorField]),
    key("codes", "codes(prefix = \"AUTH_\")", Forms::List, ERROR_TYPES),
    key("shared", "shared", Forms::Flag, ERROR_FACTS),
    key("retired", "retired(\"OLD\")", Forms::List, ERROR_TYPES),
    key("kind", "kind = FaultKind", Forms::Assign, &[ErrorEnum]),
    key("deprecated", "deprecated = \"..\"", Forms::Assign, ALL_FACTS),
    key("envelope", "envelope = Path", Forms::Assign, TYPES),
    key("empty", "empty", Forms::Flag, ALL_FACTS_AND_ERROR_ENUM),
    key("in_band", "in_band", Forms::Flag, &[ErrorEnum, ErrorVariant, ErrorStruct]),
    key("log", "log = warn", Forms::Assign, &[ErrorEnum, ErrorVariant, ErrorStruct]),
    key("crate", "crate = path", Forms::Assign, TYPES),
    key("skip", "skip(display)", Forms::List, ERROR_TYPES),
    key("skip", "skip(adapters)", Forms::List, &[SuccessEnum, SuccessStruct]),
];

/// The item, if its key is allowed here. Reports mistakes in it. If it is clear which key was meant, the item is kept
/// as a broken one, so that the key is not reported as missing too.
pub(crate) fn checked(errors: &Errors, item: Item, site: Site) -> Option<Item> {
    let Some(key) = KEYS.iter().find(|key| key.name == item.name && key.sites.contains(&site)) else {
        if !matches!(item.form, Form::Broken) {
            report_unknown(errors, &item, site);
        }
        let is_elsewhere = !sites_of(&item.name, site).is_empty();
        let meant = habit(&item.name, site).map(|habit| habit.meant);
        let meant = meant.or_else(|| nearest(&item.name, &names_at(site))).filter(|_| !is_elsewhere);
        return meant.map(|name| Item { name: name.to_owned(), form: Form::Broken, ..item });
    };
    let fits = report_form(errors, &item, key, site);
    Some(if fits { item } else { Item { form: Form::Broken, ..item } })
}

/// A key of another crate, and what it is called here.
struct Habit {
    name: &'static str,
    sites: &'static [Site],
    meant: &'static str,
    help: &'static str,
}

/// The habits from serde and from other derives for errors.
static HABITS: [Habit; 8] = [
    habit_of("prefix", ERROR_TYPES, "codes", "write `codes(prefix = \"AUTH_\")`"),
    habit_of("range", ERROR_TYPES, "codes", "write `codes(range = ..=-2)`"),
    habit_of("rename_all", ERROR_TYPES, "codes", "write `codes(rename_all = \"SCREAMING_SNAKE_CASE\")`"),
    habit_of("none", ERROR_TYPES, "codes", "write `codes(none)`"),
    habit_of("rename", FACTS, "code", "write `code = \"NOT_FOUND\"`"),
    habit_of("display", FACTS, "message", "write `message = \"Not found\"`"),
    habit_of("error", FACTS, "message", "write `message = \"Not found\"`"),
    habit_of("http", FACTS, "status", "write `status = 404`"),
];

const FACTS: &[Site] = &[ErrorEnum, ErrorVariant, ErrorStruct, SuccessEnum, SuccessVariant, SuccessStruct];

const fn habit_of(name: &'static str, sites: &'static [Site], meant: &'static str, help: &'static str) -> Habit {
    Habit { name, sites, meant, help }
}

fn habit(name: &str, site: Site) -> Option<&'static Habit> {
    HABITS.iter().find(|habit| habit.name == name && habit.sites.contains(&site))
}

/// Accepted: a key in its form. Refused: a key without its value, or with a value or a list that it does not take.
fn report_form(errors: &Errors, item: &Item, key: &Key, site: Site) -> bool {
    let (span, mistake) = match (&item.form, key.forms) {
        (Form::Broken, _) | (Form::Flag, Forms::Flag | Forms::FlagOrAssign) | (Form::List(_), Forms::List) => {
            return true;
        }
        (Form::Assign(_, tokens), Forms::Assign | Forms::FlagOrAssign) if !tokens.is_empty() => return true,
        (Form::Assign(equals, _), Forms::Assign | Forms::FlagOrAssign) => (*equals, "needs a value after the `=`"),
        (_, Forms::Flag) => (item.span, "takes no value"),
        (_, Forms::List) => (item.span, "takes a list in parentheses"),
        (_, Forms::Assign | Forms::FlagOrAssign) => (item.span, "needs a value"),
    };
    let mut help = format!("on {}, write `{}`", site.describe(), key.example);
    if let (Form::Assign(..), Forms::Flag) = (&item.form, key.forms) {
        let with_value = KEYS.iter().filter(|other| other.name == key.name && other.forms == Forms::Assign);
        let sites = with_value.flat_map(|other| other.sites).filter(|other| is_error(**other) == is_error(site));
        let sites: Vec<&str> = sites.map(|site| site.describe()).collect();
        if !sites.is_empty() {
            help = format!("{help}\nwith a value, it belongs on {}", any_of(&sites, "or"));
        }
    }
    errors.push_help(span, format!("`{}` {mistake}", item.name), help);
    false
}

fn report_unknown(errors: &Errors, item: &Item, site: Site) {
    let name = item.name.as_str();
    let elsewhere = sites_of(name, site);
    if !elsewhere.is_empty() {
        let text = format!("`{name}` is not allowed on {}", site.describe());
        errors.push_help(item.span, text, format!("it belongs on {}", any_of(&elsewhere, "or")));
        return;
    }
    if let Some(habit) = habit(name, site) {
        errors.push_help(item.span, format!("unknown key `{name}` on {}", site.describe()), habit.help);
        return;
    }
    let valid = names_at(site);
    let help = match nearest(name, &all_names()).filter(|near| !valid.contains(near)) {
        Some(near) if nearest(name, &valid).is_none() => {
            format!("did you mean `{near}`? it belongs on {}", any_of(&sites_of(near, site), "or"))
        }
        _ => help_for_name(name, &valid),
    };
    errors.push_help(item.span, format!("unknown key `{name}` on {}", site.describe()), help);
}

pub(super) fn all_names() -> Vec<&'static str> {
    KEYS.iter().map(|key| key.name).collect()
}

/// True for a name that is a key somewhere.
pub(super) fn is_key(name: &str) -> bool {
    KEYS.iter().any(|key| key.name == name)
}

/// Where else a key is allowed: in the same kind of type or, failing that, in the other kind.
fn sites_of(name: &str, site: Site) -> Vec<&'static str> {
    let (mut same_kind, mut other_kind) = (Vec::new(), Vec::new());
    for other in KEYS.iter().filter(|key| key.name == name).flat_map(|key| key.sites) {
        let sites = if is_error(*other) == is_error(site) { &mut same_kind } else { &mut other_kind };
        sites.push(other.describe());
    }
    if same_kind.is_empty() { other_kind } else { same_kind }
}

fn is_error(site: Site) -> bool {
    matches!(site, ErrorEnum | ErrorVariant | ErrorStruct | ErrorField)
}

/// How a key is written, for the help of an error.
pub(crate) fn example(name: &str) -> Option<&'static str> {
    KEYS.iter().find(|key| key.name == name).map(|key| key.example)
}

pub(crate) fn names_at(site: Site) -> Vec<&'static str> {
    KEYS.iter().filter(|key| key.sites.contains(&site)).map(|key| key.name).collect()
}

/// Reports a name inside `key(..)` that is not one of the valid ones.
pub(crate) fn report_option(errors: &Errors, item: &Item, key: &str, valid: &[&str]) {
    if !matches!(item.form, Form::Broken) {
        errors.push_help(
            item.span,
            format!("unknown option `{}` in `{key}(..)`", item.name),
            help_for_name(&item.name, valid),
        );
    }
}
