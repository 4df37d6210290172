//! schemars: fields and payloads have the schemas of their types.

use std::borrow::Cow;

use envelope_runtime::{ApiResponse, Envelope, Outcome, Page, catalog, schema};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Serialize, JsonSchema)]
struct Meta {
    request_id: u32,
    #[serde(rename = "MODE")]
    mode: Option<String>,
}

/// A type without `JsonSchema`.
#[derive(Serialize)]
struct Opaque(u8);

/// A type that refers to itself.
#[derive(Serialize, JsonSchema)]
struct Tree {
    children: Vec<Tree>,
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "meta": self.meta, "trace": self.trace, "trace_or_none"?: self.trace,
                "opaque": self.opaque, "tree": self.tree },
    page = { "items": [ ..items ], "all": items },
    error = { "message": message, "request": self.meta.request_id, "mode": self.meta.mode },
)]
struct Api<'a> {
    meta: Meta,
    trace: Option<Cow<'a, str>>,
    opaque: Opaque,
    tree: Tree,
}

#[derive(Envelope)]
#[envelope(success = data, error = { "first": self.0, "second": self.1 })]
struct Generic<T>(T, bool);

#[derive(Serialize, JsonSchema, ApiResponse)]
struct User {
    name: String,
}

fn api() -> Api<'static> {
    let meta = Meta { request_id: 7, mode: None };
    Api { meta, trace: None, opaque: Opaque(1), tree: Tree { children: vec![Tree { children: vec![] }] } }
}

fn is_valid(schema: &Value, body: &Value) -> bool {
    jsonschema::draft202012::meta::validate(schema).expect("a schema");
    jsonschema::draft202012::new(schema).expect("a schema").is_valid(body)
}

#[test]
fn fields_have_the_schemas_of_their_types() {
    let schema = schema::of::<Api<'_>>(Outcome::Success);
    let properties = &schema["properties"];
    assert_eq!(properties["meta"]["properties"]["MODE"]["type"], json!(["string", "null"]));
    assert_eq!(properties["trace"]["type"], json!(["string", "null"]));
    assert_eq!(properties["trace_or_none"]["type"], "string");
    assert!(is_valid(&properties["opaque"], &json!("anything")));
    let error = schema::of::<Api<'_>>(Outcome::Error);
    assert_eq!(error["properties"]["request"]["type"], "integer");
    assert!(is_valid(&error["properties"]["mode"], &json!(1)), "the type calls it MODE");
    let generic = schema::of::<Generic<u8>>(Outcome::Error);
    assert!(is_valid(&generic["properties"]["first"], &json!("any: a parameter is not known where the impl stands")));
    assert_eq!(generic["properties"]["second"]["type"], "boolean");
}

#[test]
fn bodies_are_accepted_and_wrong_ones_refused() {
    let body = |reply: envelope_runtime::Reply| serde_json::from_slice::<Value>(reply.body()).expect("JSON");
    let user = || User { name: "ada".into() };
    let success = body(api().success(&user()).expect("an answer"));
    let page = body(api().page(&Page::new(vec![user()], 1, 1, 1)).expect("an answer"));
    let of_success = schema::of_payload::<Api<'_>, User>(Outcome::Success);
    let of_page = schema::of_payload::<Api<'_>, User>(Outcome::Page);
    assert!(is_valid(&of_success, &success) && is_valid(&of_page, &page), "{success} {page}");
    for pointer in ["/data/name", "/meta/request_id", "/trace", "/tree/children/0/children"] {
        let mut wrong = success.clone();
        *wrong.pointer_mut(pointer).expect(pointer) = json!({ "never": "seen" });
        assert!(!is_valid(&of_success, &wrong), "{pointer}");
    }
    for pointer in ["/items/0/name", "/all/0/name"] {
        let mut wrong = page.clone();
        *wrong.pointer_mut(pointer).expect(pointer) = json!(1);
        assert!(!is_valid(&of_page, &wrong), "{pointer}");
        assert!(is_valid(&schema::of::<Api<'_>>(Outcome::Page), &wrong), "{pointer}: any payload");
    }
}

/// References are relative to the root of the document.
#[test]
fn openapi_has_the_same_types() {
    catalog! { static CATALOG = [User]; }
    let components = CATALOG.openapi::<Api<'_>>().to_value();
    let schemas = &components["schemas"];
    let success = &schemas["Success"]["properties"];
    for (field, name) in [("meta", "Meta"), ("tree", "Tree"), ("data", "User")] {
        assert_eq!(success[field], json!({ "$ref": format!("#/components/schemas/{name}") }));
    }
    assert_eq!(schemas["Meta"]["properties"]["request_id"]["type"], "integer");
    assert_eq!(schemas["Tree"]["properties"]["children"]["items"], json!({ "$ref": "#/components/schemas/Tree" }));
    let prefixed = CATALOG.openapi::<Api<'_>>().prefix("V2").to_value();
    assert_eq!(prefixed["schemas"]["V2Tree"]["properties"]["children"]["items"]["$ref"], "#/components/schemas/V2Tree");
}

/// A strict validator refuses a schema with a format that it does not know.
#[test]
fn numbers_have_no_format_that_only_rust_knows() {
    #[derive(Serialize, JsonSchema)]
    struct Measured {
        ids: Vec<Meta>,
        weight: Option<f64>,
        pair: (u8, i64),
    }

    let schema = schema::of_payload::<Api<'_>, Measured>(Outcome::Success).to_string();
    assert!(!schema.contains("\"format\""), "{schema}");
    assert!(schema.contains("request_id"), "{schema}");
}
