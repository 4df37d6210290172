//! The shape of a response: the envelope of its version, with the id of its own request.

use serde_json::Value;

use crate::client::Response;
use crate::requests::Request;

/// An error if the response does not fit its request.
pub fn check(request: &Request, id: &str, response: &Response) -> Result<(), String> {
    let is_fit = request.statuses.contains(&response.status)
        && (is_stream(response) || response.header("x-request-id") == Some(id))
        && (request.method == "HEAD" || has_body_of(request, id, response));
    if is_fit {
        return Ok(());
    }
    let Response { status, body, .. } = response;
    Err(format!("{} {}: {status} {}", request.method, request.path, String::from_utf8_lossy(body)))
}

/// The handler writes the stream itself: its lines contain the id, its headers do not.
fn is_stream(response: &Response) -> bool {
    response.header("content-type") == Some("application/x-ndjson")
}

fn has_body_of(request: &Request, id: &str, response: &Response) -> bool {
    if response.status == 204 {
        return response.body.is_empty() && response.header("content-type").is_none();
    }
    let is_first = request.path.starts_with("/v1");
    if is_stream(response) {
        let mut lines = response.body.split_inclusive(|byte| *byte == b'\n');
        return lines.all(|line| serde_json::from_slice(line).is_ok_and(|line| is_success(&line, id, is_first)));
    }
    let Ok(body) = serde_json::from_slice::<Value>(&response.body) else { return false };
    if response.status < 400 {
        return response.header("content-type") == Some("application/json") && is_success(&body, id, is_first);
    }
    let (content_type, own_id) = match is_first {
        true => ("application/json", &body["meta"]["request_id"]),
        false => ("application/problem+json", &body["request_id"]),
    };
    let states_error = match is_first {
        true => body["success"] == false && body["error"]["code"].is_string() && body["error"]["message"].is_string(),
        false => body["status"] == response.status && body["code"].is_string() && body["detail"].is_string(),
    };
    response.header("content-type") == Some(content_type) && own_id == id && states_error
}

fn is_success(body: &Value, id: &str, is_first: bool) -> bool {
    !is_first || (body["success"] == true && body["meta"]["request_id"] == id)
}

/// The id of the user that was created.
pub fn made(response: &Response) -> Result<i64, String> {
    let body: Value = serde_json::from_slice(&response.body).map_err(|error| error.to_string())?;
    let id = body["data"]["id"].as_i64().or_else(|| body["id"].as_i64());
    id.ok_or_else(|| format!("no id of a user: {body}"))
}
