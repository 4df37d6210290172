//! The README's service sends the responses that the README shows.

use axum::http::Method;

include!("../readme/service.rs");

#[tokio::test]
async fn the_service_sends_what_the_readme_shows() {
    let readme = include_str!("../../README.md");
    let mut lines = readme.lines();
    let mut shown = 0;
    while let Some(line) = lines.next() {
        let Some(command) = line.strip_prefix("$ curl ") else { continue };
        let (method, url) = match command.strip_prefix("-X DELETE ") {
            Some(url) => (Method::DELETE, url),
            None => (Method::GET, command),
        };
        let path = url.strip_prefix("localhost:3000").unwrap();
        let response = crate::send(&app(), method, path, &[], "").await;
        assert_eq!(Some(response.body.as_str()), lines.next(), "{command}");
        shown += 1;
    }
    assert_eq!(shown, 7);
}
