//! The headers of one answer, each of them checked.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::time::Duration;

use serde_core::Serialize;

use crate::catalog::Entry;
use crate::json::Text;
use crate::{RenderError, RenderErrorKind};

type Value = Cow<'static, str>;

/// The headers of an answer: the content type first, then those of the envelope, then those of the error or response.
/// Each name stands once; what is set later replaces what was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    /// The envelope's. One that an answer sets itself stands among the others, in front.
    content_type: Option<&'static str>,
    /// Most answers have none: a pointer instead of a `Vec` keeps replies small.
    others: Option<Box<Others>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Others(Vec<(Value, Value)>);

impl Headers {
    #[inline]
    pub(crate) const fn new(content_type: &'static str) -> Self {
        Headers { content_type: Some(content_type), others: None }
    }

    pub(crate) const fn without_content() -> Self {
        Headers { content_type: None, others: None }
    }

    /// Sets a header. The value is text, a number or a boolean; where it is absent, so is the header.
    ///
    /// # Errors
    /// Where the name is no token (RFC 9110, section 5.1), the value is of another shape, or holds a byte that a field
    /// value may not hold (section 5.5): a control character, CR and LF among them.
    pub fn set<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        let mut text = String::new();
        if Text::Plain(&mut text).value(name, value)? {
            self.set_text(name, text)?;
        }
        Ok(())
    }

    pub(crate) fn set_text(&mut self, name: &'static str, value: String) -> Result<(), RenderError> {
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(RenderError::new(name, RenderErrorKind::HeaderName));
        }
        if !value.bytes().all(is_field_value) {
            return Err(RenderError::new(name, RenderErrorKind::HeaderValue));
        }
        self.put(lower_case(name), Cow::Owned(value));
        Ok(())
    }

    /// The constant headers of an entry; the derive has checked them.
    #[inline]
    pub(crate) fn add_constants(&mut self, entry: &Entry) {
        for &(name, value) in entry.headers() {
            self.put(Cow::Borrowed(name), Cow::Borrowed(value));
        }
    }

    /// Whole seconds, rounded up (RFC 9110, section 10.2.3), unless the envelope has said it.
    pub(crate) fn add_retry_after(&mut self, delay: Duration) {
        if self.get("retry-after").is_none() {
            self.put(Cow::Borrowed("retry-after"), Cow::Owned(whole_seconds(delay).to_string()));
        }
    }

    fn put(&mut self, name: Value, value: Value) {
        let Others(others) = &mut **self.others.get_or_insert_default();
        if let Some((_, old)) = others.iter_mut().find(|(known, _)| *known == name) {
            *old = value;
        } else if name == "content-type" {
            self.content_type = None;
            others.insert(0, (name, value));
        } else {
            others.push((name, value));
        }
    }

    /// The value of the header of that name, which is in lower case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().get(name)
    }

    /// Name/value pairs, names in lower case.
    #[must_use]
    pub fn iter(&self) -> HeaderPairs<'_> {
        let others = self.others.as_deref().map_or(&[][..], |Others(others)| others);
        HeaderPairs { content_type: self.content_type, others: others.iter() }
    }
}

impl<'a> IntoIterator for &'a Headers {
    type Item = (&'a str, &'a str);
    type IntoIter = HeaderPairs<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Name/value pairs in order, names in lower case.
#[derive(Clone, Debug)]
pub struct HeaderPairs<'a> {
    content_type: Option<&'a str>,
    others: core::slice::Iter<'a, (Value, Value)>,
}

impl<'a> HeaderPairs<'a> {
    /// The value of the header of that name, in any case (RFC 9110, section 5.1).
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.clone().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The pairs that are left, from here on.
    #[must_use]
    pub fn iter(&self) -> HeaderPairs<'a> {
        self.clone()
    }
}

impl<'a> Iterator for HeaderPairs<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(value) = self.content_type.take() {
            return Some(("content-type", value));
        }
        self.others.next().map(|(name, value)| (name.as_ref(), value.as_ref()))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.others.len() + usize::from(self.content_type.is_some());
        (left, Some(left))
    }
}

impl ExactSizeIterator for HeaderPairs<'_> {}

/// The whole seconds of a delay, rounded up: a client never comes back too early.
pub(crate) fn whole_seconds(delay: Duration) -> u64 {
    delay.as_secs().saturating_add(u64::from(delay.subsec_nanos() > 0))
}

fn lower_case(name: &'static str) -> Value {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

/// `tchar` of RFC 9110, section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// What `field-content` of RFC 9110, section 5.5 consists of.
fn is_field_value(byte: u8) -> bool {
    byte == b'\t' || (byte >= b' ' && byte != 0x7F)
}
