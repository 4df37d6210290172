//! Descriptions in tables: doc comments are Markdown, and no text leaves its cell.

use envelope_runtime::catalog::{Column, Entry, Table};
use envelope_runtime::{ApiError, Code, catalog};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

use super::round_trips::table_of;

#[derive(Debug, ApiError)]
#[api(status = 409)]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Fault {
    /// The order asks for *more* than `GET /stock`
    /// tells; see [the stock API][stock], or [`Fault::Late`] for carts.
    ///
    /// One of:
    /// - a count in [0, 9]
    /// - `a | b`
    ///
    /// [stock]: https://shop.example/stock
    /// [`Fault::Late`]: Fault::Late
    #[api(code = "NO_STOCK", message = "Too `many`")]
    NoStock,
    /// As [`NoStock`](Self::NoStock).
    #[api(code = "LATE", message = "Too *late*", deprecated = "Use `NO_STOCK`.")]
    Late,
}

catalog! {
    static SHOP = [Fault];
}

fn table() -> Table {
    SHOP.table().column(Column::Description, "Meaning").column(Column::Message, "Message")
}

#[test]
fn markdown() {
    let expected = r"
| Meaning | Message |
|---|---|
| The order asks for *more* than `GET /stock` tells; see [the stock API](https://shop.example/stock), or `Fault::Late` for carts.<br>One of:<br>- a count in \[0, 9]<br>- `a \| b` | Too \`many\` |
| ~~As `NoStock`.~~ (deprecated: Use \`NO_STOCK\`.) | Too \*late\* |
";
    let markdown = table().to_markdown();
    assert_eq!(markdown, expected.trim_start());
    let events = events(&markdown);
    let code = |event: &Event<'_>| if let Event::Code(code) = event { Some(code.to_string()) } else { None };
    let codes: Vec<_> = events.iter().filter_map(code).collect();
    assert_eq!(codes, ["GET /stock", "Fault::Late", "a | b", "NoStock"]);
}

/// The table as another reader of its Markdown sees it.
pub(super) fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
}

#[test]
fn html() {
    let html = table().to_html();
    let first = "<td><p>The order asks for <em>more</em> than <code>GET /stock</code> tells; see \
        <a href=\"https://shop.example/stock\">the stock API</a>, or <code>Fault::Late</code> for carts.</p>\n\
        <p>One of:</p>\n<ul>\n<li>a count in [0, 9]</li>\n<li><code>a | b</code></li>\n</ul>\n</td><td>Too `many`</td>";
    assert!(html.contains(first), "{html}");
    assert!(html.contains("<td><s>As <code>NoStock</code>.</s> (deprecated: Use `NO_STOCK`.)</td>"), "{html}");
}

#[test]
fn formats_for_machines_have_the_text_as_it_is_written() {
    assert!(table().to_csv().contains("As [`NoStock`](Self::NoStock)."));
    assert!(table().to_json().contains("As [`NoStock`](Self::NoStock)."));
}

/// The text of each cell.
pub(super) fn cells(events: &[Event<'_>]) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::TableCell) => cells.push(String::new()),
            Event::Text(text) | Event::Code(text) => cells.last_mut().expect("text is in a cell").push_str(text),
            _ => {}
        }
    }
    cells
}

fn described(description: &str) -> Table {
    let entry = Entry::error("Variant", Code::Int(1), 400, "m").description(description.to_owned().leak());
    table_of(entry.deprecated("note"))
}

/// The description between two cells.
pub(super) fn between(description: &str) -> Table {
    let table = described(description).column(Column::Status, "s").column(Column::Description, "d");
    table.column(Column::Kind, "k")
}

/// The description as the cell that is struck out.
pub(super) fn struck_out(description: &str) -> Table {
    let table = described(description).column(Column::Description, "d").column(Column::Status, "s");
    table.column(Column::Kind, "k")
}

pub(super) fn hostile() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "|",
        "\\",
        "`",
        "``",
        "```\n",
        "~~~\n",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\t",
        "  \n",
        "[",
        "]",
        "](",
        ")",
        "[a]",
        "[`a`]",
        "[a]: ",
        "[`a`]:",
        "https://a.example/",
        "https://a.example/|`)",
        "javascript:x",
        "![",
        "!",
        "<b>",
        "</td>",
        "<!--",
        "-->",
        "<https://a.example/|>",
        "<https://a.example/{b}>",
        "[b](https://a.example/{b})",
        "https://a.example/{b}",
        "{",
        "}",
        "{b}",
        "*",
        "**",
        "_",
        "~~",
        "$",
        "&lt;",
        "&",
        ";",
        "- ",
        "1. ",
        "# ",
        "> ",
        "a",
        " ",
        "\0",
        "\"",
        "'",
        "| a |\n|---|\n",
        "<script>",
        "é",
    ];
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_leaves_its_cell_in_markdown(description in prop_oneof![9 => hostile(), 1 => any::<String>()]) {
        let between = (between(&description), [(0, "400 (deprecated: note)"), (2, "error")]);
        let struck_out = (struck_out(&description), [(1, "400"), (2, "error")]);
        for (table, others) in [between, struck_out] {
            let markdown = table.to_markdown();
            prop_assert_eq!(markdown.matches(['\n', '\r']).count(), 3);
            let events = events(&markdown);
            prop_assert!(matches!(events.last(), Some(Event::End(TagEnd::Table))), "{}", &markdown);
            for event in &events {
                match event {
                    Event::InlineHtml(html) => prop_assert_eq!(&**html, "<br>", "{}", &markdown),
                    Event::Start(Tag::Link { dest_url, .. }) => prop_assert!(dest_url.starts_with("http"), "{}", &markdown),
                    Event::Html(_) | Event::Start(Tag::Image { .. }) => prop_assert!(false, "{}", &markdown),
                    _ => {}
                }
            }
            let cells = cells(&events);
            prop_assert_eq!(cells.len(), 6, "{}", &markdown);
            for (index, text) in others {
                prop_assert_eq!(&cells[3 + index], text, "{}", &markdown);
            }
        }
    }

    #[test]
    fn no_text_leaves_its_cell_in_html(description in hostile()) {
        let html = between(&description).to_html();
        let page = Html::parse_fragment(&html);
        let cells = Selector::parse("html > table > tbody > tr > td").unwrap();
        let cells: Vec<_> = page.select(&cells).collect();
        prop_assert_eq!(cells.len(), 3, "{}", &html);
        prop_assert_eq!(cells[0].inner_html(), "<s>400</s> (deprecated: note)");
        prop_assert_eq!(cells[2].inner_html(), "error");
        for element in cells[1].select(&Selector::parse("*").unwrap()) {
            prop_assert!(!["script", "img", "b"].contains(&element.value().name()), "{}", &html);
            prop_assert!(element.attr("href").is_none_or(|url| url.starts_with("http")), "{}", &html);
        }
    }
}

#[derive(Debug, ApiError)]
#[api(
    status = 410,
    code = "OLD",
    message = "m",
    description = "[docs]: https://shop.example/docs",
    deprecated = "Gone."
)]
struct Old;

catalog! {
    static PAST = [Old];
}

#[test]
fn nothing_is_struck_out_where_nothing_is_shown() {
    let table = PAST.table().column(Column::Description, "Meaning");
    assert!(table.to_markdown().ends_with("\n| (deprecated: Gone.) |\n"), "{}", table.to_markdown());
    assert!(table.to_html().contains("<td>(deprecated: Gone.)</td>"), "{}", table.to_html());
}
