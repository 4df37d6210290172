/// Faults of a shop.
#[derive(Debug, ApiError)]
#[api(status = 409, envelope = Shop, ext(kind = "order"), header("cache-control" = "no-store"))]
pub enum OrderFault {
    /// The cart has no items.
    #[api(code = "EMPTY_CART", message = "Your cart is empty")]
    EmptyCart,

    #[api(status = 422, code = "OUT_OF_STOCK", message = "Only {left} of {item:?} left", title = "Out of stock", shared)]
    OutOfStock {
        #[api(detail)]
        item: String,
        #[api(detail = "remaining")]
        left: u32,
    },

    #[api(code = "BUSY", message = "Try again later", retry_after = 30, docs_url = "https://example.com/{code}")]
    Busy(#[api(ext = "queue")] u32, #[api(header = "x-queue")] u32),

    #[api(code = "INVALID", message = "Some fields are invalid")]
    Invalid {
        #[api(field_errors)]
        fields: FieldErrors,
        #[api(status)]
        status: u16,
    },

    #[api(status = 500, code = "INTERNAL", message = "Something went wrong")]
    Internal(#[api(from)] std::io::Error),
}
