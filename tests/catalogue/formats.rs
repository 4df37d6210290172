//! One table in each format: every column, and texts that need escaping in each format.

use envelope_runtime::catalog::{Column, EntryKind, Table};
use envelope_runtime::{ApiError, ApiResponse, catalog};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, ApiError)]
#[api(docs_url = "https://example.com/errors/{code}", ext(kind = "card_error", weight = 0.5, fatal = false))]
#[expect(dead_code, reason = "a catalogue needs no values")]
enum Card {
    /// When the card | its *number* is <b>wrong</b>.
    #[api(
        status = 422,
        code = -53,
        message = "=HYPERLINK(\"x\",\"y\") – {{#CODE}}",
        title = "Wrong, really",
        field = "card_number",
        ext(kind = "+1")
    )]
    Wrong,
    #[api(
        status = 429,
        code = -54,
        message = "one\ntwo",
        description = "R&D: `a_b`",
        retry_after = 30,
        deprecated = "use -53"
    )]
    Slow,
    #[api(code = -55, message = "m", description = "")]
    Other(#[api(status)] u16),
}

/// When the card is valid.
#[derive(Serialize, ApiResponse)]
#[api(message = "Valid", deprecated = "by _now_")]
struct Valid;

catalog! {
    static CARD = [Card, Valid];
}

fn facts() -> Table {
    CARD.table()
        .column(Column::Code, "Code")
        .column(Column::Status, "HTTP Status")
        .column(Column::Message, "Message")
        .column(Column::Description, "a|b")
}

fn everything() -> Table {
    CARD.table()
        .column(Column::Type, "type")
        .column(Column::Variant, "variant")
        .column(Column::Kind, "kind")
        .column(Column::Reason, "reason")
        .column(Column::Title, "title")
        .column(Column::DocsUrl, "docs")
        .column(Column::Deprecated, "deprecated")
        .column(Column::Ext("kind"), "ext.kind")
        .column(Column::Ext("weight"), "ext.weight")
        .column(Column::Ext("fatal"), "ext.fatal")
        .column(Column::Field, "field")
        .column(Column::RetryAfter, String::from("retry"))
}

