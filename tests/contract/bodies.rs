//! Changes of the bodies: of the envelope's templates, its headers, payloads and the types of details.

use envelope_runtime::catalog::Catalog;
use envelope_runtime::check::Contract;
use envelope_runtime::{ApiError, ApiResponse, Envelope, catalog};
use schemars::JsonSchema;
use serde::Serialize;

catalog! { static NOTHING = []; }

/// The changes between two templates of errors.
macro_rules! changes {
    ([$($old:tt)*] [$($new:tt)*]) => {{
        #[derive(Envelope)]
        #[envelope(success = data, $($old)*)]
        struct Old {
            #[allow(dead_code, reason = "not every template reads it")]
            id: u32,
        }
        #[derive(Envelope)]
        #[envelope(success = data, $($new)*)]
        struct New {
            #[allow(dead_code, reason = "not every template reads it")]
            id: u32,
        }
        changes(&NOTHING.contract::<Old>(), &NOTHING.contract::<New>())
    }};
}

/// Compares with the old contract as read from its file.
fn changes(old: &Contract, new: &Contract) -> Vec<String> {
    let kept = Contract::parse(&old.to_json()).expect("a contract");
    assert_eq!(&kept, old);
    kept.changes_to(new).iter().map(ToString::to_string).collect()
}

#[test]
fn a_member_of_a_template_is_removed_or_added() {
    let changes = changes!(
        [error = { "code": code, "message": message }]
        [error = { "code": code, "msg": message }]
    );
    assert_eq!(
        changes,
        ["breaking: `error`: in the body, `.message` is gone", "additive: `error`: in the body, `.msg` is new"]
    );
}

#[test]
fn a_member_becomes_optional() {
    let changes = changes!(
        [error = { "a": { "message": message } }, page = items]
        [error = { "a": { "message"?: docs_url } }, page = items]
    );
    assert_eq!(changes, ["breaking: `error`: in the body, `.a.message` may be absent now"]);
    assert!(changes!([error = { "a"?: retry_after }] [error = { "a": retry_after ?? 0 }]).is_empty());
}

#[test]
fn a_constant_or_a_type_changes() {
    let changes = changes!(
        [error = { "ok": false, "text": message, "kind": "fail", "id": self.id, "many": [message, message] }]
        [error = { "ok": false, "text": status, "kind": "failure", "id": self.id as str, "many": [message] }]
    );
    let expected = [
        "`.id` was an integer and is a string",
        "`.kind` was `\"fail\"` and is `\"failure\"`",
        "`.many` has a different number of elements",
        "`.text` was a string and is an integer",
    ];
    assert_eq!(changes, expected.map(|change| format!("breaking: `error`: in the body, {change}")));
}

#[test]
fn a_value_becomes_nullable() {
    let changes = changes!([error = { "a": retry_after ?? 0 }] [error = { "a": retry_after }]);
    assert_eq!(changes, ["breaking: `error`: in the body, `.a` may be null now"]);
    assert!(changes!([error = { "a": retry_after }] [error = { "a": retry_after ?? 0 }]).is_empty());
}

#[test]
fn elements_of_lists_and_values_of_maps_change() {
    let changes = changes!(
        [error = { "list": [ { "field": error.field } for error in errors ],
                   "map": { error.field: [error.message] for error in field_errors } }]
        [error = { "list": [ { "name": error.field } for error in errors ],
                   "map": { error.field: error.message for error in field_errors } }]
    );
    let expected = [
        "breaking: `error`: in the body, `.list.[].field` is gone",
        "breaking: `error`: in the body, `.map.*` was an array and is a string",
        "additive: `error`: in the body, `.list.[].name` is new",
    ];
    assert_eq!(changes, expected);
}

#[test]
fn a_special_template_replaces_the_general_one() {
    let changes = changes!(
        [error = { "message": message }]
        [error = { "message": message }, field_error = { "fields": [ error.field for error in field_errors ] }]
    );
    let expected = [
        "breaking: `field_error`: in the body, `.message` is gone",
        "additive: `field_error`: in the body, `.fields` is new",
    ];
    assert_eq!(changes, expected);
}

