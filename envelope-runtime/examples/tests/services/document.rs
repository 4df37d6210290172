//! `/openapi.json`: every operation lists its responses, in both versions of the API.

use serde_json::{Value, json};

use crate::client::{Framework, Service};
use crate::store::Store;

async fn document() -> Value {
    let service = Service::over(Framework::Axum, Store::open(None).unwrap()).await;
    let response = service.send("GET", "/openapi.json", &[], "").await;
    serde_json::from_str(&response.body).unwrap()
}

/// Whether the schema of a response's body accepts this body.
fn accepts(document: &Value, method: &str, path: &str, status: &str, body: &Value) -> bool {
    let content = &document["paths"][path][method]["responses"][status]["content"];
    let media = content.as_object().unwrap().values().next().unwrap();
    // It has no references, so it does not need the rest of the document.
    jsonschema::draft202012::new(&media["schema"]).unwrap().is_valid(body)
}

#[tokio::test]
async fn each_operation_lists_every_code_as_an_example_under_its_status() {
    let document = document().await;
    let codes = [
        ("404", "USER_NOT_FOUND"),
        ("404", "INVOICE_NOT_FOUND"),
        ("409", "EMAIL_TAKEN"),
        ("422", "INVALID_INPUT"),
        ("429", "TOO_MANY_UPLOADS"),
        ("503", "DATABASE_BUSY"),
        ("500", "INTERNAL"),
    ];
    let mut ids = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        let (content_type, pointer) = match path.starts_with("/v1") {
            true => ("application/json", "/error/code"),
            false => ("application/problem+json", "/code"),
        };
        for (method, operation) in methods.as_object().unwrap() {
            ids.push(operation["operationId"].as_str().unwrap());
            for (status, code) in codes {
                let media = &operation["responses"][status]["content"][content_type];
                let example = &media["examples"][code]["value"];
                assert_eq!(example.pointer(pointer), Some(&json!(code)), "{method} {path}");
                assert!(accepts(&document, method, path, status, example), "{method} {path} {example}");
            }
        }
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 2 * 9);
}

#[tokio::test]
async fn payloads_and_pages_are_typed_in_the_format_of_their_version() {
    let document = document().await;
    let user = json!({ "id": 1, "name": "Ann", "email": "a@b.c" });
    let meta = json!({ "request_id": "r" });
    let accepts = |method, path, status, body: Value| accepts(&document, method, path, status, &body);
    assert!(accepts("get", "/v2/users/{id}", "200", user.clone()));
    assert!(!accepts("get", "/v2/users/{id}", "200", json!({ "id": "1", "name": "Ann", "email": "a@b.c" })));
    assert!(accepts("get", "/v1/users/{id}", "200", json!({ "success": true, "data": user, "meta": meta })));
    assert!(!accepts("get", "/v1/users/{id}", "200", json!({ "success": true, "data": { "id": 1 }, "meta": meta })));
    assert!(accepts("get", "/v2/users", "200", json!({ "items": [user], "next": 2 })));
    assert!(!accepts("get", "/v2/users", "200", json!({ "items": [1] })));
    let created = &document["paths"]["/v2/users"]["post"]["responses"]["201"];
    assert_eq!(created["headers"]["location"]["schema"]["type"], "string");
    assert!(document["paths"]["/v1/users/{id}"]["delete"]["responses"]["204"].get("content").is_none());
}
