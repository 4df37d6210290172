use envelope_runtime::{ApiError, ApiResponse, catalog};
use serde::Serialize;

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "AUTH_"), retired("AUTH_OLD", "GONE"))]
enum Auth {
    #[api(code = "AUTH_LOCKED", message = "m")]
    Locked,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "AUTH_CARD_"))]
enum Card {
    #[api(code = "AUTH_CARD_LOST", message = "m")]
    Lost,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Disk {
    #[api(code = "GONE", message = "m", shared)]
    Gone,
    #[api(code = "GONE", message = "m", shared)]
    Away,
}

/// All variants are transparent, so the type has no entries itself.
#[derive(Debug, ApiError)]
#[api(retired("DONE"))]
enum Outer {
    #[api(transparent)]
    Auth(Auth),
}

#[derive(Serialize, ApiResponse)]
#[api(code = "DONE")]
struct Done;

#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = -59..=-50))]
enum Numbers {
    #[api(code = -50, message = "m")]
    First,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = ..=-59))]
enum Others {
    #[api(code = -60, message = "m")]
    First,
}

mod old {
    use envelope_runtime::ApiError;

    #[derive(Debug, ApiError)]
    #[api(status = 400, codes(prefix = "AUTH_"))]
    pub enum Auth {
        #[api(code = "AUTH_EXPIRED", message = "m")]
        Expired,
    }
}

catalog! {
    static ALL = [Outer, Card, Disk, Done, Numbers, Others];
    static TWICE = [Auth, Outer];
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "AUTH_OLD", message = "m")]
struct Expired;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "AUTH_OLD", message = "m")]
struct Late;

catalog! {
    static BOTH = [Auth, Expired, Late];
    static FINE = [Auth, Card, old::Auth, Disk2, Numbers];
    static INCLUDED = [Within, Numbers];
}

/// Its range contains that of the type whose facts it takes.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = ..=-10))]
enum Within {
    #[api(code = -11, message = "m")]
    Own,
    #[api(transparent)]
    Numbers(Numbers),
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "DISK_"), retired("AUTH_OLD"), code = "DISK_FULL", message = "m")]
struct Disk2;

fn main() {}
