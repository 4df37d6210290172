//! Descriptions in tables: doc comments are Markdown.

use envelope_properties::tables::events;
use envelope_runtime::catalog::{Column, Table};
use envelope_runtime::{ApiError, catalog};
use pulldown_cmark::Event;

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
fn csv_and_json_keep_the_original_text() {
    assert!(table().to_csv().contains("As [`NoStock`](Self::NoStock)."));
    assert!(table().to_json().contains("As [`NoStock`](Self::NoStock)."));
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
fn an_empty_description_is_not_struck_out() {
    let table = PAST.table().column(Column::Description, "Meaning");
    assert!(table.to_markdown().ends_with("\n| (deprecated: Gone.) |\n"), "{}", table.to_markdown());
    assert!(table.to_html().contains("<td>(deprecated: Gone.)</td>"), "{}", table.to_html());
}

#[test]
fn strikethrough_and_tables_become_html() {
    /// The ~~old~~ one.
    ///
    /// | a | b |
    /// |---|---|
    /// | 1 | 2 |
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "OLD", message = "m")]
    struct Old;
    catalog! { static OLD = [Old]; }

    let html = OLD.table().column(Column::Description, "d").to_html();
    assert!(html.contains("<del>old</del>") && html.contains("2"), "{html}");
}
