#[derive(Debug, ApiError)]
enum Fault {
    Io(#[api(from, facts = IoFault)] io::Error),

    /// A text of its own, and the code of the field.
    #[api(message = "{error} in {index}", ext(kind = "index"))]
    InIndex {
        #[api(facts)]
        error: Answer,
        #[api(detail)]
        index: String,
        #[api(ext)]
        kind: Option<String>,
    },

    #[api(status = 502, code = "UPSTREAM", message = "The payment service has failed", detail(service = "payment"))]
    Upstream {
        #[api(status)]
        status: u16,
        #[api(code)]
        code: Option<String>,
        #[api(message)]
        message: Option<String>,
    },
}
