//! The HTML document around the entries: head, table of contents, envelope and footer.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

use crate::catalog::description::escape_html;
use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::outputs::page::Reference;
use crate::outputs::page::entry::{self, Shown, figure};
use crate::outputs::page::groups::{self, Group, Item};
use crate::outputs::page::ids::{Anchors, Statuses, code_text};
use crate::outputs::page::markup::{attribute, breakable_code, href, plain};
use crate::write::headers::Headers;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// With more entries than this, the table of contents lists only those of the group that is being read.
const MANY: usize = 100;

/// A page that is being printed.
pub(super) struct Document<'a> {
    reference: &'a Reference<'a>,
    groups: Vec<Group<'a>>,
    statuses: Statuses<'a>,
    /// The `id` of the main part, and that of the envelope's heading.
    main: Cow<'static, str>,
    envelope: Cow<'static, str>,
}

pub(super) fn print(reference: &Reference<'_>) -> String {
    let mut anchors = Anchors::of(&reference.catalog);
    let ids: Vec<_> = reference.catalog.entries().map(|(_, entry)| anchors.entry(entry)).collect();
    let groups = groups::of(&reference.catalog, &ids, &mut anchors, &reference.strings);
    let document = Document {
        reference,
        groups,
        statuses: Statuses::of(&reference.catalog, &ids),
        main: anchors.free("entries".into()),
        envelope: anchors.free("envelope".into()),
    };
    let mut out = String::new();
    document.head(&mut out);
    document.top(&mut out);
    document.contents(&mut out);
    document.main(&mut out);
    document.end(&mut out);
    out
}

