//! The derives expand any input to Rust: they never panic, and the number of tokens is limited by that of the input.

use std::fmt::Write as _;
use std::sync::OnceLock;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::DeriveInput;

use crate::seeds;
use crate::source::Source;

/// # Panics
/// Panics if an expansion is not Rust, or is too long.
pub fn expands_to_rust(bytes: &[u8]) {
    let Some(tokens) = tokens(bytes) else { return };
    // syn's recursion is not limited, so inputs that are nested too deeply are skipped.
    if depth(tokens.clone()) > 100 {
        return;
    }
    let Ok(input) = syn::parse2::<DeriveInput>(tokens.clone()) else { return };
    let size = count(tokens.clone());
    for expansion in envelope_derives::expansions(&input) {
        let expanded = count(expansion.clone());
        assert!(expanded <= 2000 + 200 * size, "{size} tokens are expanded to {expanded}:\n{tokens}");
        if let Err(error) = syn::parse2::<syn::File>(expansion.clone()) {
            panic!("{error}:\n{tokens}\n{expansion}");
        }
    }
}

/// The first byte decides how to use the others: as source text, as changes of a type, or as choices in a grammar.
fn tokens(bytes: &[u8]) -> Option<TokenStream> {
    let (first, rest) = bytes.split_first()?;
    let mut source = Source::new(rest);
    match first {
        0 => String::from_utf8_lossy(rest).parse().ok(),
        1..=127 => Some(changed_type(&mut source)),
        _ => item(&mut source).parse().ok(),
    }
}

fn count(tokens: TokenStream) -> usize {
    let count_tree = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(count_tree).sum()
}

fn depth(tokens: TokenStream) -> usize {
    let depth_tree = |token| match token {
        TokenTree::Group(group) => 1 + depth(group.stream()),
        _ => 0,
    };
    tokens.into_iter().map(depth_tree).max().unwrap_or_default()
}

/// One of the repository's types, with tokens removed, duplicated or replaced.
fn changed_type(source: &mut Source<'_>) -> TokenStream {
    static INPUTS: OnceLock<Vec<String>> = OnceLock::new();
    let inputs = INPUTS.get_or_init(seeds::derive_inputs);
    let mut tokens = inputs[source.below(inputs.len())].parse().unwrap_or_default();
    for _ in 0..=source.below(6) {
        // Mostly in its attributes: elsewhere, few changes are valid Rust.
        let is_anywhere = source.one_in(8);
        let mut place = source.below(places(&tokens, is_anywhere));
        tokens = changed(tokens, is_anywhere, &mut place, source);
    }
    tokens
}

/// The number of tokens that may be changed.
fn places(tokens: &TokenStream, may_change: bool) -> usize {
    let mut is_attribute = false;
    let places_of = |token| {
        let in_group = match &token {
            TokenTree::Group(group) => places(&group.stream(), may_change || is_attribute),
            _ => 0,
        };
        is_attribute = is_hash(&token);
        usize::from(may_change) + in_group
    };
    tokens.clone().into_iter().map(places_of).sum()
}

fn is_hash(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')
}

/// The tokens with one change, at that place.
fn changed(tokens: TokenStream, may_change: bool, place: &mut usize, source: &mut Source<'_>) -> TokenStream {
    let (mut all, mut is_attribute) = (Vec::new(), false);
    for token in tokens {
        let is_here = may_change && *place == 0;
        *place = place.wrapping_sub(usize::from(may_change));
        let may_change = may_change || is_attribute;
        is_attribute = is_hash(&token);
        let token = match token {
            TokenTree::Group(group) => {
                let inner = changed(group.stream(), may_change, place, source);
                TokenTree::Group(Group::new(group.delimiter(), inner))
            }
            token => token,
        };
        if is_here {
            all.extend(instead(token, source));
        } else {
            all.push(token);
        }
    }
    all.into_iter().collect()
}

fn instead(token: TokenTree, source: &mut Source<'_>) -> Vec<TokenTree> {
    match source.below(5) {
        0 => Vec::new(),
        1 => vec![token.clone(), token],
        2 => vec![TokenTree::Group(Group::new(Delimiter::Parenthesis, token.into()))],
        3 => fragment(source).into_iter().chain([token]).collect(),
        _ => fragment(source).into_iter().collect(),
    }
}

