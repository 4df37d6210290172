//! Splits a list of items at its commas, so that a mistake in one item does not keep the others from being read.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::LitStr;

use super::keys::{Form, Item, is_key};
use super::literal::{Plain, plain};
use super::setting::Spanned;
use crate::diag::{Errors, Extent, error};
use crate::tokens::{is_ident, is_punct};

/// The items of a list. A known key right after a value shows that a comma is missing.
pub(crate) fn split(errors: &Errors, tokens: TokenStream, keys: &[&str]) -> Vec<Item> {
    let mut items = Vec::new();
    for segment in segments(errors, tokens) {
        items_of(errors, segment, keys, &mut items);
    }
    items
}

/// The tokens between the commas. Commas inside a generic type belong to the type.
pub(crate) fn segments(errors: &Errors, tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut segments = Vec::new();
    let mut segment = Vec::new();
    let mut depth = 0_usize;
    for token in tokens {
        depth = depth_after(depth, segment.last(), &token);
        if !is_separator(errors, &token, depth) {
            segment.push(token);
        } else if segment.is_empty() {
            errors.push(token.span(), "expected an entry before this comma");
        } else {
            segments.push(std::mem::take(&mut segment));
        }
    }
    segments.push(segment);
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// How many `<` are open after this token. The `>` of an arrow closes none.
fn depth_after(depth: usize, before: Option<&TokenTree>, token: &TokenTree) -> usize {
    let is_arrow = before.is_some_and(|before| is_punct(before, '-') || is_punct(before, '='));
    match token {
        token if is_punct(token, '<') => depth + 1,
        token if is_punct(token, '>') && !is_arrow => depth.saturating_sub(1),
        _ => depth,
    }
}

fn is_separator(errors: &Errors, token: &TokenTree, depth: usize) -> bool {
    if is_punct(token, ';') {
        errors.push_help(token.span(), "expected `,`, found `;`", "separate entries with commas");
        return true;
    }
    depth == 0 && is_punct(token, ',')
}

/// One item, or several if the commas between them are missing.
fn items_of(errors: &Errors, mut tokens: Vec<TokenTree>, keys: &[&str], items: &mut Vec<Item>) {
    while !tokens.is_empty() {
        let end = (1..tokens.len()).find(|&at| starts_item(&tokens, at, keys)).unwrap_or(tokens.len());
        let rest = tokens.split_off(end);
        if let Some(next) = rest.first() {
            errors.push(next.span(), format!("expected `,` before `{next}`"));
        }
        items.extend(item(errors, tokens));
        tokens = rest;
    }
}

/// True for a name after a complete item, if the name is a key or is followed by `=`.
fn starts_item(tokens: &[TokenTree], at: usize, keys: &[&str]) -> bool {
    let (Some(before), Some(TokenTree::Ident(ident))) = (tokens.get(at - 1), tokens.get(at)) else { return false };
    let is_assigned = tokens.get(at + 1).is_some_and(|next| is_punct(next, '='));
    let is_key = is_assigned || keys.iter().any(|key| ident == key);
    is_key && !matches!(before, TokenTree::Punct(_))
}

fn item(errors: &Errors, tokens: Vec<TokenTree>) -> Option<Item> {
    let mut tokens = tokens.into_iter();
    let first = tokens.next()?;
    let Some((name, is_quoted)) = name(&first) else {
        errors.push_help(first.span(), "expected a key", "an entry is `key`, `key = value` or `key(..)`");
        return None;
    };
    let span = first.span();
    if is_quoted {
        errors.push_help(span, "keys are not quoted", format!("write `{name}`"));
        return Some(Item { name, span, form: Form::Broken });
    }
    let form = form(errors, &name, tokens);
    Some(Item { name, span, form })
}

/// A key, or the text of a string that was probably meant as one.
fn name(token: &TokenTree) -> Option<(String, bool)> {
    match token {
        TokenTree::Ident(ident) => Some((ident.to_string(), false)),
        TokenTree::Literal(literal) => {
            let text = syn::parse_str::<LitStr>(&literal.to_string()).ok()?;
            Some((text.value(), true))
        }
        TokenTree::Group(_) | TokenTree::Punct(_) => None,
    }
}

fn form(errors: &Errors, name: &str, mut tokens: impl Iterator<Item = TokenTree>) -> Form {
    match tokens.next() {
        None => Form::Flag,
        Some(token) if is_punct(&token, '=') => Form::Assign(token.span(), tokens.collect()),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            if let Some(extra) = tokens.next() {
                errors.push(extra.span(), format!("expected `,` after `{name}(..)`"));
            }
            Form::List(group.stream())
        }
        Some(other) => {
            let text = match &other {
                other if is_punct(other, ':') => "expected `=`, found `:`".to_owned(),
                TokenTree::Group(_) | TokenTree::Literal(_) => "expected `=` before this".to_owned(),
                TokenTree::Ident(_) | TokenTree::Punct(_) => format!("expected `=`, `(` or `,` after `{name}`"),
            };
            errors.push_help(other.span(), text, "an entry is `key`, `key = value` or `key(..)`");
            Form::Broken
        }
    }
}

