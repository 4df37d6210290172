//! Catalogues: the constant facts of an API's answers, checked at compile time and printed for the docs.
//!
//! Every type with `#[derive(ApiError)]` or `#[derive(ApiResponse)]` has a constant table of its facts
//! ([`Catalogued`](crate::Catalogued)): an [`Entry`] for each variant. The macro [`catalog!`](crate::catalog!) lists such
//! types, refuses to compile if their codes are not unique, and declares a [`Catalog`]. A [`Table`] of it comes out as
//! Markdown, MDX, HTML, CSV or JSON.
//!
//! ```
//! use envelope_runtime::catalog::Column;
//! use envelope_runtime::{ApiError, ApiResponse, catalog};
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 422)]
//! enum Fault {
//!     /// When the code being validated has expired.
//!     #[api(code = -53, message = "Invalid")]
//!     Expired,
//! }
//!
//! /// When the code is valid.
//! #[derive(serde::Serialize, ApiResponse)]
//! #[api(code = 0, message = "Valid")]
//! struct CodeValid;
//!
//! catalog! {
//!     /// Every answer of the two-factor API.
//!     pub static TWO_FACTOR = [Fault, CodeValid];
//! }
//!
//! let table = TWO_FACTOR.table().column(Column::Code, "Response Code").column(Column::Description, "Description");
//! assert_eq!(
//!     table.to_markdown(),
//!     "| Response Code | Description |\n\
//!      |---|---|\n\
//!      | -53 | When the code being validated has expired. |\n\
//!      | 0 | When the code is valid. |\n"
//! );
//! ```

#[cfg(feature = "schema")]
pub(crate) mod answer;
pub(crate) mod chosen;
pub(crate) mod const_text;
pub(crate) mod description;
pub(crate) mod dialect;
#[cfg(feature = "schema")]
pub(crate) mod example;
pub(crate) mod table;
pub(crate) mod unique;

#[cfg(feature = "schema")]
pub use self::answer::{Answer, AnswerHeader};
pub use self::table::{Column, SortBy, Table};
pub use crate::entry::Entry;
pub use crate::entry::builder::EntryBuilder;
use crate::entry::code::Code;
pub use crate::entry::code_rules::CodeRules;
pub use crate::entry::kind::{ByEntry, Kind, KindsOf};
use crate::entry::lent::with_lent;
pub use crate::entry::stated::{Constants, EntryKind, LogLevel, Member, Members, MessageText};
use crate::entry::types::Listed;
#[cfg(feature = "openapi")]
use crate::entry::types::covers;
pub use crate::entry::types::{Found, TypeEntries};

/// The answers of an API: the constant facts of several types, whose codes are checked at compile time.
///
/// [`catalog!`](crate::catalog!) declares it, [`table`](Catalog::table) prints it for the docs.
///
/// ```
/// use envelope_runtime::{ApiError, ApiResponse, Code, catalog, catalog::EntryKind};
///
/// #[derive(Debug, ApiError)]
/// enum Fault {
///     #[api(status = 422, code = -53, message = "The code has expired.")]
///     Expired,
/// }
///
/// #[derive(serde::Serialize, ApiResponse)]
/// #[api(code = 0)]
/// struct Valid;
///
/// catalog! {
///     static LOGIN = [Fault, Valid];
/// }
///
/// let (type_name, entry) = LOGIN.entries().next().unwrap();
/// assert_eq!((type_name, entry.name(), entry.code()), ("Fault", "Expired", Code::Int(-53)));
///
/// let errors = LOGIN.entries().filter(|(_, entry)| entry.kind() == EntryKind::Error);
/// assert_eq!(errors.count(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// Each type once.
    types: &'static [&'static TypeEntries],
    /// The entries of some of the types as they are with what variants state beside them: those of one type next to each
    /// other, the types in their order.
    lent: &'static [Entry],
    /// Those of the types that say something.
    rules: &'static [&'static CodeRules],
}

