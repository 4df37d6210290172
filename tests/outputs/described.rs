//! What is said of an answer, fact by fact: its schema, its example and its headers. `golden/facts.txt` and
//! `golden/constructs.txt` have the texts.

use std::collections::BTreeMap;
use std::fmt;

use envelope_runtime::catalog::{Answer, Entry, TypeEntries};
use envelope_runtime::{
    ApiError, ApiResponse, Catalogued, Code, Envelope, FieldErrors, Literal, Outcome, catalog, schema,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::assert_golden;

/// Asks for every fact that an answer may have or lack.
#[derive(Envelope)]
#[envelope(
    success = { "message"?: message, "title"?: title, "kind"?: ext.kind, "data"?: data },
    page = { "items": items, "kind"?: ext.kind, "next"?: page.next_cursor },
    error = {
        "code"?: code, "status": status, "message": message, "title"?: title, "about"?: description,
        "kind"?: ext.kind, "weight"?: ext.weight, "see"?: ext.see, "details"?: details, "wait"?: retry_after,
        "all": [
            {
                "text": error.message, "code"?: error.code, "status"?: error.status, "field"?: error.field,
                "pointer"?: error.pointer, "fragment"?: error.fragment, "kind"?: error.ext.kind,
                "details"?: error.details, "docs"?: error.docs_url,
            }
            for error in errors
        ],
    },
    headers = { "x-kind": ext.kind, "x-see": "see {ext.see}", "link": docs_url, "vary": "origin" },
)]
struct Facts;

/// How the constructs of a template describe what is absent.
#[derive(Envelope)]
#[envelope(
    success = { "id": 1, ..ext.first ?? { ..ext.more }, ..data, ..ext.last },
    error = {
        "title": "T: {title}", "kind": ext.kind as str, "code"?: code ?? "NONE", "{code}_wait"?: retry_after,
        "{ext.kind}": 1, "in": { "about"?: description }, "list": [code, ..[1, title], ..ext.list ?? [true]],
        "errors"?: [ error.message for error in field_errors ],
        "by_field": { error.field: error.message for error in field_errors },
        ..{ ..ext.more }, ..{ "state": status, "last"?: title },
    },
    field_error = { "fields": [ error.field for error in field_errors ] },
)]
struct Constructs;

/// A type of which no schema is known.
#[derive(Debug, Serialize)]
struct Opaque(u8);

impl fmt::Display for Opaque {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "its facts are what is looked at")]
enum Fault {
    /// The quota is used up.
    #[api(status = 429, code = "QUOTA", message = "Too much", title = "Quota", retry_after = 5, field = "used")]
    #[api(docs_url = "https://a.example/{code}", ext(kind = "limit", weight = 0.5), header("vary" = "accept"))]
    Quota {
        #[api(ext)]
        kind: Option<u64>,
        #[api(header = "x-left")]
        left: Opaque,
        #[api(header = "etag")]
        tag: Option<u32>,
    },
    #[api(status = 422, code = "INVALID", message = "{count} are invalid", ext(see = "a/{count}"))]
    #[api(header("x-see" = "here"))]
    Invalid {
        count: u8,
        #[api(field_errors)]
        errors: FieldErrors,
    },
    #[api(status = 400, code = "PLAIN", message = "Plain")]
    Plain,
    #[api(status = 400, message = "Coded")]
    Coded(#[api(code)] u32),
    #[api(status = 409, code = "WHOLE", message = "Whole")]
    Whole(#[api(details)] Vec<u8>),
    #[api(status = 400, code = "LISTED", message = "Listed", ext(kind = "list"))]
    Listed {
        #[api(ext)]
        kind: u64,
        #[api(ext)]
        list: Vec<u8>,
    },
}

/// Words its message itself.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "WORDED", skip(display))]
struct Worded;

impl fmt::Display for Worded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("worded")
    }
}

/// Has further facts of another error.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "OPEN", message = "Open")]
struct Open(#[api(facts)] Fault);

/// The same, with details of its own.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "OPEN_WHOLE", message = "Open")]
struct OpenWhole {
    #[api(facts)]
    fault: Fault,
    #[api(details)]
    all: Vec<u8>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Named {
    name: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Numbered {
    name: u8,
}

/// A type of which no schema is known, either.
#[derive(Serialize)]
struct More {
    name: bool,
}

#[derive(ApiResponse)]
#[expect(dead_code, reason = "its facts are what is looked at")]
enum Spliced {
    #[api(code = "FIRST")]
    First(#[api(data)] Named, #[api(ext = "last")] Numbered),
    #[api(code = "EITHER")]
    Either(#[api(data)] Option<Named>, #[api(ext = "last")] Numbered),
    #[api(code = "ANY")]
    Any(#[api(data)] Named, #[api(ext = "more")] More),
}

#[derive(Serialize, ApiResponse)]
#[api(code = "COUNTED", message = "Counted", ext(kind = "sum"))]
struct Counted(#[api(data)] BTreeMap<String, u8>);

#[derive(Serialize, ApiResponse)]
#[api(status = 201)]
struct Silent {
    id: u8,
}

/// Nothing here is written by a derive: methods may say otherwise.
struct ByHand;

impl Catalogued for ByHand {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new(
        "ByHand",
        &[
            Entry::error("Error", Code::Int(-7), 503, "By hand")
                .title("A title")
                .field("name")
                .retry_after(9)
                .ext(&[("weight", Literal::Int(2))])
                .headers(&[("link", "</made>")])
                .build(),
            Entry::success("Success", 200).message("Made").build(),
        ],
    );
}

catalog! {
    static DESCRIBED = [Fault, Worded, Open, OpenWhole, Spliced, Counted, Silent, ByHand];
}

/// The schema, a line for each member.
fn lines(schema: &Value) -> String {
    let mut rest = schema.clone();
    let properties = rest.as_object_mut().and_then(|members| members.remove("properties")).unwrap_or_default();
    let members = properties.as_object().into_iter().flatten().map(|(key, schema)| format!("  {key}: {schema}\n"));
    members.chain([format!("  {rest}\n")]).collect()
}

fn described(answer: &Answer) -> String {
    let name = answer.entry().map_or("Page", Entry::name);
    let schema = answer.schema().map(lines).unwrap_or_default();
    let headers = answer.headers().iter().map(|header| {
        let (mark, example) = (if header.is_required() { "" } else { "?" }, header.example().unwrap_or_default());
        format!("  {}{mark}: {} = {example}\n", header.name(), header.schema())
    });
    let example = answer.example().unwrap_or_default();
    format!("{}::{name}\n{schema}  = {example}\n{}", answer.type_name(), headers.collect::<String>())
}

/// What is said of the answers in an envelope, and of any body of an outcome.
fn all<E: Envelope>() -> String {
    let outcomes = [Outcome::Success, Outcome::Page, Outcome::Error];
    let any = outcomes.iter().map(|outcome| format!("{outcome:?}\n{}", lines(&schema::of::<E>(*outcome))));
    DESCRIBED.answers::<E>().iter().map(described).chain(any).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_fact_is_described() {
    assert_golden("facts.txt", &all::<Facts>());
    assert_golden("constructs.txt", &all::<Constructs>());
}
