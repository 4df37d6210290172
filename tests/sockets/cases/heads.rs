//! Paths, queries, methods and headers. `GET /users/{id}` accepts an integer and finds no user, `GET /users` accepts a
//! page of up to 100 items, `GET /search` an `age` (0..=255); `/files` is a folder.

use super::*;

pub fn cases(framework: &Framework) -> Vec<Case> {
    let wrong_id = framework.wrong_id;
    [paths(wrong_id), queries(), pages(), methods(framework.allow), ids(), hostile(wrong_id)]
        .into_iter()
        .flatten()
        .collect()
}

fn get(name: &'static str, path: &str) -> Case {
    case(name, &format!("GET {path}"))
}

fn paths(wrong_id: Refusal) -> Vec<Case> {
    let missing = [
        ("path-unknown", "/nowhere"),
        ("path-with-slash-behind", "/users/1/"),
        ("path-with-slash-only", "/users/"),
        ("path-with-junk-behind", "/users/1/../../%2e%2e/etc/passwd"),
        ("path-of-slashes", "//"),
        ("path-encoded", "/%75sers"),
        ("path-in-capitals", "/USERS"),
        ("path-absolute", "http://other.example/nowhere"),
        ("path-with-a-script", "/%3Cscript%3E?%22"),
        ("file-unknown", "/files/nothing.txt"),
        ("file-outside", "/files/../../Cargo.toml"),
        ("file-outside-encoded", "/files/..%2f..%2fCargo.toml"),
        ("file-with-null", "/files/main%00.rs"),
    ];
    let wrong = [
        ("id-of-letters", "/users/ann"),
        ("id-with-a-fraction", "/users/1.5"),
        ("id-out-of-range", "/users/9223372036854775808"),
        ("id-with-a-null", "/users/1%00"),
        ("id-with-a-slash", "/users/1%2F2"),
        ("id-not-utf-8", "/users/%FF"),
        ("id-half-encoded", "/users/%"),
        ("id-badly-encoded", "/users/%zz"),
    ];
    let mut cases: Vec<Case> = missing.into_iter().map(|(name, path)| get(name, path).is(NOT_FOUND)).collect();
    cases.extend(wrong.into_iter().map(|(name, path)| get(name, path).is(wrong_id)));
    cases.push(get("path-long", &format!("/{}", "a".repeat(30_000))).is(NOT_FOUND));
    cases.push(get("id-long", &format!("/users/{}", "9".repeat(30_000))).is(wrong_id));
    let nobody = r#""code":"NO_USER","message":"There is no user 7","details":{"id":7}"#;
    cases.push(get("declared", "/users/7").declared(404, nobody));
    cases
}

fn queries() -> Vec<Case> {
    let wrong = [
        ("query-missing", "/search"),
        ("query-of-letters", "/search?age=old"),
        ("query-out-of-range", "/search?age=256"),
        ("query-twice", "/search?age=1&age=2"),
        ("query-not-utf-8", "/search?age=%FF"),
        ("query-badly-encoded", "/search?age=%zz"),
        ("query-empty", "/search?age="),
    ];
    wrong.into_iter().map(|(name, path)| get(name, path).is(BAD_REQUEST)).collect()
}

fn pages() -> Vec<Case> {
    const WHOLE: &str = "`page` must be a whole number";
    let wrong = [
        ("page-0", "page=0", "`page` must be at least 1, not 0"),
        ("page-size-0", "per_page=0", "`per_page` must be between 1 and 100, not 0"),
        ("page-size-101", "per_page=101", "`per_page` must be between 1 and 100, not 101"),
        ("page-with-a-plus", "page=%2B1", WHOLE),
        ("page-with-a-space", "page=+1", WHOLE),
        ("page-negative", "page=-1", WHOLE),
        ("page-with-exponent", "page=1e3", WHOLE),
        ("page-empty", "page=", WHOLE),
        ("page-not-utf-8", "page=%FF", WHOLE),
        ("page-of-a-null", "page=1%00", WHOLE),
        ("page-in-other-digits", "page=%D9%A1", WHOLE),
        ("page-out-of-range", "page=18446744073709551616", WHOLE),
        ("page-twice", "page=1&page=2", "`page` must not be given twice"),
        ("page-twice-encoded", "page=1&p%61ge=1", "`page` must not be given twice"),
    ];
    let case = |(name, query, message)| get(name, &format!("/users?{query}")).is((400, "BAD_REQUEST", message));
    wrong.into_iter().map(case).collect()
}

