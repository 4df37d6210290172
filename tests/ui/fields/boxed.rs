// `transparent` needs a type that states facts, which a boxed error does not.
use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(transparent)]
    Boxed(Box<dyn std::error::Error + Send + Sync>),
    #[api(transparent)]
    Shared(std::sync::Arc<dyn std::error::Error>),
}

fn main() {}
