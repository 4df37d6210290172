//! The shape of an answer: the envelope of its version, with the id of its own request.

use serde_json::Value;

use crate::client::Answer;
use crate::requests::Request;

/// What is wrong with the answer, if something is.
pub fn check(request: &Request, id: &str, answer: &Answer) -> Result<(), String> {
    let is_fit = request.statuses.contains(&answer.status)
        && (is_stream(answer) || answer.header("x-request-id") == Some(id))
        && (request.method == "HEAD" || has_body_of(request, id, answer));
    if is_fit {
        return Ok(());
    }
    let Answer { status, body, .. } = answer;
    Err(format!("{} {}: {status} {}", request.method, request.path, String::from_utf8_lossy(body)))
}

/// A stream is the service's own, not an envelope's: its lines have the id, and its head has not.
fn is_stream(answer: &Answer) -> bool {
    answer.header("content-type") == Some("application/x-ndjson")
}

fn has_body_of(request: &Request, id: &str, answer: &Answer) -> bool {
    if answer.status == 204 {
        return answer.body.is_empty() && answer.header("content-type").is_none();
    }
    let is_first = request.path.starts_with("/v1");
    if is_stream(answer) {
        let mut lines = answer.body.split_inclusive(|byte| *byte == b'\n');
        return lines.all(|line| serde_json::from_slice(line).is_ok_and(|line| is_success(&line, id, is_first)));
    }
    let Ok(body) = serde_json::from_slice::<Value>(&answer.body) else { return false };
    if answer.status < 400 {
        return answer.header("content-type") == Some("application/json") && is_success(&body, id, is_first);
    }
    let (content_type, own_id) = match is_first {
        true => ("application/json", &body["meta"]["request_id"]),
        false => ("application/problem+json", &body["request_id"]),
    };
    let states_error = match is_first {
        true => body["success"] == false && body["error"]["code"].is_string() && body["error"]["message"].is_string(),
        false => body["status"] == answer.status && body["code"].is_string() && body["detail"].is_string(),
    };
    answer.header("content-type") == Some(content_type) && own_id == id && states_error
}

fn is_success(body: &Value, id: &str, is_first: bool) -> bool {
    !is_first || (body["success"] == true && body["meta"]["request_id"] == id)
}

/// The id of the user that the service has made.
pub fn made(answer: &Answer) -> Result<i64, String> {
    let body: Value = serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
    let id = body["data"]["id"].as_i64().or_else(|| body["id"].as_i64());
    id.ok_or_else(|| format!("no id of a user: {body}"))
}
