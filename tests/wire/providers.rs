//! Five providers' formats with random values: each value appears unchanged, under the documented keys in their order.

use std::time::Duration;

use envelope_formats::{developer_api, einvoicing, pivot, service_adapter, two_factor};
use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, RenderError, Reply, Success};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::strings::text;

/// Asserts that the body is this JSON, with the keys in this order. (`serde_json` keeps the order here.)
fn is(reply: Result<Reply, RenderError>, expected: Value) -> Result<(), TestCaseError> {
    let reply = reply.map_err(|error| TestCaseError::fail(error.to_string()))?;
    let body: Value = serde_json::from_slice(reply.body()).expect("JSON");
    prop_assert_eq!(&body, &expected);
    prop_assert_eq!(reply.to_string(), expected.to_string());
    Ok(())
}

proptest! {
    #[test]
    fn developer_api(
        [mode, request_id, field, scope, id] in [(); 5].map(|()| text()),
        errors in vec((select(vec!["a", "b", "c"]), text()), 0..5),
        message in of(text()),
        numbers in (1..1000_u64, 1..100_u64, 0..1_000_000_u64),
        millis: u32,
    ) {
        use developer_api::{Customer, DeveloperApi, Fault, Meta};
        let meta = json!({ "mode": mode, "request_id": request_id });
        let api = DeveloperApi { meta: Meta { mode, request_id } };
        let failed = |error: Value| json!({ "success": false, "error": error, "meta": meta });

        let mut details = Map::new();
        for (field, message) in &errors {
            let group = details.entry(*field).or_insert_with(|| json!([]));
            group.as_array_mut().expect("made above").push(json!(message));
        }
        let mut error = json!({ "code": "VALIDATION_ERROR", "message": format!("The {field} field is required.") });
        if !details.is_empty() {
            error["details"] = Value::Object(details);
        }
        let errors: FieldErrors = errors.into_iter().collect();
        is(api.error(&Fault::Validation { field, errors }), failed(error))?;

        let forbidden = json!({ "code": "FORBIDDEN", "message": format!("The API key lacks the scope {scope}") });
        is(api.error(&Fault::Forbidden { scope }), failed(forbidden))?;

        let limited = api.error(&Fault::RateLimited { wait: Duration::from_millis(millis.into()) });
        let seconds = limited.as_ref().ok().and_then(|reply| reply.headers().get("retry-after")).map(str::to_owned);
        prop_assert_eq!(seconds, Some(millis.div_ceil(1000).to_string()));
        is(limited, failed(json!({ "code": "RATE_LIMITED", "message": "Too many requests" })))?;

        let customer = Customer { id: id.clone() };
        let mut success = json!({ "success": true, "data": { "id": id } });
        let mut response = Success(customer.clone()).status(200);
        if let Some(message) = message {
            success["message"] = json!(message);
            response = response.message(message);
        }
        success["meta"] = meta.clone();
        is(api.success(&response), success)?;

        let (number, size, total) = numbers;
        let pagination = json!({
            "current_page": number, "per_page": size, "total": total, "total_pages": total.div_ceil(size),
        });
        let page = json!({
            "success": true, "data": { "items": [{ "id": id }], "pagination": pagination }, "meta": meta,
        });
        is(api.page(&Page::new(vec![customer], number, size, total)), page)?;
    }

    #[test]
    fn service_adapter(
        [name, narration] in [(); 2].map(|()| text()),
        amount: i64,
        code in select(vec!["00", "ER1", "\""]),
        message in of(text()),
        data in of(text()),
    ) {
        use service_adapter::{Refusal, ServiceAdapter, purchase};
        let mut bought = purchase(amount.into(), 5.into());
        bought.service_data.name = name;
        bought.narration = narration;
        let data_of_purchase = serde_json::to_value(&bought).expect("a value");
        let expected = json!({ "status": true, "code": "00", "message": "Sms successfully sent", "data": data_of_purchase });
        is(ServiceAdapter.success(&bought), expected)?;

        let shown = json!({
            "status": true, "code": code, "message": message.as_deref().unwrap_or("Accepted"),
            "data": data.as_ref().map_or(json!({}), |data| json!(data)),
        });
        let response = Success(data).status(202).code(code);
        let response = match message {
            Some(message) => response.message(message),
            None => response,
        };
        is(ServiceAdapter.success(&response), shown)?;

        let refused = json!({
            "status": false, "code": "ER101", "message": "Invalid authentication key, check your api key", "data": {},
        });
        is(ServiceAdapter.error(&Refusal::InvalidKey), refused)?;
    }

    #[test]
    fn two_factor([api_job_id, message_id] in [(); 2].map(|()| text())) {
        use two_factor::{CodeRequested, CodeValid, TwoFactor, TwoFactorFault};
        let api = TwoFactor { api_job_id: api_job_id.clone() };
        let info = |code: i64, description: &str| json!({ "status_code": code, "description": description });
        let requested = json!({
            "api_job_id": api_job_id, "result_info": info(0, "Success"), "result": { "message_id": message_id },
        });
        is(api.success(&CodeRequested { message_id }), requested)?;
        is(api.success(&CodeValid), json!({ "api_job_id": api_job_id, "result_info": info(0, "Valid") }))?;
        let malformed = "System error – Request data provided was invalid.";
        for (fault, code, message) in
            [(TwoFactorFault::Expired, -53, "Invalid"), (TwoFactorFault::Malformed, -64, malformed)]
        {
            is(api.error(&fault), json!({ "api_job_id": api_job_id, "result_info": info(code, message) }))?;
        }
    }

    #[test]
    fn einvoicing(fields in vec(of(text()), 0..20), invoice_number in text()) {
        use einvoicing::{EInvoicing, EInvoicingSections, Failure, FieldFault, Invoice};
        let errors: Vec<Value> = fields.iter().map(|field| match field {
            Some(field) => {
                json!({ "errorCode": -21, "fieldName": field, "errorMessage": format!("{field} is mandatory") })
            }
            None => json!({
                "errorCode": -20, "fieldName": "transactionDate",
                "errorMessage": "Transaction date can not be a future date",
            }),
        }).collect();
        let faults = fields.into_iter().map(|field| match field {
            Some(field) => FieldFault::Missing { field },
            None => FieldFault::FutureDate,
        });
        let (failure, remark) = (Failure::Fields(faults.collect()), "one or more mandatory fields are missing");
        is(EInvoicing.error(&failure), json!({ "statusCode": -2, "remark": remark, "data": null, "errors": errors }))?;
        let status = json!({ "statusCode": -2, "remark": remark });
        is(EInvoicingSections.error(&failure), json!({ "status": status, "data": null, "errors": errors }))?;
        let data = json!({ "invoiceNumber": invoice_number });
        let expected = json!({ "statusCode": 1, "remark": "Success", "data": data, "errors": [] });
        is(EInvoicing.success(&Invoice { invoice_number }), expected)?;
    }

    #[test]
    fn pivot(
        [method, parameter, id] in [(); 3].map(|()| text()),
        amounts: (u64, u64),
        numbers in of((1..1000_u64, 1..100_u64, 0..1_000_000_u64)),
    ) {
        use pivot::{GatewayFault, Payment, PaymentFault, PayoutFault, Pivot};
        let allowed = json!({ "code": "method_not_allowed", "message": format!("{method} is not supported here") });
        let inner = PaymentFault::from(GatewayFault::MethodNotAllowed { method: method.clone() });
        prop_assert_eq!(inner.status(), 405);
        is(Pivot.error(&inner), allowed.clone())?;
        is(Pivot.error(&PayoutFault::from(GatewayFault::MethodNotAllowed { method })), allowed)?;

        let missing = json!({
            "code": "invalid_request", "message": format!("{parameter} is required"),
            "error": { "type": "API_ERROR", "parameter": parameter },
        });
        is(Pivot.error(&PaymentFault::MissingParameter { parameter }), missing)?;

        let (available, requested) = amounts;
        let balance = json!({
            "code": "insufficient_balance", "message": "Insufficient balance",
            "error": { "type": "API_ERROR", "available": available, "requested": requested },
        });
        is(Pivot.error(&PayoutFault::InsufficientBalance { available, requested }), balance)?;

        let payments = vec![Payment { id: id.clone() }];
        let mut expected = json!({ "code": "00", "message": "OK", "data": [{ "id": id }] });
        let page = match numbers {
            Some((number, size, total)) => {
                expected["pagination"] = json!({
                    "page": number, "perPage": size, "totalItems": total, "totalPages": total.div_ceil(size),
                });
                Page::new(payments, number, size, total)
            }
            None => Page::by_cursor(payments),
        };
        is(Pivot.page(&page), expected)?;
    }
}
