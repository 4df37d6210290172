// A cause never reaches a client, whichever attribute contains the message.
use envelope_runtime::{ApiError, Envelope, presets::Plain};
use std::io;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "failed: {0}")]
    From(#[api(from)] io::Error),
    #[api(code = "B", message = "failed: {inner:?}")]
    Source {
        #[api(source)]
        inner: std::fmt::Error,
    },
    #[api(code = "C", message = "failed: {source}")]
    ByName { source: std::fmt::Error },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 400)]
enum WithThiserror {
    #[error("failed: {0}")]
    #[api(code = "A")]
    From(#[from] io::Error),
    #[error("failed: {source}")]
    #[api(code = "B")]
    ByName { source: std::fmt::Error },
    #[error("failed at {at}: {}", .inner)]
    #[api(code = "C")]
    Argument {
        at: u8,
        #[source]
        inner: std::fmt::Error,
    },
    #[error(transparent)]
    #[api(code = "D")]
    Transparent(std::fmt::Error),
    #[error("failed: {} {source}", 1)]
    #[api(code = "E")]
    Positional { source: std::fmt::Error },
    #[error("failed: {:?}", .0.kind())]
    #[api(code = "F")]
    Method(#[source] io::Error),
    #[error("at most {max}", max = 0)]
    #[api(code = "G")]
    Fine(#[source] io::Error),
}

fn read() -> Result<Vec<u8>, Fault> {
    Ok(std::fs::read("x")?)
}

fn main() {
    let _ = (Plain.error(&read().unwrap_err()), Plain.error(&WithThiserror::Fine(io::Error::other("x"))));
}
