//! Generates the statements that write a template. Constants are joined, and each value is one call.

mod object;
mod value;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(crate) use self::value::header;
use self::value::{map_members, read_segment, read_text, read_value};
use crate::common::ErrorList;
use crate::expand::texts::{escaped, quoted};
use crate::model::template::{Element, Map, MapValue, Node, TextPiece};

/// Statements that write to `__out`, with constants next to each other joined into one.
#[derive(Default)]
pub(crate) struct Writer {
    statements: TokenStream,
    /// The constant text to write next.
    constant: String,
    /// How many scopes and marks there are, so that each gets a unique name.
    names: usize,
}

/// Whether the next member needs a comma before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comma {
    No,
    Yes,
    /// Decided at run time.
    Unknown,
}

impl Writer {
    /// A block of type `Result<(), RenderError>` that writes this template.
    pub(crate) fn body(node: &Node) -> TokenStream {
        let mut writer = Writer::default();
        writer.write(node);
        let statements = writer.into_tokens();
        quote!({
            #[allow(unused_imports, reason = "which is used depends on the envelope's fields")]
            use __rt::{AnyField as _, TextField as _};
            #statements
            __rt::Ok(())
        })
    }

    fn into_tokens(mut self) -> TokenStream {
        self.write_constant();
        self.statements
    }

    /// A writer for a nested block.
    fn nested(&self) -> Writer {
        Writer { names: self.names + 1, ..Writer::default() }
    }

    fn name(&mut self, prefix: &str) -> Ident {
        self.names += 1;
        quote::format_ident!("__{prefix}{}", self.names)
    }

    fn literal(&mut self, json: &str) {
        self.constant.push_str(json);
    }

