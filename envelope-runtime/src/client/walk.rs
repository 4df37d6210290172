//! Matches a body against a template, and collects the values of its slots.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::client::found::{Found, Mismatch};
use crate::client::value_type::{ValueType, value_type};
use crate::template::cases::Case;
use crate::template::node::{Element, Member, Node, Piece, Read, Slot, Source, Values};
use crate::write::percent::decoded;

type Fits = Result<(), Mismatch>;

/// Matches one body against one template.
pub(super) struct Walk {
    pub(super) case: Case,
    pub(super) status: u16,
    /// True if members that the template does not know are skipped.
    pub(super) is_lenient: bool,
    pub(super) found: Found,
}

impl Walk {
    /// Matches a value at a place where an absent one is rendered as `null`, `[]` or `{}`.
    pub(super) fn value(&mut self, node: &Node, value: &Value) -> Fits {
        match node {
            Node::Null => equal(&Value::Null, value),
            Node::Json(json) => match serde_json::from_str(json) {
                Ok(constant) => equal(&constant, value),
                Err(_) => Err(Mismatch::new(format!("expected `{json}`"))),
            },
            Node::Str(text) if value.as_str() == Some(text) => Ok(()),
            Node::Str(text) => Err(Mismatch::new(format!("expected `{text}`"))),
            Node::Text(_) if value.is_null() && !node.is_never_absent(self.case.outcome) => Ok(()),
            Node::Text(pieces) => self.string(pieces, value),
            Node::Object(members) => self.object(members, value),
            Node::Array(elements) => self.array(elements, value),
            Node::List(element, source) => self.list(element, *source, value),
            Node::Map(key, values, source) => self.map(key, values, *source, value),
            Node::Read(read) => {
                check(*read, self.case, value)?;
                self.found.bind(*read, value.clone(), true);
                Ok(())
            }
            Node::AsStr(read) => self.scalar_as_text(*read, value),
            Node::Or(first, other) => self.either(first, other, value),
        }
    }

    /// Removes everything that `read` found if the value does not match.
    pub(super) fn attempt(&mut self, read: impl FnOnce(&mut Self) -> Fits) -> Fits {
        let mark = self.found.mark();
        read(self).inspect_err(|_| self.found.rollback(mark))
    }

    fn either(&mut self, first: &Node, other: &Node, value: &Value) -> Fits {
        let Err(of_first) = self.attempt(|walk| walk.value(first, value)) else { return Ok(()) };
        self.value(other, value).map_err(|of_other| if of_other.pointer.is_empty() { of_first } else { of_other })
    }

    fn string(&mut self, pieces: &[Piece], value: &Value) -> Fits {
        let text = value.as_str().ok_or_else(|| Mismatch::expected("text", value))?;
        self.text(pieces, text)
    }

    fn text(&mut self, pieces: &[Piece], text: &str) -> Fits {
        for (read, value) in slots(pieces, text, self.case, self.status)? {
            self.found.bind(read, value, false);
        }
        Ok(())
    }

    fn scalar_as_text(&mut self, read: Read, value: &Value) -> Fits {
        let Value::String(text) = value else {
            return if value.is_null() { Ok(()) } else { Err(Mismatch::expected("text", value)) };
        };
        let parsed = parse(read, self.case, text);
        let parsed = parsed.ok_or_else(|| Mismatch::new(format!("`{text}` is not a value of its slot")))?;
        self.found.bind(read, parsed, false);
        Ok(())
    }
}

fn equal(constant: &Value, value: &Value) -> Fits {
    if constant == value { Ok(()) } else { Err(Mismatch::new(format!("expected `{constant}`"))) }
}

/// The members that no key of the template has claimed yet, in the order of the body.
type Others<'v> = Vec<(&'v str, &'v Value)>;

impl Walk {
    fn object(&mut self, members: &[Member], value: &Value) -> Fits {
        let Value::Object(object) = value else { return Err(Mismatch::expected("an object", value)) };
        self.members_by_key(members, object)?;
        let is_claimed = |key: &str| members.iter().any(|member| member.key() == Some(key));
        let others = object.iter().filter(|(key, _)| !is_claimed(key));
        let mut others: Others<'_> = others.map(|(key, value)| (&**key, value)).collect();
        self.unclaimed(members, &mut others)?;
        match others.first() {
            Some((key, _)) if !self.is_lenient => Err(Mismatch::new("this member is not in the template").within(key)),
            _ => Ok(()),
        }
    }

