//! Requests that the extractors refuse, and what clients are told: over axum and actix-web alike.

use crate::client::Service;

const TEXT: &[(&str, &str)] = &[("content-type", "text/plain")];
const FORM: &[(&str, &str)] = &[("content-type", "application/x-www-form-urlencoded")];

/// A status, and the error in the body.
type Refusal = (u16, &'static str);

/// Method, path, headers and body.
type Request<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);

/// With what clients are told.
#[rustfmt::skip]
const REFUSED: &[(Request<'_>, Refusal)] = &[
    (("POST", "/v1/users", &[("content-type", "application/json")], ""), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: it is empty"}"#)),
    (("POST", "/v1/users", &[], "{"), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: EOF while parsing an object at line 1 column 1"}"#)),
    (("POST", "/v1/users", &[], "{\"name\":\"a\",}"), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: trailing comma at line 1 column 13"}"#)),
    (("POST", "/v1/users", &[], "{\"name\":\"\u{1}\"}"), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: control character (\\u0000-\\u001F) found while parsing a string at line 1 column 10"}"#)),
    (("POST", "/v1/users", &[], "nul"), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: EOF while parsing a value at line 1 column 3"}"#)),
    (("POST", "/v1/users", &[], r#"{"name":"a","email":"a@b"} {}"#), (400, r#"{"code":"INVALID_JSON","message":"The body is not valid JSON: trailing characters at line 1 column 28"}"#)),
    (("POST", "/v1/users", &[], "[]"), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"","message":"must be an object, not an array"}]}"#)),
    (("POST", "/v1/users", &[], "{}"), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"name","message":"is missing"}]}"#)),
    (("POST", "/v1/users", &[], "null"), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"","message":"must be an object, not null"}]}"#)),
    (("POST", "/v1/users", &[], r#"{"name":1,"email":"a@b"}"#), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"name","message":"must be a string, not 1"}]}"#)),
    (("POST", "/v1/users", &[], r#"{"name":"a","name":"b","email":"a@b"}"#), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"name","message":"is there more than once"}]}"#)),
    (("POST", "/v1/users", TEXT, "{}"), (415, r#"{"code":"UNSUPPORTED_MEDIA_TYPE","message":"The body must be of type application/json"}"#)),
    (("POST", "/v1/users", FORM, "name=a"), (415, r#"{"code":"UNSUPPORTED_MEDIA_TYPE","message":"The body must be of type application/json"}"#)),
    (("POST", "/v1/users", &[("content-type", "")], "{}"), (415, r#"{"code":"UNSUPPORTED_MEDIA_TYPE","message":"The body must be of type application/json"}"#)),
    (("POST", "/v1/users", &[("content-type", "application/jsonx")], "{}"), (415, r#"{"code":"UNSUPPORTED_MEDIA_TYPE","message":"The body must be of type application/json"}"#)),
    (("POST", "/v1/users/1/invoices", &[], r#"{"cents":1.5}"#), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"cents","message":"must be an integer from -2^63 to 2^63 - 1, not 1.5"}]}"#)),
    (("POST", "/v1/users/1/invoices", &[], r#"{"cents":99999999999999999999}"#), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"cents","message":"must be an integer from -2^63 to 2^63 - 1, not 1e+20"}]}"#)),
    (("GET", "/v1/users/..%2F..%2Fetc%2Fpasswd", &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)),
    (("GET", "/v1/users/x", &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)),
    (("GET", "/v1/users/1.5", &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)),
    (("GET", "/v1/users/%", &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)),
    (("GET", "/v1/users/9223372036854775808", &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)),
];

#[tokio::test]
async fn each_is_told_what_is_wrong() {
    for service in Service::both().await {
        for (request, refusal) in REFUSED {
            refused(&service, *request, *refusal).await;
        }
        let far = format!("/v1/users/{}", "9".repeat(400));
        refused(&service, ("GET", &far, &[], ""), (400, r#"{"code":"INVALID_PATH","message":"A parameter in the path is invalid","fields":[{"field":"id","message":"must be an integer from -2^63 to 2^63 - 1"}]}"#)).await;
        let deep = format!(r#"{{"name":{}"#, "[".repeat(5000));
        refused(&service, ("POST", "/v1/users", &[], &deep), (422, r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","fields":[{"field":"name","message":"must be a string, not an array"}]}"#)).await;
    }
}

async fn refused(service: &Service, request: Request<'_>, (status, error): Refusal) {
    let (method, path, headers, body) = request;
    let response = service.send(method, path, headers, body).await;
    let expected = format!(r#"{{"success":false,"error":{error},"meta":{{"request_id":"r-1"}}}}"#);
    assert_eq!((response.status, response.body.as_str()), (status, &*expected), "{method} {path:.60} {body:.40}");
    assert_eq!(response.header("x-request-id"), Some("r-1"));
    assert_eq!(response.header("content-type"), Some("application/json"));
}
