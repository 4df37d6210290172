//! Parses codes, the rules for them in `codes(..)` and `retired(..)`, and the cases of `rename_all`.

use syn::Token;
use syn::parse::ParseStream;

use super::joined::{joined_text, starts_text};
use super::keys::{Form, Item, report_option};
use super::literal::{Plain, plain};
use super::setting::{Setting, Spanned};
use super::split::{segments, split};
use super::value::{assigned, integer, some_text, starts_integer, text};
use crate::common::CodeValue;
use crate::diag::{Errors, Extent, error, help_for_name};
use crate::tokens::{parse_whole, skip_rest};

/// `code = "NOT_FOUND"` or `code = -50`.
pub(super) fn assigned_code(item: &Item) -> syn::Result<Spanned<CodeValue>> {
    match plain(item) {
        Some(Spanned { value: Plain::Text(code), span }) => text_code(code, span),
        Some(Spanned { value: Plain::Number(code), span }) => Ok(Spanned { value: CodeValue::Int(code), span }),
        _ => assigned(item, code),
    }
}

fn code(input: ParseStream<'_>) -> syn::Result<Spanned<CodeValue>> {
    if starts_integer(input) {
        let number = integer(input)?;
        return Ok(Spanned { value: CodeValue::Int(number.value), span: number.span });
    }
    if !starts_text(input) {
        let help =
            "write a literal, such as `\"NOT_FOUND\"` or `-50`: codes are compared before constants are evaluated";
        return Err(error(skip_rest(input), "a code must be a string or an integer", help));
    }
    let text = joined_text(input)?;
    text_code(text.value(), text.span().into())
}

/// Accepted: `"NOT_FOUND"`. Refused: an empty text, and spaces around the text, which are easily overlooked.
fn text_code(code: String, span: Extent) -> syn::Result<Spanned<CodeValue>> {
    let trimmed = code.trim();
    if trimmed.is_empty() {
        let help = "clients tell errors apart by their codes: write one, such as `\"NOT_FOUND\"`";
        return Err(error(span, "a code must not be empty", help));
    }
    if trimmed.len() < code.len() {
        return Err(error(span, "a code must not have spaces around it", format!("write {trimmed:?}")));
    }
    Ok(Spanned { value: CodeValue::Str(code), span })
}

/// `retired("OLD", -70)`
pub(super) fn take_retired(errors: &Errors, item: &Item, retired: &mut Vec<Spanned<CodeValue>>) {
    for segment in segments(errors, item.list(errors, "write `retired(\"OLD\", -70)`")) {
        match parse_whole(segment.into_iter().collect(), code) {
            Ok(code) => retired.push(code),
            Err(error) => errors.push_error(error),
        }
    }
}

/// The options of `codes(..)`.
#[derive(Default)]
pub(crate) struct Codes {
    pub(crate) prefix: Setting<String>,
    /// The lowest and the highest.
    pub(crate) range: Setting<(i64, i64)>,
    pub(crate) rename_all: Setting<Case>,
    /// The code of a variant without fields is its discriminant.
    pub(crate) discriminant: Setting<()>,
    pub(crate) shared: Setting<()>,
    pub(crate) none: Setting<()>,
}

const CODES: &str = "write `codes(prefix = \"AUTH_\")` or `codes(range = ..=-2)`";
const OPTIONS: [&str; 6] = ["prefix", "range", "rename_all", "discriminant", "shared", "none"];

impl Codes {
    pub(super) fn take(&mut self, errors: &Errors, item: &Item) {
        if matches!(item.form, Form::Broken) {
            // It may have been meant as `rename_all`: then missing codes should not be reported.
            self.rename_all = Setting::Poisoned;
        }
        for option in split(errors, item.list(errors, CODES), &OPTIONS) {
            match option.name.as_str() {
                "prefix" => self.prefix.fill(errors, &option, some_text(&option)),
                "range" => {
                    let parsed = assigned(&option, range).map(|value| Spanned::new(value, option.span));
                    self.range.fill(errors, &option, parsed);
                }
                "rename_all" => self.rename_all.fill(errors, &option, case(&option)),
                "discriminant" => raise(errors, &option, &mut self.discriminant),
                "shared" => raise(errors, &option, &mut self.shared),
                "none" => raise(errors, &option, &mut self.none),
                _ => report_option(errors, &option, "codes", &OPTIONS),
            }
        }
    }
}

fn raise(errors: &Errors, option: &Item, flag: &mut Setting<()>) {
    if matches!(option.form, Form::Assign(..) | Form::List(_)) {
        let help = format!("write `codes({})`", option.name);
        errors.push_help(option.span, format!("`{}` takes no value", option.name), help);
    }
    flag.raise(errors, option);
}

