//! Text that tries to break out of a cell, an attribute, an element, the script or a comment.

use envelope_runtime::Code;
use envelope_runtime::catalog::{Catalog, Entry, EntryBuilder, TypeEntries};
use envelope_runtime::presets::Plain;
use proptest::prelude::*;
use scraper::Html;

use super::{all, cell, text};

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

pub(super) fn catalog(builders: impl IntoIterator<Item = EntryBuilder>) -> Catalog {
    let entries: Vec<Entry> = builders.into_iter().map(|builder| leak(builder).build()).collect();
    let ty = TypeEntries::new("Hostile", entries.leak());
    envelope_runtime::__private::catalog::catalog(leak([leak(ty)]), &[])
}

fn page(hostile: &str) -> Html {
    let text = leaked(hostile);
    let error = Entry::error(text, Code::Str(leaked(&format!("x{hostile}x"))), 400, text);
    let error = error.description(text).deprecated(text).title(text).docs_url(text);
    Html::parse_document(&catalog([error]).reference(text).examples(&Plain).to_html())
}

fn piece() -> impl Strategy<Value = String> {
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
    prop_oneof![3 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

/// What may stand in a cell, with which attributes.
fn is_harmless(element: scraper::ElementRef<'_>) -> bool {
    let name = element.value().name();
    let markup = [
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

proptest! {
    #[test]
    fn hostile_text_stays_in_its_place(hostile in prop::collection::vec(piece(), 1..8).prop_map(|pieces| pieces.concat())) {
        let page = page(&hostile);
        prop_assert_eq!((all(&page, "script").len(), all(&page, "style").len(), all(&page, "main > table").len()), (1, 1, 1));
        prop_assert_eq!(all(&page, "main > table > tbody > tr").len(), 1);
        prop_assert_eq!(all(&page, "main > table > tbody > tr > *").len(), 4);
        for element in all(&page, "main > table > tbody > tr > * *") {
            prop_assert!(is_harmless(element), "{}", element.html());
        }
        // The id is the exact code, and what is not Markdown reads as it was written.
        let written = hostile.replace('\0', "\u{fffd}");
        let code = format!("x{written}x");
        prop_assert_eq!(text(all(&page, "th bdi")[0]), code.as_str());
        prop_assert!(cell(&page, &code, 2).starts_with(&written));
        prop_assert_eq!(text(all(&page, "h1")[0]), written);
        let body: serde_json::Value = serde_json::from_str(&cell(&page, &code, 3).replace('\u{fffd}', "?")).unwrap();
        prop_assert_eq!(&body["message"], &hostile.replace('\u{fffd}', "?"));
    }
}
