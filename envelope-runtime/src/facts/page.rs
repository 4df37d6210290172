//! [`Page`], one page of a longer list, and what it knows about its position.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::scalar::{Scalar, find};
use crate::facts::value::ExtValue;
use crate::write::error::RenderError;
use crate::write::headers::Headers;

/// One page of a longer list, found by number, offset or cursor. Slots for what the page does not know are absent.
///
/// ```
/// use envelope_runtime::Page;
///
/// let page = Page::new(vec!["c", "d"], 2, 2, 5);
/// assert_eq!((page.info().offset(), page.info().total_pages()), (Some(2), Some(3)));
///
/// let page = Page::at_offset(vec!["c", "d"], 2, 10, 4);
/// assert!(page.info().is_last() && page.info().number().is_none());
///
/// let page = Page::by_cursor(vec!["c", "d"]).next_cursor("ZQ").ext("took_ms", 12).header("cache-control", "no-store");
/// assert!(page.info().has_more() && page.info().number().is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    items: Vec<T>,
    place: Option<Place>,
    has_more: Option<bool>,
    next_cursor: Option<String>,
    prev_cursor: Option<String>,
    message: Option<Cow<'static, str>>,
    ext: Vec<(Cow<'static, str>, Scalar)>,
    headers: Vec<(&'static str, Scalar)>,
}

/// The position of a page in the list, unless a cursor finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    start: Start,
    size: u64,
    total_items: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    /// Counted from 1.
    Number(u64),
    Offset(u64),
}

impl<T> Page<T> {
    /// The page with this number, counted from 1. Each page has up to `size` items, of `total_items` in all.
    #[must_use]
    pub fn new(items: Vec<T>, number: u64, size: u64, total_items: u64) -> Self {
        Page { place: Some(Place { start: Start::Number(number), size, total_items }), ..Page::by_cursor(items) }
    }

    /// The page after `offset` items: up to `limit` items, of `total_items` in all. It has a number if the offset is a
    /// multiple of the limit.
    #[must_use]
    pub fn at_offset(items: Vec<T>, offset: u64, limit: u64, total_items: u64) -> Self {
        let place = Place { start: Start::Offset(offset), size: limit, total_items };
        Page { place: Some(place), ..Page::by_cursor(items) }
    }

    /// A page that a cursor finds. It knows neither its number nor the total.
    #[must_use]
    pub fn by_cursor(items: Vec<T>) -> Self {
        Page {
            items,
            place: None,
            has_more: None,
            next_cursor: None,
            prev_cursor: None,
            message: None,
            ext: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// States whether there is a page after this one. This takes precedence over cursors and numbers.
    #[must_use]
    pub fn has_more(mut self, has_more: bool) -> Self {
        self.has_more = Some(has_more);
        self
    }

    /// Sets the cursor of the page after this one.
    #[must_use]
    pub fn next_cursor(mut self, cursor: impl Into<String>) -> Self {
        self.next_cursor = Some(cursor.into());
        self
    }

    /// Sets the cursor of the page before this one.
    #[must_use]
    pub fn prev_cursor(mut self, cursor: impl Into<String>) -> Self {
        self.prev_cursor = Some(cursor.into());
        self
    }

    /// Sets the message for the client.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets the extra fact of this name, slot `ext.NAME`: text, a number or a boolean.
    #[must_use]
    pub fn ext(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Scalar>) -> Self {
        self.ext.push((name.into(), value.into()));
        self
    }

    /// Adds a header to those of the envelope: text, a number or a boolean. Rendering fails if the name is not a token,
    /// or if only the HTTP server may set that header, such as `content-length`, or if the value contains a control
    /// character (RFC 9110, section 5).
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<Scalar>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_items<U>(self, items: Vec<U>) -> Page<U> {
        let Page { items: _, place, has_more, next_cursor, prev_cursor, message, ext, headers } = self;
        Page { items, place, has_more, next_cursor, prev_cursor, message, ext, headers }
    }

    /// Splits off the items. The page keeps its other facts, and as many units, which take no memory, in place of the
    /// items.
    #[cfg(feature = "_service")]
    pub(crate) fn split(self) -> (Vec<T>, Page<()>) {
        let Page { items, place, has_more, next_cursor, prev_cursor, message, ext, headers } = self;
        let units = alloc::vec![(); items.len()];
        (items, Page { items: units, place, has_more, next_cursor, prev_cursor, message, ext, headers })
    }

    /// The items on this page.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    pub(crate) fn text(&self) -> Option<&str> {
        self.message.as_deref()
    }

    pub(crate) fn ext_of(&self, name: &str) -> Option<ExtValue<'_>> {
        find(&self.ext, name)
    }

