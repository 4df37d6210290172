//! Prints a table as an HTML element without styles: those are up to the style sheet of the page.

use alloc::string::String;

#[cfg(feature = "page")]
use crate::catalog::description::html::write_cell;
use crate::catalog::description::{escape_html, is_link};
use crate::catalog::table::Table;
use crate::catalog::table::marks::Marks;

/// The rows of a `<table>`.
#[derive(Clone, Copy)]
struct Html;

impl Marks for Html {
    const CELL: [&'static str; 2] = ["<td>", "</td>"];
    /// `<s>` is for what is no longer accurate (HTML Living Standard, section 4.5.5).
    const STRUCK: [&'static str; 2] = ["<s>", "</s>"];

    fn line_break(self) -> &'static str {
        "<br>"
    }

    fn line(self, out: &mut String, text: &str) {
        escape_html(out, text);
    }

    fn url(self, out: &mut String, url: &str) {
        if !is_link(url) {
            return self.text(out, url);
        }
        out.push_str("<a href=\"");
        escape_html(out, url);
        out.push_str("\">");
        escape_html(out, url);
        out.push_str("</a>");
    }

    #[cfg(feature = "page")]
    fn description(self, out: &mut String, markdown: &str) {
        write_cell(out, markdown);
    }

    #[cfg(not(feature = "page"))]
    fn description(self, out: &mut String, markdown: &str) {
        self.text(out, markdown);
    }
}

impl Table {
    /// Prints a `<table>` element (HTML Living Standard, section 4.9). Deprecated rows have the class `deprecated`.
    ///
    /// A description is Markdown, as doc comments are. With feature `page` it becomes HTML, as on the reference page:
    /// HTML in it is shown as text, images as their text, and links lead only to web pages. Without the feature, it is
    /// literal text, as all other cells are. A line break in literal text becomes `<br>`; a NUL, which HTML cannot
    /// contain, becomes U+FFFD.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::from("<table>\n<thead>\n<tr>");
        for heading in self.headings() {
            out.push_str("<th scope=\"col\">");
            Html.text(&mut out, heading);
            out.push_str("</th>");
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in self.rows() {
            out.push_str(if row.entry.deprecated().is_some() { "<tr class=\"deprecated\">" } else { "<tr>" });
            Html.row(&mut out, self, row);
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
        out
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Html;
    use crate::catalog::table::marks::Marks;

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        Html.text(&mut out, "<b a='1' c=\"2\">R&D</b>\r\n{#CODE} – ok\n");
        assert_eq!(out, "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;R&amp;D&lt;/b&gt;<br>{#CODE} – ok");
    }

    #[cfg(not(feature = "page"))]
    #[test]
    fn a_description_is_literal_text() {
        let mut out = String::new();
        Html.description(&mut out, "See [`Late`]:\n- <b>");
        assert_eq!(out, "See [`Late`]:<br>- &lt;b&gt;");
    }
}
