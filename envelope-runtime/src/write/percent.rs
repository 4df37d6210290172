//! Percent-encodes a value that becomes one segment of the path of a URL, or one value in its query.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

/// Displays the value, percent-encoded.
pub(crate) struct Segment<T>(pub(crate) T);

impl<T: fmt::Display> fmt::Display for Segment<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Encoding(f), "{}", self.0)
    }
}

struct Encoding<'a, W: ?Sized>(&'a mut W);

impl<W: Write + ?Sized> Write for Encoding<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().try_for_each(|byte| match byte {
            byte if is_unreserved(byte) => self.0.write_char(char::from(byte)),
            byte => write!(self.0, "%{byte:02X}"),
        })
    }
}

/// True for unreserved characters (RFC 3986, section 2.3).
fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// Encodes the content of the buffer from `mark` on.
pub(crate) fn encode_since(out: &mut Vec<u8>, mark: usize) {
    if out.iter().skip(mark).all(|byte| is_unreserved(*byte)) {
        return;
    }
    let text = String::from_utf8(out.split_off(mark)).unwrap_or_default();
    out.extend_from_slice(encoded(&text).as_bytes());
}

/// The text, percent-encoded.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    // Writing to a `String` cannot fail.
    let _ = Encoding(&mut encoded).write_str(text);
    encoded
}

/// Decodes a text. What is not an escape stays, and what is not UTF-8 is replaced.
#[cfg(feature = "client")]
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        // `from_str_radix` would accept a sign, too.
        let is_escape = |digits: &&[u8]| *first == b'%' && digits.iter().all(u8::is_ascii_hexdigit);
        let digits = after.get(..2).filter(is_escape).and_then(|digits| core::str::from_utf8(digits).ok());
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