    fn members_by_key(&mut self, members: &[Member], object: &Map<String, Value>) -> Fits {
        for member in members {
            let Some(key) = member.key() else { continue };
            match object.get(key) {
                Some(Value::Null) if member.is_optional() => {}
                Some(value) => self.value(member.value(), value).map_err(|mismatch| mismatch.within(key))?,
                None if member.is_optional() => {}
                None => return Err(Mismatch::new("this member is missing").within(key)),
            }
        }
        Ok(())
    }

    /// Matches keys with slots first, then splices in the order of the template.
    fn unclaimed<'v>(&mut self, members: &[Member], others: &mut Others<'v>) -> Fits {
        for member in members {
            if let Member::Keyed(pieces, value) | Member::OptionalKeyed(pieces, value) = member {
                let fits = |(key, found): &(&str, &Value)| {
                    let both = |walk: &mut Walk| walk.text(pieces, key).and_then(|()| walk.value(value, found));
                    self.attempt(both).is_ok()
                };
                if let Some(place) = others.iter().position(fits) {
                    others.remove(place);
                }
            }
        }
        for member in members {
            if let Member::Splice(node) = member {
                self.splice(node, others)?;
            }
        }
        Ok(())
    }

    fn splice(&mut self, node: &Node, others: &mut Others<'_>) -> Fits {
        if others.is_empty() {
            return Ok(());
        }
        match node {
            Node::Read(read) => {
                let object = others.drain(..).map(|(key, value)| (key.into(), value.clone())).collect();
                self.found.bind(*read, Value::Object(object), true);
                Ok(())
            }
            Node::Or(first, other) => {
                let before = others.clone();
                self.attempt(|walk| walk.splice(first, others)).or_else(|_| {
                    *others = before;
                    self.splice(other, others)
                })
            }
            Node::Object(inner) => self.splice_object(inner, others),
            Node::Map(key, values, source) => {
                others.retain(|(name, value)| {
                    self.attempt(|walk| walk.member(key, values, *source, name, value)).is_err()
                });
                Ok(())
            }
            _ => Err(Mismatch::new(format!("the spliced value cannot be read: {node:?}"))),
        }
    }

    fn splice_object(&mut self, inner: &[Member], others: &mut Others<'_>) -> Fits {
        for member in inner {
            let Some(key) = member.key() else { continue };
            // A member of the outer object with the same key hides this one.
            if let Some(place) = others.iter().position(|(name, _)| *name == key) {
                let (key, value) = others.remove(place);
                self.value(member.value(), value).map_err(|mismatch| mismatch.within(key))?;
            }
        }
        self.unclaimed(inner, others)
    }
}

impl Walk {
    fn array(&mut self, elements: &[Element], value: &Value) -> Fits {
        let Value::Array(values) = value else { return Err(Mismatch::expected("an array", value)) };
        self.elements(elements, values)
    }

    /// The first splice takes all values that the single elements leave.
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
    fn list(&mut self, element: &Node, source: Source, value: &Value) -> Fits {
        let values = match value {
            Value::Array(values) => &**values,
            Value::Null => &[],
            _ => return Err(Mismatch::expected("an array", value)),
        };
        for (place, value) in values.iter().enumerate() {
            let error = |walk: &mut Walk| walk.value(element, value);
            self.error(source, error).map_err(|mismatch| mismatch.within(place))?;
        }
        Ok(())
    }

    /// `{ key: value for error in .. }`
    fn map(&mut self, key: &Node, values: &Values, source: Source, value: &Value) -> Fits {
        let Value::Object(object) = value else {
            return if value.is_null() { Ok(()) } else { Err(Mismatch::expected("an object", value)) };
        };
        for (name, value) in object {
            self.member(key, values, source, name, value).map_err(|mismatch| mismatch.within(name))?;
        }
        Ok(())
    }

