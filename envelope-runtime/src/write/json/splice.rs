//! Splicing: moves the members of a written object, or the elements of a written list, into the object or array around
//! it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
#[cfg(not(feature = "std"))]
use alloc::collections::BTreeSet as KeySet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;
#[cfg(feature = "std")]
use std::collections::HashSet as KeySet;

use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::json::writer::{Writer, plain_text};

/// The keys of one object that is being written: those of the template, which take precedence, and those made at run
/// time.
pub struct Scope {
    template: &'static [&'static str],
    /// `None` until there is one: most objects of templates with such keys have none.
    run_time: Option<Box<RunTime>>,
}

#[derive(Default)]
struct RunTime {
    /// In the template's order; `None` for a key that is absent, or that the object already has.
    interpolated: Vec<Option<String>>,
    /// The places of spliced members in the buffer. Their keys are read only if there is a second splice.
    spliced: Vec<Range<usize>>,
}

impl Scope {
    /// The scope of an object whose template has these literal keys.
    #[must_use]
    pub const fn new(template: &'static [&'static str]) -> Self {
        Scope { template, run_time: None }
    }

    /// Adds the interpolated keys of the template, as `write` writes them, except those that are absent or that the
    /// object already has. One function writes all of them, because rustc needs quadratic time for the closures of one
    /// body.
    ///
    /// # Errors
    /// Returns the error of `write`.
    pub fn interpolate(
        &mut self,
        keys: usize,
        write: impl Fn(usize, Writer<'_>) -> Result<bool, RenderError>,
    ) -> Result<(), RenderError> {
        for index in 0..keys {
            let key = plain_text(|out| write(index, out))?.filter(|key| !self.is_reserved(key));
            self.run_time.get_or_insert_default().interpolated.push(key);
        }
        Ok(())
    }

    /// The interpolated key at this position, unless it was left out.
    #[must_use]
    pub fn interpolated(&self, index: usize) -> Option<&str> {
        self.run_time.as_ref()?.interpolated.get(index)?.as_deref()
    }

    fn is_reserved(&self, key: &str) -> bool {
        let mut interpolated = self.run_time.iter().flat_map(|run_time| &run_time.interpolated).flatten();
        self.template.contains(&key) || interpolated.any(|reserved| reserved == key)
    }

    /// The keys of the members that were spliced before.
    fn spliced_keys(&self, out: &[u8]) -> KeySet<Cow<'static, str>> {
        let ranges = self.run_time.iter().flat_map(|run_time| &run_time.spliced);
        let texts = ranges.filter_map(|range| core::str::from_utf8(out.get(range.clone())?).ok());
        let members = texts.flat_map(|text| bare_members(text.trim_start_matches(',')));
        let keys = members.filter_map(|(key, _)| string(key).ok());
        keys.map(|key| Cow::Owned(key.into_owned())).collect()
    }
}

impl Writer<'_> {
    /// Turns the list that was written since `start` into elements of the array around it.
    ///
    /// # Errors
    /// Returns an error if anything but a list was written.
    pub fn splice_list(&mut self, start: usize, slot: &'static str) -> Result<(), RenderError> {
        let (before, json) = self.out.split_at_mut(start);
        let [open @ b'[', elements @ .., b']'] = json else {
            return Err(RenderError::new(slot, RenderErrorKind::NotAList));
        };
        if elements.trim_ascii().is_empty() {
            self.out.truncate(start);
        } else if matches!(before.last(), Some(b'[')) {
            self.out.pop();
            self.out.remove(start);
        } else {
            *open = b',';
            self.out.pop();
        }
        Ok(())
    }

    /// Turns the object that was written since `start` into members of the object around it, without those whose key is
    /// taken.
    ///
    /// # Errors
    /// Returns an error if anything but an object was written.
    pub fn splice(&mut self, start: usize, slot: &'static str, scope: &mut Scope) -> Result<(), RenderError> {
        let json = self.out.split_off(start);
        let not_an_object = || RenderError::new(slot, RenderErrorKind::NotAnObject);
        let object = core::str::from_utf8(&json).ok().filter(|json| json.starts_with('{')).ok_or_else(not_an_object)?;
        let mut taken: KeySet<Cow<'_, str>> = scope.spliced_keys(self.out);
        for (key, value) in members(object) {
            let name = string(key).map_err(|error| RenderError::serialize(slot, error))?;
            if !scope.is_reserved(&name) && taken.insert(name) {
                self.comma();
                self.raw(key);
                self.raw(":");
                self.raw(value);
            }
        }
        scope.run_time.get_or_insert_default().spliced.push(start..self.out.len());
        Ok(())
    }
}

