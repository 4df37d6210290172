//! Pages, their slots, and the query for a page.

use envelope_runtime::{Envelope, Page, PageQuery, PageQueryError, RenderErrorKind};

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page = { "items": items, "data": data,
             "number": page.number, "size": page.size, "count": page.count, "offset": page.offset, "index": page.index,
             "total_items": page.total_items, "total_pages": page.total_pages, "has_more": page.has_more,
             "next": page.next_cursor, "prev": page.prev_cursor, "message"?: message },
    error = {},
    headers = { "x-total"?: page.total_items, "link"?: "<?after={page.next_cursor}>; rel=\"next\"" },
)]
struct Every;

#[derive(Envelope)]
#[envelope(success = { "data": data, "message"?: message }, error = {})]
struct NoPage;

fn every<T: serde::Serialize>(page: &Page<T>) -> String {
    Every.page(page).expect("a page").to_string()
}

#[test]
fn a_numbered_page_has_every_slot_but_cursors() {
    assert_eq!(
        every(&Page::new(vec!["a", "b"], 2, 3, 8)),
        r#"{"items":["a","b"],"data":["a","b"],"number":2,"size":3,"count":2,"offset":3,"index":1,"total_items":8,"total_pages":3,"has_more":true,"next":null,"prev":null}"#
    );
}

#[test]
fn a_page_by_cursor_has_its_items_and_cursors() {
    assert_eq!(
        every(&Page::by_cursor(vec![1]).next_cursor("n").prev_cursor("p").message("m")),
        r#"{"items":[1],"data":[1],"number":null,"size":null,"count":1,"offset":null,"index":null,"total_items":null,"total_pages":null,"has_more":true,"next":"n","prev":"p","message":"m"}"#
    );
}

#[test]
fn has_more_is_true_until_the_last_page() {
    let page = |number, total| Page::new(Vec::<u8>::new(), number, 10, total);
    for (number, total, more) in [(1, 0, false), (1, 10, false), (1, 11, true), (2, 11, false), (3, 11, false)] {
        assert_eq!(page(number, total).info().has_more(), more, "page {number} of {total} items");
    }
    assert!(page(9, 0).next_cursor("n").info().has_more());
    assert!(!Page::by_cursor(vec![1]).info().has_more());
}

/// Number, offset, number of pages, whether there is more, and the numbers of the previous and the next page.
type Place = (Option<u64>, Option<u64>, Option<u64>, bool, [Option<u64>; 2]);

fn place(page: &Page<u8>) -> Place {
    let info = page.info();
    assert_eq!(info.is_last(), !info.has_more());
    assert_eq!(info.index(), info.number().map(|number| number.saturating_sub(1)));
    let around = [info.prev_number(), info.next_number()];
    (info.number(), info.offset(), info.total_pages(), info.has_more(), around)
}

#[test]
fn a_page_at_an_offset_has_more_until_the_total() {
    let page = |count, offset, limit, total| place(&Page::at_offset(vec![0; count], offset, limit, total));
    assert_eq!(page(10, 0, 10, 25), (Some(1), Some(0), Some(3), true, [None, Some(2)]));
    assert_eq!(page(10, 10, 10, 25), (Some(2), Some(10), Some(3), true, [Some(1), Some(3)]));
    assert_eq!(page(5, 20, 10, 25), (Some(3), Some(20), Some(3), false, [Some(2), None]));
    assert_eq!(page(10, 15, 10, 25), (None, Some(15), Some(3), false, [None, None]));
    assert_eq!(page(10, 14, 10, 25), (None, Some(14), Some(3), true, [None, None]));
    assert_eq!(page(0, 30, 10, 25), (Some(4), Some(30), Some(3), false, [Some(3), None]));
    assert_eq!(page(0, 0, 10, 0), (Some(1), Some(0), Some(0), false, [None, None]));
    assert_eq!(page(0, 5, 0, 9), (None, Some(5), None, true, [None, None]));
    let last = u64::MAX;
    assert_eq!(page(1, last, 1, last), (None, Some(last), Some(last), false, [None, None]));
}

