//! Any response is parsed or refused; and a rendered response is parsed to the values that it was rendered from.

use envelope_runtime::client::{self, Received};
use envelope_runtime::presets::{Jsend, JsonApi, Plain, ProblemDetails};
use envelope_runtime::{ApiError, Envelope, FieldError, FieldErrors, Page, RenderErrorKind, Reply, Success};
use serde_json::Value;

use crate::apis::{Api, apis};
use crate::source::Source;

/// # Panics
/// Panics if a parsed response cannot be rendered again.
pub fn reads_or_refuses(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    let api = &apis()[source.below(apis().len())];
    let samples: Vec<_> = api.samples().collect();
    let sample = samples[source.below(samples.len())];
    let status = if source.any() { sample.status } else { source.any() };
    let body = match source.below(4) {
        0 => source.rest().to_vec(),
        1 => damaged(sample.body.as_bytes(), &mut source),
        _ => changed(sample.body, &mut source).to_string().into_bytes(),
    };
    match (api.read)(status, &sample.reply, &body) {
        Ok(received) => check_received(api, status, &received),
        Err(error) => {
            assert_eq!(error.status(), status);
            assert_eq!(error.text(), String::from_utf8_lossy(&body));
            assert!(error.to_string().starts_with("the body of the response"));
        }
    }
}

fn check_received(api: &Api, status: u16, received: &Received) {
    let _ = received.data::<Vec<String>>();
    // Errors have no other statuses, in band or not.
    if !(100..=599).contains(&status) {
        return;
    }
    match (api.again)(received) {
        None => {}
        // A text from a body may be invalid in a header.
        Some(Err(error)) => {
            assert!(matches!(error.kind(), RenderErrorKind::HeaderValue), "{error}: {received:?}");
        }
        Some(Ok(reply)) => {
            let read = (api.read)(reply.status(), &reply, reply.body());
            let read = read.unwrap_or_else(|error| panic!("{error}: {reply} {received:?}"));
            if let Some(Ok(again)) = (api.again)(&read) {
                assert_eq!(again.to_string(), reply.to_string(), "{} {received:?} {read:?}", api.format.name);
            }
        }
    }
}

fn damaged(body: &[u8], source: &mut Source<'_>) -> Vec<u8> {
    let mut body = body.to_vec();
    for _ in 0..source.below(4) {
        let at = source.below(body.len());
        let until = (at + source.below(8)).min(body.len());
        body.splice(at..until, source.text().into_bytes());
    }
    if source.any() {
        body.truncate(source.below(body.len()));
    }
    body
}

fn changed(body: &str, source: &mut Source<'_>) -> Value {
    let mut value = serde_json::from_str(body).expect("a sample is JSON");
    for _ in 0..=source.below(3) {
        change(&mut value, &mut source.below(24), source);
    }
    value
}

/// Replaces or removes the value at that place, counted in the order of the body.
fn change(value: &mut Value, place: &mut usize, source: &mut Source<'_>) {
    let is_here = *place == 0;
    *place = place.wrapping_sub(1);
    if is_here {
        *value = source.json(3);
        return;
    }
    match value {
        Value::Array(values) if *place == 0 && source.any() => drop(values.pop()),
        Value::Object(members) if *place == 0 && source.any() => drop(members.shift_remove(&source.text())),
        Value::Array(values) => values.iter_mut().for_each(|value| change(value, place, source)),
        Value::Object(members) => members.values_mut().for_each(|value| change(value, place, source)),
        _ => {}
    }
}

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "code": code, "message": message, "kind"?: ext.kind, "retry"?: retry_after, "see": "/{code}#{self.id}",
              "errors": [ { "at": error.field, "code"?: error.code, "m": error.message } for error in field_errors ],
              ..details },
)]
struct Flat {
    id: String,
}

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data": data, "code": code ?? "00", "id"?: self.id, "text"?: message },
    page = { "ok": true, "list": items, "id"?: self.id,
             "at": { "number": page.number, "size": page.size, "total": page.total_items, "pages": page.total_pages,
                     "index"?: page.index, "more": page.has_more, "next"?: page.next_cursor, "prev"?: page.prev_cursor } },
    error = { "ok": false, "error": { "kind": ext.kind ?? "none", "code": code, "text": message, "status": status as str,
                                      "more"?: { "size"?: details, "retry"?: retry_after } },
              "by_field"?: { error.field: [error.message] for error in field_errors }, "id"?: self.id },
)]
struct Nested {
    id: Option<String>,
}

#[derive(Envelope)]
#[envelope(
    success = [ status, data ],
    page = [ status, ..items, page.offset, page.total_items ],
    field_error = [ "invalid", code, message, ..[ [ error.fragment, error.message ] for error in field_errors ] ],
    error = [ status, url("https://example.com/{code}?id={self.id}"), message, details ],
    headers = { "x-id": self.header },
)]
struct Listed {
    id: String,
    header: String,
}

#[derive(Debug, ApiError)]
#[api(message = "{text}")]
struct Failure {
    #[api(code)]
    code: String,
    #[api(status)]
    status: u16,
    text: String,
    #[api(ext)]
    kind: Option<bool>,
    #[api(retry_after)]
    delay: Option<u32>,
    #[api(field_errors)]
    errors: FieldErrors,
    #[api(detail)]
    size: Option<i64>,
}

