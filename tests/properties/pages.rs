//! No text breaks out of its place on the reference page: a cell, an attribute, an element, the script or a comment.

use envelope_runtime::catalog::{Catalog, Entry, EntryBuilder, TypeEntries};
use envelope_runtime::presets::Plain;
use envelope_runtime::{Code, Literal, Strings};
use scraper::{ElementRef, Html, Selector};

use crate::source::Source;

/// Texts that end or begin something in HTML, Markdown or a script.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "</script>",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "]]>",
    "\"",
    "'",
    "\0",
    "\u{2028}",
    "\u{202e}",
    "\u{2066}",
    "</td>",
    "</title>",
    "</style>",
    "<img src=x onerror=alert(1)>",
    "![x](https://a.example/x.png)",
    "`",
    "```\n",
    "\n\n",
    "\r",
    "&quot;",
    "&#0;",
    "[a](javascript:alert(1))",
    "[a]: data:text/html,x\n",
    "<https://a.example/\"onclick=x>",
    "    ",
    "| a | b |\n|--:|:--|\n",
    "\\",
    "# ",
    "> ",
    "- ",
    "<svg/onload=x>",
    "a",
];

/// # Panics
/// Panics if a text is outside of its place, or changed in it.
pub fn keep_texts_in_their_places(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    let piece = |source: &mut Source<'_>| if source.one_in(4) { source.text() } else { source.pick(PIECES).to_owned() };
    let mut pieces = source.list(7, piece);
    // An entry without a message has a placeholder in its example.
    pieces.push(source.pick(PIECES).to_owned());
    let hostile = pieces.concat();
    check_page(&hostile);
    check_brand(&hostile);
}

fn check_page(hostile: &str) {
    let page = page(hostile);
    let counts = ["script", "style", "body > .page > main", "nav", "h1", "header img", "form"];
    assert_eq!(counts.map(|one| all(&page, one).len()), [1, 2, 1, 1, 1, 1, 1]);
    assert_eq!(all(&page, "main > *").len(), 3);
    assert_eq!(all(&page, "main > .group > details").len(), 2);
    assert_eq!(all(&page, "main > .group > *").len(), 3);
    assert_eq!(all(&page, "main > .group > details > .body > *").len(), 4);
    for element in all(&page, "main > .group > details *") {
        assert!(is_harmless(element), "{}", element.html());
    }
    assert!(all(&page, "*").iter().all(|element| element.value().attrs().all(|(name, _)| !name.starts_with("on"))));
    assert!(all(&page, "header img")[0].attr("src").unwrap().starts_with("data:image/svg+xml;base64,"));
    // The id is the exact code, and texts that are not Markdown are unchanged.
    let written = hostile.replace('\0', "\u{fffd}");
    let code = format!("x{written}x");
    let headings: Vec<_> = all(&page, "h3").into_iter().map(text).collect();
    assert_eq!(headings, [&*code, &*written]);
    assert_eq!(part(&page, &code, ".note"), if written.trim().is_empty() { &*written } else { written.trim() });
    let words = ["h1", "title", "nav a bdi", "h2", "a.self", ".skip", "[role=status]", ".bar button", "figcaption"];
    for place in words {
        assert_eq!(text(all(&page, place)[0]), written.as_str(), "{}", place);
    }
    assert_eq!(all(&page, "main")[0].attr("data-copied"), Some(&*written));
    assert_eq!(parts(&page, &code, ".facts th bdi"), vec![&*written; 4]);
    // A type whose name is not known is shown as `any`.
    assert_eq!(parts(&page, &code, ".facts td bdi"), ["any", &*written, &*written, "any"]);
    let body: serde_json::Value =
        serde_json::from_str(&part(&page, &code, "figure pre").replace('\u{fffd}', "?")).unwrap();
    assert_eq!(&body["message"], &hostile.replace('\u{fffd}', "?"));
}

/// An accent is a colour or is refused, and a logo is an image or is refused.
fn check_brand(hostile: &str) {
    let catalog = catalog("Hostile", []);
    for colour in [hostile, &format!("#fff{hostile}")] {
        let is_colour =
            colour.strip_prefix('#').is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        assert!(is_colour || catalog.reference("").accent(colour).is_err(), "{colour}");
    }
    let logo = format!("data:image/png,{hostile}");
    if let Ok(reference) = catalog.reference("").logo(&logo) {
        let page = Html::parse_document(&reference.to_html());
        assert_eq!(all(&page, "header img").len(), 1);
        assert_eq!(all(&page, "header img")[0].attr("src"), Some(logo.trim()));
    }
}