#[test]
fn a_page_has_the_numbers_of_its_neighbours() {
    let page = |number| place(&Page::new(vec![], number, 10, 25)).4;
    assert_eq!([page(1), page(2), page(3)], [[None, Some(2)], [Some(1), Some(3)], [Some(2), None]]);
    assert_eq!(place(&Page::new(vec![], 0, 10, 25).has_more(false)).4, [None, None]);
    assert_eq!(place(&Page::new(vec![], u64::MAX, 1, 1).has_more(true)).4, [Some(u64::MAX - 1), None]);
}

#[test]
fn a_page_may_state_whether_there_is_more() {
    for more in [true, false] {
        assert_eq!(Page::by_cursor(vec![1]).has_more(more).info().has_more(), more);
        assert_eq!(Page::by_cursor(vec![1]).next_cursor("n").has_more(more).info().is_last(), !more);
        assert_eq!(Page::new(vec![1], 1, 1, 1).has_more(more).info().next_number(), more.then_some(2));
        assert_eq!(Page::at_offset(vec![1], 0, 1, 2).has_more(more).info().has_more(), more);
    }
}

#[test]
fn slots_of_neighbours_are_absent_without_numbers() {
    #[derive(Envelope)]
    #[envelope(
        success = {}, error = {},
        page = { "last": page.is_last, "next"?: page.next_number, "prev"?: page.prev_number, "at": page.offset },
        headers = { "x-last": page.is_last, "x-next"?: "/items?page={page.next_number}" },
    )]
    struct Around;
    let render = |page: Page<u8>| {
        let reply = Around.page(&page).expect("a page");
        (reply.to_string(), reply.headers().iter().skip(1).map(|(_, value)| value.to_owned()).collect::<Vec<_>>())
    };
    let (body, headers) = render(Page::new(vec![], 2, 10, 25));
    assert_eq!(body, r#"{"last":false,"next":3,"prev":1,"at":10}"#);
    assert_eq!(headers, ["false", "/items?page=3"]);
    let (body, headers) = render(Page::by_cursor(vec![]));
    assert_eq!((body.as_str(), &headers[..]), (r#"{"last":true,"at":null}"#, &["true".to_owned()][..]));
}

#[test]
fn a_page_may_have_extra_facts_and_headers() {
    #[derive(Envelope)]
    #[envelope(
        success = {}, error = {},
        page = { "took": ext.took, "kind": "{ext.kind}", "exact"?: ext.exact, "ratio"?: ext.ratio, "none"?: ext.none },
        headers = { "x-took": ext.took, "cache-control": "no-store" },
    )]
    struct Extra;
    let page = Page::by_cursor(vec![1]).ext("took", 1).ext("kind", "user".to_owned()).ext("exact", true).ext("took", 2);
    let page = page.ext("ratio", 0.5).header("Cache-Control", "max-age=60").header("x-items", 1_usize);
    let reply = Extra.page(&page).expect("a page");
    assert_eq!(reply.to_string(), r#"{"took":2,"kind":"user","exact":true,"ratio":0.5}"#);
    let headers: Vec<_> = reply.headers().iter().skip(1).collect();
    assert_eq!(headers, [("x-took", "2"), ("cache-control", "max-age=60"), ("x-items", "1")]);
}

#[test]
fn a_header_of_a_page_is_checked() {
    let refused = |page: Page<u8>| Every.page(&page).expect_err("a wrong header");
    let error = refused(Page::by_cursor(vec![]).header("x-a", "a\r\nb"));
    assert!(matches!(error.kind(), RenderErrorKind::HeaderValue), "{error}");
    let error = refused(Page::by_cursor(vec![]).header("x a", 1));
    assert!(matches!(error.kind(), RenderErrorKind::HeaderName), "{error}");
    assert_eq!(error.slot(), "x a");
    for name in ["Content-Length", "transfer-encoding", "connection", "content-encoding"] {
        let error = refused(Page::by_cursor(vec![]).header(name, 1));
        assert!(matches!(error.kind(), RenderErrorKind::ServerHeader), "{error}");
        assert_eq!(error.to_string(), format!("cannot send header `{name}`: the HTTP server sets it"));
    }
}

#[test]
fn an_empty_page_has_no_pages() {
    assert_eq!(Page::new(Vec::<u8>::new(), 1, 10, 0).info().total_pages(), Some(0));
}

#[test]
fn without_a_page_template_a_page_is_a_success_with_its_items() {
    let reply = NoPage.page(&Page::new(vec![1, 2], 1, 2, 2).message("m")).expect("a page");
    assert_eq!((reply.status(), reply.to_string().as_str()), (200, r#"{"data":[1,2],"message":"m"}"#));
}

#[test]
fn page_slots_work_in_headers_and_are_absent_for_other_responses() {
    let headers = |page: Page<u8>| {
        Every.page(&page).expect("a page").headers().iter().skip(1).map(|(_, v)| v.to_owned()).collect()
    };
    let numbered: Vec<String> = headers(Page::new(vec![], 1, 2, 5));
    assert_eq!(numbered, ["5"]);
    let by_cursor: Vec<String> = headers(Page::by_cursor(vec![]).next_cursor("n"));
    assert_eq!(by_cursor, ["<?after=n>; rel=\"next\""]);
}

type Query = PageQuery<20, 100>;

fn query(text: &str) -> Result<(u64, u64), String> {
    serde_urlencoded::from_str::<Query>(text).map(seen).map_err(|error| error.to_string())
}

fn seen(query: Query) -> (u64, u64) {
    (query.page(), query.per_page())
}

#[test]
fn a_query_string_asks_for_a_page() {
    assert_eq!(query(""), Ok((1, 20)));
    assert_eq!(query("page=2&per_page=50"), Ok((2, 50)));
    assert_eq!(query("per_page=100&sort=name&page=3"), Ok((3, 100)));
}

#[test]
fn a_query_names_the_parameter_and_the_limit_that_it_breaks() {
    let refused = |text, parts: [&str; 2]| {
        let error = query(text).expect_err(text);
        assert!(parts.iter().all(|part| error.contains(part)), "{text}: {error}");
    };
    refused("page=0", ["page", "at least 1"]);
    refused("per_page=0", ["per_page", "between 1 and 100"]);
    refused("per_page=101", ["per_page", "between 1 and 100"]);
    refused("per_page=many", ["per_page", "whole number"]);
    refused("page=-1", ["page", "whole number"]);
    refused("page=1.5", ["page", "whole number"]);
    refused("page=", ["page", "whole number"]);
    refused("page=99999999999999999999", ["page", "whole number"]);
    refused("page=%2B1", ["page", "whole number"]);
    refused("page=+1", ["page", "whole number"]);
    refused("page=1&page=2", ["`page`", "must not be given twice"]);
    refused("page=1&page=1", ["`page`", "must not be given twice"]);
}

#[test]
fn a_query_accepts_each_name_of_the_size_and_reports_the_name_that_was_used() {
    for name in ["per_page", "perPage", "page_size", "pageSize", "page[size]", "size", "limit", "take"] {
        assert_eq!(query(&format!("page=2&{name}=50")), Ok((2, 50)));
        let too_large = query(&format!("{name}=101")).expect_err("over the limit");
        assert_eq!(too_large, format!("`{name}` must be between 1 and 100, not 101"));
        assert_eq!(query(&format!("{name}=x")), Err(format!("`{name}` must be a whole number")));
        let twice = query(&format!("{name}=1&{name}=1")).expect_err("twice");
        assert_eq!(twice, format!("`{name}` must not be given twice"));
    }
    assert_eq!(query("limit=5&perPage=5"), Err("`limit` and `perPage` must not both be given".to_owned()));
    assert_eq!(query("PerPage=5&Limit=5&sizes=5"), Ok((1, 20)));
}

#[test]
fn a_query_accepts_an_offset() {
    for name in ["offset", "skip"] {
        let query = |text: &str| serde_urlencoded::from_str::<Query>(text).map_err(|error| error.to_string());
        let page = query(&format!("{name}=45&limit=10")).unwrap();
        assert_eq!((page.offset(), page.page(), page.per_page()), (45, 5, 10));
        let first = query(&format!("{name}=0")).unwrap();
        assert_eq!((first.offset(), first.page(), first.per_page()), (0, 1, 20));
        assert_eq!(query(&format!("{name}=18446744073709551615&take=1")).unwrap().page(), u64::MAX);
        assert_eq!(query(&format!("page=2&{name}=20")), Err(format!("`page` and `{name}` must not both be given")));
        assert_eq!(query(&format!("{name}=-1")), Err(format!("`{name}` must be a whole number")));
    }
}

#[test]
fn an_error_of_a_query_has_its_parameter_as_the_field() {
    let error = Query::new(1, 0).expect_err("a size of 0");
    assert_eq!(error, PageQueryError::PerPage { parameter: "per_page", given: 0, max: 100 });
    assert_eq!(error.parameter(), "per_page");
    assert_eq!(Query::new(0, 1).expect_err("page 0").parameter(), "page");
}

#[test]
fn a_query_deserializes_from_json_too() {
    let json = |text| serde_json::from_str::<Query>(text).map(seen).map_err(|error| error.to_string());
    assert_eq!(json(r#"{"page": 2, "per_page": "50", "other": [1]}"#), Ok((2, 50)));
    assert_eq!(json("{}"), Ok((1, 20)));
    for (text, part) in [
        (r#"{"page": -1}"#, "`page`"),
        (r#"{"page": 1.5}"#, "`page`"),
        (r#"{"page": null}"#, "`page`"),
        (r#"{"per_page": true}"#, "`per_page`"),
        (r#"{"per_page": [1]}"#, "`per_page`"),
        (r#"{"per_page": 101}"#, "100"),
        (r#"{"page": 1, "page": 1}"#, "`page`"),
    ] {
        let error = json(text).expect_err(text);
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn pages_may_count_from_0() {
    type FromZero = PageQuery<20, 100, 0>;
    let query = |text: &str| serde_urlencoded::from_str::<FromZero>(text).map_err(|error| error.to_string());
    for (text, page, offset) in
        [("", 0, 0), ("page=0", 0, 0), ("page=2&size=10", 2, 20), ("offset=20&limit=10", 2, 20), ("skip=45", 2, 45)]
    {
        let query = query(text).expect(text);
        assert_eq!((query.page(), query.offset()), (page, offset), "{text}");
    }
    assert_eq!(query("page=-1"), Err("`page` must be a whole number".to_owned()));
    assert_eq!(FromZero::default(), FromZero::new(0, 20).expect("the first page"));
    let page = query("page=2&size=10").unwrap().page_of(vec!['x'], 21);
    assert_eq!(page, Page::new(vec!['x'], 3, 10, 21));
    assert_eq!(FromZero::new(u64::MAX, 100).expect("no upper limit").offset(), i64::MAX as u64);
    let past_the_last = FromZero::new(u64::MAX, 1).expect("no upper limit").page_of(vec!['x'], 1);
    assert_eq!(past_the_last, Page::new(vec!['x'], u64::MAX, 1, 1));
}

#[test]
fn a_query_by_offset_makes_the_page_at_that_offset() {
    let query = |text: &str| serde_urlencoded::from_str::<Query>(text).unwrap();
    assert_eq!(query("skip=45").page_of(vec!['x'], 46), Page::at_offset(vec!['x'], 45, 20, 46));
    assert!(
        every(&query("skip=45").page_of(vec!['x'], 46)).contains(r#""number":null,"size":20,"count":1,"offset":45"#)
    );
    assert!(every(&query("skip=40").page_of(vec!['x'], 46)).contains(r#""number":3,"size":20,"count":1,"offset":40"#));
}

#[test]
fn a_query_makes_the_page_that_it_asks_for() {
    let query = Query::new(3, 10).expect("within the limits");
    assert_eq!(query.offset(), 20);
    assert_eq!(query.page_of(vec!['x'], 21), Page::new(vec!['x'], 3, 10, 21));
    assert_eq!(Query::default(), Query::new(1, 20).expect("the default"));
    assert_eq!(Query::new(u64::MAX, 100).expect("no upper limit").offset(), i64::MAX as u64);
}

#[test]
fn an_invalid_query_is_refused_with_a_readable_message() {
    let refused = |json: &str| serde_json::from_str::<PageQuery<20, 100>>(json).expect_err("no query").to_string();
    assert!(refused("5").contains("expected the parameters `page` and `per_page`"), "{}", refused("5"));
    assert!(refused(r#"{"page":[]}"#).starts_with("`page` must be a whole number"), "{}", refused(r#"{"page":[]}"#));
}
