//! Replays JSON that this crate has written into any other serializer.

use alloc::borrow::Cow;

use serde_core::ser::{Error as _, SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};

/// Serializes the value that `json` is the text of.
pub(crate) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let text = core::str::from_utf8(json).map_err(S::Error::custom)?;
    Value { text: text.trim(), depth: 0 }.serialize(serializer)
}

/// How deep arrays and objects can stand in each other, as in serde_json.
const MAX_DEPTH: u8 = 128;

/// A value as its text. What is inside of it is cut out as the serializer comes to it, so that an array or object is
/// scanned once for each that it stands in; bodies are not deep.
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
            [b'"', ..] => serializer.serialize_str(&string(self.text)?),
            [b'[', ..] => self.array(serializer),
            [b'{', ..] => self.object(serializer),
            _ => number(self.text, serializer),
        }
    }
}

impl<'a> Value<'a> {
    fn array<S: Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(None)?;
        let mut rest = self.content()?;
        while let Some((element, behind)) = rest.map(|rest| cut(rest, b',')) {
            seq.serialize_element(&self.inner(element))?;
            rest = behind;
        }
        seq.end()
    }

    fn object<S: Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut rest = self.content()?;
        while let Some((member, behind)) = rest.map(|rest| cut(rest, b',')) {
            let (key, value) = cut(member, b':');
            map.serialize_entry(&*string(key)?, &self.inner(value.unwrap_or_default()))?;
            rest = behind;
        }
        map.end()
    }

    /// What stands between the brackets, if something does.
    fn content<E: serde_core::ser::Error>(self) -> Result<Option<&'a str>, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom("the value is too deep"));
        }
        let content = self.text[1..].strip_suffix([']', '}']).ok_or_else(|| broken(self.text))?;
        Ok(Some(content).filter(|content| !content.trim().is_empty()))
    }

    fn inner(self, text: &'a str) -> Value<'a> {
        Value { text, depth: self.depth + 1 }
    }
}

/// The text before the first such character outside of strings and brackets, and the text behind it.
fn cut(text: &str, at: u8) -> (&str, Option<&str>) {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ if byte == at && depth == 0 => return (text[..index].trim(), Some(text[index + 1..].trim())),
            _ => {}
        }
    }
    (text.trim(), None)
}

/// The content of a string.
fn string<E: serde_core::ser::Error>(text: &str) -> Result<Cow<'_, str>, E> {
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(content) if !content.contains('\\') => Ok(Cow::Borrowed(content)),
        _ => serde_json::from_str(text).map(Cow::Owned).map_err(E::custom),
    }
}

/// Integers as such, as far as 64 bits hold them; anything else to the nearest float, which is the very one that was
/// written.
fn number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = text.parse() {
        return serializer.serialize_u64(number);
    }
    match (text.parse(), text.parse::<f64>()) {
        // Of integers, `-0` is none.
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

    fn replayed(json: &str) -> Result<String, serde_json::Error> {
        let mut out = alloc::vec::Vec::new();
        transcode(json.as_bytes(), &mut serde_json::Serializer::new(&mut out))?;
        Ok(String::from_utf8(out).unwrap())
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
        // A formatter takes scalars and nothing else.
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