/// The lowest and the highest number of a range such as `..=-2`, `100..200` or `-99..=-50`.
fn range(input: ParseStream<'_>) -> syn::Result<(i64, i64)> {
    let place = input.cursor().token_stream();
    let (low, end) = (bound(input)?, end(input)?);
    let low = low.unwrap_or(i64::MIN);
    let high = match end {
        End::None => Some(i64::MAX),
        End::Included(high) => Some(high),
        End::Excluded(end) => end.checked_sub(1),
    };
    match high {
        Some(high) if low <= high => Ok((low, high)),
        _ => Err(error(place, "this range is empty", "write the lower bound first, as in `-99..=-50`")),
    }
}

/// Where a range ends.
enum End {
    None,
    Included(i64),
    Excluded(i64),
}

fn bound(input: ParseStream<'_>) -> syn::Result<Option<i64>> {
    Ok(if starts_integer(input) { Some(integer(input)?.value) } else { None })
}

fn end(input: ParseStream<'_>) -> syn::Result<End> {
    let expected = |input: ParseStream<'_>| {
        error(
            skip_rest(input),
            "expected a range of integers",
            "write a range such as `-99..=-50`, `100..200` or `..=-2`",
        )
    };
    if input.peek(Token![..=]) {
        input.parse::<Token![..=]>()?;
        return bound(input)?.map(End::Included).ok_or_else(|| expected(input));
    }
    if !input.peek(Token![..]) {
        return Err(expected(input));
    }
    input.parse::<Token![..]>()?;
    Ok(bound(input)?.map_or(End::None, End::Excluded))
}

/// The case in which the name of a variant becomes its code: serde's cases, with serde's rules for variants.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

/// `rename_all = "snake_case"`
fn case(item: &Item) -> syn::Result<Spanned<Case>> {
    let name = text(item)?;
    if let Some((_, case)) = CASES.iter().find(|(known, _)| *known == name.value) {
        return Ok(Spanned { value: *case, span: name.span });
    }
    let help = help_for_name(&name.value, &CASES.map(|(known, _)| known));
    Err(error(name.span, format!("unknown case {:?}", name.value), help))
}

impl Case {
    /// The name of a variant in this case. Acronyms are split at each capital letter, as in serde.
    pub(crate) fn apply(self, variant: &str) -> String {
        match self {
            Case::Pascal => variant.to_owned(),
            Case::Lower => variant.to_ascii_lowercase(),
            Case::Upper => variant.to_ascii_uppercase(),
            Case::Camel => camel(variant),
            Case::Snake => snake(variant),
            Case::ScreamingSnake => snake(variant).to_ascii_uppercase(),
            Case::Kebab => snake(variant).replace('_', "-"),
            Case::ScreamingKebab => snake(variant).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn camel(variant: &str) -> String {
    let mut characters = variant.chars();
    characters.next().into_iter().map(|first| first.to_ascii_lowercase()).chain(characters).collect()
}

fn snake(variant: &str) -> String {
    let mut snake = String::new();
    for (index, character) in variant.char_indices() {
        if index > 0 && character.is_uppercase() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::CASES;

    /// The table of serde_derive's own test (`internals/case.rs`), and names that it does not list.
    #[test]
    fn names_are_written_as_serde_writes_them() {
        let written = |variant: &str| CASES.map(|(_, case)| case.apply(variant));
        let expected = [
            ["outcome", "OUTCOME", "Outcome", "outcome", "outcome", "OUTCOME", "outcome", "OUTCOME"],
            [
                "verytasty",
                "VERYTASTY",
                "VeryTasty",
                "veryTasty",
                "very_tasty",
                "VERY_TASTY",
                "very-tasty",
                "VERY-TASTY",
            ],
            ["a", "A", "A", "a", "a", "A", "a", "A"],
            ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"],
            [
                "httperror",
                "HTTPERROR",
                "HTTPError",
                "hTTPError",
                "h_t_t_p_error",
                "H_T_T_P_ERROR",
                "h-t-t-p-error",
                "H-T-T-P-ERROR",
            ],
            [
                "with_line",
                "WITH_LINE",
                "With_Line",
                "with_Line",
                "with__line",
                "WITH__LINE",
                "with--line",
                "WITH--LINE",
            ],
        ];
        for (variant, expected) in ["Outcome", "VeryTasty", "A", "Z42", "HTTPError", "With_Line"].iter().zip(expected) {
            assert_eq!(written(variant), expected, "{variant}");
        }
        // As in serde, only ASCII letters change their case.
        assert_eq!(written("ÄndereÖl")[4], "Ändere_Öl");
    }
}
