//! Allocations for error bodies of the `developer_api` format.

use super::*;

#[derive(Serialize)]
struct Meta {
    mode: &'static str,
    request_id: String,
}

#[derive(Envelope)]
#[envelope(
    success = { "success": true, "data": data, "message"?: message, "meta": self.meta },
    error   = { "success": false,
                "error": { "code": code, "message": message,
                           "details"?: { error.field: [error.message] for error in field_errors } },
                "meta": self.meta },
)]
struct DeveloperApi {
    meta: Meta,
}

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 400, code = "VALIDATION_ERROR", message = "The {field} field is required.")]
    Validation {
        field: &'static str,
        #[api(field_errors)]
        errors: FieldErrors,
    },
    #[api(status = 404, code = "NOT_FOUND", message = "No {resource} with id {id}, limit {limit:.1}")]
    NotFound { resource: String, id: u64, limit: f64 },
    #[api(status = 500, code = "INTERNAL_ERROR", message = "Server error, contact support")]
    Internal(#[api(from)] std::io::Error),
}

#[derive(Serialize)]
struct Body<'a> {
    success: bool,
    error: Error<'a>,
    meta: &'a Meta,
}

#[derive(Serialize)]
struct Error<'a> {
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Details<'a>>,
}

#[derive(Serialize)]
struct Details<'a> {
    phone_number: &'a [&'a str],
}

fn envelope() -> DeveloperApi {
    DeveloperApi { meta: Meta { mode: "test", request_id: "req_xyz789".to_owned() } }
}

fn hand<'a>(envelope: &'a DeveloperApi, code: &'a str, message: &'a str) -> Body<'a> {
    Body { success: false, error: Error { code, message, details: None }, meta: &envelope.meta }
}

#[test]
fn constant() {
    let (envelope, error) = (envelope(), Fault::from(std::io::Error::other("a cause that no client sees")));
    same(&body_of(&envelope, &error), &hand(&envelope, "INTERNAL_ERROR", "Server error, contact support"));
    reused(&envelope, &error);
}

#[test]
fn interpolated() {
    let envelope = envelope();
    let error = Fault::NotFound { resource: "\"customer\"\n".to_owned(), id: 7, limit: 0.25 };
    let message = "No \"customer\"\n with id 7, limit 0.2";
    same(&body_of(&envelope, &error), &hand(&envelope, "NOT_FOUND", message));
    reused(&envelope, &error);
}

#[test]
fn details() {
    let envelope = envelope();
    let texts = ["The phone_number field is required.", "It has to hold digits."];
    let [first, second] = texts;
    let errors = FieldErrors::new().with("phone_number", first).with("phone_number", second);
    let error = Fault::Validation { field: "phone_number", errors };
    let mut expected = hand(&envelope, "VALIDATION_ERROR", first);
    expected.error.details = Some(Details { phone_number: &texts });
    same(&body_of(&envelope, &error), &expected);
    reused(&envelope, &error);
}
