//! The only serializer of this crate. It writes any `Serialize` as JSON, byte for byte as serde_json does, or as text
//! within a string, a key or a header.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write as _};
use core::marker::PhantomData;

use serde_core::ser::{
    self, Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use crate::write::json::escape::{escape_into, escape_known};

/// Whether the value is present: `false` for a value that is `null` in JSON.
pub(crate) type Written = Result<bool, SerError>;

/// Appends values in one of the modes.
pub(crate) struct Serializer<'a, M> {
    out: &'a mut Vec<u8>,
    mode: PhantomData<M>,
}

impl<'a, M: Mode> Serializer<'a, M> {
    #[inline]
    pub(crate) fn new(out: &'a mut Vec<u8>) -> Self {
        Serializer { out, mode: PhantomData }
    }

    /// Writes the text that `write` appends, in quotes if the mode needs them.
    #[inline]
    fn text(mut self, write: impl FnOnce(&mut Self) -> fmt::Result) -> Written {
        if M::WHOLE {
            self.out.push(b'"');
        }
        write(&mut self).map_err(|fmt::Error| ser::Error::custom("a `Display` implementation returned an error"))?;
        if M::WHOLE {
            self.out.push(b'"');
        }
        Ok(true)
    }

    #[inline]
    fn digits(self, digits: &str) -> Written {
        self.out.extend_from_slice(digits.as_bytes());
        Ok(true)
    }

    #[inline]
    fn integer(self, value: impl itoa::Integer) -> Written {
        self.digits(itoa::Buffer::new().format(value))
    }

    fn float(self, value: impl zmij::Float, is_finite: bool) -> Written {
        if is_finite {
            self.digits(zmij::Buffer::new().format_finite(value))
        } else if M::KEY {
            Err(ser::Error::custom("float key must be finite (got NaN or +/-inf)"))
        } else {
            self.null()
        }
    }

    #[inline]
    fn null(self) -> Written {
        if M::NULL {
            self.out.extend_from_slice(b"null");
        }
        Ok(false)
    }

    /// Opens an array or object; `close` is written at its end.
    #[inline]
    fn open(self, open: &'static str, close: &'static str) -> Result<Compound<'a, M>, SerError> {
        if !M::WHOLE {
            return Err(SerError::not_text());
        }
        self.out.extend_from_slice(open.as_bytes());
        Ok(Compound::new(self.out, close))
    }

    /// Opens the object of an externally tagged variant, and its only member.
    #[inline]
    fn open_variant(self, variant: &str, open: &'static str, close: &'static str) -> Result<Compound<'a, M>, SerError> {
        if !M::WHOLE {
            return Err(SerError::not_text());
        }
        self.out.extend_from_slice(b"{\"");
        escape_into(self.out, variant);
        self.out.extend_from_slice(b"\":");
        self.open(open, close)
    }
}

/// Appends text, escaped if the mode needs that, without quotes.
impl<M: Mode> fmt::Write for Serializer<'_, M> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if M::ESCAPED {
            escape_into(self.out, text);
        } else {
            self.out.extend_from_slice(text.as_bytes());
        }
        Ok(())
    }
}

macro_rules! integers {
    ($($name:ident: $type:ty,)*) => {
        $(
            #[inline]
            fn $name(self, value: $type) -> Written {
                self.integer(value)
            }
        )*
    };
}

