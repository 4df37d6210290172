//! The reference page as a browser parses it: its structure for people and assistive technology, and that no text
//! breaks out of its place.

#[path = "page/api.rs"]
mod api;
#[path = "page/browser.rs"]
mod browser;

use std::collections::BTreeSet;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use envelope_properties::pages::{all, part, parts, text};
use envelope_runtime::check::assert_text;
use envelope_runtime::presets::{Jsend, Plain, ProblemDetails};
use envelope_runtime::{BrandError, HttpFault, Strings, catalog};
use scraper::Html;
use sha2::{Digest, Sha256};

use self::api::{Api, SHOP};

catalog! {
    static HTTP = [HttpFault];
}

fn shop() -> String {
    SHOP.reference("Errors of the shop").examples(&Api { request_id: "req_1" }).to_html()
}

#[track_caller]
fn check_golden(name: &str, page: &str) {
    let path = format!("{}/tests/page/{name}.html", env!("CARGO_MANIFEST_DIR"));
    assert_text(path, page);
}

#[test]
fn the_pages_of_two_apis_equal_the_golden_files() {
    check_golden("shop", &shop());
    check_golden("problems", &SHOP.reference("Problems").examples(&ProblemDetails::default()).to_html());
}

#[test]
fn every_entry_has_an_element_and_a_link_in_the_contents() {
    let page = Html::parse_document(&shop());
    assert_eq!(all(&page, "main details.entry[id]").len(), SHOP.entries().count());
    assert_eq!(all(&page, "main details.entry[open]").len(), 0);
    let ids: Vec<_> = all(&page, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    for (_, entry) in SHOP.entries() {
        let Some(code) = entry.code().present() else { continue };
        assert!(ids.contains(&code.to_string().as_str()), "{code}");
    }
    let links: Vec<_> = all(&page, "nav a").into_iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    let expected = [
        ("Fault 4", "#Fault"),
        ("NO_STOCK", "#NO_STOCK"),
        ("OLD_CART", "#OLD_CART"),
        ("GONE", "#GONE"),
        ("INTERNAL", "#INTERNAL"),
        ("Successes 1", "#Successes"),
        ("PLACED", "#PLACED"),
    ];
    assert_eq!(links, expected.map(|(text, address)| (text.to_owned(), address)));
    for (_, address) in links {
        assert!(ids.contains(&address.trim_start_matches('#')), "{address}");
    }
}

#[test]
fn a_closed_entry_shows_its_code_status_and_message() {
    let page = Html::parse_document(&shop());
    assert_eq!(part(&page, "NO_STOCK", "summary"), "NO_STOCK 409 Conflict Only {left} of {item} are left");
    assert_eq!(part(&page, "NO_STOCK", "summary .status.s4"), "409 Conflict");
    assert_eq!(parts(&page, "NO_STOCK", "summary var"), ["{left}", "{item}"]);
    // This success has no message: its second line is the beginning of its description.
    assert_eq!(part(&page, "PLACED", "summary"), "PLACED 201 Created The order is placed.");
}

#[test]
fn an_open_entry_shows_its_members_and_headers() {
    let page = Html::parse_document(&shop());
    assert_eq!(parts(&page, "NO_STOCK", "caption"), ["Details", "Further values", "Headers"]);
    let rows: Vec<_> = parts(&page, "NO_STOCK", ".facts tbody tr");
    assert_eq!(
        rows,
        [
            "leftinteger",
            "shelfstring",
            "retry-after30 Try again after 30 s.",
            "cache-controlno-store",
            "x-stock?integer"
        ]
    );
    assert_eq!(part(&page, "NO_STOCK", "a.self"), "Link");
    assert!(parts(&page, "INTERNAL", ".facts").is_empty());
}

#[test]
fn an_example_is_the_body_in_the_envelope_and_keeps_placeholders() {
    let page = Html::parse_document(&shop());
    let body: serde_json::Value = serde_json::from_str(&part(&page, "NO_STOCK", "pre")).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "ok": false,
            "code": "NO_STOCK",
            "message": "Only {left} of {item} are left",
            "shelf": "{shelf}",
            "details": { "left": 1 },
            "id": "req_1",
        })
    );
    assert_eq!(parts(&page, "NO_STOCK", "pre .k")[..2], ["\"ok\"", "\"code\""]);
    assert_eq!(part(&page, "GONE", ".empty"), "No body");
}

