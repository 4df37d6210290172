//! OpenAPI components: their references and examples are valid. The documents of whole APIs are in `docs/`; during
//! development, `openapi-spec-validator`, redocly and spectral accepted them.

use std::time::Duration;

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::catalog::Catalog;
use envelope_runtime::{ApiError, ApiResponse, Catalogued, Envelope, catalog};
use serde_json::{Value, json};

/// The components of the five whole APIs.
fn components() -> Vec<(&'static str, Value)> {
    vec![
        ("developer_api", developer_api::DEVELOPER_API.openapi::<developer_api::DeveloperApi>().to_value()),
        ("two_factor", two_factor::TWO_FACTOR.openapi::<two_factor::TwoFactor>().to_value()),
        ("service_adapter", service_adapter::SERVICE_ADAPTER.openapi::<service_adapter::ServiceAdapter>().to_value()),
        ("einvoicing", einvoicing::STATUS_CODES.openapi::<einvoicing::EInvoicing>().to_value()),
        ("pivot", pivot::PAYMENTS.openapi::<pivot::Pivot>().to_value()),
    ]
}

/// Validates each example of a response against its schema.
fn check_examples(name: &str, components: &Value) -> usize {
    let mut checked = 0;
    for (status, response) in components["responses"].as_object().expect("responses") {
        let Some(content) = response.get("content").and_then(Value::as_object) else { continue };
        for media in content.values() {
            let schema = media["schema"].clone();
            let document = json!({ "components": components, "anyOf": [schema] });
            let validator = jsonschema::draft202012::new(&document).expect("a schema");
            for (code, example) in media["examples"].as_object().expect("examples") {
                let errors: Vec<_> = validator.iter_errors(&example["value"]).map(|error| error.to_string()).collect();
                assert!(errors.is_empty(), "{name} {status} {code}: {errors:?}");
                checked += 1;
            }
        }
    }
    checked
}

#[test]
fn examples_match_their_schemas() {
    let checked: usize = components().iter().map(|(name, components)| check_examples(name, components)).sum();
    assert!(checked > 40, "{checked} examples");
}

