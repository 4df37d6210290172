//! Parses HTTP statuses: a number, or the name of a constant of the `http` crate.

use syn::Path;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

use super::keys::Item;
use super::literal::{Plain, plain};
use super::setting::Spanned;
use super::value::{assigned, integer, starts_integer};
use crate::diag::{as_written, error, nearest, whole};
use crate::tokens::skip_rest;

pub(crate) fn status(item: &Item) -> syn::Result<Spanned<u16>> {
    if let Some(Spanned { value: Plain::Number(number), span }) = plain(item) {
        return by_number(Spanned { value: number, span });
    }
    assigned(item, |input| match input {
        number if starts_integer(number) => by_number(integer(number)?),
        name if name.peek(syn::Ident::peek_any) || name.peek(syn::Token![::]) => by_name(name),
        _ => Err(error(
            skip_rest(input),
            "`status` must be a number or a name",
            "write `status = 404` or `status = NOT_FOUND`",
        )),
    })
}

fn by_number(number: Spanned<i64>) -> syn::Result<Spanned<u16>> {
    match u16::try_from(number.value) {
        Ok(value) if (100..=599).contains(&value) => Ok(Spanned { value, span: number.span }),
        _ => {
            let text = format!("{} is not an HTTP status", number.value);
            Err(error(number.span, text, "write a number in 100..=599"))
        }
    }
}

/// Accepted: `NOT_FOUND`, `StatusCode::NOT_FOUND`, `http::StatusCode::NOT_FOUND`. Refused: any other path, whose value
/// a derive cannot know.
fn by_name(input: ParseStream<'_>) -> syn::Result<Spanned<u16>> {
    let path: Path = input.parse()?;
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (name, last) = match (names.as_slice(), path.segments.last()) {
        ([name] | ["StatusCode", name] | ["http", "StatusCode", name], Some(last))
            if (path.leading_colon.is_none() || names.len() == 3) && has_no_arguments(&path) =>
        {
            (*name, &last.ident)
        }
        _ => return Err(other_path(&path)),
    };
    if let Some((value, _)) = STATUSES.iter().find(|(_, known)| *known == name) {
        return Ok(Spanned::new(*value, last.span()));
    }
    let names: Vec<&str> = STATUSES.iter().map(|(_, name)| *name).collect();
    let help = match nearest(name, &names) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "write the name of one of the `http` crate's constants, such as `NOT_FOUND`".to_owned(),
    };
    Err(error(last.span(), format!("unknown HTTP status `{name}`"), help))
}

fn has_no_arguments(path: &Path) -> bool {
    path.segments.iter().all(|segment| segment.arguments.is_none())
}

fn other_path(path: &Path) -> syn::Error {
    let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    let known = STATUSES.iter().find(|(_, known)| *known == name);
    let help = match known {
        Some((value, name)) => format!("write `{name}`, `StatusCode::{name}` or `{value}`"),
        None => "write a number, or the name of one of the `http` crate's constants, such as `NOT_FOUND`".to_owned(),
    };
    let text = format!("`{}` is not the name of an HTTP status", as_written(path));
    error(whole(path), text, help)
}

/// The constants of `http::StatusCode`.
const STATUSES: &[(u16, &str)] = &[
    (100, "CONTINUE"),
    (101, "SWITCHING_PROTOCOLS"),
    (102, "PROCESSING"),
    (103, "EARLY_HINTS"),
    (200, "OK"),
    (201, "CREATED"),
    (202, "ACCEPTED"),
    (203, "NON_AUTHORITATIVE_INFORMATION"),
    (204, "NO_CONTENT"),
    (205, "RESET_CONTENT"),
    (206, "PARTIAL_CONTENT"),
    (207, "MULTI_STATUS"),
    (208, "ALREADY_REPORTED"),
    (226, "IM_USED"),
    (300, "MULTIPLE_CHOICES"),
    (301, "MOVED_PERMANENTLY"),
    (302, "FOUND"),
    (303, "SEE_OTHER"),
    (304, "NOT_MODIFIED"),
    (305, "USE_PROXY"),
    (307, "TEMPORARY_REDIRECT"),
    (308, "PERMANENT_REDIRECT"),
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (402, "PAYMENT_REQUIRED"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (405, "METHOD_NOT_ALLOWED"),
    (406, "NOT_ACCEPTABLE"),
    (407, "PROXY_AUTHENTICATION_REQUIRED"),
    (408, "REQUEST_TIMEOUT"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (411, "LENGTH_REQUIRED"),
    (412, "PRECONDITION_FAILED"),
    (413, "PAYLOAD_TOO_LARGE"),
    (414, "URI_TOO_LONG"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (416, "RANGE_NOT_SATISFIABLE"),
    (417, "EXPECTATION_FAILED"),
    (418, "IM_A_TEAPOT"),
    (421, "MISDIRECTED_REQUEST"),
    (422, "UNPROCESSABLE_ENTITY"),
    (423, "LOCKED"),
    (424, "FAILED_DEPENDENCY"),
    (425, "TOO_EARLY"),
    (426, "UPGRADE_REQUIRED"),
    (428, "PRECONDITION_REQUIRED"),
    (429, "TOO_MANY_REQUESTS"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    (500, "INTERNAL_SERVER_ERROR"),
    (501, "NOT_IMPLEMENTED"),
    (502, "BAD_GATEWAY"),
    (503, "SERVICE_UNAVAILABLE"),
    (504, "GATEWAY_TIMEOUT"),
    (505, "HTTP_VERSION_NOT_SUPPORTED"),
    (506, "VARIANT_ALSO_NEGOTIATES"),
    (507, "INSUFFICIENT_STORAGE"),
    (508, "LOOP_DETECTED"),
    (510, "NOT_EXTENDED"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED"),
];
