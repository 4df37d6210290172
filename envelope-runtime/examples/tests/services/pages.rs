//! The pages for people: `/errors` lists every error, and `/docs/` shows the OpenAPI document. Neither loads anything
//! from another server.

use crate::client::{Framework, Service};
use crate::store::Store;

async fn page(service: &Service, path: &str) -> String {
    let response = service.send("GET", path, &[], "").await;
    assert_eq!(response.status, 200);
    assert!(response.header("content-type").unwrap().starts_with("text/html"), "{response:?}");
    response.body
}

#[tokio::test]
async fn errors_are_listed_with_those_of_the_framework() {
    for service in Service::both().await {
        let page = page(&service, "/errors").await;
        for code in ["USER_NOT_FOUND", "EMAIL_TAKEN", "INVALID_JSON", "METHOD_NOT_ALLOWED", "GATEWAY_TIMEOUT"] {
            assert!(page.contains(&format!(r#"id="{code}""#)), "{code}");
        }
        assert!(!page.contains("src=\"http") && !page.contains("href=\"http"));
    }
}

#[tokio::test]
async fn the_viewer_reads_the_document_with_files_of_its_own() {
    let service = Service::over(Framework::Axum, Store::open(None).unwrap()).await;
    let page = page(&service, "/docs/").await;
    let scripts: Vec<_> = page.split(r#"src="./"#).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!scripts.is_empty() && !page.contains("://"), "{page}");
    for script in scripts {
        assert_eq!(service.send("GET", &format!("/docs/{script}"), &[], "").await.status, 200, "{script}");
    }
    let initializer = service.send("GET", "/docs/swagger-initializer.js", &[], "").await.body;
    assert!(initializer.contains(r#""url": "/openapi.json""#), "{initializer}");
    assert_eq!(service.send("GET", "/docs/nothing.js", &[], "").await.status, 404);
}
