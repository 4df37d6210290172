//! A table as an HTML element. It has no style of its own: that is up to the page's style sheet.

use alloc::string::String;

#[cfg(feature = "page")]
use crate::catalog::description::html::write_cell as description;
use crate::catalog::description::{escape_html, is_link};
use crate::catalog::table::Table;
use crate::catalog::table::marks::Marks;

/// `<s>` is for what is no longer accurate (HTML Living Standard, section 4.5.5).
const MARKS: Marks =
    Marks { cell: ["<td>", "</td>"], struck: ["<s>", "</s>"], line_break: "<br>", line: escape_html, url, description };

impl Table {
    /// Prints a `<table>` element (HTML Living Standard, section 4.9). Deprecated rows have the class `deprecated`.
    ///
    /// A description is Markdown, as doc comments are. With feature `page` it becomes HTML, as on the page: HTML in it is
    /// shown as text, images as their text, and links lead to web pages only. Without the feature, it is literal text, as all
    /// other cells are. A line break in literal text becomes `<br>`; a NUL, which HTML cannot hold, becomes U+FFFD.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::from("<table>\n<thead>\n<tr>");
        for heading in self.headings() {
            out.push_str("<th scope=\"col\">");
            MARKS.text(&mut out, heading);
            out.push_str("</th>");
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in self.rows() {
            out.push_str(if row.entry.deprecated().is_some() { "<tr class=\"deprecated\">" } else { "<tr>" });
            MARKS.row(&mut out, self, row);
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
        out
    }
}

#[cfg(not(feature = "page"))]
fn description(out: &mut String, markdown: &str) {
    MARKS.text(out, markdown);
}

fn url(out: &mut String, url: &str) {
    if !is_link(url) {
        return MARKS.text(out, url);
    }
    out.push_str("<a href=\"");
    escape_html(out, url);
    out.push_str("\">");
    escape_html(out, url);
    out.push_str("</a>");
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::MARKS;

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        MARKS.text(&mut out, "<b a='1' c=\"2\">R&D</b>\r\n{#CODE} – ok\n");
        assert_eq!(out, "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;R&amp;D&lt;/b&gt;<br>{#CODE} – ok");
    }

    #[cfg(not(feature = "page"))]
    #[test]
    fn a_description_is_literal_text() {
        let mut out = String::new();
        (MARKS.description)(&mut out, "See [`Late`]:\n- <b>");
        assert_eq!(out, "See [`Late`]:<br>- &lt;b&gt;");
    }
}
