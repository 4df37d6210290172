//! The formats of public APIs with their envelopes, and the outcome of each sample.

use envelope_formats::sample::Format;
use envelope_formats::*;
use envelope_runtime::template::Template;
use envelope_runtime::{Envelope, Outcome};
use serde_json::Value;

/// A format's samples, and the envelopes that rendered them.
pub(crate) struct Api {
    pub(crate) format: Format,
    pub(crate) envelopes: Vec<Shape>,
    source: &'static str,
}

/// The parts of an envelope that the tests need.
pub(crate) struct Shape {
    pub(crate) template: &'static Template,
    pub(crate) schema: fn(Outcome) -> Value,
}

fn shape<E: Envelope>() -> Shape {
    Shape { template: E::template(), schema: envelope_runtime::schema::of::<E> }
}

/// A sample's outcome and body.
pub(crate) struct Body {
    pub(crate) title: &'static str,
    pub(crate) outcome: Outcome,
    pub(crate) json: Value,
}

impl Api {
    /// The bodies, without answers that have none.
    pub(crate) fn bodies(&self) -> Vec<Body> {
        let samples = self.format.samples.iter().filter(|sample| !sample.body.is_empty());
        let bodies = samples.map(|sample| Body {
            title: sample.title,
            outcome: self.outcome(sample.title),
            json: serde_json::from_str(sample.body).expect(sample.title),
        });
        bodies.collect()
    }

    /// Of which of an envelope's methods the sample is, as its source says.
    fn outcome(&self, title: &str) -> Outcome {
        let (_, call) = self.source.split_once(&format!("\"{title}\",")).expect(title);
        let methods = [(".error(", Outcome::Error), (".success(", Outcome::Success), (".page(", Outcome::Page)];
        let called = methods.into_iter().filter_map(|(method, outcome)| Some((call.find(method)?, outcome)));
        called.min_by_key(|(at, _)| *at).expect(title).1
    }
}

macro_rules! apis {
    ($($module:ident: $($envelope:ident),+;)*) => {
        vec![$(Api {
            format: $module::format(),
            envelopes: vec![$(shape::<$module::$envelope>()),+],
            source: include_str!(concat!("../formats/", stringify!($module), ".rs")),
        }),*]
    };
}

pub(crate) fn apis() -> Vec<Api> {
    let apis = apis! {
        developer_api: DeveloperApi;
        service_adapter: ServiceAdapter;
        two_factor: TwoFactor;
        einvoicing: EInvoicing, EInvoicingSections;
        pivot: Pivot;
        problem_details: Problem;
        jsend: Jsend;
        json_api: JsonApi;
        stripe: Stripe;
        slack: Slack;
        telegram: Telegram;
        github: GitHub;
        cloudflare: Cloudflare;
        microsoft: Microsoft;
        kubernetes: Kubernetes;
        salesforce: Salesforce;
        wechat: WeChat;
        laravel: Laravel;
        django_rest: DjangoRest;
        paypal: PayPal;
        oauth2: TokenEndpoint;
        twilio: Twilio;
        shopify: Shopify;
    };
    assert_eq!(apis.len(), all().len(), "a format is missing");
    apis
}
