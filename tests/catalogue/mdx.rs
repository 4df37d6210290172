//! Tables in MDX: their cells read as those of Markdown, and no text is an expression or an element.
//!
//! But for what these tests look for, MDX is Markdown, so its tables are read back by a reader of Markdown.

use envelope_runtime::catalog::{Column, Entry, Table};
use envelope_runtime::{ApiError, Code, catalog};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::descriptions::{between, cells, events, hostile, struck_out};
use super::round_trips::{table, table_of, text};

#[derive(Debug, ApiError)]
#[api(status = 400)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    /// Send {field} as `{"field": <T>}`, see <https://shop.example/{id}> or [the {docs}](https://shop.example/docs).
    ///
    /// ```
    /// export const field = {1};
    /// ```
    #[api(code = "{#CODE}", message = "import x: <b>{field}</b> */", docs_url = "https://shop.example/{code}")]
    Field { field: String },
}

catalog! {
    static SHOP = [Fault];
}

#[test]
fn what_mdx_would_read_as_jsx_is_text() {
    let table = SHOP.table().column(Column::Code, "{code}").column(Column::Message, "<b>");
    let table = table.column(Column::DocsUrl, "u").column(Column::Description, "d");
    let expected = r#"
| \{code\} | \<b> | u | d |
|---|---|---|---|
| \{#CODE\} | import x: \<b>\{field\}\</b> \*/ | [https\://shop.example/\{#CODE\}](https://shop.example/\{#CODE\}) | Send \{field\} as `{"field": <T>}`, see [https\://shop.example/\{id\}](https://shop.example/\{id\}) or [the \{docs\}](https://shop.example/docs).<br />`export const field = {1};` |
"#;
    assert_eq!(table.to_mdx(), expected.trim_start());
    assert_eq!(jsx(&table.to_mdx()), [""; 0]);
}

/// Where MDX would read an expression or an element that is no line break, with the text from there on. In code it reads
/// none.
fn jsx(mdx: &str) -> Vec<String> {
    let mut text = mdx.to_owned();
    let reader = Parser::new_ext(mdx, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    for (event, place) in reader.into_offset_iter() {
        if matches!(event, Event::Code(_)) {
            text.replace_range(place.clone(), &" ".repeat(place.len()));
        }
    }
    let mut found = Vec::new();
    let mut is_escaped = false;
    for (at, character) in text.char_indices() {
        let is_jsx = match character {
            '{' | '}' => true,
            '<' => !text[at..].starts_with("<br />"),
            _ => false,
        };
        if is_jsx && !is_escaped {
            found.push(text[at..].to_owned());
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    found
}

#[test]
fn jsx_is_found() {
    assert_eq!(jsx("a `{b}` \\{ \\<b> <br />"), [""; 0]);
    assert_eq!(jsx("a {b"), ["{b"]);
    assert_eq!(jsx("a \\\\}"), ["}"]);
    assert_eq!(jsx("`` {a} `` <br>"), ["<br>"]);
}

/// The cells read the same in both formats, and nothing in that of MDX is JSX, or an image.
fn check(table: &Table) -> Result<(), TestCaseError> {
    let (mdx, markdown) = (table.to_mdx(), table.to_markdown());
    prop_assert_eq!(jsx(&mdx), [""; 0], "{}", &mdx);
    let (in_mdx, in_markdown) = (events(&mdx), events(&markdown));
    prop_assert_eq!(cells(&in_mdx), cells(&in_markdown), "{}{}", &mdx, &markdown);
    prop_assert_eq!(mdx.replace("<br />", "<br>").matches("<br>").count(), markdown.matches("<br>").count());
    let is_image = |event: &Event<'_>| matches!(event, Event::Start(Tag::Image { .. }));
    prop_assert!(!in_mdx.iter().any(is_image), "{}", &mdx);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_message_reads_as_in_markdown(message in text()) {
        check(&table(&message, Code::Int(1)))?;
    }

    #[test]
    fn any_description_reads_as_in_markdown(description in prop_oneof![9 => hostile(), 1 => any::<String>()]) {
        check(&between(&description))?;
        check(&struck_out(&description))?;
    }

    /// remark-gfm makes a link of an address before it reads escapes: none is left for it.
    #[test]
    fn an_address_with_escapes_is_no_link_by_itself(before in text(), after in text()) {
        for start in ["http://", "https://", "HTTPS://", "www.", "Www."] {
            let mdx = table(&format!("{before} {start}{after}"), Code::Int(1)).to_mdx().to_lowercase();
            prop_assert!(["http://", "https://", "www."].iter().all(|start| !mdx.contains(start)), "{}", &mdx);
        }
    }

    #[test]
    fn any_address_of_docs_is_a_link_that_shows_it(path in text()) {
        let url: &'static str = format!("https://a.example/{}", path.replace(char::is_whitespace, "")).leak();
        let table = table_of(Entry::error("Variant", Code::Int(1), 400, "m").docs_url(url));
        let table = table.column(Column::DocsUrl, "docs").column(Column::Code, "code");
        check(&table)?;
        let mdx = table.to_mdx();
        let target = |event: &Event<'_>| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        };
        let is_text = url.contains(['<', '>', '\\', '|', '`']) || url.contains(char::is_control);
        let expected: &[&str] = if is_text { &[] } else { &[url] };
        prop_assert_eq!(events(&mdx).iter().filter_map(target).collect::<Vec<_>>(), expected, "{}", &mdx);
    }
}
