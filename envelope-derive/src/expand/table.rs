//! The type's table in rustdoc, on its impl of the trait.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::diag::source_text;
use crate::model::{Body, CodeValue, Facts, Model, Status};

/// The table as the impl's doc. It links to types even if they are private or out of scope there.
pub(crate) fn attributes(model: &Model) -> TokenStream {
    let doc = doc(model);
    quote! {
        #[doc = #doc]
        #[allow(rustdoc::broken_intra_doc_links, rustdoc::private_intra_doc_links, reason = "links to types as written")]
    }
}

/// One row for each variant; a transparent one's links to the type behind it. A type without codes has no column for them.
fn doc(model: &Model) -> String {
    let mut text = match model.no_codes {
        false => String::from("\n| Code | HTTP status | Message | Description |\n|---|---|---|---|\n"),
        true => String::from("\n| HTTP status | Message | Description |\n|---|---|---|\n"),
    };
    for variant in &model.variants {
        match &variant.body {
            Body::Transparent(field) => {
                let inner = variant.fields.get(field.index).map_or_else(String::new, |field| link(&field.ty));
                let code = if model.no_codes { "" } else { "| " };
                let _ = writeln!(text, "{code}| | as {inner} | |");
            }
            Body::Facts(facts) => match &facts.lender {
                Some(lender) if !facts.has_entry => {
                    let code = if model.no_codes { "" } else { "| " };
                    let _ = writeln!(text, "{code}| | as {} | |", link(lender.facts()));
                }
                Some(_) | None => row(&mut text, facts, model.no_codes),
            },
        }
    }
    text
}

fn row(text: &mut String, facts: &Facts, no_codes: bool) {
    let code = match (&facts.code, &facts.lender) {
        (Some(CodeValue::Str(code)), _) => format!("| `{}` ", code.replace('|', "\\|")),
        (Some(CodeValue::Int(code)), _) => format!("| `{code}` "),
        (None, _) if no_codes => String::new(),
        (None, _) if facts.code_field.is_some() => "| varies ".to_owned(),
        (None, Some(lender)) => format!("| as {} ", link(lender.facts())),
        (None, None) => String::from("|  "),
    };
    let status = match facts.status {
        Status::Constant(status) => status.to_string(),
        Status::Field(_) | Status::FieldOr(..) | Status::Lent => "varies".to_owned(),
    };
    let message = cell(facts.message.text());
    let deprecated = facts.deprecated.as_ref().map(|why| format!("**Deprecated.** {} ", cell(why))).unwrap_or_default();
    let _ = writeln!(text, "{code}| {status} | {message} | {deprecated}{} |", cell(&facts.description));
}

/// Text, escaped so that Markdown shows it unchanged, on one line.
pub(super) fn cell(text: &str) -> String {
    let mut cell = String::new();
    for character in text.chars() {
        match character {
            '\\' | '|' | '<' | '>' | '[' | ']' | '*' | '_' | '`' | '#' | '~' => cell.extend(['\\', character]),
            '&' => cell.push_str("&amp;"),
            '\n' | '\r' => cell.push(' '),
            _ => cell.push(character),
        }
    }
    cell
}

/// A link if the type is a plain path, which rustdoc can resolve.
fn link(ty: &Type) -> String {
    let text = source_text(ty);
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let segments = path.path.segments.iter().map(|segment| segment.ident.to_string());
            let target = segments.collect::<Vec<_>>().join("::");
            format!("[`{}`]({target})", text.replace('|', "\\|"))
        }
        _ => format!("`{}`", text.replace('|', "\\|")),
    }
}
