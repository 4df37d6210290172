//! Rules about arrays: what can be spliced among their elements.

use super::resolve::Context;
use crate::model::template::{Element, Node};
use crate::parse::template::ast::{self, Value, ValueKind};

impl Context<'_> {
    /// The elements of an array; those of a spliced literal array are treated as if they were written there directly.
    pub(super) fn elements(self, elements: &[ast::Element]) -> Option<Vec<Element>> {
        let (mut checked, mut complete) = (Vec::new(), true);
        for ast::Element { splice, value } in elements {
            let element = match (splice, &value.kind) {
                (true, ValueKind::Array(inner)) => self.elements(inner).map(|inner| checked.extend(inner)),
                (true, _) => self.spliced_list(value).map(|node| checked.push(Element { splice: true, node })),
                (false, _) => self.node(value).map(|node| checked.push(Element { splice: false, node })),
            };
            complete &= element.is_some();
        }
        complete.then_some(checked)
    }

    /// Accepted: `..ext.stack`, `..details`, `..self.list`, `..with(path)`, a comprehension in brackets. Refused: anything
    /// that is known not to be a list.
    fn spliced_list(self, value: &Value) -> Option<Node> {
        let node = self.node(value)?;
        if may_be_list(&node) {
            return Some(node);
        }
        let help = "write `..ext.name`, `..self.field` or `..with(path)`, whose elements are added here";
        self.errors.push_help(&value.place, "only a list can be spliced into an array", help);
        None
    }
}

fn may_be_list(node: &Node) -> bool {
    match node {
        Node::Array(_) | Node::List(..) => true,
        Node::Read(read) => read.may_be_list(),
        Node::Or(first, other) => may_be_list(first) && may_be_list(other),
        Node::Null | Node::Json(_) | Node::Str(_) | Node::Text(_) | Node::Object(_) | Node::Map(_) | Node::AsStr(_) => {
            false
        }
    }
}
