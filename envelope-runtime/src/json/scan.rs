//! Cuts JSON that this crate has written, or that serde_json has checked, into its members and elements.

use alloc::borrow::Cow;

/// The texts of an array's elements. Whitespace around them is left out; a text that is no array has none.
pub(super) fn elements(array: &str) -> impl Iterator<Item = &str> {
    let mut rest = content(array);
    core::iter::from_fn(move || {
        let (element, behind) = cut(rest?, b',');
        rest = behind;
        Some(element)
    })
}

/// The texts of an object's members: the key with its quotes, and the value.
pub(super) fn members(object: &str) -> impl Iterator<Item = (&str, &str)> {
    elements(object).map(|member| {
        let (key, value) = cut(member, b':');
        (key, value.unwrap_or_default())
    })
}

/// What stands between the brackets, if something does.
fn content(text: &str) -> Option<&str> {
    let content = text.strip_prefix(['[', '{'])?.strip_suffix([']', '}'])?;
    Some(content).filter(|content| !content.trim_ascii().is_empty())
}

/// The text before the first such character outside of strings and brackets, and the text behind it.
fn cut(text: &str, at: u8) -> (&str, Option<&str>) {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ if byte == at && depth == 0 => return (text[..index].trim_ascii(), Some(text[index + 1..].trim_ascii())),
            _ => {}
        }
    }
    (text.trim_ascii(), None)
}

/// The content of a string.
///
/// # Errors
/// Returns an error if the text is not a string.
pub(super) fn string(text: &str) -> serde_json::Result<Cow<'_, str>> {
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(content) if !content.contains('\\') => Ok(Cow::Borrowed(content)),
        _ => serde_json::from_str(text).map(Cow::Owned),
    }
}
