// Literals that would be sent as another value.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, ext(a = 1e999, b = -1e999, c = 1e-400, d = 3.4e38f32, e = "a"s, f = 0.0e999, g = 1u8, h = 1e308))]
enum Fault {
    #[api(code = "A", message = "m"s, header("a"s = "b", "c" = "d"s))]
    Suffixes,
    #[api(code = "B"s, message = "m", title = "t"s, retry_after = 30s, status = 404u16)]
    MoreSuffixes,
    #[api(code = "C", message = "m", ext(a = 9223372036854775808, b = -9223372036854775808, c = 'c', d = b"d"))]
    Others,
    #[api(code = "D", message = "m", ext(a: 1, b = -c, d =))]
    Forms,
}

fn main() {
    let _ = Plain.error(&Fault::Others);
}
