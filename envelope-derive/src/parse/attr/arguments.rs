//! Arguments behind a message, as `format!` takes them: they are taken out, so that each is reported once, as what it is.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use super::fact::is_ident;
use super::keys::all_names;
use crate::diag::{Errors, Extent, error};

/// The list without the arguments behind its message, and whether there were any.
pub(super) fn taken_out(errors: &Errors, list: TokenStream) -> (TokenStream, bool) {
    let tokens: Vec<TokenTree> = list.clone().into_iter().collect();
    if !tokens.iter().enumerate().any(|(at, token)| is_comma(token) && may_be_argument(&tokens[at + 1..])) {
        return (list, false);
    }
    let Some(start) = message_end(&tokens) else { return (list, false) };
    let mut end = start;
    while let Some(argument) = argument(&tokens[end..]) {
        let (text, help) = describe(argument);
        let place = Extent::new(argument[0].span(), argument[argument.len() - 1].span());
        errors.push_error(error(place, text, help));
        // The comma before it is one token.
        end += 1 + argument.len();
    }
    let kept = tokens[..start].iter().chain(&tokens[end..]).cloned();
    (kept.collect(), end > start)
}

/// False for `key = ..`, as most entries are: names are not looked at, which takes the compiler much longer than all else.
fn may_be_argument(tokens: &[TokenTree]) -> bool {
    match tokens {
        [] => false,
        [TokenTree::Ident(_), TokenTree::Punct(punct), ..] => punct.as_char() != '=',
        _ => true,
    }
}

/// Where the comma after `message = "..{}.."` is: a message without a `{}` has no use for arguments.
fn message_end(tokens: &[TokenTree]) -> Option<usize> {
    let at = tokens.windows(3).position(|window| match window {
        [key, TokenTree::Punct(equals), TokenTree::Literal(text)] => {
            is_ident(key, "message") && equals.as_char() == '=' && has_nameless(&text.to_string())
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

/// The tokens up to the next comma if they follow a comma and are no entry of an attribute.
fn argument(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let (comma, rest) = tokens.split_first()?;
    let end = rest.iter().position(is_comma).unwrap_or(rest.len());
    let argument = rest.get(..end).filter(|argument| !argument.is_empty() && is_comma(comma))?;
    (!is_entry(argument)).then_some(argument)
}

/// True for a key, and for what was meant as one: `name`, `name = value` and `name(..)` with a name that is a key, and
/// `name = value` with any name.
fn is_entry(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Ident(name), rest @ ..] = tokens else { return false };
    let is_key = all_names().iter().any(|key| name == key);
    match rest {
        [] => is_key,
        [TokenTree::Punct(punct), ..] => punct.as_char() == '=',
        [TokenTree::Group(group), ..] => is_key && group.delimiter() == Delimiter::Parenthesis,
        _ => is_key,
    }
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn describe(argument: &[TokenTree]) -> (String, String) {
    let field = match argument {
        [TokenTree::Ident(name)] => Some(name.to_string()),
        [TokenTree::Ident(this), TokenTree::Punct(dot), field] if this == "self" && dot.as_char() == '.' => {
            Some(field.to_string())
        }
        [TokenTree::Punct(dot), field] if dot.as_char() == '.' => Some(field.to_string()),
        _ => None,
    };
    let help = match field {
        Some(field) => format!("write `{{{field}}}` in the message"),
        None => "a placeholder names a field, as in `{name}`: make the value a field of its own".to_owned(),
    };
    ("a message takes no arguments".to_owned(), help)
}