impl Failure {
    fn new(source: &mut Source<'_>) -> Self {
        Failure {
            code: source.text(),
            status: 400 + source.below(200) as u16,
            text: source.text(),
            kind: source.any(),
            delay: source.any(),
            errors: source.list(20, field_error).into_iter().collect(),
            size: source.any(),
        }
    }
}

fn field_error(source: &mut Source<'_>) -> FieldError {
    let error = FieldError::new(source.text(), source.text());
    match source.maybe(Source::text) {
        Some(code) => error.code_text(code),
        None => error,
    }
}

/// # Panics
/// Panics if a response is not parsed, has other values when parsed, or other bytes when rendered again.
pub fn reads_what_was_rendered(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    match source.below(7) {
        0 => flat(&mut source),
        1 => nested(&mut source),
        2 => listed(&mut source),
        3 => same(&Plain, &mut source),
        4 => same(&ProblemDetails { instance: None }, &mut source),
        5 => same(&Jsend, &mut source),
        _ => same(&JsonApi, &mut source),
    }
}

fn read<E: Envelope>(reply: &Reply) -> Received {
    let received = client::read::<E>(reply.status(), reply.headers(), reply.body());
    received.unwrap_or_else(|error| panic!("{error}: {reply}"))
}

/// Every member of an error is parsed, and the error renders to the same bytes again.
fn flat(source: &mut Source<'_>) {
    // The template ends the code at the constant text that follows it.
    let failure = Failure { code: source.text().replace('#', ""), ..Failure::new(source) };
    let id = source.text();
    let reply = Flat { id: id.clone() }.error(&failure).expect("a reply");
    let Received::Error(error) = read::<Flat>(&reply) else { panic!("{reply}") };
    assert_eq!((error.code(), error.status()), (failure.code.as_str().into(), failure.status));
    assert_eq!(error.message(), failure.text.as_str());
    assert_eq!(error.field_errors(), &failure.errors);
    assert_eq!(error.ext("kind").and_then(Value::as_bool), failure.kind);
    assert_eq!(error.retry_after().map(|delay| delay.as_secs()), failure.delay.map(u64::from));
    assert_eq!(error.details().map(|details| &details["size"]).and_then(Value::as_i64), failure.size);
    assert_eq!(error.envelope_field("id").and_then(Value::as_str), Some(id.as_str()));
    assert_eq!(Flat { id }.error(&error).expect("a reply").to_string(), reply.to_string());
}

fn nested(source: &mut Source<'_>) {
    let id = source.maybe(Source::text);
    same(&Nested { id: id.clone() }, source);
    let (data, code, text) = (source.json(3), source.any::<i64>(), source.text());
    let success = Success(&data).code(code).message(text.clone());
    let reply = Nested { id: id.clone() }.success(&success).expect("a reply");
    let Received::Success { data: read_data, code: read_code, message, envelope, .. } = read::<Nested>(&reply) else {
        panic!("{reply}")
    };
    assert_eq!((read_data, read_code, message), (data, Some(code.into()), Some(text)));
    assert_eq!(envelope.get("id").and_then(Value::as_str), id.as_deref());
}

fn listed(source: &mut Source<'_>) {
    let header = source.text().replace(|character: char| character.is_control(), " ");
    let (id, header) = (source.text(), header.trim().to_owned());
    let envelope = Listed { id: id.clone(), header: header.clone() };
    same(&envelope, source);
    let failure = Failure { errors: FieldErrors::new(), ..Failure::new(source) };
    let reply = envelope.error(&failure).expect("a reply");
    let Received::Error(error) = read::<Listed>(&reply) else { panic!("{reply}") };
    assert_eq!(error.code(), failure.code.as_str());
    assert_eq!(error.envelope_field("id").and_then(Value::as_str), Some(id.as_str()));
    assert_eq!(error.envelope_field("header").and_then(Value::as_str), Some(header.as_str()));
}

/// A parsed error or page renders to the same bytes again.
fn same<E: Envelope>(envelope: &E, source: &mut Source<'_>) {
    let reply = if source.any() { envelope.error(&Failure::new(source)) } else { envelope.page(&page(source)) };
    let reply = reply.expect("a reply");
    let again = match read::<E>(&reply) {
        Received::Error(error) => envelope.error(&error),
        Received::Page { items, page, .. } => envelope.page(&page.with_items(items)),
        other => panic!("{other:?}: {reply}"),
    };
    let again = again.expect("a reply");
    assert_eq!(again.to_string(), reply.to_string());
    assert_eq!(again.status(), reply.status());
    assert!(again.headers().iter().eq(reply.headers()), "{again:?} {reply:?}");
}

fn page(source: &mut Source<'_>) -> Page<Value> {
    let items = source.list(4, |source| source.json(2));
    let mut number = || 1 + u64::from(source.any::<u32>());
    let (number, size, total) = (number(), number(), number() - 1);
    let mut page = Page::new(items, number, size, total);
    if let Some(cursor) = source.maybe(Source::text) {
        page = page.next_cursor(cursor);
    }
    if let Some(cursor) = source.maybe(Source::text) {
        page = page.prev_cursor(cursor);
    }
    page
}
