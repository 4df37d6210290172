#[derive(Debug, ApiError)]
#[api(envelope = Shop)]
pub enum Wrong<T> {
    #[api(status = 200, code = "A", message = "No {name}")]
    A { nme: T },

    #[api(status = 500, code = "A", message = "B")]
    B(#[api(from)] std::io::Error),
}

#[derive(ApiResponse)]
#[api(status = 404)]
pub struct Found;

#[derive(Envelope)]
#[envelope(success = { "data": dat })]
pub struct Half<'a> {
    mode: &'a str,
}

#[derive(Debug, ApiError)]
#[api(kind = BrokenKind)]
pub enum Broken {
    #[api(code = "A", message = "No status")]
    A,
}
