//! Any text that stands in an entry comes back out of each format: no text can break a table or hide in it.

use envelope_runtime::__private::catalog::catalog;
use envelope_runtime::Code;
use envelope_runtime::catalog::{Column, Entry, EntryBuilder, Table, TypeEntries};
use proptest::prelude::*;
use serde_json::Value;

/// A table of one error with this message and this code, and an empty cell at the end.
pub(super) fn table(message: &str, code: Code<'static>) -> Table {
    table_of(Entry::error("Variant", code, 400, message.to_owned().leak()))
        .column(Column::Message, "message")
        .column(Column::Code, "code")
        .column(Column::Description, "description")
}

/// A table of this entry alone.
pub(super) fn table_of(entry: EntryBuilder) -> Table {
    let entries = TypeEntries::new("Type", vec![Box::leak(Box::new(entry)).build()].leak());
    catalog(vec![&*Box::leak(Box::new(entries))].leak(), &[], &[]).table()
}

/// Texts in which what some format takes for markup is frequent.
pub(super) fn text() -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        3 => prop::sample::select(r#"|\*_`~[]()<>&;#$!'",=+-@:/{}"#.chars().collect::<Vec<_>>()),
        1 => prop::sample::select(vec!['\n', '\r', '\t', ' ', '–', 'é', '\u{feff}']),
        2 => prop::char::range('a', 'e'),
        1 => any::<char>(),
    ];
    prop::collection::vec(characters, 0..24).prop_map(String::from_iter)
}

/// A text as a code may be.
fn code() -> impl Strategy<Value = String> {
    let trimmed = text().prop_map(|text| text.trim().to_owned());
    trimmed.prop_filter("a code is not empty", |code| !code.is_empty())
}

proptest! {
    #[test]
    fn csv(message in text(), code in any::<i64>()) {
        let records = csv_records(&table(&message, Code::Int(code)).to_csv());
        prop_assert_eq!(&records[0], &["message", "code", "description"]);
        prop_assert_eq!(records.len(), 2);
        // A text that begins with an apostrophe of its own is told apart by knowing which ones needed one.
        let neutralised = if is_formula(&message) { format!("'{message}") } else { message };
        prop_assert_eq!(&records[1][0], &neutralised);
        prop_assert!(!is_formula(&records[1][0]));
        prop_assert_eq!(&records[1][1..], &[code.to_string(), String::new()]);
    }

    #[test]
    fn json(message in text(), code in code()) {
        let code: &'static str = code.leak();
        let rows: Value = serde_json::from_str(&table(&message, Code::Str(code)).to_json()).expect("JSON");
        // What says nothing is absent.
        let message = Some(message).filter(|message| !message.is_empty());
        prop_assert_eq!(rows, serde_json::json!([{ "message": message, "code": code, "description": null }]));
    }

    #[test]
    fn html(message in text()) {
        let html = table(&message, Code::Int(1)).to_html();
        let cell = html.split_once("<td>").and_then(|(_, rest)| rest.split_once("</td>")).expect("a cell").0;
        let plain = cell.replace("<br>", "\n");
        prop_assert!(!plain.contains(['<', '>', '"', '\'']));
        let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        // HTML cannot hold a NUL.
        prop_assert_eq!(plain.replace("&amp;", "&"), lines(message.trim()).replace('\0', "\u{FFFD}"));
    }

    #[test]
    fn markdown(message in text()) {
        let markdown = table(&message, Code::Int(1)).to_markdown();
        prop_assert_eq!(markdown.matches('\n').count(), 3);
        let row = markdown.trim_end_matches('\n').rsplit('\n').next().expect("a row");
        prop_assert_eq!(markdown_cells(row), [lines(message.trim()).replace('\t', " "), "1".into(), String::new()]);
    }
}

fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// RFC 4180, section 2.
fn csv_records(csv: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut quoted = false;
    let mut rest = csv.strip_suffix("\r\n").expect("a line break at the end").chars().peekable();
    while let Some(character) = rest.next() {
        let record = records.last_mut().expect("a record");
        let cell = record.last_mut().expect("a cell");
        match character {
            '"' if quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(String::new()),
            '\r' if !quoted && rest.next_if_eq(&'\n').is_some() => records.push(vec![String::new()]),
            _ => cell.push(character),
        }
    }
    records
}

/// The cells of a row, read as GitHub Flavored Markdown reads text without markup.
fn markdown_cells(row: &str) -> Vec<String> {
    let row = row.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")).expect("pipes at both ends");
    let mut cells = vec![String::new()];
    let mut rest = row.replace("<br>", "\n").chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(character) = rest.next() {
        let cell = cells.last_mut().expect("a cell");
        match character {
            '\\' if rest.peek().is_some_and(char::is_ascii_punctuation) => cell.extend(rest.next()),
            '|' => {
                *cell = cell.strip_suffix(' ').expect("a space before a pipe").to_owned();
                assert_eq!(rest.next(), Some(' '), "a space after a pipe");
                cells.push(String::new());
            }
            _ => cell.push(character),
        }
    }
    cells
}
