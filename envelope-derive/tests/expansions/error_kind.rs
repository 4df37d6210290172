/// The faults of orders.
#[derive(Debug, ApiError)]
#[api(kind = FaultKind)]
#[non_exhaustive]
pub enum Fault<'a, T> {
    /// The cart has no items.
    #[api(status = 409, code = "EMPTY_CART", message = "Your cart is empty")]
    EmptyCart,
    #[api(transparent)]
    Store(StoreFault<'a>),
    #[api(transparent)]
    Other(T),
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "SCREAMING_SNAKE_CASE", prefix = "E_"), kind = PlainKind)]
enum Plain {
    #[api(message = "Not | found")]
    NotFound,
    #[api(message = "Taken")]
    Taken { id: u32 },
}

// Each variant holds a kind.
#[derive(Debug, ApiError)]
#[api(kind = OuterKind)]
enum Outer {
    #[api(transparent)]
    Store(StoreFault<'static>),
    #[api(transparent)]
    Plain(Plain),
}
