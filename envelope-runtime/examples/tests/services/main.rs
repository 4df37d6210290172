//! The example services over real sockets: what their `curl` lines show, and every wrong request in the API's shape.

#[path = "../../service/actix/routes.rs"]
mod actix_routes;
#[path = "../../service/envelope.rs"]
mod envelope;
#[path = "../../service/export.rs"]
mod export;
#[path = "../../service/fault.rs"]
mod fault;
#[path = "../../service/options.rs"]
mod options;
#[path = "../../service/reference.rs"]
mod reference;
#[path = "../../service/routes.rs"]
mod routes;
#[path = "../../service/store.rs"]
mod store;
#[path = "../../service/trials.rs"]
mod trials;
#[path = "../../service/uploads.rs"]
mod uploads;

mod client;
mod document;
mod first;
mod pages;
mod refused;
mod request_id;
mod wrong;

use self::client::{Framework, Service, exchange};
use self::store::Store;

fn v1(code: &str, message: &str) -> String {
    format!(r#"{{"success":false,"error":{{"code":"{code}","message":"{message}"}},"meta":{{"request_id":"r-1"}}}}"#)
}

#[tokio::test]
async fn users_and_invoices_come_and_go() {
    for service in Service::both().await {
        let ann = r#"{"name":"Ann","email":"ann@example.com"}"#;
        let made = service.send("POST", "/v1/users", &[], ann).await;
        made.is(
            201,
            r#"{"success":true,"data":{"id":1,"name":"Ann","email":"ann@example.com"},"meta":{"request_id":"r-1"}}"#,
        );
        assert_eq!(made.header("location"), Some("/v1/users/1"));
        assert_eq!(made.header("x-request-id"), Some("r-1"));

        let seen = service.send("GET", "/v2/users/1", &[], "").await;
        seen.is(200, r#"{"id":1,"name":"Ann","email":"ann@example.com"}"#);
        let changed = service.send("PUT", "/v2/users/1", &[], r#"{"name":"Bo","email":"bo@example.com"}"#).await;
        changed.is(200, r#"{"id":1,"name":"Bo","email":"bo@example.com"}"#);
        let list = service.send("GET", "/v1/users?page=1&per_page=1", &[], "").await;
        list.is(
            200,
            concat!(
                r#"{"success":true,"data":[{"id":1,"name":"Bo","email":"bo@example.com"}],"#,
                r#""pagination":{"page":1,"per_page":1,"total":1},"meta":{"request_id":"r-1"}}"#
            ),
        );
        let invoice = service.send("POST", "/v2/users/1/invoices", &[], r#"{"cents":1999}"#).await;
        invoice.is(201, r#"{"id":1,"user_id":1,"cents":1999}"#);
        assert_eq!(invoice.header("location"), Some("/v2/invoices/1"));
        service.send("GET", "/v2/invoices/1", &[], "").await.is(200, r#"{"id":1,"user_id":1,"cents":1999}"#);

        let gone = service.send("DELETE", "/v1/users/1", &[], "").await;
        assert_eq!((gone.status, gone.body.as_str(), gone.header("content-type")), (204, "", None));
        service.send("GET", "/v1/users/1", &[], "").await.is(
            404,
            concat!(
                r#"{"success":false,"error":{"code":"USER_NOT_FOUND","message":"There is no user 1","details":{"id":1}},"#,
                r#""meta":{"request_id":"r-1"}}"#
            ),
        );
    }
}

#[tokio::test]
async fn each_line_of_an_export_is_in_the_format_of_its_request() {
    for service in Service::both().await {
        let mut expected = [String::new(), String::new()];
        for id in 1..=230 {
            let user = format!(r#"{{"id":{id},"name":"Ann","email":"ann{id}@example.com"}}"#);
            let new = format!(r#"{{"name":"Ann","email":"ann{id}@example.com"}}"#);
            assert_eq!(service.send("POST", "/v1/users", &[], &new).await.status, 201);
            expected[0] += &format!("{{\"success\":true,\"data\":{user},\"meta\":{{\"request_id\":\"r-1\"}}}}\n");
            expected[1] += &format!("{user}\n");
        }
        for (path, expected) in ["/v1/export", "/v2/export"].into_iter().zip(&expected) {
            let export = service.send("GET", path, &[], "").await;
            assert_eq!(export.header("content-type"), Some("application/x-ndjson"));
            export.is(200, expected);
        }
    }
}

#[tokio::test]
async fn one_error_is_answered_in_two_formats() {
    for service in Service::both().await {
        let problem = service.send("GET", "/v2/users/7", &[], "").await;
        assert_eq!((problem.status, problem.header("content-type")), (404, Some("application/problem+json")));
        assert_eq!(
            problem.body,
            concat!(
                r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no user 7","#,
                r#""code":"USER_NOT_FOUND","request_id":"r-1","id":7}"#
            )
        );
        service.send("GET", "/v2/whoami", &[], "").await.is(200, r#""r-1""#);
        // Its own envelope would be that of the other version; the layer comes first.
        service
            .send("GET", "/v1/whoami", &[], "")
            .await
            .is(200, r#"{"success":true,"data":"r-1","meta":{"request_id":"r-1"}}"#);
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_404() {
    for service in Service::both().await {
        let ann = r#"{"name":"Ann","email":"ann@example.com"}"#;
        let no_user = concat!(
            r#"{"success":false,"error":{"code":"USER_NOT_FOUND","message":"There is no user 7","details":{"id":7}},"#,
            r#""meta":{"request_id":"r-1"}}"#
        );
        service.send("GET", "/v1/users/7", &[], "").await.is(404, no_user);
        service.send("PUT", "/v1/users/7", &[], ann).await.is(404, no_user);
        service.send("DELETE", "/v1/users/7", &[], "").await.is(404, no_user);
        service.send("POST", "/v1/users/7/invoices", &[], r#"{"cents":1}"#).await.is(404, no_user);
        let no_invoice = no_user.replace("USER", "INVOICE").replace("user", "invoice");
        service.send("GET", "/v1/invoices/7", &[], "").await.is(404, &no_invoice);
    }
}

#[tokio::test]
async fn a_locked_database_is_a_503() {
    for framework in [Framework::Axum, Framework::Actix] {
        let folder = std::env::temp_dir().join(format!("envelope-service-{}-{framework:?}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("users.sqlite");
        let service = Service::over(framework, Store::open(path.to_str()).unwrap()).await;
        let other = rusqlite::Connection::open(&path).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        let busy = service.send("GET", "/v1/users/1", &[], "").await;
        busy.is(503, &v1("DATABASE_BUSY", "The service is busy, try again"));
        assert_eq!(busy.header("retry-after"), Some("1"));
        // The head of the response has left when the database is asked.
        let export = service.send("GET", "/v1/export", &[], "").await;
        export.is(200, &(v1("DATABASE_BUSY", "The service is busy, try again") + "\n"));
        other.execute_batch("COMMIT; DROP TABLE invoice; DROP TABLE user").unwrap();
        // The text of the database is not sent.
        let broken = service.send("GET", "/v1/users/1", &[], "").await;
        broken.is(500, &v1("INTERNAL", "Something went wrong on our side"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[tokio::test]
async fn the_third_upload_has_to_wait() {
    for service in Service::both().await {
        for _ in 0..2 {
            service.send("PUT", "/v2/uploads", &[], "12345").await.is(200, "5");
        }
        let refused = service.send("PUT", "/v2/uploads", &[], "12345").await;
        assert_eq!(refused.status, 429);
        let seconds: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=11).contains(&seconds) && refused.body.contains("TOO_MANY_UPLOADS"), "{refused:?}");
    }
}

#[tokio::test]
async fn a_connection_lives_on_after_a_panic() {
    for service in Service::both().await {
        let request = "GET /v1/panic HTTP/1.1\r\nhost: x\r\nx-request-id: r-1\r\n\r\n".repeat(2)
            + "GET /v2/whoami HTTP/1.1\r\nhost: x\r\nx-request-id: r-2\r\nconnection: close\r\n\r\n";
        let response = exchange(service.port, request.as_bytes()).await;
        response.is(500, &v1("INTERNAL_SERVER_ERROR", "Internal Server Error"));
        assert!(response.rest.ends_with(r#""r-2""#), "{response:?}");
    }
}
