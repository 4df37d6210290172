//! Allocations for error bodies of the `einvoicing` format.

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
