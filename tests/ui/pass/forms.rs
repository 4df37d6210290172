// Ways to write an attribute that look unusual but are valid.
#![deny(warnings)]

use envelope_runtime::{ApiError, ApiResponse, Envelope, Success};

pub mod generic {
    use envelope_runtime::Envelope;

    #[derive(Default, Envelope)]
    #[envelope(success = data, error = { "code": code, "a": self.a })]
    pub struct Two<A, B> {
        pub a: A,
        pub b: B,
    }
}

// The commas of a generic type do not separate keys, and the `>` of an arrow closes nothing.
#[derive(Debug, ApiError)]
#[api(envelope = generic::Two<Option<u8>, fn(u8) -> u8>, status = StatusCode::BAD_REQUEST)]
#[api(docs_url = "https://example.com/{code}#{{}}",)]
pub enum Fault {
    #[api(code = "2FA.X", message = "{{#CODE}} {0:>08.3} {1:?}", ext(type = "a", n = -1.5, ok = true))]
    Formats(f64, Option<u8>),
    #[api(code = "b", message = "{type} is not known", field = "type", retry_after = 0, shared, in_band)]
    Keyword { r#type: u8 },
    #[api(code = "b", message = "^[a-z]{{3,8}}$", status = 599, shared, header("x-a" = "", "x-b" = "\t"))]
    Braces,
    #[api(code = "B", message = "m", title = "t {{}}")]
    OtherCase,
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = -1, message = "m", codes(range = -99..0), retired(1, -100, "x"), crate = "envelope_runtime")]
pub struct Ranged;

#[derive(ApiResponse)]
pub enum Answer {
    #[api(status = 302)]
    Moved(#[api(header = "location")] String),
    #[api(message = "{source}")]
    Named {
        source: &'static str,
    },
}

#[derive(Default, Envelope)]
#[envelope(
    success = { "data": (data ?? {}), "n": [-1, 2.49, 1E+5, 0xff, 1_000, 0, null, true, []], "{status}": status as str, ..{}, },
    error = { "f": { error.field ?? "other": [{ "m": error.message, "of": code }] for error in errors, } },
)]
pub struct Shape;

pub fn main() {
    let reply = Shape.success(&Success(1)).unwrap();
    assert_eq!(reply.to_string(), r#"{"data":1,"n":[-1,2.49,1e5,255,1000,0,null,true,[]],"200":"200"}"#);
    assert_eq!(Fault::Formats(1.5, None).to_string(), "{#CODE} 0001.500 None");
    assert_eq!(Fault::Braces.to_string(), "^[a-z]{3,8}$");
}
