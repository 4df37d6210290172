//! Turns a parsed template into its model. One function for each rule; all mistakes are collected.

mod resolve;
pub(crate) mod slots;

use proc_macro2::Span;
use syn::LitStr;

use self::resolve::{Context, Text};
use self::slots::{Own, Region};
use crate::common::ErrorList;
use crate::diag::{Errors, Place as _};
use crate::model::template::{
    Element, Given, Key, Map, MapValue, Node, Object, ObjectMember, Of, Read, Shape, Slot, TextPiece,
};
use crate::parse::template::{self as written, Expr, For, Member, Pair, Value};

/// The template of one outcome. `None` if a mistake was reported.
pub(crate) fn template(errors: &Errors, own: &Own, region: Region, value: &Value) -> Option<Node> {
    Context { errors, own, region, in_comprehension: false }.node(value)
}

/// The value of one header: a text, or a value that can be written as text.
pub(crate) fn header(errors: &Errors, own: &Own, value: &Value) -> Option<Node> {
    let node = Context { errors, own, region: Region::Headers, in_comprehension: false }.node(value)?;
    if node.may_be(Shape::Text) {
        return Some(node);
    }
    let help = "write a slot, `self.field`, a string or a number";
    errors.push_help(&value.place, "a header value must be text or a number", help);
    None
}

/// A message that is always present becomes a string, so that its quotes are part of the constants around it.
fn read_node(read: Read) -> Node {
    let is_message = matches!(read.of, Of::Slot(Slot::Message) | Of::OneError(Slot::Message));
    if read.never_absent && is_message { Node::Text(vec![TextPiece::Read(read)]) } else { Node::Read(read) }
}