    /// One member of a map, which holds one or more errors.
    fn member(&mut self, key: &Node, values: &Values, source: Source, name: &str, value: &Value) -> Fits {
        let named = |walk: &mut Walk, elements: &dyn Fn(&mut Walk) -> Fits| {
            walk.error(source, |walk| walk.key(key, name).and_then(|()| elements(walk)))
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

    /// A key is always text, even if its slot is a number.
    fn key(&mut self, key: &Node, name: &str) -> Fits {
        match key {
            Node::Read(read) => self.scalar_as_text(*read, &name.into()),
            _ => self.value(key, &name.into()),
        }
    }

    /// Reads one of the errors that a list or a map runs over.
    fn error(&mut self, source: Source, read: impl FnOnce(&mut Walk) -> Fits) -> Fits {
        let mark = self.found.mark();
        read(self)?;
        self.found.may_be_itself |= source == Source::Errors;
        self.found.close_error(mark);
        Ok(())
    }
}

/// The values of the slots in a string. A slot extends to the first occurrence of the constant text after it, the last
/// one to the end. Of two slots without text between them, the first takes everything, unless the value of the second
/// is known and ends there.
fn slots(pieces: &[Piece], text: &str, case: Case, status: u16) -> Result<Vec<(Read, Value)>, Mismatch> {
    let other = || Mismatch::new(format!("expected text such as {}", shape(pieces)));
    let mut values = Vec::new();
    let mut rest = text;
    let mut pieces_left = pieces;
    while let Some((piece, following)) = pieces_left.split_first() {
        pieces_left = following;
        match piece {
            Piece::Text(constant) => rest = rest.strip_prefix(constant).ok_or_else(other)?,
            Piece::Read(read) | Piece::Segment(read) => {
                let len = length(*read, following, rest, status).ok_or_else(other)?;
                let (value, after) = rest.split_at_checked(len).ok_or_else(other)?;
                let value =
                    if matches!(piece, Piece::Segment(_)) { decoded(value).into() } else { Cow::Borrowed(value) };
                values.push((*read, parse(*read, case, &value).ok_or_else(other)?));
                rest = after;
            }
        }
    }
    if rest.is_empty() { Ok(values) } else { Err(other()) }
}

/// The length of a slot's value at the start of `rest`.
fn length(read: Read, following: &[Piece], rest: &str, status: u16) -> Option<usize> {
    if let Some(known) = known(read, status).filter(|known| rest.starts_with(&**known)) {
        return Some(known.len());
    }
    match following {
        [] => Some(rest.len()),
        [Piece::Text(last)] => rest.strip_suffix(last).map(str::len),
        [Piece::Text(constant), ..] => rest.find(constant),
        [Piece::Read(next) | Piece::Segment(next), after @ ..] => {
            let end = length(*next, after, rest, status).unwrap_or(rest.len());
            let own = known(*next, status).and_then(|known| rest.get(..end)?.strip_suffix(&*known).map(str::len));
            Some(own.unwrap_or(end))
        }
    }
}

fn shape(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => *text,
        Piece::Read(_) | Piece::Segment(_) => "..",
    };
    format!("`{}`", pieces.iter().map(piece).collect::<String>())
}

/// Checks the type of a slot's value. `null` is an absent value if the value may be absent.
fn check(read: Read, case: Case, value: &Value) -> Result<(), Mismatch> {
    if value.is_null() && !read.is_never_absent(case.outcome) {
        return Ok(());
    }
    let (fits, what) = match value_type(read, case) {
        ValueType::Nothing => (false, "nothing"),
        ValueType::Code | ValueType::OtherCode => (value.is_string() || value.is_i64(), "text or an integer"),
        ValueType::Status(..) => (value.as_u64().is_some_and(is_status), "an HTTP status"),
        ValueType::Text => (value.is_string(), "text"),
        ValueType::Integer(_) => (value.is_u64(), "an integer that is not negative"),
        ValueType::Bool => (value.is_boolean(), "a boolean"),
        ValueType::Scalar => {
            (value.is_string() || value.is_number() || value.is_boolean(), "text, a number or a boolean")
        }
        ValueType::List => (value.is_array(), "an array"),
        ValueType::Data | ValueType::Any => (true, "any value"),
    };
    if fits { Ok(()) } else { Err(Mismatch::expected(what, value)) }
}

fn is_status(status: u64) -> bool {
    (100..=599).contains(&status)
}

/// The value of a slot from its text in a string; `None` if the text is not of the slot's type.
pub(super) fn parse(read: Read, case: Case, text: &str) -> Option<Value> {
    match value_type(read, case) {
        ValueType::Nothing | ValueType::List => None,
        ValueType::Status(..) => text.parse::<u64>().ok().filter(|status| is_status(*status)).map(Value::from),
        ValueType::Integer(_) => text.parse::<u64>().ok().map(Value::from),
        ValueType::Bool => text.parse::<bool>().ok().map(Value::from),
        // In a string, an integer looks like text, except in a slot that is always an integer.
        ValueType::Code
        | ValueType::OtherCode
        | ValueType::Text
        | ValueType::Scalar
        | ValueType::Data
        | ValueType::Any => Some(text.into()),
    }
}

/// The text of a slot that follows from the status of the response.
fn known(read: Read, status: u16) -> Option<String> {
    match read {
        Read::Answer(Slot::Status) => Some(status.to_string()),
        Read::Answer(Slot::Reason) => Some(crate::http::reason_phrase(status)?.into()),
        _ => None,
    }
}
