//! OAuth 2.0 token endpoint: tokens and errors that must not be cached (RFC 6749, sections 5.1 and 5.2).

use envelope_runtime::{ApiError, Envelope, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    error   = { "error": code, "error_description"?: message, "error_uri"?: docs_url },
    content_type = "application/json;charset=UTF-8",
    headers = { "cache-control": "no-store", "pragma": "no-cache" },
)]
pub struct TokenEndpoint;

#[derive(Debug, ApiError)]
#[api(status = 400)]
pub enum TokenFault {
    /// The request is missing a required parameter, repeats one, or is otherwise malformed.
    #[api(code = "invalid_request", message = "The parameter {parameter} is missing")]
    InvalidRequest { parameter: &'static str },

    /// Client authentication failed.
    #[api(
        status = 401,
        code = "invalid_client",
        message = "Client authentication failed",
        header("www-authenticate" = r#"Basic realm="token""#)
    )]
    InvalidClient,

    /// The authorization grant or refresh token is invalid, expired or revoked.
    #[api(
        code = "invalid_grant",
        message = "The refresh token is expired",
        docs_url = "https://example.com/oauth#{code}"
    )]
    InvalidGrant,

    /// The client is not authorized to use this authorization grant type.
    #[api(code = "unauthorized_client", message = "This grant type is not for this client")]
    UnauthorizedClient,

    /// The authorization grant type is not supported by the authorization server.
    #[api(code = "unsupported_grant_type", message = "The grant type {0} is not supported")]
    UnsupportedGrantType(String),

    /// The requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner.
    #[api(code = "invalid_scope", message = "The scope exceeds what was granted")]
    InvalidScope,
}

#[derive(Clone, Debug, Serialize)]
pub struct Token {
    pub access_token: String,
    pub token_type: String,
    pub expires_in: u32,
    pub refresh_token: String,
}

pub fn format() -> Format {
    const HEADERS: &[(&str, &str)] =
        &[("content-type", "application/json;charset=UTF-8"), ("cache-control", "no-store"), ("pragma", "no-cache")];
    let token = Token {
        access_token: "2YotnFZFEjr1zCsicMWpAA".into(),
        token_type: "example".into(),
        expires_in: 3600,
        refresh_token: "tGzv3JOkF0XG5Qx2TlKWIA".into(),
    };
    Format {
        name: "oauth2",
        title: "OAuth 2.0 token endpoint (RFC 6749)",
        samples: vec![
            with_headers(
                "a parameter is missing",
                TokenEndpoint.error(&TokenFault::InvalidRequest { parameter: "code" }),
                400,
                HEADERS,
                r#"{"error":"invalid_request","error_description":"The parameter code is missing"}"#,
            ),
            with_headers(
                "client authentication failed",
                TokenEndpoint.error(&TokenFault::InvalidClient),
                401,
                &[
                    ("content-type", "application/json;charset=UTF-8"),
                    ("cache-control", "no-store"),
                    ("pragma", "no-cache"),
                    ("www-authenticate", r#"Basic realm="token""#),
                ],
                r#"{"error":"invalid_client","error_description":"Client authentication failed"}"#,
            ),
            with_headers(
                "a page for people",
                TokenEndpoint.error(&TokenFault::InvalidGrant),
                400,
                HEADERS,
                r##"{"error":"invalid_grant","error_description":"The refresh token is expired","error_uri":"https://example.com/oauth#invalid_grant"}"##,
            ),
            with_headers(
                "a token",
                TokenEndpoint.success(&Success(token)),
                200,
                HEADERS,
                r#"{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"example","expires_in":3600,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"}"#,
            ),
        ],
        tables: vec![],
    }
}
