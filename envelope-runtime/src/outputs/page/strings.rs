//! The page's own words.

use alloc::borrow::Cow;

/// Declares the struct with its fields, and the English words that they have by default.
macro_rules! strings {
    ($($(#[$attribute:meta])* $name:ident = $english:literal,)*) => {
        /// The page's own words, for a page in another language; [`Strings::default`] has the English ones.
        ///
        /// Texts of the catalogue are not among them: codes, messages and descriptions are shown as they are stated. A word in
        /// braces, such as `{count}`, is filled in.
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
    /// The link to the entries, for those who use a keyboard.
    skip = "Skip to the entries",
    /// The label of the search.
    search = "Search",
    /// The label of the filter by HTTP status.
    status = "Status",
    /// The label of the filter by kind.
    kind = "Kind",
    /// The choice of a filter that lets every entry through.
    any = "Any",
    /// A choice of the filter by kind, and the heading of errors that are the only one of their type.
    errors = "Errors",
    /// A choice of the filter by kind, and the heading of successes that are the only one of their type.
    successes = "Successes",
    /// A choice of the filter by kind, and the mark of entries that clients should no longer rely on.
    deprecated = "Deprecated",
    /// A choice of the filter by kind.
    not_deprecated = "Not deprecated",
    /// A status that is decided at run time.
    status_varies = "Status varies",
    /// A code that is decided at run time.
    code_varies = "Code varies",
    /// A message of which nothing is known before run time.
    message_varies = "The message varies.",
    /// The name of the list of contents.
    contents = "Contents",
    /// The heading of the envelope.
    envelope = "Every answer",
    /// The heading of an error's body in the envelope, and the mark of an error whose status is that of a success.
    error = "Error",
    /// The heading of a success's body in the envelope.
    success = "Success",
    /// How many entries there are, if there is one.
    one_entry = "1 entry",
    /// How many entries there are.
    entries = "{count} entries",
    /// How many entries the search and the filters let through.
    found = "{found} of {count} entries",
    /// The button that opens all entries.
    open_all = "Open all",
    /// The button that closes them again.
    close_all = "Close all",
    /// What comes before the other statuses of a code.
    also_with = "Also with",
    /// Replaces a status in that list if it is decided at run time.
    varying = "varying statuses",
    /// What leads to the address of an entry's documentation.
    read_more = "Read more",
    /// The heading of an error's details.
    details = "Details",
    /// The heading of the extra facts of an answer.
    extra = "Further values",
    /// The heading of an answer's headers.
    headers = "Headers",
    /// The column of names.
    name = "Name",
    /// The column of types.
    type_column = "Type",
    /// The column of values, and of the types of those that vary.
    value_or_type = "Value or type",
    /// What the header `retry-after` advises.
    retry = "Try again after {seconds} s.",
    /// What is said of an error that lists the inputs at fault.
    field_errors = "The answer names each input at fault.",
    /// The heading of an example.
    example = "Example",
    /// What is shown in place of the example of an answer without a body.
    no_body = "No body",
    /// The link to an entry, without a script.
    link = "Link",
    /// The link to an entry that copies its address.
    copy_link = "Copy link",
    /// The button that copies an example.
    copy = "Copy",
    /// What replaces the text of such a link or button for a while.
    copied = "Copied",
}
