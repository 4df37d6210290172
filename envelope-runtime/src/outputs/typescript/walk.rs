//! The TypeScript type of each construct of a template.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::cell::Cell;

use crate::facts::Outcome;
use crate::outputs::typescript::syntax::{code, indent, key, literal_text, quoted, union};
use crate::template::known::{Case, Known, ValueType, value_type};
use crate::template::node::{Element, Member, Node, Piece, Read, Slot, Values};

/// Writes the type of a template's body. In an error, the type of the code is the parameter `C`, that of the status the
/// parameter `S`.
pub(super) struct Walk<'a> {
    case: Case,
    known: &'a Known,
    pub(super) uses_code: Cell<bool>,
    pub(super) uses_status: Cell<bool>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(case: Case, known: &'a Known) -> Self {
        Walk { case, known, uses_code: Cell::new(false), uses_status: Cell::new(false) }
    }

    /// The type of a value that is always written: as `null`, `[]` or `{}` where it is absent.
    pub(super) fn written(&self, node: &Node, depth: usize) -> String {
        union(self.written_types(node, depth))
    }

    fn written_types(&self, node: &Node, depth: usize) -> Vec<String> {
        match node {
            Node::Or(first, other) => {
                let mut types = self.present(first, depth);
                if !self.is_never_absent(first) {
                    types.extend(self.written_types(other, depth));
                }
                types
            }
            Node::Object(_) | Node::List(..) | Node::Map(..) => self.present(node, depth),
            _ => {
                let mut types = self.present(node, depth);
                // A payload's own type says whether it may be `null`.
                let is_payload = matches!(node, Node::Read(read) if value_type(*read, self.case) == ValueType::Data);
                if !is_payload && !self.is_never_absent(node) {
                    types.push("null".into());
                }
                types
            }
        }
    }

    /// The types of a value where it is present: one for each alternative, none if it is always absent.
    fn present(&self, node: &Node, depth: usize) -> Vec<String> {
        let ty = match node {
            Node::Null => return Vec::new(),
            Node::Json(json) => (*json).into(),
            Node::Str(text) => quoted(text),
            Node::Text(pieces) => self.text(pieces),
            Node::Object(members) => self.object(members, depth),
            Node::Array(elements) => self.array(elements, depth),
            Node::List(element, _) => ["Array<", &self.written(element, depth), ">"].concat(),
            Node::Map(_, values, _) => ["{ [key: string]: ", &self.map_value(values, depth), " }"].concat(),
            Node::Read(read) => return self.read(*read).into_iter().collect(),
            Node::AsStr(read) => self.text(&[Piece::Read(*read)]),
            Node::Or(first, other) => {
                let mut types = self.present(first, depth);
                if !self.is_never_absent(first) {
                    types.extend(self.present(other, depth));
                }
                return types;
            }
        };
        [ty].into()
    }

    fn is_never_absent(&self, node: &Node) -> bool {
        self.known.is_never_absent(node, self.case.outcome)
    }

    /// The type of a value that the template reads; `None` if it is always absent.
    fn read(&self, read: Read) -> Option<String> {
        let is_error = self.case.outcome == Outcome::Error;
        Some(match value_type(read, self.case) {
            ValueType::Nothing => return None,
            ValueType::Code if is_error => {
                self.uses_code.set(true);
                "C".into()
            }
            ValueType::Code => match self.known.codes() {
                Some(codes) => union(codes.iter().map(|known| code(*known)).collect()),
                None => "string | number".into(),
            },
            ValueType::Status(..) if is_error && read == Read::Answer(Slot::Status) => {
                self.uses_status.set(true);
                "S".into()
            }
            ValueType::OtherCode => "string | number".into(),
            ValueType::Status(only, last) if only == last => only.to_string(),
            ValueType::Status(..) | ValueType::Integer(_) => "number".into(),
            ValueType::Text => "string".into(),
            ValueType::Bool => "boolean".into(),
            ValueType::Scalar => "string | number | boolean".into(),
            ValueType::List => "T[]".into(),
            ValueType::Data => "T".into(),
            ValueType::Any => "unknown".into(),
        })
    }

    /// A template literal type, or `string` if that is as narrow.
    fn text(&self, pieces: &[Piece]) -> String {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(constant) => text.push_str(&literal_text(constant)),
                Piece::Read(read) => {
                    let ty = self.read(*read).unwrap_or_else(|| "never".into());
                    let ty = if ty == "unknown" || ty == "T" { "string" } else { &ty };
                    text.push_str(&["${", ty, "}"].concat());
                }
            }
        }
        if text == "${string}" { "string".into() } else { ["`", &text, "`"].concat() }
    }

    fn object(&self, members: &[Member], depth: usize) -> String {
        let inner = indent(depth + 1);
        let (mut lines, mut payload, mut is_open) = (Vec::new(), false, false);
        for member in members {
            match member {
                Member::Required(name, value) => {
                    lines.push([&inner, &*key(name), ": ", &self.written(value, depth + 1), ";\n"].concat());
                }
                Member::Optional(name, value) => {
                    let mark = if self.is_never_absent(value) { ": " } else { "?: " };
                    let ty = union(self.present(value, depth + 1));
                    lines.push([&inner, &*key(name), mark, &ty, ";\n"].concat());
                }
                Member::Splice(Node::Read(read)) if value_type(*read, self.case) == ValueType::Data => payload = true,
                Member::Keyed(..) | Member::OptionalKeyed(..) | Member::Splice(_) => is_open = true,
            }
        }
        if is_open {
            lines.push([&*inner, "[key: string]: unknown;\n"].concat());
        }
        let object = match lines.is_empty() {
            true if payload => return "T".into(),
            true => return "Record<string, never>".into(),
            false => ["{\n", &lines.concat(), &indent(depth), "}"].concat(),
        };
        if !payload {
            return object;
        }
        // The template's keys win.
        let keys: Vec<String> = members.iter().filter_map(|member| member.key().map(quoted)).collect();
        [&*object, " & Omit<T, ", &union(keys), ">"].concat()
    }

    fn array(&self, elements: &[Element], depth: usize) -> String {
        let is_fixed = elements.iter().all(|element| matches!(element, Element::Value(_)));
        let types = self.items(elements, depth);
        if is_fixed { ["[", &types.join(", "), "]"].concat() } else { ["Array<", &union(types), ">"].concat() }
    }

    fn items(&self, elements: &[Element], depth: usize) -> Vec<String> {
        let item = |element: &Element| match element {
            Element::Value(node) => self.written(node, depth),
            Element::Splice(Node::List(element, _)) => self.written(element, depth),
            Element::Splice(Node::Read(read)) if value_type(*read, self.case) == ValueType::List => "T".into(),
            Element::Splice(_) => "unknown".into(),
        };
        elements.iter().map(item).collect()
    }

    fn map_value(&self, values: &Values, depth: usize) -> String {
        match values {
            Values::First(value) => self.written(value, depth),
            Values::Lists(elements) => ["Array<", &union(self.items(elements, depth)), ">"].concat(),
        }
    }
}
