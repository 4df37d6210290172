//! utoipa: an operation documents all answers of its types, in the envelope in which they are sent.

use envelope_runtime::{
    ApiError, ApiResponse, Envelope, HttpFault, NoContent, Page, PageQuery, Success, SuccessWith, openapi,
};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::{IntoResponses, OpenApi, ToSchema};

#[derive(Default, Envelope)]
#[envelope(
    success = { "data": data },
    page = { "data": items, "next"?: page.next_cursor },
    error = { "code": code, "message": message, "details"?: details },
    headers = { "x-request-id": self.id },
    error_content_type = "application/problem+json",
)]
struct Api {
    id: String,
}

#[derive(Envelope)]
#[envelope(success = { "v2": data }, error = { "error": code })]
struct V2;

#[derive(Debug, ApiError)]
#[api(envelope = Api)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Fault {
    /// No user has this id.
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser {
        #[api(detail)]
        id: u64,
    },
    #[api(status = 404, code = "NO_TEAM", message = "There is no such team")]
    NoTeam,
    #[api(transparent)]
    Limit(Limit),
}

/// Names no envelope.
#[derive(Debug, ApiError)]
#[api(status = 429, code = "SLOW", message = "Slow down", retry_after = 5)]
struct Limit;

#[derive(Serialize, ToSchema)]
struct User {
    name: String,
    friends: Vec<Friend>,
}

/// Refers to itself.
#[derive(Serialize, ToSchema)]
struct Friend {
    #[schema(no_recursion)]
    of: Option<Box<Friend>>,
    since: u32,
}

/// A generic payload.
#[derive(Serialize, ApiResponse)]
#[api(status = 201, envelope = Api)]
struct Created<T> {
    #[api(header = "location")]
    location: String,
    #[api(data)]
    made: T,
}

/// A type that is its own payload.
#[derive(Serialize, ToSchema, ApiResponse)]
struct Counted {
    count: u64,
}

/// Facts from a field, and others next to it.
#[derive(Debug, ApiError)]
struct Placed {
    #[api(facts)]
    limit: Limit,
    #[api(detail)]
    line: u32,
}

/// The errors of a standard.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "snake_case"))]
#[expect(dead_code, reason = "one of them is sent")]
enum Standard {
    #[api(message = "The grant is not valid")]
    InvalidGrant,
    #[api(message = "The scope is not known")]
    InvalidScope,
}

/// Takes its facts from a constant, in two variants.
#[derive(Debug, ApiError)]
#[api(envelope = Api)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Grant {
    #[api(facts = Standard::InvalidGrant)]
    Unknown,
    #[api(facts = Standard::InvalidGrant, message = "Used at {at}")]
    Used {
        #[api(detail)]
        at: u64,
        #[api(detail)]
        by: Option<Option<u8>>,
    },
}

#[utoipa::path(post, path = "/users", responses(Created<User>, Fault))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn create() {}

#[utoipa::path(get, path = "/users", params(PageQuery<20, 100, 0>), responses(Page<User>, Limit))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn list() {}

#[utoipa::path(get, path = "/count", responses(Counted, Placed))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn count() {}

#[utoipa::path(delete, path = "/users", responses(NoContent, Limit))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn delete() {}

#[utoipa::path(get, path = "/name", responses(Success<String>))]
#[expect(dead_code, reason = "utoipa reads its attribute")]
fn name() {}

#[derive(OpenApi)]
#[openapi(paths(create, list, count, delete, name))]
struct Document;

fn json(document: utoipa::openapi::OpenApi) -> Value {
    serde_json::to_value(document).expect("JSON")
}

/// The schema of a body, and an example that it accepts.
fn body<'a>(document: &'a Value, method: &str, path: &str, status: &str) -> (&'a Value, &'a Value) {
    let content = document["paths"][path][method]["responses"][status]["content"].as_object().expect("content");
    assert_eq!(content.len(), 1);
    let media = content.values().next().expect("a content type");
    let example = &media["examples"].as_object().expect("examples").values().next().expect("an example")["value"];
    let schema = &media["schema"];
    let validator = jsonschema::draft202012::new(schema).expect("a schema that is complete by itself");
    let errors: Vec<String> = validator.iter_errors(example).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{example}: {errors:?}");
    (schema, example)
}