#[test]
fn markdown() {
    let expected = r#"
| Code | HTTP Status | Message | a\|b |
|---|---|---|---|
| -53 | 422 | =HYPERLINK("x","y") – {#CODE} | When the card \| its *number* is &lt;b>wrong&lt;/b>. |
| ~~-54~~ (deprecated: use -53) | 429 | one<br>two | R&D: `a_b` |
| -55 | varies | m |  |
| (deprecated: by \_now\_) | 200 | Valid | When the card is valid. |
"#;
    assert_eq!(facts().to_markdown(), expected.trim_start());
}

#[test]
fn every_column_in_markdown() {
    let expected = r"
| type | variant | kind | reason | title | docs | deprecated | ext.kind | ext.weight | ext.fatal | field | retry |
|---|---|---|---|---|---|---|---|---|---|---|---|
| Card | Wrong | error | Unprocessable Entity | Wrong, really | <https://example.com/errors/-53> |  | +1 | 0.5 | false | card_number |  |
| ~~Card~~ | Slow | error | Too Many Requests |  | <https://example.com/errors/-54> | use -53 | card_error | 0.5 | false |  | 30 |
| Card | Other | error |  |  | <https://example.com/errors/-55> |  | card_error | 0.5 | false |  |  |
| ~~Valid~~ | Valid | success | OK |  |  | by \_now\_ |  |  |  |  |  |
";
    assert_eq!(everything().to_markdown(), expected.trim_start());
}

#[test]
fn mdx() {
    let expected = r#"
| Code | HTTP Status | Message | a\|b |
|---|---|---|---|
| -53 | 422 | =HYPERLINK("x","y") – \{#CODE\} | When the card \| its *number* is &lt;b>wrong&lt;/b>. |
| ~~-54~~ (deprecated: use -53) | 429 | one<br />two | R&D: `a_b` |
| -55 | varies | m |  |
| (deprecated: by \_now\_) | 200 | Valid | When the card is valid. |
"#;
    assert_eq!(facts().to_mdx(), expected.trim_start());
}

#[test]
fn a_link_in_mdx() {
    let mdx = CARD.table().column(Column::DocsUrl, "docs").only(EntryKind::Error).to_mdx();
    assert!(mdx.contains(r"| [https\://example.com/errors/-53](https://example.com/errors/-53) |"), "{mdx}");
}

#[test]
fn a_deprecated_entry_is_marked_at_its_code() {
    let table = CARD.table().column(Column::Status, "status").column(Column::Code, "code");
    let markdown = table.only(EntryKind::Error).to_markdown();
    assert!(markdown.contains("| 429 | ~~-54~~ (deprecated: use -53) |"), "{markdown}");
}

#[test]
fn html() {
    let expected = r##"
<table>
<thead>
<tr><th scope="col">Code</th><th scope="col">HTTP Status</th><th scope="col">Message</th><th scope="col">a|b</th></tr>
</thead>
<tbody>
<tr><td>-53</td><td>422</td><td>=HYPERLINK(&quot;x&quot;,&quot;y&quot;) – {#CODE}</td><td>When the card | its <em>number</em> is &lt;b&gt;wrong&lt;/b&gt;.</td></tr>
<tr class="deprecated"><td><s>-54</s> (deprecated: use -53)</td><td>429</td><td>one<br>two</td><td>R&amp;D: <code>a_b</code></td></tr>
<tr><td>-55</td><td>varies</td><td>m</td><td></td></tr>
<tr class="deprecated"><td>(deprecated: by _now_)</td><td>200</td><td>Valid</td><td>When the card is valid.</td></tr>
</tbody>
</table>
"##;
    assert_eq!(facts().to_html(), expected.trim_start());
}

#[test]
fn a_link_in_html() {
    let html = CARD.table().column(Column::DocsUrl, "docs").only(EntryKind::Error).to_html();
    assert!(html.contains(r#"<td><a href="https://example.com/errors/-53">https://example.com/errors/-53</a></td>"#));
}

#[test]
fn csv() {
    let expected = [
        "Code,HTTP Status,Message,a|b",
        "-53,422,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\") – {#CODE}\",When the card | its *number* is <b>wrong</b>.",
        "-54,429,\"one\ntwo\",R&D: `a_b`",
        "-55,,m,",
        ",200,Valid,When the card is valid.",
        "",
    ];
    assert_eq!(facts().to_csv(), expected.join("\r\n"));
    assert!(everything().to_csv().contains(",'+1,0.5,false,card_number,\r\n"));
}

#[test]
fn a_single_empty_cell_is_not_an_empty_line() {
    let csv = CARD.table().column(Column::Title, "title").to_csv();
    assert_eq!(csv, "title\r\n\"Wrong, really\"\r\n\"\"\r\n\"\"\r\n\"\"\r\n");
}

#[test]
fn json() {
    let expected = r#"
[
{"Code":-53,"HTTP Status":422,"Message":"=HYPERLINK(\"x\",\"y\") – {#CODE}","a|b":"When the card | its *number* is <b>wrong</b>."},
{"Code":-54,"HTTP Status":429,"Message":"one\ntwo","a|b":"R&D: `a_b`"},
{"Code":-55,"HTTP Status":null,"Message":"m","a|b":null},
{"Code":null,"HTTP Status":200,"Message":"Valid","a|b":"When the card is valid."}
]
"#;
    assert_eq!(facts().to_json(), expected.trim_start());
}

#[test]
fn every_column_in_json() {
    let rows: Value = serde_json::from_str(&everything().to_json()).expect("JSON");
    let expected = json!({
        "type": "Card", "variant": "Slow", "kind": "error", "reason": "Too Many Requests", "title": null,
        "docs": "https://example.com/errors/-54", "deprecated": "use -53", "ext.kind": "card_error",
        "ext.weight": 0.5, "ext.fatal": false, "field": null, "retry": 30,
    });
    assert_eq!(rows[1], expected);
}

#[test]
fn with_two_columns_of_one_heading_the_first_becomes_the_json_member() {
    let table = CARD.table().column(Column::Code, "x").column(Column::Status, "x").only(EntryKind::Success);
    assert_eq!(table.to_json(), "[\n{\"x\":null}\n]\n");
}
