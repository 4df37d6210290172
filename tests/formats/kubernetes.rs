//! Kubernetes: a failure is a resource, too (Kubernetes API conventions, "Response Status Kind").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    page    = { "kind": "{self.kind}List", "apiVersion": "v1", "metadata": { "continue"?: page.next_cursor },
                "items": items },
    error   = { "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": message,
                "reason": code,
                "details"?: { ..details,
                              "causes"?: [ { "reason": error.code, "message": error.message, "field": error.field }
                                           for error in field_errors ],
                              "retryAfterSeconds"?: retry_after },
                "code": status },
)]
pub struct Kubernetes {
    /// Of the resources of a list.
    pub kind: &'static str,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// One or more resources do not exist.
    #[api(status = 404, code = "NotFound", message = "{kind} {name:?} not found")]
    NotFound {
        #[api(detail)]
        name: String,
        #[api(detail)]
        group: Option<String>,
        #[api(detail)]
        kind: String,
    },

    /// The resource cannot be created because of its fields.
    #[api(status = 422, code = "Invalid", message = "{kind} {name:?} is invalid")]
    Invalid {
        #[api(detail)]
        name: String,
        #[api(detail)]
        kind: String,
        #[api(field_errors)]
        causes: Vec<Cause>,
    },

    /// The server is asking the client to slow down.
    #[api(
        status = 429,
        code = "TooManyRequests",
        message = "Too many requests, please try again later.",
        retry_after = 1
    )]
    TooManyRequests,
}

/// What is wrong with a field.
#[derive(Clone, Debug, ApiError)]
#[api(status = 422)]
pub enum Cause {
    #[api(code = "FieldValueRequired", message = "Required value")]
    Required {
        #[api(field)]
        field: String,
    },

    #[api(code = "FieldValueInvalid", message = "Invalid value: {value:?}")]
    Invalid {
        #[api(field)]
        field: String,
        value: String,
    },
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pod {
    pub kind: &'static str,
    pub api_version: &'static str,
    pub metadata: Metadata,
}

#[derive(Clone, Debug, Serialize)]
pub struct Metadata {
    pub name: String,
}

pub fn format() -> Format {
    let kubernetes = Kubernetes { kind: "Pod" };
    let pod = || Pod { kind: "Pod", api_version: "v1", metadata: Metadata { name: "nginx".into() } };
    let causes = vec![
        Cause::Required { field: "spec.containers[0].image".into() },
        Cause::Invalid { field: "metadata.name".into(), value: "Web".into() },
    ];
    Format {
        name: "kubernetes",
        title: "Kubernetes",
        samples: vec![
            sample(
                "no such pod",
                kubernetes.error(&Fault::NotFound { name: "nginx".into(), group: None, kind: "pods".into() }),
                404,
                r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \"nginx\" not found","reason":"NotFound","details":{"name":"nginx","kind":"pods"},"code":404}"#,
            ),
            sample(
                "an invalid pod",
                kubernetes.error(&Fault::Invalid { name: "Web".into(), kind: "Pod".into(), causes }),
                422,
                r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Pod \"Web\" is invalid","reason":"Invalid","details":{"name":"Web","kind":"Pod","causes":[{"reason":"FieldValueRequired","message":"Required value","field":"spec.containers[0].image"},{"reason":"FieldValueInvalid","message":"Invalid value: \"Web\"","field":"metadata.name"}]},"code":422}"#,
            ),
            with_headers(
                "too many requests",
                kubernetes.error(&Fault::TooManyRequests),
                429,
                &[("content-type", "application/json"), ("retry-after", "1")],
                r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Too many requests, please try again later.","reason":"TooManyRequests","details":{"retryAfterSeconds":1},"code":429}"#,
            ),
            sample(
                "a pod",
                kubernetes.success(&Success(pod())),
                200,
                r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"nginx"}}"#,
            ),
            sample(
                "all pods",
                kubernetes.page(&Page::<Pod>::by_cursor(vec![])),
                200,
                r#"{"kind":"PodList","apiVersion":"v1","metadata":{},"items":[]}"#,
            ),
        ],
        tables: vec![],
    }
}