fn methods([on_users, on_user]: [&'static str; 2]) -> Vec<Case> {
    let wrong = |name, method| case(name, &format!("{method} /users")).is(WRONG_METHOD).with("allow", on_users);
    vec![
        wrong("method-delete", "DELETE"),
        wrong("method-options", "OPTIONS"),
        wrong("method-trace", "TRACE"),
        wrong("method-unheard-of", "BREW"),
        wrong("method-in-small-letters", "get"),
        case("method-with-a-body", "PUT /users").json("{}").is(WRONG_METHOD).with("allow", on_users),
        case("method-of-one-route", "POST /users/1").is(WRONG_METHOD).with("allow", on_user),
        case("method-of-a-file", "POST /files/main.rs").is(WRONG_METHOD).with("allow", "GET,HEAD"),
        case("method-and-path", "DELETE /nowhere").is(NOT_FOUND),
    ]
}

/// Clients choose ids, which are sent back unchanged, or not at all if a header cannot contain them.
fn ids() -> Vec<Case> {
    let nowhere = |name, id: &[u8], header, json| get(name, "/nowhere").id(id, header, json).is(NOT_FOUND);
    let none = get("no-id", "/nowhere").without_id(None, None).is(NOT_FOUND);
    let hostile = r#""></script>{}\"#;
    let split = get("id-with-lines", "/nowhere?request_id=a%0D%0Aset-cookie:%20b%3D1%0D%0A%0D%0A{}");
    let control = get("id-with-controls", "/nowhere?request_id=%00%01%1B%7F");
    vec![
        none,
        nowhere("id-empty", b"", Some(""), Some("\"\"")),
        nowhere("id-hostile", hostile.as_bytes(), Some(hostile), Some(r#""\"></script>{}\\""#)),
        nowhere("id-with-tab", b"a\tb", Some("a\tb"), Some("\"a\\tb\"")),
        nowhere("id-not-ascii", b"\xC3\xA9\xFF", None, None),
        split.without_id(None, Some(r#""a\r\nset-cookie: b=1\r\n\r\n{}""#)).is(NOT_FOUND),
        control.without_id(None, Some("\"\\u0000\\u0001\\u001b\u{7f}\"")).is(NOT_FOUND),
    ]
}

fn hostile(wrong_id: Refusal) -> Vec<Case> {
    let many = (0..90).fold(get("headers-many", "/users/ann"), |case, n| case.header(&format!("x-{n}"), "y"));
    let id = "i".repeat(10_000);
    let long_id = get("id-of-10000", "/users/ann").id(&id, Some(&id), Some(&format!("\"{id}\"")));
    vec![
        many.is(wrong_id),
        long_id.is(wrong_id),
        get("header-huge", "/users/ann").header("cookie", "c".repeat(100_000)).is(wrong_id),
        get("header-not-utf-8", "/users/ann").header("accept", b"\xFF\xFE").is(wrong_id),
        get("header-accept-html", "/nowhere").header("accept", "text/html").is(NOT_FOUND),
        get("header-accept-nothing", "/nowhere").header("accept", "*/*;q=0").is(NOT_FOUND),
        get("header-if-none-match", "/nowhere").header("if-none-match", "*").is(NOT_FOUND),
        get("header-range", "/nowhere").header("range", "bytes=0-1").is(NOT_FOUND),
        get("header-upgrade", "/nowhere").header("upgrade", "websocket").is(NOT_FOUND),
        get("file-range", "/files/main.rs")
            .header("range", "bytes=9999999-")
            .is((416, "RANGE_NOT_SATISFIABLE", "Range Not Satisfiable"))
            .with("accept-ranges", "bytes")
            .with("content-range", format!("bytes */{}", include_str!("../main.rs").len()).leak()),
        case("body-where-none-is", "GET /nowhere").json("{}").is(NOT_FOUND),
    ]
}
