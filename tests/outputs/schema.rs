//! JSON Schemas accept every documented body, and refuse bodies that no response could have.

use envelope_formats::{developer_api, service_adapter, two_factor};
use envelope_runtime::template::{Member, Node, Read, Slot, Template};
use envelope_runtime::{ApiError, Envelope, Outcome, catalog, schema};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::apis::{Shape, apis};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::meta::validate(schema).expect("a schema");
    jsonschema::draft202012::new(schema).expect("a schema")
}

#[test]
fn every_documented_body_is_accepted() {
    for api in apis() {
        for body in api.bodies() {
            let accepts = |shape: &Shape| validator(&(shape.schema)(body.outcome)).is_valid(&body.json);
            assert!(api.envelopes.iter().any(accepts), "{}: {}", api.format.name, body.title);
        }
    }
}

#[test]
fn schemas_of_catalogues_accept_their_own_bodies() {
    let by_name = |name: &str, schema: fn(Outcome) -> Value| {
        let api = apis().into_iter().find(|api| api.format.name == name).expect(name);
        // A `Success` is not of a type that the catalogue lists.
        for body in api.bodies().into_iter().filter(|body| body.title != "nothing to hand over") {
            let errors: Vec<String> =
                validator(&schema(body.outcome)).iter_errors(&body.json).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{name}: {}: {errors:?}", body.title);
        }
    };
    by_name("developer_api", |outcome| {
        schema::of_catalog::<developer_api::DeveloperApi>(&developer_api::DEVELOPER_API, outcome)
    });
    by_name("two_factor", |outcome| schema::of_catalog::<two_factor::TwoFactor>(&two_factor::TWO_FACTOR, outcome));
    by_name("service_adapter", |outcome| {
        schema::of_catalog::<service_adapter::ServiceAdapter>(&service_adapter::SERVICE_ADAPTER, outcome)
    });
}

/// A changed body that the envelope could not render.
struct Mutation {
    what: String,
    json: Value,
}

/// Walks through a body along its template, and breaks it in one place at a time.
struct Breaker<'a> {
    body: &'a Value,
    outcome: Outcome,
    mutations: Vec<Mutation>,
}

impl Breaker<'_> {
    fn change(&mut self, what: &str, pointer: &str, change: impl FnOnce(&mut Value)) {
        let mut json = self.body.clone();
        change(json.pointer_mut(pointer).expect("a place in the body"));
        self.mutations.push(Mutation { what: format!("{what} at {pointer}"), json });
    }

    fn visit(&mut self, node: &Node, pointer: &str) {
        let Some(value) = self.body.pointer(pointer).cloned() else { return };
        match (node, &value) {
            (Node::Object(members), Value::Object(object)) => {
                let is_open = |member: &Member| member.key().is_none();
                if !members.iter().any(is_open) {
                    self.change("a member more", pointer, |object| object["neverSeen"] = json!(1));
                }
                for member in members.iter() {
                    let Some(key) = member.key().filter(|key| object.contains_key(*key)) else { continue };
                    if !member.is_optional() || member.value().is_never_absent(self.outcome) {
                        self.change(&format!("no {key}"), pointer, |object| {
                            object.as_object_mut().expect("an object").remove(key);
                        });
                    }
                    self.visit(member.value(), &format!("{pointer}/{key}"));
                }
            }
            (Node::List(element, _), Value::Array(array)) => {
                self.change("not a list", pointer, |value| *value = json!({ "neverSeen": 1 }));
                (0..array.len()).for_each(|index| self.visit(element, &format!("{pointer}/{index}")));
            }
            (Node::Str(_) | Node::Json(_) | Node::Text(_) | Node::AsStr(_) | Node::Map(..), _) => self.wrong(pointer),
            (Node::Read(Read::Answer(Slot::Code | Slot::Message | Slot::Status | Slot::Items | Slot::Page(_))), _) => {
                self.wrong(pointer);
            }
            _ => {}
        }
    }

    /// A value whose type is wrong for all of these: a list of lists.
    fn wrong(&mut self, pointer: &str) {
        let wrong = if self.body.pointer(pointer).is_some_and(Value::is_array) { json!(true) } else { json!([[]]) };
        self.change("another type", pointer, |value| *value = wrong);
    }
}

fn nodes(template: &'static Template, outcome: Outcome) -> Vec<&'static Node> {
    match outcome {
        Outcome::Success => vec![template.success()],
        Outcome::Page => vec![template.page().unwrap_or(template.success())],
        _ => template.special_errors().iter().map(|(_, node)| node).chain([template.error()]).collect(),
    }
}

/// True if all required members are present and constant ones have their values: this template rendered the body.
fn has_shape(node: &Node, value: &Value) -> bool {
    match node {
        Node::Str(text) => value == text,
        Node::Object(members) => members.iter().all(|member| match member {
            Member::Required(key, node) => value.get(key).is_some_and(|value| has_shape(node, value)),
            _ => true,
        }),
        _ => true,
    }
}

#[test]
fn changed_bodies_are_refused() {
    let (mut tried, mut accepted) = (0, Vec::new());
    for api in apis() {
        for body in api.bodies() {
            let mut written_by = 0;
            for shape in &api.envelopes {
                let validator = validator(&(shape.schema)(body.outcome));
                let fitting = nodes(shape.template, body.outcome).into_iter().find(|node| has_shape(node, &body.json));
                let (true, Some(node)) = (validator.is_valid(&body.json), fitting) else { continue };
                let mut breaker = Breaker { body: &body.json, outcome: body.outcome, mutations: Vec::new() };
                breaker.visit(node, "");
                written_by += 1;
                tried += breaker.mutations.len();
                let passed = breaker.mutations.iter().filter(|mutation| validator.is_valid(&mutation.json));
                accepted
                    .extend(passed.map(|mutation| format!("{}: {}: {}", api.format.name, body.title, mutation.what)));
            }
            assert_eq!(written_by, 1, "{}: {}", api.format.name, body.title);
        }
    }
    assert!(accepted.is_empty(), "{accepted:#?}");
    assert!(tried > 500, "{tried} mutations");
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Fault {
    #[api(status = 404, code = "A.1", message = "a")]
    A,
    #[api(status = 409, code = "B", message = "b")]
    B,
    #[api(status = 500, code = "C", message = "c")]
    C,
}

catalog! {
    static FAULTS = [Fault];
}

/// The schemas of an error template, without and with the catalogue.
macro_rules! schemas {
    ($($template:tt)*) => {{
        #[derive(Envelope)]
        #[envelope(success = data, error = $($template)*)]
        struct Api;
        (schema::of::<Api>(Outcome::Error), schema::of_catalog::<Api>(&FAULTS, Outcome::Error))
    }};
}

#[test]
fn the_schema_of_an_entry_is_that_of_its_answer() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code, "status": status })]
    struct Api;

    for answer in FAULTS.answers::<Api>() {
        let schema = schema::of_answer::<Api>(answer.entry().expect("an entry"));
        assert_eq!(schema["properties"], answer.schema().expect("a body")["properties"]);
    }
}

