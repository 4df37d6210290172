// A server error shows no error, whether or not it is marked as the cause.
use envelope_runtime::{ApiError, Envelope, presets::Plain};
use std::error::Error;
use std::{fmt, io};

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Fault<'a> {
    #[api(code = "A", message = "failed: {0}")]
    Io(io::Error),
    #[api(code = "B", message = "failed: {why}")]
    Boxed { why: Box<dyn Error + Send + Sync> },
    #[api(code = "C", message = "failed: {0:#}")]
    Anyhow(anyhow::Error),
    #[api(code = "D", message = "failed: {0:?}")]
    Contained(Vec<(u8, Option<fmt::Error>)>),
    #[api(code = "E", message = "failed", header("x-why" = "{0}"))]
    Header(io::Error),
    #[api(code = "F", message = "failed", ext(why = "{why}"))]
    Ext { why: &'a dyn Error },
    #[api(code = "G", message = "failed: {0} {1} {2} {3:?}")]
    Fine(String, &'a str, fmt::Arguments<'a>, Vec<u8>),
    #[api(code = "H", status = 499, message = "failed: {0}")]
    Client(io::Error),
    #[api(code = "I", message = "failed: {0}")]
    Public(#[api(source, public)] io::Error),
}

#[derive(Debug, ApiError)]
#[api(code = "J", message = "failed: {why}")]
struct Varying {
    #[api(status)]
    status: u16,
    why: fmt::Error,
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "K", message = "failed: {why}")]
struct Decided {
    #[api(message)]
    text: Option<String>,
    why: fmt::Error,
}

fn main() {
    let _ = (Plain.error(&Fault::Io(io::Error::other("x"))), Plain.error(&Varying { status: 400, why: fmt::Error }));
}
