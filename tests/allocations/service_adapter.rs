//! Allocations for error bodies of the `service_adapter` format.

use super::*;

#[derive(Envelope)]
#[envelope(
    success = { "status": true, "code": "00", "message": message ?? "Success", "data": data ?? {} },
    error   = { "status": false, "code": code, "message": message, "data": {} },
)]
struct ServiceAdapter;

#[derive(Debug, ApiError)]
#[api(status = 401, code = "ER101", message = "Invalid authentication key, check your api key")]
struct InvalidKey;

#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize)]
struct Body<'a> {
    status: bool,
    code: &'a str,
    message: &'a str,
    data: Nothing,
}

#[test]
fn constant() {
    let message = "Invalid authentication key, check your api key";
    let expected = Body { status: false, code: "ER101", message, data: Nothing {} };
    same(&body_of(&ServiceAdapter, &InvalidKey), &expected);
    reused(&ServiceAdapter, &InvalidKey);
}
