//! The facts that few entries state, kept apart so that entries without them stay small.

use crate::entry::literal::Literal;

/// What an entry states beyond name, code, status, message and description.
#[derive(Clone, Copy, Debug)]
pub struct More {
    /// Slot `title`.
    pub title: Option<&'static str>,
    /// Slot `docs_url`, its `{code}` filled in.
    pub docs_url: Option<&'static str>,
    /// Constant `ext` values by name.
    pub ext: &'static [(&'static str, Literal)],
    /// `ext` texts that fields fill in, by name: the text with its `{field}` placeholders.
    pub ext_templates: &'static [(&'static str, &'static str)],
    /// The input at fault.
    pub field: Option<&'static str>,
    /// In seconds.
    pub retry_after: Option<u64>,
    /// Constant headers: names are tokens in lower case, values hold no control characters.
    pub headers: &'static [(&'static str, &'static str)],
    /// Headers that fields fill in: the value with its `{field}` placeholders.
    pub header_templates: &'static [(&'static str, &'static str)],
    /// Other entries that say so too may have the same code.
    pub shared: bool,
    /// The code is decided at run time.
    pub run_time_code: bool,
    /// This error may have a status below 400.
    pub in_band: bool,
    /// Why clients should no longer rely on the code.
    pub deprecated: Option<&'static str>,
}

impl More {
    /// Nothing stated.
    pub const NONE: More = More {
        title: None,
        docs_url: None,
        ext: &[],
        ext_templates: &[],
        field: None,
        retry_after: None,
        headers: &[],
        header_templates: &[],
        shared: false,
        run_time_code: false,
        in_band: false,
        deprecated: None,
    };
}
