//! What a value is written as: JSON, text within a string, a key or a header.

/// What a value is written as.
pub(crate) trait Mode {
    /// A whole JSON value, of any shape. Else text alone, which a string, a number or a boolean is.
    const WHOLE: bool = false;
    /// An absent value is written as `null`. Else it is not written.
    const NULL: bool = false;
    /// Text is escaped for a JSON string.
    const ESCAPED: bool = false;
    /// The text is the key of a map, which serde_json allows less for.
    const KEY: bool = false;
}

/// The JSON value of a slot.
pub(crate) struct Slot;

/// A JSON value within another.
pub(crate) struct Nested;

/// The content of a JSON string.
pub(crate) struct Content;

/// The key of a map, between its quotes.
pub(crate) struct Key;

/// Text as it is, for headers and for what is JSON already.
pub(crate) struct Verbatim;

impl Mode for Slot {
    const WHOLE: bool = true;
    const ESCAPED: bool = true;
}

impl Mode for Nested {
    const WHOLE: bool = true;
    const NULL: bool = true;
    const ESCAPED: bool = true;
}

impl Mode for Content {
    const ESCAPED: bool = true;
}

impl Mode for Key {
    const ESCAPED: bool = true;
    const KEY: bool = true;
}

impl Mode for Verbatim {}
