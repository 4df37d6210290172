//! An entry as a row of the page, its text escaped for HTML.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use crate::catalog::description::html::write as write_html;
use crate::catalog::description::{escape_html, is_link};
use crate::entry::Entry;
use crate::http::reason_phrase;
use crate::outputs::page::example::Example;

pub(super) struct Row<'a> {
    pub(super) entry: &'static Entry,
    /// The `id` of the row, which no other row has.
    pub(super) id: &'a str,
    pub(super) code: Option<&'a str>,
    /// The other statuses that the code comes with, each with the `id` of an entry.
    pub(super) others: Vec<(Option<u16>, &'a str)>,
    /// None if the page has no examples.
    pub(super) example: Option<Example>,
}

/// The roles repeat what the elements are, because browsers forget it if a style sheet lays a table out as blocks.
pub(super) fn write(out: &mut String, row: &Row<'_>) {
    opening(out, row);
    code_cell(out, row);
    status_cell(out, row);
    meaning_cell(out, row.entry);
    if let Some(example) = &row.example {
        example_cell(out, example);
    }
    out.push_str("</tr>\n");
}

fn opening(out: &mut String, row: &Row<'_>) {
    out.push_str("<tr role=\"row\"");
    attribute(out, "id", row.id);
    let class = row.entry.status().map(|status| (status / 100).to_string());
    attribute(out, "data-status", class.as_deref().unwrap_or("varies"));
    attribute(out, "data-kind", row.entry.kind().as_str());
    if row.entry.deprecated().is_some() {
        attribute(out, "class", "deprecated");
    }
    out.push('>');
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_html(out, value);
    out.push('"');
}

/// `<bdi>` keeps the direction of a code from the text around it.
fn code_cell(out: &mut String, row: &Row<'_>) {
    out.push_str("<th role=\"rowheader\" scope=\"row\">");
    out.push_str("<a href=\"#");
    fragment(out, row.id);
    out.push_str("\">");
    match row.code {
        Some(code) => {
            out.push_str("<code><bdi>");
            escape_html(out, code);
            out.push_str("</bdi></code>");
        }
        None if row.entry.has_run_time_code() => out.push_str("varies"),
        None => escape_html(out, row.entry.name()),
    }
    out.push_str("</a>");
    if row.entry.deprecated().is_some() {
        out.push_str(" <span class=\"mark\">Deprecated</span>");
    }
    out.push_str("</th>");
}

fn status_cell(out: &mut String, row: &Row<'_>) {
    out.push_str("<td role=\"cell\">");
    match row.entry.status() {
        Some(status) => {
            out.push_str("<span class=\"status\">");
            out.push_str(&status.to_string());
            out.push_str("</span>");
            if let Some(phrase) = reason_phrase(status) {
                out.push(' ');
                escape_html(out, phrase);
            }
        }
        None => out.push_str("varies"),
    }
    if !row.others.is_empty() {
        other_statuses(out, &row.others);
    }
    out.push_str("</td>");
}

fn other_statuses(out: &mut String, others: &[(Option<u16>, &str)]) {
    for (index, (status, id)) in others.iter().enumerate() {
        out.push_str(if index == 0 { "<p class=\"also\">Also with " } else { ", " });
        out.push_str("<a href=\"#");
        fragment(out, id);
        out.push_str("\">");
        out.push_str(&status.map_or_else(|| "varying statuses".to_string(), |status| status.to_string()));
        out.push_str("</a>");
    }
    out.push_str("</p>");
}

fn meaning_cell(out: &mut String, entry: &Entry) {
    out.push_str("<td role=\"cell\">");
    if let Some(message) = entry.message() {
        paragraph(out, "message", message);
    }
    if let Some(note) = entry.deprecated() {
        let note = note.trim();
        paragraph(out, "note", if note.is_empty() { "Deprecated." } else { note });
    }
    if let Some(description) = entry.description() {
        write_html(out, description);
    }
    if let Some(url) = entry.docs_url().filter(|url| is_link(url)) {
        out.push_str("<p><a");
        attribute(out, "href", url);
        out.push_str(">Read more</a></p>");
    }
    out.push_str("</td>");
}

fn paragraph(out: &mut String, class: &str, content: &str) {
    out.push_str("<p dir=\"auto\"");
    attribute(out, "class", class);
    out.push('>');
    escape_html(out, content);
    out.push_str("</p>");
}

fn example_cell(out: &mut String, example: &Example) {
    out.push_str("<td role=\"cell\">");
    match example {
        // A parser drops a line break right after `<pre>`, but JSON does not begin with one.
        Example::Body(json) => {
            out.push_str("<pre><code>");
            escape_html(out, json);
            out.push_str("</code></pre>");
        }
        Example::Empty => out.push_str("No body"),
        Example::Unknown => {}
    }
    out.push_str("</td>");
}

/// Writes an `id` as a URL's fragment (RFC 3986, section 3.5): all but unreserved characters are percent-encoded.
pub(super) fn fragment(out: &mut String, id: &str) {
    for character in id.chars() {
        let character = if character == '\0' { '\u{FFFD}' } else { character };
        if character.is_ascii_alphanumeric() || "-._~".contains(character) {
            out.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    #[test]
    fn a_fragment_leads_to_its_id() {
        let mut out = String::new();
        super::fragment(&mut out, "card declined/é-1");
        assert_eq!(out, "card%20declined%2F%C3%A9-1");
    }
}
