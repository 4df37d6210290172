//! No text leaves its cell in any table format: independent parsers find every cell with its text.

use envelope_runtime::__private::catalog::catalog;
use envelope_runtime::catalog::{Column, Entry, TypeEntries};
use envelope_runtime::{Code, Literal};
use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html};
use serde_json::Value;

use crate::source::Source;

/// The facts of an entry, with any texts.
struct Row {
    name: String,
    message: &'static str,
    code: Code<'static>,
    description: &'static str,
    deprecated: Option<&'static str>,
    docs_url: Option<&'static str>,
}

/// Texts with a meaning in Markdown, HTML and MDX, and texts that may be next to them.
#[rustfmt::skip]
const MARKUP: &[&str] = &[
    "|", "\\", "`", "``", "```\n", "~~~\n", "\n", "\n\n", "\r", "\r\n", "\t", "  \n", "[", "]", "](", ")", "[a]",
    "[`a`]", "[a]: ", "[`a`]:", "https://a.example/", "https://a.example/|`)", "javascript:x", "![", "!", "<b>",
    "</td>", "<!--", "-->", "<https://a.example/|>", "<https://a.example/{b}>", "[b](https://a.example/{b})", "{", "}",
    "{b}", "*", "**", "_", "~~", "$", "&lt;", "&", ";", "- ", "1. ", "# ", "> ", "a", " ", "\0", "\"", "'",
    "| a |\n|---|\n", "<script>", "</script>", "é", "\u{feff}", "[^1]", "[^1]: ", "<svg/onload=x>", "www.a.example",
    "HTTPS://a.example", "import x", "=1+1", "-", "+", "@", "＝",
];

impl Row {
    fn new(number: usize, source: &mut Source<'_>) -> Self {
        Row {
            name: format!("Row{number}"),
            message: text(source),
            code: match text(source).trim() {
                "" => Code::Int(source.any()),
                code => Code::Str(code),
            },
            description: text(source),
            deprecated: source.maybe(text),
            docs_url: source.maybe(|source| &*format!("https://a.example/{}", text(source)).leak()),
        }
    }

    fn entry(&self) -> Entry {
        let mut entry = Entry::error(self.name.clone().leak(), self.code, 400, self.message);
        entry = entry.description(self.description);
        if let Some(note) = self.deprecated {
            entry = entry.deprecated(note);
        }
        if let Some(url) = self.docs_url {
            entry = entry.docs_url(url);
        }
        Box::leak(Box::new(entry)).build()
    }

    /// The fact that the column shows, if there is one.
    fn fact(&self, column: Column) -> Option<Literal> {
        match column {
            Column::Variant => Some(Literal::Str(self.name.clone().leak())),
            Column::Message => Some(Literal::Str(self.message)),
            Column::Code => Some(match self.code {
                Code::Int(code) => Literal::Int(code),
                code => Literal::Str(code.as_str().unwrap_or_default()),
            }),
            Column::Description => Some(Literal::Str(self.description)),
            Column::DocsUrl => self.docs_url.map(Literal::Str),
            Column::Deprecated => self.deprecated.map(Literal::Str),
            _ => Some(Literal::Str("error")),
        }
    }

    /// The cell's text for people: the cell of the code, or else the first one, shows that the entry is deprecated, and
    /// why unless there is a column for that. None for Markdown, whose source differs from its text.
    fn cell(&self, columns: &[Column], index: usize) -> Option<String> {
        let column = columns[index];
        let text = match self.fact(column) {
            _ if column == Column::Description => return None,
            Some(Literal::Str(text)) => text.trim().to_owned(),
            Some(literal) => literal.to_string(),
            None => String::new(),
        };
        let marked = columns.iter().position(|column| *column == Column::Code).unwrap_or_default();
        let note = self.deprecated.filter(|_| index == marked && !columns.contains(&Column::Deprecated)).map(str::trim);
        Some(match (note, &*text) {
            (None, _) => text,
            (Some(""), "") => "(deprecated)".to_owned(),
            (Some(""), text) => format!("{text} (deprecated)"),
            (Some(note), "") => format!("(deprecated: {note})"),
            (Some(note), text) => format!("{text} (deprecated: {note})"),
        })
    }
}

