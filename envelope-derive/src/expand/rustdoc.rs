//! The type's table in rustdoc, on its impl of the trait.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::common::{CodeValue, is_fence, is_link_definition};
use crate::diag::as_written;
use crate::model::{Body, Facts, Model, Status};

/// The table as the doc comment of the impl. Its links may name types that are private or out of scope there.
pub(crate) fn attributes(model: &Model<'_>) -> TokenStream {
    let doc = doc(model);
    quote! {
        #[doc = #doc]
        #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    }
}

/// One row for each variant. That of a transparent one links to the inner type. A type without codes has no column for
/// them.
fn doc(model: &Model<'_>) -> String {
    let mut text = match model.no_codes {
        false => String::from("\n| Code | HTTP status | Message | Description |\n|---|---|---|---|\n"),
        true => String::from("\n| HTTP status | Message | Description |\n|---|---|---|\n"),
    };
    let mut definitions = String::new();
    for variant in &model.variants {
        match &variant.body {
            Body::Facts(facts) if facts.has_entry => {
                row(&mut text, facts, model.no_codes);
                let lines = facts.description.lines().filter(|line| is_link_definition(line));
                definitions.extend(lines.flat_map(|line| ["\n", line]));
            }
            Body::Facts(_) | Body::Transparent(_) => {
                let code = if model.no_codes { "" } else { "| " };
                let _ = writeln!(text, "{code}| | as {} | |", variant.lender().map(link).unwrap_or_default());
            }
        }
    }
    text + &definitions
}

fn row(text: &mut String, facts: &Facts, no_codes: bool) {
    let code = match (&facts.code, &facts.lender) {
        (Some(CodeValue::Str(code)), _) => format!("| `{}` ", code.replace('|', "\\|")),
        (Some(CodeValue::Int(code)), _) => format!("| `{code}` "),
        (None, _) if no_codes => String::new(),
        (None, _) if facts.code_field.is_some() => "| varies ".to_owned(),
        (None, Some(lender)) => format!("| as {} ", link(&lender.ty)),
        (None, None) => String::from("|  "),
    };
    let status = match facts.status {
        Status::Constant(status) => status.to_string(),
        Status::Field(_) | Status::FieldOr(..) | Status::Lent => "varies".to_owned(),
    };
    let message = cell(facts.message.text());
    let deprecated = facts.deprecated.as_ref().map(|why| format!("**Deprecated.** {} ", cell(why))).unwrap_or_default();
    let _ = writeln!(text, "{code}| {status} | {message} | {deprecated}{} |", description(&facts.description));
}

/// A doc comment as one cell of a Markdown table. Code and links stay, and lines end in `<br>`. Definitions of links
/// are left out: they follow the table.
fn description(text: &str) -> String {
    let is_shown = |line: &&str| !(line.is_empty() || is_fence(line) || is_link_definition(line));
    let lines: Vec<String> = text.lines().map(str::trim).filter(is_shown).map(without_pipes).collect();
    lines.join("<br>")
}

/// The line with all pipes escaped: an unescaped one would end the cell, even in code.
fn without_pipes(line: &str) -> String {
    let mut is_escaped = false;
    let mut cell = String::new();
    for character in line.chars() {
        if character == '|' && !is_escaped {
            cell.push('\\');
        }
        is_escaped = character == '\\' && !is_escaped;
        cell.push(character);
    }
    // A backslash at the end would escape the cell's own pipe.
    if is_escaped {
        cell.push('\\');
    }
    cell
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
    let text = as_written(ty);
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let segments = path.path.segments.iter().map(|segment| segment.ident.to_string());
            let target = segments.collect::<Vec<_>>().join("::");
            format!("[`{}`]({target})", text.replace('|', "\\|"))
        }
        _ => format!("`{}`", text.replace('|', "\\|")),
    }
}

#[cfg(test)]
mod tests {
    use super::description;

    #[test]
    fn a_description_is_markdown_in_one_cell() {
        for (text, cell) in [
            ("See [`User`] and `a|b`.\n\n[`User`]: crate::User", "See [`User`] and `a\\|b`."),
            ("First.\nSecond.", "First.<br>Second."),
            ("```\na | b\n```", "a \\| b"),
            (r"a \| b \\| c \", r"a \| b \\\| c \\"),
            ("", ""),
        ] {
            assert_eq!(description(text), cell);
        }
    }
}
