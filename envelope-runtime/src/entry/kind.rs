//! Of what kind an entry is, and its message.

/// Whether an [`Entry`](crate::catalog::Entry) describes an error or a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The entry of an [`ApiError`](trait@crate::ApiError).
    Error,
    /// The entry of an [`ApiResponse`](trait@crate::ApiResponse).
    Success,
}

/// How the message of an [`Entry`](crate::catalog::Entry) comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageText {
    /// There is no message to document: a field decides it, or a success leaves it to the envelope.
    None,
    /// The same text on every occurrence.
    Constant {
        /// The text that clients see.
        text: &'static str,
        /// True if JSON writes the text without an escape.
        clean: bool,
    },
    /// Text with `{field}` placeholders, which are filled in on each occurrence.
    Template(&'static str),
    /// Whatever the type's own code writes: its `Display`, or a `message` method written by hand. The text is what the
    /// docs show in its place; it may be empty.
    Display(&'static str),
}
