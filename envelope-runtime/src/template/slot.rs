//! The places that facts of an answer fill.

/// A slot of the template language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slot {
    /// `status`: the HTTP status, an integer.
    Status,
    /// `status.reason`: its phrase.
    Reason,
    /// `code`: text or an integer.
    Code,
    /// `message`: text.
    Message,
    /// `title`: text.
    Title,
    /// `description`: text.
    Description,
    /// `docs_url`: text.
    DocsUrl,
    /// `ext.NAME`: any value.
    Ext(&'static str),
    /// `error.field`: the input at fault, as text.
    Field,
    /// `error.pointer`: the same as a JSON pointer.
    Pointer,
    /// `error.fragment`: the same as a URI fragment.
    Fragment,
    /// `data`: the payload, any value; in a page the list of items.
    Data,
    /// `items`: a list.
    Items,
    /// `page.*`
    Page(PageSlot),
    /// `details`: any value.
    Details,
    /// `retry_after`: whole seconds.
    RetryAfter,
}

/// What a page knows of itself: `page.*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageSlot {
    /// `page.number`, from 1
    Number,
    /// `page.size`
    Size,
    /// `page.count`
    Count,
    /// `page.offset`
    Offset,
    /// `page.index`, from 0
    Index,
    /// `page.total_items`
    TotalItems,
    /// `page.total_pages`
    TotalPages,
    /// `page.has_more`: a boolean
    HasMore,
    /// `page.next_cursor`: text
    NextCursor,
    /// `page.prev_cursor`: text
    PrevCursor,
    /// `page.is_last`: a boolean
    IsLast,
    /// `page.next_number`
    NextNumber,
    /// `page.prev_number`
    PrevNumber,
}
