//! One answer of a contract: the facts that clients can rely on, and the types of its members as they are in JSON.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::SerializeMap;
use serde_core::{Serialize, Serializer};

use crate::check::ty::Type;
use crate::entry::Entry;
use crate::entry::code::OwnedCode;
use crate::entry::stated::{EntryKind, Literal, Member, Payload, Place};
use crate::outputs::answers::types::{Types, parts, without_reference};

/// The header with the delay (RFC 9110, section 10.2.3).
pub(super) const RETRY_AFTER: &str = "retry-after";

/// The code as a Rust literal.
impl fmt::Display for OwnedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OwnedCode::Int(code) => write!(f, "{code}"),
            OwnedCode::Str(code) => write!(f, "{code:?}"),
        }
    }
}

impl Serialize for OwnedCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_code().serialize(serializer)
    }
}

/// One answer. Answers are sorted by their fields, in the order of the fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Answer {
    pub(super) facts: Facts,
    /// `Type::Variant`, or the name of a struct. It may change; it helps to match answers of two contracts.
    pub(super) name: String,
}

/// The facts that clients can rely on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Facts {
    pub(super) kind: EntryKind,
    pub(super) code: Option<OwnedCode>,
    pub(super) run_time_code: bool,
    /// `None` if it is decided at run time.
    pub(super) status: Option<u16>,
    pub(super) message: Option<String>,
    pub(super) title: Option<String>,
    pub(super) deprecated: Option<String>,
    pub(super) shared: bool,
    pub(super) empty: bool,
    pub(super) field_errors: bool,
    pub(super) details: Details,
    /// From names to types.
    pub(super) ext: BTreeMap<String, Type>,
    pub(super) headers: BTreeSet<String>,
    pub(super) retry_after: Option<Delay>,
    /// The type of a success's payload, if it is known.
    pub(super) payload: Option<Type>,
}

/// When clients may try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Delay {
    RunTime,
    Seconds(u64),
}

impl fmt::Display for Delay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Delay::RunTime => f.write_str("decided at run time"),
            Delay::Seconds(1) => f.write_str("1 second"),
            Delay::Seconds(seconds) => write!(f, "{seconds} seconds"),
        }
    }
}

/// Seconds, or `null` if they are decided at run time.
impl Serialize for Delay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Delay::RunTime => serializer.serialize_none(),
            Delay::Seconds(seconds) => serializer.serialize_u64(*seconds),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Details {
    #[default]
    None,
    /// From names to types.
    Members(BTreeMap<String, Type>),
    /// The type of the details as a whole.
    Whole(Type),
}

impl Answer {
    pub(super) fn of(ty: &str, entry: &Entry, types: &Types) -> Answer {
        let name = if ty == entry.name() { ty.to_string() } else { format!("{ty}::{}", entry.name()) };
        Answer { facts: Facts::of(entry, types), name }
    }

    /// The names of the type and of the variant. For a struct, both are its name.
    pub(super) fn names(&self) -> (&str, &str) {
        self.name.split_once("::").unwrap_or((&self.name, &self.name))
    }
}

impl Facts {
    fn of(entry: &Entry, types: &Types) -> Facts {
        let known = Known { entry, types };
        let text = |text: Option<&str>| text.map(String::from);
        Facts {
            kind: entry.kind(),
            code: OwnedCode::of(entry.code()),
            run_time_code: entry.has_run_time_code(),
            status: entry.status(),
            message: text(entry.message()),
            title: text(entry.title()),
            deprecated: text(entry.deprecated()),
            shared: entry.is_shared(),
            empty: entry.is_empty(),
            field_errors: entry.has_field_errors(),
            details: known.details(),
            ext: known.ext(),
            headers: headers(entry).map(String::from).collect(),
            retry_after: retry_after(entry),
            payload: known.payload(),
        }
    }
}

/// An entry, and the types of its values.
struct Known<'a> {
    entry: &'a Entry,
    types: &'a Types,
}

impl Known<'_> {
    /// The schema from the type's `JsonSchema`, unless the name is enough.
    fn ty(&self, place: Place, name: &str, written: &str) -> Type {
        let of_written = wire_type(written);
        let stated = self.entry.type_of(place, name, written).filter(|_| !is_standard(&of_written));
        match stated.and_then(|ty| self.types.stated(Some(ty))) {
            Some(schema) => Type::of_schema(&schema),
            None => Type::Name(of_written),
        }
    }

    fn member(&self, place: Place, member: Member) -> (String, Type) {
        let ty = self.ty(place, member.name, member.ty);
        (member.name.to_string(), if member.is_optional { ty.or_absent() } else { ty })
    }

    fn details(&self) -> Details {
        let members: BTreeMap<_, _> = self.entry.details().map(|member| self.member(Place::Detail, member)).collect();
        match self.entry.details_type() {
            Some(written) => Details::Whole(self.ty(Place::Details, "", written)),
            None if members.is_empty() => Details::None,
            None => Details::Members(members),
        }
    }

    /// If a field and a constant have the same name, the constant counts: it is always present.
    fn ext(&self) -> BTreeMap<String, Type> {
        let named = |name: &str, ty: &str| (name.to_string(), Type::Name(ty.to_string()));
        let fields = self.entry.ext_fields().map(|member| self.member(Place::Ext, member));
        let filled = self.entry.ext_templates().map(|(name, _)| named(name, "string"));
        let constant = self.entry.ext().map(|(name, value)| named(name, type_of(&value)));
        fields.chain(filled).chain(constant).collect()
    }

    /// `None` for a type that is known only by its name, which clients never see.
    fn payload(&self) -> Option<Type> {
        let Payload::Of(written) = self.entry.payload() else { return None };
        let ty = self.ty(Place::Payload, "", written);
        let is_known = match &ty {
            Type::Name(name) => is_standard(name),
            Type::Schema(_) => true,
        };
        is_known.then_some(ty)
    }
}

