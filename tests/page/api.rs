//! A shop's API: an entry of each sort.

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors, catalog};
use serde::Serialize;

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "code"?: code, "data": data, "id": self.request_id },
    error = {
        "ok": false, "code": code, "message": message, "shelf"?: ext.shelf, "details"?: details, "id": self.request_id,
    },
)]
pub struct Api {
    pub request_id: &'static str,
}

#[derive(Envelope)]
#[envelope(success = { "ok": true, ..data }, error = { "code": code })]
pub struct Spliced;

#[derive(Debug, ApiError)]
#[allow(dead_code, reason = "only listed")]
pub enum Fault {
    /// The order asks for more than there is.
    ///
    /// `GET /stock` tells how much there is, see [the stock API][stock]; [`Fault::OldCart`] was for carts.
    ///
    /// [stock]: https://shop.example/stock
    #[api(
        status = 409,
        code = "NO_STOCK",
        message = "Only {left} of {item} are left",
        retry_after = 30,
        header("cache-control" = "no-store")
    )]
    NoStock {
        #[api(detail)]
        left: u32,
        item: String,
        #[api(ext = "shelf")]
        shelf: String,
        #[api(header = "x-stock")]
        stock: Option<u64>,
    },
    #[api(status = 400, code = "OLD_CART", message = "The cart is too old", deprecated = "Use NO_STOCK.")]
    OldCart,
    #[api(status = 410, code = "GONE", message = "Gone", empty)]
    Gone,
    /// It's us, <b>not</b> you.
    #[api(status = 500, code = "INTERNAL", message = "Try again later")]
    Internal,
}

/// The order is placed.
#[derive(Serialize, ApiResponse)]
#[api(status = 201, code = "PLACED")]
#[allow(dead_code, reason = "only listed")]
pub struct Placed {
    order: u32,
}

/// What is not known before run time.
#[derive(Debug, ApiError)]
#[allow(dead_code, reason = "only listed")]
pub enum Varying {
    /// What another service says.
    #[api(status = 502, code = "PASSED", message = "{0}")]
    Passed(String),
    #[api(message = "{text}")]
    Coded {
        #[api(code)]
        code: String,
        #[api(status)]
        status: u16,
        text: String,
    },
    #[api(status = 400, code = "TITLED", message = "{text}", title = "A title")]
    Titled { text: String },
}

#[derive(Debug, ApiError)]
#[api(codes(none), status = 400, message = "It has {{no}} code")]
pub struct Named;

#[derive(Debug, ApiError)]
#[api(status = 200, in_band, code = -53, message = "Invalid")]
pub struct Invalid;

/// What the shop's envelope does not show.
#[derive(Envelope)]
#[envelope(
    success = { "title"?: title, "message"?: message, "kind"?: ext.kind },
    error = {
        "title"?: title, "message": message, "kind"?: ext.kind,
        "fields"?: [ { "name": error.field, "text": error.message } for error in field_errors ],
    },
)]
pub struct Told;

#[derive(Debug, ApiError)]
#[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
#[allow(dead_code, reason = "listed alone")]
pub struct Form {
    #[api(field_errors)]
    errors: FieldErrors,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 202, code = "SENT", message = "Sent to {name}", title = "Sent", ext(kind = "form"))]
#[allow(dead_code, reason = "listed alone")]
pub struct Sent {
    name: String,
}

catalog! {
    pub static FORMS = [Form, Sent];

    pub static IN_BAND = [Invalid];

    pub static VARYING = [Varying, Named];

    /// Every answer of the shop.
    pub static SHOP = [Fault, Placed];
}