#[test]
fn headers_and_content_types_change() {
    let changes = changes!(
        [error = message, headers = { "x-request-id": self.id }]
        [error = message, headers = { "x-trace": self.id }, error_content_type = "application/problem+json"]
    );
    let expected = [
        "breaking: `headers`: the header \"x-request-id\" is gone",
        "breaking: `error`: the content type was \"application/json\" and is \"application/problem+json\"",
        "additive: `headers`: the header \"x-trace\" is new",
    ];
    assert_eq!(changes, expected);
}

#[derive(Envelope)]
#[envelope(success = data, error = details)]
struct Bare;

/// One version of an API's types.
macro_rules! version {
    ($module:ident { $($user:tt)* }) => {
        mod $module {
            use super::*;

            #[derive(Debug, Serialize, JsonSchema, ApiResponse)]
            pub struct User {
                $($user)*
            }

            #[derive(Debug, ApiError)]
            #[api(status = 409, code = "TAKEN", message = "Taken")]
            pub struct Taken {
                #[api(detail)]
                pub by: User,
            }

            catalog! { pub static API = [User, Taken]; }
        }
    };
}

version! { old { pub id: u32, pub name: String } }
version! { renamed { pub id: u32, #[serde(rename = "login")] pub name: String } }
version! { wider { pub id: u32, pub name: String, pub nick: Option<String> } }
version! { other { pub id: String, pub name: String } }

#[test]
fn payloads_and_types_of_details_change() {
    let changes = |new: &Catalog| changes(&old::API.contract::<Bare>(), &new.contract::<Bare>());
    assert_eq!(changes(&old::API), [""; 0]);
    let both = |severity: &str, change: &str| {
        [
            format!("{severity}: code \"TAKEN\": the details member \"by\" {change}"),
            format!("{severity}: `User`: the payload {change}"),
        ]
    };
    let renamed = [both("breaking", "`.name` is gone"), both("additive", "`.login` is new")].concat();
    assert_eq!(changes(&renamed::API), renamed);
    assert_eq!(changes(&wider::API), both("additive", "`.nick` is new"));
    assert_eq!(changes(&other::API), both("breaking", "`.id` was an integer and is a string"));
}

/// A delay that a field decides is still a delay.
#[test]
fn a_constant_delay_is_decided_at_run_time() {
    mod constant {
        use super::*;
        #[derive(Debug, ApiError)]
        #[api(status = 429, code = "SLOW", message = "Slow", retry_after = 5)]
        pub struct Slow;
        catalog! { pub static API = [Slow]; }
    }
    #[derive(Debug, ApiError)]
    #[api(status = 429, code = "SLOW", message = "Slow")]
    struct Slow {
        #[api(retry_after)]
        wait: u64,
    }
    catalog! { static API = [Slow]; }
    let changes = changes(&constant::API.contract::<Bare>(), &API.contract::<Bare>());
    assert_eq!(changes, ["notable: code \"SLOW\": the delay was 5 seconds and is decided at run time"]);
}

/// A detail next to a `facts` field is part of the contract.
#[test]
fn a_detail_next_to_a_facts_field_is_removed() {
    #[derive(Debug, ApiError)]
    #[api(status = 429, code = "SLOW", message = "Slow")]
    struct Slow;
    mod before {
        use super::*;
        #[derive(Debug, ApiError)]
        pub struct Fault<E: ApiError + 'static> {
            #[api(facts)]
            class: E,
            #[api(detail)]
            line: u32,
        }
    }
    #[derive(Debug, ApiError)]
    struct Fault {
        #[api(facts)]
        class: Slow,
    }
    catalog! {
        static BEFORE = [before::Fault<Slow>];
        static AFTER = [Fault];
    }
    let changes = changes(&BEFORE.contract::<Bare>(), &AFTER.contract::<Bare>());
    assert_eq!(changes, ["breaking: code \"SLOW\": the details member \"line\" is gone"]);
}

#[test]
fn a_damaged_envelope_is_reported() {
    let json = NOTHING.contract::<Bare>().to_json();
    let error = |json: &str| Contract::parse(json).expect_err("an error").to_string();
    let damaged = error(&json.replace("\"bodies\": {", "\"bodies\": 5, \"x\": {"));
    assert_eq!(damaged, "the contract is damaged: `envelope.bodies` is not an object of schemas");
    let damaged = error(&json.replace("\"headers\": []", "\"headers\": [7]"));
    assert_eq!(damaged, "the contract is damaged: `envelope.headers` is not a list of texts");
}

/// The changes when a payload's type is replaced.
macro_rules! payload {
    ([$old:ty] [$new:ty]) => {{
        mod old {
            use super::*;
            #[derive(Debug, Serialize, JsonSchema, ApiResponse)]
            pub struct User {
                value: $old,
            }
            catalog! { pub static API = [User]; }
        }
        mod new {
            use super::*;
            #[derive(Debug, Serialize, JsonSchema, ApiResponse)]
            pub struct User {
                value: $new,
            }
            catalog! { pub static API = [User]; }
        }
        let changes = changes(&old::API.contract::<Bare>(), &new::API.contract::<Bare>());
        let place = "`User`: the payload `.value";
        changes.iter().map(|change| change.replace(place, "..")).collect::<Vec<_>>()
    }};
}

#[derive(Debug, Serialize, JsonSchema)]
struct Card {
    number: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct NewCard {
    number: String,
    owner: String,
}

#[derive(Debug, Serialize, JsonSchema)]
#[expect(dead_code, reason = "the test uses only its schema")]
enum Colour {
    Red,
    Green,
}

#[derive(Debug, Serialize, JsonSchema)]
#[expect(dead_code, reason = "the test uses only its schema")]
enum MoreColours {
    Red,
    Green,
    Blue,
}

#[test]
fn a_value_of_any_type_may_become_typed() {
    assert_eq!(payload!([serde_json::Value][String]), [""; 0]);
    assert_eq!(payload!([String][serde_json::Value]), ["breaking: ..` was a string and is any value"]);
}

/// Only its name is known.
#[derive(Debug, Serialize)]
struct Opaque(u8);

#[test]
fn a_type_whose_schema_is_known_now() {
    macro_rules! detail {
        ([$old:ty] [$new:ty]) => {{
            mod old {
                use super::*;
                #[derive(Debug, ApiError)]
                #[api(status = 400, code = "A", message = "a")]
                pub struct Fault(#[api(detail = "value")] $old);
                catalog! { pub static API = [Fault]; }
            }
            mod new {
                use super::*;
                #[derive(Debug, ApiError)]
                #[api(status = 400, code = "A", message = "a")]
                pub struct Fault(#[api(detail = "value")] $new);
                catalog! { pub static API = [Fault]; }
            }
            changes(&old::API.contract::<Bare>(), &new::API.contract::<Bare>())
        }};
    }
    assert_eq!(detail!([Opaque][Card]), [""; 0]);
    assert_eq!(detail!([Card][Opaque]), [""; 0]);
    let change =
        r#"breaking: code "A": the details member "value" was of the type `u8` and is of a type with a schema"#;
    assert_eq!(detail!([u8][Card]), [change]);
}

#[test]
fn an_integer_may_become_a_number_but_not_the_reverse() {
    assert_eq!(payload!([f64][u8]), [""; 0]);
    assert_eq!(payload!([u8][f64]), ["breaking: ..` was an integer and is a number"]);
}

#[test]
fn values_of_an_enumeration_change() {
    assert_eq!(payload!([Colour][MoreColours]), ["notable: ..` has more values"]);
    assert_eq!(payload!([MoreColours][Colour]), [""; 0]);
    assert_eq!(payload!([Colour][String]), ["notable: ..` has more values"]);
}

#[test]
fn nullable_values_are_compared_inside() {
    assert_eq!(payload!([Option<Card>] [Option<NewCard>]), [""; 0]);
    assert_eq!(payload!([Option<NewCard>] [Option<Card>]), ["breaking: ...owner` is gone"]);
    assert_eq!(payload!([Option<Card>] [Option<String>]), ["breaking: ..` may be a string now"]);
    assert_eq!(payload!([Option<Vec<u8>>] [Option<Vec<String>>]), ["breaking: ..` may be an array now"]);
    assert_eq!(payload!([Option<Vec<u8>>] [Vec<u8>]), [""; 0]);
}
