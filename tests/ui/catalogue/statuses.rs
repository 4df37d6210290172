// The parentheses of `Type(404)` take statuses of its entries, each once.
use envelope_runtime::{ApiError, HttpFault, catalog};

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 410, code = "GONE", message = "m")]
    Gone,
    #[api(status = 404, code = "NO_USER", message = "m")]
    NoUser,
    #[api(status = 404, code = "NO_SHOP", message = "m")]
    NoShop,
    #[api(code = "OTHER", message = "m")]
    Other(#[api(status)] u16),
}

#[derive(Debug, ApiError)]
enum Outer {
    #[api(transparent)]
    Inner(Fault),
}

struct Plain;

catalog! { static NO_ERROR = [HttpFault(404, 200)]; }

catalog! { static NOT_THERE = [Fault(404, 409)]; }

catalog! { static TWICE = [HttpFault(404, 500, 404)]; }

catalog! { static NONE = [HttpFault()]; }

catalog! { static LISTED_TWICE = [HttpFault(404), Fault, HttpFault(500)]; }

catalog! { static LISTED_IN_FULL = [HttpFault, HttpFault(500)]; }

catalog! { static TRANSPARENT = [Outer(404)]; }

catalog! { static NOT_CATALOGUED = [Plain(404)]; }

catalog! { static NO_NUMBER = [HttpFault("404")]; }

catalog! { static NO_LIST = [HttpFault(400..=499)]; }

catalog! { static NO_COMMAS = [HttpFault(400 404), Fault]; }

catalog! { static NO_STATUS = [Box<Box<Fault>>, ::envelope_runtime::HttpFault(400,, 404)]; }

fn main() {}
