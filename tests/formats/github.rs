//! GitHub: lists as root arrays, paging and limits in headers (GitHub REST API, "Troubleshooting", "Rate limits" and
//! "Using pagination").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    error   = { "message": message,
                "errors"?: [ { "resource": error.ext.resource, "field": error.field, "code": error.code }
                             for error in field_errors ],
                "documentation_url": self.documentation_url, "status": status as str },
    headers = { "link"?: "<https://api.github.com{self.path}?after={page.next_cursor}>; rel=\"next\"",
                "x-ratelimit-limit": self.rate.limit, "x-ratelimit-remaining": self.rate.remaining },
)]
pub struct GitHub {
    pub path: String,
    pub documentation_url: String,
    pub rate: Rate,
}

/// Requests of one hour.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    pub limit: u32,
    pub remaining: u32,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// Fields of the request are not valid.
    #[api(status = 422, code = "validation_failed", message = "Validation Failed")]
    Validation(#[api(field_errors)] Vec<FieldFault>),

    /// The resource does not exist, or not for this user.
    #[api(status = 404, code = "not_found", message = "Not Found")]
    NotFound,
}

/// One invalid field.
#[derive(Clone, Debug, ApiError)]
#[api(status = 422)]
pub enum FieldFault {
    /// A parameter that was required was not specified.
    #[api(code = "missing_field", message = "{field} is missing")]
    MissingField {
        #[api(ext)]
        resource: &'static str,
        #[api(field)]
        field: String,
    },

    /// Another resource has the same value as one of the parameters.
    #[api(code = "already_exists", message = "{field} is taken")]
    AlreadyExists {
        #[api(ext)]
        resource: &'static str,
        #[api(field)]
        field: String,
    },
}

#[derive(Clone, Debug, Serialize)]
pub struct Issue {
    pub number: u64,
    pub title: String,
}

pub fn format() -> Format {
    const LIMITS: &[(&str, &str)] =
        &[("content-type", "application/json"), ("x-ratelimit-limit", "5000"), ("x-ratelimit-remaining", "4999")];
    let github = GitHub {
        path: "/repos/octocat/hello/issues".into(),
        documentation_url: "https://docs.github.com/rest/issues/issues".into(),
        rate: Rate { limit: 5000, remaining: 4999 },
    };
    let issue = || Issue { number: 1347, title: "Found a bug".into() };
    let missing = FieldFault::MissingField { resource: "Issue", field: "title".into() };
    Format {
        name: "github",
        title: "GitHub REST API",
        samples: vec![
            with_headers(
                "a field is missing",
                github.error(&Fault::Validation(vec![missing])),
                422,
                LIMITS,
                r#"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}],"documentation_url":"https://docs.github.com/rest/issues/issues","status":"422"}"#,
            ),
            with_headers(
                "nothing there",
                github.error(&Fault::NotFound),
                404,
                LIMITS,
                r#"{"message":"Not Found","documentation_url":"https://docs.github.com/rest/issues/issues","status":"404"}"#,
            ),
            with_headers(
                "a list that goes on",
                github.page(&Page::by_cursor(vec![issue()]).next_cursor("Y3Vyc29yOnYyOpE=")),
                200,
                &[
                    ("content-type", "application/json"),
                    (
                        "link",
                        r#"<https://api.github.com/repos/octocat/hello/issues?after=Y3Vyc29yOnYyOpE=>; rel="next""#,
                    ),
                    ("x-ratelimit-limit", "5000"),
                    ("x-ratelimit-remaining", "4999"),
                ],
                r#"[{"number":1347,"title":"Found a bug"}]"#,
            ),
            with_headers("an empty list", github.page(&Page::<Issue>::by_cursor(vec![])), 200, LIMITS, "[]"),
            with_headers(
                "an issue",
                github.success(&Success(issue())),
                200,
                LIMITS,
                r#"{"number":1347,"title":"Found a bug"}"#,
            ),
        ],
        tables: vec![],
    }
}
