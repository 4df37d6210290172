//! The one way through a template and a body: each construct, run backwards.

use alloc::format;

use serde_json::Value;

use crate::client::found::Found;
use crate::client::mismatch::Mismatch;
use crate::client::slots::{check, parse};
use crate::client::text::placeholders;
use crate::template::known::Case;
use crate::template::node::{Node, Piece, Read};

pub(super) type Fits = Result<(), Mismatch>;

/// Reads one body by one template.
pub(super) struct Walk {
    pub(super) case: Case,
    pub(super) status: u16,
    /// True if members that the template does not know are passed over.
    pub(super) is_lenient: bool,
    pub(super) found: Found,
}

impl Walk {
    /// A value at a place where an absent one is written as `null`, `[]` or `{}`.
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

    /// What does not fit leaves nothing behind.
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

    pub(super) fn text(&mut self, pieces: &[Piece], text: &str) -> Fits {
        for (read, value) in placeholders(pieces, text, self.case, self.status)? {
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