#[test]
fn the_envelope_is_shown_once_with_the_members_that_the_catalogue_uses() {
    let page = Html::parse_document(&shop());
    let bodies = all(&page, ".envelope pre").into_iter().map(|body| serde_json::from_str(&text(body)).unwrap());
    assert_eq!(
        bodies.collect::<Vec<serde_json::Value>>(),
        [
            serde_json::json!({
                "ok": false,
                "code": "{code}",
                "message": "{message}",
                "shelf": "{shelf}",
                "details": { "\u{2026}": "\u{2026}" },
                "id": "req_1",
            }),
            serde_json::json!({ "ok": true, "code": "{code}", "data": { "\u{2026}": "\u{2026}" }, "id": "req_1" }),
        ]
    );
    assert_eq!(all(&page, ".envelope figcaption").into_iter().map(text).collect::<Vec<_>>(), ["Error", "Success"]);
    assert_eq!(text(all(&page, ".envelope .with")[0]), "content-type: application/json");
    // This catalogue has neither details nor successes.
    let page = Html::parse_document(&HTTP.reference("HTTP").examples(&Api { request_id: "req_1" }).to_html());
    assert_eq!(all(&page, ".envelope pre").len(), 1);
    assert!(!text(all(&page, ".envelope pre")[0]).contains("details"));
}

#[test]
fn examples_have_field_errors_and_what_successes_say() {
    let page = Html::parse_document(&api::FORMS.reference("Forms").examples(&api::Told).to_html());
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let fields = serde_json::json!([{ "name": "{field}", "text": "{message}" }]);
    assert_eq!(json(&part(&page, "INVALID", "pre"))["fields"], fields);
    let sent = serde_json::json!({ "title": "Sent", "message": "Sent to {name}", "kind": "form" });
    assert_eq!(json(&part(&page, "SENT", "pre")), sent);
    let envelope = all(&page, ".envelope pre").into_iter().map(|body| json(&text(body)));
    assert_eq!(
        envelope.collect::<Vec<_>>(),
        [
            serde_json::json!({ "message": "{message}", "fields": fields }),
            serde_json::json!({ "title": "{title}", "message": "{message}", "kind": "{kind}" }),
        ]
    );
}

#[test]
fn a_payload_that_is_spliced_is_shown_as_an_object() {
    let page = Html::parse_document(&SHOP.reference("Spliced").examples(&api::Spliced).to_html());
    assert_eq!(part(&page, "PLACED", "pre"), "{\n  \"ok\": true,\n  \"\u{2026}\": \"\u{2026}\"\n}");
}

#[test]
fn without_examples_a_page_has_no_envelope_either() {
    let page = Html::parse_document(&SHOP.reference("Shop").to_html());
    assert!(all(&page, "pre, .envelope, figure, .empty").is_empty());
}

#[test]
fn descriptions_are_markdown_and_deprecated_entries_are_marked() {
    let page = Html::parse_document(&shop());
    let links = all(&page, ".about p a:not(.self)");
    let links: Vec<_> = links.into_iter().map(|link| (text(link), link.attr("href").unwrap())).collect();
    assert_eq!(links, [("the stock API".to_owned(), "https://shop.example/stock")]);
    assert_eq!(parts(&page, "NO_STOCK", ".about p code")[0], "GET /stock");
    assert_eq!(part(&page, "OLD_CART", "summary .mark.old"), "Deprecated");
    assert_eq!(part(&page, "OLD_CART", ".note"), "Use NO_STOCK.");
    assert_eq!(all(&page, ".entry.deprecated").len(), 1);
}

/// A message from a field, an entry without a code, a code from a field, and a title.
#[test]
fn a_message_with_placeholders_is_no_heading() {
    let page = Html::parse_document(&api::VARYING.reference("Varying").to_html());
    let headings: Vec<_> = all(&page, "h3").into_iter().map(text).collect();
    assert_eq!(headings, ["PASSED", "Coded", "TITLED", "Named"]);
    let lines: Vec<_> = all(&page, ".message").into_iter().map(text).collect();
    assert_eq!(lines, ["What another service says.", "The message varies.", "A title", "It has {no} code"]);
    // Braces in a constant message are text.
    assert_eq!(parts(&page, "Named", "var").len(), 0);
    assert_eq!(part(&page, "Coded", ".mark"), "Code varies");
    assert_eq!(parts(&page, "Named", ".mark").len(), 0);
    assert_eq!(part(&page, "Coded", ".status"), "Status varies");
}

#[test]
fn an_error_with_the_status_of_a_success_is_marked_as_an_error() {
    let reference = api::IN_BAND.reference("In band").examples(&Api { request_id: "req_1" });
    let page = Html::parse_document(&reference.to_html());
    assert_eq!(part(&page, "-53", "summary"), "-53 Error 200 OK Invalid");
    assert_eq!(part(&page, "-53", ".status.s4"), "200 OK");
    // A numeric code is a number in the envelope too, and the contents show its name.
    assert!(text(all(&page, ".envelope pre")[0]).contains("\"code\": -53,"));
    assert_eq!(text(all(&page, "nav li li a")[0]), "-53 Invalid");
}

#[test]
fn controls_have_names_and_the_page_has_landmarks() {
    let page = Html::parse_document(&shop());
    assert_eq!(all(&page, "label > input, label > select").len(), 3);
    assert_eq!(all(&page, "input, select").len(), 3);
    assert_eq!(
        all(&page, "main, h1, nav[aria-label], [role=search][hidden], [role=status][aria-live=polite]").len(),
        5
    );
    // Buttons are hidden until the script shows them, because they need it.
    assert_eq!(all(&page, "button").len(), all(&page, "button[hidden]").len());
    let skip = all(&page, "body > a.skip")[0].attr("href").unwrap();
    assert_eq!(all(&page, "main")[0].attr("id"), skip.strip_prefix('#'));
    assert_eq!(all(&page, "html")[0].attr("lang"), Some("en"));
}

