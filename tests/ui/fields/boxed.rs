// `transparent` needs a type with facts, so no boxed error, and no trait object except that of `ApiError`.
use envelope_runtime::ApiError;

trait Odd: std::fmt::Debug {}

#[derive(Debug, ApiError)]
enum Fault {
    #[api(transparent)]
    Boxed(Box<dyn std::error::Error + Send + Sync>),
    #[api(transparent)]
    Shared(std::sync::Arc<dyn std::error::Error>),
    #[api(transparent)]
    Other(Box<dyn Odd + Send>),
}

fn main() {}