impl Context<'_> {
    fn node(self, value: &Value) -> Option<Node> {
        match &value.expr {
            Expr::Poisoned => None,
            Expr::Null => Some(Node::Null),
            Expr::Literal(json) => Some(Node::Json(json.clone())),
            Expr::Str(text) => self.string(text),
            Expr::Url(text) => self.string(text).map(url),
            Expr::Object(members) => self.object(members),
            Expr::Array(elements) => self.elements(elements).map(Node::Array),
            Expr::List(element, over) => self.list(element, over),
            Expr::Map(key, value, over) => self.map(key, value, over),
            Expr::AsStr(inner) => self.as_str(inner),
            Expr::Or(first, other) => {
                let (first, other) = (self.node(first), self.node(other));
                Some(Node::Or(Box::new(first?), Box::new(other?)))
            }
            Expr::Worded(slot, function) => self.worded(slot, function).map(Node::Read),
            Expr::Path(_) | Expr::OfSelf(..) | Expr::With(_) | Expr::WithMethod(..) => self.read(value).map(read_node),
        }
    }

    fn string(self, text: &LitStr) -> Option<Node> {
        Some(match self.text(text)? {
            Text::Constant(text) => Node::Str(text),
            Text::Pieces(pieces) => Node::Text(pieces),
        })
    }

    fn read(self, value: &Value) -> Option<Read> {
        match &value.expr {
            Expr::Path(path) => self.slot(path, &value.place),
            Expr::OfSelf(receiver, members) => {
                self.own.check(self.errors, &value.place, members.first()?)?;
                let name = value.place.to_string().replace(' ', "");
                Some(Read {
                    name,
                    span: value.place.span(),
                    of: Of::Envelope(*receiver, members.clone()),
                    never_absent: false,
                    text_of: None,
                })
            }
            Expr::With(path) => {
                let name = format!("with({})", value.place.to_string().replace(' ', ""));
                Some(Read {
                    name,
                    span: value.place.span(),
                    of: Of::With(path.clone(), self.given()),
                    never_absent: false,
                    text_of: None,
                })
            }
            Expr::WithMethod(receiver, method) => {
                let (name, of) =
                    (format!("with(self.{method})"), Of::WithMethod(*receiver, method.clone(), self.given()));
                Some(Read { name, span: method.span(), of, never_absent: false, text_of: None })
            }
            _ => None,
        }
    }

    /// Accepted: `message with(self.text)`. Refused: a function for a slot that is not a text.
    fn worded(self, slot: &Value, function: &Value) -> Option<Read> {
        const TEXTS: [Slot; 6] =
            [Slot::Message, Slot::Title, Slot::Description, Slot::DocsUrl, Slot::Reason, Slot::Field];
        let of_slot = self.read(slot)?;
        let (is_text, is_entry) = match &of_slot.of {
            Of::Slot(slot) => (TEXTS.contains(slot), false),
            Of::OneError(slot) => (TEXTS.contains(slot), true),
            Of::Envelope(..) | Of::With(..) | Of::WithMethod(..) => (false, false),
        };
        if !is_text {
            let text = format!("`{}` is not a text, and a function cannot replace it", of_slot.name);
            let help = "write `message with(..)` for a text, or only `with(..)` for any value";
            self.errors.push_help(&slot.place, text, help);
            return None;
        }
        // The function receives the facts that the slot belongs to: all of them, or those of the current error.
        let function = Context { in_comprehension: is_entry, ..self }.read(function)?;
        Some(Read { text_of: Some(Box::new(of_slot)), ..function })
    }

    fn given(self) -> Given {
        if self.in_comprehension { Given::OneError } else { Given::Parts }
    }

    /// Accepted: `status as str`, `(code ?? 0) as str`. Refused: `as str` on an object or a list.
    fn as_str(self, value: &Value) -> Option<Node> {
        let node = self.node(value)?;
        let text = as_str(node);
        if text.is_none() {
            let help = "remove `as str`, or write a slot whose value is one of them";
            self.errors.push_help(&value.place, "`as str` needs a text, a number or a boolean", help);
        }
        text
    }

    /// The elements of an array. Those of a spliced literal array are treated as if they were written directly.
    fn elements(self, elements: &[written::Element]) -> Option<Vec<Element>> {
        let (mut checked, mut complete) = (Vec::new(), true);
        for written::Element { splice, value } in elements {
            let element = match (splice, &value.expr) {
                (true, Expr::Array(inner)) => self.elements(inner).map(|inner| checked.extend(inner)),
                (true, _) => self.spliced_list(value).map(|node| checked.push(Element { splice: true, node })),
                (false, _) => self.node(value).map(|node| checked.push(Element { splice: false, node })),
            };
            complete &= element.is_some();
        }
        complete.then_some(checked)
    }

    /// Accepted: `..ext.stack`, `..details`, `..self.list`, `..with(path)`, a comprehension in brackets. Refused: a
    /// value that is certainly not a list.
    fn spliced_list(self, value: &Value) -> Option<Node> {
        let node = self.node(value)?;
        if node.may_be(Shape::List) {
            return Some(node);
        }
        let help = "write `..ext.name`, `..self.field` or `..with(path)`, whose elements are added here";
        self.errors.push_help(&value.place, "only a list can be spliced into an array", help);
        None
    }

    fn list(self, element: &Value, over: &For) -> Option<Node> {
        let list = self.over_errors(over);
        let inner = Context { in_comprehension: true, ..self };
        let node = inner.node(element)?;
        if !uses_variable(element) {
            let text = "the comprehension does not use its variable `error`";
            self.errors.push_help(over.span, text, "use it before the `for`, as in `error.message`");
        }
        Some(Node::List(Box::new(node), list?))
    }

    fn map(self, key: &Value, value: &Value, over: &For) -> Option<Node> {
        let list = self.over_errors(over);
        let inner = Context { in_comprehension: true, ..self };
        let key_node = inner.node(key);
        let value_node = match &value.expr {
            Expr::Array(elements) => inner.elements(elements).map(MapValue::Lists),
            _ => inner.node(value).map(MapValue::First),
        };
        let key_node = key_node?;
        if !key_node.may_be(Shape::Text) {
            self.errors.push_help(
                &key.place,
                "an object or a list cannot be a key",
                "write a key such as `error.field`",
            );
            return None;
        }
        if !uses_variable(key) {
            self.errors.push_help(
                &key.place,
                "this key is the same for every entry",
                "write a key such as `error.field`",
            );
        }
        Some(Node::Map(Box::new(Map { key: key_node, value: value_node?, list: list? })))
    }

    /// Accepted: a comprehension in an error. Refused: in a success or a page, which have no field errors.
    fn over_errors(self, over: &For) -> Option<ErrorList> {
        if self.region != Region::Error {
            let text = format!("{} has no errors to iterate over", self.region.describe());
            self.errors.push_help(over.span, text, "comprehensions are only for error templates");
            return None;
        }
        Some(over.list)
    }

    fn object(self, members: &[Member]) -> Option<Node> {
        let mut checked = Vec::new();
        let mut keys: Vec<(String, Span)> = Vec::new();
        let complete = self.members(members, &mut keys, &mut checked);
        complete.then_some(Node::Object(Object { members: checked }))
    }

    /// The members of an object. Those of a spliced literal object are treated as if they were written directly.
    fn members(self, members: &[Member], keys: &mut Vec<(String, Span)>, checked: &mut Vec<ObjectMember>) -> bool {
        let mut complete = true;
        for member in members {
            complete &= match member {
                Member::Pair(pair) => self.pair(pair, keys).map(|pair| checked.push(pair)).is_some(),
                Member::Splice(Value { expr: Expr::Object(inner), .. }) => self.members(inner, keys, checked),
                Member::Splice(value) => self.splice(value).map(|splice| checked.push(splice)).is_some(),
            };
        }
        complete
    }

    fn pair(self, pair: &Pair, keys: &mut Vec<(String, Span)>) -> Option<ObjectMember> {
        let key = self.text(&pair.key).map(|text| match text {
            Text::Constant(key) => {
                self.unique_key(&key, pair.key.span(), keys);
                Key::Literal(key)
            }
            Text::Pieces(pieces) => Key::Interpolated(pieces),
        });
        let value = self.node(&pair.value);
        Some(ObjectMember::Pair { key: key?, optional: pair.optional, value: value? })
    }

    /// Accepted: each literal key once in an object. Refused: twice, even if one is from a spliced literal object.
    fn unique_key(self, key: &str, span: Span, keys: &mut Vec<(String, Span)>) {
        match keys.iter().find(|(known, _)| known == key) {
            Some((_, first)) => {
                let text = format!("key {key:?} is set twice in this object");
                let what = format!("key {key:?} is set");
                self.errors.push_repeats(*first, what, [span], text, "remove one of them, or rename it");
            }
            None => keys.push((key.to_owned(), span)),
        }
    }

    /// Accepted: `..data`, `..details`, `..self.context`, `..with(path)`, a map. Refused: a value that is certainly not
    /// an object.
    fn splice(self, value: &Value) -> Option<ObjectMember> {
        let node = self.node(value)?;
        if node.may_be(Shape::Object) {
            return Some(ObjectMember::Splice(node));
        }
        let help = "write `..data`, `..details`, `..self.field` or `..with(path)`, whose members are added here";
        self.errors.push_help(&value.place, "only an object can be spliced", help);
        None
    }
}

