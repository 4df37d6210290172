//! utoipa: an operation documents all answers of its types.

use envelope_runtime::{ApiError, ApiResponse, Envelope};
use serde_json::{Value, json};
use utoipa::{IntoResponses, OpenApi};

#[derive(Default, Envelope)]
#[envelope(
    success = { "data": data },
    error = { "code": code, "message": message },
    headers = { "x-request-id": self.id },
    error_content_type = "application/problem+json",
)]
struct Api {
    id: String,
}

#[derive(Debug, ApiError)]
#[api(envelope = Api)]
#[expect(dead_code, reason = "its facts are what is looked at")]
enum Fault {
    /// No user has this id.
    #[api(status = 404, code = "NO_USER", message = "There is no user {0}")]
    NoUser(u64),
    #[api(status = 404, code = "NO_TEAM", message = "There is no such team")]
    NoTeam,
    #[api(transparent)]
    Limit(Limit),
}

#[derive(Debug, ApiError)]
#[api(status = 429, code = "SLOW", message = "Slow down", retry_after = 5)]
struct Limit;

#[derive(serde::Serialize, ApiResponse)]
#[api(status = 201, envelope = Api)]
struct Created<T> {
    value: T,
}

#[utoipa::path(get, path = "/users/{id}", params(("id" = u64, Path)), responses(Created<u8>, Fault))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn user() {}

#[derive(OpenApi)]
#[openapi(paths(user))]
struct Document;

#[test]
fn an_operation_lists_every_code_of_its_error_type() {
    let document = serde_json::to_value(Document::openapi()).expect("JSON");
    let responses = &document["paths"]["/users/{id}"]["get"]["responses"];
    let statuses: Vec<&str> = responses.as_object().expect("responses").keys().map(String::as_str).collect();
    assert_eq!(statuses, ["201", "404", "429"]);
    let media = &responses["404"]["content"]["application/problem+json"];
    assert_eq!(media["schema"], json!({ "$ref": "#/components/schemas/Error" }));
    let no_user = json!({
        "description": "No user has this id.",
        "value": { "code": "NO_USER", "message": "There is no user {0}" },
    });
    assert_eq!(media["examples"]["NO_USER"], no_user);
    assert_eq!(media["examples"]["NO_TEAM"]["value"]["code"], "NO_TEAM");
    assert_eq!(responses["429"]["description"], "Too Many Requests");
    assert_eq!(responses["429"]["headers"]["retry-after"], json!({ "schema": { "type": "integer" } }));
    let id = &responses["201"]["headers"]["x-request-id"]["schema"]["type"];
    assert_eq!(*id, json!(["string", "number", "boolean"]));
}

/// Nothing is lost on the way through utoipa's types.
#[test]
fn responses_are_those_of_the_catalogue() {
    envelope_runtime::catalog! { static API = [Fault]; }
    let ours = API.openapi::<Api>();
    let utoipas = serde_json::to_value(Fault::responses()).expect("JSON");
    for (status, response) in ours["responses"].as_object().expect("responses") {
        assert_eq!(response["content"], utoipas[status]["content"], "{status}");
        assert_ne!(response["content"], Value::Null);
    }
}
