//! The tables of an entry: what its details, its extra facts and its headers hold.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::catalog::description::escape_html;
use crate::entry::Entry;
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
    /// The type of the field that holds it.
    Type(&'static str),
}

type Row = (&'static str, Value);

pub(super) fn write(out: &mut String, entry: &Entry, strings: &Strings) {
    details(out, entry, strings);
    table(out, &strings.extra, &strings.value_or_type, &extra(entry), strings);
    table(out, &strings.headers, &strings.value_or_type, &headers(entry), strings);
    if entry.has_field_errors() {
        plain(out, "p", &strings.field_errors);
    }
}

fn details(out: &mut String, entry: &Entry, strings: &Strings) {
    let rows: Vec<Row> = entry.details().map(|member| (member.name, Value::Type(member.ty))).collect();
    table(out, &strings.details, &strings.type_column, &rows, strings);
    if let Some(ty) = entry.details_type().filter(|_| rows.is_empty()) {
        plain(out, "h4", &strings.details);
        out.push_str("<p>");
        code(out, ty);
        out.push_str("</p>\n");
    }
}

/// A constant serves where a field of the same name is absent, so that both are shown.
fn extra(entry: &Entry) -> Vec<Row> {
    let constants = entry.ext().map(|(name, value)| (name, Value::Constant(value.to_string())));
    let templates = entry.ext_templates().map(|(name, text)| (name, Value::Template(text)));
    let fields = entry.ext_fields().map(|member| (member.name, Value::Type(member.ty)));
    constants.chain(templates).chain(fields).collect()
}

fn headers(entry: &Entry) -> Vec<Row> {
    let retry = entry.retry_after().map(|seconds| ("retry-after", Value::Retry(seconds)));
    let constants = entry.headers().map(|(name, value)| (name, Value::Constant(value.into())));
    let templates = entry.header_templates().map(|(name, text)| (name, Value::Template(text)));
    let fields = entry.header_fields().map(|member| (member.name, Value::Type(member.ty)));
    retry.into_iter().chain(constants).chain(templates).chain(fields).collect()
}

/// Nothing for no rows.
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
