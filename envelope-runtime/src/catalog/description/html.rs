//! Renders doc comments as HTML with text, emphasis, code, lists and links. Nothing in it runs or loads anything.

use alloc::string::String;
use alloc::vec::Vec;

use pulldown_cmark::{Alignment, BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::catalog::description::{is_item, is_link};

/// Writes Markdown (CommonMark with tables and strikethrough) as HTML.
pub(crate) fn write(out: &mut String, markdown: &str) {
    let markdown = markdown.replace('\0', "\u{FFFD}");
    html::push_html(out, events(&markdown).into_iter());
}

/// Writes Markdown as HTML for a cell of a table: a single paragraph becomes its text.
pub(crate) fn write_cell(out: &mut String, markdown: &str) {
    let markdown = markdown.replace('\0', "\u{FFFD}");
    let mut events = events(&markdown);
    let is_paragraph =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph));
    let is_lone = events.iter().filter(|event| is_paragraph(event)).count() == 2
        && events.first().is_some_and(is_paragraph)
        && events.last().is_some_and(is_paragraph);
    if is_lone {
        events.retain(|event| !is_paragraph(event));
    }
    html::push_html(out, events.into_iter());
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    // `[Fault]` without a definition is a link to a Rust item: rustdoc resolves it; here it becomes its text.
    let item = |link: BrokenLink<'_>| is_item(&link.reference).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    harmless(Parser::new_with_broken_link_callback(markdown, options, Some(item)))
}

fn harmless<'a>(parser: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    // Whether the open link is kept; links do not nest.
    let mut is_kept = false;
    for event in parser {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => events.push(Event::Text(html)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            // A block of HTML is shown as a paragraph.
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            // The headings of the page take precedence: one in a description becomes bold text.
            Event::Start(Tag::Heading { .. }) => {
                events.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]);
            }
            Event::End(TagEnd::Heading(_)) => {
                events.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]);
            }
            // Alignment would become a `style`, which the policy of the page does not allow.
            Event::Start(Tag::Table(columns)) => {
                events.push(Event::Start(Tag::Table(columns.iter().map(|_| Alignment::None).collect())));
            }
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                is_kept = is_link(dest_url);
                if is_kept {
                    events.push(event);
                }
            }
            Event::End(TagEnd::Link) if !is_kept => {}
            event => events.push(event),
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let mut out = String::new();
        super::write(&mut out, markdown);
        assert_eq!(out, expected);
    }

    #[test]
    fn a_doc_comment_reads_as_rustdoc_shows_it() {
        check("Call `GET /users`, *then* wait.", "<p>Call <code>GET /users</code>, <em>then</em> wait.</p>\n");
        check("See [docs].\n\n[docs]: https://a.example/", "<p>See <a href=\"https://a.example/\">docs</a>.</p>\n");
        check("As [`Fault::Late`] or [Late](crate::Late).", "<p>As <code>Fault::Late</code> or Late.</p>\n");
        check("In [0, 1].", "<p>In [0, 1].</p>\n");
        check("# Why\nSo.", "<p><strong>Why</strong></p>\n<p>So.</p>\n");
    }

    #[test]
    fn a_lone_paragraph_needs_no_element_in_a_cell() {
        for (markdown, expected) in [("a *b*", "a <em>b</em>"), ("a\n\nb", "<p>a</p>\n<p>b</p>\n"), ("", "")] {
            let mut out = String::new();
            super::write_cell(&mut out, markdown);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn nothing_runs_or_loads() {
        check("a <b onclick=x>b", "<p>a &lt;b onclick=x&gt;b</p>\n");
        check("![pixel](https://a.example/p.png)", "<p>pixel</p>\n");
        check("[x](javascript:alert(1))", "<p>x</p>\n");
    }
}
