// Kinds, prefixes, ranges and retired codes.
use envelope_runtime::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Mixed {
    #[api(code = "A", message = "m")]
    A,
    #[api(code = -1, message = "m")]
    B,
    #[api(code = "C", message = "m")]
    C,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "AUTH_"))]
enum Prefixed {
    #[api(code = "AUTH_OK", message = "m")]
    A,
    #[api(code = "EXPIRED", message = "m")]
    B,
    #[api(code = "auth_LOWER", message = "m")]
    C,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = -99..=-50), retired(-70, -71, -70))]
enum Ranged {
    #[api(code = -50, message = "m")]
    A,
    #[api(code = -49, message = "m")]
    B,
    #[api(code = -70, message = "m")]
    C,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "X", message = "m", codes(range = ..=-2), retired("X", Y, "", " X"))]
struct Text;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 3, message = "m", codes(range = 5..=1))]
struct Reversed;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 4, message = "m", codes(range = "1..=9"))]
struct Quoted;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 5, message = "m", codes(range = 1..=))]
struct Open;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 6, message = "m", codes(prefix = ""))]
struct NoPrefix;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 7, message = "m", codes(range = -9223372036854775808..-9223372036854775808))]
struct Lowest;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 8, message = "m", codes(range = ..-9223372036854775808))]
struct Below;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 9, message = "m", codes(range = 9..9))]
struct Single;

#[derive(Debug, ApiError)]
#[api(status = 400, code = 10, message = "m", codes(range = i64::MIN..i64::MIN))]
struct Constants;

catalog! {
    static ALL = [Mixed, Prefixed, Ranged, Text, Reversed, Quoted, Open, NoPrefix, Lowest, Below, Single, Constants];
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(discriminant, prefix = "A", rename_all = "lowercase"))]
#[repr(u8)]
enum Discriminants {
    Constant = 1 + 1,
    Field(u8),
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(discriminant))]
struct NoDiscriminant;

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(discriminant))]
enum Fields {
    Unit,
    Field(u8),
    #[api(code = 0)]
    Same,
}

fn main() {
    let _ = ALL.table();
}
