//! TypeScript modules. `golden/narrow.ts` is a client of one of them, `golden/misspelt.ts` one that `tsc --strict` refuses:
//! `npx -p typescript tsc --strict --noEmit tests/outputs/golden/*.ts` reports the last line of that file alone.

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::{ApiError, ApiResponse, Envelope, catalog};

use crate::assert_golden;

#[test]
fn modules_of_whole_apis() {
    assert_golden("developer_api.ts", &developer_api::DEVELOPER_API.typescript::<developer_api::DeveloperApi>());
    assert_golden("two_factor.ts", &two_factor::TWO_FACTOR.typescript::<two_factor::TwoFactor>());
    assert_golden(
        "service_adapter.ts",
        &service_adapter::SERVICE_ADAPTER.typescript::<service_adapter::ServiceAdapter>(),
    );
    assert_golden("einvoicing.ts", &einvoicing::STATUS_CODES.typescript::<einvoicing::EInvoicing>());
    assert_golden("pivot.ts", &pivot::PAYMENTS.typescript::<pivot::Pivot>());
}

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
#[expect(dead_code, reason = "its facts are what is looked at")]
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
    assert!(module.contains("  | ErrorBody<null, 404>;\n"), "{module}");
}