fn fragment(source: &mut Source<'_>) -> TokenStream {
    let text = match source.below(5) {
        0 => source.pick(TOKENS).to_owned(),
        1 => key(source),
        2 => template(source, 2),
        3 => format!("{:?}", string(source)),
        _ => format!("#[api({})]", key(source)),
    };
    text.parse().unwrap_or_default()
}

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    ",", "=", ":", "?", "??", "..", ".", "-", "#", "!", "'a", "&", "<", ">", "::", "=>", "|x|", "@", "$", "{}", "[]",
    "()", "self", "Self", "crate", "super", "r#type", "_", "with", "for", "in", "as", "str", "null", "true", "error",
    "url", "struct", "enum", "where", "dyn", "0", "-1", "0.5", "1e999", "0x10", "18446744073709551616", "1u8", "'c'",
    "b\"x\"", "c\"x\"", "r#\"a\"#", "\"\\u{1F600}\"", "\"a\\\n b\"", "#[doc = \"d\"]", "#[cfg(any())]", "#[api]",
    "#[api = 1]", "#[error(\"{0}\")]", "#[from]", "#[source]", "#[serde(rename = \"x\")]", "#[non_exhaustive]",
    "T: Copy", "'static", "impl Fn()", "fn()", "[u8; 3]",
];

#[rustfmt::skip]
const TYPES: &[&str] = &[
    "u8", "u16", "i64", "f64", "bool", "String", "&'static str", "&'a str", "Option<u16>", "Option<String>",
    "Option<T>", "T", "Vec<T>", "Vec<Flaw>", "Box<Self>", "Box<Fault>", "std::io::Error",
    "Box<dyn std::error::Error + Send + Sync>", "()", "(u8, String)", "[T; N]", "<T as Iterator>::Item", "Duration",
    "FieldErrors", "Cow<'a, str>", "fn(T) -> T", "*const T", "!", "Result<T, Self>", "dyn for<'b> Fn(&'b T)",
    "impl Copy", "m!()", "_", "PhantomData<&'a T>", "http::StatusCode",
];

const NAMES: &[&str] = &[
    "name", "id", "user", "code", "status", "message", "r#type", "data", "source", "field", "a", "b", "T", "_x",
    "naïve",
];

fn item(source: &mut Source<'_>) -> String {
    let mut text = String::new();
    let is_enum = source.any::<bool>();
    let keyword = if is_enum { "enum" } else { source.pick(&["struct", "struct", "union"]) };
    attributes(source, &mut text);
    if source.one_in(3) {
        let _ = write!(text, "#[envelope({})] ", envelope_keys(source));
    }
    let generics = source.pick(&["", "", "", "<T>", "<'a, T: Copy + 'a>", "<T, const N: usize>", "<'a>", "<T = u8>"]);
    let _ = write!(text, "pub {keyword} Fault{generics} ");
    let bounds = source.pick(&["T: Copy", "T: Iterator<Item = u8>,", "T: ?Sized", "for<'b> T: Fn(&'b u8)"]);
    let bounds = if source.one_in(5) { format!("where {bounds} ") } else { String::new() };
    if !is_enum {
        let mut fields_text = String::new();
        fields(source, &mut fields_text);
        return text + &if fields_text.starts_with('{') { bounds + &fields_text } else { fields_text + &bounds + ";" };
    }
    text += &bounds;
    text.push('{');
    for _ in 0..source.below(5) {
        attributes(source, &mut text);
        text.push_str(source.pick(&["A", "B", "C", "NotFound", "r#type", "Self_"]));
        fields(source, &mut text);
        text.push(',');
    }
    text + "}"
}

fn fields(source: &mut Source<'_>, text: &mut String) {
    let is_named = match source.below(3) {
        0 => return,
        number => number == 1,
    };
    text.push(if is_named { '{' } else { '(' });
    for _ in 0..source.below(5) {
        attributes(source, text);
        if is_named {
            let _ = write!(text, "{}: ", source.pick(NAMES));
        }
        let _ = write!(text, "{},", source.pick(TYPES));
    }
    text.push(if is_named { '}' } else { ')' });
}

fn attributes(source: &mut Source<'_>, text: &mut String) {
    for _ in 0..source.below(3) {
        match source.below(8) {
            0 => {
                let _ = write!(text, "#[doc = {:?}] ", source.text());
            }
            1 => text.push_str(source.pick(TOKENS)),
            _ => {
                let keys = source.list(6, key).join(", ");
                let _ = write!(text, "#[api({keys})] ");
            }
        }
    }
}

