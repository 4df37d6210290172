//! What is read and answered once more in the same envelope is the same bytes.

use envelope_runtime::client::Received;
use serde_json::Value;

use crate::apis::apis;

/// Samples that differ once more, and why.
const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("twilio", "the second page", "it states no total, without which a `Page` has no number and no size")];

#[test]
fn errors_and_pages_are_the_same_bytes_once_more() {
    let (mut same, mut differing) = (0, Vec::new());
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
            let is_exception =
                |(name, title, _): &&(&str, &str, &str)| (*name, *title) == (api.format.name, sample.title);
            if EXCEPTIONS.iter().any(|exception| is_exception(&exception)) {
                assert_ne!(again.to_string(), sample.body, "not an exception any more");
            } else if again.to_string() == sample.body && again.status() == sample.status {
                same += 1;
            } else {
                differing.push(format!("{}: {}:\n{}\n{again}", api.format.name, sample.title, sample.body));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    assert!(same > 60, "{same} samples");
}

#[test]
fn payloads_are_in_the_body_as_they_were() {
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

/// True if a value, or an object with all of its members, stands in the other.
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
