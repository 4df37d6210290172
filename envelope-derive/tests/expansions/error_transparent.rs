#[derive(Debug, ApiError)]
pub enum Fault {
    #[api(transparent)]
    Order(#[api(from)] OrderFault),

    #[api(transparent)]
    Store(StoreFault<'static, u32, Lost>),

    #[api(status = 401, code = "LOGGED_OUT", message = "Log in first", header("www-authenticate" = "Bearer"))]
    LoggedOut,
}