#[test]
fn an_operation_lists_every_code_of_its_error_type() {
    let document = json(Document::openapi());
    let responses = &document["paths"]["/users"]["post"]["responses"];
    let statuses: Vec<&str> = responses.as_object().expect("responses").keys().map(String::as_str).collect();
    assert_eq!(statuses, ["201", "404", "429"]);
    let media = &responses["404"]["content"]["application/problem+json"];
    let codes = media["schema"]["oneOf"].as_array().expect("a union").iter().map(|body| &body["properties"]["code"]);
    let constants = ["NO_USER", "NO_TEAM"].map(|code| json!({ "type": "string", "const": code }));
    assert_eq!(codes.cloned().collect::<Vec<_>>(), constants);
    let no_user = json!({
        "description": "No user has this id.",
        "value": { "code": "NO_USER", "message": "There is no user {id}", "details": { "id": 1 } },
    });
    assert_eq!(media["examples"]["NO_USER"], no_user);
    assert_eq!(responses["429"]["description"], "Too Many Requests");
    let delay = json!({ "schema": { "type": "integer", "format": "int64", "minimum": 0 }, "required": true });
    assert_eq!(responses["429"]["headers"]["retry-after"], delay);
    assert_eq!(responses["201"]["headers"]["x-request-id"]["schema"], json!({ "type": "string" }));
    assert_eq!(responses["201"]["headers"]["location"]["schema"], json!({ "type": "string" }));
    assert!(document.get("components").is_none_or(|components| components.get("schemas").is_none()), "{document}");
}

#[test]
fn payloads_are_inside_the_envelope() {
    let document = json(Document::openapi());
    let (created, _) = body(&document, "post", "/users", "201");
    let friends = &created["properties"]["data"]["properties"]["friends"]["items"]["properties"];
    assert_eq!(friends["since"]["type"], "integer");
    let (page, _) = body(&document, "get", "/users", "200");
    assert_eq!(page["properties"]["items"]["items"]["required"], json!(["name", "friends"]));
    let (counted, example) = body(&document, "get", "/count", "200");
    assert_eq!((&counted["required"], example), (&json!(["count"]), &json!({ "count": 1 })));
    let (name, example) = body(&document, "get", "/name", "200");
    assert_eq!((&name["type"], example), (&json!("string"), &json!("{data}")));
    let deleted = &document["paths"]["/users"]["delete"]["responses"]["204"];
    assert_eq!((&deleted["description"], deleted.get("content")), (&json!("No Content"), None));
}

#[test]
fn the_faults_of_http_are_responses() {
    let responses = serde_json::to_value(<HttpFault as IntoResponses>::responses()).expect("JSON");
    assert_eq!(responses["404"]["description"], "Not Found");
    assert!(responses.get("default").is_some(), "{responses}");
}

/// What is serialized has the schema of schemars; utoipa's may be about something else.
#[test]
fn a_payload_whose_type_is_known_has_the_schema_of_schemars() {
    #[derive(Serialize, schemars::JsonSchema, ToSchema, ApiResponse)]
    #[api(envelope = Api)]
    struct Told {
        #[schema(value_type = String)]
        count: u64,
    }

    let responses = serde_json::to_value(<Told as IntoResponses>::responses()).expect("JSON");
    let schema = &responses["200"]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["data"]["properties"]["count"]["type"], "integer");
}

