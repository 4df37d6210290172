//! [`Headers`], the checked headers of one response, and the iterator over them.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::time::Duration;

use serde_core::Serialize;

use crate::entry::Entry;
use crate::http::{is_field_value, is_lower_token, is_server_header, may_repeat};
use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::json::writer::plain_text;

type Value = Cow<'static, str>;

/// The headers of a response: the content type first, then those of the envelope, then those of the error or success. A
/// header that is set later replaces an earlier one of the same name. In `vary`, it joins the earlier one, because the
/// response depends on the request headers that either names. `link`, `set-cookie`, `www-authenticate` and
/// `proxy-authenticate` are sent as often as they are set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    /// The content type of the envelope. If the error or success sets one, that is the first of `others` instead.
    content_type: Option<&'static str>,
    /// Most responses have none: a pointer instead of a `Vec` keeps replies small.
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

    /// Sets a header. The value is text, a number or a boolean; if it is absent, the header is not set.
    ///
    /// # Errors
    /// Returns an error if the name is not a token (RFC 9110, section 5.1), or if only the HTTP server may set that
    /// header, such as `content-length`; if the value has another shape, or contains a byte that is not allowed in a
    /// field value (section 5.5): a control character, such as CR or LF.
    pub fn set<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        self.set_text(name, plain_text(|mut out| out.verbatim(name, value)))
    }

    /// Sets a header whose value was rendered as text, or returns the error of rendering it.
    pub(crate) fn set_text(
        &mut self,
        name: &'static str,
        value: Result<Option<String>, RenderError>,
    ) -> Result<(), RenderError> {
        let set = match value {
            Ok(Some(value)) => self.set_checked(name, value),
            Ok(None) => Ok(()),
            Err(error) => Err(error),
        };
        #[cfg(feature = "_service")]
        let set = set.or_else(crate::write::dropped_headers::refused);
        set
    }

    fn set_checked(&mut self, name: &'static str, value: String) -> Result<(), RenderError> {
        let lower = lower_case(name);
        let refused = |kind| Err(RenderError::new(name, kind));
        if !is_lower_token(lower.as_bytes()) {
            return refused(RenderErrorKind::HeaderName);
        }
        if is_server_header(lower.as_bytes()) {
            return refused(RenderErrorKind::ServerHeader);
        }
        if !is_field_value(value.as_bytes()) {
            return refused(RenderErrorKind::HeaderValue);
        }
        self.put(lower, Cow::Owned(value));
        Ok(())
    }

    /// Adds the constant headers of an entry, which the derive has checked.
    #[inline]
    pub(crate) fn add_constants(&mut self, entry: &Entry) {
        for &(name, value) in entry.more().headers {
            self.put(Cow::Borrowed(name), Cow::Borrowed(value));
        }
    }

    /// Adds the delay in whole seconds, rounded up (RFC 9110, section 10.2.3), unless the envelope has set that header.
    pub(crate) fn add_retry_after(&mut self, delay: Duration) {
        if self.get("retry-after").is_none() {
            self.put(Cow::Borrowed("retry-after"), Cow::Owned(whole_seconds(delay).to_string()));
        }
    }

    fn put(&mut self, name: Value, value: Value) {
        let Others(others) = &mut **self.others.get_or_insert_default();
        let known = others.iter_mut().find(|(known, _)| *known == name).map(|(_, value)| value);
        match known {
            Some(vary) if name == "vary" => *vary = joined(vary, &value),
            Some(known) if !may_repeat(&name) => *known = value,
            None if name == "content-type" => {
                self.content_type = None;
                others.insert(0, (name, value));
            }
            _ => others.push((name, value)),
        }
    }

    /// The value of the header with this name, in upper or lower case (RFC 9110, section 5.1); the first value of a
    /// repeated header.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Iterates over pairs of a name in lower case and a value.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter { headers: self, next: 0 }
    }

    /// The pairs, in which constants are still borrowed.
    #[cfg(feature = "http")]
    pub(crate) fn into_pairs(self) -> impl Iterator<Item = (Value, Value)> {
        let content_type = self.content_type.map(|value| (Cow::Borrowed("content-type"), Cow::Borrowed(value)));
        content_type.into_iter().chain(self.others.into_iter().flat_map(|others| others.0))
    }

    fn others(&self) -> &[(Value, Value)] {
        self.others.as_deref().map_or(&[], |Others(others)| others)
    }

    fn len(&self) -> usize {
        usize::from(self.content_type.is_some()) + self.others().len()
    }

    fn nth(&self, place: usize) -> Option<(&str, &str)> {
        match self.content_type {
            Some(value) if place == 0 => Some(("content-type", value)),
            content_type => {
                let place = place - usize::from(content_type.is_some());
                self.others().get(place).map(|(name, value)| (name.as_ref(), value.as_ref()))
            }
        }
    }
}

impl<'a> IntoIterator for &'a Headers {
    type Item = (&'a str, &'a str);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// An iterator over pairs of a name in lower case and a value, in order; [`Headers::iter`] returns it.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    headers: &'a Headers,
    next: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let pair = self.headers.nth(self.next)?;
        self.next += 1;
        Some(pair)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.headers.len() - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Iter<'_> {}

/// The whole seconds of a delay, rounded up: a client never comes back too early.
pub(crate) fn whole_seconds(delay: Duration) -> u64 {
    delay.as_secs().saturating_add(u64::from(delay.subsec_nanos() > 0))
}

/// Joins both lists, with each name once (RFC 9110, section 12.5.5).
fn joined(vary: &str, more: &str) -> Value {
    let mut joined: Vec<&str> = Vec::new();
    for name in vary.split(',').chain(more.split(',')).map(str::trim).filter(|name| !name.is_empty()) {
        if !joined.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            joined.push(name);
        }
    }
    joined.join(", ").into()
}

fn lower_case(name: &'static str) -> Value {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}
