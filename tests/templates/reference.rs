//! An interpreter of templates as the docs describe the language: slow and simple, over JSON values. It shares no code
//! with the derive or the runtime.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::tree::{Element, Member, Node, Piece, Template};

/// All characters that are not `unreserved` in RFC 3986, section 2.3.
const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Slots by name, including `self.` paths. Slots that are `null` or missing are absent.
pub type Slots = BTreeMap<String, Value>;

/// The facts of one error, success or page.
#[derive(Debug)]
pub struct Facts {
    pub slots: Slots,
    pub field_errors: Vec<Slots>,
    /// The results of the functions of `with(path)`.
    pub functions: BTreeMap<&'static str, Value>,
}

/// A value that cannot be rendered, with the slot as written in the template.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    NotText(String),
    NotAnObject(String),
    NotAList(String),
    HeaderValue(String),
}

enum Read {
    /// With its path, for error messages.
    Present(Value, &'static str),
    /// With the value that is rendered if one is required.
    Absent(Value),
}

impl Read {
    fn bare(self) -> Value {
        match self {
            Read::Present(value, _) | Read::Absent(value) => value,
        }
    }
}

impl Template {
    /// The outcome's own template; none if it uses another one.
    fn other(&self, name: &str) -> Option<&Node> {
        self.others.iter().find(|(known, _)| *known == name).map(|(_, node)| node)
    }
}

/// The template that renders these facts.
pub fn choose<'a>(template: &'a Template, outcome: &str, facts: &Facts) -> &'a Node {
    let status = facts.slots["status"].as_u64();
    let special = match outcome {
        "page" => Some("page"),
        "error" => [
            ("field_error", !facts.field_errors.is_empty()),
            ("client_error", matches!(status, Some(400..=499))),
            ("server_error", matches!(status, Some(500..=599))),
        ]
        .into_iter()
        .find(|(name, holds)| *holds && template.other(name).is_some())
        .map(|(name, _)| name),
        _ => None,
    };
    let general = if outcome == "error" { &template.error } else { &template.success };
    special.and_then(|name| template.other(name)).unwrap_or(general)
}

impl Facts {
    /// The body that a template renders from these facts.
    pub fn body(&self, node: &Node) -> Result<String, Refused> {
        Ok(self.read(node, None)?.bare().to_string())
    }

    /// A header's value; none if it is absent.
    pub fn header(&self, name: &str, node: &Node) -> Result<Option<String>, Refused> {
        let text = self.text_of(self.read(node, None)?)?;
        match text {
            Some(text) if text.chars().any(|c| c.is_ascii_control() && c != '\t') => {
                Err(Refused::HeaderValue(name.to_owned()))
            }
            text => Ok(text),
        }
    }

    fn read(&self, node: &Node, entry: Option<&Slots>) -> Result<Read, Refused> {
        Ok(match node {
            Node::Null => Read::Absent(Value::Null),
            Node::Bool(value) => Read::Present((*value).into(), ""),
            Node::Int(value) => Read::Present((*value).into(), ""),
            Node::Float(value) => Read::Present((*value).into(), ""),
            Node::Str(pieces) => string(self.string(pieces, entry, str::to_owned)?),
            Node::Url(pieces) => {
                string(self.string(pieces, entry, |value| utf8_percent_encode(value, &RESERVED).to_string())?)
            }
            Node::Object(members) => {
                let object = self.object(members, entry)?;
                let absent = object.is_empty() && !members.is_empty();
                present_unless(absent, Value::Object(object))
            }
            Node::Array(elements) => Read::Present(Value::Array(self.elements(elements, entry)?), ""),
            Node::List(element, source) => {
                let entries = self.entries(source);
                let list = entries.iter().map(|entry| Ok(self.read(element, Some(entry))?.bare()));
                let list = list.collect::<Result<Vec<_>, Refused>>()?;
                present_unless(list.is_empty(), Value::Array(list))
            }
            Node::Map(key, value, source) => {
                let map = self.map(key, value, source)?;
                present_unless(map.is_empty(), Value::Object(map))
            }
            Node::Path(path) => self.path(path, entry),
            Node::With(function) => present(self.call(function, entry), function),
            Node::AsStr(inner) => string(self.text_of(self.read(inner, entry)?)?),
            Node::Or(first, other) => match self.read(first, entry)? {
                Read::Absent(_) => self.read(other, entry)?,
                first => first,
            },
        })
    }

    fn elements(&self, elements: &[Element], entry: Option<&Slots>) -> Result<Vec<Value>, Refused> {
        let mut all = Vec::new();
        for element in elements {
            match element {
                Element::Value(node) => all.push(self.read(node, entry)?.bare()),
                Element::Splice(node) => all.extend(self.spliced_list(node, entry)?),
            }
        }
        Ok(all)
    }

    fn spliced_list(&self, node: &Node, entry: Option<&Slots>) -> Result<Vec<Value>, Refused> {
        match self.read(node, entry)? {
            Read::Absent(_) => Ok(Vec::new()),
            Read::Present(Value::Array(elements), _) => Ok(elements),
            Read::Present(_, path) => Err(Refused::NotAList(path.to_owned())),
        }
    }

