//! Text that tries to break out of a cell, an attribute, an element, the script or a comment.

use envelope_runtime::catalog::{Catalog, Entry, EntryBuilder, TypeEntries};
use envelope_runtime::presets::Plain;
use envelope_runtime::{Code, Literal, Strings};
use proptest::prelude::*;
use scraper::Html;

use super::{all, part, parts, text};

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

pub(super) fn type_entries(
    name: &'static str,
    builders: impl IntoIterator<Item = EntryBuilder>,
) -> &'static TypeEntries {
    let entries: Vec<Entry> = builders.into_iter().map(|builder| leak(builder).build()).collect();
    leak(TypeEntries::new(name, entries.leak()))
}

pub(super) fn catalog_of(types: Vec<&'static TypeEntries>) -> Catalog {
    envelope_runtime::__private::catalog::catalog(types.leak(), &[], &[])
}

/// A catalogue of one type.
pub(super) fn catalog(name: &'static str, builders: impl IntoIterator<Item = EntryBuilder>) -> Catalog {
    catalog_of(vec![type_entries(name, builders)])
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

proptest! {
    #[test]
    fn hostile_text_stays_in_its_place(hostile in prop::collection::vec(piece(), 1..8).prop_map(|pieces| pieces.concat())) {
        let page = page(&hostile);
        let counts = ["script", "style", "body > .page > main", "nav", "h1", "header img", "form"];
        prop_assert_eq!(counts.map(|one| all(&page, one).len()), [1, 2, 1, 1, 1, 1, 1]);
        prop_assert_eq!(all(&page, "main > *").len(), 3);
        prop_assert_eq!(all(&page, "main > .group > details").len(), 2);
        prop_assert_eq!(all(&page, "main > .group > *").len(), 3);
        prop_assert_eq!(all(&page, "main > .group > details > .body > *").len(), 4);
        for element in all(&page, "main > .group > details *") {
            prop_assert!(is_harmless(element), "{}", element.html());
        }
        prop_assert!(all(&page, "*").iter().all(|element| element.value().attrs().all(|(name, _)| !name.starts_with("on"))));
        prop_assert!(all(&page, "header img")[0].attr("src").unwrap().starts_with("data:image/svg+xml;base64,"));
        // The id is the exact code, and texts that are not Markdown are unchanged.
        let written = hostile.replace('\0', "\u{fffd}");
        let code = format!("x{written}x");
        let headings: Vec<_> = all(&page, "h3").into_iter().map(text).collect();
        prop_assert_eq!(headings, [&*code, &*written]);
        prop_assert_eq!(part(&page, &code, ".note"), if written.trim().is_empty() { &*written } else { written.trim() });
        let words = ["h1", "title", "nav a bdi", "h2", "a.self", ".skip", "[role=status]", ".bar button", "figcaption"];
        for place in words {
            prop_assert_eq!(text(all(&page, place)[0]), written.as_str(), "{}", place);
        }
        prop_assert_eq!(all(&page, "main")[0].attr("data-copied"), Some(&*written));
        prop_assert_eq!(parts(&page, &code, ".facts th bdi"), vec![&*written; 4]);
        // A type whose name is not known is shown as `any`.
        prop_assert_eq!(parts(&page, &code, ".facts td bdi"), ["any", &*written, &*written, "any"]);
        let body: serde_json::Value = serde_json::from_str(&part(&page, &code, "figure pre").replace('\u{fffd}', "?")).unwrap();
        prop_assert_eq!(&body["message"], &hostile.replace('\u{fffd}', "?"));
    }

    #[test]
    fn an_accent_is_a_colour_or_is_refused(hostile in prop::collection::vec(piece(), 1..4).prop_map(|pieces| pieces.concat())) {
        let catalog = catalog("Hostile", []);
        prop_assert!(catalog.reference("").accent(&hostile).is_err());
        let longer = format!("#fff{hostile}");
        prop_assert!(catalog.reference("").accent(&longer).is_err());
        let logo = format!("data:image/png,{hostile}");
        if let Ok(reference) = catalog.reference("").logo(&logo) {
            let page = Html::parse_document(&reference.to_html());
            prop_assert_eq!(all(&page, "header img").len(), 1);
            prop_assert_eq!(all(&page, "header img")[0].attr("src"), Some(logo.trim()));
        }
    }
}
