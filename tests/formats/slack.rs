//! Slack: `ok` next to the payload's members, errors with HTTP 200 (Slack Web API, "Evaluating responses").

use envelope_runtime::{ApiError, ApiResponse, Envelope, Page};
use serde::Serialize;

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, ..data },
    page    = { "ok": true, "{self.list}": items, "response_metadata": { "next_cursor": page.next_cursor ?? "" } },
    error   = { "ok": false, "error": code, ..details },
)]
pub struct Slack {
    /// The key of a list.
    pub list: &'static str,
}

#[derive(Debug, ApiError)]
#[api(status = 200, in_band)]
pub enum Fault {
    /// The token was revoked, or belongs to no workspace.
    #[api(code = "invalid_auth", message = "The token is not valid")]
    InvalidAuth,

    /// The token does not have the scopes that the method needs.
    #[api(code = "missing_scope", message = "The method needs the scope {needed}")]
    MissingScope {
        #[api(detail)]
        needed: String,
        #[api(detail)]
        provided: String,
    },

    /// The request has been ratelimited.
    #[api(status = 429, code = "ratelimited", message = "Too many requests")]
    RateLimited {
        #[api(retry_after)]
        seconds: u32,
    },
}

/// A message was sent.
#[derive(Clone, Debug, Serialize, ApiResponse)]
pub struct Posted {
    pub channel: String,
    pub ts: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Channel {
    pub id: String,
    pub name: String,
}

pub fn format() -> Format {
    let slack = Slack { list: "channels" };
    let general = || Channel { id: "C012AB3CD".into(), name: "general".into() };
    Format {
        name: "slack",
        title: "Slack Web API",
        samples: vec![
            sample(
                "a token is not valid",
                slack.error(&Fault::InvalidAuth),
                200,
                r#"{"ok":false,"error":"invalid_auth"}"#,
            ),
            sample(
                "a scope is missing",
                slack.error(&Fault::MissingScope { needed: "chat:write".into(), provided: "identify,bot".into() }),
                200,
                r#"{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"identify,bot"}"#,
            ),
            with_headers(
                "too many requests",
                slack.error(&Fault::RateLimited { seconds: 30 }),
                429,
                &[("content-type", "application/json"), ("retry-after", "30")],
                r#"{"ok":false,"error":"ratelimited"}"#,
            ),
            sample(
                "a message",
                slack.success(&Posted { channel: "C123456".into(), ts: "1503435956.000247".into() }),
                200,
                r#"{"ok":true,"channel":"C123456","ts":"1503435956.000247"}"#,
            ),
            sample(
                "a list that goes on",
                slack.page(&Page::by_cursor(vec![general()]).next_cursor("dGVhbTpDMDYxRkE1UEI=")),
                200,
                r#"{"ok":true,"channels":[{"id":"C012AB3CD","name":"general"}],"response_metadata":{"next_cursor":"dGVhbTpDMDYxRkE1UEI="}}"#,
            ),
            sample(
                "the end of a list",
                slack.page(&Page::by_cursor(vec![general()])),
                200,
                r#"{"ok":true,"channels":[{"id":"C012AB3CD","name":"general"}],"response_metadata":{"next_cursor":""}}"#,
            ),
        ],
        tables: vec![],
    }
}
