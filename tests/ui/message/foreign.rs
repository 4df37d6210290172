// If clients see thiserror's text, it must not show any part of a cause.
use envelope_runtime::{ApiError, Envelope, presets::Plain};
use std::fmt::{Formatter, Result};
use std::io;

fn show(_: impl std::any::Any) -> String {
    String::new()
}

fn write(_: &io::Error, _: &mut Formatter<'_>) -> Result {
    Ok(())
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 400)]
enum Fault {
    #[error("bad {_0}")]
    #[api(code = "A")]
    ByBinding(#[from] io::Error),
    #[error("bad {}", show(_0.kind()))]
    #[api(code = "B")]
    CallOfBinding(#[source] io::Error),
    #[error("bad {}", show(.0.kind()))]
    #[api(code = "C")]
    CallOfField(#[source] io::Error),
    #[error(fmt = write)]
    #[api(code = "D")]
    Function(#[source] io::Error),
    #[error("bad {}", show(self.to_string()))]
    #[api(code = "E")]
    Itself(#[source] io::Error),
    #[error("bad {self:?}")]
    #[api(code = "F")]
    DebugOfItself(#[source] io::Error),
    #[error("bad {}", format!("{_0}"))]
    #[api(code = "G")]
    Nested(#[source] io::Error),
    #[error("bad {inner:>9}")]
    #[api(code = "H")]
    Padded {
        #[source]
        inner: io::Error,
    },
    #[error("bad {at} {}", .at)]
    #[api(code = "I")]
    Fine {
        at: u8,
        #[source]
        inner: io::Error,
    },
    #[error("bad {_0}")]
    #[api(code = "J")]
    Public(
        #[source]
        #[api(public)]
        io::Error,
    ),
    #[error(fmt = write)]
    #[api(code = "K", message = "own")]
    Own(#[source] io::Error),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("bad {} {}", self.at, self.at + 1)]
#[api(status = 400, code = "L")]
struct FineItself {
    at: u8,
    source: io::Error,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("bad {} {}", self.at, self.source)]
#[api(status = 400, code = "M")]
struct ShownByItself {
    at: u8,
    source: io::Error,
}

fn main() {
    let _ = Plain.error(&Fault::Own(io::Error::other("x")));
}
