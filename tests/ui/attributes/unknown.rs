// An unknown key is shown with the nearest valid one, which is not also reported as missing.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(sahred, envelop = Plain)]
enum Fault {
    #[api(sttaus = 404, cod = "A", mesage = "m")]
    A,
    #[api(status = 404, code = "B", message = "m", http_status = 3)]
    B(#[api(detials)] Vec<u8>),
    #[api(status = 404, code = "C", message = "m")]
    C {
        #[api(form)]
        inner: std::fmt::Error,
    },
    #[api(transparant)]
    D(Inner),
    #[api(status = 404, code = "E", message = "m", shard)]
    E,
    #[api(status = 404, code = "E", message = "m", shared)]
    F,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "INNER", message = "m", codes(prefx = "IN"), skip(debug))]
struct Inner;

#[derive(ApiResponse)]
#[api(stauts = 201, retry_later = 3, codee = 1)]
enum Answer {
    Two(#[api(dat)] u8, u8),
}

fn used() -> Result<(), Fault> {
    Err(std::fmt::Error)?;
    let _ = Plain.error(&Fault::A);
    let _ = Plain.success(&Answer::Two(1, 2));
    Ok(())
}

fn main() {
    let _ = used();
}
