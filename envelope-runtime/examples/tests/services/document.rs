//! `/openapi.json`: every operation lists every code of its error type.

use serde_json::Value;

use crate::client::{Framework, Service};
use crate::store::Store;

#[tokio::test]
async fn each_operation_lists_every_code_as_an_example_under_its_status() {
    let service = Service::over(Framework::Axum, Store::open(None).unwrap()).await;
    let answer = service.send("GET", "/openapi.json", &[], "").await;
    let document: Value = serde_json::from_str(&answer.body).unwrap();
    let codes = [
        ("404", "USER_NOT_FOUND"),
        ("404", "INVOICE_NOT_FOUND"),
        ("409", "EMAIL_TAKEN"),
        ("422", "INVALID_INPUT"),
        ("429", "TOO_MANY_UPLOADS"),
        ("503", "DATABASE_BUSY"),
        ("500", "INTERNAL"),
    ];
    let mut operations = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            operations += 1;
            for (status, code) in codes {
                let media = &operation["responses"][status]["content"]["application/problem+json"];
                assert_eq!(media["examples"][code]["value"]["code"], code, "{method} {path}");
                assert_eq!(media["schema"]["$ref"], "#/components/schemas/Error");
            }
        }
    }
    assert_eq!(operations, 8);
    let schema = &document["components"]["schemas"]["Error"];
    assert!(schema["properties"]["code"]["enum"].as_array().unwrap().contains(&"EMAIL_TAKEN".into()), "{schema}");
}
