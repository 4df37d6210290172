//! Every header is one that HTTP allows, or is refused; values encoded in an address or a date are decoded unchanged.

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use envelope_runtime::client::{self, Received};
use envelope_runtime::presets::Plain;
use envelope_runtime::{Envelope, Headers, HttpFault, Page, RenderErrorKind, Reply};
use http::{HeaderName, HeaderValue};
use percent_encoding::percent_decode_str;
use serde_json::json;

use crate::source::Source;

const NAMES: &[&str] = &[
    "x-id",
    "X-Id",
    "vary",
    "Vary",
    "link",
    "set-cookie",
    "www-authenticate",
    "cache-control",
    "etag",
    "content-type",
    "Content-Type",
    "retry-after",
    "content-length",
    "Transfer-Encoding",
    "connection",
    "te",
    "",
    " ",
    "a b",
    "a:b",
    "é",
    "x\r\ny",
    "x\0",
    "!#$%&'*+-.^_`|~",
    "x_1",
    "\u{212a}",
    "İ",
];

/// # Panics
/// Panics if a header is invalid, is lost, or is decoded to another value.
pub fn sends_what_http_allows(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    match source.below(4) {
        0 => any_headers(&mut source),
        1 => of_a_reply(&mut source),
        2 => addresses(&mut source),
        _ => delays(&mut source),
    }
}

/// Compares with a list of headers: each is joined, appended, refused, or replaces another.
fn any_headers(source: &mut Source<'_>) {
    let mut headers = Headers::default();
    let mut expected: Vec<(String, String)> = Vec::new();
    for _ in 0..source.below(6) {
        let (name, value) = (source.pick(NAMES), source.text());
        match headers.set(name, &value) {
            Ok(()) => add(&mut expected, name.to_lowercase(), value),
            Err(error) => match error.kind() {
                RenderErrorKind::HeaderName => assert!(HeaderName::from_bytes(name.as_bytes()).is_err(), "{name:?}"),
                RenderErrorKind::HeaderValue => assert!(HeaderValue::from_str(&value).is_err(), "{value:?}"),
                RenderErrorKind::ServerHeader => assert!(HeaderName::from_bytes(name.as_bytes()).is_ok(), "{name:?}"),
                other => panic!("{other:?}"),
            },
        }
    }
    let sent: Vec<_> = headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    check(&sent);
    // The content type comes first.
    expected.sort_by_key(|(name, _)| name != "content-type");
    assert_eq!(sent, expected);
}

fn add(headers: &mut Vec<(String, String)>, name: String, value: String) {
    let adds_up = ["link", "proxy-authenticate", "set-cookie", "www-authenticate"].contains(&name.as_str());
    match headers.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) if name == "vary" => *known = joined(known, &value),
        Some((_, known)) if !adds_up => *known = value,
        _ => headers.push((name, value)),
    }
}

/// Each name of both lists once, in its first spelling.
fn joined(vary: &str, more: &str) -> String {
    let mut known = HashSet::new();
    let names = vary.split(',').chain(more.split(',')).map(str::trim);
    let names = names.filter(|name| !name.is_empty() && known.insert(name.to_ascii_lowercase()));
    names.collect::<Vec<_>>().join(", ")
}

fn check(headers: &[(String, String)]) {
    for (name, value) in headers {
        assert_eq!(HeaderName::from_bytes(name.as_bytes()).expect("a name").as_str(), name);
        HeaderValue::from_str(value).or_else(|_| HeaderValue::from_bytes(value.as_bytes())).expect("a value");
    }
}

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "see": url("https://example.com/{self.path}?q={self.query}"), "message": message },
    headers = { "x-path": self.path, "link": "<{self.path}>; rel=\"next\"", "location": url("/{self.path}/{self.query}") },
)]
struct Addressed {
    path: String,
    query: String,
}

