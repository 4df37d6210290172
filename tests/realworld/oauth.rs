//! An authorization server: for any failure of its endpoints, clients get one of the few codes of RFC 6749 (section
//! 5.2), RFC 7009, RFC 8628 and RFC 6750, and operators get the reason.

use envelope_runtime::catalog::LogLevel;
use envelope_runtime::{ApiError, Code, Envelope, catalog};

use crate::rendered;

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "error": code, "error_description": message, "error_uri"?: docs_url },
    headers = { "cache-control": "no-store" },
)]
struct OAuth;

/// The errors that the standards define for clients.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "snake_case"))]
#[allow(dead_code, reason = "two endpoints do not send all of them")]
enum Standard {
    #[api(message = "The request is malformed, or lacks a parameter")]
    InvalidRequest,
    #[api(status = 401, message = "The client could not be authenticated", header("www-authenticate" = "Basic"))]
    InvalidClient,
    #[api(message = "The grant is invalid, expired or revoked")]
    InvalidGrant,
    #[api(message = "The client may not use this grant type")]
    UnauthorizedClient,
    #[api(message = "The grant type is not supported")]
    UnsupportedGrantType,
    #[api(message = "The scope is unknown, malformed or exceeds what was granted")]
    InvalidScope,
    #[api(message = "The type of this token cannot be revoked")]
    UnsupportedTokenType,
    #[api(message = "The user has not yet answered")]
    AuthorizationPending,
    #[api(message = "Poll less often", log = info)]
    SlowDown,
    #[api(message = "The user has declined")]
    AccessDenied,
    #[api(message = "The device code has expired")]
    ExpiredToken,
    #[api(status = 500, message = "Something went wrong")]
    ServerError,
    #[api(status = 503, message = "Try again later", retry_after = 10)]
    TemporarilyUnavailable,
}