/// A key with a value: that of its example, or any.
fn key(source: &mut Source<'_>) -> String {
    static EXAMPLES: OnceLock<Vec<&str>> = OnceLock::new();
    let example = source.pick(EXAMPLES.get_or_init(|| envelope_derives::examples_of_keys().collect()));
    let name = example.split([' ', '(']).next().unwrap_or_default();
    match source.below(6) {
        0 | 1 => example.to_owned(),
        2 => name.to_owned(),
        3 => format!(
            "{name}({})",
            source.list(4, |source| format!("{} = {}", argument(source), value(source))).join(", ")
        ),
        _ => format!("{name} = {}", value(source)),
    }
}

fn argument(source: &mut Source<'_>) -> String {
    if source.any() { format!("{:?}", string(source)) } else { source.pick(NAMES).to_owned() }
}

fn value(source: &mut Source<'_>) -> String {
    match source.below(8) {
        0..=2 => format!("{:?}", string(source)),
        3 => source.any::<i16>().to_string(),
        4 => source.pick(TOKENS).to_owned(),
        5 => source.pick(TYPES).to_owned(),
        6 => source
            .pick(&["self.name.len()", "|x| x", "module::CONST", "match self { _ => 1 }", "*self", "Self::A"])
            .to_owned(),
        _ => source.pick(&["404", "422", "599", "200", "204", "99", "warn", "none", "snake", "30"]).to_owned(),
    }
}

/// A text with placeholders, or with parts of them.
fn string(source: &mut Source<'_>) -> String {
    const FORMATS: &[&str] = &["", ":?", ":>10.3", ":#x", ":1$", ":width$", ":.*", ":", ":?x", "!", ".x", "[0]", " "];
    let mut text = String::new();
    for _ in 0..source.below(5) {
        match source.below(4) {
            0 => text.push_str(&source.text()),
            1 => {
                let _ = write!(text, "{{{}{}}}", source.below(4), source.pick(FORMATS));
            }
            2 => {
                let _ = write!(text, "{{{}{}}}", path(source), source.pick(FORMATS));
            }
            _ => {
                let _ = write!(text, "{{{}{}}}", source.pick(NAMES), source.pick(FORMATS));
            }
        }
    }
    text
}

fn envelope_keys(source: &mut Source<'_>) -> String {
    const KEYS: &[&str] = &[
        "success",
        "error",
        "page",
        "field_error",
        "client_error",
        "server_error",
        "headers",
        "content_type",
        "error_content_type",
        "crate",
        "other",
    ];
    let mut keys = vec![format!("success = {}", template(source, 4)), format!("error = {}", template(source, 4))];
    keys.extend(source.list(4, |source| format!("{} = {}", source.pick(KEYS), template(source, 3))));
    keys.join(", ")
}

fn path(source: &mut Source<'_>) -> String {
    static SLOTS: OnceLock<Vec<&str>> = OnceLock::new();
    let slots = SLOTS.get_or_init(|| envelope_derives::slots().collect());
    match source.below(5) {
        0 => format!("self.{}", source.pick(NAMES)),
        1 => format!("error.{}", source.pick(slots)),
        2 => format!("self.{}.{}", source.pick(NAMES), source.pick(&["0", "1.0", "name", "r#type"])),
        _ => source.pick(slots).to_owned(),
    }
}

fn template(source: &mut Source<'_>, depth: usize) -> String {
    if depth == 0 || source.is_empty() {
        return match source.below(4) {
            0 => format!("{:?}", string(source)),
            1 => source.pick(TOKENS).to_owned(),
            _ => path(source),
        };
    }
    let inner = |source: &mut Source<'_>| template(source, depth - 1);
    match source.below(14) {
        0 => path(source),
        1 => format!("{:?}", string(source)),
        2 => format!("[{}]", source.list(4, inner).join(", ")),
        3 => format!("[{} for error in {}]", inner(source), source.pick(&["field_errors", "errors", "details"])),
        4 => format!(
            "{{ {}: {} for error in {} }}",
            inner(source),
            inner(source),
            source.pick(&["field_errors", "errors"])
        ),
        5 => format!("{} ?? {}", inner(source), inner(source)),
        6 => format!("({}) as str", inner(source)),
        7 => format!("with({})", source.pick(&["f", "self.f", "m::f", "self", "f()"])),
        8 => format!("{} with({})", path(source), source.pick(&["f", "self.f"])),
        9 => format!("url({:?})", string(source)),
        _ => {
            let members = source.list(5, |source| match source.below(5) {
                0 => format!("..{}", inner(source)),
                1 => format!("{:?}?: {}", string(source), inner(source)),
                2 => format!("{}: {}", path(source), inner(source)),
                _ => format!("{:?}: {}", string(source), inner(source)),
            });
            format!("{{ {} }}", members.join(", "))
        }
    }
}
