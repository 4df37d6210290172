//! Types whose keys have valid values and whose fields have suitable types. If the derives accept a type, rustc must
//! accept it, too.

use std::fmt::Write as _;

use syn::DeriveInput;

use crate::source::Source;

/// The items in scope in every module.
pub const PRELUDE: &str = r#"
#![allow(dead_code, unused)]

pub mod scope {
    pub use std::borrow::Cow;
    pub use std::collections::BTreeMap;
    pub use std::fmt::{self, Debug, Display};
    pub use std::time::Duration;

    pub use envelope_runtime::{
        ApiError, ApiResponse, Catalogued, Code, Envelope, FieldError, FieldErrors, Parts, catalog,
    };
    pub use serde::Serialize;

    #[derive(Debug, ApiError)]
    #[api(status = 409, codes(prefix = "INNER_"))]
    pub enum Inner {
        #[api(code = "INNER_GONE", message = "It is gone")]
        Gone,
        #[api(code = "INNER_LATE", message = "{0} seconds late")]
        Late(u32),
    }

    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "FLAW", message = "Not a value")]
    pub struct Flaw {
        #[api(field)]
        pub name: String,
    }

    #[derive(Debug, Serialize)]
    pub struct Data {
        pub id: u64,
    }

    pub fn count(parts: &Parts<'_>) -> usize {
        parts.field_errors().len()
    }
}
"#;

/// A module with types that the derives accept; none if they refuse one.
pub fn module(bytes: &[u8]) -> Option<String> {
    let mut source = Source::new(bytes);
    let source = &mut source;
    let (derive, written) = match source.below(6) {
        0 | 1 => (0, Item::new(source, true).written(source, "enum")),
        2 => (0, Item::new(source, true).written(source, "struct")),
        3 => (1, Item::new(source, false).written(source, "enum")),
        4 => (1, Item::new(source, false).written(source, "struct")),
        _ => (2, envelope(source)),
    };
    let Written { item, more } = written;
    let input: DeriveInput = syn::parse_str(&item).unwrap_or_else(|error| panic!("{error}:\n{item}"));
    let is_refused = envelope_derives::expansions(&input)[derive].to_string().contains("compile_error");
    (!is_refused).then(|| format!("use super::scope::*;\n{item}\n{more}\n"))
}

struct Written {
    item: String,
    /// Further items.
    more: &'static str,
}

/// A type of one of the derives with the key `api`.
struct Item {
    is_error: bool,
    generics: Generics,
    codes: Codes,
}

#[derive(Clone, Copy, PartialEq)]
enum Codes {
    Texts,
    Numbers,
    OfNames,
    None,
}

#[derive(Clone, Copy)]
struct Generics {
    parameters: &'static str,
    /// The types that use them.
    types: &'static [&'static str],
}

const GENERICS: &[Generics] = &[
    Generics { parameters: "", types: &["String", "u8"] },
    Generics { parameters: "", types: &["Cow<'static, str>", "&'static str"] },
    Generics { parameters: "<'a>", types: &["&'a str", "Cow<'a, str>"] },
    Generics { parameters: "<T: Display + Debug + Serialize>", types: &["T"] },
    Generics { parameters: "<'a, T: Debug + Display + Serialize + 'a>", types: &["&'a T", "T"] },
    Generics { parameters: "<T: Debug + Display + Serialize + Clone, const N: usize>", types: &["Named<T, N>"] },
];

/// A mark of a field, and the types that may have it.
struct Mark {
    mark: &'static str,
    types: &'static [&'static str],
    /// Whether a message may show the field.
    is_display: bool,
}

