//! `catalog!` and what its expansion calls. Everything happens in the static's own initializer, at compile time.

pub use super::flat::{FlatTypes, count_types};
pub use super::hash::slots;
pub use super::unique::{assert_unique, count_entries};
pub use super::{Catalog, Catalogued, TypeEntries};
pub use core::primitive::usize;

/// Declares statics of type [`Catalog`](crate::Catalog): the answers of an API, type by type, with their codes checked
/// at compile time.
///
/// Listed are types with constant facts, of other crates too: those with `#[derive(ApiError)]` or
/// `#[derive(ApiResponse)]`, and others that implement [`Catalogued`](crate::Catalogued). What stands behind a
/// transparent variant belongs to the catalogue as well; a type that is reached twice counts once.
///
/// It is a compile error, which names each pair, if
/// - two errors have the same code, unless all errors with this code are `shared`;
/// - an error has the code of a success.
///
/// Several successes may have the same code, and those without a code take no part. `"1"` and `1` are two codes.
///
/// ```
/// use envelope_runtime::{Catalogued, Code, Entry, Kind, TypeEntries, catalog};
///
/// // What `#[derive(ApiError)]` writes down, here by hand.
/// enum LoginFault {
///     Expired,
///     Declined,
/// }
///
/// impl Catalogued for LoginFault {
///     const ENTRIES: &'static TypeEntries = &TypeEntries {
///         name: "LoginFault",
///         origin: concat!(module_path!(), ":", line!(), ":", column!()),
///         entries: &[
///             Entry::error("Expired", Code::Int(-53), 422, "Expired"),
///             Entry::error("Declined", Code::Int(-54), 422, "Declined"),
///         ],
///         included: &[],
///     };
/// }
///
/// catalog! {
///     /// Every answer of the login API.
///     pub static LOGIN = [LoginFault];
/// }
///
/// let codes: Vec<Code> = LOGIN.entries().filter_map(|(_, entry)| entry.code()).collect();
/// assert_eq!(codes, [Code::Int(-53), Code::Int(-54)]);
/// ```
///
/// The same code in a second type does not compile:
///
/// ```compile_fail
/// # use envelope_runtime::{Catalogued, Code, Entry, Kind, TypeEntries, catalog};
/// # struct One;
/// # impl Catalogued for One {
/// #     const ENTRIES: &'static TypeEntries = &TypeEntries {
/// #         name: "One",
/// #         origin: "",
/// #         entries: &[Entry::error("One", Code::Int(-53), 422, "Expired")],
/// #         included: &[],
/// #     };
/// # }
/// # struct Other;
/// # impl Catalogued for Other {
/// #     const ENTRIES: &'static TypeEntries = &TypeEntries {
/// #         name: "Other",
/// #         origin: "",
/// #         entries: &[Entry::error("Other", Code::Int(-53), 422, "Expired")],
/// #         included: &[],
/// #     };
/// # }
/// catalog! {
///     static LOGIN = [One, Other]; // `One` and `Other` share the code -53
/// }
/// ```
#[macro_export]
macro_rules! catalog {
    ($($(#[$attribute:meta])* $visibility:vis static $name:ident = [$($type:ty),* $(,)?];)*) => {$(
        $(#[$attribute])*
        $visibility static $name: $crate::__catalog::Catalog = {
            const __LISTED: &[&$crate::__catalog::TypeEntries] =
                &[$(<$type as $crate::__catalog::Catalogued>::ENTRIES),*];
            const __REACHED: $crate::__catalog::usize = $crate::__catalog::count_types(__LISTED);
            const __TYPES: &$crate::__catalog::FlatTypes<__REACHED> =
                &$crate::__catalog::FlatTypes::new::<{ $crate::__catalog::slots(__REACHED) }>(__LISTED);
            const __ENTRIES: $crate::__catalog::usize = $crate::__catalog::count_entries(__TYPES.as_slice());
            $crate::__catalog::assert_unique::<__ENTRIES, { $crate::__catalog::slots(__ENTRIES) }>(__TYPES.as_slice());
            $crate::__catalog::Catalog::new(__TYPES.as_slice())
        };
    )*};
}
