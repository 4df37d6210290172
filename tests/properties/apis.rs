//! The formats of public APIs, and the functions with which their envelopes parse a response.

use std::str::FromStr;
use std::sync::OnceLock;

use envelope_formats::sample::{Format, Sample};
use envelope_formats::*;
use envelope_runtime::client::{self, ReadError, Received};
use envelope_runtime::{Envelope, RenderError, Reply};

pub struct Api {
    pub format: Format,
    /// Whether the sample with this title is of this envelope.
    pub covers: fn(&str) -> bool,
    pub read: fn(u16, &Reply, &[u8]) -> Result<Received, ReadError>,
    /// Renders a received error or page again.
    pub again: fn(&Received) -> Option<Result<Reply, RenderError>>,
}

fn read<E: Envelope>(status: u16, reply: &Reply, body: &[u8]) -> Result<Received, ReadError> {
    client::read::<E>(status, reply.headers(), body)
}

fn again(envelope: &impl Envelope, received: &Received) -> Option<Result<Reply, RenderError>> {
    Some(match received {
        Received::Error(error) => envelope.error(error),
        Received::Page { items, page, .. } => envelope.page(&page.with_items(items.clone())),
        _ => return None,
    })
}

/// A field of the envelope as the response had it.
fn field(received: &Received, path: &str) -> String {
    match received.envelope_field(path) {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

/// The field as a number; 0 if it is not a number.
fn number<T: FromStr + Default>(received: &Received, path: &str) -> T {
    field(received, path).parse().unwrap_or_default()
}

/// A format, its parser, and its envelope with the received fields.
macro_rules! api {
    ($module:ident, $envelope:ident, $received:ident => $make:expr) => {
        Api {
            format: $module::format(),
            covers: |_| true,
            read: read::<$module::$envelope>,
            again: |$received| again(&$make, $received),
        }
    };
}

fn meta(received: &Received) -> developer_api::Meta {
    developer_api::Meta { mode: field(received, "meta.mode"), request_id: field(received, "meta.request_id") }
}

impl Api {
    /// The samples that have a body.
    pub fn samples(&self) -> impl Iterator<Item = &Sample> {
        self.format.samples.iter().filter(|sample| !sample.body.is_empty() && (self.covers)(sample.title))
    }
}

/// A field as a text that lives as long as the tests.
fn lasting(received: &Received, path: &str) -> &'static str {
    field(received, path).leak()
}

pub fn apis() -> &'static [Api] {
    static APIS: OnceLock<Vec<Api>> = OnceLock::new();
    APIS.get_or_init(all_apis)
}

fn all_apis() -> Vec<Api> {
    let apis = vec![
        api!(developer_api, DeveloperApi, received => developer_api::DeveloperApi { meta: meta(received) }),
        api!(service_adapter, ServiceAdapter, _received => service_adapter::ServiceAdapter),
        api!(two_factor, TwoFactor, received => two_factor::TwoFactor { api_job_id: field(received, "api_job_id") }),
        Api {
            covers: |title| !title.ends_with("in sections"),
            ..api!(einvoicing, EInvoicing, _received => einvoicing::EInvoicing)
        },
        Api {
            covers: |title| title.ends_with("in sections"),
            ..api!(einvoicing, EInvoicingSections, _received => einvoicing::EInvoicingSections)
        },
        api!(pivot, Pivot, _received => pivot::Pivot),
        api!(problem_details, Problem, received => {
            let instance = received.envelope_field("instance").map(|_| field(received, "instance"));
            problem_details::Problem { instance }
        }),
        api!(jsend, Jsend, _received => jsend::Jsend),
        api!(json_api, JsonApi, _received => json_api::JsonApi),
        api!(stripe, Stripe, received => stripe::Stripe {
            request_id: field(received, "request_id"),
            path: field(received, "path"),
        }),
        api!(slack, Slack, received => slack::Slack { list: lasting(received, "list") }),
        api!(telegram, Telegram, _received => telegram::Telegram),
        api!(github, GitHub, received => github::GitHub {
            path: field(received, "path"),
            documentation_url: field(received, "documentation_url"),
            rate: github::Rate {
                limit: number(received, "rate.limit"),
                remaining: number(received, "rate.remaining"),
            },
        }),
        api!(cloudflare, Cloudflare, _received => cloudflare::Cloudflare),
        api!(microsoft, Microsoft, _received => microsoft::Microsoft),
        api!(kubernetes, Kubernetes, received => kubernetes::Kubernetes { kind: lasting(received, "kind") }),
        api!(salesforce, Salesforce, _received => salesforce::Salesforce),
        api!(wechat, WeChat, _received => wechat::WeChat),
        api!(laravel, Laravel, received => laravel::Laravel { path: field(received, "path") }),
        api!(django_rest, DjangoRest, received => django_rest::DjangoRest { url: field(received, "url") }),
        api!(paypal, PayPal, received => paypal::PayPal { debug_id: field(received, "debug_id") }),
        api!(oauth2, TokenEndpoint, _received => oauth2::TokenEndpoint),
        api!(twilio, Twilio, received => twilio::Twilio { list: lasting(received, "list"), uri: field(received, "uri") }),
        api!(shopify, Shopify, received => shopify::Shopify {
            shop: field(received, "shop"),
            list: lasting(received, "list"),
            calls: number(received, "calls"),
        }),
    ];
    assert_eq!(apis.len(), all().len() + 1, "a format is missing");
    apis
}
