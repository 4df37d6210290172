//! Answers: replies and examples of each entry match its schema and headers, and other bodies do not.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::time::Duration;

use envelope_runtime::catalog::{Answer, Catalog, Entry, TypeEntries};
use envelope_runtime::{
    ApiError, ApiResponse, Catalogued, Code, Details, Envelope, FieldErrorParts, FieldErrors, Parts, RenderError,
    Reply, catalog,
};
use jsonschema::Validator;
use proptest::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// Has every slot.
#[derive(Envelope)]
#[envelope(
    success = { "code"?: code, "message"?: message, "kind"?: ext.kind, "data"?: data },
    error = {
        "code": code, "status": status, "reason"?: status.reason, "message": message, "title"?: title,
        "text"?: description, "see"?: docs_url, "kind"?: ext.kind, "details"?: details, "wait"?: retry_after,
        "errors"?: [ { "field"?: error.field, "message": error.message } for error in field_errors ],
        "all": [ { "code"?: error.code, "field"?: error.field } for error in errors ],
    },
    headers = { "x-id": self.id },
)]
struct Api {
    id: u32,
}

/// The same facts in another shape: details are spliced, and errors with field errors have their own template.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "error": code ?? "none", ..details },
    field_error = { "fields": { error.field: [error.message] for error in field_errors } },
    server_error = { "oops": "{code}: {status}" },
)]
struct Spliced;

/// Has texts that functions make, and the details of field errors.
#[derive(Envelope)]
#[envelope(
    success = { "text"?: message with(self.word), "data"?: data },
    error = {
        "text": message with(self.word), "heading"?: title with(self.word), "code": code,
        "fields": [ { "text": error.message with(short), "more"?: error.details } for error in field_errors ],
    },
)]
struct Worded {
    language: &'static str,
}

impl Worded {
    fn word(&self, parts: &Parts<'_>) -> Result<String, RenderError> {
        Ok(format!("{}: {}", self.language, parts.message().unwrap_or_default()))
    }
}

fn short(error: &FieldErrorParts<'_>) -> String {
    error.message().unwrap_or_default().chars().take(3).collect()
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct User {
    name: String,
    age: Option<u8>,
}

#[derive(Debug, ApiError)]
enum Class {
    /// The quota is used up.
    #[api(status = 429, code = "QUOTA", message = "Too much", title = "Quota", retry_after = 5)]
    #[api(ext(kind = "limit"), header("x-class" = "quota"))]
    Quota {
        #[api(detail)]
        used: u32,
    },
    #[api(status = 500, code = "INTERNAL", message = "Inside")]
    Internal,
}

/// The form that the docs recommend.
#[derive(Debug, ApiError)]
struct Decided {
    #[api(facts)]
    class: Class,
    #[api(code)]
    code: Option<String>,
    #[api(status)]
    status: u16,
    #[api(message)]
    message: Option<String>,
    #[api(detail)]
    max: u8,
    #[api(header = "x-a")]
    a: Option<u8>,
    #[api(retry_after)]
    wait: Option<Duration>,
}

/// The facts for an error of another crate.
#[derive(Debug, ApiError)]
enum IoFault {
    #[api(status = 404, code = "NO_FILE", message = "There is no such file")]
    NoFile,
    #[api(status = 500, code = "IO", message = "The disk has failed")]
    Other,
}

impl From<&io::Error> for IoFault {
    fn from(error: &io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound { IoFault::NoFile } else { IoFault::Other }
    }
}

/// The errors of a standard, only some of which are sent.
#[derive(Debug, ApiError)]
#[api(status = 400)]
#[allow(dead_code, reason = "not every error is sent")]
enum Standard {
    #[api(code = "REQUEST", message = "The request is not valid")]
    Request,
    #[api(code = "GRANT", message = "The grant is not valid", ext(kind = "grant"))]
    Grant,
    #[api(status = 401, code = "CLIENT", message = "Who are you?", header("x-realm" = "a"))]
    Client,
}

#[derive(Debug, ApiError)]
enum Fault {
    #[api(facts = Standard::Grant)]
    Used,
    #[api(facts = Standard::Grant, message = "{client} has expired", retry_after = 3)]
    Expired {
        client: String,
        #[api(detail)]
        at: Option<u32>,
        #[api(detail)]
        by: Option<Option<u32>>,
    },
    #[api(facts = Standard::Client, status = 403, header("x-client" = "b"))]
    Secret {
        #[api(ext)]
        kind: Option<u64>,
    },
    #[api(transparent)]
    Class(Class),
    #[api(transparent)]
    Decided(Decided),
    #[api(detail(disk = "a"))]
    Io(#[api(from, facts = IoFault)] io::Error),
    #[api(code = "OWN", status = 400, message = "Own: {class}")]
    Own {
        #[api(facts)]
        class: Class,
        #[api(detail)]
        user: User,
    },
    #[api(status = 422, code = "INVALID", message = "Some fields are invalid", docs_url = "https://a.example/{code}")]
    Invalid {
        #[api(field_errors)]
        errors: FieldErrors,
        #[api(ext)]
        kind: Option<u64>,
    },
    #[api(status = 409, code = "WHOLE", message = "Taken by {0:?}")]
    Whole(#[api(details)] User),
    #[api(status = 404, code = "EMPTY", message = "Nothing", empty)]
    Empty,
    #[api(transparent)]
    ByHand(ByHand),
}

/// A hand-written error.
#[derive(Debug)]
struct ByHand(u32);

static BY_HAND: Entry = Entry::error("ByHand", Code::Int(-7), 503, "By hand")
    .details(&[("count", "u32")])
    .headers(&[("x-hand", "made")])
    .build();

impl Catalogued for ByHand {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new(
        "ByHand",
        &[Entry::error("ByHand", Code::Int(-7), 503, "By hand")
            .details(&[("count", "u32")])
            .headers(&[("x-hand", "made")])
            .build()],
    );
}

impl ApiError for ByHand {
    fn entry(&self) -> &'static Entry {
        &BY_HAND
    }

    fn message(&self) -> Cow<'_, str> {
        format!("{} by hand", self.0).into()
    }

    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        out.member("count", &self.0)
    }
}

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for ByHand {}