fn text(source: &mut Source<'_>) -> &'static str {
    let piece = |source: &mut Source<'_>| if source.one_in(4) { source.text() } else { source.pick(MARKUP).to_owned() };
    source.list(10, piece).concat().leak()
}

const COLUMNS: &[(Column, &str)] = &[
    (Column::Variant, "v"),
    (Column::Message, "m"),
    (Column::Code, "c"),
    (Column::Description, "d"),
    (Column::DocsUrl, "u"),
    (Column::Deprecated, "n"),
    (Column::Kind, "k"),
];

/// # Panics
/// Panics if a text is outside of its cell, or differs in it.
pub fn keep_texts_in_their_cells(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    let rows: Vec<Row> = (0..1 + source.below(3)).map(|number| Row::new(number, &mut source)).collect();
    let entries: Vec<Entry> = rows.iter().map(Row::entry).collect();
    let ty: &_ = Box::leak(Box::new(TypeEntries::new("Type", entries.leak())));
    let table = catalog(vec![ty].leak(), &[], &[]).table();
    let mut columns = vec![source.pick(COLUMNS)];
    for column in source.list(8, |source| source.pick(COLUMNS)) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let table = columns.iter().fold(table, |table, (column, heading)| table.column(*column, *heading));
    let (columns, headings): (Vec<Column>, Vec<&str>) = columns.into_iter().unzip();
    match source.below(4) {
        0 => csv(&table.to_csv(), &rows, &columns, &headings),
        1 => json(&table.to_json(), &rows, &columns, &headings),
        2 => html(&table.to_html(), &rows, &columns),
        _ => markdown(&table.to_markdown(), &table.to_mdx(), &rows, &columns),
    }
}

fn csv(text: &str, rows: &[Row], columns: &[Column], headings: &[&str]) {
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    assert!(reader.headers().expect("headings").iter().eq(headings.iter().copied()));
    let records: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("CSV");
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        let expected = columns.iter().map(|column| match row.fact(*column) {
            Some(Literal::Str(text)) => guarded(text),
            Some(literal) => literal.to_string(),
            None => String::new(),
        });
        assert_eq!(record.iter().collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

/// Without this, a spreadsheet would run the text as a formula.
fn guarded(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

fn json(text: &str, rows: &[Row], columns: &[Column], headings: &[&str]) {
    let read: Vec<Value> = serde_json::from_str(text).expect("JSON");
    assert_eq!(read.len(), rows.len());
    for (read, row) in read.iter().zip(rows) {
        for (column, heading) in columns.iter().zip(headings) {
            let expected = match row.fact(*column) {
                // A deprecation note may be empty; any other empty text is left out.
                Some(Literal::Str("")) if *column != Column::Deprecated => Value::Null,
                Some(Literal::Str(text)) => text.into(),
                Some(Literal::Int(code)) => code.into(),
                _ => Value::Null,
            };
            assert_eq!(read[*heading], expected, "{text}");
        }
    }
}

fn html(text: &str, rows: &[Row], columns: &[Column]) {
    let page = Html::parse_fragment(text);
    let table: Vec<_> = children(page.root_element(), "table");
    assert_eq!(table.len(), 1, "{text}");
    // A description may contain tables, too.
    let body: Vec<_> = children(table[0], "tbody").into_iter().flat_map(|body| children(body, "tr")).collect();
    assert_eq!(body.len(), rows.len(), "{text}");
    for (found, row) in body.into_iter().zip(rows) {
        let cells = children(found, "td");
        assert_eq!(cells.len(), columns.len(), "{text}");
        for (index, cell) in cells.into_iter().enumerate() {
            // HTML cannot contain NUL.
            let expected = row.cell(columns, index).map(|text| lines(&text).replace('\0', "\u{fffd}"));
            assert!(expected.is_none_or(|expected| whole_text(cell) == expected), "{text}");
        }
        for element in found.descendants().filter_map(ElementRef::wrap) {
            assert!(!["script", "img", "b", "svg", "iframe", "style"].contains(&element.value().name()), "{text}");
            assert!(element.value().attrs().all(|(name, _)| ["class", "href", "start"].contains(&name)), "{text}");
            assert!(element.attr("href").is_none_or(|url| url.starts_with("http")), "{text}");
        }
    }
}

fn children<'a>(element: ElementRef<'a>, name: &str) -> Vec<ElementRef<'a>> {
    element.child_elements().filter(|child| child.value().name() == name).collect()
}

/// The text of a cell, with its line breaks.
fn whole_text(cell: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in cell.descendants() {
        match node.value() {
            scraper::Node::Text(piece) => text.push_str(piece),
            scraper::Node::Element(element) if element.name() == "br" => text.push('\n'),
            _ => {}
        }
    }
    text
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn markdown(markdown: &str, mdx: &str, rows: &[Row], columns: &[Column]) {
    check_pipes(markdown, rows, columns);
    check_pipes(mdx, rows, columns);
    check_cells(&mdx_cells(mdx).concat(), rows, columns, mdx);
    assert_eq!(without_spaces(mdx), without_spaces(markdown), "{mdx}{markdown}");
    assert_eq!(mdx.replace("<br />", "<br>").matches("<br>").count(), markdown.matches("<br>").count());
}

/// The cells without spaces: code keeps spaces at its ends, but not if MDX shows it as text.
fn without_spaces(text: &str) -> Vec<String> {
    cells(&events(text)).into_iter().map(|cell| cell.replace(' ', "")).collect()
}

fn check_pipes(text: &str, rows: &[Row], columns: &[Column]) {
    assert_eq!(text.matches(['\n', '\r']).count(), rows.len() + 2, "{text}");
    let events = events(text);
    assert!(matches!(events.last(), Some(Event::End(TagEnd::Table))), "{text}");
    for event in &events {
        match event {
            Event::InlineHtml(html) => assert!(["<br>", "<br />"].contains(&&**html), "{text}"),
            Event::Start(Tag::Link { dest_url, .. }) => assert!(dest_url.starts_with("http"), "{text}"),
            Event::Html(_) | Event::Start(Tag::Image { .. }) => panic!("{text}"),
            _ => {}
        }
    }
    check_cells(&cells(&events), rows, columns, text);
}

fn check_cells(cells: &[String], rows: &[Row], columns: &[Column], text: &str) {
    assert_eq!(cells.len(), (rows.len() + 1) * columns.len(), "{text}");
    for (cells, row) in cells.chunks(columns.len()).skip(1).zip(rows) {
        for (index, cell) in cells.iter().enumerate() {
            // A tab between two cells becomes a space.
            let expected = row.cell(columns, index).map(|text| lines(&text).replace('\t', " "));
            assert!(expected.is_none_or(|expected| *cell == expected), "{text}");
            // The marks for strikethrough are not part of a description's text.
            let has_tilde = [row.description, row.deprecated.unwrap_or_default()].concat().contains('~');
            assert!(columns[index] != Column::Description || has_tilde || !cell.contains('~'), "{text}");
        }
    }
}

/// A table as an independent Markdown parser reads it.
#[must_use]
pub fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
}

/// The text of each cell, with its line breaks.
#[must_use]
pub fn cells(events: &[Event<'_>]) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for event in events {
        let text = match event {
            Event::Start(Tag::TableCell) => {
                cells.push(String::new());
                continue;
            }
            Event::Text(text) | Event::Code(text) => text,
            Event::InlineHtml(_) => "\n",
            _ => continue,
        };
        cells.last_mut().expect("text is in a cell").push_str(text);
    }
    cells
}

/// The cells of each row of a table as MDX reads it. They must contain no element except line breaks, and no
/// expression.
///
/// # Panics
/// Panics if the text is not a table, or contains anything else.
#[must_use]
pub fn mdx_cells(mdx: &str) -> Vec<Vec<String>> {
    let constructs = Constructs { gfm_strikethrough: true, gfm_table: true, ..Constructs::mdx() };
    let tree = markdown::to_mdast(mdx, &ParseOptions { constructs, ..ParseOptions::mdx() });
    let tree = tree.unwrap_or_else(|error| panic!("{error}: {mdx}"));
    let [Node::Table(table)] = tree.children().map_or(&[][..], Vec::as_slice) else { panic!("{tree:?}: {mdx}") };
    let texts = |row: &Node| row.children().into_iter().flatten().map(mdx_text).collect();
    table.children.iter().map(texts).collect()
}

fn mdx_text(node: &Node) -> String {
    match node {
        Node::Text(text) => text.value.clone(),
        Node::InlineCode(code) => code.value.clone(),
        Node::MdxJsxTextElement(element) if element.name.as_deref() == Some("br") => "\n".to_owned(),
        Node::TableCell(_) | Node::Link(_) | Node::Emphasis(_) | Node::Strong(_) | Node::Delete(_) => {
            node.children().into_iter().flatten().map(mdx_text).collect()
        }
        node => panic!("{node:?}"),
    }
}