impl<'a, M: Mode> ser::Serializer for Serializer<'a, M> {
    type Ok = bool;
    type Error = SerError;
    type SerializeSeq = Compound<'a, M>;
    type SerializeTuple = Compound<'a, M>;
    type SerializeTupleStruct = Compound<'a, M>;
    type SerializeTupleVariant = Compound<'a, M>;
    type SerializeMap = Compound<'a, M>;
    type SerializeStruct = Compound<'a, M>;
    type SerializeStructVariant = Compound<'a, M>;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128,
    }

    fn serialize_f32(self, value: f32) -> Written {
        self.float(value, value.is_finite())
    }

    fn serialize_f64(self, value: f64) -> Written {
        self.float(value, value.is_finite())
    }

    #[inline]
    fn serialize_bool(self, value: bool) -> Written {
        self.digits(if value { "true" } else { "false" })
    }

    #[inline]
    fn serialize_str(self, value: &str) -> Written {
        self.text(|out| out.write_str(value))
    }

    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Written {
        self.text(|out| write!(out, "{value}"))
    }

    fn serialize_bytes(self, value: &[u8]) -> Written {
        self.collect_seq(value)
    }

    #[inline]
    fn serialize_none(self) -> Written {
        self.null()
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit(self) -> Written {
        self.null()
    }

    #[inline]
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.null()
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        let compound = self.open_variant(variant, "", "}")?;
        value.serialize(Serializer::<Nested>::new(compound.out))?;
        compound.close()
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'a, M>, SerError> {
        self.open("[", "]")
    }

    #[inline]
    fn serialize_tuple(self, _: usize) -> Result<Compound<'a, M>, SerError> {
        self.open("[", "]")
    }

    #[inline]
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'a, M>, SerError> {
        self.open("[", "]")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a, M>, SerError> {
        self.open_variant(variant, "[", "]}")
    }

    #[inline]
    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'a, M>, SerError> {
        self.open("{", "}")
    }

    #[inline]
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Compound<'a, M>, SerError> {
        match name {
            RAW_VALUE if M::WHOLE => Ok(Compound::verbatim(self.out)),
            NUMBER if !M::KEY => Ok(Compound::verbatim(self.out)),
            _ => self.open("{", "}"),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a, M>, SerError> {
        self.open_variant(variant, "{", "}}")
    }
}

/// The names by which the serializer of serde_json recognises its raw values and, with `arbitrary_precision`, its
/// numbers. Their only field is the JSON as text.
pub(super) const RAW_VALUE: &str = "$serde_json::private::RawValue";
const NUMBER: &str = "$serde_json::private::Number";

/// How a value is written.
pub(crate) trait Mode {
    /// A whole JSON value, of any shape. Otherwise only text: a string, a number or a boolean.
    const WHOLE: bool = false;
    /// An absent value is written as `null`. Otherwise nothing is written.
    const NULL: bool = false;
    /// Text is escaped for a JSON string.
    const ESCAPED: bool = false;
    /// The text is the key of a map, for which serde_json allows fewer types.
    const KEY: bool = false;
}

/// The JSON value of a slot.
pub(crate) struct Slot;

/// A JSON value within another.
pub(crate) struct Nested;

/// The content of a JSON string.
pub(crate) struct Content;

/// The key of a map, between its quotes.
pub(crate) struct Key;

/// Unchanged text, for headers and for what is JSON already.
pub(crate) struct Verbatim;

impl Mode for Slot {
    const WHOLE: bool = true;
    const ESCAPED: bool = true;
}

impl Mode for Nested {
    const WHOLE: bool = true;
    const NULL: bool = true;
    const ESCAPED: bool = true;
}

impl Mode for Content {
    const ESCAPED: bool = true;
}

impl Mode for Key {
    const ESCAPED: bool = true;
    const KEY: bool = true;
}

impl Mode for Verbatim {}

/// An open array or object.
pub(crate) struct Compound<'a, M> {
    pub(super) out: &'a mut Vec<u8>,
    kind: Kind,
    mode: PhantomData<M>,
}

enum Kind {
    /// Ends with these brackets.
    Open(&'static str),
    /// Its only field is JSON; whether that is anything but `null`.
    Verbatim(bool),
}

impl<'a, M: Mode> Compound<'a, M> {
    #[inline]
    pub(super) fn new(out: &'a mut Vec<u8>, close: &'static str) -> Self {
        Compound { out, kind: Kind::Open(close), mode: PhantomData }
    }

