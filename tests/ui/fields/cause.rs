// An error has one cause, which is never sent.
use envelope_runtime::{ApiError, Envelope, presets::Plain};
use std::{fmt, io};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "m")]
    Two(#[api(source)] io::Error, #[api(source)] fmt::Error),
    #[api(code = "B", message = "m")]
    OneByName {
        #[api(source)]
        inner: io::Error,
        source: fmt::Error,
    },
    #[api(code = "C", message = "m")]
    BesideOthers {
        #[api(from)]
        inner: io::Error,
        at: u8,
    },
    #[api(code = "D", message = "m")]
    First(#[api(from)] fmt::Error),
    #[api(code = "E", message = "m")]
    Second(#[api(from)] fmt::Error),
    #[api(code = "F", message = "m")]
    Sent(#[api(source, detail = "cause", ext = "cause")] fmt::Error),
    #[api(code = "G", message = "m")]
    SentByName {
        #[api(detail)]
        source: String,
    },
}

/// Only the name makes a field called `source` a cause, unless it is marked.
#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Named<'a> {
    #[api(code = "A", message = "m")]
    Marked(#[api(from)] &'a fmt::Error),
    #[api(code = "B", message = "m")]
    Both {
        #[api(source, detail)]
        source: &'a str,
    },
    #[api(code = "C", message = "m")]
    Neither { source: &'a str },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("m")]
#[api(status = 400, code = "D")]
struct Foreign {
    #[source]
    #[api(detail)]
    inner: fmt::Error,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("m")]
#[api(status = 400, code = "T")]
struct WithThiserror(#[api(from)] fmt::Error);

fn read() -> Result<Vec<u8>, Fault> {
    Err(fmt::Error)?;
    Ok(std::fs::read("x")?)
}

fn main() {
    let _ = Plain.error(&read().unwrap_err());
}
