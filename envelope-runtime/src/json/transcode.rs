//! Replays JSON that this crate has written into any other serializer.

use core::cell::Cell;
use core::fmt;

use serde_core::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Error as _, SerializeMap, SerializeSeq};
use serde_core::{Deserializer, Serialize, Serializer};

/// Serializes the value that `json` is the text of.
pub(crate) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    replay(&mut serde_json::Deserializer::from_slice(json), serializer)
}

/// Shows the deserializer's value to the serializer. What the serializer returns is kept apart from what stops the
/// deserializer, which is in the middle of a value then and would complain of that.
fn replay<'de, D: Deserializer<'de>, S: Serializer>(deserializer: D, serializer: S) -> Result<S::Ok, S::Error> {
    let failure = Cell::new(None);
    let result = deserializer.deserialize_any(Replay { serializer, failure: &failure });
    match (result, failure.take()) {
        (Ok(done), None) => Ok(done),
        (_, Some(error)) => Err(error),
        (Err(error), None) => Err(S::Error::custom(error)),
    }
}

/// Puts a serializer's error aside and stops the deserializer.
fn stop<T, E, D: serde_core::de::Error>(failure: &Cell<Option<E>>, result: Result<T, E>) -> Result<T, D> {
    result.map_err(|error| {
        failure.set(Some(error));
        D::custom("the serializer refused the value")
    })
}

struct Replay<'a, S: Serializer> {
    serializer: S,
    failure: &'a Cell<Option<S::Error>>,
}

impl<'de, S: Serializer> Visitor<'de> for Replay<'_, S> {
    type Value = S::Ok;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: serde_core::de::Error>(self) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_unit())
    }

    fn visit_bool<E: serde_core::de::Error>(self, value: bool) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_bool(value))
    }

    fn visit_i64<E: serde_core::de::Error>(self, value: i64) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_i64(value))
    }

    fn visit_u64<E: serde_core::de::Error>(self, value: u64) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_u64(value))
    }

    fn visit_f64<E: serde_core::de::Error>(self, value: f64) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_f64(value))
    }

    fn visit_str<E: serde_core::de::Error>(self, value: &str) -> Result<S::Ok, E> {
        stop(self.failure, self.serializer.serialize_str(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<S::Ok, A::Error> {
        let mut seq = stop(self.failure, self.serializer.serialize_seq(elements.size_hint()))?;
        while elements.next_element_seed(Element { seq: &mut seq, failure: self.failure })?.is_some() {}
        stop(self.failure, seq.end())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<S::Ok, A::Error> {
        let mut map = stop(self.failure, self.serializer.serialize_map(members.size_hint()))?;
        while members.next_key_seed(Key { map: &mut map, failure: self.failure })?.is_some() {
            members.next_value_seed(Member { map: &mut map, failure: self.failure })?;
        }
        stop(self.failure, map.end())
    }
}

/// A value in the middle of being read, as something to be serialized. It can be serialized once.
struct Once<D>(Cell<Option<D>>);

impl<D> Once<D> {
    fn new(deserializer: D) -> Self {
        Once(Cell::new(Some(deserializer)))
    }
}

impl<'de, D: Deserializer<'de>> Serialize for Once<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.take() {
            Some(deserializer) => replay(deserializer, serializer),
            None => Err(S::Error::custom("a value was serialized twice")),
        }
    }
}

struct Element<'a, S: SerializeSeq> {
    seq: &'a mut S,
    failure: &'a Cell<Option<S::Error>>,
}

impl<'de, S: SerializeSeq> DeserializeSeed<'de> for Element<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        stop(self.failure, self.seq.serialize_element(&Once::new(deserializer)))
    }
}

struct Key<'a, S: SerializeMap> {
    map: &'a mut S,
    failure: &'a Cell<Option<S::Error>>,
}

impl<'de, S: SerializeMap> DeserializeSeed<'de> for Key<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        stop(self.failure, self.map.serialize_key(&Once::new(deserializer)))
    }
}

struct Member<'a, S: SerializeMap> {
    map: &'a mut S,
    failure: &'a Cell<Option<S::Error>>,
}

impl<'de, S: SerializeMap> DeserializeSeed<'de> for Member<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        stop(self.failure, self.map.serialize_value(&Once::new(deserializer)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_out_as_it_went_in() {
        let json = r#"{"a":[1,-2,2.5,null,true,"x\n"],"b":{"c":[]},"d":{}}"#;
        let mut out = alloc::vec::Vec::new();
        transcode(json.as_bytes(), &mut serde_json::Serializer::new(&mut out)).unwrap();
        assert_eq!(out, json.as_bytes());
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
        use core::fmt::Write;
        let mut text = alloc::string::String::new();
        assert!(write!(text, "{}", Shown(b"[1,[2]]")).is_err());
        assert!(write!(text, "{}", Shown(b"12")).is_ok());
        assert_eq!(text, "12");
    }
}