const fn mark(mark: &'static str, is_display: bool, types: &'static [&'static str]) -> Mark {
    Mark { mark, types, is_display }
}

const ERROR_FIELDS: &[Mark] = &[
    mark("", true, &["String", "&'static str", "u8", "i64", "bool", "char", "f64", "Box<str>"]),
    mark("", false, &["Vec<u8>", "Option<String>", "Data", "(u8, String)", "[u8; 3]", "Duration", "fn(u8) -> u8"]),
    mark(
        "#[api(code)]",
        false,
        &["String", "&'static str", "Option<String>", "Code<'static>", "Option<Code<'static>>"],
    ),
    mark("#[api(code)]", false, &["u16", "i64", "Option<u32>"]),
    mark("#[api(status)]", false, &["u16"]),
    mark("#[api(message)]", false, &["String", "&'static str", "Option<String>", "Box<str>", "u8"]),
    mark("#[api(ext)]", true, &["String", "u8", "bool"]),
    mark("#[api(ext = \"other\")]", false, &["Vec<String>", "Option<u8>", "Data", "BTreeMap<String, u8>"]),
    mark("#[api(detail)]", true, &["String", "u64", "&'static str"]),
    mark("#[api(detail = \"more\")]", false, &["Option<Option<u8>>", "Option<Data>", "Vec<Data>", "()"]),
    mark("#[api(details)]", false, &["Data", "Option<Data>", "BTreeMap<String, u8>"]),
    mark("#[api(field_errors)]", false, &["FieldErrors", "Vec<FieldError>", "Vec<Flaw>", "[Flaw; 2]"]),
    mark("#[api(field)]", false, &["String", "&'static str", "Option<String>"]),
    mark("#[api(retry_after)]", false, &["u32", "Duration", "Option<Duration>", "Option<u64>"]),
    mark("#[api(header = \"x-of-field\")]", true, &["String", "u64", "bool"]),
    mark("#[api(header = \"x-maybe\")]", false, &["Option<String>", "Option<u8>"]),
    mark("#[api(source)]", false, &["std::io::Error", "Box<dyn std::error::Error + Send + Sync>", "Inner"]),
    mark("#[api(from)]", false, &["std::fmt::Error", "std::num::ParseIntError", "Box<std::io::Error>"]),
    mark("#[api(source, public)]", true, &["std::io::Error", "std::num::ParseIntError"]),
    mark("#[api(facts)]", false, &["Inner", "Box<Inner>", "Flaw"]),
    mark("#[api(detail, ext = \"both\")]", true, &["String", "u8"]),
];

const RESPONSE_FIELDS: &[Mark] = &[
    mark("", true, &["String", "u8", "bool", "f64"]),
    mark("", false, &["Vec<u8>", "Option<String>", "Data", "BTreeMap<String, u8>"]),
    mark("#[api(message)]", false, &["String", "Option<String>"]),
    mark("#[api(ext)]", true, &["String", "u8"]),
    mark("#[api(ext = \"other\")]", false, &["Vec<String>", "Option<u8>"]),
    mark("#[api(header = \"x-of-field\")]", true, &["String", "u64"]),
    mark("#[api(data)]", false, &["Data", "Vec<String>", "Option<Data>"]),
];

struct Field {
    mark: &'static str,
    name: String,
    ty: String,
    is_display: bool,
}

impl Item {
    fn new(source: &mut Source<'_>, is_error: bool) -> Item {
        let generics = source.pick(GENERICS);
        let codes = source.pick(&[Codes::Texts, Codes::Texts, Codes::Numbers, Codes::OfNames, Codes::None]);
        let codes = if codes == Codes::OfNames && !is_error { Codes::Texts } else { codes };
        Item { is_error, generics, codes }
    }

    fn written(&self, source: &mut Source<'_>, keyword: &str) -> Written {
        let is_enum = keyword == "enum";
        let Generics { parameters, .. } = self.generics;
        let mut text = String::new();
        let derive = if self.is_error { "ApiError" } else { "ApiResponse" };
        let serialize = if self.is_error || is_enum { "" } else { ", Serialize" };
        let _ = writeln!(text, "#[derive(Debug{serialize}, {derive})]");
        self.type_keys(source, is_enum, &mut text);
        if !is_enum {
            let fields = self.fields(source);
            self.own_keys(source, "Fault", &fields, &mut text);
            let _ = write!(text, "pub struct Fault{parameters} ");
            self.write_fields(source, &fields, false, &mut text);
        } else {
            let _ = writeln!(text, "pub enum Fault{parameters} {{");
            for name in ["First", "NotFound", "r#Type", "Last2"].into_iter().take(1 + source.below(4)) {
                self.variant(source, name, &mut text);
            }
            text.push('}');
        }
        let more = match parameters {
            "" => "catalog! { pub static ALL = [Fault]; }",
            _ if parameters.contains("const N") => NAMED,
            _ => "",
        };
        Written { item: text, more }
    }

    fn type_keys(&self, source: &mut Source<'_>, is_enum: bool, text: &mut String) {
        let mut keys = Vec::new();
        if self.is_error && (is_enum || source.any()) {
            keys.push("status = 400".to_owned());
        }
        if self.is_error {
            match self.codes {
                Codes::OfNames => keys.push(format!(
                    "codes(rename_all = {:?})",
                    source.pick(&["snake_case", "SCREAMING_SNAKE_CASE", "kebab-case"])
                )),
                Codes::None => keys.push("codes(none)".to_owned()),
                Codes::Texts if source.one_in(3) => keys.push("codes(prefix = \"CODE_\"), retired(\"OLD\")".to_owned()),
                Codes::Numbers if source.one_in(3) => keys.push("codes(range = -5000..=5000)".to_owned()),
                _ => {}
            }
            if is_enum && source.one_in(3) {
                keys.push("kind = FaultKind".to_owned());
            }
            if is_enum && source.one_in(3) {
                keys.push("message = \"Of the type\"".to_owned());
            }
        }
        for key in [
            "envelope = envelope_runtime::presets::Plain",
            "docs_url = \"https://example.com/{code}\"",
            "ext(of_type = 7, kind = \"k\")",
            "header(\"x-type\" = \"t\", \"vary\" = \"accept\")",
        ] {
            if source.one_in(4) {
                keys.push(key.to_owned());
            }
        }
        let _ = writeln!(text, "#[api({})]", keys.join(", "));
    }

    fn variant(&self, source: &mut Source<'_>, name: &str, text: &mut String) {
        if self.is_error && self.generics.parameters.is_empty() && source.one_in(8) {
            let ty = source.pick(&["Inner", "Box<Inner>", "Box<dyn ApiError + Send + Sync>", "std::sync::Arc<Flaw>"]);
            let _ = writeln!(text, "#[api(transparent)] {name}({ty}),");
            return;
        }
        let fields = if source.one_in(3) { Vec::new() } else { self.fields(source) };
        self.own_keys(source, name, &fields, text);
        let _ = write!(text, "{name} ");
        self.write_fields(source, &fields, true, text);
        text.push_str(",\n");
    }

    /// At most one field with each mark; the fields of a tuple are named by their positions.
    fn fields(&self, source: &mut Source<'_>) -> Vec<Field> {
        let marks = if self.is_error { ERROR_FIELDS } else { RESPONSE_FIELDS };
        let is_tuple = source.one_in(3);
        let mut fields: Vec<Field> = Vec::new();
        for _ in 0..source.below(4) {
            let Mark { mark, types, is_display } = &marks[source.below(marks.len())];
            if !mark.is_empty() && fields.iter().any(|field| field.mark == *mark) {
                continue;
            }
            let name =
                source.pick(&["id", "name", "r#type", "code", "status", "message", "data", "f", "__out", "self_"]);
            let name = if is_tuple { fields.len().to_string() } else { name.to_owned() };
            if fields.iter().any(|field| field.name == name) {
                continue;
            }
            fields.push(Field { mark, name, ty: source.pick(types).to_owned(), is_display: *is_display });
        }
        fields
    }

    fn own_keys(&self, source: &mut Source<'_>, name: &str, fields: &[Field], text: &mut String) {
        let mut keys = Vec::new();
        match self.codes {
            Codes::Texts => keys.push(format!("code = \"CODE_{name}\"")),
            Codes::Numbers => keys.push(format!("code = {}", name.len() * 7)),
            Codes::OfNames | Codes::None => {}
        }
        if source.one_in(3) {
            let status = if self.is_error {
                source.pick(&["404", "NOT_FOUND", "500", "503"])
            } else {
                source.pick(&["201", "202", "ACCEPTED"])
            };
            keys.push(format!("status = {status}"));
        }
        if !source.one_in(6) {
            keys.push(format!("message = {:?}", shown(source, fields)));
        }
        let optional: &[&str] = &["title = \"T\"", "description = \"D **d**\"", "deprecated = \"old\"", "empty"];
        let of_errors: &[&str] =
            &["retry_after = 5", "log = warn", "detail(a = 1, b = \"x\", c = true)", "field = \"name\"", "in_band"];
        for key in optional.iter().chain(if self.is_error { of_errors } else { &[] }) {
            if source.one_in(8) {
                keys.push((*key).to_owned());
            }
        }
        if source.one_in(4) {
            keys.push(format!("ext(more = {:?}, n = -1)", shown(source, fields)));
        }
        if source.one_in(4) {
            keys.push(format!(
                "header(\"x-own\" = {:?}, \"location\" = url(\"/a/{}\"))",
                shown(source, fields),
                shown(source, fields)
            ));
        }
        if source.one_in(4) {
            text.push_str("/// Words of `docs`.\n");
        }
        let _ = writeln!(text, "#[api({})]", keys.join(", "));
    }

    /// After the name of the struct or variant: nothing, a tuple, or named fields.
    fn write_fields(&self, source: &mut Source<'_>, fields: &[Field], is_variant: bool, text: &mut String) {
        let visibility = if is_variant { "" } else { "pub " };
        let is_tuple = fields.iter().all(|field| field.name.parse::<usize>().is_ok());
        let write = |mark: &str, name: &str, ty: &str| match is_tuple {
            true => format!("{mark} {visibility}{ty}"),
            false => format!("{mark} {visibility}{name}: {ty}"),
        };
        let mut all: Vec<String> = fields.iter().map(|Field { mark, name, ty, .. }| write(mark, name, ty)).collect();
        if !self.generics.parameters.is_empty() || source.one_in(4) {
            let own = self.generics.types.iter().enumerate();
            all.extend(own.map(|(number, ty)| write("", &format!("own{number}"), ty)));
        }
        let _ = match (all.is_empty(), is_tuple) {
            (true, _) => Ok(()),
            (false, true) => write!(text, "({})", all.join(", ")),
            (false, false) => write!(text, "{{ {} }}", all.join(", ")),
        };
        if !is_variant && (all.is_empty() || is_tuple) {
            text.push(';');
        }
    }
}

/// A type that uses each kind of generic parameter.
const NAMED: &str = "
#[derive(Debug, Serialize)]
pub struct Named<T, const N: usize>(T);
impl<T: Display, const N: usize> Display for Named<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
";

/// A text that shows some of the fields.
fn shown(source: &mut Source<'_>, fields: &[Field]) -> String {
    let mut text = "Text {{of}} ".to_owned();
    for field in fields {
        let name = field.name.trim_start_matches("r#");
        match source.below(4) {
            0 | 1 if field.is_display => {
                let format = source.pick(&["", "", ":>8", ":?", ":<3.2"]);
                let _ = write!(text, " {{{name}{format}}}");
            }
            2 => {
                let _ = write!(text, " {{{name}:?}}");
            }
            _ => {}
        }
    }
    text
}

/// An envelope with a method that its templates call.
fn envelope(source: &mut Source<'_>) -> Written {
    const ERROR: &[&str] = &[
        "\"code\": code",
        "\"code\"?: code ?? \"none\"",
        "\"message\": message",
        "\"m\": \"{status}: {message}\"",
        "\"title\"?: title",
        "\"details\"?: details ?? { error.field: [error.message] for error in field_errors }",
        "\"errors\"?: [{ \"field\": error.field, \"n\": error.ext.n } for error in errors]",
        "\"{code}_{ext.n}\"?: ext.n",
        "..details ?? { \"none\": true }",
        "\"own\": self.own",
        "\"{self.own}\": self.own",
        "\"more\"?: self.more",
        "\"count\": with(count)",
        "\"text\": message with(self.word)",
        "\"retry\"?: retry_after",
        "\"s\": status as str",
        "\"list\": [..self.list, \"x\", ..ext.stack]",
        "\"url\"?: url(\"https://example.com/{code}?q={message}\")",
        "\"deep\": { \"a\"?: { \"b\"?: self.more } }",
        "\"n\": null",
        "\"f\": -1.5e3",
        "\"reason\": status.reason",
        "\"docs\"?: docs_url",
    ];
    const SUCCESS: &[&str] = &[
        "\"data\": data",
        "\"code\"?: code",
        "\"message\": message ?? \"OK\"",
        "\"own\": self.own",
        "\"more\"?: self.more",
        "\"n\": [status, status as str]",
        "\"list\": self.list",
    ];
    const PAGE: &[&str] = &[
        "\"items\": items",
        "\"n\": page.number",
        "\"next\"?: page.next_cursor",
        "\"total\"?: page.total_items",
        "\"more\": page.has_more",
        "\"own\": \"{self.own}-{page.size}\"",
        "\"last\": page.is_last",
    ];
    let (parameters, own, more) = source.pick(&[
        (
            "",
            "String",
            "impl Fault { fn word(&self, parts: &Parts<'_>) -> String { format!(\"{:?}\", parts.status()) } }",
        ),
        ("", "Option<u64>", "impl Fault { fn word(&self, _: &Parts<'_>) -> &'static str { \"w\" } }"),
        ("<'a>", "&'a str", "impl<'a> Fault<'a> { fn word(&self, _: &Parts<'_>) -> &'a str { self.own } }"),
        (
            "<'a>",
            "Cow<'a, str>",
            "impl Fault<'_> { fn word(&self, _: &Parts<'_>) -> Cow<'_, str> { self.own.clone() } }",
        ),
        (
            "<T: Serialize + Clone>",
            "T",
            "impl<T: Serialize + Clone> Fault<T> { fn word(&self, _: &Parts<'_>) -> String { String::new() } }",
        ),
    ]);
    let mut keys = vec![format!("success = {}", object(source, SUCCESS)), format!("error = {}", object(source, ERROR))];
    for key in ["field_error", "client_error", "server_error"] {
        if source.one_in(4) {
            keys.push(format!("{key} = {}", object(source, ERROR)));
        }
    }
    if source.any() {
        keys.push(format!("page = {}", object(source, PAGE)));
    }
    if source.one_in(3) {
        keys.push("headers = { \"x-own\": \"{self.own}\", \"retry-after\": retry_after, \"x-code\": code }".to_owned());
    }
    if source.one_in(5) {
        keys.push(
            "content_type = \"application/vnd.own+json\", error_content_type = \"application/problem+json\"".to_owned(),
        );
    }
    let mut text = String::new();
    let _ = writeln!(text, "#[derive(Clone, Debug, Envelope)]\n#[envelope({})]", keys.join(",\n"));
    let _ = writeln!(text, "pub struct Fault{parameters} {{ own: {own}, more: Option<u8>, list: Vec<String> }}");
    Written { item: text, more }
}

fn object(source: &mut Source<'_>, members: &[&str]) -> String {
    let mut chosen: Vec<&str> = members.iter().copied().filter(|_| source.one_in(3)).collect();
    if chosen.is_empty() {
        chosen.push(members[0]);
    }
    format!("{{ {} }}", chosen.join(", "))
}