/// True for a JSON type, or a list of one; false for a type that is known only by its name.
pub(super) fn is_standard(wire: &str) -> bool {
    wire.starts_with(|first: char| first.is_ascii_lowercase() || first == '[')
        && !wire.contains(|c: char| c.is_ascii_uppercase())
}

fn headers(entry: &Entry) -> impl Iterator<Item = &'static str> {
    let constant = entry.headers().chain(entry.header_templates()).map(|(name, _)| name);
    constant.chain(entry.header_fields().map(|member| member.name))
}

/// A header of this name is also a delay: it tells clients when to try again.
fn retry_after(entry: &Entry) -> Option<Delay> {
    let in_header = || headers(entry).any(|name| name == RETRY_AFTER).then_some(Delay::RunTime);
    let decided = entry.has_run_time_delay().then_some(Delay::RunTime);
    decided.or_else(|| entry.retry_after().map(Delay::Seconds)).or_else(in_header)
}

const fn type_of(value: &Literal) -> &'static str {
    match value {
        Literal::Str(_) => "string",
        Literal::Int(_) => "i64",
        Literal::Float(_) => "f64",
        Literal::Bool(_) => "boolean",
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.facts.serialize_entries(&mut map)?;
        map.serialize_entry("name", &self.name)?;
        map.end()
    }
}

impl Facts {
    fn serialize_entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("kind", self.kind.as_str())?;
        if let Some(code) = &self.code {
            map.serialize_entry("code", code)?;
        }
        if self.run_time_code {
            map.serialize_entry("run_time_code", &true)?;
        }
        map.serialize_entry("status", &self.status)?;
        for (name, text) in [("message", &self.message), ("title", &self.title), ("deprecated", &self.deprecated)] {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        for (name, set) in [("shared", self.shared), ("empty", self.empty), ("field_errors", self.field_errors)] {
            if set {
                map.serialize_entry(name, &true)?;
            }
        }
        match &self.details {
            Details::None => {}
            Details::Members(members) => map.serialize_entry("details", members)?,
            Details::Whole(ty @ Type::Name(_)) => map.serialize_entry("details", ty)?,
            Details::Whole(ty @ Type::Schema(_)) => map.serialize_entry("details_schema", ty)?,
        }
        if !self.ext.is_empty() {
            map.serialize_entry("ext", &self.ext)?;
        }
        if !self.headers.is_empty() {
            map.serialize_entry("headers", &self.headers)?;
        }
        if let Some(delay) = &self.retry_after {
            map.serialize_entry("retry_after", delay)?;
        }
        if let Some(ty) = &self.payload {
            map.serialize_entry("payload", ty)?;
        }
        Ok(())
    }
}

/// The type of a member in JSON, from its type in Rust. An unknown type stays unchanged.
fn wire_type(written: &str) -> String {
    let ty = without_reference(written.trim());
    if let Some(list) = ty.strip_prefix('[').and_then(|ty| ty.strip_suffix(']')) {
        let element = parts(list, ';').first().copied().unwrap_or_default();
        return format!("[{}]", wire_type(element));
    }
    let (path, arguments) = match ty.split_once('<') {
        Some((path, arguments)) => match arguments.strip_suffix('>') {
            Some(arguments) => (path, parts(arguments, ',')),
            None => return ty.to_string(),
        },
        None => (ty, Vec::new()),
    };
    let name = path.rsplit("::").next().unwrap_or_default().trim();
    let arguments: Vec<String> =
        arguments.into_iter().filter(|argument| !argument.starts_with('\'')).map(wire_type).collect();
    match (name, arguments.as_slice()) {
        ("str" | "String" | "char", []) => "string".to_string(),
        ("bool", []) => "boolean".to_string(),
        ("Box" | "Rc" | "Arc" | "Cow", [inner]) => inner.clone(),
        ("Option", [inner]) => format!("{}?", inner.trim_end_matches('?')),
        ("Vec" | "VecDeque" | "HashSet" | "BTreeSet", [element, ..]) => format!("[{element}]"),
        (name, []) => name.to_string(),
        (name, arguments) => format!("{name}<{}>", arguments.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_standard, wire_type};

    #[test]
    fn only_types_of_json_say_something_to_clients() {
        assert!(["string", "u8?", "[u8]", "[[string?]]"].into_iter().all(is_standard));
        assert!(!["Money", "[Money]", "(u8, String)", "", "vec<Money>"].into_iter().any(is_standard));
    }

    #[test]
    fn what_json_does_not_tell_apart_is_one_type() {
        for (written, expected) in [
            ("&'static str", "string"),
            ("std::string::String", "string"),
            ("Cow<'static, str>", "string"),
            ("Box<str>", "string"),
            ("Rc<str>", "string"),
            ("&'a Arc<str>", "string"),
            ("bool", "boolean"),
            ("u32", "u32"),
            ("Option<Arc<u32>>", "u32?"),
            ("Vec<Option<String>>", "[string?]"),
            ("&'a mut [u8]", "[u8]"),
            ("[[u8; 2]; 4]", "[[u8]]"),
            ("std::collections::BTreeMap<String, Vec<u8>>", "BTreeMap<string, [u8]>"),
            ("shop::Limits<'a>", "Limits"),
            ("(u8, String)", "(u8, String)"),
        ] {
            assert_eq!(wire_type(written), expected, "{written}");
        }
    }

    #[test]
    fn no_text_is_too_strange() {
        for written in ["", "&", "&'", "&'a", "<", ">", "Vec<", "Vec<>", "[", "[]", "::", "é<'é>", "Option<Option<u8>>"]
        {
            wire_type(written);
        }
    }
}
