//! Going on after a mistake: it is reported once, and what is in the way is skipped.

use proc_macro2::{TokenStream, TokenTree};
use syn::Token;
use syn::parse::ParseStream;

use super::Value;
use crate::diag::Errors;

/// Reports a mistake, and skips to the next comma.
pub(super) fn poisoned(errors: &Errors, error: syn::Error, input: ParseStream<'_>) -> Value {
    errors.push_error(error);
    skip_to_comma(input);
    Value::poisoned()
}

pub(super) fn skip(input: ParseStream<'_>) {
    let _ = input.parse::<TokenStream>();
}

pub(super) fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
}

/// Reports what follows a value if that is not a comma.
pub(super) fn report_leftover(errors: &Errors, input: ParseStream<'_>) {
    if input.peek(syn::token::Paren) {
        errors.push_help(input.span(), "templates cannot call functions or methods", CALLS);
    } else if input.peek(Token![for]) {
        errors.push_help(input.span(), "a comprehension must be alone in its brackets", ALONE);
    } else if input.peek(Token![?]) && !(input.peek2(Token![,]) || at_end(input)) {
        errors.push_help(input.span(), NO_CONDITIONS, CONDITIONS);
    } else if input.peek(Token![?]) {
        errors.push_help(input.span(), "the `?` belongs after the key", "write `\"key\"?: value`");
    } else if is_operator(input) {
        errors.push_help(input.span(), "templates have no operators but `??`", CONDITIONS);
    } else {
        errors.push(input.span(), "expected `,` before this");
    }
}

/// True if this is the last token.
fn at_end(input: ParseStream<'_>) -> bool {
    input.cursor().token_tree().is_none_or(|(_, rest)| rest.eof())
}

fn is_operator(input: ParseStream<'_>) -> bool {
    input.cursor().punct().is_some_and(|(punct, _)| "=<>|&+-*/%^!".contains(punct.as_char()))
}

pub(super) const CALLS: &str = "write `with(path)` or `with(self.method)` to call a function of yours with the facts of the \
    answer, or a string with slots, `\"{code}: {message}\"`";

pub(super) const NO_CONDITIONS: &str = "templates have no conditions";
pub(super) const CONDITIONS: &str = "`first ?? other` writes `other` if `first` is absent\n\
    `client_error`, `server_error` and `field_error` are templates of their own\n\
    `with(path)` calls a function of yours";

pub(super) const ALONE: &str = "write `[.. for error in field_errors]` or `{key: value for error in field_errors}`";
