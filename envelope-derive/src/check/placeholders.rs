//! Text with `{placeholders}`, as in `format!`: messages, links and the strings of templates. Checks their format
//! specifications too.

use std::fmt::Write as _;

use proc_macro2::Span;

use crate::diag::{Errors, Place, help_for_name};

/// A piece of such a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Literal text, with single braces where doubled ones were written.
    Text(String),
    /// The content of single braces.
    Placeholder(Placeholder),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) name: String,
    /// The format specification after the colon.
    pub(crate) spec: Option<String>,
}

/// A mistake in the braces of a text, and advice.
#[derive(Debug, PartialEq, Eq)]
struct BraceError {
    text: String,
    help: String,
}

/// Splits a text at its placeholders. `None` if there are mistakes, which are all reported at the place of the text.
pub(crate) fn pieces(errors: &Errors, place: impl Place, text: &str) -> Option<Vec<Piece>> {
    let report = |mistake: &BraceError| errors.push_help(&place, &mistake.text, &mistake.help);
    cut(text).map_err(|mistakes| mistakes.iter().for_each(report)).ok()
}

fn cut(text: &str) -> Result<Vec<Piece>, Vec<BraceError>> {
    // Most texts are constant, and searching for a byte is quick even in builds without optimisation.
    if !text.as_bytes().contains(&b'{') && !text.as_bytes().contains(&b'}') {
        return Ok(vec![Piece::Text(text.to_owned())]);
    }
    let (pieces, errors) = scan(text);
    if errors.is_empty() { Ok(pieces) } else { Err(errors) }
}

/// The names of all placeholders and of the arguments in their formats, even if the text has mistakes.
pub(crate) fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        if let Some(after) = after.strip_prefix('{') {
            rest = after;
            continue;
        }
        let (inner, _) = after.split_once(['{', '}']).unwrap_or((after, ""));
        let (name, spec) = inner.split_once(':').unwrap_or((inner, ""));
        let of_spec = spec.split(|c: char| !is_name_character(c));
        names.extend([name.trim()].into_iter().chain(of_spec).filter(|name| is_name(name)).map(str::to_owned));
        rest = &after[inner.len()..];
    }
    names
}

fn scan(text: &str) -> (Vec<Piece>, Vec<BraceError>) {
    let (mut pieces, mut errors) = (Vec::new(), Vec::new());
    let mut rest = text;
    let mut literal = String::new();
    while let Some(at) = rest.find(['{', '}']) {
        literal.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        let after = &rest[at + 1..];
        if after.starts_with(brace) {
            literal.push_str(brace);
            rest = &after[1..];
        } else if brace == "}" {
            errors.push(brace_error("unmatched `}`", "write a literal brace twice: `}}`"));
            rest = after;
        } else if let Some(end) = after.find(['{', '}']).filter(|end| after[*end..].starts_with('}')) {
            flush(&mut pieces, &mut literal);
            match placeholder(&after[..end]) {
                Ok(placeholder) => pieces.push(Piece::Placeholder(placeholder)),
                Err(error) => errors.push(error),
            }
            rest = &after[end + 1..];
        } else {
            errors.push(unclosed(after));
            rest = after;
        }
    }
    literal.push_str(rest);
    flush(&mut pieces, &mut literal);
    (pieces, errors)
}

fn brace_error(text: impl Into<String>, help: impl Into<String>) -> BraceError {
    BraceError { text: text.into(), help: help.into() }
}

/// The error for an opening brace without a closing one. The name after it was probably meant as a placeholder.
fn unclosed(after: &str) -> BraceError {
    let end = after.find(|c: char| !(is_name_character(c) || c == '.')).unwrap_or(after.len());
    let literal = "write a literal brace twice: `{{`";
    match &after[..end] {
        "" => brace_error("unmatched `{`", literal),
        name => brace_error("unmatched `{`", format!("close it: `{{{name}}}`\n{literal}")),
    }
}

fn flush(pieces: &mut Vec<Piece>, literal: &mut String) {
    if !literal.is_empty() {
        pieces.push(Piece::Text(std::mem::take(literal)));
    }
}

fn placeholder(inner: &str) -> Result<Placeholder, BraceError> {
    let (name, spec) = match inner.split_once(':') {
        Some((name, spec)) => (name, Some(spec.to_owned())),
        None => (inner, None),
    };
    if name.trim().is_empty() {
        let help = "write a name between the braces, as in `{name}`, or write literal braces twice: `{{}}`";
        return Err(brace_error(format!("`{{{inner}}}` has no name"), help));
    }
    if !name.split('.').all(is_name) {
        let literal = format!("write literal braces twice: `{{{{{inner}}}}}`");
        let trimmed = name.trim();
        let help = match trimmed {
            trimmed if is_name(trimmed) => format!("write `{{{trimmed}}}` without spaces\n{literal}"),
            trimmed if is_expression(trimmed) => format!("{WHOLE_FIELD}\n{literal}"),
            _ => literal,
        };
        return Err(brace_error(format!("`{{{inner}}}` is not a valid placeholder"), help));
    }
    Ok(Placeholder { name: name.to_owned(), spec })
}

