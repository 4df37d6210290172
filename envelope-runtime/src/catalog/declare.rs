//! `catalog!`. Everything happens in the initializer of the static, at compile time.

/// Declares statics of type [`Catalog`](crate::catalog::Catalog): the answers of an API, type by type, their codes
/// checked at compile time.
///
/// It lists types with constant facts, those of other crates included: types with `#[derive(ApiError)]` or
/// `#[derive(ApiResponse)]`, and others that implement [`Catalogued`](crate::Catalogued). The types behind transparent
/// variants belong to the catalogue as well. A type that is reached twice counts once.
///
/// It is a compile error, which names each pair, if
/// - two errors have the same code, unless all errors with this code are `shared`;
/// - an error has the code of a success;
/// - an answer has a code that one of the types has `retired`;
/// - two types claim the same codes by `codes(prefix = ..)` or `codes(range = ..)`.
///
/// Several successes may have the same code, and entries without a code are not compared. `"1"` and `1` are two codes.
///
/// ```
/// use envelope_runtime::{ApiError, Code, catalog};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 422)]
/// enum LoginFault {
///     #[api(code = -53, message = "Expired")]
///     Expired,
///     #[api(code = -54, message = "Declined")]
///     Declined,
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
/// # use envelope_runtime::{ApiError, catalog};
/// #[derive(Debug, ApiError)]
/// #[api(status = 422, code = -53, message = "Expired")]
/// struct Session;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 422, code = -53, message = "Expired")]
/// struct Card;
///
/// catalog! {
///     static SHOP = [Session, Card]; // `Session` and `Card` share the code -53
/// }
/// ```
#[macro_export]
macro_rules! catalog {
    ($($(#[$attribute:meta])* $visibility:vis static $name:ident = [$($type:ty),* $(,)?]);* $(;)?) => {$(
        $(#[$attribute])*
        $visibility static $name: $crate::__private::catalog::Catalog = {
            const __LISTED: &[&$crate::__private::catalog::TypeEntries] =
                &[$(<$type as $crate::__private::catalog::Catalogued>::ENTRIES),*];
            const __REACHED: $crate::__private::catalog::usize = $crate::__private::catalog::count_types(__LISTED);
            const __TYPES: &$crate::__private::catalog::FlatTypes<__REACHED> =
                &$crate::__private::catalog::FlatTypes::new::<{ $crate::__private::catalog::buckets(__REACHED) }>(__LISTED);
            const __ENTRIES: $crate::__private::catalog::usize = $crate::__private::catalog::count_entries(__TYPES.as_slice());
            const __STATED: &[&$crate::__private::catalog::CodeRules] =
                &[$(<$type as $crate::__private::catalog::Catalogued>::CODE_RULES),*];
            const __RULES: &$crate::__private::catalog::FlatRules<{ $crate::__private::catalog::count_rules(__STATED) }> =
                &$crate::__private::catalog::FlatRules::new(__STATED);
            $crate::__private::catalog::assert_codes::<__ENTRIES, { $crate::__private::catalog::buckets(__ENTRIES) }>(
                __TYPES.as_slice(),
                __RULES.as_slice(),
            );
            $crate::__private::catalog::Catalog::new(__TYPES.as_slice()).with_rules(__RULES.as_slice())
        };
    )*};
    ($($tokens:tt)*) => {
        $crate::__private::core::compile_error! {
            "a catalogue is a static with a list of types, and nothing else\n\
             = help: write `catalog! { pub static NAME = [Type, OtherType]; }`"
        }
    };
}
