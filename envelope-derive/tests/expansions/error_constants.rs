// Facts of constants, and kinds of all.
#[derive(Debug, ApiError)]
#[api(kind = FaultKind)]
pub enum Fault {
    #[api(facts = Standard::Busy)]
    Busy,
    #[api(facts = Standard::Busy, retry_after = 5, message = "Busy", header("x-a" = "b"))]
    Later,
    #[api(facts = crate::Unavailable)]
    Database(#[api(from)] io::Error),
    #[api(facts = Standard::Busy, code = "OWN", status = 503)]
    Own,
    Lent(#[api(facts)] Query),
    #[api(message = "again: {0}")]
    Again(#[api(facts)] Box<Fault>),
    #[api(status = 409, code = "TAKEN", message = "One\r\ntwo & <b>", shared)]
    One,
    #[api(status = 410, code = "TAKEN", message = "Two", shared)]
    Two,
    #[api(transparent)]
    Query(Box<Query>),
    #[api(transparent)]
    Outer(<Query as Nested>::Outer),
}
