//! Arrays, and comprehensions run backwards into field errors.

use alloc::format;

use serde_json::Value;

use crate::client::mismatch::Mismatch;
use crate::client::walk::{Fits, Walk};
use crate::template::node::{Element, Node, Read, Source, Values};

impl Walk {
    pub(super) fn array(&mut self, elements: &[Element], value: &Value) -> Fits {
        let Value::Array(values) = value else { return Err(Mismatch::expected("an array", value)) };
        self.elements(elements, values)
    }

    /// The first splice takes what the single elements leave.
    fn elements(&mut self, elements: &[Element], values: &[Value]) -> Fits {
        let single = elements.iter().filter(|element| matches!(element, Element::Value(_))).count();
        let Some(mut spare) = values.len().checked_sub(single) else {
            return Err(Mismatch::new(format!("expected {single} elements, found {}", values.len())));
        };
        let mut place = 0;
        for element in elements {
            let count = match element {
                Element::Value(_) => 1,
                Element::Splice(_) => core::mem::take(&mut spare),
            };
            let part = values.get(place..place + count).unwrap_or_default();
            let fits = match (element, part) {
                (Element::Value(node), [value]) => self.value(node, value),
                (Element::Splice(_), []) => Ok(()),
                (Element::Splice(node) | Element::Value(node), part) => self.value(node, &part.into()),
            };
            fits.map_err(|mismatch| if count == 1 { mismatch.within(place) } else { mismatch })?;
            place += count;
        }
        if spare == 0 { Ok(()) } else { Err(Mismatch::new("this element is not in the template").within(place)) }
    }

    /// `[ element for error in .. ]`
    pub(super) fn list(&mut self, element: &Node, source: Source, value: &Value) -> Fits {
        let values = match value {
            Value::Array(values) => &**values,
            Value::Null => &[],
            _ => return Err(Mismatch::expected("an array", value)),
        };
        for (place, value) in values.iter().enumerate() {
            let entry = |walk: &mut Walk| walk.value(element, value);
            self.entry(source, entry).map_err(|mismatch| mismatch.within(place))?;
        }
        Ok(())
    }

    /// `{ key: value for error in .. }`
    pub(super) fn map(&mut self, key: &Node, values: &Values, source: Source, value: &Value) -> Fits {
        let Value::Object(object) = value else {
            return if value.is_null() { Ok(()) } else { Err(Mismatch::expected("an object", value)) };
        };
        for (name, value) in object {
            self.member(key, values, source, name, value).map_err(|mismatch| mismatch.within(name))?;
        }
        Ok(())
    }

    /// The errors that one member of a map is made of.
    pub(super) fn member(&mut self, key: &Node, values: &Values, source: Source, name: &str, value: &Value) -> Fits {
        let named = |walk: &mut Walk, elements: &dyn Fn(&mut Walk) -> Fits| {
            walk.entry(source, |walk| walk.key(key, name).and_then(|()| elements(walk)))
        };
        let elements = match values {
            Values::First(node) => return named(self, &|walk| walk.value(node, value)),
            Values::Lists(elements) => *elements,
        };
        let Value::Array(values) = value else { return Err(Mismatch::expected("an array", value)) };
        let is_single = elements.iter().all(|element| matches!(element, Element::Value(_)));
        if !is_single || elements.is_empty() {
            return named(self, &|walk| walk.elements(elements, values));
        }
        for (place, chunk) in values.chunks(elements.len()).enumerate() {
            named(self, &|walk| walk.elements(elements, chunk)).map_err(|mismatch| mismatch.within(place))?;
        }
        Ok(())
    }

    fn key(&mut self, key: &Node, name: &str) -> Fits {
        match key {
            Node::Text(pieces) => self.text(pieces, name),
            Node::Read(read) | Node::AsStr(read) => {
                self.found.bind(*read, name.into(), matches!(read, Read::Entry(_)));
                Ok(())
            }
            _ => self.value(key, &name.into()),
        }
    }

    fn entry(&mut self, source: Source, read: impl FnOnce(&mut Walk) -> Fits) -> Fits {
        let mark = self.found.mark();
        read(self)?;
        self.found.may_be_itself |= source == Source::Errors;
        self.found.close_entry(mark);
        Ok(())
    }
}
