//! Replays JSON that this crate has written into any other serializer.

use serde_core::ser::{Error as _, SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};

use crate::write::json::splice::{elements, members, string};

/// Serializes the value of this JSON text.
pub(crate) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let text = core::str::from_utf8(json).map_err(S::Error::custom)?;
    Value { text: text.trim_ascii(), depth: 0 }.serialize(serializer)
}

/// The maximum nesting of arrays and objects, as in serde_json.
const MAX_DEPTH: u8 = 128;

/// A value as JSON text. Inner values are cut out when the serializer reaches them, so that an array or object is
/// scanned once for each one that contains it; bodies are not deep.
#[derive(Clone, Copy)]
struct Value<'a> {
    text: &'a str,
    depth: u8,
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text.as_bytes() {
            b"null" => serializer.serialize_unit(),
            b"true" => serializer.serialize_bool(true),
            b"false" => serializer.serialize_bool(false),
            [b'"', ..] => serializer.serialize_str(&string(self.text).map_err(S::Error::custom)?),
            [b'[', ..] => self.array(serializer),
            [b'{', ..] => self.object(serializer),
            _ => number(self.text, serializer),
        }
    }
}

impl<'a> Value<'a> {
    fn array<S: Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        let inner = self.inner()?;
        let mut seq = serializer.serialize_seq(None)?;
        for element in elements(self.text) {
            seq.serialize_element(&inner(element))?;
        }
        seq.end()
    }

    fn object<S: Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        let inner = self.inner()?;
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in members(self.text) {
            map.serialize_entry(&*string(key).map_err(S::Error::custom)?, &inner(value))?;
        }
        map.end()
    }

    /// Returns a constructor for the inner values of an array or object, if it is closed.
    fn inner<E: serde_core::ser::Error>(self) -> Result<impl Fn(&'a str) -> Value<'a>, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("the value is nested too deeply"));
        }
        if !self.text.ends_with([']', '}']) {
            return Err(broken(self.text));
        }
        Ok(move |text| Value { text, depth: self.depth + 1 })
    }
}

/// Serializes an integer of up to 64 bits as such, and any other number as the nearest float, which is exactly the one
/// that was written.
fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = text.parse() {
        return serializer.serialize_u64(number);
    }
    match (text.parse(), text.parse::<f64>()) {
        // `-0` is a float.
        (Ok(number), _) if number != 0 => serializer.serialize_i64(number),
        (_, Ok(number)) if number.is_finite() => serializer.serialize_f64(number),
        _ => Err(broken(text)),
    }
}

fn broken<E: serde_core::ser::Error>(text: &str) -> E {
    E::custom(format_args!("`{text}` is not JSON"))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use core::fmt::{self, Write};

    use super::*;

    /// Uses a function of serde_json that needs no `std`.
    fn replayed(json: &str) -> Result<String, serde_json::Error> {
        struct Replayed<'a>(&'a str);
        impl Serialize for Replayed<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                transcode(self.0.as_bytes(), serializer)
            }
        }
        serde_json::to_string(&Replayed(json))
    }

    #[test]
    fn a_value_comes_out_as_it_went_in() {
        let json = r#"{"a":[1,-2,2.5,null,true,"x\n"],"b":{"c":[]},"d":{},"\\":"\"]}é,:","e":[[false],[{"f":""}]]}"#;
        assert_eq!(replayed(json).unwrap(), json);
        let numbers = "[0,-0.0,18446744073709551615,-9223372036854775808,5e-324,1.7976931348623157e+308,2.0]";
        assert_eq!(replayed(numbers).unwrap(), numbers);
    }

    #[test]
    fn what_others_write_is_read_as_well() {
        assert_eq!(
            replayed(" { \"a\" : [ 1 , -0, 1E2 ] ,\n\"\\u0062\" : { } } ").unwrap(),
            r#"{"a":[1,-0.0,100.0],"b":{}}"#
        );
        for broken in ["", "[1", "[1,]", "{\"a\"}", "{1:2}", "nul", "inf", "1e999", "\"a"] {
            assert!(replayed(broken).is_err(), "{broken}");
        }
        let nested = |depth: usize| replayed(&("[".repeat(depth) + &"]".repeat(depth)));
        assert_eq!((nested(127).is_ok(), nested(10_000).is_err()), (true, true));
    }

    #[test]
    fn a_serializer_that_refuses_in_the_middle_is_heard() {
        // A formatter accepts only scalars.
        struct Shown<'a>(&'a [u8]);
        impl fmt::Display for Shown<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                transcode(self.0, f)
            }
        }
        let mut text = String::new();
        assert!(write!(text, "{}", Shown(b"[1,[2]]")).is_err());
        assert!(write!(text, "{}", Shown(b"12")).is_ok());
        assert_eq!(text, "12");
    }
}