    pub(crate) fn add_headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        self.headers.iter().try_for_each(|(name, value)| headers.set(name, value))
    }

    /// The position of the page: slots `page.*`.
    #[must_use]
    pub fn info(&self) -> PageInfo<'_> {
        PageInfo {
            count: self.items.len() as u64,
            place: self.place,
            has_more: self.has_more,
            next_cursor: self.next_cursor.as_deref(),
            prev_cursor: self.prev_cursor.as_deref(),
        }
    }
}

/// The position of a page, its size and its cursors: slots `page.*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageInfo<'a> {
    count: u64,
    place: Option<Place>,
    has_more: Option<bool>,
    next_cursor: Option<&'a str>,
    prev_cursor: Option<&'a str>,
}

impl<'a> PageInfo<'a> {
    /// The number of the page, counted from 1; absent for a page whose offset is not a multiple of its limit.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        let Place { start, size, .. } = self.place?;
        match start {
            Start::Number(number) => Some(number),
            Start::Offset(offset) if size > 0 && offset % size == 0 => (offset / size).checked_add(1),
            Start::Offset(_) => None,
        }
    }

    /// The maximum number of items on a page.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.place.map(|place| place.size)
    }

    /// The number of items on this page.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The number of items on the pages before: (number − 1) · size, unless the page was found by offset.
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        self.place.map(|place| match place.start {
            Start::Number(number) => number.saturating_sub(1).saturating_mul(place.size),
            Start::Offset(offset) => offset,
        })
    }

    /// The number of the page, counted from 0.
    #[must_use]
    pub fn index(&self) -> Option<u64> {
        self.number().map(|number| number.saturating_sub(1))
    }

    /// The number of items on all pages.
    #[must_use]
    pub fn total_items(&self) -> Option<u64> {
        self.place.map(|place| place.total_items)
    }

    /// The number of pages; absent for pages of size 0.
    #[must_use]
    pub fn total_pages(&self) -> Option<u64> {
        self.place.filter(|place| place.size > 0).map(|place| place.total_items.div_ceil(place.size))
    }

    /// The value that was given to [`Page::has_more`]. Without one, true if the page has a next cursor, if its number
    /// is below the number of pages or, for a page that was found by offset, if there are items after its own.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.has_more.unwrap_or_else(|| self.next_cursor.is_some() || self.more_by_place().unwrap_or(false))
    }

    fn more_by_place(&self) -> Option<bool> {
        let Place { start, total_items, .. } = self.place?;
        match start {
            Start::Number(number) => Some(number < self.total_pages()?),
            Start::Offset(offset) => Some(offset.saturating_add(self.count) < total_items),
        }
    }

    /// True if there is no page after this one: the opposite of [`has_more`](Self::has_more).
    #[must_use]
    pub fn is_last(&self) -> bool {
        !self.has_more()
    }

    /// The number of the page after this one, if there is one.
    #[must_use]
    pub fn next_number(&self) -> Option<u64> {
        self.number().filter(|_| self.has_more())?.checked_add(1)
    }

    /// The number of the page before this one, if there is one.
    #[must_use]
    pub fn prev_number(&self) -> Option<u64> {
        self.number()?.checked_sub(1).filter(|number| *number > 0)
    }

    /// The cursor of the page after this one.
    #[must_use]
    pub fn next_cursor(&self) -> Option<&'a str> {
        self.next_cursor
    }

    /// The cursor of the page before this one.
    #[must_use]
    pub fn prev_cursor(&self) -> Option<&'a str> {
        self.prev_cursor
    }
}
