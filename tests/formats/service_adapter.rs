//! ServiceAdapter: the same four keys in every response, code `"00"` for success (its page "Standard Response").

use envelope_runtime::{ApiError, ApiResponse, Envelope, Success, catalog};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "status": true, "code": code ?? "00", "message": message ?? status.reason, "data": data ?? {} },
    error   = { "status": false, "code": code, "message": message, "data": details ?? {} },
)]
pub struct ServiceAdapter;

/// 4XX: the request was received but could not be processed, due to incorrect data.
#[derive(Debug, ApiError)]
#[api(envelope = ServiceAdapter)]
pub enum Refusal {
    /// The authentication key is unknown, or was revoked.
    #[api(status = 401, code = "ER101", message = "Invalid authentication key, check your api key")]
    InvalidKey,
}

/// The details of a purchase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, ApiResponse)]
#[api(code = "00", message = "Sms successfully sent", envelope = ServiceAdapter)]
pub struct Purchase {
    pub client_reference: String,
    pub debited: bool,
    pub transaction_status: String,
    pub payment_status: String,
    pub currency: String,
    pub amount: Number,
    pub action: String,
    pub provider: String,
    pub value_number: String,
    pub narration: String,
    pub category: String,
    pub adapter_reference: String,
    pub provider_reference: String,
    pub created_at: String,
    pub service_data: ServiceData,
    pub provider_response: ProviderResponse,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceData {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProviderResponse {
    pub data: Delivery,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Delivery {
    pub status: String,
    pub message: String,
    pub message_id: String,
    pub cost: Number,
    pub currency: String,
    pub gateway_used: String,
}

catalog! {
    /// Response codes.
    pub static SERVICE_ADAPTER = [Purchase, Refusal];
}

pub fn purchase(amount: Number, cost: Number) -> Purchase {
    let provider_reference = "bb1db189-1257-4dcb-bf0a-b0394234aa57";
    Purchase {
        client_reference: "000000006704".into(),
        debited: true,
        transaction_status: "SUCCESS".into(),
        payment_status: "PAID".into(),
        currency: "NGN".into(),
        amount,
        action: "PURCHASE".into(),
        provider: "Bulksmsnigeria".into(),
        value_number: "07035361770".into(),
        narration: "SMS Purchase/000000006704/07035361770".into(),
        category: "Notifications::SMS".into(),
        adapter_reference: "OYS_NOT_SMS_1713463674_IMIQ8".into(),
        provider_reference: provider_reference.into(),
        created_at: "2024-04-18T18:07:54.000000Z".into(),
        service_data: ServiceData { name: "SUCCESSFUL".into() },
        provider_response: ProviderResponse {
            data: Delivery {
                status: "success".into(),
                message: "Message Sent".into(),
                message_id: provider_reference.into(),
                cost,
                currency: "NGN".into(),
                gateway_used: "direct-refund".into(),
            },
        },
    }
}

pub fn format() -> Format {
    let cost = Number::from_f64(2.49).expect("a finite number");
    Format {
        name: "service_adapter",
        title: "ServiceAdapter",
        samples: vec![
            sample(
                "an unknown key",
                ServiceAdapter.error(&Refusal::InvalidKey),
                401,
                r#"{"status":false,"code":"ER101","message":"Invalid authentication key, check your api key","data":{}}"#,
            ),
            sample(
                "a purchase",
                ServiceAdapter.success(&purchase(Number::from(4), cost)),
                200,
                r#"{"status":true,"code":"00","message":"Sms successfully sent","data":{"client_reference":"000000006704","debited":true,"transaction_status":"SUCCESS","payment_status":"PAID","currency":"NGN","amount":4,"action":"PURCHASE","provider":"Bulksmsnigeria","value_number":"07035361770","narration":"SMS Purchase/000000006704/07035361770","category":"Notifications::SMS","adapter_reference":"OYS_NOT_SMS_1713463674_IMIQ8","provider_reference":"bb1db189-1257-4dcb-bf0a-b0394234aa57","created_at":"2024-04-18T18:07:54.000000Z","service_data":{"name":"SUCCESSFUL"},"provider_response":{"data":{"status":"success","message":"Message Sent","message_id":"bb1db189-1257-4dcb-bf0a-b0394234aa57","cost":2.49,"currency":"NGN","gateway_used":"direct-refund"}}}}"#,
            ),
            sample(
                "nothing to hand over",
                ServiceAdapter.success(&Success(())),
                200,
                r#"{"status":true,"code":"00","message":"OK","data":{}}"#,
            ),
        ],
        tables: vec![SERVICE_ADAPTER.table().to_markdown()],
    }
}
