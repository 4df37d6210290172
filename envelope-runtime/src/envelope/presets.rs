//! Ready-made envelopes. They are written with the derive, like those of an application: start from their source for
//! your own.

use alloc::string::String;

use envelope_derive::Envelope;

/// The unchanged payload for successes, a flat object for errors.
///
/// ```
/// use envelope_runtime::{Envelope, Success, presets::Plain};
///
/// let reply = Plain.success(&Success(["a", "b"]))?;
/// assert_eq!(reply.to_string(), r#"["a","b"]"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(
    crate = crate,
    success = data,
    page = { "items": items,
             "page"?: page.number, "per_page"?: page.size,
             "total_items"?: page.total_items, "total_pages"?: page.total_pages,
             "next_cursor"?: page.next_cursor, "prev_cursor"?: page.prev_cursor },
    error = { "code"?: code, "message": message, "details"?: details,
              "errors"?: [ { "field"?: error.field, "code"?: error.code, "message"?: error.message }
                           for error in field_errors ] },
)]
pub struct Plain;

/// Problem details (RFC 9457): `application/problem+json` for errors, the unchanged payload for successes.
///
/// | member | from |
/// |---|---|
/// | `type` | `ext(type = "..")`, or else `docs_url`, or else `about:blank` (section 4.2.1) |
/// | `title` | `title`, or else the reason phrase of the status |
/// | `status` | the HTTP status |
/// | `detail` | the message |
/// | `instance` | the field `instance` of this envelope |
/// | `code` | the code, as an extension member, if the API has codes |
/// | `errors` | the field errors, as in the RFC's own example (section 3); `items[2].price` is `#/items/2/price` |
/// | all others | members of the details, as extension members (section 3.2) |
#[derive(Clone, Debug, Default, Envelope)]
#[envelope(
    crate = crate,
    success = data,
    page = { "items": items,
             "page"?: page.number, "per_page"?: page.size,
             "total_items"?: page.total_items, "total_pages"?: page.total_pages,
             "next_cursor"?: page.next_cursor, "prev_cursor"?: page.prev_cursor },
    error = { "type": ext.type ?? docs_url ?? "about:blank",
              "title"?: title ?? status.reason,
              "status": status,
              "detail"?: message,
              "instance"?: self.instance,
              "code"?: code,
              "errors"?: [ { "detail"?: error.message, "pointer"?: error.fragment } for error in field_errors ],
              ..details },
    error_content_type = "application/problem+json",
)]
pub struct ProblemDetails {
    /// A URI reference that identifies this occurrence (section 3.1.5), such as the path of the request.
    pub instance: Option<String>,
}

/// JSend: `success`, `fail` for errors that the client can correct, and `error`
/// for the others.
///
/// The data of `fail` are the field errors by field or, if there are none, the code, the message and the details.
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(
    crate = crate,
    success = { "status": "success", "data": data },
    page = { "status": "success",
             "data": { "items": items,
                       "page"?: page.number, "per_page"?: page.size,
                       "total_items"?: page.total_items, "total_pages"?: page.total_pages,
                       "next_cursor"?: page.next_cursor, "prev_cursor"?: page.prev_cursor } },
    field_error = { "status": "fail", "data": { error.field: error.message for error in field_errors } },
    client_error = { "status": "fail", "data": { "code"?: code, "message": message, ..details } },
    error = { "status": "error", "message": message, "code"?: code, "data"?: details },
)]
pub struct Jsend;

/// JSON:API 1.1: `application/vnd.api+json`, with an array of error objects, one for each field error. The names of
/// inputs are those of attributes: the pointer for `address.city` is `/data/attributes/address/city`.
///
/// The payload of a success is a resource object or a list of them, as the application serializes it.
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(
    crate = crate,
    success = { "data": data },
    page = { "data": items,
             "meta"?: { "page"?: { "number"?: page.number, "size"?: page.size,
                                   "total_items"?: page.total_items, "total_pages"?: page.total_pages,
                                   "next_cursor"?: page.next_cursor, "prev_cursor"?: page.prev_cursor } } },
    error = { "errors": [ { "status": error.status as str ?? status as str,
                            "code"?: error.code as str ?? code as str,
                            "title"?: error.title ?? title ?? status.reason,
                            "detail"?: error.message,
                            "source"?: { "pointer"?: "/data/attributes{error.pointer}" },
                            "links"?: { "about"?: error.docs_url ?? docs_url } }
                          for error in errors ] },
    content_type = "application/vnd.api+json",
)]
pub struct JsonApi;

/// Google's error model (AIP-193) without typed details: `code` is the HTTP status, and `status` the API's string code.
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(
    crate = crate,
    success = data,
    page = { "items": items, "nextPageToken"?: page.next_cursor, "totalSize"?: page.total_items },
    error = { "error": { "code": status, "message": message, "status"?: code as str } },
)]
pub struct GoogleRpc;
