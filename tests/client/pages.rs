//! The slots of a received page, and which bodies are pages.

use envelope_runtime::client::{self, Received, ReceivedPage};
use envelope_runtime::{Envelope, Page};
use serde_json::{Value, json};

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page = {
        "items": items, "number"?: page.number, "size"?: page.size, "count"?: page.count, "offset"?: page.offset,
        "index"?: page.index, "total"?: page.total_items, "pages"?: page.total_pages, "next"?: page.next_number,
        "prev"?: page.prev_number, "more"?: page.has_more, "last"?: page.is_last, "after"?: page.next_cursor,
        "before"?: page.prev_cursor,
    },
    error = { "code": code },
)]
struct Lists;

fn page(body: &Value) -> ReceivedPage {
    match client::read::<Lists>(200, [], body.to_string().as_bytes()) {
        Ok(Received::Page { page, .. }) => page,
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_in_the_body_win() {
    let page = page(&json!({
        "items": [1, 2], "number": 7, "size": 3, "count": 9, "offset": 50, "index": 8, "total": 100, "pages": 99,
        "next": 11, "prev": 5, "more": false, "last": false, "after": "n", "before": "p"
    }));
    assert_eq!((page.number(), page.size(), page.count(), page.offset()), (Some(7), Some(3), 9, Some(50)));
    assert_eq!((page.index(), page.total_items(), page.total_pages()), (Some(8), Some(100), Some(99)));
    assert_eq!((page.next_number(), page.prev_number()), (Some(11), Some(5)));
    assert_eq!((page.has_more(), page.is_last()), (false, false));
    assert_eq!((page.next_cursor(), page.prev_cursor()), (Some("n"), Some("p")));
}

#[test]
fn missing_values_are_computed_from_the_others() {
    let second = page(&json!({ "items": [1, 2], "number": 2, "size": 2, "total": 5 }));
    assert_eq!((second.count(), second.offset(), second.index()), (2, Some(2), Some(1)));
    assert_eq!((second.total_pages(), second.next_number(), second.prev_number()), (Some(3), Some(3), Some(1)));
    assert_eq!((second.has_more(), second.is_last()), (true, false));
    let last = page(&json!({ "items": [1], "index": 2, "size": 2, "total": 5 }));
    assert_eq!((last.number(), last.next_number(), last.prev_number()), (Some(3), None, Some(2)));
    assert_eq!((last.has_more(), last.is_last()), (false, true));
    let by_offset = page(&json!({ "items": [1, 2], "offset": 4, "total": 7 }));
    assert_eq!((by_offset.number(), by_offset.size(), by_offset.has_more()), (Some(3), Some(2), true));
}

#[test]
fn any_of_several_slots_tells_the_end_of_a_list() {
    let has_more = |body: Value| (page(&body).has_more(), page(&body).is_last());
    assert_eq!(has_more(json!({ "items": [], "more": true })), (true, false));
    assert_eq!(has_more(json!({ "items": [], "last": false })), (true, false));
    assert_eq!(has_more(json!({ "items": [], "last": true })), (false, true));
    assert_eq!(has_more(json!({ "items": [], "after": "n" })), (true, false));
    assert_eq!(has_more(json!({ "items": [], "number": 3, "pages": 4 })), (true, false));
    assert_eq!(has_more(json!({ "items": [], "number": 4, "pages": 4 })), (false, true));
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page = items,
    error = { "code": code },
    headers = { "x-total": page.total_items, "x-page": page.number ?? 1, "x-more": page.has_more, "x-code": code },
)]
struct InHeaders;

#[test]
fn page_slots_may_be_in_headers() {
    let reply = InHeaders.page(&Page::new(vec![1, 2], 2, 2, 5)).expect("a page");
    let received = client::read::<InHeaders>(reply.status(), reply.headers(), reply.body()).expect("a page");
    let Received::Page { page, .. } = received else { panic!("{received:?}") };
    assert_eq!((page.number(), page.total_items(), page.has_more()), (Some(2), Some(5), true));
}

/// The outcome of a response of status 200 with these templates.
macro_rules! outcome {
    ($success:tt, $page:tt, $body:tt) => {{
        #[derive(Envelope)]
        #[envelope(success = $success, page = $page, error = { "error": code })]
        struct Api;
        match client::read::<Api>(200, [], json!($body).to_string().as_bytes()) {
            Ok(Received::Success { .. }) => "success",
            Ok(Received::Page { .. }) => "page",
            other => panic!("{other:?}"),
        }
    }};
}

#[test]
fn a_page_that_matches_the_success_template_needs_a_page_slot() {
    assert_eq!(outcome!({ "data": data }, { "data": items, "total"?: page.total_items }, { "data": [1] }), "success");
    assert_eq!(
        outcome!({ "data": data }, { "data": items, "total"?: page.total_items }, { "data": [1], "total": 1 }),
        "page"
    );
    assert_eq!(outcome!({ "data": data }, { "items": items }, { "items": [1] }), "page");
}

#[test]
fn a_page_is_recognised_although_a_success_may_have_any_members() {
    assert_eq!(outcome!(data, { "items": items }, { "items": [1] }), "page");
    assert_eq!(outcome!((data ?? "none"), { "items": items }, { "items": [1] }), "page");
    assert_eq!(outcome!({ "ok": true, ..data }, { "ok": true, "items": items }, { "ok": true, "items": [1] }), "page");
    assert_eq!(outcome!(data, { "items": items }, { "id": 1 }), "success");
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page = { "items": items, "page": page.number, "a": ext.a, "b": ext.b, "c": ext.c },
    error = { "code": code },
)]
struct WithFacts;

#[test]
fn extra_facts_may_be_text_numbers_or_booleans() {
    let body = json!({ "items": [], "page": 1, "a": "x", "b": 2, "c": true });
    let received = client::read::<WithFacts>(200, [], body.to_string().as_bytes()).expect("a page");
    let Received::Page { ext, .. } = received else { panic!("{received:?}") };
    assert_eq!(ext.iter().collect::<Vec<_>>(), [("a", &json!("x")), ("b", &json!(2)), ("c", &json!(true))]);
}
