//! A template as data: `generate` makes it, `build.rs` prints it as input of the derive, `reference` evaluates it.

use std::fmt::{self, Display, Formatter};

/// The templates of one envelope. Outcomes other than these two are optional.
pub struct Template {
    pub success: Node,
    pub error: Node,
    pub others: Vec<(&'static str, Node)>,
    pub headers: Vec<(String, Node)>,
}

#[derive(Clone)]
pub enum Node {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(Vec<Piece>),
    /// `url("..")`
    Url(Vec<Piece>),
    Object(Vec<Member>),
    Array(Vec<Element>),
    /// `[element for error in source]`
    List(Box<Node>, &'static str),
    /// `{key: value for error in source}`; an array groups.
    Map(Box<Node>, Box<Node>, &'static str),
    /// A slot, or a path of `self` or `error`.
    Path(&'static str),
    /// `with(path)`; a path that begins with `self.` is a method.
    With(&'static str),
    AsStr(Box<Node>),
    Or(Box<Node>, Box<Node>),
}

#[derive(Clone)]
pub enum Piece {
    Text(String),
    Path(&'static str),
}

#[derive(Clone)]
pub enum Element {
    Value(Node),
    Splice(Node),
}

#[derive(Clone)]
pub enum Member {
    Pair { key: Vec<Piece>, optional: bool, value: Node },
    Splice(Node),
}

impl Display for Template {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "    success = {},", self.success)?;
        for (name, node) in &self.others {
            writeln!(f, "    {name} = {node},")?;
        }
        writeln!(f, "    error = {},", self.error)?;
        write!(f, "    headers = {{")?;
        separated(f, &self.headers, |f, (name, node)| write!(f, "{name:?}?: {node}"))?;
        writeln!(f, "}},")
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Node::Null => f.write_str("null"),
            Node::Bool(value) => write!(f, "{value}"),
            Node::Int(value) => write!(f, "{value}"),
            Node::Float(value) => write!(f, "{value:?}"),
            Node::Str(pieces) => string(f, pieces),
            Node::Url(pieces) => {
                f.write_str("url(")?;
                string(f, pieces)?;
                f.write_str(")")
            }
            Node::Object(members) => {
                f.write_str("{")?;
                separated(f, members, |f, member| write!(f, "{member}"))?;
                f.write_str("}")
            }
            Node::Array(elements) => {
                f.write_str("[")?;
                separated(f, elements, |f, element| write!(f, "{element}"))?;
                f.write_str("]")
            }
            Node::List(element, source) => write!(f, "[{element} for error in {source}]"),
            Node::Map(key, value, source) => write!(f, "{{{key}: {value} for error in {source}}}"),
            Node::Path(path) => f.write_str(path),
            Node::With(path) => write!(f, "with({path})"),
            Node::AsStr(inner) if matches!(**inner, Node::Or(..)) => write!(f, "({inner}) as str"),
            Node::AsStr(inner) => write!(f, "{inner} as str"),
            Node::Or(first, other) if matches!(**first, Node::Or(..)) => write!(f, "({first}) ?? {other}"),
            Node::Or(first, other) => write!(f, "{first} ?? {other}"),
        }
    }
}

impl Display for Element {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Element::Value(value) => write!(f, "{value}"),
            Element::Splice(value) => write!(f, "..{value}"),
        }
    }
}

impl Display for Member {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Member::Pair { key, optional, value } => {
                string(f, key)?;
                write!(f, "{}: {value}", if *optional { "?" } else { "" })
            }
            Member::Splice(value) => write!(f, "..{value}"),
        }
    }
}

fn separated<T>(f: &mut Formatter<'_>, all: &[T], one: impl Fn(&mut Formatter<'_>, &T) -> fmt::Result) -> fmt::Result {
    all.iter().enumerate().try_for_each(|(index, item)| {
        f.write_str(if index > 0 { ", " } else { "" })?;
        one(f, item)
    })
}

fn string(f: &mut Formatter<'_>, pieces: &[Piece]) -> fmt::Result {
    let text: String = pieces.iter().map(Piece::placeholder).collect();
    write!(f, "{text:?}")
}

impl Piece {
    fn placeholder(&self) -> String {
        match self {
            Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
            Piece::Path(path) => format!("{{{path}}}"),
        }
    }
}