    fn path(&self, path: &'static str, entry: Option<&Slots>) -> Read {
        let value = match path.strip_prefix("error.") {
            Some(name) => entry.and_then(|entry| entry.get(name)),
            None => self.slots.get(path),
        };
        present(value.cloned().unwrap_or_default(), path)
    }

    /// The field errors; for `errors` without any, the error itself.
    fn entries(&self, source: &str) -> Vec<&Slots> {
        match source {
            "errors" if self.field_errors.is_empty() => vec![&self.slots],
            _ => self.field_errors.iter().collect(),
        }
    }

    fn map(&self, key: &Node, value: &Node, source: &str) -> Result<Map<String, Value>, Refused> {
        let mut map = Map::new();
        for entry in self.entries(source) {
            let Some(key) = self.text_of(self.read(key, Some(entry))?)? else { continue };
            if let Node::Array(elements) = value {
                let group = map.entry(key).or_insert_with(|| Value::Array(Vec::new()));
                let elements = self.elements(elements, Some(entry))?;
                group.as_array_mut().expect("made above").extend(elements);
            } else if !map.contains_key(&key) {
                map.insert(key, self.read(value, Some(entry))?.bare());
            }
        }
        Ok(map)
    }

    fn object(&self, members: &[Member], entry: Option<&Slots>) -> Result<Map<String, Value>, Refused> {
        let members = flattened(members);
        let keys = self.keys(&members, entry)?;
        let mut object = Map::new();
        for (member, key) in members.iter().zip(&keys) {
            match member {
                Member::Pair { optional, value, .. } => {
                    let Some(key) = key else { continue };
                    match self.read(value, entry)? {
                        Read::Absent(_) if *optional => {}
                        value => drop(object.insert(key.clone(), value.bare())),
                    }
                }
                Member::Splice(value) => {
                    for (key, value) in self.spliced(value, entry)? {
                        if !keys.contains(&Some(key.clone())) && !object.contains_key(&key) {
                            object.insert(key, value);
                        }
                    }
                }
            }
        }
        Ok(object)
    }

    /// The key of each member of a template: none for a splice, for an absent key, and for an interpolated key that
    /// another member of the template has.
    fn keys(&self, members: &[&Member], entry: Option<&Slots>) -> Result<Vec<Option<String>>, Refused> {
        let is_literal = |key: &[Piece]| key.iter().all(|piece| matches!(piece, Piece::Text(_)));
        let mut keys = vec![None; members.len()];
        for literal in [true, false] {
            for (index, member) in members.iter().enumerate() {
                let Member::Pair { key, .. } = member else { continue };
                if is_literal(key) == literal {
                    let key = self.string(key, entry, str::to_owned)?;
                    keys[index] = key.filter(|key| !keys.contains(&Some(key.clone())));
                }
            }
        }
        Ok(keys)
    }

    fn spliced(&self, node: &Node, entry: Option<&Slots>) -> Result<Map<String, Value>, Refused> {
        match self.read(node, entry)? {
            Read::Absent(_) => Ok(Map::new()),
            Read::Present(Value::Object(members), _) => Ok(members),
            Read::Present(_, path) => Err(Refused::NotAnObject(path.to_owned())),
        }
    }

    /// The string with its values encoded. None if a value is absent.
    fn string(
        &self,
        pieces: &[Piece],
        entry: Option<&Slots>,
        encode: impl Fn(&str) -> String,
    ) -> Result<Option<String>, Refused> {
        let mut whole = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => whole.push_str(text),
                Piece::Path(path) => match self.text_of(self.path(path, entry))? {
                    Some(text) => whole.push_str(&encode(&text)),
                    None => return Ok(None),
                },
            }
        }
        Ok(Some(whole))
    }

    fn call(&self, function: &str, entry: Option<&Slots>) -> Value {
        let of_entry = |name: &str| entry.and_then(|entry| entry.get(name).cloned()).unwrap_or_default();
        match function {
            "entry" => json!({ "field": of_entry("field"), "code": of_entry("code"), "param": of_entry("ext.param") }),
            "entry_list" => json!([of_entry("field"), of_entry("message")]),
            function => self.functions[function].clone(),
        }
    }

    fn text_of(&self, value: Read) -> Result<Option<String>, Refused> {
        match value {
            Read::Absent(_) => Ok(None),
            Read::Present(Value::String(text), _) => Ok(Some(text)),
            Read::Present(Value::Array(_) | Value::Object(_), path) => Err(Refused::NotText(path.to_owned())),
            Read::Present(scalar, _) => Ok(Some(scalar.to_string())),
        }
    }
}

/// The members of an object, including those of literal objects spliced into it.
fn flattened(members: &[Member]) -> Vec<&Member> {
    let members = members.iter().flat_map(|member| match member {
        Member::Splice(Node::Object(inner)) => flattened(inner),
        member => vec![member],
    });
    members.collect()
}

fn present(value: Value, path: &'static str) -> Read {
    if value.is_null() { Read::Absent(value) } else { Read::Present(value, path) }
}

fn present_unless(absent: bool, value: Value) -> Read {
    if absent { Read::Absent(value) } else { Read::Present(value, "") }
}

fn string(text: Option<String>) -> Read {
    text.map_or(Read::Absent(Value::Null), |text| Read::Present(Value::String(text), ""))
}
