//! Shopify: the payload under its own key, limits and paging in headers (Shopify Admin REST API, "Response status
//! codes", "Rate limits" and "Paginate requests").

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors, Page};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success     = { "{ext.root}": data },
    page        = { "{self.list}": items },
    error       = { "errors": message },
    field_error = { "errors": { error.field: [error.message] for error in field_errors } },
    headers     = { "link"?: "<https://{self.shop}/admin/api/2024-10/{self.list}.json?page_info={page.next_cursor}>; rel=next",
                    "x-shopify-shop-api-call-limit": "{self.calls}/40" },
)]
pub struct Shopify {
    /// The host.
    pub shop: String,
    /// The key of a list.
    pub list: &'static str,
    /// Calls in the leaky bucket.
    pub calls: u8,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The request body contains semantic errors.
    #[api(status = 422, code = "UNPROCESSABLE", message = "Unprocessable Entity")]
    Unprocessable(#[api(field_errors)] FieldErrors),

    /// The requested resource was not found.
    #[api(status = 404, code = "NOT_FOUND", message = "Not Found")]
    NotFound,

    /// The bucket is full.
    #[api(
        status = 429,
        code = "RATE_LIMITED",
        message = "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service."
    )]
    RateLimited {
        #[api(retry_after)]
        seconds: u32,
    },
}

#[derive(Clone, Debug, Serialize, ApiResponse)]
#[api(ext(root = "product"))]
pub struct Product {
    pub id: u64,
    pub title: String,
}

pub fn format() -> Format {
    const HEADERS: &[(&str, &str)] =
        &[("content-type", "application/json"), ("x-shopify-shop-api-call-limit", "32/40")];
    let with_calls = |calls| Shopify { shop: "example.myshopify.com".into(), list: "products", calls };
    let shopify = with_calls(32);
    let product = || Product { id: 632_910_392, title: "IPod Nano".into() };
    let errors = FieldErrors::new().with("title", "can't be blank").with("title", "is too short");
    Format {
        name: "shopify",
        title: "Shopify Admin REST API",
        samples: vec![
            with_headers(
                "a field at fault",
                shopify.error(&Fault::Unprocessable(errors)),
                422,
                HEADERS,
                r#"{"errors":{"title":["can't be blank","is too short"]}}"#,
            ),
            with_headers("nothing there", shopify.error(&Fault::NotFound), 404, HEADERS, r#"{"errors":"Not Found"}"#),
            with_headers(
                "the bucket is full",
                with_calls(40).error(&Fault::RateLimited { seconds: 2 }),
                429,
                &[
                    ("content-type", "application/json"),
                    ("x-shopify-shop-api-call-limit", "40/40"),
                    ("retry-after", "2"),
                ],
                r#"{"errors":"Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service."}"#,
            ),
            with_headers(
                "a product",
                shopify.success(&product()),
                200,
                HEADERS,
                r#"{"product":{"id":632910392,"title":"IPod Nano"}}"#,
            ),
            with_headers(
                "a list that goes on",
                shopify.page(&Page::by_cursor(vec![product()]).next_cursor("hijgklmn")),
                200,
                &[
                    ("content-type", "application/json"),
                    (
                        "link",
                        "<https://example.myshopify.com/admin/api/2024-10/products.json?page_info=hijgklmn>; rel=next",
                    ),
                    ("x-shopify-shop-api-call-limit", "32/40"),
                ],
                r#"{"products":[{"id":632910392,"title":"IPod Nano"}]}"#,
            ),
        ],
        tables: vec![],
    }
}
