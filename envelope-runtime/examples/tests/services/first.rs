//! The `curl` lines that the services print do what they show.

use crate::client::Service;
use crate::options::{Options, TRY};

/// The words of a shell's line; single quotes hold spaces.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut is_quoted) = (vec![String::new()], false);
    for character in line.chars() {
        match character {
            '\'' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(character),
        }
    }
    assert!(!is_quoted, "{line}");
    words
}

/// Method, path, body and headers, as `curl` would send them.
fn request(line: &str) -> (String, String, String, Vec<(String, String)>) {
    let mut words = words(line).into_iter();
    assert_eq!(words.next().as_deref(), Some("curl"));
    let (mut method, mut path, mut body, mut headers) = (None, String::new(), String::new(), Vec::new());
    while let Some(word) = words.next() {
        match &*word {
            "-i" => {}
            "-X" => method = words.next(),
            "-d" => body = words.next().unwrap(),
            "-H" => {
                let header = words.next().unwrap();
                let (name, value) = header.split_once(": ").unwrap();
                headers.push((name.to_owned(), value.to_owned()));
            }
            url => path = url.strip_prefix("ADDRESS").unwrap().to_owned(),
        }
    }
    let method = method.unwrap_or_else(|| if body.is_empty() { "GET" } else { "POST" }.to_owned());
    (method, path, body, headers)
}

#[tokio::test]
async fn each_line_does_what_it_shows() {
    let expected = [201, 200, 404, 200, 400, 405, 504, 500];
    for service in Service::both().await {
        let mut seen = Vec::new();
        for line in TRY.lines() {
            let (method, path, body, headers) = request(line);
            let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let response = service.send(&method, &path, &headers, &body).await;
            assert!(
                response.header("content-type").is_some_and(|value| value.ends_with("json")),
                "{line}: {response:?}"
            );
            assert!(response.body.contains(r#""request_id":"r-1""#), "{line}: {response:?}");
            seen.push(response.status);
        }
        assert_eq!(seen, expected, "{:?}", service.framework);
    }
}

#[test]
fn the_command_line_says_what_is_wrong_with_it() {
    let read = |arguments: &[&str]| Options::read(arguments.iter().map(|&argument| argument.to_owned()));
    let options = read(&["--database", "users.sqlite", "--port", "0"]).unwrap();
    assert_eq!((options.port, options.database.as_deref()), (0, Some("users.sqlite")));
    assert_eq!(read(&[]).unwrap().port, 3000);
    for (arguments, error) in [
        (&["--port"][..], "--port needs a value"),
        (&["--port", "65536"], "--port takes a number up to 65535"),
        (&["-p", "1"], "unknown option -p: there are --port and --database"),
    ] {
        assert_eq!(read(arguments).unwrap_err(), error);
    }
}
