use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "NOT_FOUND", message = "No user {id}")]
    NoUser { user: u64 },

    #[api(sttaus = 409, code = "NOT_FOUND", message = "The name is taken")]
    NameTaken,
}

fn main() {}