    fn write_constant(&mut self) {
        if !self.constant.is_empty() {
            let json = std::mem::take(&mut self.constant);
            self.statements.extend(quote!(__out.raw(#json);));
        }
    }

    fn code(&mut self, code: TokenStream) {
        self.write_constant();
        self.statements.extend(code);
    }

    /// Writes a value that cannot be left out. If it is absent, that is `null`, `[]` or `{}`.
    fn write(&mut self, node: &Node) {
        match node {
            Node::Null => self.literal("null"),
            Node::Json(json) => self.literal(json),
            Node::Str(text) => self.literal(&quoted(text)),
            Node::Array(elements) => {
                self.literal("[");
                self.elements(elements, Comma::No);
                self.literal("]");
            }
            Node::Object(object) => {
                self.literal("{");
                self.members(object);
                self.literal("}");
            }
            Node::List(element, list) => self.list(element, *list),
            Node::Map(map) => {
                self.literal("{");
                self.map(map);
                self.literal("}");
            }
            Node::Or(first, _) if first.never_absent() => self.write(first),
            Node::Or(first, other) => {
                let mark = self.name("mark");
                let (first, mut rest) = (self.presence(first), self.nested());
                rest.write(other);
                let rest = rest.into_tokens();
                self.code(quote! {
                    let #mark = __out.mark();
                    if !(#first) {
                        __out.rollback(#mark);
                        #rest
                    }
                });
            }
            Node::Read(read) if read.never_absent => {
                let write = read_value(read);
                self.code(quote!(let _ = #write;));
            }
            Node::Read(read) => {
                let write = read_value(read);
                self.code(quote! {
                    if !(#write) {
                        __out.raw("null");
                    }
                });
            }
            Node::Text(pieces) if node.never_absent() => self.text(pieces),
            Node::Text(_) | Node::AsStr(_) => {
                let mark = self.name("mark");
                let write = self.presence(node);
                self.code(quote! {
                    let #mark = __out.mark();
                    if !(#write) {
                        __out.rollback(#mark);
                        __out.raw("null");
                    }
                });
            }
        }
    }

    /// A string that is never absent: its quotes and its text join the constants around it.
    fn text(&mut self, pieces: &[TextPiece]) {
        self.literal("\"");
        for piece in pieces {
            match piece {
                TextPiece::Text(text) => self.literal(&escaped(text)),
                TextPiece::Read(read) => {
                    let write = read_text(read);
                    self.code(quote!(let _ = #write;));
                }
                TextPiece::Segment(read) => {
                    let write = read_segment(read);
                    self.code(quote!(let _ = #write;));
                }
            }
        }
        self.literal("\"");
    }

    /// An expression of type `bool` that writes a value and says whether it is present. If it is not, the caller must
    /// roll back the writer.
    fn presence(&self, node: &Node) -> TokenStream {
        match node {
            Node::Null => quote!(false),
            Node::Read(read) => read_value(read),
            Node::AsStr(read) => {
                let text = read_text(read);
                quote!(({ __out.raw("\""); #text } && { __out.raw("\""); true }))
            }
            Node::Text(pieces) => text(pieces),
            Node::Or(first, other) => {
                let (first, other) = (self.nested().presence(first), self.nested().presence(other));
                quote!({
                    let __mark = __out.mark();
                    (#first) || { __out.rollback(__mark); #other }
                })
            }
            Node::Object(object) if object.may_be_empty() => {
                let mut inner = self.nested();
                inner.members(object);
                filled("{", &inner.into_tokens(), "}")
            }
            Node::List(element, list) => filled("[", &self.nested().list_elements(element, *list), "]"),
            Node::Map(map) => {
                let mut inner = self.nested();
                inner.map(map);
                filled("{", &inner.into_tokens(), "}")
            }
            Node::Json(_) | Node::Str(_) | Node::Array(_) | Node::Object(_) => {
                let mut inner = self.nested();
                inner.write(node);
                let inner = inner.into_tokens();
                quote!({ #inner true })
            }
        }
    }

    /// The comma, if one is needed, and the constant after it.
    fn comma(&mut self, comma: Comma, then: &str) {
        match comma {
            Comma::No => {}
            Comma::Yes => self.literal(","),
            Comma::Unknown => self.code(quote!(__out.comma();)),
        }
        self.literal(then);
    }

    fn list(&mut self, element: &Node, list: ErrorList) {
        self.literal("[");
        let elements = self.nested().list_elements(element, list);
        self.code(elements);
        self.literal("]");
    }

    fn list_elements(&self, element: &Node, list: ErrorList) -> TokenStream {
        let list = list.name();
        let mut inner = self.nested();
        inner.write(element);
        let inner = inner.into_tokens();
        quote! {
            __rt::elements(__rt::Source::#list, __facts, __out.by_ref(), |__error, ref mut __out| {
                __out.comma();
                #inner
                __rt::Ok(())
            })?;
        }
    }

    /// Writes the members of a map into the object around them.
    fn map(&mut self, map: &Map) {
        let list = map.list.name();
        let (members, key) = map_members(&map.key);
        let mut inner = self.nested();
        let grouping = match &map.value {
            MapValue::Lists(elements) => {
                let splices = elements.iter().any(|element| element.splice);
                inner.elements(elements, if splices { Comma::Unknown } else { Comma::No });
                if splices { quote!(__rt::Grouping::Spliced) } else { quote!(__rt::Grouping::Lists) }
            }
            MapValue::First(value) => {
                inner.write(value);
                quote!(__rt::Grouping::First)
            }
        };
        let inner = inner.into_tokens();
        self.code(quote! {
            __rt::#members(__rt::Source::#list, #grouping, __facts, __out.by_ref(), #key |__error, ref mut __out| { #inner __rt::Ok(()) })?;
        });
    }
}

/// An expression of type `bool` that writes brackets and their content, and says whether there was any content.
fn filled(open: &str, content: &TokenStream, close: &str) -> TokenStream {
    quote!({
        __out.raw(#open);
        let __start = __out.mark();
        #content
        let __filled = __out.wrote_since(__start);
        __out.raw(#close);
        __filled
    })
}

/// An expression of type `bool` that writes a string with slots.
fn text(pieces: &[TextPiece]) -> TokenStream {
    let mut literal = String::from("\"");
    let mut parts = Vec::new();
    let mut part = |literal: &mut String, read: &TokenStream| {
        let before = std::mem::take(literal);
        let before = (!before.is_empty()).then(|| quote!(__out.raw(#before);));
        parts.push(quote!({ #before #read }));
    };
    for piece in pieces {
        match piece {
            TextPiece::Text(text) => literal.push_str(&escaped(text)),
            TextPiece::Read(read) => part(&mut literal, &read_text(read)),
            TextPiece::Segment(read) => part(&mut literal, &read_segment(read)),
        }
    }
    literal.push('"');
    quote!((#(#parts)&&* && { __out.raw(#literal); true }))
}

impl Writer {
    fn elements(&mut self, elements: &[Element], mut comma: Comma) {
        for Element { splice, node } in elements {
            if *splice {
                let splice = self.splice(node, &|name| quote!(splice_list(__mark, #name)));
                self.code(quote!(let _ = #splice;));
                comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
            } else {
                self.comma(comma, "");
                self.write(node);
                comma = Comma::Yes;
            }
        }
    }
}

impl Writer {
    /// An expression of type `bool`: whether there was something to splice. It is written as a value first. Then
    /// `merge`, a call on the writer with the value's name, makes it part of the object or array around it.
    pub(super) fn splice(&self, node: &Node, merge: &impl Fn(&str) -> TokenStream) -> TokenStream {
        if let Node::Or(first, other) = node {
            let (first, other) = (self.splice(first, merge), self.splice(other, merge));
            return quote!(((#first) || (#other)));
        }
        let (presence, merge) = (self.nested().presence(node), merge(name_of(node)));
        quote!({
            let __mark = __out.mark();
            let __present = #presence;
            if __present {
                __out.#merge?;
            } else {
                __out.rollback(__mark);
            }
            __present
        })
    }
}

/// The name of a value for errors, if it is not an object or a list. Only slots, fields and functions may be neither.
fn name_of(node: &Node) -> &str {
    match node {
        Node::Read(read) => &read.name,
        _ => "",
    }
}