impl Catalog {
    pub(crate) const fn new(
        types: &'static [&'static TypeEntries],
        lent: &'static [Entry],
        rules: &'static [&'static CodeRules],
    ) -> Catalog {
        Catalog { types, lent, rules }
    }

    /// The entries, each with the name of its type, in the order of declaration.
    ///
    /// The types come in the order in which the catalogue lists them, each followed by those behind its transparent
    /// variants. A type that is reached twice is listed where it is reached first.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static Entry)> + Clone + use<> {
        self.listed().map(|listed| (listed.ty.name, listed.entry))
    }

    /// The entries that have this code, in the order of [`entries`](Self::entries). Several may: codes can be shared.
    ///
    /// ```
    /// # use envelope_runtime::{ApiError, catalog};
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 422, code = -53, message = "The code has expired.")]
    /// struct Expired;
    ///
    /// catalog! {
    ///     static LOGIN = [Expired];
    /// }
    ///
    /// assert_eq!(LOGIN.find(-53).next().map(|entry| entry.name()), Some("Expired"));
    /// ```
    pub fn find<'c>(&self, code: impl Into<Code<'c>>) -> Found<'c> {
        Found::new(self.types.iter().map(|ty| self.entries_of(ty)).collect(), code.into())
    }

    /// The codes that may never come back, in the order of declaration.
    ///
    /// ```
    /// # use envelope_runtime::{ApiError, Code, catalog};
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 422, code = -53, message = "The code has expired.", retired(-49, -50))]
    /// struct Expired;
    ///
    /// catalog! {
    ///     static LOGIN = [Expired];
    /// }
    ///
    /// assert_eq!(LOGIN.retired().collect::<Vec<_>>(), [Code::Int(-49), Code::Int(-50)]);
    /// ```
    pub fn retired(&self) -> impl Iterator<Item = Code<'static>> + Clone + use<> {
        self.rules.iter().flat_map(|rules| rules.retired).copied()
    }

    pub(super) fn listed(&self) -> impl Iterator<Item = Listed> + Clone + use<> {
        let catalog = *self;
        let listed =
            move |ty: &'static TypeEntries| catalog.entries_of(ty).iter().map(move |entry| Listed { ty, entry });
        self.types.iter().flat_map(move |ty| listed(ty))
    }

    #[cfg(feature = "openapi")]
    pub(crate) fn lists(&self, ty: &TypeEntries) -> bool {
        self.types.iter().any(|known| covers(known, ty))
    }

    pub(crate) fn entries_of(&self, ty: &TypeEntries) -> &'static [Entry] {
        with_lent(ty, self.lent)
    }
}

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
/// - two types claim the same codes by `codes(range = ..)`, unless one of them takes the facts of the other.
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
/// let codes: Vec<Code> = LOGIN.entries().map(|(_, entry)| entry.code()).collect();
/// assert_eq!(codes, [Code::Int(-53), Code::Int(-54)]);
/// ```
///
/// A type may have attributes, such as `#[cfg(..)]`. That of a feature that is off need not exist:
///
/// ```
/// # use envelope_runtime::{ApiError, catalog};
/// # #[derive(Debug, ApiError)]
/// # #[api(status = 422, code = -53, message = "Expired")]
/// # struct Session;
/// catalog! {
///     static SHOP = [Session, #[cfg(feature = "pay")] pay::Fault];
/// }
///
/// assert_eq!(SHOP.entries().count(), 1);
/// ```
///
/// Statuses in parentheses choose among a type's entries: all that have one of them are listed, and no other. So the
/// documents of a service hold what its framework can answer, and not every status that [`HttpFault`](crate::HttpFault)
/// knows:
///
/// ```
/// # use envelope_runtime::{ApiError, HttpFault, catalog};
/// # #[derive(Debug, ApiError)]
/// # #[api(status = 422, code = -53, message = "Expired")]
/// # struct Session;
/// catalog! {
///     static SHOP = [Session, HttpFault(400, 404, 405, 500)];
/// }
///
/// assert_eq!(SHOP.entries().count(), 1 + 4);
/// assert_eq!(SHOP.find("TOO_MANY_REQUESTS").count(), 0);
/// ```
///
/// This takes any type without transparent variants. The choice holds for the whole catalogue, also where the type is behind
/// a transparent variant of another. An entry whose status is decided at run time is not chosen. It is a compile error if
/// the type has no entry with such a status, if a status is named twice, or if the type is listed once more:
///
/// ```compile_fail
/// # use envelope_runtime::{HttpFault, catalog};
/// catalog! {
///     static SHOP = [HttpFault(404, 999)]; // `HttpFault` has no entry with the status 999
/// }
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
    ($($(#[$attribute:meta])* $visibility:vis static $name:ident = [$($types:tt)*]);* $(;)?) => {$(
        $crate::__catalog! { {$(#[$attribute])* $visibility static $name} [] $($types)* }
    )*};
    ($($tokens:tt)*) => {
        $crate::__private::core::compile_error! {
            "a catalogue is a static with a list of types, and nothing else\n\
             = help: write `catalog! { pub static NAME = [Type, OtherType]; }`"
        }
    };
}

/// Declares one catalogue: `{static} [items that are read] items to read`. An item that is read is
/// `{[attributes and type] [statuses]}`.
///
/// A `ty` would take `Type(404)` for a type and fail for good, so statuses are split off token by token first. One rule does
/// so for a list of paths, which nearly all lists are. Up to the last type that is no path, such as `Fault<Vec<u8>>`, items
/// are read one after the other, as far as the limit of recursion allows.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog {
    (@declare {$($static:tt)*} $({[$(#[$attribute:meta])* $type:ty] $($statuses:tt)?})*) => {
        $($static)*: $crate::__private::catalog::Catalog = {
            const __LISTED: &[&$crate::__private::catalog::TypeEntries] =
                &[$($(#[$attribute])* { $crate::__catalog!(@entries $type; $($statuses)?) }),*];
            $crate::__private::catalog::assert_listed_once(__LISTED);
            const __REACHED: $crate::__private::catalog::usize = $crate::__private::catalog::count_types(__LISTED);
            const __TYPES: &$crate::__private::catalog::FlatTypes<__REACHED> =
                &$crate::__private::catalog::FlatTypes::new::<{ $crate::__private::catalog::buckets(__REACHED) }>(__LISTED);
            const __ENTRIES: $crate::__private::catalog::usize = $crate::__private::catalog::count_entries(__TYPES.as_slice());
            const __STATED: &[&$crate::__private::catalog::CodeRules] =
                &[$($(#[$attribute])* <$type as $crate::__private::catalog::Catalogued>::CODE_RULES),*];
            const __RULES: &$crate::__private::catalog::FlatRules<{ $crate::__private::catalog::count_rules(__STATED) }> =
                &$crate::__private::catalog::FlatRules::new(__STATED);
            $crate::__private::catalog::assert_codes::<__ENTRIES, { $crate::__private::catalog::buckets(__ENTRIES) }>(
                __TYPES.as_slice(),
                __RULES.as_slice(),
            );
            const __WAYS: &$crate::__private::catalog::Ways<{ $crate::__private::catalog::count_steps(__LISTED) }> =
                &$crate::__private::catalog::Ways::new(__LISTED);
            const __LENT: $crate::__private::catalog::usize = __WAYS.count_lent(__TYPES.as_slice());
            const __BESIDE: &[$crate::__private::catalog::ByHand; __LENT] = &__WAYS.lent(__TYPES.as_slice());
            const __LENT_ENTRIES: &[$crate::__private::catalog::Entry; __LENT] =
                &$crate::__private::catalog::as_entries(__BESIDE);
            $crate::__private::catalog::catalog(__TYPES.as_slice(), __LENT_ENTRIES, __RULES.as_slice())
        };
    };
    (@entries $type:ty;) => {
        <$type as $crate::__private::catalog::Catalogued>::ENTRIES
    };
    (@entries $type:ty; [$($status:expr),* $(,)?]) => {{
        const __ALL: &$crate::__private::catalog::TypeEntries =
            <$type as $crate::__private::catalog::Catalogued>::ENTRIES;
        const __STATUSES: &[$crate::__private::catalog::u16] = &[$($status),*];
        const __ENTRIES: &[$crate::__private::catalog::Entry] =
            &$crate::__private::catalog::choose::<{ $crate::__private::catalog::count_chosen(__ALL, __STATUSES) }>(
                __ALL,
                __STATUSES,
            );
        const __CHOSEN: &$crate::__private::catalog::TypeEntries =
            &$crate::__private::catalog::chosen(__ALL, __ENTRIES);
        __CHOSEN
    }};
    (@entries $type:ty; $statuses:tt) => {
        $crate::__private::core::compile_error! {
            "what follows a type in parentheses is a list of statuses\n\
             = help: write `Type(404, 409)`"
        }
    };
    // All that is left, if it is paths. An item begins with one token: the `#` of an attribute, the start of a path, `::`
    // or `&`.
    ($static:tt [$($read:tt)*] $(
        $head:tt $([$($attribute:tt)*] $next:tt)* $($lifetime:lifetime)? $($name:ident)? $(::$segment:tt)*
        $(<$($argument:tt),+>)? $(($($status:tt)*))?
    ),* $(,)?) => {
        $crate::__catalog! { @declare $static $($read)* $({
            [$head $([$($attribute)*] $next)* $($lifetime)? $($name)? $(::$segment)* $(<$($argument),+>)?]
            $([$($status)*])?
        })* }
    };
    ($static:tt [$($read:tt)*]
        $head:tt $([$($attribute:tt)*] $next:tt)* $($lifetime:lifetime)? $($name:ident)? $(::$segment:tt)*
        $(<$($argument:tt),+>)? $(($($status:tt)*))?
        $(, $($rest:tt)*)?
    ) => {
        $crate::__catalog! { $static [$($read)* {
            [$head $([$($attribute)*] $next)* $($lifetime)? $($name)? $(::$segment)* $(<$($argument),+>)?]
            $([$($status)*])?
        }] $($($rest)*)? }
    };
    ($static:tt [$($read:tt)*] $(#[$attribute:meta])* $type:ty $(, $($rest:tt)*)?) => {
        $crate::__catalog! { $static [$($read)* {[$(#[$attribute])* $type]}] $($($rest)*)? }
    };
    ($($tokens:tt)*) => {
        $crate::__private::core::compile_error! {
            "a catalogue is a static with a list of types, and nothing else\n\
             = help: write `[Type, OtherType]`; what may be added is `#[cfg(..)] Type` and `Type(404, 409)`"
        }
    };
}
