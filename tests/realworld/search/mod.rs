//! A search engine. One enum has all codes; the layers above it add the messages, and take code, status and kind from a
//! field.

#[allow(dead_code, reason = "a test uses only some of its codes")]
mod code;
mod fault;

use std::error::Error;
use std::io;

use envelope_runtime::{Code as AnyCode, Envelope, catalog};
use serde_json::json;

use self::code::Code;
use self::fault::{Answer, HttpFault, IoFault, QueryFault, Recoded, SchedulerFault};
use crate::rendered;

/// The message, the code, and a link to the page that explains it.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "message": message, "code": code, "type": ext.type, "link": docs_url },
)]
struct Api;

catalog! {
    static SEARCH = [HttpFault, Answer, Recoded<QueryFault>];
}

/// As documented, every body has these four members.
#[track_caller]
fn body(message: &str, code: &str, kind: &str) -> String {
    let [message, code, kind, link] =
        [message, code, kind, &format!("https://docs.example.com/errors#{code}")].map(|text| json!(text).to_string());
    format!(r#"{{"message":{message},"code":{code},"type":{kind},"link":{link}}}"#)
}

#[test]
fn a_code_can_be_an_error_by_itself() {
    assert_eq!(
        rendered(&Api, &Code::MissingPayload),
        (
            400,
            r#"{"message":"missing_payload","code":"missing_payload","type":"invalid_request","link":"https://docs.example.com/errors#missing_payload"}"#
                .to_owned()
        )
    );
    assert_eq!(rendered(&Api, &Code::InvalidApiKey), (403, body("invalid_api_key", "invalid_api_key", "auth")));
}

#[test]
fn a_code_and_a_message_make_an_error() {
    let answered = Answer {
        code: Code::InvalidSearchLimit,
        message: "Invalid value type for parameter `limit`: expected an integer, but found a string: `\"ten\"`".into(),
    };
    let expected = body(&answered.message, "invalid_search_limit", "invalid_request");
    assert_eq!(rendered(&Api, &HttpFault::from(answered)), (400, expected));
}

#[test]
fn an_error_of_an_index_names_the_index() {
    let filter = || QueryFault::filter("genre >> \"x\"");
    let scheduled = |index: Option<&str>| match index {
        Some(index) => SchedulerFault::InIndex { error: filter(), index: index.to_owned() },
        None => SchedulerFault::from(filter()),
    };
    assert_eq!(
        rendered(&Api, &HttpFault::from(scheduled(None))),
        (400, body("The filter `genre >> \"x\"` cannot be read.", "invalid_search_filter", "invalid_request"))
    );
    assert_eq!(
        rendered(&Api, &HttpFault::from(scheduled(Some("movies")))),
        (
            400,
            body(
                "Index `movies`: The filter `genre >> \"x\"` cannot be read.",
                "invalid_search_filter",
                "invalid_request"
            )
        )
    );
}

#[test]
fn each_error_of_the_engine_has_its_stated_code() {
    let sort = QueryFault::Sort { attribute: "a".into(), sortable: "b, c".into(), code: Code::InvalidSearchSort };
    assert_eq!(
        rendered(&Api, &sort),
        (400, body("Attribute `a` cannot be sorted by. Sortable are: b, c.", "invalid_search_sort", "invalid_request"))
    );
    let id = QueryFault::MissingId { id: 3, primary_key: "key".into(), code: Code::MissingDocumentId };
    assert_eq!(
        rendered(&Api, &id),
        (400, body("Document `3` has no attribute `key`.", "missing_document_id", "invalid_request"))
    );
    let other = QueryFault::Other(Answer { code: Code::MaxFieldsLimitExceeded, message: "Too many fields.".into() });
    assert_eq!(rendered(&Api, &other), (400, body("Too many fields.", "max_fields_limit_exceeded", "invalid_request")));
    let index = SchedulerFault::IndexNotFound { index: "movies".into(), code: Code::IndexNotFound };
    assert_eq!(rendered(&Api, &index), (404, body("Index `movies` not found.", "index_not_found", "invalid_request")));
}

#[test]
fn causes_are_not_sent() {
    let internal = SchedulerFault::Internal(Code::Internal, "the key of the host is hunter2".into());
    assert_eq!(
        rendered(&Api, &internal),
        (500, body("Something went wrong inside of the service.", "internal", "internal"))
    );
    assert_eq!(internal.source().expect("a source").to_string(), "the key of the host is hunter2");
}

#[test]
fn another_code_may_have_the_same_message() {
    let recoded = Recoded { code: Code::InvalidDocumentFilter, error: QueryFault::filter("x =") };
    assert_eq!(
        rendered(&Api, &recoded),
        (400, body("The filter `x =` cannot be read.", "invalid_document_filter", "invalid_request"))
    );
}

#[test]
fn disk_errors_have_their_own_codes_and_hide_details() {
    let disk = |error: io::Error| rendered(&Api, &HttpFault::from(SchedulerFault::from(error)));
    assert_eq!(
        disk(io::ErrorKind::StorageFull.into()),
        (422, body("There is no space left on the disk of the database.", "no_space_left_on_device", "system"))
    );
    assert_eq!(
        disk(io::Error::from_raw_os_error(24)),
        (422, body("Too many files are open. Raise the limit of the process.", "too_many_open_files", "system"))
    );
    assert_eq!(
        disk(io::Error::other("/var/lib/search/data.mdb is gone")),
        (500, body("Something went wrong inside of the service.", "internal", "internal"))
    );
}

#[test]
fn errors_have_headers_too() {
    let busy =
        Api.error(&HttpFault::TooManySearches { code: Code::TooManySearchRequests, limit: 100 }).expect("a reply");
    assert_eq!((busy.status(), busy.headers().get("retry-after")), (503, Some("10")));
    assert_eq!(
        busy.to_string(),
        body("Too many searches run at the same time: 100.", "too_many_search_requests", "system")
    );
    let large = HttpFault::PayloadTooLarge { code: Code::PayloadTooLarge, limit: 10 };
    assert_eq!(
        rendered(&Api, &large),
        (413, body("The payload is over 10 bytes.", "payload_too_large", "invalid_request"))
    );
}

#[test]
fn a_plug_in_may_return_any_error() {
    let embedder =
        HttpFault::Embedder(Box::new(Answer { code: Code::VectorEmbeddingError, message: "No model".into() }));
    assert_eq!(rendered(&Api, &embedder), (400, body("No model", "vector_embedding_error", "invalid_request")));
}

#[test]
fn the_catalogue_has_every_code_once() {
    let codes: Vec<_> = SEARCH.entries().filter_map(|(_, entry)| entry.code().present()).collect();
    assert!(codes.iter().enumerate().all(|(index, code)| !codes[..index].contains(code)), "{codes:?}");
    assert_eq!(codes.len(), 70);
    assert!(codes.contains(&AnyCode::Str("index_not_found")));
    let io = IoFault::from(&io::Error::other("x"));
    assert_eq!(rendered(&Api, &io).0, 500);
}
