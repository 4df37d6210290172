// A success can skip the impls for web frameworks, but not those that only errors have.
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
