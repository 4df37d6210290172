use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "NOT_FOUND", message = "There is no user {id}")]
    UserNotFound { id: u64 },
    #[api(status = 404, code = "NOT_FOUND", message = "There is no invoice {id}")]
    InvoiceNotFound { id: u64 },
}

fn main() {}
