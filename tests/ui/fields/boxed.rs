// `transparent` needs a type that states facts, which a boxed error does not, nor the object of any trait but `ApiError`.
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
