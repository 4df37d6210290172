//! Headers that no error, response or envelope may set: they belong to the connection or to how the body is sent, which
//! the HTTP server decides.

use crate::diag::{Place, error};

/// Of the connection (RFC 9110, section 7.6.1; HTTP/2 forbids them: RFC 9113, section 8.2.2).
const CONNECTION: [&str; 5] = ["connection", "keep-alive", "proxy-connection", "te", "upgrade"];
/// Of the message's framing (RFC 9110, sections 6.6.2 and 8.6; RFC 9112, section 6.1).
const FRAMING: [&str; 3] = ["content-length", "trailer", "transfer-encoding"];

/// Accepted: `allow`. Refused: `content-length`, and `content-encoding`, as no body is encoded here.
pub(super) fn refuse(name: &str, place: impl Place) -> syn::Result<()> {
    let what = if CONNECTION.contains(&name) {
        "belongs to the connection"
    } else if FRAMING.contains(&name) {
        "belongs to how the body is sent"
    } else if name == "content-encoding" {
        "belongs to what encodes the body"
    } else {
        return Ok(());
    };
    let help = "remove it: the HTTP server, or the layer that encodes bodies, sets it";
    Err(error(place, format!("header `{name}` {what}, and must not be set here"), help))
}