/// The texts of an array's elements, without whitespace around them.
pub(super) fn elements(array: &str) -> impl Iterator<Item = &str> {
    let mut rest = content(array);
    core::iter::from_fn(move || {
        let (element, after) = cut_at_comma(rest?);
        rest = after;
        Some(element)
    })
}

/// The texts of an object's members: the key with its quotes, and the value.
pub(super) fn members(object: &str) -> impl Iterator<Item = (&str, &str)> {
    members_of_content(content(object))
}

/// The texts of members without brackets around them.
pub(super) fn bare_members(members: &str) -> impl Iterator<Item = (&str, &str)> {
    members_of_content(Some(members).filter(|members| !members.is_empty()))
}

fn members_of_content(mut rest: Option<&str>) -> impl Iterator<Item = (&str, &str)> {
    core::iter::from_fn(move || {
        let member = rest?;
        let (key, after) = member.split_at(end_of_string(member));
        let value = after.trim_ascii_start();
        let (value, after) = cut_at_comma(value.strip_prefix(':').unwrap_or(value));
        rest = after;
        Some((key, value))
    })
}

/// The text between the brackets, unless it is empty.
fn content(text: &str) -> Option<&str> {
    let content = text.strip_prefix(['[', '{'])?.strip_suffix([']', '}'])?.trim_ascii();
    Some(content).filter(|content| !content.is_empty())
}

/// The text before the first comma outside of strings and brackets, and the text after it.
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

/// The position after the closing quote of the string at the start of the text; the end of the text if there is no
/// closing quote.
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

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn spliced(written: &str, object: &str, template: &'static [&'static str]) -> Result<Vec<u8>, RenderError> {
        let mut out = Vec::new();
        let mut writer = Writer::new(&mut out);
        writer.raw(written);
        let start = writer.mark();
        writer.raw(object);
        writer.splice(start, "slot", &mut Scope::new(template))?;
        Ok(out)
    }

    #[test]
    fn members_follow_those_already_there() {
        assert_eq!(spliced("{", r#"{"a":1,"b":{"a":[2,3]}}"#, &[]).unwrap(), br#"{"a":1,"b":{"a":[2,3]}"#);
        assert_eq!(spliced(r#"{"x":0"#, r#"{"a":"},\"","b":[]}"#, &["x"]).unwrap(), br#"{"x":0,"a":"},\"","b":[]"#);
        assert_eq!(spliced(r#"{"x":0"#, "{}", &["x"]).unwrap(), br#"{"x":0"#);
    }

    #[test]
    fn every_key_occurs_once_however_it_is_written() {
        assert_eq!(
            spliced("{", r#"{ "a" : 1 , "\u0061":2, "x":3, "b": [ 4 ] }"#, &["x"]).unwrap(),
            br#"{"a":1,"b":[ 4 ]"#
        );
    }

    fn spliced_list(written: &str, list: &str) -> Result<Vec<u8>, RenderError> {
        let mut out = Vec::new();
        let mut writer = Writer::new(&mut out);
        writer.raw(written);
        let start = writer.mark();
        writer.raw(list);
        writer.splice_list(start, "slot").map(|()| out)
    }

    #[test]
    fn elements_follow_those_already_there() {
        for (written, list, expected) in [
            ("[", "[1,[2]]", "[1,[2]"),
            ("[0", "[1,\"]\"]", "[0,1,\"]\""),
            ("[[]", "[[]]", "[[],[]"),
            ("[\"[\"", "[1]", "[\"[\",1"),
            ("[0", "[]", "[0"),
            ("[", "[ \n]", "["),
        ] {
            assert_eq!(spliced_list(written, list).unwrap(), expected.as_bytes(), "{written} {list}");
        }
    }

    #[test]
    fn anything_but_a_list_is_refused() {
        for json in ["{}", "1", "\"[]\"", "true"] {
            let error = spliced_list("[", json).unwrap_err();
            assert!(matches!(error.kind(), RenderErrorKind::NotAList), "{json}");
        }
    }

    #[test]
    fn anything_but_an_object_is_refused() {
        for json in ["[1]", "1", "\"{}\"", "true"] {
            let error = spliced("{", json, &[]).unwrap_err();
            assert!(matches!(error.kind(), RenderErrorKind::NotAnObject), "{json}");
        }
    }
}
