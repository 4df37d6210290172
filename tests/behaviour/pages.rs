//! Pages, what they know of themselves, and the query that asks for one.

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
fn a_numbered_page_knows_everything_but_cursors() {
    assert_eq!(
        every(&Page::new(vec!["a", "b"], 2, 3, 8)),
        r#"{"items":["a","b"],"data":["a","b"],"number":2,"size":3,"count":2,"offset":3,"index":1,"total_items":8,"total_pages":3,"has_more":true,"next":null,"prev":null}"#
    );
}

#[test]
fn a_page_by_cursor_knows_its_items_and_cursors() {
    assert_eq!(
        every(&Page::by_cursor(vec![1]).next_cursor("n").prev_cursor("p").message("m")),
        r#"{"items":[1],"data":[1],"number":null,"size":null,"count":1,"offset":null,"index":null,"total_items":null,"total_pages":null,"has_more":true,"next":"n","prev":"p","message":"m"}"#
    );
}

#[test]
fn there_is_more_until_the_last_page() {
    let page = |number, total| Page::new(Vec::<u8>::new(), number, 10, total);
    for (number, total, more) in [(1, 0, false), (1, 10, false), (1, 11, true), (2, 11, false), (3, 11, false)] {
        assert_eq!(page(number, total).info().has_more(), more, "page {number} of {total} items");
    }
    assert!(page(9, 0).next_cursor("n").info().has_more());
    assert!(!Page::by_cursor(vec![1]).info().has_more());
}

#[test]
fn an_empty_page_has_no_pages() {
    assert_eq!(Page::new(Vec::<u8>::new(), 1, 10, 0).info().total_pages(), Some(0));
}

#[test]
fn a_page_without_a_template_is_a_success_of_its_items() {
    let reply = NoPage.page(&Page::new(vec![1, 2], 1, 2, 2).message("m")).expect("a page");
    assert_eq!((reply.status(), reply.to_string().as_str()), (200, r#"{"data":[1,2],"message":"m"}"#));
}

#[test]
fn page_slots_stand_in_headers_and_are_absent_elsewhere() {
    let headers =
        |page: Page<u8>| Every.page(&page).expect("a page").headers().skip(1).map(|(_, v)| v.to_owned()).collect();
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
fn a_query_takes_the_size_by_any_of_its_names_and_answers_with_the_one_that_was_written() {
    for name in ["per_page", "perPage", "page_size", "pageSize", "limit"] {
        assert_eq!(query(&format!("page=2&{name}=50")), Ok((2, 50)));
        let too_large = query(&format!("{name}=101")).expect_err("over the limit");
        assert_eq!(too_large, format!("`{name}` must be between 1 and 100, not 101"));
        assert_eq!(query(&format!("{name}=x")), Err(format!("`{name}` must be a whole number")));
        let twice = query(&format!("{name}=1&{name}=1")).expect_err("twice");
        assert_eq!(twice, format!("`{name}` must not be given twice"));
    }
    assert_eq!(query("limit=5&perPage=5"), Err("`limit` and `perPage` must not both be given".to_owned()));
    assert_eq!(query("PerPage=5&Limit=5&size=5"), Ok((1, 20)));
}

#[test]
fn an_error_of_a_query_names_its_parameter() {
    let error = Query::new(1, 0).expect_err("a size of 0");
    assert_eq!(error, PageQueryError::PerPage { parameter: "per_page", given: 0, max: 100 });
    assert_eq!(error.parameter(), "per_page");
    assert_eq!(Query::new(0, 1).expect_err("page 0").parameter(), "page");
}

#[test]
fn a_query_comes_from_json_too() {
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
fn a_query_makes_the_page_that_it_asked_for() {
    let query = Query::new(3, 10).expect("within the limits");
    assert_eq!(query.offset(), 20);
    assert_eq!(query.page_of(vec!['x'], 21), Page::new(vec!['x'], 3, 10, 21));
    assert_eq!(Query::default(), Query::new(1, 20).expect("the default"));
    assert_eq!(Query::new(u64::MAX, 100).expect("no upper limit").offset(), u64::MAX);
}
