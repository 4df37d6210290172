//! The gateway's own errors, and those of upstream services.

use std::borrow::Cow;
use std::io;

use envelope_runtime::{ApiError, Code};
use http::StatusCode;

/// An upstream service has sent an error.
#[derive(Debug, ApiError)]
#[api(ext(type = "upstream_error"))]
pub enum UpstreamFault<'a> {
    /// In the format of most services.
    #[api(status = 502, code = "upstream_failed", message = "The service `{provider}` has failed.")]
    Said {
        #[api(ext)]
        provider: &'static str,
        #[api(status)]
        status: u16,
        #[api(code)]
        code: Option<String>,
        #[api(message)]
        message: Option<String>,
        #[api(ext)]
        param: Option<String>,
        #[api(header = "x-upstream-trace")]
        trace: Option<String>,
        #[api(retry_after)]
        wait: Option<u32>,
    },
    /// In an old format, whose codes are text or numbers. It borrows everything.
    #[api(ext(provider = "legacy"))]
    Legacy {
        #[api(code)]
        code: Code<'a>,
        #[api(message)]
        text: &'a str,
        #[api(status)]
        status: StatusCode,
    },
    /// Only a number.
    #[api(status = 502, message = code)]
    Bare {
        #[api(code)]
        code: i32,
    },
}

/// The errors for a service that cannot be reached.
#[derive(Debug, ApiError)]
#[api(status = 502, ext(type = "connection_error"))]
pub enum ConnectionFault {
    #[api(status = 504, code = "upstream_timeout", message = "The service did not answer in time.")]
    Timeout,
    #[api(code = "upstream_unreachable", message = "The service cannot be reached.")]
    Unreachable,
}

impl From<&io::Error> for ConnectionFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => ConnectionFault::Timeout,
            _ => ConnectionFault::Unreachable,
        }
    }
}

/// A limit of the plan.
#[derive(Debug, ApiError)]
#[api(status = 429, ext(type = "limit_error"))]
pub enum LimitFault {
    #[api(
        code = "tokens_exceeded",
        message = "{used} of {limit} tokens are used",
        detail(unit = "tokens"),
        header("x-limit" = "tokens"),
        retry_after = 60
    )]
    Tokens {
        #[api(detail)]
        used: u32,
        #[api(detail)]
        limit: u32,
    },
    #[api(code = "requests_exceeded", message = "More than {limit} requests a minute", header("x-limit" = "requests"))]
    Requests {
        #[api(detail)]
        limit: u32,
    },
}

/// A limit that a team has set for itself.
#[derive(Debug, ApiError)]
#[api(status = 402, code = "budget_exceeded", message = "Team {team}: {limit}")]
pub struct BudgetFault {
    #[api(facts)]
    pub limit: LimitFault,
    #[api(detail)]
    pub team: Cow<'static, str>,
    #[api(detail)]
    pub used: Option<u32>,
}

/// A plug-in has rejected the request.
#[derive(Debug, ApiError)]
#[api(status = 422, message = "The request was rejected", ext(type = "guard_error"))]
pub struct Rejected {
    #[api(code)]
    pub code: String,
    #[api(message)]
    pub reason: Option<String>,
}

/// All errors of the gateway.
#[derive(Debug, ApiError)]
pub enum GatewayFault<'a> {
    #[api(transparent)]
    Upstream(#[api(from)] UpstreamFault<'a>),
    #[api(ext(provider = "unknown"))]
    Connection {
        #[api(source, facts = ConnectionFault)]
        error: io::Error,
        #[api(ext)]
        provider: &'static str,
        #[api(detail)]
        attempts: u8,
    },
    #[api(transparent)]
    Limit(#[api(from)] LimitFault),
    #[api(transparent)]
    Budget(BudgetFault),
    #[api(transparent)]
    Guard(Box<dyn ApiError + Send + Sync>),
    /// No client is left to read a response.
    #[api(status = 499, code = "client_gone", message = "The client has closed the connection", empty)]
    ClientGone,
}
