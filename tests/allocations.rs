//! What an error body costs, without a clock: one allocation, of the body's size, and the bytes that serde_json writes.
//!
//! The envelopes are those of the five formats, each with the facts of its errors; none of them sets a header at run time.

use allocation_counter::measure;
use envelope_runtime::{ApiError, Envelope, FieldErrors};
use serde::Serialize;

/// Renders twice, so that what a thread keeps for itself is there the second time, and looks at that one.
fn body_of<V: Envelope, E: ApiError>(envelope: &V, error: &E) -> Vec<u8> {
    let render = || envelope.error(error).expect("these errors can be rendered").into_body();
    let first = render();
    let mut body = Vec::new();
    let counted = measure(|| body = render());
    assert_eq!(body, first);
    let text = String::from_utf8_lossy(&body).into_owned();
    assert_eq!(counted.count_total, 1, "allocations of {text}");
    assert_eq!(body.capacity(), body.len(), "capacity of {text}");
    assert_eq!(counted.bytes_total, body.len() as u64, "allocated bytes of {text}");
    body
}

#[track_caller]
fn same(body: &[u8], by_hand: &impl Serialize) {
    let expected = serde_json::to_string(by_hand).expect("made of structs and text");
    assert_eq!(std::str::from_utf8(body).expect("JSON is UTF-8"), expected);
}

/// Nothing is allocated where the caller reuses a buffer that is large enough.
fn reused<V: Envelope, E: ApiError>(envelope: &V, error: &E) {
    let mut buffer = Vec::with_capacity(1024);
    let mut write = || {
        buffer.clear();
        envelope.write_error(error, &mut buffer).expect("these errors can be rendered");
    };
    write();
    let counted = measure(&mut write);
    assert_eq!(counted.count_total, 0, "allocations of {}", String::from_utf8_lossy(&buffer));
}

mod developer_api {
    use super::*;

    #[derive(Serialize)]
    struct Meta {
        mode: &'static str,
        request_id: String,
    }

    #[derive(Envelope)]
    #[envelope(
        success = { "success": true, "data": data, "message"?: message, "meta": self.meta },
        error   = { "success": false,
                    "error": { "code": code, "message": message,
                               "details"?: { error.field: [error.message] for error in field_errors } },
                    "meta": self.meta },
    )]
    struct DeveloperApi {
        meta: Meta,
    }

    #[derive(Debug, ApiError)]
    enum Fault {
        #[api(status = 400, code = "VALIDATION_ERROR", message = "The {field} field is required.")]
        Validation {
            field: &'static str,
            #[api(field_errors)]
            errors: FieldErrors,
        },
        #[api(status = 404, code = "NOT_FOUND", message = "No {resource} with id {id}, limit {limit:.1}")]
        NotFound { resource: String, id: u64, limit: f64 },
        #[api(status = 500, code = "INTERNAL_ERROR", message = "Server error, contact support")]
        Internal(#[api(from)] std::io::Error),
    }

    #[derive(Serialize)]
    struct Body<'a> {
        success: bool,
        error: Error<'a>,
        meta: &'a Meta,
    }

    #[derive(Serialize)]
    struct Error<'a> {
        code: &'a str,
        message: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        details: Option<Details<'a>>,
    }

    #[derive(Serialize)]
    struct Details<'a> {
        phone_number: &'a [&'a str],
    }

    fn envelope() -> DeveloperApi {
        DeveloperApi { meta: Meta { mode: "test", request_id: "req_xyz789".to_owned() } }
    }

    fn hand<'a>(envelope: &'a DeveloperApi, code: &'a str, message: &'a str) -> Body<'a> {
        Body { success: false, error: Error { code, message, details: None }, meta: &envelope.meta }
    }

    #[test]
    fn constant() {
        let (envelope, error) = (envelope(), Fault::from(std::io::Error::other("a cause that no client sees")));
        same(&body_of(&envelope, &error), &hand(&envelope, "INTERNAL_ERROR", "Server error, contact support"));
        reused(&envelope, &error);
    }

    #[test]
    fn interpolated() {
        let envelope = envelope();
        let error = Fault::NotFound { resource: "\"customer\"\n".to_owned(), id: 7, limit: 0.25 };
        let message = "No \"customer\"\n with id 7, limit 0.2";
        same(&body_of(&envelope, &error), &hand(&envelope, "NOT_FOUND", message));
        reused(&envelope, &error);
    }

    #[test]
    fn details() {
        let envelope = envelope();
        let texts = ["The phone_number field is required.", "It has to hold digits."];
        let [first, second] = texts;
        let errors = FieldErrors::new().with("phone_number", first).with("phone_number", second);
        let error = Fault::Validation { field: "phone_number", errors };
        let mut expected = hand(&envelope, "VALIDATION_ERROR", first);
        expected.error.details = Some(Details { phone_number: &texts });
        same(&body_of(&envelope, &error), &expected);
        reused(&envelope, &error);
    }
}

