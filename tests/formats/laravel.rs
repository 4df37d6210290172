//! Laravel: a summary and lists of messages by field (Laravel documentation, "Validation Error Response Format" and
//! "API Resources: Pagination").

use std::fmt;

use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page    = { "data": items,
                "links": { "first": "{self.path}?page=1", "last": "{self.path}?page={page.total_pages}",
                           "prev": "{self.path}?page={page.prev_cursor}", "next": "{self.path}?page={page.next_cursor}" },
                "meta": { "current_page": page.number, "last_page": page.total_pages, "path": self.path,
                          "per_page": page.size, "total": page.total_items } },
    error   = { "message": message, "errors"?: { error.field: [error.message] for error in field_errors } },
)]
pub struct Laravel {
    /// The URL of the request.
    pub path: String,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    #[api(transparent)]
    Validation(#[api(from)] Validation),

    /// Nobody is signed in.
    #[api(status = 401, code = "UNAUTHENTICATED", message = "Unauthenticated.")]
    Unauthenticated,

    /// There is no row of that key.
    #[api(status = 404, code = "NOT_FOUND", message = "No query results for model [{model}] {key}")]
    NotFound { model: &'static str, key: u64 },
}

/// The request's fields are not valid.
#[derive(Debug, ApiError)]
#[api(status = 422, code = "VALIDATION", skip(display))]
pub struct Validation(#[api(field_errors)] pub FieldErrors);

/// The first message, and the number of further ones.
impl fmt::Display for Validation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.iter().next() {
            Some(first) => f.write_str(first.message())?,
            None => f.write_str("The given data was invalid.")?,
        }
        match self.0.len() {
            0 | 1 => Ok(()),
            2 => f.write_str(" (and 1 more error)"),
            len => write!(f, " (and {} more errors)", len - 1),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct User {
    pub id: u64,
    pub name: String,
}

pub fn format() -> Format {
    let laravel = Laravel { path: "http://example.com/users".into() };
    let user = || User { id: 1, name: "Eladio Schroeder Sr.".into() };
    let errors = FieldErrors::new()
        .with("team_name", "The team name must be a string.")
        .with("users.0.email", "The users.0.email field is required.")
        .with("team_name", "The team name must be at least 1 characters.");
    Format {
        name: "laravel",
        title: "Laravel",
        samples: vec![
            sample(
                "three errors in two fields",
                laravel.error(&Fault::from(Validation(errors))),
                422,
                r#"{"message":"The team name must be a string. (and 2 more errors)","errors":{"team_name":["The team name must be a string.","The team name must be at least 1 characters."],"users.0.email":["The users.0.email field is required."]}}"#,
            ),
            sample(
                "nobody is signed in",
                laravel.error(&Fault::Unauthenticated),
                401,
                r#"{"message":"Unauthenticated."}"#,
            ),
            sample(
                "no such user",
                laravel.error(&Fault::NotFound { model: r"App\Models\User", key: 7 }),
                404,
                r#"{"message":"No query results for model [App\\Models\\User] 7"}"#,
            ),
            sample(
                "a user",
                laravel.success(&Success(user())),
                200,
                r#"{"data":{"id":1,"name":"Eladio Schroeder Sr."}}"#,
            ),
            sample(
                "the first page",
                laravel.page(&Page::new(vec![user()], 1, 15, 50).next_cursor("2")),
                200,
                r#"{"data":[{"id":1,"name":"Eladio Schroeder Sr."}],"links":{"first":"http://example.com/users?page=1","last":"http://example.com/users?page=4","prev":null,"next":"http://example.com/users?page=2"},"meta":{"current_page":1,"last_page":4,"path":"http://example.com/users","per_page":15,"total":50}}"#,
            ),
        ],
        tables: vec![],
    }
}
