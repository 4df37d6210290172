// A 5xx whose `Display` is not derived here needs its own message for clients.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, thiserror::Error, ApiError)]
enum Fault {
    #[error("no row {0}")]
    #[api(status = 500, code = "A")]
    Constant(u64),
    #[error("upstream")]
    #[api(code = "B")]
    AtRunTime {
        #[api(status)]
        status: u16,
    },
    #[error("fine {0}")]
    #[api(status = 400, code = "C")]
    Fine(u64),
    #[error("{0}")]
    #[api(status = 503, code = "D", message = "try again")]
    Own(#[from] std::io::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "E", skip(display))]
struct ByHand;

impl std::fmt::Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("host db-3 is down")
    }
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "F")]
struct Silent;

fn main() {
    let _ = (Plain.error(&Fault::Fine(1)), Plain.error(&ByHand));
}
