//! Rules about the format of a placeholder, `{field:>08.3}`: the grammar of `format!`, without arguments.

use proc_macro2::Span;

use crate::diag::{Errors, help_for_name};

/// What stands at the end of a format and names a trait; without it, the trait is `Display`.
const TRAITS: [&str; 9] = ["?", "x?", "X?", "x", "X", "o", "b", "e", "E"];

/// Accepted: `?`, `>08.3`, `#x`. Refused: `width$` and `.*`, which need arguments, and what `format!` does not know.
pub(super) fn check(errors: &Errors, span: Span, name: &str, spec: &str) -> Option<()> {
    if spec.contains(['$', '*']) && !is_fill(spec) {
        let text = format!("the width or precision in `{{{name}:{spec}}}` must not be an argument");
        errors.push_help(span, text, format!("write a number, as in `{{{name}:.2}}`"));
        return None;
    }
    let rest = behind_numbers(spec.trim_end());
    if rest.is_empty() || TRAITS.contains(&rest) {
        return Some(());
    }
    let text = format!("`{rest}` in `{{{name}:{spec}}}` is not a format");
    let help = format!("{}\n`{{{name}}}` writes the value as its `Display` does", help_for_name(rest, &TRAITS));
    errors.push_help(span, text, help);
    None
}

/// True if the `$` or `*` is what the value is filled up with, as in `*<8`.
fn is_fill(spec: &str) -> bool {
    fill_and_align(spec).is_some_and(|rest| rest.len() < spec.len() && !rest.contains(['$', '*']))
}

/// What follows `[[fill]align][sign]['#']['0'][width]['.' precision]`.
fn behind_numbers(spec: &str) -> &str {
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

/// What follows `[fill]align`, if the format starts with that.
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
    fn formats_are_those_of_the_standard_library() {
        for spec in ["", "?", "#?", "x?", "08.3", ">8", "*<8", "$^+#010.2e", "}>3", ".0", "-", "#x", "é>5?", "<"] {
            let errors = Errors::default();
            assert_eq!(check(&errors, Span::call_site(), "a", spec), Some(()), "{spec}");
        }
        for spec in ["zz", "width$", ".*", ".prec$", "8.", "p", "?x", "X?x", "> 8", "*<w$"] {
            let errors = Errors::default();
            assert_eq!(check(&errors, Span::call_site(), "a", spec), None, "{spec}");
            assert!(!errors.into_tokens().is_empty());
        }
    }
}
