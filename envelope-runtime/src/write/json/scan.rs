//! Cuts JSON that this crate has written, or that serde_json has checked, into its members and elements. Each byte is looked
//! at once for each array or object that it stands in.

use alloc::borrow::Cow;

/// The texts of an array's elements. Whitespace around them is left out.
pub(super) fn elements(array: &str) -> impl Iterator<Item = &str> {
    let mut rest = content(array);
    core::iter::from_fn(move || {
        let (element, behind) = cut_at_comma(rest?);
        rest = behind;
        Some(element)
    })
}

/// The texts of an object's members: the key with its quotes, and the value.
pub(super) fn members(object: &str) -> impl Iterator<Item = (&str, &str)> {
    members_of_content(content(object))
}

/// The texts of members that stand without brackets around them.
pub(super) fn bare_members(members: &str) -> impl Iterator<Item = (&str, &str)> {
    members_of_content(Some(members).filter(|members| !members.is_empty()))
}

fn members_of_content(mut rest: Option<&str>) -> impl Iterator<Item = (&str, &str)> {
    core::iter::from_fn(move || {
        let member = rest?;
        let (key, behind) = member.split_at(end_of_string(member));
        let value = behind.trim_ascii_start();
        let (value, behind) = cut_at_comma(value.strip_prefix(':').unwrap_or(value));
        rest = behind;
        Some((key, value))
    })
}

/// What stands between the brackets, if something does.
fn content(text: &str) -> Option<&str> {
    let content = text.strip_prefix(['[', '{'])?.strip_suffix([']', '}'])?.trim_ascii();
    Some(content).filter(|content| !content.is_empty())
}

/// The text before the first comma outside of strings and brackets, and the text behind it.
fn cut_at_comma(text: &str) -> (&str, Option<&str>) {
    let (mut depth, mut index) = (0_usize, 0);
    while let Some(byte) = text.as_bytes().get(index) {
        match byte {
            b'"' => {
                index += end_of_string(&text[index..]);
                continue;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => return (text[..index].trim_ascii(), Some(text[index + 1..].trim_ascii())),
            _ => {}
        }
        index += 1;
    }
    (text.trim_ascii(), None)
}

/// Where the string ends that the text begins with, behind its closing quote; the end of the text if there is none.
fn end_of_string(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate().skip(1);
    while let Some((index, byte)) = bytes.next() {
        match byte {
            b'"' => return index + 1,
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
    text.len()
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
