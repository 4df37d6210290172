// A response leaves out the impls for web frameworks; what only errors have, it cannot leave out.
use envelope_runtime::ApiResponse;

#[derive(serde::Serialize, ApiResponse)]
#[api(skip(adapters, display))]
struct Created;

#[derive(ApiResponse)]
#[api(skip(from))]
enum Answer {
    #[api(skip(adapters))]
    One,
}

fn main() {}
