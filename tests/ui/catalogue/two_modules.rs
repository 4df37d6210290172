use envelope_runtime::catalog;

mod auth {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 401)]
    pub enum LoginFault {
        #[api(code = "EXPIRED", message = "the session has expired")]
        Session,
        #[api(code = "LOCKED", message = "the account is locked")]
        Locked,
    }
}

mod billing {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 402)]
    pub enum CardFault {
        #[api(code = "DECLINED", message = "the card was declined")]
        Declined,
        #[api(code = "EXPIRED", message = "the card has expired")]
        Card,
    }
}

catalog! {
    pub static SHOP = [auth::LoginFault, billing::CardFault];
}

fn main() {}
