//! What a type says of itself: its entries, and the types behind its transparent variants.

use super::Entry;

/// The constant facts of one type: those of its variants and, through transparent variants, of other types.
#[derive(Debug)]
pub struct TypeEntries {
    /// The type's name as it was written, without generics.
    pub name: &'static str,
    /// Where the type was declared: tells two types of one name apart.
    pub origin: &'static str,
    /// The type's own entries in the order of declaration.
    pub entries: &'static [Entry],
    /// The types behind its transparent variants.
    pub included: &'static [&'static TypeEntries],
}

/// A type with a constant table of facts. Both derives implement it.
///
/// By hand, for a type whose [`ApiError`](crate::ApiError) or [`ApiResponse`](crate::ApiResponse) is written by hand too:
///
/// ```
/// use envelope_runtime::{Catalogued, Code, Entry, TypeEntries};
///
/// enum Answer {
///     Accepted,
///     Refused,
/// }
///
/// impl Catalogued for Answer {
///     const ENTRIES: &'static TypeEntries = &TypeEntries {
///         name: "Answer",
///         origin: concat!(module_path!(), ":", line!(), ":", column!()),
///         entries: &[
///             Entry::success("Accepted", 202),
///             Entry::error("Refused", Code::Str("REFUSED"), 409, "The offer was refused."),
///         ],
///         included: &[],
///     };
/// }
///
/// assert_eq!(Answer::ENTRIES.entries[1].status(), Some(409));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constant table of facts",
    label = "neither an `ApiError` nor an `ApiResponse`",
    note = "add `#[derive(ApiError)]` or `#[derive(ApiResponse)]` to the type"
)]
pub trait Catalogued {
    /// The facts, in the order of declaration.
    const ENTRIES: &'static TypeEntries;
}

impl<T: Catalogued + ?Sized> Catalogued for &T {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}

impl<T: Catalogued + ?Sized> Catalogued for alloc::boxed::Box<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}

impl<T: Catalogued + ?Sized> Catalogued for alloc::sync::Arc<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}