fn branded() -> String {
    let reference = SHOP.reference(String::from("Shop")).title("Errors & more").examples(&Plain);
    let reference = reference.logo("<svg viewBox='0 0 1 1'/>").unwrap().accent("#635bff").unwrap();
    reference.footer("<p>A <b>footer</b></p>").to_html()
}

#[test]
fn the_page_loads_nothing() {
    for page in [shop(), branded()] {
        let page = Html::parse_document(&page);
        assert!(all(&page, "[src]:not([src^='data:image/svg+xml;base64,']), link, iframe, object, embed").is_empty());
        assert_eq!(all(&page, "script").len(), 1);
        for style in all(&page, "style") {
            assert!(!text(style).contains("url(") && !text(style).contains("@import"));
        }
    }
}

#[test]
fn its_policy_allows_only_its_own_styles_and_script() {
    for (page, images) in [(shop(), ""), (branded(), "img-src data:; ")] {
        let page = Html::parse_document(&page);
        let policy = all(&page, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
        let hash = |element| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text(element))));
        let styles: Vec<_> = all(&page, "style").into_iter().map(hash).collect();
        let expected = format!(
            "default-src 'none'; style-src {}; script-src {}; {images}base-uri 'none'; form-action 'none'",
            styles.join(" "),
            hash(all(&page, "script")[0])
        );
        assert_eq!(policy, expected);
        assert!(all(&page, "[style]").is_empty());
    }
}

#[test]
fn a_page_has_the_brand_of_its_api() {
    let page = Html::parse_document(&branded());
    assert_eq!(all(&page, "title, h1").into_iter().map(text).collect::<Vec<_>>(), ["Errors & more"; 2]);
    let logo = all(&page, "header img[alt='']")[0].attr("src").unwrap();
    let svg = BASE64_STANDARD.decode(logo.strip_prefix("data:image/svg+xml;base64,").unwrap()).unwrap();
    assert_eq!(svg, b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox='0 0 1 1'/>");
    assert!(text(all(&page, "style")[1]).starts_with(":root{--brand:#635bff;--accent:#"));
    assert_eq!(text(all(&page, "footer b")[0]), "footer");

    let error = SHOP.reference("Shop").logo("https://shop.example/logo.png").unwrap_err();
    let expected = "the logo must be an SVG document (`<svg ..`) or the `data:` URL of an image (`data:image/..`)";
    assert_eq!((&error, error.to_string().as_str()), (&BrandError::Logo, expected));
    let error = SHOP.reference("Shop").accent("red;}").unwrap_err();
    let expected = "\"red;}\" is not a colour: write it as `#rrggbb` or `#rgb`";
    assert_eq!((&error, error.to_string().as_str()), (&BrandError::Accent("red;}".into()), expected));
}

#[test]
fn a_page_may_be_in_another_language() {
    let mut strings = Strings::default();
    strings.lang = "he".into();
    strings.right_to_left = true;
    strings.entries = "{count} \u{5e2}\u{5e8}\u{5db}\u{5d9}\u{5dd}".into();
    strings.retry = "R {seconds}".into();
    strings.example = "X".into();
    let page = SHOP.reference("Shop").examples(&Plain).strings(&strings).to_html();
    let page = Html::parse_document(&page);
    assert_eq!(all(&page, "html[lang=he][dir=rtl]").len(), 1);
    assert_eq!(text(all(&page, "[role=status]")[0]), "5 \u{5e2}\u{5e8}\u{5db}\u{5d9}\u{5dd}");
    assert!(parts(&page, "NO_STOCK", "td").contains(&"30 R 30".to_owned()));
    assert_eq!(parts(&page, "NO_STOCK", "figcaption"), ["X"]);
}

#[test]
fn http_faults_have_a_page_too() {
    let page = Html::parse_document(&HTTP.reference("HTTP").examples(&Jsend).to_html());
    assert!(part(&page, "NOT_FOUND", "pre").contains("Not Found"));
    // Statuses decided at run time have the codes of their class, which are listed already.
    let varies = all(&page, "details[data-status=varies]");
    let varies: Vec<_> = varies.into_iter().filter_map(|entry| entry.attr("id")).collect();
    assert_eq!(varies, ["BAD_REQUEST-2", "INTERNAL_SERVER_ERROR-2"]);
    // Each of the two entries refers to the other.
    assert_eq!(part(&page, "BAD_REQUEST", ".also"), "Also with varying statuses");
    assert_eq!(part(&page, "BAD_REQUEST-2", ".also"), "Also with 400");
    let links: Vec<_> = all(&page, ".also a").into_iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 4, "{links:?}");
    assert_eq!((links[0], links[2]), ("#BAD_REQUEST-2", "#BAD_REQUEST"));
}
