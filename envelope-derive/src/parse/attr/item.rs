//! One entry of an attribute.

use proc_macro2::{Span, TokenStream, TokenTree};

/// `name`, `name = value` or `name(list)`.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) form: Form,
}

pub(crate) enum Form {
    Flag,
    /// The `=`, and the value after it.
    Assign(Span, Vec<TokenTree>),
    /// The tokens between the parentheses.
    List(TokenStream),
    /// Already reported. The key is kept so that it is not reported as missing too.
    Broken,
}
