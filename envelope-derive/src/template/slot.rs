//! The slots: their names, which outcomes have them, and what a mistake about them is told.

/// A place of a template that a fact of the answer fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Status,
    Reason,
    Code,
    Message,
    Title,
    Description,
    DocsUrl,
    Ext(String),
    /// `error.field`
    Field,
    Data,
    Items,
    Page(PageSlot),
    Details,
    RetryAfter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageSlot {
    Number,
    Size,
    Count,
    Offset,
    Index,
    TotalItems,
    TotalPages,
    HasMore,
    NextCursor,
    PrevCursor,
}

/// Where a template stands, as far as its slots are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Success,
    Page,
    Error,
    Headers,
    /// The `error.` of a comprehension.
    Entry,
}

use Place::{Entry, Error, Headers, Page, Success};

const EVERYWHERE: &[Place] = &[Success, Page, Error, Headers];
const ALSO_OF_ENTRIES: &[Place] = &[Success, Page, Error, Headers, Entry];
const OF_PAGES: &[Place] = &[Page, Headers];

/// Every slot: its name, where it may stand, and what it is. `ext.NAME` stands for all names.
pub(crate) const SLOTS: &[(&str, &[Place], Slot)] = &[
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

impl Place {
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
        SLOTS.iter().filter(|(_, places, _)| places.contains(&self)).map(|(name, ..)| *name).collect()
    }
}

/// Why a name is no slot here.
pub(crate) enum Unknown {
    /// Nowhere.
    Name,
    /// It is one of these.
    Elsewhere(&'static [Place]),
}

/// The slot of that name, here.
pub(crate) fn find(name: &str, place: Place) -> Result<Slot, Unknown> {
    if let Some(ext) = name.strip_prefix("ext.").filter(|ext| !ext.is_empty() && !ext.contains('.')) {
        return Ok(Slot::Ext(ext.to_owned()));
    }
    match SLOTS.iter().find(|(known, ..)| *known == name) {
        Some((_, places, slot)) if places.contains(&place) => Ok(slot.clone()),
        Some((_, places, _)) => Err(Unknown::Elsewhere(places)),
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
