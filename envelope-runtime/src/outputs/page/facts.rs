//! The tables of an entry: its details, its extra facts and its headers.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::Value as Json;

use crate::catalog::description::escape_html;
use crate::entry::Entry;
use crate::entry::stated::{Member, Place};
use crate::outputs::answers::inspect::is_any;
use crate::outputs::answers::types::{Definitions, Types, without_null};
use crate::outputs::page::markup::{code, plain, template};
use crate::outputs::page::strings::Strings;

/// The second cell of a row.
enum Value {
    /// The value itself.
    Constant(String),
    /// The value with its placeholders.
    Template(&'static str),
    /// The seconds to wait.
    Retry(u64),
    /// The type of the value that a field holds, in the terms of JSON Schema.
    Type(String),
}

type Row = (String, Value);

pub(super) fn write(out: &mut String, entry: &Entry, strings: &Strings) {
    let types = Types::new(Definitions::Inline(""));
    let facts = Facts { entry, types: &types };
    let details: Vec<Row> = entry.details().map(|member| facts.member(Place::Detail, member)).collect();
    table(out, &strings.details, &strings.type_column, &details, strings);
    if let Some(written) = entry.details_type().filter(|_| details.is_empty()) {
        plain(out, "h4", &strings.details);
        out.push_str("<p>");
        code(out, &type_name(&types.schema(written, entry.type_of(Place::Details, "", written))));
        out.push_str("</p>\n");
    }
    table(out, &strings.extra, &strings.value_or_type, &facts.extra(), strings);
    table(out, &strings.headers, &strings.value_or_type, &facts.headers(), strings);
    if entry.has_field_errors() {
        plain(out, "p", &strings.field_errors);
    }
}

/// An entry, and the types of its values.
struct Facts<'a> {
    entry: &'a Entry,
    types: &'a Types,
}

impl Facts<'_> {
    /// The row of a member. The name of one that may be absent has a question mark.
    fn member(&self, place: Place, member: Member) -> Row {
        let schema = self.types.schema(member.ty, self.entry.type_of(place, member.name, member.ty));
        let is_optional = member.is_optional || (!is_any(&schema) && self.types.allows_null(&schema));
        let mark = if is_optional { "?" } else { "" };
        (format!("{}{mark}", member.name), Value::Type(type_name(&without_null(schema))))
    }

    /// The extra facts. If a field is absent, a constant of the same name is used, so both are shown.
    fn extra(&self) -> Vec<Row> {
        let constants = self.entry.ext().map(|(name, value)| (name.into(), Value::Constant(value.to_string())));
        let templates = self.entry.ext_templates().map(|(name, text)| (name.into(), Value::Template(text)));
        let fields = self.entry.ext_fields().map(|member| self.member(Place::Ext, member));
        constants.chain(templates).chain(fields).collect()
    }

    fn headers(&self) -> Vec<Row> {
        let entry = self.entry;
        let name = String::from("retry-after");
        let retry = match (entry.retry_after(), entry.has_run_time_delay()) {
            (Some(seconds), false) => Some((name, Value::Retry(seconds))),
            (Some(_), true) => Some((name, Value::Type("integer".into()))),
            (None, true) => Some((name + "?", Value::Type("integer".into()))),
            (None, false) => None,
        };
        let constants = entry.headers().map(|(name, value)| (name.into(), Value::Constant(value.into())));
        let templates = entry.header_templates().map(|(name, text)| (name.into(), Value::Template(text)));
        let fields = entry.header_fields().map(|member| self.member(Place::Header, member));
        retry.into_iter().chain(constants).chain(templates).chain(fields).collect()
    }
}

/// The name of a type, from its schema: `integer`, `string[]`, `string | null`.
fn type_name(schema: &Json) -> String {
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(values) = schema.get("enum").and_then(Json::as_array) {
        return values.iter().map(Json::to_string).collect::<Vec<_>>().join(" | ");
    }
    if let Some(alternatives) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(*key)?.as_array()) {
        return alternatives.iter().map(type_name).collect::<Vec<_>>().join(" | ");
    }
    match schema.get("type") {
        Some(Json::String(name)) if name == "array" => match schema.get("items").map(type_name) {
            Some(items) if items.contains(' ') => format!("({items})[]"),
            Some(items) => format!("{items}[]"),
            None => "array".into(),
        },
        Some(Json::String(name)) => name.clone(),
        Some(Json::Array(names)) => names.iter().filter_map(Json::as_str).collect::<Vec<_>>().join(" | "),
        _ => "any".into(),
    }
}

/// Writes a table; nothing without rows.
fn table(out: &mut String, heading: &str, column: &str, rows: &[Row], strings: &Strings) {
    if rows.is_empty() {
        return;
    }
    out.push_str("<table class=\"facts\">\n<caption>");
    escape_html(out, heading);
    out.push_str("</caption>\n<thead><tr>");
    for heading in [&strings.name, column] {
        out.push_str("<th scope=\"col\">");
        escape_html(out, heading);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (name, value) in rows {
        out.push_str("<tr><th scope=\"row\">");
        code(out, name);
        out.push_str("</th><td>");
        write_value(out, value, strings);
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn write_value(out: &mut String, value: &Value, strings: &Strings) {
    match value {
        Value::Constant(text) => code(out, text),
        Value::Template(text) => {
            out.push_str("<code><bdi>");
            template(out, text);
            out.push_str("</bdi></code>");
        }
        Value::Retry(seconds) => {
            let seconds = seconds.to_string();
            code(out, &seconds);
            out.push(' ');
            escape_html(out, &strings.retry.replace("{seconds}", &seconds));
        }
        Value::Type(ty) => {
            out.push_str("<span class=\"type\">");
            code(out, ty);
            out.push_str("</span>");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::type_name;

    #[test]
    fn a_type_is_named_in_words_of_json() {
        for (schema, expected) in [
            (json!({ "type": "integer" }), "integer"),
            (json!({ "type": ["string", "null"] }), "string | null"),
            (json!({ "const": "a" }), "\"a\""),
            (json!({ "enum": ["a", 1] }), "\"a\" | 1"),
            (json!({ "anyOf": [{ "type": "object" }, { "type": "null" }] }), "object | null"),
            (json!({ "type": "array", "items": { "type": "string" } }), "string[]"),
            (json!({ "type": "array", "items": { "type": ["string", "null"] } }), "(string | null)[]"),
            (json!({ "type": "array" }), "array"),
            (json!({}), "any"),
        ] {
            assert_eq!(type_name(&schema), expected, "{schema}");
        }
    }
}
