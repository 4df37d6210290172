//! The template language, rule by rule. `tests/templates` tests combinations of the rules.

use std::collections::BTreeMap;

use envelope_runtime::{ApiError, Envelope, FieldErrorParts, FieldErrors, Parts, RenderError, Success};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Default, ApiError)]
#[api(status = 400, code = "BAD", message = "bad")]
pub(crate) struct Bad {
    #[api(details)]
    pub(crate) details: Value,
    #[api(ext)]
    pub(crate) param: Value,
    #[api(field_errors)]
    pub(crate) errors: FieldErrors,
}

pub(crate) fn bad() -> Bad {
    Bad { errors: FieldErrors::new().with("a", "1"), ..Bad::default() }
}

/// The error body that a template renders.
macro_rules! rendered {
    ({ $($template:tt)* }, $error:expr) => {{
        #[derive(Envelope)]
        #[envelope(success = {}, error = { $($template)* })]
        struct One;
        One.error(&$error).expect("the template can be rendered").to_string()
    }};
}
pub(crate) use rendered;

mod fallbacks {
    use super::*;

    #[test]
    fn either_side_of_a_fallback_may_be_text() {
        assert_eq!(rendered!({ "k": "{title}" ?? "{docs_url}" ?? "{code}!" }, bad()), r#"{"k":"BAD!"}"#);
        assert_eq!(rendered!({ "k"?: title as str ?? docs_url as str }, bad()), "{}");
        assert_eq!(rendered!({ "k": (title ?? status) as str }, bad()), r#"{"k":"400"}"#);
    }

    #[test]
    fn an_object_without_members_is_absent() {
        assert_eq!(rendered!({ "k": { "a"?: title } ?? code }, bad()), r#"{"k":"BAD"}"#);
        assert_eq!(rendered!({ "k"?: { "a"?: title } }, bad()), "{}");
        assert_eq!(rendered!({ "k": { "a"?: title } }, bad()), r#"{"k":{}}"#);
        assert_eq!(rendered!({ "k"?: {} }, bad()), r#"{"k":{}}"#);
    }

    #[test]
    fn a_bare_absent_value_is_null_or_empty() {
        let template = rendered!({ "n": title, "t": "{title}", "s": title as str, "l": [error.code for error in field_errors], "m": { error.field: error.code for error in field_errors } }, Bad::default());
        assert_eq!(template, r#"{"n":null,"t":null,"s":null,"l":[],"m":{}}"#);
    }

    /// Counting the size beforehand must not evaluate unused parts.
    #[test]
    fn unused_alternatives_are_not_evaluated() {
        let fault = Bad { param: json!([1]), ..bad() };
        let body = rendered!({ "k": [error.message for error in field_errors] ?? { "{ext.param}": 1 } }, fault);
        assert_eq!(body, r#"{"k":["1"]}"#);
    }
}

mod splices {
    use super::*;

    fn with_details(details: Value) -> Bad {
        Bad { details, ..bad() }
    }

    #[test]
    fn members_appear_where_they_are_spliced_and_the_template_wins() {
        let fault = with_details(json!({ "code": 1, "b": 2 }));
        assert_eq!(rendered!({ "a": 0, ..details, "code": code }, fault), r#"{"a":0,"b":2,"code":"BAD"}"#);
    }

    #[test]
    fn the_first_of_two_splices_wins() {
        let fault = Bad { details: json!({ "a": 1, "b": null }), param: json!({ "b": 2, "c": 3 }), ..Bad::default() };
        assert_eq!(rendered!({ ..details, ..ext.param, ..details }, fault), r#"{"a":1,"b":null,"c":3}"#);
    }

    #[test]
    fn members_may_have_any_type() {
        let members = json!({ "a": [1, { "b": [] }], "c": { "d": null } });
        let expected = members.to_string();
        assert_eq!(rendered!({ ..details }, with_details(members.clone())), expected);
        assert_eq!(rendered!({ ..ext.param }, Bad { param: members, ..bad() }), expected);
    }

    #[test]
    fn numbers_keep_their_digits() {
        let body = r#"{"a":-8.635404173334032e+117,"b":18446744073709551615}"#;
        let members = json!({ "a": -8.635404173334032e+117, "b": u64::MAX });
        assert_eq!(rendered!({ ..ext.param }, Bad { param: members.clone(), ..bad() }), body);
        assert_eq!(rendered!({ ..details }, Bad { details: members, ..bad() }), body);
    }

    #[test]
    fn a_computed_key_belongs_to_the_template() {
        let fault = with_details(json!({ "BAD": 1, "b": 2 }));
        assert_eq!(rendered!({ ..details, "{code}": status }, fault), r#"{"b":2,"BAD":400}"#);
        assert_eq!(rendered!({ "{title}": 1, "{code}": 2, "BAD": 3 }, fault), r#"{"BAD":3}"#);
    }

    #[test]
    fn a_comprehension_can_be_spliced() {
        let fault = Bad { errors: FieldErrors::new().with("code", "x").with("b", "y"), ..Bad::default() };
        let body = rendered!({ "code": code, ..{ error.field: error.message for error in field_errors } }, fault);
        assert_eq!(body, r#"{"code":"BAD","b":"y"}"#);
    }

    #[test]
    fn a_literal_object_may_replace_an_absent_one() {
        assert_eq!(rendered!({ ..details ?? { "a": 1, "{code}": 2 } }, bad()), r#"{"a":1,"BAD":2}"#);
        assert_eq!(rendered!({ ..{ "a"?: title } ?? { "b": 1 } }, bad()), r#"{"b":1}"#);
        assert_eq!(rendered!({ "a": 0, ..details ?? { "a": 1, "b": 2 } }, bad()), r#"{"a":0,"b":2}"#);
    }

    #[test]
    fn an_absent_member_of_a_replacement_does_not_claim_its_key() {
        let fault = Bad { param: json!({ "a": 1, "b": 2 }), ..bad() };
        assert_eq!(rendered!({ ..details ?? { "a"?: title }, ..ext.param }, fault), r#"{"a":1,"b":2}"#);
    }

    #[test]
    fn an_object_whose_keys_are_all_taken_is_still_present() {
        assert_eq!(rendered!({ ..details ?? { "b": 1 } }, with_details(json!({}))), "{}");
        let fault = with_details(json!({ "a": 1 }));
        assert_eq!(rendered!({ "a": 0, ..details ?? { "b": 1 } }, fault), r#"{"a":0}"#);
        let body = rendered!({ "a": 0, ..{ error.field: 1 for error in field_errors } ?? { "b": 1 } }, bad());
        assert_eq!(body, r#"{"a":0}"#);
    }

    #[test]
    fn flattened_maps_and_variants_have_no_duplicate_keys() {
        #[derive(Debug, Serialize)]
        #[serde(rename_all = "lowercase")]
        enum Kind {
            A { x: u8 },
            B(u8, u8),
            C(u8),
        }
        #[derive(Debug, Serialize)]
        struct Flat {
            a: u8,
            #[serde(flatten)]
            kind: Kind,
            #[serde(flatten)]
            rest: BTreeMap<&'static str, u8>,
        }
        #[derive(Envelope)]
        #[envelope(success = { ..data, "code"?: code, "message"?: message }, error = {})]
        struct Open;
        let render = |kind| {
            let flat = Flat { a: 1, kind, rest: BTreeMap::from([("a", 2), ("code", 3), ("d", 4)]) };
            Open.success(&Success(flat).code(0)).expect("an object").to_string()
        };
        assert_eq!(render(Kind::A { x: 1 }), r#"{"a":1,"d":4,"code":0}"#);
        assert_eq!(render(Kind::B(1, 2)), r#"{"a":1,"b":[1,2],"d":4,"code":0}"#);
        assert_eq!(render(Kind::C(1)), r#"{"a":1,"c":1,"d":4,"code":0}"#);
        let variant = Open.success(&Success(Kind::A { x: 1 }).message("m")).expect("an object");
        assert_eq!(variant.to_string(), r#"{"a":{"x":1},"message":"m"}"#);
    }
}

mod comprehensions {
    use super::*;

    #[test]
    fn an_inner_comprehension_rebinds_the_variable() {
        let fault = Bad { errors: FieldErrors::new().with("a", "1").with("b", "2"), ..Bad::default() };
        let body =
            rendered!({ "k": [[error.field, [error.message for error in errors]] for error in field_errors] }, fault);
        assert_eq!(body, r#"{"k":[["a",["1","2"]],["b",["1","2"]]]}"#);
    }

    #[test]
    fn outer_slots_stay_usable() {
        let body = rendered!({ "k": ["{code}/{error.field}" for error in field_errors] }, bad());
        assert_eq!(body, r#"{"k":["BAD/a"]}"#);
    }
}

mod literals {
    use super::*;

    #[test]
    fn literals_are_rendered_as_json() {
        let body = rendered!({ "a\"\\\n\u{1}é": [null, true, -1, 2.50, 1e5, 0xff, 18446744073709551615, "{{}}", r#""raw""#] }, bad());
        assert_eq!(
            body,
            "{\"a\\\"\\\\\\n\\u0001é\":[null,true,-1,2.50,1e5,255,18446744073709551615,\"{}\",\"\\\"raw\\\"\"]}"
        );
        serde_json::from_str::<Value>(&body).expect("JSON");
    }

    #[test]
    fn the_root_may_be_anything() {
        #[derive(Envelope)]
        #[envelope(success = data, page = [status, items ?? []], error = "{code}: {message}")]
        struct Root;
        assert_eq!(Root.error(&bad()).expect("an error").to_string(), r#""BAD: bad""#);
        assert_eq!(Root.success(&Success(())).expect("a success").to_string(), "null");
        assert_eq!(Root.success(&Success([1])).expect("a success").to_string(), "[1]");
    }
}

mod envelopes {
    use super::*;

    mod nested {
        use super::*;

        /// The facts that the function receives, slot by slot.
        pub(super) fn seen(parts: &Parts<'_>) -> impl Serialize + use<> {
            let errors = parts.field_errors();
            let fields: Vec<_> = errors.iter().map(|error| json!([error.field(), error.message()])).collect();
            json!({
                "code": parts.code() == "BAD", "status": parts.status(), "reason": parts.reason(),
                "message": parts.message(), "title": parts.title(), "fields": fields, "page": parts.page().is_some(),
                "details": parts.details().ok(), "param": parts.ext("param"), "wait": parts.retry_after(),
            })
        }
    }

    #[test]
    fn a_function_receives_the_facts() {
        let fault = Bad { details: json!({ "a": 1 }), param: json!([2]), ..bad() };
        let expected = r#"{"code":true,"status":400,"reason":"Bad Request","message":"bad","title":null,"fields":[["a","1"]],"page":false,"details":{"a":1},"param":[2],"wait":null}"#;
        assert_eq!(rendered!({ ..with(nested::seen) }, fault), expected);
        assert_eq!(rendered!({ "k": with(self::nested::seen) }, fault), format!(r#"{{"k":{expected}}}"#));
    }

    #[derive(Envelope)]
    #[envelope(
        success = { "text": with(self.text), ..with(self.members), "list": [ ..with(self.r#type), 3 ] },
        error = { "text": with(self.text), "each": [[error.field, with(self.entry_text)] for error in field_errors] },
        headers = { "x-text": with(self.text) },
    )]
    struct Localised<'a, T: Serialize> {
        language: &'a str,
        members: BTreeMap<&'a str, T>,
    }

    impl<'a, T: Serialize> Localised<'a, T> {
        fn text(&self, parts: &Parts<'_>) -> Option<String> {
            parts.code().present().map(|code| format!("{}/{code}", self.language))
        }

        fn entry_text(&self, error: &FieldErrorParts<'_>) -> Result<String, RenderError> {
            Ok(format!("{}/{}", self.language, error.message().unwrap_or_default()))
        }

        fn members(&self, _: &Parts<'_>) -> &BTreeMap<&'a str, T> {
            &self.members
        }

        fn r#type(&self, parts: &Parts<'_>) -> impl Serialize {
            [parts.status(), self.members.len() as u16]
        }
    }

    /// Has a method with the same name, but the envelope's own method is called.
    trait Text {
        #[allow(dead_code, reason = "the envelope's own is called")]
        fn text(&self, _: &Parts<'_>) -> u8 {
            0
        }
    }

    impl<T> Text for T {}

    #[test]
    fn a_method_receives_the_envelope_and_the_facts() {
        let localised = Localised { language: "de", members: BTreeMap::from([("a", 1)]) };
        let reply = localised.success(&Success(())).expect("a success");
        assert_eq!(reply.to_string(), r#"{"text":null,"a":1,"list":[200,1,3]}"#);
        let reply = localised.error(&bad()).expect("an error");
        assert_eq!(reply.to_string(), r#"{"text":"de/BAD","each":[["a","de/1"]]}"#);
        assert_eq!(reply.headers().get("x-text"), Some("de/BAD"));
    }

    /// Rendering returns the function's error, and leaves no partial body.
    #[test]
    fn a_function_may_fail() {
        #[derive(Envelope)]
        #[envelope(success = { "data": data, "more": with(fail) }, error = { "code": code, "fields": [with(fail_of) for error in field_errors] })]
        struct Failing;

        /// Fails because an object is rendered as text.
        fn fail(_: &Parts<'_>) -> Result<u8, RenderError> {
            #[derive(Envelope)]
            #[envelope(success = "{data}", error = {})]
            struct Text;

            Err(Text.success(&Success([1])).expect_err("a list in a string"))
        }

        fn fail_of(error: &FieldErrorParts<'_>) -> Result<String, RenderError> {
            match error.field() {
                Some("a") => fail_with(),
                field => Ok(field.unwrap_or_default().to_owned()),
            }
        }

        fn fail_with<T>() -> Result<T, RenderError> {
            Failing.success(&Success(())).map(|_| unreachable!("it fails"))
        }

        assert_eq!(Failing.success(&Success(())).expect_err("a failure").slot(), "data");
        assert_eq!(Failing.error(&bad()).expect_err("a failure").slot(), "data");
        let fault = Bad { errors: FieldErrors::new().with("b", "1"), ..Bad::default() };
        assert_eq!(Failing.error(&fault).expect("an error").to_string(), r#"{"code":"BAD","fields":["b"]}"#);
    }

    #[derive(Envelope)]
    #[envelope(
        success = { "type": self.r#type, "text": "{self.type} {self.inner.0.id}", "deep": self.inner.0.id },
        error = {},
        content_type = "application/vnd.x+json; charset=utf-8",
        error_content_type = "application/problem+json",
        headers = { "X-Type": self.r#type, "x-status": status, "x-reason": "{status.reason}", "x-code"?: code ?? "none" },
    )]
    struct Named {
        r#type: &'static str,
        inner: (Inner, u8),
    }

    struct Inner {
        id: u32,
    }

    #[test]
    fn envelope_fields_may_have_paths_and_keyword_names() {
        let named = Named { r#type: "t", inner: (Inner { id: 5 }, 0) };
        let reply = named.success(&Success(())).expect("a success");
        assert_eq!(reply.to_string(), r#"{"type":"t","text":"t 5","deep":5}"#);
        assert_eq!(
            reply.headers().iter().collect::<Vec<_>>(),
            [
                ("content-type", "application/vnd.x+json; charset=utf-8"),
                ("x-type", "t"),
                ("x-status", "200"),
                ("x-reason", "OK"),
                ("x-code", "none"),
            ]
        );
        assert_eq!(named.inner.1, 0);
        let failed = named.error(&bad()).expect("an error");
        assert_eq!(failed.headers().get("content-type"), Some("application/problem+json"));
        assert_eq!(failed.headers().get("x-code"), Some("BAD"));
    }
}

/// `message with(..)`: schemas and clients treat a function's text as the message.
mod worded {
    use envelope_runtime::client::{self, Received};
    use envelope_runtime::template::{Node, Read, Slot};
    use envelope_runtime::{ApiError, Envelope, FieldErrorParts, FieldErrors, Parts, catalog};

    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = {
            "code": code,
            "text": message with(self.translate),
            "fields"?: { error.field: [error.message with(short)] for error in field_errors },
            "all"?: { error.field: [message with(self.translate)] for error in field_errors },
        },
        headers = { "x-title"?: title with(title) },
    )]
    struct Api {
        german: bool,
    }

    impl Api {
        fn translate(&self, parts: &Parts<'_>) -> Option<String> {
            if self.german { Some(format!("Fehler {}", parts.code())) } else { parts.message() }
        }
    }

    fn short(error: &FieldErrorParts<'_>) -> Option<String> {
        error.message().map(|message| message.chars().take(3).collect())
    }

    fn title(parts: &Parts<'_>) -> Option<String> {
        parts.title().map(str::to_uppercase)
    }

    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "INVALID", message = "Invalid", title = "Not valid")]
    struct Invalid(#[api(field_errors)] FieldErrors);

    catalog! { static ALL = [Invalid]; }

    #[test]
    fn a_function_returns_the_text_of_a_slot() {
        let invalid = Invalid(FieldErrors::new().with("name", "is missing"));
        let reply = Api { german: true }.error(&invalid).unwrap();
        assert_eq!(
            reply.to_string(),
            r#"{"code":"INVALID","text":"Fehler INVALID","fields":{"name":["is "]},"all":{"name":["Fehler INVALID"]}}"#
        );
        assert_eq!(reply.headers().get("x-title"), Some("NOT VALID"));
        let Received::Error(read) = client::read::<Api>(422, reply.headers(), reply.body()).unwrap() else { panic!() };
        assert_eq!(read.message(), "Fehler INVALID");
    }

    #[test]
    fn schemas_and_clients_see_the_slot() {
        let Node::Object(members) = Api::template().error() else { panic!("an object") };
        let text = members.iter().find(|member| member.key() == Some("text")).unwrap();
        assert_eq!(*text.value(), Node::Read(Read::Computed(&Read::Answer(Slot::Message))));
        let schema = ALL.openapi::<Api>().to_value();
        let text = schema.pointer("/schemas/InvalidBody/properties/text").expect("a member of the body");
        assert_eq!(*text, serde_json::json!({ "type": "string" }));
    }
}

#[test]
fn a_function_receives_all_facts_of_an_error_and_of_its_field_errors() {
    /// The name is wrong.
    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "NAME", message = "is wrong", title = "Name", docs_url = "https://a.example/name")]
    #[api(ext(kind = "name", max = 7), field = "name")]
    struct Wrong {
        #[api(detail)]
        min: u8,
    }

    /// Some inputs are wrong.
    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "INVALID", message = "Invalid", docs_url = "https://a.example", retry_after = 3)]
    struct Invalid(#[api(field_errors)] [Wrong; 1]);

    #[derive(Envelope)]
    #[envelope(
        success = {},
        error = { "all": with(all), "fields": [with(of_field) for error in field_errors] }
    )]
    struct Told;

    fn all(parts: &Parts<'_>) -> Value {
        json!([parts.description(), parts.docs_url(), parts.retry_after().map(|wait| wait.as_secs())])
    }

    fn of_field(error: &FieldErrorParts<'_>) -> Result<Value, RenderError> {
        let kind = error.ext("kind").and_then(|kind| kind.as_str().map(|text| text.into_owned()));
        let max = error.ext("max");
        let numbers = json!([max.and_then(|max| max.as_i64()), max.and_then(|max| max.as_f64())]);
        let details = serde_json::to_value(error.details()?).expect("JSON");
        Ok(json!([error.status(), error.title(), error.docs_url(), kind, numbers, details]))
    }

    let body: Value =
        serde_json::from_slice(Told.error(&Invalid([Wrong { min: 2 }])).expect("a reply").body()).unwrap();
    assert_eq!(body["all"], json!(["Some inputs are wrong.", "https://a.example", 3]));
    assert_eq!(body["fields"], json!([[422, "Name", "https://a.example/name", "name", [7, 7.0], { "min": 2 }]]));
}
