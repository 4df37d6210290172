//! A vector database without codes, whose responses all have the same frame: time, result and status.

use envelope_runtime::{ApiError, ApiResponse, Envelope, Success};
use serde::Serialize;

#[derive(Envelope)]
#[envelope(
    success = { "result": data, "status": "ok", "time": self.time },
    error = { "status": { "code"?: code, "error": message }, "time": self.time },
)]
struct Frame {
    time: f64,
}

const FRAME: Frame = Frame { time: 0.002 };

#[derive(Debug, ApiError)]
#[api(status = 400, codes(none))]
enum Fault {
    #[api(message = "Wrong input: {0}")]
    WrongInput(String),
    #[api(message = "Wrong input: Vector dimension error: expected dim: {expected}, got {got}")]
    WrongDimension { expected: usize, got: usize },
    #[api(status = 404, message = "Not found: Collection `{0}` doesn't exist!")]
    NoCollection(&'static str),
    #[api(status = 404, message = "Not found: No point with id {0}")]
    NoPoint(u64),
    #[api(status = 409, message = "Wrong input: Collection `{0}` already exists!")]
    CollectionExists(&'static str),
    #[api(status = 403, message = "Forbidden: {0}")]
    Forbidden(&'static str),
    #[api(status = 500, message = "Service internal error")]
    Internal(#[api(source)] Box<dyn std::error::Error + Send + Sync>),
    #[api(status = 408, message = "Timeout: {operation} took longer than {seconds} s")]
    Timeout { operation: &'static str, seconds: u64 },
    #[api(status = 429, message = "Rate limiting exceeded: {limit} per minute")]
    RateLimited {
        limit: u32,
        #[api(retry_after)]
        seconds: u64,
    },
}

#[derive(Serialize, ApiResponse)]
struct Collection {
    status: &'static str,
    points_count: u64,
}

#[track_caller]
fn check(fault: &Fault, status: u16, body: &str) {
    let reply = FRAME.error(fault).expect("a reply");
    assert_eq!((reply.status(), reply.to_string().as_str()), (status, body));
}

#[test]
fn errors_are_in_the_frame() {
    check(&Fault::WrongInput("empty".into()), 400, r#"{"status":{"error":"Wrong input: empty"},"time":0.002}"#);
    check(
        &Fault::WrongDimension { expected: 4, got: 3 },
        400,
        r#"{"status":{"error":"Wrong input: Vector dimension error: expected dim: 4, got 3"},"time":0.002}"#,
    );
    check(
        &Fault::NoCollection("books"),
        404,
        r#"{"status":{"error":"Not found: Collection `books` doesn't exist!"},"time":0.002}"#,
    );
    check(&Fault::NoPoint(7), 404, r#"{"status":{"error":"Not found: No point with id 7"},"time":0.002}"#);
    check(
        &Fault::CollectionExists("books"),
        409,
        r#"{"status":{"error":"Wrong input: Collection `books` already exists!"},"time":0.002}"#,
    );
    check(&Fault::Forbidden("read-only key"), 403, r#"{"status":{"error":"Forbidden: read-only key"},"time":0.002}"#);
    check(
        &Fault::Internal("wal segment 17 is corrupt".into()),
        500,
        r#"{"status":{"error":"Service internal error"},"time":0.002}"#,
    );
    check(
        &Fault::Timeout { operation: "search", seconds: 60 },
        408,
        r#"{"status":{"error":"Timeout: search took longer than 60 s"},"time":0.002}"#,
    );
}

#[test]
fn a_limit_is_sent_as_a_header_too() {
    let limited = Fault::RateLimited { limit: 100, seconds: 12 };
    check(&limited, 429, r#"{"status":{"error":"Rate limiting exceeded: 100 per minute"},"time":0.002}"#);
    assert_eq!(FRAME.error(&limited).expect("a reply").headers().get("retry-after"), Some("12"));
}

#[test]
fn successes_are_in_the_frame() {
    let reply = FRAME.success(&Collection { status: "green", points_count: 3 }).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"result":{"status":"green","points_count":3},"status":"ok","time":0.002}"#);
    let reply = FRAME.success(&Success(true)).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"result":true,"status":"ok","time":0.002}"#);
}
