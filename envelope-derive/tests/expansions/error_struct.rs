/// The user does not exist, or is not yours to see.
#[derive(Debug, ApiError)]
#[api(status = NOT_FOUND, code = -404, message = "No user {id}", field = "id", deprecated = "use `Gone`")]
pub struct NoSuchUser {
    id: u64,
    #[api(details)]
    hint: Hint,
    #[api(source)]
    cause: Option<Box<dyn Error + Send + Sync>>,
}
