//! A node that speaks JSON-RPC 2.0: every response has HTTP status 200, codes are integers of the specification and of
//! the node's own range, and an error in a batch, a call or a trace may contain another.

use envelope_runtime::{ApiError, Catalogued, Code, Envelope, catalog};
use serde::Serialize;

use crate::rendered;

#[derive(Envelope)]
#[envelope(
    success = { "jsonrpc": "2.0", "id": self.id, "result": data },
    error = { "jsonrpc": "2.0", "id": self.id, "error": { "code": code, "message": message, "data"?: details } },
)]
struct Rpc {
    id: u64,
}

const RPC: Rpc = Rpc { id: 1 };

/// The codes of the specification, section 5.1.
#[derive(Debug, ApiError)]
#[api(status = 200, in_band, codes(range = -32768..=-32600))]
enum Protocol {
    #[api(code = -32700, message = "Parse error")]
    Parse(#[api(from)] serde_json::Error),
    #[api(code = -32600, message = "Invalid request")]
    InvalidRequest,
    #[api(code = -32601, message = "The method {method} does not exist")]
    NoMethod { method: String },
    #[api(code = -32602, message = "Invalid parameters")]
    InvalidParams {
        #[api(detail)]
        index: usize,
        #[api(detail)]
        expected: &'static str,
    },
    #[api(code = -32603, message = "Internal error", log = error)]
    Internal(#[api(source)] Box<dyn std::error::Error + Send + Sync>),
}

#[derive(Debug, Serialize, PartialEq, Eq)]
struct Frame {
    address: &'static str,
    depth: u8,
}

/// Errors that stop the virtual machine. A failing nested call keeps its reason.
#[derive(Debug, ApiError)]
#[api(status = 200, in_band, codes(range = -32099..=-32000))]
enum Execution {
    #[api(code = -32000, message = "Out of gas: {gas} were not enough")]
    OutOfGas { gas: u64 },
    #[api(code = -32015, message = "Execution reverted")]
    Reverted {
        #[api(detail)]
        output: String,
    },
    #[api(code = -32016, message = "Stack overflow", log = warn)]
    StackOverflow,
    #[api(message = "In the call of {to}: {inner}")]
    InCall {
        to: &'static str,
        #[api(facts)]
        inner: Box<Execution>,
        #[api(detail)]
        frame: Frame,
    },
}

/// Errors of the transaction pool.
#[derive(Debug, ApiError)]
#[api(status = 200, in_band)]
enum Pool {
    #[api(code = -38010, message = "The nonce {nonce} is too low")]
    NonceTooLow { nonce: u64 },
    #[api(code = -38013, message = "The pool is full", log = info)]
    Full,
    #[api(message = "Transaction {index}: {fault}")]
    InBundle {
        index: usize,
        // With a `Box<Fault>`, the entries of two types would depend on each other.
        #[api(facts)]
        fault: Box<dyn ApiError + Send + Sync>,
    },
}

/// Any of these errors, with its context.
#[derive(Debug, ApiError)]
#[api(status = 200, in_band)]
enum Fault {
    #[api(transparent)]
    Protocol(#[api(from)] Protocol),
    #[api(transparent)]
    Execution(#[api(from)] Execution),
    #[api(transparent)]
    Pool(#[api(from)] Pool),
    #[api(code = -39001, message = "There is no block {0}")]
    NoBlock(u64),
}

catalog! {
    static NODE = [Fault];
}

fn body(error: &str) -> String {
    format!(r#"{{"jsonrpc":"2.0","id":1,"error":{error}}}"#)
}

#[test]
fn bodies_follow_the_specification() {
    let parse = serde_json::from_str::<u8>("{").expect_err("no number");
    let check = |fault: Fault, error: &str| assert_eq!(rendered(&RPC, &fault), (200, body(error)));
    check(Protocol::from(parse).into(), r#"{"code":-32700,"message":"Parse error"}"#);
    check(Protocol::InvalidRequest.into(), r#"{"code":-32600,"message":"Invalid request"}"#);
    check(
        Protocol::NoMethod { method: "eth_x".into() }.into(),
        r#"{"code":-32601,"message":"The method eth_x does not exist"}"#,
    );
    check(
        Protocol::InvalidParams { index: 0, expected: "address" }.into(),
        r#"{"code":-32602,"message":"Invalid parameters","data":{"index":0,"expected":"address"}}"#,
    );
    check(Protocol::Internal("disk /dev/sda".into()).into(), r#"{"code":-32603,"message":"Internal error"}"#);
    check(Fault::NoBlock(9), r#"{"code":-39001,"message":"There is no block 9"}"#);
    check(Pool::NonceTooLow { nonce: 3 }.into(), r#"{"code":-38010,"message":"The nonce 3 is too low"}"#);
    check(Pool::Full.into(), r#"{"code":-38013,"message":"The pool is full"}"#);
}

fn nested(depth: u8) -> Execution {
    let frame = Frame { address: "0x1", depth };
    let inner = match depth {
        0 => Execution::Reverted { output: "0x08".into() },
        _ => nested(depth - 1),
    };
    Execution::InCall { to: "0x1", inner: Box::new(inner), frame }
}

#[test]
fn nested_errors_keep_the_innermost_code() {
    let error = nested(1);
    assert_eq!(error.code(), Code::Int(-32015));
    assert_eq!(error.to_string(), "In the call of 0x1: In the call of 0x1: Execution reverted");
    assert_eq!(
        rendered(&RPC, &error).1,
        body(
            r#"{"code":-32015,"message":"In the call of 0x1: In the call of 0x1: Execution reverted","data":{"frame":{"address":"0x1","depth":1},"output":"0x08"}}"#
        )
    );
    let bundle = Pool::InBundle { index: 2, fault: Box::new(Fault::from(Execution::OutOfGas { gas: 21_000 })) };
    assert_eq!(
        rendered(&RPC, &Fault::from(bundle)).1,
        body(r#"{"code":-32000,"message":"Transaction 2: Out of gas: 21000 were not enough"}"#)
    );
    let overflow = Fault::from(Execution::StackOverflow);
    assert_eq!(rendered(&RPC, &overflow).1, body(r#"{"code":-32016,"message":"Stack overflow"}"#));
}

#[test]
fn each_code_is_listed_once_at_any_depth() {
    let codes: Vec<Code<'_>> = NODE.entries().map(|(_, entry)| entry.code()).collect();
    let expected =
        [-39001, -32700, -32600, -32601, -32602, -32603, -32000, -32015, -32016, -38010, -38013].map(Code::Int);
    assert_eq!(codes, expected);
    assert!(NODE.entries().all(|(_, entry)| entry.status() == Some(200) && entry.is_in_band()));
    assert_eq!(Execution::ENTRIES.entries.len(), 3);
}
