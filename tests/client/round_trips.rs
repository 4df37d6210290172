//! A response that is parsed and rendered again in the same envelope has the same bytes.

use envelope_properties::apis::apis;
use envelope_runtime::client::Received;
use serde_json::Value;

/// Samples that differ when rendered again, with the reasons.
const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("twilio", "the second page", "it states no total, without which a `Page` has no number and no size")];

/// Headers that only the error states, so that no template tells their slots. `retry-after` is read without a template.
const LOST_HEADERS: &[(&str, &str)] =
    &[("django_rest", "www-authenticate"), ("django_rest", "allow"), ("oauth2", "www-authenticate")];

#[test]
fn errors_and_pages_render_to_the_same_bytes_again() {
    let (mut same, mut lost, mut differing) = (0, 0, Vec::new());
    for api in apis() {
        for sample in api.samples() {
            let received = match (api.read)(sample.status, &sample.reply, sample.body.as_bytes()) {
                Ok(received) => received,
                Err(error) => {
                    differing.push(format!("{}: {}: {error}", api.format.name, sample.title));
                    continue;
                }
            };
            let Some(again) = (api.again)(&received) else { continue };
            let again = again.expect("a reply");
            let is_exception =
                |(name, title, _): &&(&str, &str, &str)| (*name, *title) == (api.format.name, sample.title);
            if EXCEPTIONS.iter().any(|exception| is_exception(&exception)) {
                assert_ne!(again.to_string(), sample.body, "not an exception any more");
            } else if again.to_string() == sample.body && again.status() == sample.status {
                same += 1;
            } else {
                differing.push(format!("{}: {}:\n{}\n{again}", api.format.name, sample.title, sample.body));
            }
            let headers: Vec<_> = again.headers().iter().collect();
            let is_lost = |(name, _): &&(&str, &str)| LOST_HEADERS.contains(&(api.format.name, *name));
            let kept: Vec<_> = sample.headers.iter().filter(|header| !is_lost(header)).copied().collect();
            lost += sample.headers.len() - kept.len();
            if headers != kept {
                differing.push(format!("{}: {}: {headers:?} {kept:?}", api.format.name, sample.title));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(same > 60, "{same} samples");
    assert_eq!(lost, LOST_HEADERS.len(), "each of these headers is in one response");
}

/// In-band errors with status 200, whose bodies match a success with that code and message.
const READ_AS_SUCCESS: &[(&str, &str)] =
    &[("wechat", "an unknown appid"), ("wechat", "the system is busy"), ("two_factor", "an expired code")];

#[test]
fn errors_that_match_a_success_are_read_as_successes_with_their_code() {
    for (name, title) in READ_AS_SUCCESS {
        let api = apis().iter().find(|api| api.format.name == *name).expect(name);
        let sample = api.samples().find(|sample| sample.title == *title).expect(title);
        let received = (api.read)(sample.status, &sample.reply, sample.body.as_bytes()).expect(title);
        let Received::Success { data, code, message, .. } = received else { panic!("{received:?}") };
        assert!(data.is_null() && code.is_some_and(|code| code.is_i64()) && message.is_some(), "{name}: {title}");
    }
}

#[test]
fn payloads_are_parts_of_the_body() {
    let mut found = 0;
    for api in apis() {
        for sample in api.samples() {
            let received = (api.read)(sample.status, &sample.reply, sample.body.as_bytes()).expect(sample.title);
            if let Received::Success { data, .. } = &received {
                assert_eq!(&received.data::<Value>().expect("any value"), data);
                let whole: Value = serde_json::from_str(sample.body).expect("JSON");
                assert!(data.is_null() || contains(&whole, data), "{}: {data}", sample.title);
                found += 1;
            }
        }
    }
    assert!(found > 20, "{found} successes");
}

/// True if `whole` contains `part`, or an object with all its members.
fn contains(whole: &Value, part: &Value) -> bool {
    let has_members = match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => part.iter().all(|(key, value)| whole.get(key) == Some(value)),
        _ => whole == part,
    };
    has_members
        || match whole {
            Value::Array(values) => values.iter().any(|value| contains(value, part)),
            Value::Object(members) => members.values().any(|value| contains(value, part)),
            _ => false,
        }
}
