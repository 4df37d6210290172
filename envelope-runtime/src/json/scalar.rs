//! One serializer for scalars and, where its sink takes them, structs and lists. What they become (JSON, text, a length) is
//! the sink's matter; every other shape is refused, and JSON's go to a JSON library.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::Serializer;
use serde_core::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct};

/// Where scalars go.
pub(crate) trait Scalars {
    fn str(&mut self, value: &str);
    fn bool(&mut self, value: bool);
    fn integer(&mut self, digits: &str);
    fn float<T: Serialize>(&mut self, value: T);
    fn display<T: fmt::Display + ?Sized>(&mut self, value: &T) -> fmt::Result;

    /// Takes structs: [`open`](Scalars::open), [`member`](Scalars::member), [`close`](Scalars::close).
    const STRUCTS: bool = false;
    /// Takes lists: [`open`](Scalars::open), [`element`](Scalars::element), [`close`](Scalars::close).
    const LISTS: bool = false;

    fn open(&mut self, bracket: &'static str) {
        let _ = bracket;
    }

    fn member<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        let _ = (key, value);
        Err(Refusal::Shape)
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        let _ = value;
        Err(Refusal::Shape)
    }

    fn close(&mut self, bracket: &'static str) {
        let _ = bracket;
    }
}

/// Why a value was not serialized by one of this crate's own serializers.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The value's `Serialize` says so.
    Custom(String),
    /// It is of a shape that this serializer does not take.
    Shape,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Custom(message) => f.write_str(message),
            Refusal::Shape => f.write_str("unsupported shape"),
        }
    }
}

impl core::error::Error for Refusal {}

impl serde_core::ser::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Refusal::Custom(message.to_string())
    }
}

/// Serializes a scalar into its sink; `Ok(false)` where the value is absent (`null`). Anything else is `Refusal::Shape`.
pub(crate) struct ScalarSerializer<'a, S>(pub(crate) &'a mut S);

impl<S: Scalars> ScalarSerializer<'_, S> {
    #[inline]
    fn integer(self, value: impl itoa::Integer) -> Result<bool, Refusal> {
        self.0.integer(itoa::Buffer::new().format(value));
        Ok(true)
    }

    fn float<T: Serialize>(self, value: T, finite: bool) -> Result<bool, Refusal> {
        if finite {
            self.0.float(value);
        }
        Ok(finite)
    }
}

/// A struct or a list that is open.
pub(crate) struct Nested<'a, S> {
    sink: &'a mut S,
    close: &'static str,
}

impl<S: Scalars> SerializeStruct for Nested<'_, S> {
    type Ok = bool;
    type Error = Refusal;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        self.sink.member(key, value)
    }

    #[inline]
    fn end(self) -> Result<bool, Refusal> {
        self.sink.close(self.close);
        Ok(true)
    }
}

impl<S: Scalars> SerializeSeq for Nested<'_, S> {
    type Ok = bool;
    type Error = Refusal;

    #[inline]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        self.sink.element(value)
    }

    #[inline]
    fn end(self) -> Result<bool, Refusal> {
        self.sink.close(self.close);
        Ok(true)
    }
}

type No = Impossible<bool, Refusal>;

impl<'a, S: Scalars> Serializer for ScalarSerializer<'a, S> {
    type Ok = bool;
    type Error = Refusal;
    type SerializeSeq = Nested<'a, S>;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = Nested<'a, S>;
    type SerializeStructVariant = No;

    #[inline]
    fn serialize_str(self, v: &str) -> Result<bool, Refusal> {
        self.0.str(v);
        Ok(true)
    }

    #[inline]
    fn serialize_bool(self, v: bool) -> Result<bool, Refusal> {
        self.0.bool(v);
        Ok(true)
    }

    #[inline]
    fn serialize_i8(self, v: i8) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_i16(self, v: i16) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_i32(self, v: i32) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_i64(self, v: i64) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_i128(self, v: i128) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_u8(self, v: u8) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_u16(self, v: u16) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_u32(self, v: u32) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_u64(self, v: u64) -> Result<bool, Refusal> {
        self.integer(v)
    }

    #[inline]
    fn serialize_u128(self, v: u128) -> Result<bool, Refusal> {
        self.integer(v)
    }

    fn serialize_f32(self, v: f32) -> Result<bool, Refusal> {
        self.float(v, v.is_finite())
    }

    fn serialize_f64(self, v: f64) -> Result<bool, Refusal> {
        self.float(v, v.is_finite())
    }

    fn serialize_char(self, v: char) -> Result<bool, Refusal> {
        self.serialize_str(v.encode_utf8(&mut [0; 4]))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<bool, Refusal> {
        Err(Refusal::Shape)
    }

    #[inline]
    fn serialize_none(self) -> Result<bool, Refusal> {
        Ok(false)
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<bool, Refusal> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Result<bool, Refusal> {
        Ok(false)
    }

    #[inline]
    fn serialize_unit_struct(self, _: &'static str) -> Result<bool, Refusal> {
        Ok(false)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<bool, Refusal> {
        self.serialize_str(variant)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<bool, Refusal> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<bool, Refusal> {
        Err(Refusal::Shape)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Nested<'a, S>, Refusal> {
        if !S::LISTS {
            return Err(Refusal::Shape);
        }
        self.0.open("[");
        Ok(Nested { sink: self.0, close: "]" })
    }

    fn serialize_tuple(self, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    #[inline]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Nested<'a, S>, Refusal> {
        // serde_json's raw values and numbers of any precision are structs of such names, which it alone understands.
        if !S::STRUCTS || name.starts_with("$serde_json::private") {
            return Err(Refusal::Shape);
        }
        self.0.open("{");
        Ok(Nested { sink: self.0, close: "}" })
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<bool, Refusal> {
        match self.0.display(value) {
            Ok(()) => Ok(true),
            Err(fmt::Error) => Err(Refusal::Custom("a `Display` implementation returned an error".to_string())),
        }
    }
}