/// All headers of a reply are in the `http::Response`.
fn of_a_reply(source: &mut Source<'_>) {
    let envelope = Addressed { path: source.text(), query: source.text() };
    let page = source.list(4, |source| (source.pick(&["link", "etag", "x-path", "location", "vary"]), source.text()));
    let page = page.into_iter().fold(Page::new(vec![1], 1, 1, 1), |page, (name, value)| page.header(name, value));
    match envelope.page(&page) {
        Ok(reply) => {
            let sent: Vec<_> =
                reply.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            check(&sent);
            let response: http::Response<Vec<u8>> = reply.into();
            assert_eq!(response.headers().len(), sent.len(), "{sent:?}");
            let values = |name: &str| response.headers().get_all(name).iter().map(HeaderValue::as_bytes);
            assert!(sent.iter().all(|(name, value)| values(name).any(|sent| sent == value.as_bytes())));
        }
        Err(error) => assert!(matches!(error.kind(), RenderErrorKind::HeaderValue), "{error}"),
    }
}

fn addresses(source: &mut Source<'_>) {
    let Addressed { path, query } = &Addressed { path: source.text(), query: source.text() };
    let mut body = Vec::new();
    let envelope = Addressed { path: path.clone(), query: query.clone() };
    envelope.write_error(&HttpFault::from_status(404), &mut body).expect("a reply");
    let body: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
    let rest = body["see"].as_str().and_then(|see| see.strip_prefix("https://example.com/")).expect("an address");
    let (in_path, in_query) = rest.split_once("?q=").expect("a query");
    for (encoded, text) in [(in_path, path), (in_query, query)] {
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
        assert!(encoded.bytes().all(is_allowed), "{encoded}");
        assert_eq!(percent_decode_str(encoded).decode_utf8().expect("UTF-8"), text.as_str());
    }
    // Other services may encode differently, or not at all.
    let (path, query) = (loosely_encoded(source), loosely_encoded(source));
    let body = json!({ "see": format!("https://example.com/{path}?q={query}"), "message": "" });
    if let Ok(Received::Error(error)) = client::read::<Addressed>(404, [], body.to_string().as_bytes()) {
        let (path, query) = match path.split_once("?q=") {
            Some((path, rest)) => (path.to_owned(), format!("{rest}?q={query}")),
            None => (path, query),
        };
        for (name, encoded) in [("path", path), ("query", query)] {
            let decoded = percent_decode_str(&encoded).decode_utf8_lossy();
            assert_eq!(error.envelope_field(name).and_then(|value| value.as_str()), Some(&*decoded), "{encoded}");
        }
    }
}

fn loosely_encoded(source: &mut Source<'_>) -> String {
    const PIECES: &[&str] = &["%", "%2", "%2F", "%2f", "%C3%A9", "%C3", "%00", "%+1", "% 1", "%-1", "+", "%%41", "%zz"];
    source.list(6, |source| if source.any() { source.pick(PIECES).to_owned() } else { source.text() }).concat()
}

fn delay(reply: &Reply, headers: &[(&str, &str)]) -> Option<u64> {
    match client::read::<Plain>(reply.status(), headers.iter().copied(), reply.body()).expect("an error") {
        Received::Error(error) => error.retry_after().map(|delay| delay.as_secs()),
        other => panic!("{other:?}"),
    }
}

fn delays(source: &mut Source<'_>) {
    let reply = Plain.error(&HttpFault::from_status(404)).expect("a reply");
    let (retry_after, date) = (source.text(), source.text());
    let _ = delay(&reply, &[("retry-after", &retry_after), ("date", &date)]);
    let seconds = source.any::<u64>();
    assert_eq!(delay(&reply, &[("Retry-After", &seconds.to_string())]), Some(seconds));
    // A date can state no later time than the last second of the year 9999.
    let [until, now] = [(); 2].map(|()| source.any::<u64>() % 253_402_300_800);
    let date = |seconds| httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
    let headers = [("date", &*date(now)), ("retry-after", &*date(until))];
    assert_eq!(delay(&reply, &headers), Some(until.saturating_sub(now)), "{headers:?}");
}