#[derive(Serialize, JsonSchema, ApiResponse)]
#[api(status = 201, code = "MADE", message = "Made {name}", ext(kind = "user"))]
struct Made {
    name: String,
}

#[derive(ApiResponse)]
enum Found {
    #[api(code = "FOUND")]
    One(#[api(data)] User, #[api(header = "etag")] u32),
    #[api(status = 204)]
    Nothing,
    #[api(code = "SOME")]
    Some(#[api(data)] Option<Vec<User>>),
}

catalog! {
    static ALL = [Fault, Made, Found];
    /// Also lists the type that errors take their facts from.
    static WITH_STANDARD = [Made, Standard, Fault];
}

struct Known {
    answer: Answer,
    validator: Option<Validator>,
}

fn known<E: Envelope>(catalog: &Catalog) -> Vec<Known> {
    let answers = catalog.answers::<E>().into_iter();
    let known = answers.map(|answer| {
        let validator = answer.schema().map(|schema| {
            jsonschema::draft202012::meta::validate(schema).expect("a schema");
            jsonschema::draft202012::new(schema).expect("a schema")
        });
        Known { answer, validator }
    });
    known.collect()
}

impl Known {
    fn name(&self) -> &'static str {
        self.answer.entry().expect("no page is listed").name()
    }

    /// The reasons why this body does not match the answer.
    fn errors(&self, body: &Value) -> Vec<String> {
        let validator = self.validator.as_ref().expect("a body");
        validator.iter_errors(body).map(|error| format!("{}: {error} in {body}", self.name())).collect()
    }

    /// Asserts that the reply matches the answer.
    fn check(&self, reply: &Reply) {
        let headers = self.answer.headers();
        // A variant with its own code may have more headers from its `facts` field, which the entry does not list.
        let is_open = self.answer.entry().is_some_and(Entry::is_open);
        for (name, value) in reply.headers().iter().filter(|(name, _)| *name != "content-type") {
            let is_known = headers.iter().any(|header| header.name() == name);
            assert!(is_known || is_open, "{}: {name}: {value}", self.name());
        }
        for header in headers.iter().filter(|header| header.is_required()) {
            assert!(reply.headers().get(header.name()).is_some(), "{}: no {}", self.name(), header.name());
        }
        assert_eq!(self.answer.status().unwrap_or(reply.status()), reply.status());
        if reply.body().is_empty() {
            assert!(self.validator.is_none(), "{}", self.name());
            return;
        }
        let errors = self.errors(&serde_json::from_slice(reply.body()).expect("JSON"));
        assert!(errors.is_empty(), "{errors:?}");
    }
}

fn of<'a>(known: &'a [Known], name: &str) -> &'a Known {
    known.iter().find(|known| known.name() == name).expect(name)
}