    #[inline]
    pub(super) fn verbatim(out: &'a mut Vec<u8>) -> Self {
        Compound { out, kind: Kind::Verbatim(true), mode: PhantomData }
    }

    #[inline]
    pub(super) fn close(self) -> Written {
        match self.kind {
            Kind::Open(close) => {
                self.out.extend_from_slice(close.as_bytes());
                Ok(true)
            }
            Kind::Verbatim(present) => Ok(present),
        }
    }

    #[inline]
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), SerError> {
        comma(self.out);
        self.value(value)
    }

    #[inline]
    fn member<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), SerError> {
        if let Kind::Verbatim(present) = &mut self.kind {
            let start = self.out.len();
            if M::WHOLE {
                value.serialize(Serializer::<Verbatim>::new(self.out))?;
            } else {
                value.serialize(Serializer::<M>::new(self.out))?;
            }
            *present = self.out.get(start..) != Some(b"null");
            return Ok(());
        }
        comma(self.out);
        self.out.push(b'"');
        escape_known(self.out, key);
        self.out.extend_from_slice(b"\":");
        self.value(value)
    }

    /// Serializes a value; writes `null` if it is absent.
    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), SerError> {
        value.serialize(Serializer::<Nested>::new(self.out)).map(|_| ())
    }
}

macro_rules! elements {
    ($($trait:ident $method:ident,)*) => {
        $(impl<M: Mode> $trait for Compound<'_, M> {
            type Ok = bool;
            type Error = SerError;

            #[inline]
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), SerError> {
                self.element(value)
            }

            #[inline]
            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

macro_rules! members {
    ($($trait:ident,)*) => {
        $(impl<M: Mode> $trait for Compound<'_, M> {
            type Ok = bool;
            type Error = SerError;

            #[inline]
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), SerError> {
                self.member(key, value)
            }

            #[inline]
            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

elements! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

members! { SerializeStruct, SerializeStructVariant, }

impl<M: Mode> SerializeMap for Compound<'_, M> {
    type Ok = bool;
    type Error = SerError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), SerError> {
        comma(self.out);
        self.out.push(b'"');
        match key.serialize(Serializer::<Key>::new(self.out)) {
            Ok(true) => {}
            Ok(false) => return Err(SerError::custom(NOT_A_KEY)),
            Err(error) if error.is_not_text() => return Err(SerError::custom(NOT_A_KEY)),
            Err(error) => return Err(error),
        }
        self.out.extend_from_slice(b"\":");
        Ok(())
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), SerError> {
        self.value(value)
    }

    #[inline]
    fn end(self) -> Written {
        self.close()
    }
}

/// The wording of serde_json.
const NOT_A_KEY: &str = "key must be a string";

/// Why a value could not be serialized.
#[derive(Debug)]
pub(crate) struct SerError(Box<Reason>);

#[derive(Debug)]
enum Reason {
    /// The value's own `Serialize` returned this error.
    Custom(String),
    /// The value is not text, in a mode that accepts nothing else.
    NotText,
}

impl SerError {
    #[cold]
    pub(super) fn not_text() -> Self {
        SerError(Box::new(Reason::NotText))
    }

    pub(crate) fn is_not_text(&self) -> bool {
        matches!(*self.0, Reason::NotText)
    }
}

impl fmt::Display for SerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Reason::Custom(message) => f.write_str(message),
            Reason::NotText => f.write_str("not a string, number or boolean"),
        }
    }
}

impl core::error::Error for SerError {}

impl ser::Error for SerError {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        SerError(Box::new(Reason::Custom(message.to_string())))
    }
}

/// A comma, unless an object or array was just opened.
#[inline]
pub(super) fn comma(out: &mut Vec<u8>) {
    if !matches!(out.last(), Some(b'{' | b'[')) {
        out.push(b',');
    }
}
