//! A shop's API: an entry of each sort.

use envelope_runtime::{ApiError, ApiResponse, Envelope, catalog};
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
#[allow(dead_code, reason = "listed alone")]
pub enum Fault {
    /// The order asks for more than there is.
    ///
    /// `GET /stock` tells how much there is, see [the stock API][stock]; [`Fault::OldCart`] was for carts.
    ///
    /// [stock]: https://shop.example/stock
    #[api(status = 409, code = "NO_STOCK", message = "Only {left} of {item} are left")]
    NoStock {
        #[api(detail)]
        left: u32,
        item: String,
        #[api(ext = "shelf")]
        shelf: String,
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
#[allow(dead_code, reason = "listed alone")]
pub struct Placed {
    order: u32,
}

catalog! {
    /// Every answer of the shop.
    pub static SHOP = [Fault, Placed];
}
