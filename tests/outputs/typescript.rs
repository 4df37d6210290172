//! TypeScript modules. Those of whole APIs are in `docs/`. `golden/narrow.ts` uses all of them, and marks lines that
//! must not compile. This command prints nothing:
//! `npx -p typescript tsc --strict --exactOptionalPropertyTypes --target es2022 --noEmit tests/outputs/golden/*.ts`.

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors, HttpFault, catalog};
use schemars::JsonSchema;
use serde::Serialize;

use crate::assert_golden;

#[derive(Envelope)]
#[envelope(
    success = { "kind": "ok", ..data, "by": self.name },
    page = { "items": [ ..items, "end" ], "next"?: page.next_cursor, "more": page.has_more },
    error = {
        "type": "https://a.b/`{code}`/{status}",
        "status": status as str,
        "a-b"?: ext.rule ?? title ?? 1,
        "pair": [code, { "x"?: retry_after }],
        "map": { error.field: [error.message, error.code] for error in field_errors },
        ..details,
    },
    field_error = { "fields": [ error.field for error in field_errors ], "empty": {} },
    server_error = { "fatal": code ?? "NONE" },
)]
struct Everything {
    name: String,
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Fault {
    /// One that ends a comment: */.
    ///
    /// More of it.
    #[api(status = 404, code = "NOT_\"FOUND", message = "a", deprecated = "use GONE")]
    NotFound,
    #[api(status = 409, code = "SHARED", message = "b", shared)]
    First,
    #[api(status = 410, code = "SHARED", message = "c", shared)]
    Second,
    #[api(code = "ANY", message = "d")]
    AnyStatus(#[api(status)] u16),
    #[api(status = 500, code = "BROKEN", message = "e")]
    Broken,
}

#[derive(serde::Serialize, ApiResponse)]
#[api(code = 0)]
struct Done;

catalog! {
    static EVERYTHING = [Fault, Done];
}

#[test]
fn every_construct_has_a_type() {
    assert_golden("everything.ts", &EVERYTHING.typescript::<Everything>());
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "took": self.took },
    error = { "code": code, "message": message, "details"?: details },
    field_error = {
        "code": code,
        "fields": [ { "field"?: error.field, "message": error.message } for error in field_errors ],
    },
)]
struct Typed {
    took: Took,
}

#[derive(Serialize, JsonSchema)]
struct Took {
    ms: u32,
}

/// One who pays.
#[derive(Debug, Serialize, JsonSchema)]
struct User {
    name: String,
    /// Those of one type have one name in the module.
    invited_by: Option<Box<User>>,
}

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "the test uses only its facts")]
enum Shop {
    #[api(status = 402, code = "NO_CREDIT", message = "Your balance is {balance}")]
    NoCredit {
        #[api(detail)]
        balance: i64,
        #[api(detail)]
        limit: Option<u32>,
    },
    #[api(status = 404, code = "NO_USER", message = "Nobody is here")]
    NoUser {
        #[api(detail)]
        user: User,
    },
    #[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
    Invalid {
        #[api(field_errors)]
        errors: FieldErrors,
    },
}

catalog! {
    static SHOP = [Shop, HttpFault(400, 404, 405, 413, 415, 422, 500)];
}

#[test]
fn details_are_typed_by_code() {
    assert_golden("typed.ts", &SHOP.typescript::<Typed>());
}

/// Hostile names, codes and comments cannot break out of their places.
#[test]
fn hostile_text_stays_in_its_place() {
    #[derive(Debug, ApiError)]
    #[expect(dead_code, reason = "the test uses only its facts")]
    enum Hostile {
        /// */ export const broken = 1; /*
        #[api(status = 400, code = "__proto__", message = "\"; export const broken = 1; //\n`${{broken}}`")]
        Proto,
        #[api(status = 400, code = "a\"b\\c\u{2028}d", message = "b", deprecated = "*/ // */")]
        Quoted,
    }
    catalog! {
        static HOSTILE = [Hostile];
    }
    let module = HOSTILE.typescript::<Typed>();
    assert_golden("hostile.ts", &module);
    assert!(module.contains("  [\"__proto__\"]: 400,\n"), "{module}");
}

/// A success may be anything, so that its members may be those of an error.
#[test]
fn without_codes_an_error_is_recognized_by_its_members() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, codes(none), message = "Nothing is here")]
    struct Nothing;

    #[derive(Envelope)]
    #[envelope(success = data, error = { "status": status, "message": message })]
    struct Bare;

    catalog! { static NOTHING = [Nothing]; }
    let module = NOTHING.typescript::<Bare>();
    let test = "return at(answer, \"status\") !== undefined && at(answer, \"message\") !== undefined;\n";
    assert!(module.contains(test), "{module}");

    #[derive(Envelope)]
    #[envelope(success = data, error = message)]
    struct Text;

    let module = NOTHING.typescript::<Text>();
    assert!(!module.contains("isError"), "{module}");
}

#[test]
fn an_api_without_codes_has_none() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, codes(none), message = "Nothing is here")]
    struct Nothing;

    catalog! {
        static NOTHING = [Nothing];
    }
    let module = NOTHING.typescript::<Everything>();
    assert!(module.contains("export type Code = never;\n"), "{module}");
    assert!(module.contains("export type NothingBody = {\n") && !module.contains("isCode"), "{module}");
}

#[test]
fn without_errors_the_error_body_is_that_of_the_template() {
    #[derive(Serialize, ApiResponse)]
    struct Done;
    catalog! { static DONE = [Done]; }

    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code })]
    struct Api;

    let module = DONE.typescript::<Api>();
    let (_, body) = module.split_once("export type ErrorBody = ").expect("the type");
    assert!(body.starts_with("{\n"), "{module}");
}
