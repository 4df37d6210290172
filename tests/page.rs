//! The reference page as a browser reads it: its structure for people and machines, and that no text breaks out of its
//! place.

#[path = "page/api.rs"]
mod api;
#[path = "page/browser.rs"]
mod browser;
#[path = "page/hostile.rs"]
mod hostile;

use std::collections::BTreeSet;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use envelope_runtime::HttpFault;
use envelope_runtime::catalog;
use envelope_runtime::check::assert_text;
use envelope_runtime::presets::{Jsend, ProblemDetails};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use self::api::{Api, SHOP};

catalog! {
    static HTTP = [HttpFault];
}

fn shop() -> String {
    SHOP.reference("Errors of the shop").examples(&Api { request_id: "req_1" }).to_html()
}

/// The elements that fit, in order.
fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The cell of the row that has this code.
fn cell(page: &Html, code: &str, column: usize) -> String {
    let row = all(page, "tbody tr").into_iter().find(|row| row.attr("id") == Some(code)).unwrap();
    text(row.child_elements().nth(column).unwrap())
}

#[track_caller]
fn check_golden(name: &str, page: &str) {
    let path = format!("{}/tests/page/{name}.html", env!("CARGO_MANIFEST_DIR"));
    assert_text(path, page);
}

#[test]
fn the_pages_of_two_apis() {
    check_golden("shop", &shop());
    check_golden("problems", &SHOP.reference("Problems").examples(&ProblemDetails::default()).to_html());
}

#[test]
fn every_code_has_an_anchor_and_every_entry_a_row() {
    let page = Html::parse_document(&shop());
    assert_eq!(all(&page, "tbody tr").len(), SHOP.entries().count());
    assert_eq!(all(&page, "tbody tr[id]").len(), SHOP.entries().count());
    for link in all(&page, "th a") {
        let row = link.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "tr").unwrap();
        assert_eq!(link.attr("href").unwrap(), format!("#{}", row.attr("id").unwrap()));
    }
    let ids: Vec<_> = all(&page, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for (_, entry) in SHOP.entries() {
        let Some(code) = entry.code().present() else { continue };
        assert!(ids.contains(&code.to_string().as_str()), "{code}");
    }
}

#[test]
fn an_example_is_the_body_in_the_envelope_with_placeholders_kept() {
    let page = Html::parse_document(&shop());
    let body: serde_json::Value = serde_json::from_str(&cell(&page, "NO_STOCK", 3)).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "ok": false,
            "code": "NO_STOCK",
            "message": "Only {left} of {item} are left",
            "shelf": "{shelf}",
            "details": { "left": "{left}" },
            "id": "req_1",
        })
    );
    assert_eq!(cell(&page, "GONE", 3), "No body");
}

#[test]
fn a_payload_that_is_spliced_is_shown_as_an_object() {
    let page = Html::parse_document(&SHOP.reference("Spliced").examples(&api::Spliced).to_html());
    assert_eq!(cell(&page, "PLACED", 3), "{\n  \"ok\": true,\n  \"\u{2026}\": \"\u{2026}\"\n}");
}

#[test]
fn a_page_without_examples_has_no_column_for_them() {
    let page = Html::parse_document(&SHOP.reference("Shop").to_html());
    assert_eq!(all(&page, "thead th").len(), 3);
    assert!(all(&page, "pre").is_empty());
}

#[test]
fn descriptions_are_markdown_and_deprecated_entries_are_marked() {
    let page = Html::parse_document(&shop());
    let links: Vec<_> = all(&page, "td a").into_iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    assert_eq!(links, [("the stock API".to_owned(), "https://shop.example/stock")]);
    assert_eq!(text(all(&page, "td p code")[0]), "GET /stock");
    assert!(cell(&page, "OLD_CART", 0).ends_with("Deprecated"));
    assert!(cell(&page, "OLD_CART", 2).contains("Use NO_STOCK."));
    assert_eq!(all(&page, "tr.deprecated").len(), 1);
}

#[test]
fn controls_have_names_and_the_page_has_landmarks() {
    let page = Html::parse_document(&shop());
    assert_eq!(all(&page, "label > input, label > select").len(), 3);
    assert_eq!(all(&page, "input, select").len(), 3);
    assert_eq!(all(&page, "main, h1, [role=search][hidden], [role=status][aria-live=polite]").len(), 4);
    let skip = all(&page, "body > a.skip")[0].attr("href").unwrap();
    assert_eq!(all(&page, "main")[0].attr("id"), skip.strip_prefix('#'));
    assert!(all(&page, "html")[0].attr("lang").is_some());
}

#[test]
fn nothing_is_loaded() {
    let page = Html::parse_document(&shop());
    assert!(all(&page, "[src], link, img, iframe, object, embed").is_empty());
    assert_eq!((all(&page, "script").len(), all(&page, "style").len()), (1, 1));
    assert!(!text(all(&page, "style")[0]).contains("url("));
}

#[test]
fn only_its_own_style_and_script_are_allowed() {
    let page = Html::parse_document(&shop());
    let policy = all(&page, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
    let hash = |name| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text(all(&page, name)[0]))));
    let expected = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash("style"),
        hash("script")
    );
    assert_eq!(policy, expected, "write these hashes into `POLICY`");
}

#[test]
fn the_faults_of_http_are_a_page_too() {
    let page = Html::parse_document(&HTTP.reference("HTTP").examples(&Jsend).to_html());
    assert!(cell(&page, "NOT_FOUND", 3).contains("Not Found"));
    // Codes of run-time statuses are those of their class, which stand above.
    let varies: Vec<_> = all(&page, "tr[data-status=varies]").into_iter().filter_map(|row| row.attr("id")).collect();
    assert_eq!(varies, ["BAD_REQUEST-2", "INTERNAL_SERVER_ERROR-2"]);
    // The code says so, there and here.
    assert_eq!(cell(&page, "BAD_REQUEST", 1), "400 Bad RequestAlso with varying statuses");
    assert_eq!(cell(&page, "BAD_REQUEST-2", 1), "variesAlso with 400");
    let links: Vec<_> = all(&page, ".also a").into_iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 4, "{links:?}");
    assert_eq!((links[0], links[2]), ("#BAD_REQUEST-2", "#BAD_REQUEST"));
}
