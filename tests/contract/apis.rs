//! Changes the contract of each API in each of these ways, and checks the severity and the code of the change.

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::catalog::Catalog;
use envelope_runtime::check::Severity::{self, Additive, Breaking, Notable};
use envelope_runtime::check::{Change, Contract};
use envelope_runtime::presets::Plain;
use serde_json::{Value, json};

/// An edit of a contract's file. The answers at these places are errors with unshared codes.
type Edit = fn(&mut Vec<Value>, [usize; 2]);

const EDITS: [(&str, Option<Severity>, Edit); 15] = [
    ("order and names", None, |answers, [at, _]| {
        answers[at]["name"] = json!("Renamed::Variant");
        answers.reverse();
    }),
    ("an error is gone", Some(Breaking), |answers, [at, _]| drop(answers.remove(at))),
    ("an error is new", Some(Additive), |answers, _| {
        answers.push(json!({ "kind": "error", "code": "NEW_HERE", "status": 418, "message": "New", "name": "A::New" }));
    }),
    ("another status", Some(Breaking), |answers, [at, _]| answers[at]["status"] = json!(418)),
    ("a status of run time", Some(Breaking), |answers, [at, _]| answers[at]["status"] = Value::Null),
    ("another message", Some(Notable), |answers, [at, _]| answers[at]["message"] = json!("In other words")),
    ("another code", Some(Breaking), |answers, [at, _]| answers[at]["code"] = json!("RENAMED")),
    ("two codes are swapped", Some(Breaking), |answers, [at, other]| {
        let (first, second) = (answers[at]["code"].clone(), answers[other]["code"].clone());
        answers[at]["code"] = second;
        answers[other]["code"] = first;
    }),
    ("deprecated", Some(Notable), |answers, [at, _]| answers[at]["deprecated"] = json!("use another")),
    ("a member of the details is new", Some(Additive), |answers, [at, _]| {
        answers[at]["details"]["trace_of_the_test"] = json!("string");
    }),
    ("a title is new", Some(Notable), |answers, [at, _]| answers[at]["title"] = json!("Title of the test")),
    ("a delay is new", Some(Additive), |answers, [at, _]| answers[at]["retry_after"] = json!(30)),
    ("a header is new", Some(Additive), |answers, [at, _]| answers[at]["headers"] = json!(["x-of-the-test"])),
    ("an ext member is new", Some(Additive), |answers, [at, _]| answers[at]["ext"]["of_the_test"] = json!("string")),
    ("shared from now on", Some(Notable), |answers, [at, _]| answers[at]["shared"] = json!(true)),
];

/// One catalogue of each API, with unshared codes.
fn catalogs() -> [Catalog; 5] {
    [
        developer_api::DEVELOPER_API,
        two_factor::TWO_FACTOR,
        einvoicing::FIELD_CODES,
        pivot::PAYOUTS,
        service_adapter::SERVICE_ADAPTER,
    ]
}

/// The contract after the edit of its file.
fn edited(contract: &Contract, edit: Edit) -> (Contract, Value) {
    let mut file: Value = serde_json::from_str(&contract.to_json()).expect("JSON");
    let answers = file["answers"].as_array_mut().expect("answers");
    let has_code =
        |answer: &Value| answer["kind"] == "error" && !answer["code"].is_null() && answer["shared"].is_null();
    let mut places = (0..answers.len()).filter(|place| has_code(&answers[*place]));
    let at = places.next().expect("an error");
    // If an API has only one such error, it is swapped with a success.
    let other = places.next().or_else(|| answers.iter().position(|answer| answer["kind"] == "success"));
    let places = [at, other.expect("another answer")];
    let code = answers[places[0]]["code"].clone();
    edit(answers, places);
    (Contract::parse(&file.to_string()).expect("a contract"), code)
}

fn severities(changes: &[Change]) -> Option<Severity> {
    changes
        .iter()
        .map(Change::severity)
        .max_by_key(|severity| [Additive, Notable, Breaking].iter().position(|known| known == severity))
}

#[test]
fn each_change_of_each_api_has_its_severity() {
    for catalog in catalogs() {
        let contract = catalog.contract::<Plain>();
        for (what, expected, edit) in EDITS {
            let (next, code) = edited(&contract, edit);
            let changes = contract.changes_to(&next);
            assert_eq!(severities(&changes), expected, "{what}: {changes:?}");
            let text = changes.iter().map(ToString::to_string).collect::<String>();
            let is_named = expected.is_none() || text.contains(&code.to_string()) || text.contains("NEW_HERE");
            assert!(is_named, "{what}: {text} does not name {code}");
        }
    }
}

/// Undoing a change is breaking if clients rely on it by then.
#[test]
fn undoing_a_change_has_its_own_severity() {
    for catalog in catalogs() {
        let contract = catalog.contract::<Plain>();
        for (what, severity, edit) in EDITS {
            let (next, _) = edited(&contract, edit);
            let back = severities(&next.changes_to(&contract));
            let expected = match (what, severity) {
                (what, _) if what.ends_with(" is new") && what != "a title is new" => Some(Breaking),
                ("an error is gone" | "deprecated", _) => Some(Additive),
                (_, severity) => severity,
            };
            assert_eq!(back, expected, "{what}");
        }
    }
}