const WHOLE_FIELD: &str = "a placeholder names a whole field: store the value in a field";

/// True for text that looks like a call, an index or an operation: `name.len()`, `list[0]`, `self.name + 1`.
fn is_expression(text: &str) -> bool {
    text.starts_with(is_name_character) && text.contains(['(', '[', '+', '-', '*', '&'])
}

fn is_name(part: &str) -> bool {
    !part.is_empty() && part.chars().all(is_name_character)
}

fn is_name_character(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

/// The text as people read it. With mistakes, which thiserror reports, the text as written.
pub(crate) fn readable(text: &str) -> String {
    cut(text).map_or_else(|_| text.to_owned(), |pieces| shown(&pieces))
}

/// The text as people read it: placeholders in braces, and single braces for doubled ones.
pub(crate) fn shown(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            Piece::Placeholder(placeholder) => {
                let _ = write!(text, "{{{}}}", placeholder.name);
            }
        }
    }
    text
}

/// The text, if it has no placeholders.
pub(crate) fn constant(pieces: &[Piece]) -> Option<String> {
    match pieces {
        [Piece::Text(text)] => Some(text.clone()),
        _ => None,
    }
}

/// The ends of formats that name a trait. Without one, the trait is `Display`.
const TRAITS: [&str; 9] = ["?", "x?", "X?", "x", "X", "o", "b", "e", "E"];

/// The grammar of `format!`. Accepted: `?`, `>08.3`, `#x`. Refused: `width$` and `.*`, which need arguments, and
/// formats that `format!` does not know.
pub(super) fn check_format(errors: &Errors, span: Span, name: &str, spec: &str) -> Option<()> {
    if spec.contains(['$', '*']) && !is_fill(spec) {
        let text = format!("the width or precision in `{{{name}:{spec}}}` must be a number");
        errors.push_help(span, text, format!("write a number, as in `{{{name}:.2}}`"));
        return None;
    }
    let rest = after_numbers(spec.trim_end());
    if rest.is_empty() || TRAITS.contains(&rest) {
        return Some(());
    }
    let text = format!("`{rest}` in `{{{name}:{spec}}}` is not a format");
    let help = format!("{}\n`{{{name}}}` writes the value as its `Display` does", help_for_name(rest, &TRAITS));
    errors.push_help(span, text, help);
    None
}

/// True if the `$` or `*` is the fill character, as in `*<8`.
fn is_fill(spec: &str) -> bool {
    fill_and_align(spec).is_some_and(|rest| !rest.contains(['$', '*']))
}

/// The rest after `[[fill]align][sign]['#']['0'][width]['.' precision]`.
fn after_numbers(spec: &str) -> &str {
    let rest = fill_and_align(spec).unwrap_or(spec);
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let rest = rest.strip_prefix('#').unwrap_or(rest);
    let rest = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
    match rest.strip_prefix('.') {
        Some(precision) if precision.starts_with(|digit: char| digit.is_ascii_digit()) => {
            precision.trim_start_matches(|digit: char| digit.is_ascii_digit())
        }
        _ => rest,
    }
}

/// The rest after `[fill]align`, if the format begins with it.
fn fill_and_align(spec: &str) -> Option<&str> {
    let is_align = |character: char| matches!(character, '<' | '^' | '>');
    let mut characters = spec.chars();
    characters.next()?;
    match characters.next() {
        Some(second) if is_align(second) => Some(characters.as_str()),
        _ => spec.strip_prefix(is_align),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_braces_are_literal_and_single_ones_name_something() {
        let pieces = cut("a {{#X}} {field:?} {0}").unwrap();
        assert_eq!(shown(&pieces), "a {#X} {field} {0}");
        assert_eq!(pieces.len(), 4);
        assert_eq!(constant(&pieces), None);
    }

    #[test]
    fn every_brace_out_of_place_is_reported() {
        let errors = cut("{#TFA_CODE} } {} {").unwrap_err();
        let texts: Vec<&str> = errors.iter().map(|error| error.text.as_str()).collect();
        assert_eq!(
            texts,
            ["`{#TFA_CODE}` is not a valid placeholder", "unmatched `}`", "`{}` has no name", "unmatched `{`"]
        );
        assert_eq!(errors[0].help, "write literal braces twice: `{{#TFA_CODE}}`");
        assert_eq!(names("{} {source} {#X} {{a}} {{{b:>w$}}} { c } {0:?"), ["source", "b", "w", "c", "0"]);
    }

    #[test]
    fn formats_are_those_of_the_standard_library() {
        for spec in ["", "?", "#?", "x?", "08.3", ">8", "*<8", "$^+#010.2e", "}>3", ".0", "-", "#x", "é>5?", "<"] {
            let errors = Errors::default();
            assert_eq!(check_format(&errors, Span::call_site(), "a", spec), Some(()), "{spec}");
        }
        for spec in ["zz", "width$", ".*", ".prec$", "8.", "p", "?x", "X?x", "> 8", "*<w$"] {
            let errors = Errors::default();
            assert_eq!(check_format(&errors, Span::call_site(), "a", spec), None, "{spec}");
            assert!(!errors.into_tokens().is_empty());
        }
    }
}