/// A value as a string. `None` if it is not a scalar.
fn as_str(node: Node) -> Option<Node> {
    match node {
        Node::Null | Node::Str(_) | Node::Text(_) | Node::AsStr(_) => Some(node),
        Node::Json(json) => Some(Node::Str(json)),
        Node::Read(read) if read.may_be(Shape::Text) => Some(Node::AsStr(read)),
        Node::Or(first, other) => Some(Node::Or(Box::new(as_str(*first)?), Box::new(as_str(*other)?))),
        Node::Read(_) | Node::Object(_) | Node::Array(_) | Node::List(..) | Node::Map(_) => None,
    }
}

/// The string as a URL, whose values are percent-encoded.
fn url(string: Node) -> Node {
    let Node::Text(pieces) = string else { return string };
    let encoded = pieces.into_iter().map(|piece| match piece {
        TextPiece::Read(read) => TextPiece::Segment(read),
        piece => piece,
    });
    Node::Text(encoded.collect())
}

/// True if the value uses the variable `error` of its comprehension. An inner comprehension has its own variable.
fn uses_variable(value: &Value) -> bool {
    match &value.expr {
        Expr::Path(path) => path.first().is_some_and(|first| first == "error"),
        Expr::Str(text) | Expr::Url(text) => text.value().contains("{error."),
        Expr::Object(members) => members.iter().any(|member| match member {
            Member::Pair(pair) => pair.key.value().contains("{error.") || uses_variable(&pair.value),
            Member::Splice(value) => uses_variable(value),
        }),
        Expr::Array(elements) => elements.iter().any(|element| uses_variable(&element.value)),
        Expr::AsStr(inner) | Expr::Worded(inner, _) => uses_variable(inner),
        Expr::Or(first, other) => uses_variable(first) || uses_variable(other),
        // A function receives the variable. A reported mistake may have used it.
        Expr::With(_) | Expr::WithMethod(..) | Expr::Poisoned => true,
        Expr::Null | Expr::Literal(_) | Expr::List(..) | Expr::Map(..) | Expr::OfSelf(..) => false,
    }
}
