//! The mark of answers that are in the shape already.

/// Stands in the extensions of an answer that looks as if nobody had declared it.
#[derive(Clone, Copy)]
pub(crate) struct Declared;

impl Declared {
    /// The mark, if an answer needs one: most show by their content type that they are nobody else's.
    pub(crate) fn of(status: u16, content_type: Option<&str>, body: &[u8]) -> Option<Self> {
        let is_plain = || content_type.is_none_or(|value| is_plain_text(value.as_bytes()));
        let looks_undeclared = status >= 400 && (body.is_empty() || is_plain());
        looks_undeclared.then_some(Declared)
    }
}

/// True for `text/plain` with any parameters (RFC 9110, section 8.3.1).
pub(super) fn is_plain_text(content_type: &[u8]) -> bool {
    let essence = content_type.split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}