/// A page whose texts are all hostile, including its own words. It has no footer, because that may be any HTML.
fn page(hostile: &str) -> Html {
    let text = leaked(hostile);
    let named = leak([(text, text)]);
    let error = Entry::error(text, Code::Str(leaked(&format!("x{hostile}x"))), 400, text);
    let error = error.description(text).deprecated(text).title(text).docs_url(text);
    let error = error.details(named).ext_fields(named).ext(leak([(text, Literal::Str(text))])).ext_templates(named);
    let nameless = Entry::error(text, Code::None, 400, "{0}").title(text).docs_url(text);
    let reference = catalog(text, [error, nameless]).reference(hostile).examples(&Plain).strings(&strings(text));
    // A logo is an image, or it is refused.
    let logo = format!("<svg>{hostile}</svg>");
    Html::parse_document(&reference.logo(&logo).unwrap().accent("#0a0").unwrap().to_html())
}

fn strings(text: &'static str) -> Strings {
    let mut strings = Strings::default();
    for word in [
        &mut strings.lang,
        &mut strings.skip,
        &mut strings.search,
        &mut strings.status,
        &mut strings.kind,
        &mut strings.any,
        &mut strings.errors,
        &mut strings.deprecated,
        &mut strings.status_varies,
        &mut strings.contents,
        &mut strings.envelope,
        &mut strings.error,
        &mut strings.one_entry,
        &mut strings.entries,
        &mut strings.found,
        &mut strings.open_all,
        &mut strings.read_more,
        &mut strings.details,
        &mut strings.extra,
        &mut strings.name,
        &mut strings.type_column,
        &mut strings.value_or_type,
        &mut strings.example,
        &mut strings.link,
        &mut strings.copy_link,
        &mut strings.copy,
        &mut strings.copied,
    ] {
        *word = text.into();
    }
    strings
}

/// The elements of an entry, with their allowed attributes.
fn is_harmless(element: scraper::ElementRef<'_>) -> bool {
    let name = element.value().name();
    let markup = [
        "summary",
        "div",
        "h3",
        "h4",
        "b",
        "var",
        "wbr",
        "figure",
        "figcaption",
        "caption",
        "p",
        "a",
        "code",
        "pre",
        "bdi",
        "span",
        "em",
        "strong",
        "del",
        "ul",
        "ol",
        "li",
        "br",
        "hr",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];
    let attributes = ["class", "href", "dir", "role", "scope", "title", "start"];
    let is_known = |(key, value): (&str, &str)| {
        attributes.contains(&key)
            && (key != "href" || ["#", "http://", "https://"].iter().any(|start| value.starts_with(start)))
    };
    markup.contains(&name) && element.value().attrs().all(is_known)
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

pub fn type_entries(name: &'static str, builders: impl IntoIterator<Item = EntryBuilder>) -> &'static TypeEntries {
    let entries: Vec<Entry> = builders.into_iter().map(|builder| leak(builder).build()).collect();
    leak(TypeEntries::new(name, entries.leak()))
}

pub fn catalog_of(types: Vec<&'static TypeEntries>) -> Catalog {
    envelope_runtime::__private::catalog::catalog(types.leak(), &[], &[])
}

/// A catalogue of one type.
pub fn catalog(name: &'static str, builders: impl IntoIterator<Item = EntryBuilder>) -> Catalog {
    catalog_of(vec![type_entries(name, builders)])
}

/// The elements that match, in order.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

pub fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The element for this code.
pub fn entry<'a>(page: &'a Html, code: &str) -> ElementRef<'a> {
    let entries = all(page, "main details.entry");
    entries.into_iter().find(|entry| entry.attr("id") == Some(code)).unwrap_or_else(|| panic!("{code}"))
}

/// The texts of the matching parts of this code's element, in order.
pub fn parts(page: &Html, code: &str, selector: &str) -> Vec<String> {
    entry(page, code).select(&Selector::parse(selector).unwrap()).map(text).collect()
}

pub fn part(page: &Html, code: &str, selector: &str) -> String {
    let parts = parts(page, code, selector);
    assert_eq!(parts.len(), 1, "{code} {selector}: {parts:?}");
    parts.concat()
}