impl Document<'_> {
    fn head(&self, out: &mut String) {
        let strings = &self.reference.strings;
        out.push_str("<!DOCTYPE html>\n<html");
        attribute(out, "lang", &strings.lang);
        if strings.right_to_left {
            out.push_str(" dir=\"rtl\"");
        }
        out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
        let accent = self.reference.accent.map(|colour| colour.style());
        attribute(out, "content", &self.policy(accent.as_deref()));
        out.push_str(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
        plain(out, "title", &self.reference.title);
        for style in [Some(STYLE), accent.as_deref()].into_iter().flatten() {
            out.push_str("\n<style>");
            out.push_str(style);
            out.push_str("</style>");
        }
        out.push_str("\n</head>\n");
    }

    /// The Content Security Policy: nothing is loaded, and only the styles and the script with these hashes are
    /// allowed.
    fn policy(&self, accent: Option<&str>) -> String {
        let styles = hash_source(STYLE);
        let accent = accent.map_or_else(String::new, |accent| format!(" {}", hash_source(accent)));
        let script = hash_source(SCRIPT);
        let images = if self.reference.logo.is_some() { "img-src data:; " } else { "" };
        format!(
            "default-src 'none'; style-src {styles}{accent}; script-src {script}; {images}base-uri 'none'; form-action 'none'"
        )
    }

    /// The header. The controls need the script, which shows them.
    fn top(&self, out: &mut String) {
        out.push_str("<body>\n<a class=\"skip\"");
        href(out, &self.main);
        out.push('>');
        escape_html(out, &self.reference.strings.skip);
        out.push_str("</a>\n<header>\n<div class=\"brand\">\n");
        if let Some(logo) = &self.reference.logo {
            // The title next to the logo is text enough.
            out.push_str("<img alt=\"\"");
            attribute(out, "src", logo);
            out.push_str(">\n");
        }
        plain(out, "h1", &self.reference.title);
        out.push_str("\n</div>\n");
        self.controls(out);
        out.push_str("</header>\n");
    }

    fn controls(&self, out: &mut String) {
        let strings = &self.reference.strings;
        out.push_str("<form role=\"search\" hidden>\n<label class=\"wide\"><span>");
        escape_html(out, &strings.search);
        out.push_str(" <kbd aria-hidden=\"true\">Ctrl+K</kbd></span> <input type=\"search\" autocomplete=\"off\" ");
        out.push_str("spellcheck=\"false\" aria-keyshortcuts=\"Control+K Meta+K\"></label>\n");
        let any: (&str, &str) = ("", &strings.any);
        let classes = [("1", "1xx"), ("2", "2xx"), ("3", "3xx"), ("4", "4xx"), ("5", "5xx")];
        let varies: (&str, &str) = ("varies", &strings.status_varies);
        let statuses: Vec<_> = [any].into_iter().chain(classes).chain([varies]).collect();
        select(out, &strings.status, "status", &statuses);
        let kinds = [
            any,
            ("error", &strings.errors),
            ("success", &strings.successes),
            ("deprecated", &strings.deprecated),
            ("current", &strings.not_deprecated),
        ];
        select(out, &strings.kind, "kind", &kinds);
        out.push_str("</form>\n");
    }

    fn contents(&self, out: &mut String) {
        out.push_str("<div class=\"page\">\n<nav");
        if self.total() > MANY {
            attribute(out, "class", "long");
        }
        attribute(out, "aria-label", &self.reference.strings.contents);
        out.push_str(">\n<ul>\n");
        for group in &self.groups {
            out.push_str("<li><a");
            href(out, &group.id);
            out.push('>');
            plain(out, "bdi", group.heading);
            out.push_str(" <span class=\"count\">");
            out.push_str(&group.items.len().to_string());
            out.push_str("</span></a>\n<ul>\n");
            for item in &group.items {
                out.push_str("<li><a");
                href(out, item.id);
                out.push('>');
                link_text(out, item.entry);
                out.push_str("</a></li>\n");
            }
            out.push_str("</ul>\n</li>\n");
        }
        out.push_str("</ul>\n</nav>\n");
    }

    fn main(&self, out: &mut String) {
        out.push_str("<main tabindex=\"-1\"");
        attribute(out, "id", &self.main);
        self.words(out);
        out.push_str(">\n");
        self.envelope(out);
        out.push_str("<div class=\"bar\">\n<p role=\"status\" aria-live=\"polite\">");
        escape_html(out, &self.count());
        out.push_str("</p>\n<button type=\"button\" hidden>");
        escape_html(out, &self.reference.strings.open_all);
        out.push_str("</button>\n</div>\n");
        for group in &self.groups {
            self.group(out, group);
        }
        out.push_str("</main>\n</div>\n");
    }

    /// The texts of the script.
    fn words(&self, out: &mut String) {
        let strings = &self.reference.strings;
        for (name, word) in [
            ("data-one", &strings.one_entry),
            ("data-entries", &strings.entries),
            ("data-found", &strings.found),
            ("data-open", &strings.open_all),
            ("data-close", &strings.close_all),
            ("data-copy", &strings.copy),
            ("data-copied", &strings.copied),
            ("data-link", &strings.copy_link),
        ] {
            attribute(out, name, word);
        }
    }

    fn total(&self) -> usize {
        self.groups.iter().map(|group| group.items.len()).sum()
    }

    fn count(&self) -> String {
        let strings = &self.reference.strings;
        match self.total() {
            1 => strings.one_entry.to_string(),
            count => strings.entries.replace("{count}", &count.to_string()),
        }
    }

    /// The members that the bodies of all responses have in common.
    fn envelope(&self, out: &mut String) {
        let Some(examples) = &self.reference.examples else { return };
        let strings = &self.reference.strings;
        let kinds = [(EntryKind::Error, &strings.error), (EntryKind::Success, &strings.success)];
        let shapes: Vec<_> = kinds
            .into_iter()
            .filter_map(|(kind, caption)| Some((caption, examples.shape(&self.reference.catalog, kind)?)))
            .collect();
        if shapes.is_empty() {
            return;
        }
        begin_section(out, "envelope", &self.envelope, &strings.envelope);
        out.push_str("<div class=\"panes\">\n");
        for (caption, reply) in &shapes {
            figure(out, caption, &header_lines(reply.headers()), &reply.to_string());
        }
        out.push_str("</div>\n</section>\n");
    }

    fn group(&self, out: &mut String, group: &Group<'_>) {
        begin_section(out, "group", &group.id, group.heading);
        for item in &group.items {
            self.entry(out, item);
        }
        out.push_str("</section>\n");
    }

    fn entry(&self, out: &mut String, &Item { entry, id }: &Item<'_>) {
        let code = code_text(entry);
        let shown = Shown {
            entry,
            id,
            code: code.as_deref(),
            others: self.statuses.others(entry).collect(),
            example: self.reference.examples.as_ref().map(|examples| examples.of(entry)),
            strings: &self.reference.strings,
        };
        entry::write(out, &shown);
    }

    fn end(&self, out: &mut String) {
        if let Some(footer) = &self.reference.footer {
            out.push_str("<footer>\n");
            // HTML from the caller, not escaped; see `Reference::footer`.
            out.push_str(footer);
            out.push_str("\n</footer>\n");
        }
        out.push_str("<script>");
        out.push_str(SCRIPT);
        out.push_str("</script>\n</body>\n</html>\n");
    }
}

/// The text of a link to an entry. A number is followed by the name, as it tells people nothing.
fn link_text(out: &mut String, entry: &Entry) {
    if let Some(text) = code_text(entry) {
        breakable_code(out, &text);
    }
    match entry.code() {
        Code::Str(_) => return,
        Code::Int(_) => out.push(' '),
        Code::None => {}
    }
    plain(out, "bdi", entry.name());
}

fn select(out: &mut String, label: &str, filter: &str, choices: &[(&str, &str)]) {
    out.push_str("<label>");
    escape_html(out, label);
    out.push_str(" <select");
    attribute(out, "data-filter", filter);
    out.push('>');
    for (value, text) in choices {
        out.push_str("<option");
        attribute(out, "value", value);
        out.push('>');
        escape_html(out, text);
        out.push_str("</option>");
    }
    out.push_str("</select></label>\n");
}

/// The headers of a response, each as a line.
fn header_lines(headers: &Headers) -> Vec<String> {
    headers.iter().map(|(name, value)| format!("{name}: {value}")).collect()
}

fn begin_section(out: &mut String, class: &str, id: &str, heading: &str) {
    out.push_str("<section");
    attribute(out, "class", class);
    out.push_str(">\n<h2");
    attribute(out, "id", id);
    out.push_str(" dir=\"auto\">");
    escape_html(out, heading);
    out.push_str("</h2>\n");
}

/// The source expression of an inline style or script (Content Security Policy Level 3, section 2.3.1).
fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
