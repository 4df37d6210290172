//! The slots: their names, which outcomes have them, and what a mistake about them is told.

use crate::model::template::{PageSlot, Slot};

/// Where a template stands, as far as its slots are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Region {
    Success,
    Page,
    Error,
    Headers,
    /// The `error.` of a comprehension.
    Entry,
}

use Region::{Entry, Error, Headers, Page, Success};

const EVERYWHERE: &[Region] = &[Success, Page, Error, Headers];
const ALSO_OF_ENTRIES: &[Region] = &[Success, Page, Error, Headers, Entry];
const OF_PAGES: &[Region] = &[Page, Headers];

/// Every slot: its name, where it may stand, and what it is. `ext.NAME` stands for all names.
pub(crate) const SLOTS: &[(&str, &[Region], Slot)] = &[
    ("status", ALSO_OF_ENTRIES, Slot::Status),
    ("status.reason", EVERYWHERE, Slot::Reason),
    ("code", ALSO_OF_ENTRIES, Slot::Code),
    ("message", ALSO_OF_ENTRIES, Slot::Message),
    ("title", ALSO_OF_ENTRIES, Slot::Title),
    ("description", EVERYWHERE, Slot::Description),
    ("docs_url", ALSO_OF_ENTRIES, Slot::DocsUrl),
    ("ext.NAME", ALSO_OF_ENTRIES, Slot::Ext(String::new())),
    ("field", &[Entry], Slot::Field),
    ("data", &[Success, Page], Slot::Data),
    ("items", &[Page], Slot::Items),
    ("page.number", OF_PAGES, Slot::Page(PageSlot::Number)),
    ("page.size", OF_PAGES, Slot::Page(PageSlot::Size)),
    ("page.count", OF_PAGES, Slot::Page(PageSlot::Count)),
    ("page.offset", OF_PAGES, Slot::Page(PageSlot::Offset)),
    ("page.index", OF_PAGES, Slot::Page(PageSlot::Index)),
    ("page.total_items", OF_PAGES, Slot::Page(PageSlot::TotalItems)),
    ("page.total_pages", OF_PAGES, Slot::Page(PageSlot::TotalPages)),
    ("page.has_more", OF_PAGES, Slot::Page(PageSlot::HasMore)),
    ("page.next_cursor", OF_PAGES, Slot::Page(PageSlot::NextCursor)),
    ("page.prev_cursor", OF_PAGES, Slot::Page(PageSlot::PrevCursor)),
    ("details", &[Error], Slot::Details),
    ("retry_after", &[Error, Headers], Slot::RetryAfter),
];

impl Region {
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Success => "a success",
            Page => "a page",
            Error => "an error",
            Headers => "a header",
            Entry => "an entry of a comprehension",
        }
    }

    /// The names of the slots that may stand here.
    pub(crate) fn names(self) -> Vec<&'static str> {
        SLOTS.iter().filter(|(_, regions, _)| regions.contains(&self)).map(|(name, ..)| *name).collect()
    }
}

/// Why a name is no slot here.
pub(crate) enum Unknown {
    /// Nowhere.
    Name,
    /// It is one of these.
    Elsewhere(&'static [Region]),
}

/// The slot of that name, here.
pub(crate) fn find(name: &str, region: Region) -> Result<Slot, Unknown> {
    if let Some(ext) = name.strip_prefix("ext.").filter(|ext| !ext.is_empty() && !ext.contains('.')) {
        return Ok(Slot::Ext(ext.to_owned()));
    }
    match SLOTS.iter().find(|(known, ..)| *known == name) {
        Some((_, regions, slot)) if regions.contains(&region) => Ok(slot.clone()),
        Some((_, regions, _)) => Err(Unknown::Elsewhere(regions)),
        None => Err(Unknown::Name),
    }
}

impl Slot {
    /// False where the slot is no object, as far as can be told: what it holds is text, a number or a list.
    pub(crate) fn may_be_object(&self) -> bool {
        matches!(self, Slot::Data | Slot::Details | Slot::Ext(_))
    }

    /// False where the slot is an object or a list, which is no text.
    pub(crate) fn may_be_text(&self) -> bool {
        !matches!(self, Slot::Items | Slot::Details)
    }
}