/// Why no token was issued.
#[derive(Debug, ApiError)]
#[allow(dead_code, reason = "some fields are for logs")]
enum TokenFault {
    #[api(facts = Standard::InvalidRequest, message = "`{0}` is missing")]
    NoParameter(&'static str),
    #[api(facts = Standard::InvalidRequest, message = "`{0}` is given twice")]
    Repeated(&'static str),
    #[api(facts = Standard::InvalidClient)]
    UnknownClient,
    #[api(facts = Standard::InvalidClient, log = warn)]
    WrongSecret { client: String },
    #[api(facts = Standard::InvalidGrant)]
    UnknownCode,
    // Possibly an attack, so all tokens of the session are revoked.
    #[api(facts = Standard::InvalidGrant, log = error)]
    CodeUsedTwice { session: u64 },
    #[api(facts = Standard::InvalidGrant, message = "The code is {minutes} minutes old")]
    CodeTooOld { minutes: u32 },
    #[api(facts = Standard::InvalidGrant, docs_url = "https://auth.example/docs/pkce")]
    WrongVerifier,
    #[api(facts = Standard::InvalidGrant)]
    RefreshTokenRevoked,
    #[api(facts = Standard::UnauthorizedClient)]
    GrantNotAllowed,
    #[api(facts = Standard::UnsupportedGrantType)]
    UnknownGrant,
    #[api(facts = Standard::InvalidScope, message = "`{0}` was not granted")]
    ScopeTooWide(String),
    #[api(facts = Standard::ServerError)]
    Signing(#[api(from)] std::fmt::Error),
    #[api(facts = Standard::TemporarilyUnavailable)]
    Database(#[api(from)] std::io::Error),
}

/// Why a device got no token; it polls for one.
#[derive(Debug, ApiError)]
enum DeviceFault {
    #[api(facts = Standard::AuthorizationPending)]
    NotAnswered,
    #[api(facts = Standard::SlowDown, header("x-interval" = "{seconds}"))]
    TooOften { seconds: u32 },
    #[api(facts = Standard::AccessDenied)]
    Declined,
    #[api(facts = Standard::ExpiredToken)]
    Expired,
    #[api(transparent)]
    Token(#[api(from)] TokenFault),
}

catalog! {
    static TOKEN = [TokenFault];
    static DEVICE = [DeviceFault];
}

fn body(code: &str, description: &str) -> String {
    format!(r#"{{"error":"{code}","error_description":"{description}"}}"#)
}

#[test]
fn many_failures_share_one_code() {
    let standard = body("invalid_grant", "The grant is invalid, expired or revoked");
    for fault in [TokenFault::UnknownCode, TokenFault::CodeUsedTwice { session: 7 }, TokenFault::RefreshTokenRevoked] {
        assert_eq!(rendered(&OAuth, &fault), (400, standard.clone()));
    }
    let old = TokenFault::CodeTooOld { minutes: 11 };
    assert_eq!(rendered(&OAuth, &old), (400, body("invalid_grant", "The code is 11 minutes old")));
    assert_eq!(
        rendered(&OAuth, &TokenFault::WrongVerifier).1,
        r#"{"error":"invalid_grant","error_description":"The grant is invalid, expired or revoked","error_uri":"https://auth.example/docs/pkce"}"#
    );
    assert_eq!(
        rendered(&OAuth, &TokenFault::ScopeTooWide("admin".into())),
        (400, body("invalid_scope", "`admin` was not granted"))
    );
    for fault in [TokenFault::NoParameter("code"), TokenFault::Repeated("code")] {
        assert_eq!(fault.code(), Code::Str("invalid_request"));
    }
    for fault in [TokenFault::GrantNotAllowed, TokenFault::UnknownGrant] {
        assert_eq!(fault.status(), 400);
    }
}

#[test]
fn headers_and_delays_are_those_of_the_standard() {
    let secret = TokenFault::WrongSecret { client: "app".into() };
    let reply = OAuth.error(&secret).expect("a reply");
    let headers: Vec<_> = reply.headers().iter().collect();
    assert_eq!(
        (reply.status(), headers.as_slice()),
        (
            401,
            [("content-type", "application/json"), ("cache-control", "no-store"), ("www-authenticate", "Basic")]
                .as_slice()
        )
    );
    assert_eq!(rendered(&OAuth, &TokenFault::UnknownClient), rendered(&OAuth, &secret));
    let database = TokenFault::from(std::io::Error::other("secret"));
    assert_eq!(rendered(&OAuth, &database), (503, body("temporarily_unavailable", "Try again later")));
    assert_eq!(database.retry_after().map(|delay| delay.as_secs()), Some(10));
    assert_eq!(rendered(&OAuth, &TokenFault::from(std::fmt::Error)).0, 500);
    let often = OAuth.error(&DeviceFault::TooOften { seconds: 5 }).expect("a reply");
    assert_eq!(often.headers().get("x-interval"), Some("5"));
    let token = DeviceFault::from(TokenFault::UnknownCode);
    assert_eq!(rendered(&OAuth, &token), rendered(&OAuth, &TokenFault::UnknownCode));
}

#[test]
fn the_docs_list_the_codes_of_each_endpoint() {
    let codes = |catalog: &envelope_runtime::catalog::Catalog| {
        let codes = catalog.entries().map(|(_, entry)| entry.code().to_string());
        codes.collect::<Vec<_>>()
    };
    let token = [
        "invalid_request",
        "invalid_client",
        "invalid_grant",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
    ];
    assert_eq!(codes(&TOKEN), token);
    let device = ["authorization_pending", "slow_down", "access_denied", "expired_token"];
    assert_eq!(codes(&DEVICE), [device.as_slice(), token.as_slice()].concat());
    for fault in [DeviceFault::NotAnswered, DeviceFault::Declined, DeviceFault::Expired] {
        assert!(DEVICE.find(fault.code()).next().is_some());
    }
    let slow = DEVICE.find("slow_down").next().expect("listed");
    assert_eq!(slow.log(), Some(LogLevel::Info));
}
