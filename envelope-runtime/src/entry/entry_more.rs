//! The facts of an entry that most entries do not state.

use crate::entry::Entry;
use crate::entry::literal::Literal;

impl Entry {
    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    #[inline]
    pub const fn title(&self) -> Option<&'static str> {
        self.more().title
    }

    /// Where a person can read about the code.
    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.more().docs_url
    }

    /// The constant extra facts, by name.
    #[must_use]
    #[inline]
    pub const fn ext(&self) -> &'static [(&'static str, Literal)] {
        self.more().ext
    }

    /// The extra facts that fields fill in, by name: each text with its `{field}` placeholders, as in the docs.
    #[must_use]
    #[inline]
    pub const fn ext_templates(&self) -> &'static [(&'static str, &'static str)] {
        self.more().ext_templates
    }

    /// The input at fault, if it is constant.
    #[must_use]
    #[inline]
    pub const fn field(&self) -> Option<&'static str> {
        self.more().field
    }

    /// The seconds after which to try again (RFC 9110, section 10.2.3), if they are constant.
    #[must_use]
    #[inline]
    pub const fn retry_after(&self) -> Option<u64> {
        self.more().retry_after
    }

    /// The constant headers, as pairs of a name in lower case and a value.
    #[must_use]
    #[inline]
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.more().headers
    }

    /// The headers that fields fill in, as pairs of a name in lower case and a value with its `{field}` placeholders.
    #[must_use]
    #[inline]
    pub const fn header_templates(&self) -> &'static [(&'static str, &'static str)] {
        self.more().header_templates
    }

    /// True if other entries that are shared too may have the same code.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.more().shared
    }

    /// True if the code is decided at run time. If there is a [`code`](Entry::code) all the same, it serves where none is given.
    #[must_use]
    #[inline]
    pub const fn has_run_time_code(&self) -> bool {
        self.more().run_time_code
    }

    /// True if this is an error that may have a status below 400.
    #[must_use]
    #[inline]
    pub const fn is_in_band(&self) -> bool {
        self.more().in_band
    }

    /// Why clients should no longer rely on the code, if it is deprecated.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.more().deprecated
    }
}