mod service_adapter {
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
}

mod two_factor {
    use super::*;

    #[derive(Envelope)]
    #[envelope(
        success = { "api_job_id": self.job, "result_info": { "status_code": code ?? 0, "description": message },
                    "result"?: data },
        error   = { "api_job_id": self.job, "result_info": { "status_code": code, "description": message } },
    )]
    struct TwoFactor {
        job: String,
    }

    #[derive(Debug, ApiError)]
    #[api(codes(range = ..=-2))]
    enum Fault {
        #[api(status = 200, code = -53, message = "Invalid", in_band)]
        Invalid,
        #[api(status = 400, code = -64, message = "Wrong length – {0} digits are needed")]
        Length(u8),
        #[api(status = 400, code = -68, message = "The text needs the placeholder {{#TFA_CODE}}")]
        Placeholder,
    }

    #[derive(Serialize)]
    struct Body<'a> {
        api_job_id: &'a str,
        result_info: Info<'a>,
    }

    #[derive(Serialize)]
    struct Info<'a> {
        status_code: i64,
        description: &'a str,
    }

    #[test]
    fn integer_codes() {
        let envelope = TwoFactor { job: "0c6ccf37-dd15-49ff-a12f-ffad8f2655a6".to_owned() };
        let cases = [
            (Fault::Invalid, -53, "Invalid"),
            (Fault::Length(6), -64, "Wrong length – 6 digits are needed"),
            (Fault::Placeholder, -68, "The text needs the placeholder {#TFA_CODE}"),
        ];
        for (error, status_code, description) in cases {
            let expected = Body { api_job_id: &envelope.job, result_info: Info { status_code, description } };
            same(&body_of(&envelope, &error), &expected);
            reused(&envelope, &error);
        }
    }
}

mod einvoicing {
    use super::*;

    #[derive(Envelope)]
    #[envelope(
        success = { "statusCode": 1, "remark": message ?? "Success", "data": data, "errors": [] },
        error   = { "statusCode": code, "remark": message, "data": null,
                    "errors": [ { "errorCode": error.code, "fieldName": error.field, "errorMessage": error.message }
                                for error in field_errors ] },
    )]
    struct EInvoicing;

    #[derive(Debug, ApiError)]
    enum Fault {
        #[api(status = 400, code = -2, message = "one or more mandatory fields are missing")]
        Invalid(#[api(field_errors)] Vec<FieldFault>),
        #[api(status = 503, code = -3, message = "database is down")]
        Database,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400)]
    enum FieldFault {
        #[api(code = -20, message = "Transaction date can not be a future date", field = "transactionDate")]
        Future,
        #[api(code = -21, message = "{name} is longer than {limit}")]
        Long {
            #[api(field)]
            name: &'static str,
            limit: usize,
        },
    }

    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Body<'a> {
        status_code: i64,
        remark: &'a str,
        data: (),
        errors: Vec<Error<'a>>,
    }

    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Error<'a> {
        error_code: i64,
        field_name: &'a str,
        error_message: &'a str,
    }

    #[test]
    fn list_of_errors() {
        let error = Fault::Invalid(vec![FieldFault::Future, FieldFault::Long { name: "buyerName", limit: 80 }]);
        let future = "Transaction date can not be a future date";
        let expected = Body {
            status_code: -2,
            remark: "one or more mandatory fields are missing",
            data: (),
            errors: vec![
                Error { error_code: -20, field_name: "transactionDate", error_message: future },
                Error { error_code: -21, field_name: "buyerName", error_message: "buyerName is longer than 80" },
            ],
        };
        same(&body_of(&EInvoicing, &error), &expected);
        reused(&EInvoicing, &error);
    }

    #[test]
    fn empty_list() {
        let expected = Body { status_code: -3, remark: "database is down", data: (), errors: Vec::new() };
        same(&body_of(&EInvoicing, &Fault::Database), &expected);
        reused(&EInvoicing, &Fault::Database);
    }
}

mod pivot {
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
}
