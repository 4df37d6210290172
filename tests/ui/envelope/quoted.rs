// A template is not quoted.
use envelope_runtime::Envelope;

#[derive(Envelope)]
#[envelope(
    success = "{ \"data\": data }",
    error = r#"{ "code": code, "message": message }"#,
    client_error = r#"[ "a", code ]"#,
    server_error = "{message} [{code}]",
    field_error = "{}",
    headers = "{}",
)]
struct Shape;

fn main() {
    let _ = Shape;
}
