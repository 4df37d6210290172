//! The page's own texts, which can be translated.

use alloc::borrow::Cow;

/// Declares the struct with its fields, and their English defaults.
macro_rules! strings {
    ($($(#[$attribute:meta])* $name:ident = $english:literal,)*) => {
        /// The page's own texts, for a page in another language. [`Strings::default`] has the English ones.
        ///
        /// Texts of the catalogue are not included: codes, messages and descriptions are shown as stated. A word in
        /// braces, such as `{count}`, is replaced by a value.
        ///
        /// ```
        /// use envelope_runtime::Strings;
        ///
        /// let mut german = Strings::default();
        /// german.lang = "de".into();
        /// german.search = "Suche".into();
        /// german.entries = "{count} Einträge".into();
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Strings {
            $(
                $(#[$attribute])*
                ///
                #[doc = concat!("English: “", $english, "”.")]
                pub $name: Cow<'static, str>,
            )*
            /// True for a language that is written from right to left.
            pub right_to_left: bool,
        }

        impl Default for Strings {
            fn default() -> Self {
                Strings { $($name: Cow::Borrowed($english),)* right_to_left: false }
            }
        }
    };
}

strings! {
    /// The language's tag (RFC 5646).
    lang = "en",
    /// The link to the entries, for keyboard users.
    skip = "Skip to the entries",
    /// The label of the search.
    search = "Search",
    /// The label of the filter by HTTP status.
    status = "Status",
    /// The label of the filter by kind.
    kind = "Kind",
    /// The choice of a filter that shows every entry.
    any = "Any",
    /// A choice of the filter by kind, and the heading of errors that are structs.
    errors = "Errors",
    /// A choice of the filter by kind, and the heading of successes that are structs.
    successes = "Successes",
    /// A choice of the filter by kind, and the mark of entries that clients should no longer rely on.
    deprecated = "Deprecated",
    /// A choice of the filter by kind.
    not_deprecated = "Not deprecated",
    /// A status that is decided at run time.
    status_varies = "Status varies",
    /// A code that is decided at run time.
    code_varies = "Code varies",
    /// A message that is decided at run time.
    message_varies = "The message varies.",
    /// The name of the table of contents.
    contents = "Contents",
    /// The heading of the envelope.
    envelope = "Every response",
    /// The heading of an error's body in the envelope, and the mark of an error whose status is below 400.
    error = "Error",
    /// The heading of a success's body in the envelope.
    success = "Success",
    /// The number of entries, if it is one.
    one_entry = "1 entry",
    /// The number of entries.
    entries = "{count} entries",
    /// The number of entries that match the search and the filters.
    found = "{found} of {count} entries",
    /// The button that opens all entries.
    open_all = "Open all",
    /// The button that closes them again.
    close_all = "Close all",
    /// The text before the other statuses of a code.
    also_with = "Also with",
    /// Replaces a status in that list if it is decided at run time.
    varying = "varying statuses",
    /// The link to an entry's documentation.
    read_more = "Read more",
    /// The heading of an error's details.
    details = "Details",
    /// The heading of an entry's extra facts.
    extra = "Further values",
    /// The heading of an entry's headers.
    headers = "Headers",
    /// The column of names.
    name = "Name",
    /// The column of types.
    type_column = "Type",
    /// The column of values, and of the types of those that vary.
    value_or_type = "Value or type",
    /// The meaning of the header `retry-after`.
    retry = "Try again after {seconds} s.",
    /// The note on an error that has field errors.
    field_errors = "The response names each invalid input.",
    /// The heading of an example.
    example = "Example",
    /// The text instead of an example, for an entry without a body.
    no_body = "No body",
    /// The link to an entry, without JavaScript.
    link = "Link",
    /// The link to an entry that copies its address, with JavaScript.
    copy_link = "Copy link",
    /// The button that copies an example.
    copy = "Copy",
    /// The text that replaces that of such a link or button for a moment.
    copied = "Copied",
}
