//! The serializer's arrays and objects, and the keys of maps.

use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_core::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use crate::write::json::comma::comma;
use crate::write::json::escape::escape_known;
use crate::write::json::ser::error::SerError;
use crate::write::json::ser::mode::{Key, Mode, Nested, Verbatim};
use crate::write::json::ser::{Serializer, Written};

/// An array or object that is open.
pub(crate) struct Compound<'a, M> {
    pub(super) out: &'a mut Vec<u8>,
    kind: Kind,
    mode: PhantomData<M>,
}

enum Kind {
    /// With these brackets at the end.
    Open(&'static str),
    /// JSON that stands in the one field, and whether that is anything else than `null`.
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

    /// Serializes a value here; `null` where it is absent.
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

/// In serde_json's words.
const NOT_A_KEY: &str = "key must be a string";
