// Headers and extra facts have placeholders like messages; a title must be constant.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};
use std::io;

#[derive(Debug, ApiError)]
#[api(status = 400, header("location" = "/users/{id}"), ext(see = "{id}"))]
enum Fault {
    #[api(code = "A", message = "m")]
    WithField { id: u8 },
    #[api(code = "B", message = "m")]
    WithoutField,
    #[api(code = "C", message = "m", header("location" = "/{{id}}"), ext(see = 1))]
    Overridden,
    #[api(code = "D", message = "m", header("x-why" = "{0}", "location" = "{"), ext(see = "{0:zz}", why = "{0}"))]
    Cause(#[api(source)] io::Error),
    #[api(code = "E", message = "m", title = "No {id}")]
    Title { id: u8 },
    #[api(code = "F", message = "m", title = "No {id")]
    Brace { id: u8 },
}

#[derive(ApiResponse)]
enum Done {
    #[api(header("location" = "/users/{ id }"), title = "{id}")]
    Made {
        #[api(ext)]
        id: u8,
    },
    #[api(ext(see = "{1}"))]
    Told(u8),
}

fn main() {
    let _ = (Plain.error(&Fault::WithoutField), Plain.success(&Done::Told(1)));
}
