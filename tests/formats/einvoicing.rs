//! E-invoicing: responses and fields have separate codes, all negative (Electronic Invoicing System API v1,
//! section 3.2 "General Response Structure").

use envelope_runtime::catalog::Column;
use envelope_runtime::{ApiError, ApiResponse, Envelope, Success, catalog};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "statusCode": code ?? 1, "remark": message ?? "Success", "data": data, "errors": [] },
    error   = { "statusCode": code, "remark": message, "data": null,
                "errors": [ { "errorCode": error.code, "fieldName": error.field, "errorMessage": error.message }
                            for error in field_errors ] },
)]
pub struct EInvoicing;

/// The same facts, with a separate status section.
#[derive(Envelope)]
#[envelope(
    success = { "status": { "statusCode": code ?? 1, "remark": message ?? "Success" }, "data": data, "errors": [] },
    error   = { "status": { "statusCode": code, "remark": message }, "data": null,
                "errors": [ { "errorCode": error.code, "fieldName": error.field, "errorMessage": error.message }
                            for error in field_errors ] },
)]
pub struct EInvoicingSections;

/// All failures have status codes less than -1; 0, -1 and other positive numbers stand for nothing.
#[derive(Debug, ApiError)]
#[api(codes(range = ..=-2), envelope = EInvoicing)]
pub enum Failure {
    /// One or more mandatory fields in the request are missing or not valid.
    #[api(status = 400, code = -2, message = "one or more mandatory fields are missing")]
    Fields(#[api(field_errors)] Vec<FieldFault>),

    /// The terminal is not known.
    #[api(status = 401, code = -3, message = "Unauthorized terminal")]
    Unauthorized,

    /// The request is valid.
    #[api(status = 500, code = -4, message = "Server error while connecting to the database")]
    Database,
}

/// Specific business errors of single fields.
#[derive(Clone, Debug, ApiError)]
#[api(status = 400, codes(range = ..=-2))]
pub enum FieldFault {
    #[api(code = -20, field = "transactionDate", message = "Transaction date can not be a future date")]
    FutureDate,

    #[api(code = -21, message = "{field} is mandatory")]
    Missing {
        #[api(field)]
        field: String,
    },
}

/// The invoice was registered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, ApiResponse)]
#[api(code = 1, message = "Success")]
#[serde(rename_all = "camelCase")]
pub struct Invoice {
    pub invoice_number: String,
}

catalog! {
    /// Status codes.
    pub static STATUS_CODES = [Failure, Invoice];
}

catalog! {
    /// Error codes of single fields: a space of their own.
    pub static FIELD_CODES = [FieldFault];
}

pub fn format() -> Format {
    let future = || Failure::Fields(vec![FieldFault::FutureDate]);
    let two = Failure::Fields(vec![FieldFault::Missing { field: "buyerTin".into() }, FieldFault::FutureDate]);
    let fields = FIELD_CODES
        .table()
        .column(Column::Code, "errorCode")
        .column(Column::Field, "fieldName")
        .column(Column::Message, "errorMessage");
    let invoice = Invoice { invoice_number: "INV-17".into() };
    Format {
        name: "einvoicing",
        title: "E-invoicing",
        samples: vec![
            sample(
                "a date in the future",
                EInvoicing.error(&future()),
                400,
                r#"{"statusCode":-2,"remark":"one or more mandatory fields are missing","data":null,"errors":[{"errorCode":-20,"fieldName":"transactionDate","errorMessage":"Transaction date can not be a future date"}]}"#,
            ),
            sample(
                "nothing to hand over",
                EInvoicing.success(&Success(())),
                200,
                r#"{"statusCode":1,"remark":"Success","data":null,"errors":[]}"#,
            ),
            sample(
                "an invoice",
                EInvoicing.success(&invoice),
                200,
                r#"{"statusCode":1,"remark":"Success","data":{"invoiceNumber":"INV-17"},"errors":[]}"#,
            ),
            sample(
                "two fields at fault",
                EInvoicing.error(&two),
                400,
                r#"{"statusCode":-2,"remark":"one or more mandatory fields are missing","data":null,"errors":[{"errorCode":-21,"fieldName":"buyerTin","errorMessage":"buyerTin is mandatory"},{"errorCode":-20,"fieldName":"transactionDate","errorMessage":"Transaction date can not be a future date"}]}"#,
            ),
            sample(
                "a failure without a field",
                EInvoicing.error(&Failure::Database),
                500,
                r#"{"statusCode":-4,"remark":"Server error while connecting to the database","data":null,"errors":[]}"#,
            ),
            sample(
                "an invoice, in sections",
                EInvoicingSections.success(&invoice),
                200,
                r#"{"status":{"statusCode":1,"remark":"Success"},"data":{"invoiceNumber":"INV-17"},"errors":[]}"#,
            ),
            sample(
                "a date in the future, in sections",
                EInvoicingSections.error(&future()),
                400,
                r#"{"status":{"statusCode":-2,"remark":"one or more mandatory fields are missing"},"data":null,"errors":[{"errorCode":-20,"fieldName":"transactionDate","errorMessage":"Transaction date can not be a future date"}]}"#,
            ),
        ],
        tables: vec![STATUS_CODES.table().to_markdown(), fields.to_markdown()],
    }
}
