//! Allocations for error bodies of the `pivot` format.

use super::*;

#[derive(Envelope)]
#[envelope(
    success = { "code": "00", "message": message ?? "OK", "data": data },
    error   = { "code": code, "message": message, "error"?: { "type"?: ext.type, "param"?: ext.param } },
)]
struct Pivot;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(
        status = 408,
        code = "request_timeout",
        message = "The request took longer than {0} seconds",
        ext(type = "GATEWAY_ERROR")
    )]
    Timeout(u32),
    #[api(status = 400, code = "invalid_amount", message = "The amount is invalid", ext(type = "API_ERROR"))]
    Amount {
        #[api(ext = "param")]
        param: String,
    },
    #[api(status = 404, code = "not_found", message = "Not found")]
    NotFound,
}

#[derive(Serialize)]
struct Body<'a> {
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Error<'a>>,
}

#[derive(Serialize)]
struct Error<'a> {
    r#type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    param: Option<&'a str>,
}

#[test]
fn extra_facts() {
    let cases = [
        (
            Fault::Timeout(60),
            "request_timeout",
            "The request took longer than 60 seconds",
            Some(Error { r#type: "GATEWAY_ERROR", param: None }),
        ),
        (
            Fault::Amount { param: "lines[0].amount".to_owned() },
            "invalid_amount",
            "The amount is invalid",
            Some(Error { r#type: "API_ERROR", param: Some("lines[0].amount") }),
        ),
        (Fault::NotFound, "not_found", "Not found", None),
    ];
    for (fault, code, message, error) in cases {
        same(&body_of(&Pivot, &fault), &Body { code, message, error });
        reused(&Pivot, &fault);
    }
}
