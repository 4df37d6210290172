//! Tables in MDX: cells render as in Markdown, and no text becomes an expression or an element.

use envelope_properties::tables::{events, mdx_cells};
use envelope_runtime::catalog::{Column, Entry, EntryBuilder, Table, TypeEntries};
use envelope_runtime::{ApiError, Code, catalog};
use proptest::prelude::*;
use pulldown_cmark::{Event, Tag};

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
fn text_that_looks_like_jsx_is_escaped() {
    let table = SHOP.table().column(Column::Code, "{code}").column(Column::Message, "<b>");
    let table = table.column(Column::DocsUrl, "u").column(Column::Description, "d");
    let expected = r#"
| \{code\} | \<b> | u | d |
|---|---|---|---|
| \{#CODE\} | import x: \<b>\{field\}\</b> \*/ | [https\://shop.example/\{#CODE\}](https://shop.example/\{#CODE\}) | Send \{field\} as `{"field": <T>}`, see [https\://shop.example/\{id\}](https://shop.example/\{id\}) or [the \{docs\}](https://shop.example/docs).<br />`export const field = {1};` |
"#;
    assert_eq!(table.to_mdx(), expected.trim_start());
    let cells = [
        "{#CODE}",
        "import x: <b>{field}</b> */",
        "https://shop.example/{#CODE}",
        "Send {field} as {\"field\": <T>}, see https://shop.example/{id} or the {docs}.\nexport const field = {1};",
    ];
    assert_eq!(mdx_cells(&table.to_mdx()), [["{code}", "<b>", "u", "d"], cells]);
}

/// A table with one entry.
fn table_of(entry: EntryBuilder) -> Table {
    let entries = TypeEntries::new("Type", vec![Box::leak(Box::new(entry)).build()].leak());
    envelope_runtime::__private::catalog::catalog(vec![&*Box::leak(Box::new(entries))].leak(), &[], &[]).table()
}

/// Texts with many characters that some format treats as markup.
fn text() -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        3 => prop::sample::select(r#"|\*_`~[]()<>&;#$!'",=+-@:/{}"#.chars().collect::<Vec<_>>()),
        1 => prop::sample::select(vec!['\n', '\r', '\t', ' ', '–', 'é', '\u{feff}']),
        2 => prop::char::range('a', 'e'),
        1 => any::<char>(),
    ];
    prop::collection::vec(characters, 0..24).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// remark-gfm turns an address into a link before it reads escapes, so the table must contain no bare address.
    #[test]
    fn an_address_in_text_does_not_become_a_link(before in text(), after in text()) {
        for start in ["http://", "https://", "HTTPS://", "www.", "Www."] {
            let message = format!("{before} {start}{after}").leak();
            let table = table_of(Entry::error("Variant", Code::Int(1), 400, message)).column(Column::Message, "message");
            let mdx = table.to_mdx().to_lowercase();
            prop_assert!(["http://", "https://", "www."].iter().all(|start| !mdx.contains(start)), "{}", &mdx);
        }
    }

    #[test]
    fn any_docs_url_becomes_a_link_that_shows_it(path in text()) {
        let url: &'static str = format!("https://a.example/{}", path.replace(char::is_whitespace, "")).leak();
        let table = table_of(Entry::error("Variant", Code::Int(1), 400, "m").docs_url(url));
        let table = table.column(Column::DocsUrl, "docs").column(Column::Code, "code");
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
