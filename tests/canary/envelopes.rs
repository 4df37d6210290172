//! Envelopes of all kinds: the presets, those of public APIs, and one that shows every slot.

use envelope_formats::{
    einvoicing, jsend, json_api, microsoft, oauth2, paypal, pivot, problem_details, salesforce, service_adapter,
    stripe, telegram, wechat,
};
use envelope_runtime::presets::{GoogleRpc, Jsend, JsonApi, Plain, ProblemDetails};
use envelope_runtime::{ApiError, ApiResponse, Envelope, Parts, RenderError, Reply};

/// Has every slot, and everything that a function receives.
#[derive(Envelope)]
#[envelope(
    success = { "data": data, "code": code, "message": message, "title": title, "description": description,
                "docs": docs_url, "own": ext.own, "see": ext.see, "hidden": ext.hidden, "source": ext.source,
                "parts": with(parts) },
    error = { "code": code, "message": "{message}", "again": message, "title": title, "description": description,
              "docs": docs_url, "status": status.reason, "own": ext.own, "see": ext.see, "hidden": ext.hidden,
              "source": ext.source, "details": details, "retry": retry_after, "parts": with(parts),
              "list": [{ "field": error.field, "code": error.code, "message": error.message, "title": error.title,
                         "own": error.ext.own, "hidden": error.ext.hidden, "source": error.ext.source }
                       for error in errors],
              "map": { error.field ?? "none": [error.message, error.ext.see] for error in errors } },
    headers = { "x-message": message, "x-code": code, "x-title": title, "x-own": ext.own, "x-hidden": ext.hidden },
)]
pub struct Everything;

fn parts(parts: &Parts<'_>) -> String {
    format!("{:?} {:?} {:?}", parts.code(), parts.message(), parts.field_errors())
}

type Answers = Vec<(&'static str, Result<Reply, RenderError>)>;

macro_rules! replies {
    ($method:ident, $value:expr; $($envelope:expr,)*) => {
        vec![$((stringify!($envelope), $envelope.$method($value)),)*]
    };
}

pub fn errors(error: &dyn ApiError) -> Answers {
    let (id, path) = (|| "id".to_owned(), || "/path".to_owned());
    replies! { error, error;
        Everything,
        Plain,
        ProblemDetails::default(),
        Jsend,
        JsonApi,
        GoogleRpc,
        einvoicing::EInvoicing,
        einvoicing::EInvoicingSections,
        jsend::Jsend,
        json_api::JsonApi,
        microsoft::Microsoft,
        oauth2::TokenEndpoint,
        paypal::PayPal { debug_id: id() },
        pivot::Pivot,
        problem_details::Problem { instance: None },
        salesforce::Salesforce,
        service_adapter::ServiceAdapter,
        stripe::Stripe { request_id: id(), path: path() },
        telegram::Telegram,
        wechat::WeChat,
    }
}

pub fn success<R: ApiResponse>(response: &R) -> Answers {
    replies! { success, response;
        Everything,
        Plain,
        ProblemDetails::default(),
        Jsend,
        JsonApi,
        GoogleRpc,
        microsoft::Microsoft,
        pivot::Pivot,
    }
}
