//! Puts the members of a value into an object that the template has opened, and keeps every key of it single.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use serde_core::Serializer;
use serde_core::ser::{
    Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTupleVariant,
};

use super::scalar::{Refusal, ScalarSerializer};
use super::{Mark, Sink, Text, escape_into, write_or_null, write_value};
use crate::{RenderError, RenderErrorKind};

/// The keys of one object: those of the template, which win, and those that came at run time.
pub struct Scope {
    reserved: &'static [&'static str],
    interpolated: Vec<String>,
    /// Where in the buffer each further key stands, in the order of their bytes.
    written: Vec<Range<usize>>,
}

impl Scope {
    /// An object whose template holds these literal keys.
    #[must_use]
    pub const fn new(reserved: &'static [&'static str]) -> Self {
        Scope { reserved, interpolated: Vec::new(), written: Vec::new() }
    }

    /// Takes an interpolated key for the template. False where it is absent or taken already.
    pub fn reserve(&mut self, key: Option<&str>) -> bool {
        let Some(key) = key else { return false };
        let free = !self.is_reserved(key);
        if free {
            self.interpolated.push(key.into());
        }
        free
    }

    fn is_reserved(&self, key: &str) -> bool {
        self.reserved.contains(&key) || self.interpolated.iter().any(|reserved| reserved == key)
    }

    /// Takes a key for the template that is found out to be one of its keys only now. False where the object has it.
    pub(crate) fn claim(&mut self, out: &mut Vec<u8>, key: &str) -> bool {
        let start = out.mark();
        let free = self.write_key(out, key);
        if free {
            out.rollback(start);
            self.forget_since(start);
            self.interpolated.push(key.into());
        }
        free
    }

    /// Gives back a key that was claimed.
    pub(crate) fn release(&mut self, key: &str) {
        self.interpolated.retain(|claimed| claimed != key);
    }

    /// Writes a comma, the key and a colon. False, and nothing, where the object has that key.
    pub(crate) fn write_key(&mut self, out: &mut Vec<u8>, key: &str) -> bool {
        if self.is_reserved(key) {
            return false;
        }
        let start = out.mark();
        out.comma();
        out.push(b'"');
        let from = out.len();
        escape_into(out, key);
        let range = from..out.len();
        let found = self.written.binary_search_by(|written| out.get(written.clone()).cmp(&out.get(range.clone())));
        match found {
            Ok(_) => {
                out.rollback(start);
                false
            }
            Err(place) => {
                self.written.insert(place, range);
                out.extend_from_slice(b"\":");
                true
            }
        }
    }
}

/// Writes the members of `value` into an open object; `Ok(false)` where it is absent.
pub(crate) fn splice<T: Serialize + ?Sized>(
    out: &mut Vec<u8>,
    scope: &mut Scope,
    slot: &'static str,
    value: &T,
) -> Result<bool, RenderError> {
    value.serialize(Splice { out, scope }).map_err(|refusal| match refusal {
        Refusal::Custom(message) => RenderError::new(slot, RenderErrorKind::Serialize(message)),
        Refusal::Shape => RenderError::new(slot, RenderErrorKind::NotAnObject),
    })
}

/// Writes one member into an open object; an absent one is left out, and one whose key is taken. `Ok(false)` where it is
/// absent.
pub(crate) fn splice_member<T: Serialize + ?Sized>(
    out: &mut Vec<u8>,
    scope: &mut Scope,
    key: &str,
    value: &T,
) -> Result<bool, Refusal> {
    let start = out.mark();
    let free = scope.write_key(out, key);
    let present = write_value(out, value)?;
    if !(free && present) {
        out.rollback(start);
    }
    if free && !present {
        scope.forget_since(start);
    }
    Ok(present)
}

impl Scope {
    /// Drops the key that was written since, because its member is taken back.
    fn forget_since(&mut self, mark: Mark) {
        self.written.retain(|range| range.start < mark.len);
    }
}

