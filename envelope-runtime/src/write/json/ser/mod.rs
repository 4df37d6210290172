//! The one serializer of this crate: what any `Serialize` becomes as JSON, byte for byte as serde_json writes it, or as
//! text within a string, a key or a header.

pub(crate) mod compound;
pub(crate) mod error;
pub(crate) mod mode;

use alloc::vec::Vec;
use core::fmt::{self, Write as _};
use core::marker::PhantomData;

use serde_core::ser::{self, Serialize};

use self::compound::Compound;
use self::error::SerError;
use self::mode::{Mode, Nested};
use crate::write::json::escape::escape_into;

/// Whether the value is present: `false` for what JSON writes as `null`.
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

    /// Text as `write` appends it, with quotes around it where they belong.
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

    /// Opens the one member of an externally tagged variant.
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

/// Appends text as the mode has it, without quotes.
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

/// The names by which serde_json's own serializer knows its raw values and, with `arbitrary_precision`, its numbers. Their
/// one field is the JSON as text.
pub(super) const RAW_VALUE: &str = "$serde_json::private::RawValue";
const NUMBER: &str = "$serde_json::private::Number";
