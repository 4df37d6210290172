//! An entry as an element of the page: two lines, and a part below that opens.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::catalog::description::html::write as write_html;
use crate::catalog::description::{escape_html, is_link};
use crate::entry::Entry;
use crate::entry::stated::{EntryKind, MessageText};
use crate::http::reason_phrase;
use crate::outputs::page::example::Example;
use crate::outputs::page::markup::{attribute, breakable_code, code, element, href, is_placeholder, plain, template};
use crate::outputs::page::strings::Strings;
use crate::outputs::page::{facts, json};

pub(super) struct Shown<'a> {
    pub(super) entry: &'static Entry,
    /// The `id` of the element, unique in the page.
    pub(super) id: &'a str,
    pub(super) code: Option<&'a str>,
    /// The other statuses of the code, each with the `id` of an entry.
    pub(super) others: Vec<(Option<u16>, &'a str)>,
    /// `None` if the page has no examples.
    pub(super) example: Option<Example>,
    pub(super) strings: &'a Strings,
}

pub(super) fn write(out: &mut String, shown: &Shown<'_>) {
    opening(out, shown);
    out.push_str("<summary>");
    headline(out, shown);
    marks(out, shown);
    out.push(' ');
    second_line(out, shown);
    out.push_str("</summary>\n<div class=\"body\">\n<div class=\"about\">\n");
    about(out, shown);
    out.push_str("</div>\n");
    if let Some(example) = &shown.example {
        write_example(out, example, shown.strings);
    }
    out.push_str("</div>\n</details>\n");
}

fn opening(out: &mut String, shown: &Shown<'_>) {
    out.push_str("<details");
    attribute(out, "class", if shown.entry.deprecated().is_some() { "entry deprecated" } else { "entry" });
    attribute(out, "id", shown.id);
    attribute(out, "data-status", &status_class(shown.entry));
    attribute(out, "data-kind", shown.entry.kind().as_str());
    out.push_str(">\n");
}

/// The first digit of the status.
fn status_class(entry: &Entry) -> String {
    entry.status().map_or_else(|| "varies".into(), |status| (status / 100).to_string())
}

/// The code, or the name of the variant or struct if the code is not constant. The message would not do: it may be
/// `{0}`.
fn headline(out: &mut String, shown: &Shown<'_>) {
    out.push_str("<h3>");
    match shown.code {
        Some(text) => breakable_code(out, text),
        None => plain(out, "bdi", shown.entry.name()),
    }
    out.push_str("</h3>");
}

/// Marks and the status. Each has a text, as colours alone are not accessible.
fn marks(out: &mut String, shown: &Shown<'_>) {
    let is_in_band = is_in_band(shown.entry);
    if is_in_band {
        out.push(' ');
        element(out, "span", "mark s4", &shown.strings.error);
    }
    if shown.code.is_none() && shown.entry.has_run_time_code() {
        out.push(' ');
        element(out, "span", "mark", &shown.strings.code_varies);
    }
    if shown.entry.deprecated().is_some() {
        out.push(' ');
        element(out, "span", "mark old", &shown.strings.deprecated);
    }
    let class = status_class(shown.entry);
    out.push_str(" <span class=\"status s");
    // The status's colour would show a success.
    out.push_str(if is_in_band { "4" } else { &class });
    out.push_str("\">");
    match shown.entry.status() {
        Some(status) => {
            plain(out, "b", &status.to_string());
            if let Some(phrase) = reason_phrase(status) {
                out.push_str(" <span>");
                escape_html(out, phrase);
                out.push_str("</span>");
            }
        }
        None => escape_html(out, &shown.strings.status_varies),
    }
    out.push_str("</span>");
}

/// An error whose status is that of a success.
fn is_in_band(entry: &Entry) -> bool {
    entry.kind() == EntryKind::Error && entry.status().is_some_and(|status| status < 400)
}

