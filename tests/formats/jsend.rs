//! JSend: `fail` blames the request, `error` the server (the specification of JSend).

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors, Success};
use serde::Serialize;

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success      = { "status": "success", "data": data },
    field_error  = { "status": "fail", "data": { error.field: error.message for error in field_errors } },
    client_error = { "status": "fail", "data": { "message": message } },
    error        = { "status": "error", "message": message, "code": code, "data"?: details },
)]
pub struct Jsend;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The post that was sent is not valid.
    #[api(status = 422, code = 1001, message = "The post is not valid")]
    Invalid(#[api(field_errors)] FieldErrors),

    /// There is no post of that id.
    #[api(status = 404, code = 1002, message = "There is no post {id}")]
    NoSuchPost { id: u64 },

    /// The database does not answer.
    #[api(status = 503, code = 2001, message = "Unable to communicate with database")]
    Database {
        #[api(detail)]
        replica: Option<String>,
    },
}

#[derive(Clone, Debug, Serialize, ApiResponse)]
pub struct Shown {
    pub post: Post,
}

#[derive(Clone, Debug, Serialize)]
pub struct Post {
    pub id: u64,
    pub title: String,
    pub body: String,
}

pub fn format() -> Format {
    let post = Post { id: 1, title: "A blog post".into(), body: "Some useful content".into() };
    let errors =
        FieldErrors::new().with("title", "A title is required").with("title", "Too short").with("body", "Too long");
    Format {
        name: "jsend",
        title: "JSend",
        samples: vec![
            sample(
                "a post",
                Jsend.success(&Shown { post }),
                200,
                r#"{"status":"success","data":{"post":{"id":1,"title":"A blog post","body":"Some useful content"}}}"#,
            ),
            sample("a post was deleted", Jsend.success(&Success(())), 200, r#"{"status":"success","data":null}"#),
            sample(
                "the request failed: the first error of each field",
                Jsend.error(&Fault::Invalid(errors)),
                422,
                r#"{"status":"fail","data":{"title":"A title is required","body":"Too long"}}"#,
            ),
            sample(
                "the request failed, no field at fault",
                Jsend.error(&Fault::NoSuchPost { id: 2 }),
                404,
                r#"{"status":"fail","data":{"message":"There is no post 2"}}"#,
            ),
            sample(
                "the server failed",
                Jsend.error(&Fault::Database { replica: None }),
                503,
                r#"{"status":"error","message":"Unable to communicate with database","code":2001}"#,
            ),
            sample(
                "the server failed, with details",
                Jsend.error(&Fault::Database { replica: Some("eu-2".into()) }),
                503,
                r#"{"status":"error","message":"Unable to communicate with database","code":2001,"data":{"replica":"eu-2"}}"#,
            ),
        ],
        tables: vec![],
    }
}
