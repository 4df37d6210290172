//! Doc comments as HTML. What they hold is text, emphasis, code, lists and links; nothing of it runs or loads.

use alloc::string::String;
use alloc::vec::Vec;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Writes Markdown (CommonMark with tables and strikethrough) as HTML.
pub(super) fn write(out: &mut String, markdown: &str) {
    // `[Fault]` without a definition is a link to a Rust item: rustdoc resolves it, here it becomes its text.
    let item = |_: BrokenLink<'_>| Some((CowStr::Borrowed(""), CowStr::Borrowed("")));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let markdown = markdown.replace('\0', "\u{FFFD}");
    let parser = Parser::new_with_broken_link_callback(&markdown, options, Some(item));
    html::push_html(out, harmless(parser).into_iter());
}

fn harmless<'a>(parser: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    // Links nest in no other; whether the open one is kept.
    let mut is_kept = false;
    for event in parser {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => events.push(Event::Text(html)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            // A block of HTML is shown as a paragraph.
            Event::Start(Tag::HtmlBlock) => events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => events.push(Event::End(TagEnd::Paragraph)),
            // The page's own headings come first: one of a description is bold text.
            Event::Start(Tag::Heading { .. }) => {
                events.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)]);
            }
            Event::End(TagEnd::Heading(_)) => {
                events.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)]);
            }
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                is_kept = is_web_page(dest_url);
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

fn is_web_page(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
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
        check("# Why\nSo.", "<p><strong>Why</strong></p>\n<p>So.</p>\n");
    }

    #[test]
    fn nothing_runs_or_loads() {
        check("a <b onclick=x>b", "<p>a &lt;b onclick=x&gt;b</p>\n");
        check("![pixel](https://a.example/p.png)", "<p>pixel</p>\n");
        check("[x](javascript:alert(1))", "<p>x</p>\n");
    }
}
