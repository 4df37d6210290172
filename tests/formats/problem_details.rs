//! Problem details, with extension members next to the standard ones (RFC 9457, section 3).

use envelope_runtime::{ApiError, Envelope, FieldErrors, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "type": docs_url ?? "about:blank", "title"?: title ?? status.reason, "status": status,
              "detail": message, "instance"?: self.instance, ..details },
    field_error = { "type": docs_url, "title": title, "status": status,
                    "errors": [ { "detail": error.message, "pointer": "#/{error.field}" } for error in field_errors ] },
    error_content_type = "application/problem+json",
    headers = { "content-language": "en" },
)]
pub struct Problem {
    /// What the request was about.
    pub instance: Option<String>,
}

#[derive(Debug, ApiError)]
#[api(docs_url = "https://example.com/probs/{code}")]
pub enum Fault {
    /// The account's balance does not cover the request.
    #[api(
        status = 403,
        code = "out-of-credit",
        title = "You do not have enough credit.",
        message = "Your current balance is {balance}, but that costs {cost}."
    )]
    OutOfCredit {
        #[api(detail)]
        balance: u64,
        cost: u64,
        #[api(detail)]
        accounts: Vec<String>,
    },

    /// Members of the request are not valid.
    #[api(
        status = 422,
        code = "validation-error",
        title = "Your request is not valid.",
        docs_url = "https://example.net/validation-error",
        message = "Some members of the request are not valid"
    )]
    Validation(#[api(field_errors)] FieldErrors),

    /// The message does not exist, or not for this account.
    #[api(status = 404, code = "no-such-message", message = "There is no message {id}.")]
    NoSuchMessage { id: String },
}

#[derive(Clone, Debug, Serialize)]
pub struct Message {
    pub id: String,
    pub text: String,
}

pub fn format() -> Format {
    const PROBLEM: &[(&str, &str)] = &[("content-type", "application/problem+json"), ("content-language", "en")];
    const CONTENT: &[(&str, &str)] = &[("content-type", "application/json"), ("content-language", "en")];
    let problem = Problem { instance: Some("/account/12345/msgs/abc".into()) };
    let accounts = vec!["/account/12345".into(), "/account/67890".into()];
    let errors = FieldErrors::new()
        .with("age", "must be a positive integer")
        .with("profile/color", "must be 'green', 'red' or 'blue'");
    Format {
        name: "problem_details",
        title: "Problem Details (RFC 9457)",
        samples: vec![
            with_headers(
                "extension members",
                problem.error(&Fault::OutOfCredit { balance: 30, cost: 50, accounts }),
                403,
                PROBLEM,
                r#"{"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,"detail":"Your current balance is 30, but that costs 50.","instance":"/account/12345/msgs/abc","balance":30,"accounts":["/account/12345","/account/67890"]}"#,
            ),
            with_headers(
                "several members at fault",
                problem.error(&Fault::Validation(errors)),
                422,
                PROBLEM,
                r##"{"type":"https://example.net/validation-error","title":"Your request is not valid.","status":422,"errors":[{"detail":"must be a positive integer","pointer":"#/age"},{"detail":"must be 'green', 'red' or 'blue'","pointer":"#/profile/color"}]}"##,
            ),
            with_headers(
                "a title of the status",
                Problem { instance: None }.error(&Fault::NoSuchMessage { id: "abc".into() }),
                404,
                PROBLEM,
                r#"{"type":"https://example.com/probs/no-such-message","title":"Not Found","status":404,"detail":"There is no message abc."}"#,
            ),
            with_headers(
                "a message, without an envelope",
                problem.success(&Success(Message { id: "abc".into(), text: "Hello".into() })),
                200,
                CONTENT,
                r#"{"id":"abc","text":"Hello"}"#,
            ),
        ],
        tables: vec![],
    }
}
