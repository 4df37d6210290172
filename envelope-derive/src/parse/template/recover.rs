//! Recovery after a mistake in a template: reports it once, and skips the tokens that it affects.

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

/// Reports the token after a value if it is not a comma.
pub(super) fn report_leftover(errors: &Errors, input: ParseStream<'_>) {
    if input.peek(syn::token::Paren) {
        errors.push_help(input.span(), "templates cannot call functions or methods", CALLS);
    } else if input.peek(Token![for]) {
        errors.push_help(input.span(), NOT_THE_ONLY_CONTENT, COMPREHENSIONS);
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

pub(super) const CALLS: &str = "write `with(path)` or `with(self.method)` to call your own function, or a string with \
    slots, as in `\"{code}: {message}\"`";

pub(super) const NO_CONDITIONS: &str = "templates have no conditions";
pub(super) const CONDITIONS: &str = "`first ?? other` writes `other` if `first` is absent\n\
    `client_error`, `server_error` and `field_error` are separate templates\n\
    `with(path)` calls your own function";

pub(super) const NOT_THE_ONLY_CONTENT: &str = "a comprehension must be the only content of its brackets";
pub(super) const COMPREHENSIONS: &str =
    "write `[.. for error in field_errors]` or `{key: value for error in field_errors}`";
