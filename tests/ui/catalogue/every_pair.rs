// All collisions in one message: strings, integers, a code of three types, an error with a success's code, and an error
// inside a transparent variant.
use envelope_runtime::{ApiError, ApiResponse, catalog};
use serde::Serialize;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum First {
    #[api(code = "E1", message = "m")]
    One,
    #[api(code = "E2", message = "m", shared)]
    Two,
    #[api(code = "OK", message = "m")]
    Fine,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Second {
    #[api(code = "E1", message = "m", shared)]
    One,
    #[api(code = "E2", message = "m", shared)]
    Two,
}

#[derive(Debug, ApiError)]
#[api(code = "E1", status = 400, message = "m")]
struct Third;

#[derive(Debug, ApiError)]
enum Outer {
    #[api(status = 500, code = -50, message = "m")]
    Own,
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Inner {
    #[api(code = -50, message = "m")]
    Behind,
    #[api(code = 0, message = "m")]
    Zero,
}

#[derive(Serialize, ApiResponse)]
#[api(code = "OK")]
struct Done;

#[derive(Serialize, ApiResponse)]
#[api(code = 0)]
struct Valid;

#[derive(Serialize, ApiResponse)]
#[api(code = 0)]
struct Created;

catalog! {
    pub static ALL = [First, Second, Third, Outer, Done, Valid, Created];

    /// Nothing is wrong with this one.
    pub static SOME = [Second, Last, Valid, Created];

    pub static MIXED = [Inner, Valid];
}

#[derive(Debug, ApiError)]
#[api(code = "E3", status = 400, message = "m")]
struct Last;

fn main() {}
