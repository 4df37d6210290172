//! Allocations for error bodies of the `two_factor` format.

use super::*;

#[derive(Envelope)]
#[envelope(
    success = { "api_job_id": self.job, "result_info": { "status_code": code ?? 0, "description": message },
                "result"?: data },
    error   = { "api_job_id": self.job, "result_info": { "status_code": code, "description": message } },
)]
struct TwoFactor {
    job: String,
}

#[derive(Debug, ApiError)]
#[api(codes(range = ..=-2))]
enum Fault {
    #[api(status = 200, code = -53, message = "Invalid", in_band)]
    Invalid,
    #[api(status = 400, code = -64, message = "Wrong length – {0} digits are needed")]
    Length(u8),
    #[api(status = 400, code = -68, message = "The text needs the placeholder {{#TFA_CODE}}")]
    Placeholder,
}

#[derive(Serialize)]
struct Body<'a> {
    api_job_id: &'a str,
    result_info: Info<'a>,
}

#[derive(Serialize)]
struct Info<'a> {
    status_code: i64,
    description: &'a str,
}

#[test]
fn integer_codes() {
    let envelope = TwoFactor { job: "0c6ccf37-dd15-49ff-a12f-ffad8f2655a6".to_owned() };
    let cases = [
        (Fault::Invalid, -53, "Invalid"),
        (Fault::Length(6), -64, "Wrong length – 6 digits are needed"),
        (Fault::Placeholder, -68, "The text needs the placeholder {#TFA_CODE}"),
    ];
    for (error, status_code, description) in cases {
        let expected = Body { api_job_id: &envelope.job, result_info: Info { status_code, description } };
        same(&body_of(&envelope, &error), &expected);
        reused(&envelope, &error);
    }
}
