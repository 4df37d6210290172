//! One page of a longer list.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// One page of a longer list, found by number or by cursor. What a page does not know is absent.
///
/// ```
/// use envelope_runtime::Page;
///
/// let page = Page::new(vec!["c", "d"], 2, 2, 5);
/// assert_eq!((page.info().offset(), page.info().total_pages()), (Some(2), Some(3)));
///
/// let page = Page::by_cursor(vec!["c", "d"]).next_cursor("ZQ");
/// assert!(page.info().has_more() && page.info().number().is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    items: Vec<T>,
    numbered: Option<Numbered>,
    next_cursor: Option<String>,
    prev_cursor: Option<String>,
    message: Option<Cow<'static, str>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Numbered {
    number: u64,
    size: u64,
    total_items: u64,
}

impl<T> Page<T> {
    /// The page of that number, counted from 1. Each page has up to `size` items, of `total_items` in all.
    #[must_use]
    pub fn new(items: Vec<T>, number: u64, size: u64, total_items: u64) -> Self {
        Page { numbered: Some(Numbered { number, size, total_items }), ..Page::by_cursor(items) }
    }

    /// A page that is found by a cursor. It knows neither its number nor the total.
    #[must_use]
    pub fn by_cursor(items: Vec<T>) -> Self {
        Page { items, numbered: None, next_cursor: None, prev_cursor: None, message: None }
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

    /// Sets the text for the client.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// The items, and what the page knows of itself: as many units, which take no memory, stand for them.
    #[cfg(feature = "_service")]
    pub(crate) fn split(self) -> (Vec<T>, Page<()>) {
        let Page { items, numbered, next_cursor, prev_cursor, message } = self;
        let units = alloc::vec![(); items.len()];
        (items, Page { items: units, numbered, next_cursor, prev_cursor, message })
    }

    /// The items here.
    #[must_use]
    pub fn items(&self) -> &[T] {
        &self.items
    }

    pub(crate) fn text(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// What the page knows of itself.
    #[must_use]
    pub fn info(&self) -> PageInfo<'_> {
        PageInfo {
            count: self.items.len() as u64,
            numbered: self.numbered,
            next_cursor: self.next_cursor.as_deref(),
            prev_cursor: self.prev_cursor.as_deref(),
        }
    }
}

/// What a page knows of itself: slots `page.*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageInfo<'a> {
    count: u64,
    numbered: Option<Numbered>,
    next_cursor: Option<&'a str>,
    prev_cursor: Option<&'a str>,
}

impl<'a> PageInfo<'a> {
    /// The number of the page, counted from 1.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        self.numbered.map(|page| page.number)
    }

    /// The most items that a page has.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.numbered.map(|page| page.size)
    }

    /// The number of items on this page.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The number of items on the pages before: (number − 1) · size.
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        self.numbered.map(|page| page.number.saturating_sub(1).saturating_mul(page.size))
    }

    /// The number of the page, counted from 0.
    #[must_use]
    pub fn index(&self) -> Option<u64> {
        self.numbered.map(|page| page.number.saturating_sub(1))
    }

    /// The number of items on all pages.
    #[must_use]
    pub fn total_items(&self) -> Option<u64> {
        self.numbered.map(|page| page.total_items)
    }

    /// The number of pages; absent for pages of size 0.
    #[must_use]
    pub fn total_pages(&self) -> Option<u64> {
        self.numbered.filter(|page| page.size > 0).map(|page| page.total_items.div_ceil(page.size))
    }

    /// True if the page has a next cursor, or if its number is below the total.
    #[must_use]
    pub fn has_more(&self) -> bool {
        let more_pages = || Some(self.number()? < self.total_pages()?);
        self.next_cursor.is_some() || more_pages().unwrap_or(false)
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