fn accepts(schema: &Value, bodies: &[Value]) -> Vec<bool> {
    let validator = validator(schema);
    bodies.iter().map(|body| validator.is_valid(body)).collect()
}

#[test]
fn special_templates_are_alternatives_with_the_codes_of_their_statuses() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code }, server_error = { "fatal": code, "status": status })]
    struct Api;
    let schema = schema::of_catalog::<Api>(&FAULTS, Outcome::Error);
    let bodies = [
        json!({ "code": "B" }),
        json!({ "fatal": "C", "status": 500 }),
        json!({ "code": "C" }),
        json!({ "fatal": "B", "status": 500 }),
        json!({ "fatal": "C", "status": 404 }),
        json!({}),
    ];
    assert_eq!(accepts(&schema, &bodies), [true, true, false, false, false, false]);
}

#[test]
fn strings_with_slots_have_patterns() {
    let (any, known) = schemas!({ "see": "https://a.b/{code}?s={status}" });
    let bodies = ["https://a.b/A.1?s=404", "https://a.b/A-1?s=404", "https://a_b/B?s=404", "https://a.b/B?s=42", "B"];
    let bodies = bodies.map(|see| json!({ "see": see }));
    assert_eq!(accepts(&any, &bodies), [true, true, false, false, false]);
    assert_eq!(accepts(&known, &bodies), [true, false, false, false, false]);
    let (any, known) = schemas!({ "type": "/{code}", "status": status as str });
    let types = known["anyOf"].as_array().expect("a union").iter().map(|body| &body["properties"]["type"]);
    let constants = ["/A.1", "/B", "/C"].map(|text| json!({ "type": "string", "const": text }));
    assert_eq!(types.cloned().collect::<Vec<_>>(), constants);
    assert_eq!(any["properties"]["status"], json!({ "type": "string", "pattern": "^[1-5][0-9]{2}$" }));
}

#[test]
fn a_code_is_required_if_each_error_has_one() {
    let (any, known) = schemas!({ "code"?: code, "other": code ?? "none" });
    assert_eq!(known["anyOf"][0]["properties"]["code"], json!({ "type": "string", "const": "A.1" }));
    let bodies = [json!({ "code": "B", "other": "B" }), json!({ "other": "none" }), json!({ "code": 1, "other": 1 })];
    assert_eq!(accepts(&any, &bodies), [true, true, true]);
    assert_eq!(accepts(&known, &bodies), [true, false, false]);
}

#[test]
fn keys_that_are_not_constant_have_patterns_and_values() {
    let (any, _) = schemas!({ "a": 1, "{ext.kind}_id": message });
    let bodies =
        [json!({ "a": 1 }), json!({ "a": 1, "x_id": "m" }), json!({ "a": 1, "x_id": 2 }), json!({ "a": 1, "x": "m" })];
    assert_eq!(accepts(&any, &bodies), [true, true, false, false]);
}

#[test]
fn a_splice_may_have_any_key() {
    let (any, _) = schemas!({ "a": 1, ..details });
    assert_eq!(accepts(&any, &[json!({ "a": 1, "b": null }), json!({ "a": 2, "b": 1 })]), [true, false]);
    let (any, _) = schemas!({ "a": 1, ..{ error.field: [error.message] for error in field_errors } });
    assert_eq!(accepts(&any, &[json!({ "a": 1, "b": ["m"] }), json!({ "a": 1, "b": "m" })]), [true, false]);
    let (any, _) = schemas!([status, ..[ error.message for error in field_errors ]]);
    assert_eq!(
        accepts(&any, &[json!([404]), json!([404, "m"]), json!([404, {}]), json!([])]),
        [true, true, false, false]
    );
}

#[test]
fn optional_lists_and_objects_are_never_empty() {
    let (any, _) = schemas!({ "list"?: [ error.message for error in field_errors ], "object"?: { "a"?: details } });
    let bodies =
        [json!({}), json!({ "list": [] }), json!({ "object": {} }), json!({ "list": ["m"], "object": { "a": 1 } })];
    assert_eq!(accepts(&any, &bodies), [true, false, false, true]);
    let (any, _) =
        schemas!({ "list": [ error.message for error in field_errors ], "all": [ error.code for error in errors ] });
    assert_eq!(accepts(&any, &[json!({ "list": [], "all": [1] }), json!({ "list": [], "all": [] })]), [true, false]);
}
