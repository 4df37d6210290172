// A union is refused, and code that uses it compiles.
use envelope_runtime::{ApiError, ApiResponse, Envelope, RenderError};

#[derive(ApiError)]
union Fault {
    a: u8,
    b: i8,
}

impl std::fmt::Debug for Fault {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

#[derive(ApiResponse)]
union Answer {
    a: u8,
    b: i8,
}

#[derive(Envelope)]
#[envelope(success = data, error = { "code": code })]
union Shape {
    a: u8,
    b: i8,
}

#[derive(Envelope)]
#[envelope(success = data, error = { "code": code, "id": self.id })]
enum Choice {
    A,
    B,
}

fn main() -> Result<(), RenderError> {
    Shape { a: 1 }.error(&Fault { a: 1 })?;
    Choice::A.success(&Answer { b: 1 })?;
    Ok(())
}
