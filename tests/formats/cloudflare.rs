//! Cloudflare: one integer code in a list, and a chain of underlying errors (Cloudflare API v4, "Make API calls").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "result": data, "success": true, "errors": [], "messages": [] },
    page    = { "result": items,
                "result_info": { "page": page.number, "per_page": page.size, "total_pages": page.total_pages,
                                 "count": page.count, "total_count": page.total_items },
                "success": true, "errors": [], "messages": [] },
    error   = { "result": null, "success": false,
                "errors": [ { "code": code, "message": message,
                              "error_chain"?: [ { "code": error.code, "message": error.message }
                                                for error in field_errors ] } ],
                "messages": [] },
)]
pub struct Cloudflare;

#[derive(Debug, ApiError)]
#[api(status = 400)]
pub enum Fault {
    /// A DNS record was refused; the chain says why.
    #[api(code = 1004, message = "DNS Validation Error")]
    DnsValidation(#[api(field_errors)] Vec<RecordFault>),

    /// The path names an object that cannot exist.
    #[api(code = 7003, message = "Could not route to {path}, perhaps your object identifier is invalid?")]
    NoRoute { path: String },

    /// The token is not valid, or not for this resource.
    #[api(status = 403, code = 10000, message = "Authentication error")]
    Authentication,
}

/// Why a DNS record was refused.
#[derive(Clone, Copy, Debug, ApiError)]
#[api(status = 400)]
pub enum RecordFault {
    #[api(code = 9005, message = "Content for A record must be a valid IPv4 address.")]
    NotAnIpv4Address,

    #[api(code = 9021, message = "Invalid TTL. Must be between 120 and 2,147,483,647 seconds, or 1 for automatic.")]
    InvalidTtl,
}

#[derive(Clone, Debug, Serialize)]
pub struct Zone {
    pub id: String,
    pub name: String,
}

pub fn format() -> Format {
    let zone = || Zone { id: "023e105f4ecef8ad9ca31a8372d0c353".into(), name: "example.com".into() };
    let chain = vec![RecordFault::NotAnIpv4Address, RecordFault::InvalidTtl];
    Format {
        name: "cloudflare",
        title: "Cloudflare API v4",
        samples: vec![
            sample(
                "a zone",
                Cloudflare.success(&Success(zone())),
                200,
                r#"{"result":{"id":"023e105f4ecef8ad9ca31a8372d0c353","name":"example.com"},"success":true,"errors":[],"messages":[]}"#,
            ),
            sample(
                "a page",
                Cloudflare.page(&Page::new(vec![zone()], 1, 20, 2000)),
                200,
                r#"{"result":[{"id":"023e105f4ecef8ad9ca31a8372d0c353","name":"example.com"}],"result_info":{"page":1,"per_page":20,"total_pages":100,"count":1,"total_count":2000},"success":true,"errors":[],"messages":[]}"#,
            ),
            sample(
                "an error",
                Cloudflare.error(&Fault::Authentication),
                403,
                r#"{"result":null,"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[]}"#,
            ),
            sample(
                "an error and its chain",
                Cloudflare.error(&Fault::DnsValidation(chain)),
                400,
                r#"{"result":null,"success":false,"errors":[{"code":1004,"message":"DNS Validation Error","error_chain":[{"code":9005,"message":"Content for A record must be a valid IPv4 address."},{"code":9021,"message":"Invalid TTL. Must be between 120 and 2,147,483,647 seconds, or 1 for automatic."}]}],"messages":[]}"#,
            ),
        ],
        tables: vec![],
    }
}