/// The list without arguments after its message, written as if it were a `format!`, and whether there were any. They
/// are reported here and removed, so that they are not reported as unknown keys too.
pub(super) fn taken_out(errors: &Errors, list: TokenStream) -> (TokenStream, bool) {
    let tokens: Vec<TokenTree> = list.clone().into_iter().collect();
    if !tokens.iter().enumerate().any(|(at, token)| is_punct(token, ',') && may_be_argument(&tokens[at + 1..])) {
        return (list, false);
    }
    let Some(start) = message_end(&tokens) else { return (list, false) };
    let mut end = start;
    while let Some(argument) = argument(&tokens[end..]) {
        let (text, help) = describe(argument);
        let place = Extent::over(argument, Span::call_site());
        errors.push_error(error(place, text, help));
        // The comma before it is one token.
        end += 1 + argument.len();
    }
    let kept = tokens[..start].iter().chain(&tokens[end..]).cloned();
    (kept.collect(), end > start)
}

/// The same for named arguments that the message uses as placeholders: `message = "{n}", n = name.len()`.
pub(super) fn arguments_taken_out(errors: &Errors, items: &mut Vec<Item>) -> bool {
    if items.iter().all(|item| is_key(&item.name)) {
        return false;
    }
    let message = items.iter().find(|item| item.name == "message").and_then(plain);
    let Some(Spanned { value: Plain::Text(message), .. }) = message else { return false };
    let before = items.len();
    items.retain(|item| {
        let Form::Assign(_, value) = &item.form else { return true };
        let is_named = ["}", ":"].iter().any(|end| message.contains(&format!("{{{}{end}", item.name)));
        if is_key(&item.name) || !is_named {
            return true;
        }
        let (text, help) = describe(value);
        errors.push_help(item.span, text, help);
        false
    });
    items.len() < before
}

/// False for `key = ..`, as most items are. Does not read names, which takes much longer than everything else here.
fn may_be_argument(tokens: &[TokenTree]) -> bool {
    match tokens {
        [] => false,
        [TokenTree::Ident(_), TokenTree::Punct(punct), ..] => punct.as_char() != '=',
        _ => true,
    }
}

/// The position of the comma after `message = "..{}.."`. A message without a `{}` has no arguments.
fn message_end(tokens: &[TokenTree]) -> Option<usize> {
    let at = tokens.windows(3).position(|window| match window {
        [key, equals, TokenTree::Literal(text)] => {
            is_ident(key, "message") && is_punct(equals, '=') && has_nameless(&text.to_string())
        }
        _ => false,
    })?;
    Some(at + 3)
}

fn has_nameless(literal: &str) -> bool {
    let Ok(text) = syn::parse_str::<LitStr>(literal) else { return false };
    let text = text.value().replace("{{", "");
    text.contains("{}") || text.contains("{:")
}

/// The tokens between two commas, if they are not an item.
fn argument(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let (comma, rest) = tokens.split_first()?;
    let end = rest.iter().position(|token| is_punct(token, ',')).unwrap_or(rest.len());
    let argument = rest.get(..end).filter(|argument| !argument.is_empty() && is_punct(comma, ','))?;
    (!is_item(argument)).then_some(argument)
}

/// True for an item, valid or not: `name`, `name = value` and `name(..)` with the name of a key, and `name = value`
/// with any name.
fn is_item(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Ident(name), rest @ ..] = tokens else { return false };
    let is_key = is_key(&name.to_string());
    match rest {
        [TokenTree::Punct(punct), ..] => punct.as_char() == '=',
        [TokenTree::Group(group), ..] => is_key && group.delimiter() == Delimiter::Parenthesis,
        _ => is_key,
    }
}

fn describe(argument: &[TokenTree]) -> (String, String) {
    let field = match argument {
        [TokenTree::Ident(name)] => Some(name.to_string()),
        [this, dot, field] if is_ident(this, "self") && is_punct(dot, '.') => Some(field.to_string()),
        [dot, field] if is_punct(dot, '.') => Some(field.to_string()),
        _ => None,
    };
    let help = match field {
        Some(field) => format!("write `{{{field}}}` in the message"),
        None => "a placeholder names a field, as in `{name}`: store the value in a field".to_owned(),
    };
    ("a message takes no arguments".to_owned(), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the items, and how many mistakes were reported.
    fn names(text: &str) -> (Vec<String>, usize) {
        let errors = Errors::default();
        let items = split(&errors, text.parse().unwrap(), &["code", "status", "shared"]);
        let mistakes = errors.into_tokens().into_iter().filter(|token| is_punct(token, '!')).count();
        (items.into_iter().map(|item| item.name).collect(), mistakes)
    }

    #[test]
    fn the_commas_of_a_generic_type_are_its_own() {
        assert_eq!(names("envelope = Two<A, fn(B) -> C, D>, code = 1,"), (vec!["envelope".into(), "code".into()], 0));
    }

    #[test]
    fn a_missing_comma_hides_no_item() {
        let all = vec!["code".to_owned(), "shared".into(), "status".into()];
        assert_eq!(names("code = \"A\" shared status = 404"), (all.clone(), 2));
        assert_eq!(names("code = \"A\"; shared,, status: 404"), (all, 3));
        assert_eq!(names("success = data as str"), (vec!["success".into()], 0));
    }
}