#[test]
fn a_page_query_documents_its_limits() {
    let document = json(Document::openapi());
    let parameters = &document["paths"]["/users"]["get"]["parameters"];
    let seen: Vec<_> = parameters
        .as_array()
        .unwrap()
        .iter()
        .map(|parameter| {
            (
                parameter["name"].as_str().unwrap(),
                parameter["in"].as_str().unwrap(),
                parameter["required"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(seen, [("page", "query", false), ("per_page", "query", false)]);
    assert_eq!(parameters[0]["schema"], json!({ "type": "integer", "format": "int64", "minimum": 0, "default": 0 }));
    assert_eq!(
        parameters[1]["schema"],
        json!({ "type": "integer", "format": "int64", "minimum": 1, "maximum": 100, "default": 20 })
    );
}

/// As when it is sent: without a layer, an error that names no envelope is rendered as problem details.
#[test]
fn a_type_without_an_envelope_is_documented_in_the_documents_envelope() {
    let outside = json(Document::openapi());
    let (problem, _) = body(&outside, "get", "/users", "429");
    assert_eq!(problem["properties"]["status"]["const"], 429);
    let inside = json(openapi::within::<V2, _>(Document::openapi));
    let (limit, example) = body(&inside, "get", "/users", "429");
    assert_eq!((&limit["required"], example), (&json!(["error"]), &json!({ "error": "SLOW" })));
    let (counted, _) = body(&inside, "get", "/count", "200");
    assert_eq!(counted["properties"]["v2"]["required"], json!(["count"]));
    let (own, _) = body(&inside, "post", "/users", "429");
    assert_eq!(own["required"], json!(["code", "message"]));
    assert_eq!(json(Document::openapi()), outside);
}

#[test]
fn facts_next_to_a_facts_field_are_documented() {
    let document = json(openapi::within::<Api, _>(Document::openapi));
    let (placed, example) = body(&document, "get", "/count", "429");
    assert_eq!(placed["properties"]["details"]["required"], json!(["line"]));
    assert_eq!(example["details"], json!({ "line": 1 }));
}

#[test]
fn only_the_constants_that_are_used_are_documented() {
    envelope_runtime::catalog! { static API = [Grant]; }
    let ours = API.responses::<Api>(&[<Grant as envelope_runtime::Catalogued>::ENTRIES]).to_value();
    assert_eq!(ours, serde_json::to_value(<Grant as IntoResponses>::responses()).expect("JSON"));
    assert_eq!(ours.as_object().expect("responses").len(), 1);
    let body = &ours["400"]["content"]["application/problem+json"]["schema"];
    assert_eq!(body["properties"]["code"], json!({ "type": "string", "const": "invalid_grant" }));
    assert_eq!(body["required"], json!(["code", "message"]), "one of two variants has details");
    let details = &body["properties"]["details"];
    assert_eq!(details["properties"]["at"]["type"], "integer");
    // Absent, null or a number.
    assert_eq!(details["properties"]["by"]["type"], json!(["integer", "null"]));
}

#[test]
fn a_status_decided_at_run_time_is_documented_as_default() {
    let decided = serde_json::to_value(<SuccessWith<u8> as IntoResponses>::responses()).expect("JSON");
    assert_eq!(decided["default"]["content"]["application/json"]["schema"]["type"], "integer");
    assert!(<Box<dyn ApiError + Send + Sync> as IntoResponses>::responses().is_empty());
    assert!(<envelope_runtime::Reply as IntoResponses>::responses().is_empty());
}

/// The document must be the same each time, because users keep it in a file.
#[test]
fn documents_are_deterministic() {
    let document = || serde_json::to_string(&Document::openapi()).expect("JSON");
    let first = document();
    assert!((0..8).all(|_| document() == first));
}

/// Nothing is lost in the conversion to utoipa's types, of either version.
#[test]
fn responses_equal_those_of_the_catalogue() {
    envelope_runtime::catalog! { static API = [Fault]; }
    let ours = API.responses::<Api>(&[<Fault as envelope_runtime::Catalogued>::ENTRIES]).to_value();
    let utoipas = serde_json::to_value(<Fault as IntoResponses>::responses()).expect("JSON");
    let of_5 = serde_json::to_value(<Fault as utoipa_5::IntoResponses>::responses()).expect("JSON");
    assert_eq!(ours, utoipas);
    for (status, response) in ours.as_object().expect("responses") {
        assert_eq!(response["content"], of_5[status]["content"], "{status}");
        for (name, header) in response["headers"].as_object().into_iter().flatten() {
            assert_eq!(header["schema"], of_5[status]["headers"][name]["schema"], "{status} {name}");
        }
    }
}
