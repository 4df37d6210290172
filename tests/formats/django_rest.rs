//! Django REST framework: invalid fields are members of the root, any other error is a `detail` (DRF documentation,
//! "Exceptions" and "Pagination").

use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, Success};
use serde::Serialize;

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success     = data,
    page        = { "count": page.total_items, "next": "{self.url}?page={page.next_cursor}",
                    "previous": "{self.url}?page={page.prev_cursor}", "results": items },
    error       = { "detail": message },
    field_error = { error.field: [error.message] for error in field_errors },
)]
pub struct DjangoRest {
    /// The URL of a list.
    pub url: String,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// Fields of the request are not valid.
    #[api(status = 400, code = "invalid", message = "Invalid input.")]
    Validation(#[api(field_errors)] FieldErrors),

    /// The request has no credentials.
    #[api(
        status = 401,
        code = "not_authenticated",
        message = "Authentication credentials were not provided.",
        header("www-authenticate" = "Token")
    )]
    NotAuthenticated,

    /// The path knows other methods only.
    #[api(status = 405, code = "method_not_allowed", message = "Method {method:?} not allowed.")]
    MethodNotAllowed {
        method: String,
        #[api(header = "allow")]
        allow: &'static str,
    },

    /// Too many requests.
    #[api(
        status = 429,
        code = "throttled",
        message = "Request was throttled. Expected available in {seconds} seconds."
    )]
    Throttled {
        #[api(retry_after)]
        seconds: u32,
    },
}

#[derive(Clone, Debug, Serialize)]
pub struct Account {
    pub id: u64,
    pub email: String,
}

pub fn format() -> Format {
    let rest = DjangoRest { url: "https://api.example.org/accounts/".into() };
    let account = || Account { id: 1, email: "a@example.org".into() };
    let errors = FieldErrors::new()
        .with("email", "Enter a valid email address.")
        .with("non_field_errors", "The two password fields didn't match.");
    Format {
        name: "django_rest",
        title: "Django REST framework",
        samples: vec![
            sample(
                "fields at fault",
                rest.error(&Fault::Validation(errors)),
                400,
                r#"{"email":["Enter a valid email address."],"non_field_errors":["The two password fields didn't match."]}"#,
            ),
            with_headers(
                "no credentials",
                rest.error(&Fault::NotAuthenticated),
                401,
                &[("content-type", "application/json"), ("www-authenticate", "Token")],
                r#"{"detail":"Authentication credentials were not provided."}"#,
            ),
            with_headers(
                "another method",
                rest.error(&Fault::MethodNotAllowed { method: "PUT".into(), allow: "GET, POST, HEAD, OPTIONS" }),
                405,
                &[("content-type", "application/json"), ("allow", "GET, POST, HEAD, OPTIONS")],
                r#"{"detail":"Method \"PUT\" not allowed."}"#,
            ),
            with_headers(
                "too many requests",
                rest.error(&Fault::Throttled { seconds: 60 }),
                429,
                &[("content-type", "application/json"), ("retry-after", "60")],
                r#"{"detail":"Request was throttled. Expected available in 60 seconds."}"#,
            ),
            sample("an account", rest.success(&Success(account())), 200, r#"{"id":1,"email":"a@example.org"}"#),
            sample(
                "a page between two others",
                rest.page(&Page::new(vec![account()], 4, 1, 1023).prev_cursor("3").next_cursor("5")),
                200,
                r#"{"count":1023,"next":"https://api.example.org/accounts/?page=5","previous":"https://api.example.org/accounts/?page=3","results":[{"id":1,"email":"a@example.org"}]}"#,
            ),
        ],
        tables: vec![],
    }
}
