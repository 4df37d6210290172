//! A received page's place in its list: its number, size, totals and cursors.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::client::found::Found;
use crate::facts::page::{Page, PageInfo};
use crate::template::node::{PageSlot, Slot};

/// The place of a received page in its list: the values that the body states, and those that follow from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedPage {
    /// The page without its items.
    page: Box<Page<()>>,
    stated: Box<Stated>,
}

/// The values that the body states, whether or not they agree with each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stated {
    number: Option<u64>,
    size: Option<u64>,
    count: u64,
    offset: Option<u64>,
    index: Option<u64>,
    total_items: Option<u64>,
    total_pages: Option<u64>,
    next_number: Option<u64>,
    prev_number: Option<u64>,
    has_more: Option<bool>,
    is_last: Option<bool>,
    next_cursor: Option<String>,
    prev_cursor: Option<String>,
}

impl Stated {
    fn new(found: &mut Found, count: u64) -> Self {
        let mut integer = |slot| found.take_integer(Slot::Page(slot));
        let mut stated = Stated {
            number: integer(PageSlot::Number),
            size: integer(PageSlot::Size),
            count: integer(PageSlot::Count).unwrap_or(count),
            offset: integer(PageSlot::Offset),
            index: integer(PageSlot::Index),
            total_items: integer(PageSlot::TotalItems),
            total_pages: integer(PageSlot::TotalPages),
            next_number: integer(PageSlot::NextNumber),
            prev_number: integer(PageSlot::PrevNumber),
            ..Stated::default()
        };
        let mut boolean = |slot| found.take(Slot::Page(slot))?.as_bool();
        stated.has_more = boolean(PageSlot::HasMore);
        stated.is_last = boolean(PageSlot::IsLast);
        stated.next_cursor = found.take_text(Slot::Page(PageSlot::NextCursor));
        stated.prev_cursor = found.take_text(Slot::Page(PageSlot::PrevCursor));
        stated
    }

    fn place(&self) -> Page<()> {
        let number = self.number.or_else(|| self.index?.checked_add(1));
        // Without a size, the page is assumed to be full, which may be wrong for the last page.
        let size = self.size.unwrap_or(self.count);
        match (self.offset, number, self.total_items) {
            (Some(offset), _, Some(total)) => Page::at_offset(Vec::new(), offset, size, total),
            (None, Some(number), Some(total)) => Page::new(Vec::new(), number, size, total),
            // A total without a place still shows where the list ends.
            (None, None, Some(total)) => Page::at_offset(Vec::new(), 0, size, total),
            (_, _, None) => Page::by_cursor(Vec::new()),
        }
    }
}

impl ReceivedPage {
    pub(super) fn new(found: &mut Found, count: u64) -> Self {
        let stated = Stated::new(found, count);
        let mut page = stated.place();
        if let Some(has_more) = stated.has_more.or(stated.is_last.map(|is_last| !is_last)) {
            page = page.has_more(has_more);
        }
        if let Some(cursor) = &stated.next_cursor {
            page = page.next_cursor(cursor.as_str());
        }
        if let Some(cursor) = &stated.prev_cursor {
            page = page.prev_cursor(cursor.as_str());
        }
        ReceivedPage { page: Box::new(page), stated: Box::new(stated) }
    }

    /// A page of these items at the same place, for a gateway to send.
    #[must_use]
    pub fn with_items<T>(&self, items: Vec<T>) -> Page<T> {
        self.page.clone().with_items(items)
    }

    fn info(&self) -> PageInfo<'_> {
        self.page.info()
    }

    /// The number of the page, counted from 1.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        self.stated.number.or_else(|| self.info().number())
    }

    /// The maximum number of items on a page.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.stated.size.or_else(|| self.info().size())
    }

    /// The number of items on this page.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.stated.count
    }

    /// The number of items on the pages before.
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        self.stated.offset.or_else(|| self.info().offset())
    }

    /// The number of the page, counted from 0.
    #[must_use]
    pub fn index(&self) -> Option<u64> {
        self.stated.index.or_else(|| self.info().index())
    }

    /// The number of items on all pages.
    #[must_use]
    pub fn total_items(&self) -> Option<u64> {
        self.stated.total_items
    }

    /// The number of pages.
    #[must_use]
    pub fn total_pages(&self) -> Option<u64> {
        self.stated.total_pages.or_else(|| self.info().total_pages())
    }

    /// True if the response shows that there is a page after this one.
    #[must_use]
    pub fn has_more(&self) -> bool {
        let below_last = || Some(self.number()? < self.total_pages()?);
        self.stated.has_more.or_else(below_last).unwrap_or_else(|| self.info().has_more())
    }

    /// True if the response shows no page after this one.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.stated.is_last.unwrap_or_else(|| !self.has_more())
    }

    /// The number of the page after this one.
    #[must_use]
    pub fn next_number(&self) -> Option<u64> {
        self.stated.next_number.or_else(|| self.info().next_number())
    }

    /// The number of the page before this one.
    #[must_use]
    pub fn prev_number(&self) -> Option<u64> {
        self.stated.prev_number.or_else(|| self.info().prev_number())
    }

    /// The cursor of the page after this one.
    #[must_use]
    pub fn next_cursor(&self) -> Option<&str> {
        self.stated.next_cursor.as_deref()
    }

    /// The cursor of the page before this one.
    #[must_use]
    pub fn prev_cursor(&self) -> Option<&str> {
        self.stated.prev_cursor.as_deref()
    }
}
