// Taking a variant's facts from a constant.
use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m")]
enum Code {
    #[api(code = "GONE")]
    Gone,
    #[api(code = "USED")]
    Used(u8),
}

#[derive(Debug)]
struct Plain;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(facts = "Gone")]
    Text,
    #[api(facts)]
    Flag,
    #[api(facts = Code::Gone)]
    Both(#[api(facts)] Code),
    #[api(transparent, facts = Code::Gone)]
    Transparent(Code),
    #[api(facts = Code::Gone, titel = "t")]
    Key,
}

#[derive(Debug, ApiError)]
#[api(facts = Code::Gone)]
enum Whole {
    A,
}

#[derive(Debug, ApiError)]
enum Types {
    #[api(facts = Plain)]
    NoFacts,
    #[api(facts = Code::Used)]
    WithFields,
    #[api(facts = Code::Unknown)]
    Unknown,
}

fn main() {}