/// The message. If it is missing or only a placeholder, the title, or the first paragraph of the description.
fn second_line(out: &mut String, shown: &Shown<'_>) {
    let entry = shown.entry;
    let message = entry.message().filter(|message| !message.trim().is_empty());
    let is_constant = matches!(entry.message_text(), MessageText::Constant(_));
    if let Some(message) = message.filter(|message| is_constant || !is_placeholder(message)) {
        out.push_str("<span class=\"message\" dir=\"auto\">");
        let write = if is_constant { escape_html } else { template };
        write(out, message);
        out.push_str("</span>");
    } else if let Some(title) = entry.title() {
        element(out, "span", "message", title);
    } else if let Some(line) = entry.description().and_then(first_paragraph) {
        out.push_str("<span class=\"message\" dir=\"auto\">");
        out.push_str(&line);
        out.push_str("</span>");
    } else if message.is_some() {
        element(out, "span", "message none", &shown.strings.message_varies);
    } else if shown.code.is_some() {
        element(out, "span", "message none", entry.name());
    }
}

/// The text of a description's first paragraph, as HTML without elements.
fn first_paragraph(markdown: &str) -> Option<String> {
    let mut html = String::new();
    write_html(&mut html, markdown);
    let paragraph = html.split("</p>").next().unwrap_or_default();
    // `<` only begins tags, as text is escaped: after each `<` come the rest of a tag and then text.
    let text: String =
        paragraph.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

fn about(out: &mut String, shown: &Shown<'_>) {
    let (entry, strings) = (shown.entry, shown.strings);
    if let Some(note) = entry.deprecated() {
        let note = note.trim();
        element(out, "p", "note", if note.is_empty() { &strings.deprecated } else { note });
    }
    if let Some(description) = entry.description() {
        write_html(out, description);
    }
    if let Some(url) = entry.docs_url().filter(|url| is_link(url)) {
        out.push_str("<p><a");
        attribute(out, "href", url);
        out.push('>');
        escape_html(out, &strings.read_more);
        out.push_str("</a></p>\n");
    }
    other_statuses(out, shown);
    facts::write(out, entry, strings);
    out.push_str("<p><a class=\"self\"");
    href(out, shown.id);
    out.push('>');
    escape_html(out, &strings.link);
    out.push_str("</a></p>\n");
}

fn other_statuses(out: &mut String, shown: &Shown<'_>) {
    for (index, (status, id)) in shown.others.iter().enumerate() {
        if index == 0 {
            out.push_str("<p class=\"also\">");
            escape_html(out, &shown.strings.also_with);
        }
        out.push_str(if index == 0 { " <a" } else { ", <a" });
        href(out, id);
        out.push('>');
        match status {
            Some(status) => out.push_str(&status.to_string()),
            None => escape_html(out, &shown.strings.varying),
        }
        out.push_str("</a>");
    }
    if !shown.others.is_empty() {
        out.push_str("</p>\n");
    }
}

fn write_example(out: &mut String, example: &Example, strings: &Strings) {
    match example {
        Example::Body(body) => figure(out, &strings.example, &[], body),
        Example::Empty => element(out, "p", "empty", &strings.no_body),
        Example::Unknown => {}
    }
}

/// A body under its caption, with its headers.
pub(super) fn figure(out: &mut String, caption: &str, headers: &[String], body: &str) {
    out.push_str("<figure>\n");
    plain(out, "figcaption", caption);
    for (index, header) in headers.iter().enumerate() {
        out.push_str(if index == 0 { "<p class=\"with\">" } else { " " });
        code(out, header);
    }
    // HTML parsers drop a line break right after `<pre>`, but JSON does not begin with one.
    out.push_str(if headers.is_empty() { "<pre><code>" } else { "</p>\n<pre><code>" });
    json::write(out, body);
    out.push_str("</code></pre>\n</figure>\n");
}

#[cfg(test)]
mod tests {
    use super::first_paragraph;

    #[test]
    fn a_description_begins_with_a_paragraph() {
        let line = first_paragraph("The *order* of `<id>`\nis [placed](https://a.example/x>y).\n\nMore.");
        assert_eq!(line.as_deref(), Some("The order of &lt;id&gt;\nis placed."));
        assert_eq!(first_paragraph(" \n"), None);
        assert_eq!(first_paragraph("- one\n- two").as_deref(), Some("one\ntwo"));
    }
}
