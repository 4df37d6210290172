//! Replays JSON that this crate has written into any other serializer.

use core::cell::Cell;
use core::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Deserializer, Serialize, Serializer};

/// Serializes the value that `json` is the text of.
pub(crate) fn transcode<S: Serializer>(json: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let visitor = Replay(serializer);
    match deserializer.deserialize_any(visitor) {
        Ok(result) => result,
        Err(error) => Err(S::Error::custom(error)),
    }
}

/// A value in the middle of being read, as something to be serialized. It can be serialized once.
struct Once<D>(Cell<Option<D>>);

impl<'de, D: Deserializer<'de>> Serialize for Once<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.take() {
            Some(deserializer) => deserializer.deserialize_any(Replay(serializer)).map_err(S::Error::custom)?,
            None => Err(S::Error::custom("a value was serialized twice")),
        }
    }
}

/// Visits a value and serializes what it is shown. The inner result is the serializer's, the outer the deserializer's.
struct Replay<S>(S);

impl<'de, S: Serializer> Visitor<'de> for Replay<S> {
    type Value = Result<S::Ok, S::Error>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(self.0.serialize_unit())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(self.0.serialize_bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(self.0.serialize_i64(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(self.0.serialize_u64(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(self.0.serialize_f64(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(self.0.serialize_str(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let mut seq = match self.0.serialize_seq(elements.size_hint()) {
            Ok(seq) => seq,
            Err(error) => return Ok(Err(error)),
        };
        while let Some(result) = elements.next_element_seed(Element(&mut seq))? {
            if let Err(error) = result {
                return Ok(Err(error));
            }
        }
        Ok(seq.end())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut map = match self.0.serialize_map(members.size_hint()) {
            Ok(map) => map,
            Err(error) => return Ok(Err(error)),
        };
        while let Some(result) = members.next_key_seed(Key(&mut map))? {
            if let Err(error) = result {
                return Ok(Err(error));
            }
            if let Err(error) = members.next_value_seed(Member(&mut map))? {
                return Ok(Err(error));
            }
        }
        Ok(map.end())
    }
}

struct Element<'a, S>(&'a mut S);

impl<'de, S: SerializeSeq> DeserializeSeed<'de> for Element<'_, S> {
    type Value = Result<(), S::Error>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        replay(deserializer, |value| self.0.serialize_element(value))
    }
}

struct Key<'a, S>(&'a mut S);

impl<'de, S: SerializeMap> DeserializeSeed<'de> for Key<'_, S> {
    type Value = Result<(), S::Error>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        replay(deserializer, |value| self.0.serialize_key(value))
    }
}

struct Member<'a, S>(&'a mut S);

impl<'de, S: SerializeMap> DeserializeSeed<'de> for Member<'_, S> {
    type Value = Result<(), S::Error>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        replay(deserializer, |value| self.0.serialize_value(value))
    }
}

/// A serializer that refuses the value leaves it unread, which a deserializer must be told.
fn replay<'de, D: Deserializer<'de>, E: fmt::Display>(
    deserializer: D,
    serialize: impl FnOnce(&Once<D>) -> Result<(), E>,
) -> Result<Result<(), E>, D::Error> {
    let value = Once(Cell::new(Some(deserializer)));
    match serialize(&value) {
        Err(error) if value.0.take().is_some() => Err(D::Error::custom(error)),
        result => Ok(result),
    }
}
