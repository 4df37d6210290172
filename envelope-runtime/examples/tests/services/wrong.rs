//! Every kind of wrong request: its status, its body in the shape, and the request's id.

use crate::client::{Framework, Service, exchange};
use crate::store::Store;
use crate::v1;

const TEXT: &[(&str, &str)] = &[("content-type", "text/plain")];

#[tokio::test]
async fn each_is_answered_in_the_shape() {
    for service in Service::both().await {
        each_is_answered(&service).await;
    }
}

async fn each_is_answered(service: &Service) {
    let long = format!(r#"{{"name":"{}","email":"a@b"}}"#, "a".repeat(3 << 20));
    let upload = "x".repeat(17 * 1024);
    let bad = "BAD_REQUEST";
    let missing = (404, "NOT_FOUND", "Not Found");
    let too_large = (413, "PAYLOAD_TOO_LARGE", "Payload Too Large");
    let method = (405, "METHOD_NOT_ALLOWED", "Method Not Allowed");
    type Case<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str, (u16, &'a str, &'a str));
    let cases: &[Case<'_>] = &[
        // Bodies and paths.
        ("POST", "/v1/users", &[], &long, too_large),
        ("PUT", "/v1/uploads", TEXT, &upload, too_large),
        ("GET", "/v1/nowhere", &[], "", missing),
        ("GET", "/v1/users/", &[], "", missing),
        ("GET", "/v1/users/1/2/3", &[], "", missing),
        // Queries.
        ("GET", "/v1/users?page=0", &[], "", (400, bad, "`page` must be at least 1, not 0")),
        ("GET", "/v1/users?per_page=101", &[], "", (400, bad, "`per_page` must be between 1 and 100, not 101")),
        ("GET", "/v1/users?limit=0", &[], "", (400, bad, "`limit` must be between 1 and 100, not 0")),
        ("GET", "/v1/users?page=-1", &[], "", (400, bad, "`page` must be a whole number")),
        ("GET", "/v1/users?page=%2B1", &[], "", (400, bad, "`page` must be a whole number")),
        ("GET", "/v1/users?page=1e3", &[], "", (400, bad, "`page` must be a whole number")),
        ("GET", "/v1/users?page=%00", &[], "", (400, bad, "`page` must be a whole number")),
        ("GET", "/v1/users?page=1&page=2", &[], "", (400, bad, "`page` must not be given twice")),
        // Methods and the rest.
        ("DELETE", "/v1/users", &[], "", method),
        ("PATCH", "/v1/users/1", &[], "{}", method),
        ("OPTIONS", "/v1/users", &[], "", method),
        ("BREW", "/v1/users", &[], "", method),
        ("TRACE", "/v1/panic", &[], "", method),
        ("GET", "/v1/slow", &[], "", (504, "GATEWAY_TIMEOUT", "Gateway Timeout")),
        ("GET", "/v1/panic", &[], "", (500, "INTERNAL_SERVER_ERROR", "Internal Server Error")),
    ];
    let mut others = Vec::new();
    for (method, path, headers, body, (status, code, message)) in cases {
        let response = service.send(method, path, headers, body).await;
        let seen =
            (response.status, response.body.as_str(), response.header("x-request-id"), response.header("content-type"));
        let expected = v1(code, message);
        if seen != (*status, expected.as_str(), Some("r-1"), Some("application/json")) {
            others.push(format!("{:?}: {method} {path:.60} {headers:?} {body:.40}: {response:?}", service.framework));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[tokio::test]
async fn what_is_allowed_is_kept() {
    for service in Service::both().await {
        let response = service.send("DELETE", "/v1/users", &[], "").await;
        let expected = match service.framework {
            Framework::Axum => "GET,HEAD,POST",
            Framework::Actix => "GET, POST",
        };
        assert_eq!(response.header("allow"), Some(expected));
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_in_chunks() {
    for service in Service::both().await {
        let chunk = format!("1000\r\n{}\r\n", "x".repeat(4096));
        let body = chunk.repeat(5) + "0\r\n\r\n";
        let response = service.send("PUT", "/v1/uploads", &[("transfer-encoding", "chunked")], &body).await;
        response.is(413, &v1("PAYLOAD_TOO_LARGE", "Payload Too Large"));
    }
}

#[tokio::test]
async fn input_that_is_refused_names_its_fields() {
    for service in Service::both().await {
        let response = service.send("POST", "/v1/users", &[], r#"{"name":" ","email":"x"}"#).await;
        response.is(422, concat!(
            r#"{"success":false,"error":{"code":"INVALID_INPUT","message":"Part of the request is not valid","fields":["#,
            r#"{"field":"email","message":"is not an email address"},{"field":"name","message":"must not be empty"}]},"#,
            r#""meta":{"request_id":"r-1"}}"#
        ));
        let twice = r#"{"name":"a","email":"a@b"}"#;
        assert_eq!(service.send("POST", "/v1/users", &[], twice).await.status, 201);
        service.send("POST", "/v1/users", &[], twice).await.is(409, &v1("EMAIL_TAKEN", "a@b belongs to another user"));
    }
}

/// HEAD has the head of a response and no body.
#[tokio::test]
async fn head_has_no_body() {
    let service = Service::over(Framework::Axum, Store::open(None).unwrap()).await;
    for (path, status) in [("/v1/users/7", 404), ("/v1/nowhere", 404), ("/v1/users", 200)] {
        let response = service.send("HEAD", path, &[], "").await;
        assert_eq!((response.status, response.body.as_str()), (status, ""), "{path}");
    }
}

/// What hyper refuses before it calls any service has no body: no layer can reach it.
#[tokio::test]
async fn what_no_layer_reaches() {
    let service = Service::over(Framework::Axum, Store::open(None).unwrap()).await;
    let huge = format!("GET /v1/users HTTP/1.1\r\nhost: x\r\nx-a: {}\r\n\r\n", "a".repeat(600 << 10));
    let many = format!("GET /v1/users HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(200));
    for (request, status) in [
        ("no request at all\r\n\r\n", 400),
        ("GET /v1/users HTTP/1.1\r\nbad header\r\n\r\n", 400),
        ("GET /v1/\u{1} HTTP/1.1\r\nhost: x\r\n\r\n", 400),
        ("GET /v1/users HTTP/1.1\r\nhost: x\r\nx-request-id: a\u{0}b\r\n\r\n", 400),
        (&huge, 431),
        (&many, 431),
    ] {
        let response = exchange(service.port, request.as_bytes()).await;
        assert_eq!((response.status, response.body.as_str()), (status, ""), "{request:.40}");
    }
}
