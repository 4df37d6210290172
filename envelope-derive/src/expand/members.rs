//! What an entry says of the values that are known at run time alone: their names, and their types as they are written.
//! One text for each entry, among the others of its type, so that it costs the compiler a literal's length.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;

use crate::model::{Detail, Details, Facts, FieldRef, LiteralValue, Variant};

/// The text that the runtime's `catalog/members.rs` reads: a letter for what it is, its name, and its type.
pub(super) fn members(variant: &Variant, facts: &Facts) -> String {
    let mut text = String::new();
    let ty = |field: &FieldRef| variant.fields.get(field.index).map(|field| written(&field.ty)).unwrap_or_default();
    match &facts.details {
        Details::None => {}
        Details::Whole(field) => add(&mut text, 'w', "", &ty(field)),
        Details::Members(members) => {
            for (name, detail) in members {
                match detail {
                    Detail::Constant(value) => add(&mut text, 'd', name, type_of(value)),
                    Detail::Field(field) => add(&mut text, 'd', name, &ty(field)),
                }
            }
        }
    }
    for (name, field) in &facts.ext_fields {
        add(&mut text, 'x', name, &ty(field));
    }
    for (name, field) in &facts.header_fields {
        add(&mut text, 'h', name, &ty(field));
    }
    if let Some(field) = &facts.field_errors {
        add(&mut text, 'f', "", &ty(field));
    }
    text
}

fn add(text: &mut String, kind: char, name: &str, ty: &str) {
    text.push_str(&format!("{kind}{}:{name}{}:{ty}", name.len(), ty.len()));
}

const fn type_of(value: &LiteralValue) -> &'static str {
    match value {
        LiteralValue::Str(_) => "&'static str",
        LiteralValue::Int(_) => "i64",
        LiteralValue::Float(_) => "f64",
        LiteralValue::Bool(_) => "bool",
    }
}

/// The type in the same spacing whichever compiler prints it: contracts that are kept in files compare these texts.
fn written(ty: &syn::Type) -> String {
    let mut text = String::new();
    write(&mut text, ty.to_token_stream());
    text
}

fn write(text: &mut String, tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                if open == "[" {
                    space_after_word(text);
                }
                text.push_str(open);
                write(text, group.stream());
                text.push_str(close);
            }
            TokenTree::Punct(punct) => {
                text.push(punct.as_char());
                if matches!(punct.as_char(), ',' | ';') {
                    text.push(' ');
                }
            }
            word @ (TokenTree::Ident(_) | TokenTree::Literal(_)) => {
                space_after_word(text);
                text.push_str(&word.to_string());
            }
        }
    }
}

/// `dyn Error`, `&'static str`, `&mut [u8]`
fn space_after_word(text: &mut String) {
    if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_type_is_written_as_rustfmt_writes_it() {
        for ty in [
            "&'static str",
            "Option<Vec<u8>>",
            "Box<dyn Error+Send>",
            "(u8, [u16; 4])",
            "std::collections::BTreeMap<Cow<'a, str>, T>",
            "&'a mut [u8]",
            "r#type::Limit",
        ] {
            assert_eq!(written(&syn::parse_str(ty).unwrap()), ty);
        }
    }
}