#[test]
fn every_code_has_an_example_under_its_status() {
    let catalogs: [(&Catalog, Value); 2] = [
        (&two_factor::TWO_FACTOR, two_factor::TWO_FACTOR.openapi::<two_factor::TwoFactor>().to_value()),
        (
            &developer_api::DEVELOPER_API,
            developer_api::DEVELOPER_API.openapi::<developer_api::DeveloperApi>().to_value(),
        ),
    ];
    for (catalog, components) in catalogs {
        for (_, entry) in catalog.entries() {
            let status = entry.status().expect("a constant status").to_string();
            let code = entry.code().to_string();
            let examples = &components["responses"][&status]["content"]["application/json"]["examples"];
            assert!(examples.get(&code).is_some(), "{status} {code}");
        }
    }
}

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data"?: data },
    error = { "ok": false, "code": code, "text": message ?? "none", "all": [ error.code for error in errors ], ..ext.more },
    field_error = { "fields": { error.field: error.message for error in field_errors } },
    headers = { "X-Request-Id": self.id, "retry-after"?: retry_after },
    error_content_type = "application/problem+json",
)]
struct Api {
    id: u8,
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Fault {
    /// Gone, or never there.
    #[api(status = 404, code = "GONE", message = "No {0}", title = "Gone", shared, deprecated = "use LOST")]
    Gone(u8),
    #[api(status = 404, code = "GONE", message = "No", shared, header("x-by" = "{0}"))]
    Never(u8),
    #[api(code = "ANY", message = "Any")]
    Any(#[api(status)] u16),
    #[api(status = 200, code = "IN", message = "In band", in_band)]
    InBand,
    #[api(transparent)]
    Slow(Slow),
}

#[derive(Debug, ApiError)]
#[api(status = 429, code = "SLOW", message = "Slow down")]
struct Slow {
    #[api(retry_after)]
    wait: Duration,
}

#[derive(ApiResponse)]
#[api(status = 204, header("cache-control" = "no-store"))]
struct Deleted;

#[derive(serde::Serialize, ApiResponse)]
struct Found;

catalog! {
    static FAULTS = [Fault, Deleted, Found];
}

#[test]
fn responses_of_an_operation_are_those_of_its_types() {
    let responses = FAULTS.responses::<Api>(&[Fault::ENTRIES, Deleted::ENTRIES]).to_value();
    let statuses: Vec<&str> = responses.as_object().expect("responses").keys().map(String::as_str).collect();
    assert_eq!(statuses, ["200", "204", "404", "429", "default"]);
    let no_content = &responses["204"];
    assert!(no_content.get("content").is_none());
    let cache = json!({ "schema": { "type": "string", "const": "no-store" }, "required": true });
    assert_eq!(no_content["headers"]["cache-control"], cache);
    let id =
        json!({ "schema": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 255 }, "required": true });
    assert_eq!(no_content["headers"]["x-request-id"], id);
    let not_found = &responses["404"];
    assert_eq!(not_found["description"], "Not Found");
    assert_eq!(not_found["headers"]["x-by"], json!({ "schema": { "type": "string" } }), "one of two answers has it");
    assert_eq!(responses["429"]["headers"]["retry-after"]["schema"]["type"], "integer");
    let examples = &not_found["content"]["application/problem+json"]["examples"];
    let gone = json!({
        "summary": "Deprecated: use LOST",
        "description": "Gone, or never there.",
        "value": { "ok": false, "code": "GONE", "text": "No {0}", "all": ["GONE"] },
    });
    assert_eq!(examples["GONE"], gone);
    assert_eq!(examples["GONE (Fault::Never)"]["value"]["text"], "No");
    assert!(responses["429"]["content"]["application/problem+json"]["examples"].get("SLOW").is_some());
    assert!(responses["default"]["content"]["application/problem+json"]["examples"].get("ANY").is_some());
}

#[test]
fn a_schema_in_place_has_the_name_of_its_answer() {
    let responses = FAULTS.responses::<Api>(&[Fault::ENTRIES]).to_value();
    let title =
        |status: &str, content_type: &str| responses[status]["content"][content_type]["schema"]["title"].clone();
    assert_eq!(title("200", "application/problem+json"), "InBandBody");
    assert_eq!(title("429", "application/problem+json"), "SlowBody");
}

#[test]
fn other_codes_are_those_of_errors() {
    let types = [Fault::ENTRIES, Found::ENTRIES];
    let closed = FAULTS.responses::<Api>(&types).to_value();
    let open = FAULTS.responses::<Api>(&types).open_codes().to_value();
    let schema = |responses: &Value, status: &str, content_type: &str| {
        responses[status]["content"][content_type]["schema"].clone()
    };
    assert_eq!(schema(&open, "200", "application/json"), schema(&closed, "200", "application/json"));
    assert_ne!(schema(&open, "429", "application/problem+json"), schema(&closed, "429", "application/problem+json"));
}

/// Only the schemas of errors have names.
#[test]
fn a_success_with_the_body_of_an_error_is_no_error() {
    #[derive(Envelope)]
    #[envelope(success = { "message": message }, error = { "message": message })]
    struct Same;

    #[derive(serde::Serialize, ApiResponse)]
    #[api(message = "Slow down")]
    struct Slowed;

    catalog! { static SAME = [Slow, Slowed]; }
    let responses = SAME.responses::<Same>(&[Slow::ENTRIES, Slowed::ENTRIES]).components().to_value();
    let schema = |status: &str| responses[status]["content"]["application/json"]["schema"].clone();
    assert_eq!(schema("429"), json!({ "$ref": "#/components/schemas/SlowBody" }));
    assert_eq!(schema("200")["properties"]["message"]["const"], "Slow down");
}

#[test]
fn an_error_that_looks_like_a_success_shares_its_status() {
    let components = FAULTS.openapi::<Api>().to_value();
    let ok = components["responses"]["200"]["content"].as_object().expect("content");
    assert_eq!(ok["application/json"]["schema"]["required"], json!(["ok"]));
    assert_eq!(ok["application/problem+json"]["schema"]["$ref"], "#/components/schemas/InBandBody");
    assert!(check_examples("faults", &components) > 4);
}

/// OpenAPI has one description for all values of a header.
#[test]
fn a_header_that_is_sent_several_times_is_text() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code })]
    struct Api;

    #[derive(Debug, ApiError)]
    #[api(status = 401, code = "LOGIN", message = "Log in", header("www-authenticate" = "Basic", "www-authenticate" = "Bearer"))]
    struct Login {
        #[api(header = "link")]
        one: Option<String>,
        #[api(header = "link")]
        two: Option<String>,
    }

    catalog! { static LOGIN = [Login]; }
    let headers = &LOGIN.openapi::<Api>().to_value()["responses"]["401"]["headers"];
    assert_eq!(headers["www-authenticate"]["schema"], json!({ "type": "string" }));
    assert_eq!(headers["www-authenticate"]["required"], true);
    assert_eq!(headers["link"]["schema"], json!({ "type": "string" }));
    assert!(headers["link"].get("required").is_none(), "{headers}");
}

#[test]
fn components_and_responses_display_as_json() {
    let components = two_factor::TWO_FACTOR.openapi::<two_factor::TwoFactor>();
    assert_eq!(serde_json::from_str::<Value>(&components.to_string()).expect("JSON"), components.to_value());
    let types = [two_factor::TwoFactorFault::ENTRIES];
    let responses = two_factor::TWO_FACTOR.responses::<two_factor::TwoFactor>(&types);
    assert_eq!(serde_json::from_str::<Value>(&responses.to_string()).expect("JSON"), responses.to_value());
}
