//! Parses headers, `header("name" = "value")`, and checks the names that an error, a success or an envelope may set.

use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitStr, Token, parenthesized};

use super::keys::Item;
use super::literal::no_suffix;
use super::setting::Named;
use super::split::segments;
use crate::diag::{Errors, Place, error};
use crate::tokens::{parse_whole, skip_rest};

const HEADER: &str = "write `header(\"name\" = \"value\")`";

/// The value of a header.
#[derive(Clone)]
pub(crate) struct HeaderText {
    pub(crate) text: String,
    /// `url("..")`: each value in it is percent-encoded.
    pub(crate) is_url: bool,
}

/// `header("name" = "value", ..)`: adds its headers to the known ones.
pub(super) fn take(errors: &Errors, item: &Item, known: &mut Vec<Named<HeaderText>>) {
    for segment in segments(errors, item.list(errors, HEADER)) {
        match parse_whole(segment.into_iter().collect(), header) {
            Ok(header) => match known.iter().find(|known| known.name == header.name) {
                Some(first) if !may_repeat(&header.name) => {
                    header_twice(errors, &header.name, first.span, header.span);
                }
                _ => known.push(header),
            },
            Err(error) => errors.push_error(error),
        }
    }
}

fn header(input: ParseStream<'_>) -> syn::Result<Named<HeaderText>> {
    let expected = |_| error(skip_rest(input), "expected a header name and value", HEADER);
    let name: LitStr = input.parse().map_err(expected)?;
    input.parse::<Token![=]>().map_err(expected)?;
    let is_url = is_url(input);
    let value = if is_url { url(input)? } else { input.parse().map_err(expected)? };
    no_suffix(name.suffix(), name.span())?;
    no_suffix(value.suffix(), value.span())?;
    let lower = header_name(&name.value(), name.span())?;
    if !value.value().bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7F)) {
        let help = "CR and LF would start another header (RFC 9110, section 5.5)";
        return Err(error(value.span(), "a header value must not contain control characters", help));
    }
    let text = HeaderText { text: value.value(), is_url };
    Ok(Named { name: lower, span: name.span(), value: text, at: value.span().into() })
}

/// True if `url(` is next.
pub(crate) fn is_url(input: ParseStream<'_>) -> bool {
    input.peek2(syn::token::Paren) && input.fork().parse::<Ident>().is_ok_and(|name| name == "url")
}

/// The string of `url("..")`, in an attribute or in a template.
pub(crate) fn url(input: ParseStream<'_>) -> syn::Result<LitStr> {
    input.parse::<Ident>()?;
    let content;
    parenthesized!(content in input);
    let text = content.parse::<LitStr>();
    match text {
        Ok(text) if content.is_empty() => Ok(text),
        _ => {
            let help = "write `url(\"/users/{id}\")`: each value that is filled in is percent-encoded";
            Err(error(skip_rest(&content), "`url` takes one string", help))
        }
    }
}

/// A header name in lower case, checked to be a token (RFC 9110, section 5.6.2) that a type may set.
pub(crate) fn header_name(text: &str, place: impl Place) -> syn::Result<String> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_token) {
        let help = "letters, digits and any of !#$%&'*+-.^_`|~ are allowed, as in \"retry-after\"";
        return Err(error(&place, format!("{text:?} is not a valid header name"), help));
    }
    let name = text.to_ascii_lowercase();
    refuse(&name, place)?;
    Ok(name)
}

/// True for a header whose values add up: cookies, links, challenges (RFC 6265, section 3; RFC 8288, section 3; RFC
/// 9110, section 11.6.1) and `vary` (RFC 9110, section 12.5.5). The runtime has the same list.
pub(crate) fn may_repeat(name: &str) -> bool {
    ["link", "proxy-authenticate", "set-cookie", "vary", "www-authenticate"].contains(&name)
}

/// Reports a header that is set twice.
pub(crate) fn header_twice(errors: &Errors, name: &str, first: Span, second: Span) {
    errors.push_twice(first, second, &format!("header `{name}` is set"));
}

/// Headers of the connection (RFC 9110, section 7.6.1; HTTP/2 forbids them: RFC 9113, section 8.2.2).
const CONNECTION: [&str; 5] = ["connection", "keep-alive", "proxy-connection", "te", "upgrade"];
/// Headers of the message's framing (RFC 9110, sections 6.6.2 and 8.6; RFC 9112, section 6.1).
const FRAMING: [&str; 3] = ["content-length", "trailer", "transfer-encoding"];

/// Accepted: `allow`. Refused: headers of the connection or of the body's framing, which the HTTP server sets, and
/// `content-encoding`, because bodies are encoded elsewhere.
fn refuse(name: &str, place: impl Place) -> syn::Result<()> {
    let what = if CONNECTION.contains(&name) {
        "belongs to the connection"
    } else if FRAMING.contains(&name) {
        "belongs to how the body is sent"
    } else if name == "content-encoding" {
        "belongs to the layer that encodes bodies"
    } else {
        return Ok(());
    };
    let help = "remove it: the HTTP server, or the layer that encodes bodies, sets it";
    Err(error(place, format!("header `{name}` {what}, and must not be set here"), help))
}