/// Serializes the members of an object; refuses the shape of anything else.
struct Splice<'a> {
    out: &'a mut Vec<u8>,
    scope: &'a mut Scope,
}

impl<'a> Splice<'a> {
    fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Refusal> {
        if self.scope.write_key(self.out, key) {
            write_or_null(self.out, value)?;
        }
        Ok(())
    }

    /// An enum's externally tagged variant is an object of one member, which these bytes open.
    fn variant(self, variant: &str, open: u8) -> Variant<'a> {
        let taken = !self.scope.write_key(self.out, variant);
        let start = self.out.len();
        self.out.push(open);
        Variant { out: self.out, start, taken }
    }
}

type No = Impossible<bool, Refusal>;

macro_rules! refuse_scalars {
    ($($name:ident: $type:ty,)*) => {
        $(fn $name(self, _: $type) -> Result<bool, Refusal> {
            Err(Refusal::Shape)
        })*
    };
}

impl<'a> Serializer for Splice<'a> {
    type Ok = bool;
    type Error = Refusal;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = Variant<'a>;
    type SerializeMap = SpliceMap<'a>;
    type SerializeStruct = Splice<'a>;
    type SerializeStructVariant = Variant<'a>;

    refuse_scalars! {
        serialize_bool: bool, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128,
        serialize_f32: f32, serialize_f64: f64,
    }

    fn serialize_none(self) -> Result<bool, Refusal> {
        Ok(false)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<bool, Refusal> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<bool, Refusal> {
        Ok(false)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<bool, Refusal> {
        Ok(false)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<bool, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<bool, Refusal> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<bool, Refusal> {
        self.member(variant, value)?;
        Ok(true)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_tuple(self, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Refusal> {
        Err(Refusal::Shape)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Variant<'a>, Refusal> {
        Ok(self.variant(variant, b'['))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<SpliceMap<'a>, Refusal> {
        Ok(SpliceMap { splice: self, taken: false })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Splice<'a>, Refusal> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Variant<'a>, Refusal> {
        Ok(self.variant(variant, b'{'))
    }
}

impl SerializeStruct for Splice<'_> {
    type Ok = bool;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        self.member(key, value)
    }

    fn end(self) -> Result<bool, Refusal> {
        Ok(true)
    }
}

struct SpliceMap<'a> {
    splice: Splice<'a>,
    taken: bool,
}

impl SerializeMap for SpliceMap<'_> {
    type Ok = bool;
    type Error = Refusal;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refusal> {
        let mut text = String::new();
        if !key.serialize(ScalarSerializer(&mut Text::Plain(&mut text)))? {
            return Err(Refusal::Custom("a map's key is null".into()));
        }
        self.taken = !self.splice.scope.write_key(self.splice.out, &text);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        if self.taken { Ok(()) } else { write_or_null(self.splice.out, value) }
    }

    fn end(self) -> Result<bool, Refusal> {
        Ok(true)
    }
}

/// The value of an externally tagged variant. Where the template has its key, what was written is taken back.
struct Variant<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
    taken: bool,
}

impl Variant<'_> {
    fn finish(self, close: u8) -> bool {
        self.out.push(close);
        if self.taken {
            self.out.truncate(self.start);
        }
        true
    }
}

impl SerializeTupleVariant for Variant<'_> {
    type Ok = bool;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        self.out.comma();
        write_or_null(self.out, value)
    }

    fn end(self) -> Result<bool, Refusal> {
        Ok(self.finish(b']'))
    }
}

impl SerializeStructVariant for Variant<'_> {
    type Ok = bool;
    type Error = Refusal;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        self.out.comma();
        self.out.string(key);
        self.out.push(b':');
        write_or_null(self.out, value)
    }

    fn end(self) -> Result<bool, Refusal> {
        Ok(self.finish(b'}'))
    }
}
