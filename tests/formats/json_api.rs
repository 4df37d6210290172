//! JSON:API: a list of errors, each with its own status as text (JSON:API 1.1, section "Errors").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page    = { "meta": { "total": page.total_items }, "data": items },
    error   = { "errors": [ { "status": error.status as str, "code": error.code,
                              "source"?: { "pointer"?: "/data/attributes/{error.field}" },
                              "title"?: error.title, "detail": error.message } for error in errors ] },
    content_type = "application/vnd.api+json",
)]
pub struct JsonApi;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// Attributes are not acceptable; each error says why.
    #[api(status = 400, code = "attributes", message = "Some attributes are not acceptable")]
    Attributes(#[api(field_errors)] Vec<AttributeFault>),

    /// There is no resource of that type and id.
    #[api(status = 404, code = "not_found", title = "Resource not found", message = "There is no {kind} {id}.")]
    NotFound { kind: &'static str, id: String },
}

/// One invalid attribute.
#[derive(Clone, Debug, ApiError)]
pub enum AttributeFault {
    #[api(
        status = 403,
        code = "sunday",
        field = "secretPowers",
        message = "Editing secret powers is not authorized on Sundays."
    )]
    Sunday,

    #[api(status = 422, code = "too_loud", field = "volume", message = "Volume does not, in fact, go to {volume}.")]
    TooLoud { volume: u8 },

    #[api(
        status = 500,
        code = "backend",
        field = "reputation",
        title = "The backend responded with an error",
        message = "Reputation service not responding after three requests."
    )]
    Reputation,
}

#[derive(Clone, Debug, Serialize)]
pub struct Resource {
    #[serde(rename = "type")]
    pub kind: String,
    pub id: String,
    pub attributes: Attributes,
}

#[derive(Clone, Debug, Serialize)]
pub struct Attributes {
    pub title: String,
}

pub fn format() -> Format {
    const HEADERS: &[(&str, &str)] = &[("content-type", "application/vnd.api+json")];
    let article = || Resource {
        kind: "articles".into(),
        id: "1".into(),
        attributes: Attributes { title: "JSON:API paints my bikeshed!".into() },
    };
    let faults = vec![AttributeFault::Sunday, AttributeFault::TooLoud { volume: 11 }, AttributeFault::Reputation];
    Format {
        name: "json_api",
        title: "JSON:API",
        samples: vec![
            with_headers(
                "three errors",
                JsonApi.error(&Fault::Attributes(faults)),
                400,
                HEADERS,
                r#"{"errors":[{"status":"403","code":"sunday","source":{"pointer":"/data/attributes/secretPowers"},"detail":"Editing secret powers is not authorized on Sundays."},{"status":"422","code":"too_loud","source":{"pointer":"/data/attributes/volume"},"detail":"Volume does not, in fact, go to 11."},{"status":"500","code":"backend","source":{"pointer":"/data/attributes/reputation"},"title":"The backend responded with an error","detail":"Reputation service not responding after three requests."}]}"#,
            ),
            with_headers(
                "one error",
                JsonApi.error(&Fault::NotFound { kind: "article", id: "2".into() }),
                404,
                HEADERS,
                r#"{"errors":[{"status":"404","code":"not_found","title":"Resource not found","detail":"There is no article 2."}]}"#,
            ),
            with_headers(
                "a resource",
                JsonApi.success(&Success(article())),
                200,
                HEADERS,
                r#"{"data":{"type":"articles","id":"1","attributes":{"title":"JSON:API paints my bikeshed!"}}}"#,
            ),
            with_headers(
                "a page",
                JsonApi.page(&Page::new(vec![article()], 1, 1, 13)),
                200,
                HEADERS,
                r#"{"meta":{"total":13},"data":[{"type":"articles","id":"1","attributes":{"title":"JSON:API paints my bikeshed!"}}]}"#,
            ),
        ],
        tables: vec![],
    }
}