#[test]
fn examples_match_their_answers() {
    for known in known::<Api>(&ALL).iter().chain(&known::<Spliced>(&ALL)) {
        if let Some(example) = known.answer.example() {
            let errors = known.errors(&serde_json::from_str(&example).expect("JSON"));
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{0,4}", any::<String>()]
}

fn class() -> impl Strategy<Value = Class> {
    prop_oneof![any::<u32>().prop_map(|used| Class::Quota { used }), Just(()).prop_map(|()| Class::Internal)]
}

fn user() -> impl Strategy<Value = User> {
    (text(), any::<Option<u8>>()).prop_map(|(name, age)| User { name, age })
}

fn decided() -> impl Strategy<Value = Decided> {
    let texts = (proptest::option::of("[A-Z_]{1,8}"), proptest::option::of(text()));
    let numbers = (400..=599_u16, any::<u8>(), any::<Option<u8>>(), any::<Option<u8>>());
    (class(), texts, numbers).prop_map(|(class, (code, message), (status, max, a, wait))| {
        let wait = wait.map(|seconds| Duration::from_secs(seconds.into()));
        Decided { class, code, status, message, max, a, wait }
    })
}

/// An error, and the name of its entry.
fn fault() -> impl Strategy<Value = (&'static str, Fault)> {
    let of_class = |class: &Class| if matches!(class, Class::Quota { .. }) { "Quota" } else { "Internal" };
    let kinds = prop_oneof![Just(io::ErrorKind::NotFound), Just(io::ErrorKind::Other)];
    let errors = proptest::collection::vec((text(), text()), 0..3);
    prop_oneof![
        class().prop_map(move |class| (of_class(&class), Fault::Class(class))),
        decided().prop_map(move |decided| (of_class(&decided.class), Fault::Decided(decided))),
        kinds.prop_map(|kind| {
            let name = if kind == io::ErrorKind::NotFound { "NoFile" } else { "Other" };
            (name, Fault::Io(kind.into()))
        }),
        (class(), user()).prop_map(|(class, user)| ("Own", Fault::Own { class, user })),
        (errors, any::<Option<u64>>()).prop_map(|(errors, kind)| {
            let errors = errors.into_iter().fold(FieldErrors::new(), |all, (field, text)| all.with(field, text));
            ("Invalid", Fault::Invalid { errors, kind })
        }),
        user().prop_map(|user| ("Whole", Fault::Whole(user))),
        Just(()).prop_map(|()| ("Empty", Fault::Empty)),
        Just(()).prop_map(|()| ("Grant", Fault::Used)),
        (text(), any::<Option<u32>>(), any::<Option<Option<u32>>>())
            .prop_map(|(client, at, by)| ("Grant", Fault::Expired { client, at, by })),
        any::<Option<u64>>().prop_map(|kind| ("Client", Fault::Secret { kind })),
        any::<u32>().prop_map(|count| ("ByHand", Fault::ByHand(ByHand(count)))),
    ]
}

proptest! {
    #[test]
    fn replies_match_the_schema_and_the_headers_of_their_answers((name, fault) in fault(), id in any::<u32>()) {
        thread_local! {
            static KNOWN: [Vec<Known>; 4] =
                [known::<Api>(&ALL), known::<Spliced>(&ALL), known::<Api>(&WITH_STANDARD), known::<Worded>(&ALL)];
        }
        KNOWN.with(|[api, spliced, with_standard, worded]| {
            of(worded, name).check(&Worded { language: "en" }.error(&fault).expect("a reply"));
            of(api, name).check(&Api { id }.error(&fault).expect("a reply"));
            of(with_standard, name).check(&Api { id }.error(&fault).expect("a reply"));
            of(spliced, name).check(&Spliced.error(&fault).expect("a reply"));
        });
    }

    #[test]
    fn successes_match_their_answers(user in user(), some in proptest::option::of(user()), etag in any::<u32>()) {
        let known = known::<Api>(&ALL);
        let api = Api { id: 1 };
        let check = |name, found: &Found| of(&known, name).check(&api.success(found).expect("a reply"));
        check("One", &Found::One(user, etag));
        check("Nothing", &Found::Nothing);
        check("Some", &Found::Some(some.clone().map(|user| vec![user])));
        let name = some.map_or_else(String::new, |user| user.name);
        of(&known, "Made").check(&api.success(&Made { name }).expect("a reply"));
    }
}

/// Asserts that a real body is no longer valid after a change in one place.
#[track_caller]
fn refused(known: &Known, body: &Value, pointer: &str, value: Option<Value>) {
    assert_eq!(known.errors(body), [""; 0]);
    let mut changed = body.clone();
    let (outer, name) = pointer.rsplit_once('/').expect("a pointer");
    let members = changed.pointer_mut(outer).and_then(Value::as_object_mut).expect("an object");
    match value {
        Some(value) => _ = members.insert(name.into(), value),
        None => _ = members.remove(name),
    }
    assert_ne!(known.errors(&changed), [""; 0], "{changed}");
}

#[test]
fn bodies_that_an_entry_does_not_send_are_refused() {
    let known = known::<Api>(&ALL);
    let body = |fault: Fault| serde_json::from_slice::<Value>(Api { id: 1 }.error(&fault).expect("a reply").body());
    let internal = body(Fault::Class(Class::Internal)).expect("JSON");
    let whole = body(Fault::Whole(User { name: "ada".into(), age: None })).expect("JSON");
    let no_file = body(Fault::Io(io::ErrorKind::NotFound.into())).expect("JSON");
    for (name, body, pointer, value) in [
        // A detail of another type, a required one missing, and an unknown one.
        ("Whole", &whole, "/details/name", Some(json!(7))),
        ("Whole", &whole, "/details/name", None),
        ("Whole", &whole, "/details", None),
        ("NoFile", &no_file, "/details/disk", Some(json!(1))),
        ("NoFile", &no_file, "/details/more", Some(json!(1))),
        // Facts that the entry cannot have.
        ("Whole", &whole, "/errors", Some(json!([{ "message": "m" }]))),
        ("Whole", &whole, "/wait", Some(json!(1))),
        ("Whole", &whole, "/kind", Some(json!("limit"))),
        ("Whole", &whole, "/title", Some(json!("Whole"))),
        ("NoFile", &no_file, "/all/0", None),
        // A constant with another value.
        ("Whole", &whole, "/code", Some(json!("QUOTA"))),
        ("Whole", &whole, "/status", Some(json!(404))),
        ("NoFile", &no_file, "/message", Some(json!("no"))),
        ("Internal", &internal, "/status", Some(json!(200))),
    ] {
        if pointer == "/all/0" {
            let mut none = body.clone();
            none["all"] = json!([]);
            assert_ne!(of(&known, name).errors(&none), [""; 0]);
            continue;
        }
        refused(of(&known, name), body, pointer, value);
    }
}

/// Two types named `User` from different modules.
#[test]
fn types_of_the_same_name_are_kept_apart() {
    mod other {
        use schemars::JsonSchema;
        use serde::Serialize;

        #[derive(Debug, Serialize, JsonSchema)]
        pub struct User {
            pub id: u64,
        }
    }
    #[derive(Debug, ApiError)]
    #[expect(dead_code, reason = "the test uses only its facts")]
    enum Two {
        #[api(status = 400, code = "A", message = "a")]
        A(#[api(details)] User),
        #[api(status = 400, code = "B", message = "b")]
        B(#[api(details)] other::User),
    }
    catalog! {
        static TWO = [Two];
    }
    let components = TWO.openapi::<Api>().to_value();
    let schemas = components["schemas"].as_object().expect("schemas");
    let details = |name: &str| {
        let reference = components["schemas"][name]["properties"]["details"]["$ref"].as_str().expect("a reference");
        &schemas[reference.rsplit('/').next().expect("a name")]["properties"]
    };
    assert!(details("ABody").get("name").is_some() && details("BBody").get("id").is_some());
    let types = TWO.typescript::<Api>();
    assert!(types.contains("export type User = {") && types.contains("export type User2 = {"), "{types}");
}

#[test]
fn an_answer_has_a_type_name_a_status_and_a_content_type() {
    catalog! { static CLASS = [Class]; }

    let answers = CLASS.answers::<Api>();
    let quota = answers.iter().find(|answer| answer.entry().is_some_and(|entry| entry.name() == "Class::Quota"));
    let quota = quota.or(answers.first()).expect("an answer");
    assert_eq!((quota.type_name(), quota.status()), ("Class", Some(429)));
    assert_eq!(quota.content_type(), Some("application/json"));
    let example: Value = serde_json::from_str(&quota.example().expect("an example")).expect("JSON");
    assert_eq!((&example["code"], &example["title"]), (&json!("QUOTA"), &json!("Quota")));
    let header = quota.headers().iter().find(|header| header.name() == "x-class").expect("the header");
    assert_eq!((header.is_required(), header.example().as_deref()), (true, Some("quota")));
}
