//! Catalogues: the constant facts of an API's errors and successes, checked at compile time and printed for the docs.
//!
//! Every type with `#[derive(ApiError)]` or `#[derive(ApiResponse)]` has a constant table of its facts
//! ([`Catalogued`](crate::Catalogued)): an [`Entry`] for each variant. The macro [`catalog!`](crate::catalog!) lists
//! such types, does not compile if their codes are not unique, and declares a [`Catalog`]. Its [`Table`] is printed as
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
//!     /// All codes of the two-factor API.
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

/// The errors and successes of an API: the constant facts of several types, whose codes are checked at compile time.
///
/// [`catalog!`](crate::catalog!) declares it, and [`table`](Catalog::table) prints it for the docs.
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
    /// The entries whose facts variants override, in the order of the types; those of one type are adjacent.
    lent: &'static [Entry],
    /// The rules of the types that state any.
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
    /// The types are in the order in which the catalogue lists them, each followed by those that its transparent
    /// variants hold. A type that is reached twice is listed where it is reached first.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static Entry)> + Clone + use<> {
        self.listed().map(|listed| (listed.ty.name, listed.entry))
    }

    /// The entries that have this code, in the order of [`entries`](Self::entries). There may be several, because codes
    /// can be shared.
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

    /// The retired codes, which no entry may have again, in the order of declaration.
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

/// Declares statics of type [`Catalog`](crate::catalog::Catalog): the errors and successes of an API, type by type,
/// with their codes checked at compile time.
///
/// It lists types with constant facts, including those of other crates: types with `#[derive(ApiError)]` or
/// `#[derive(ApiResponse)]`, and others that implement [`Catalogued`](crate::Catalogued). The types that transparent
/// variants hold belong to the catalogue as well. A type that is reached twice counts once.
///
/// It is a compile error, which names each pair, if
/// - two errors have the same code, unless all errors with this code are `shared`;
/// - an error has the code of a success;
/// - an entry has a code that one of the types has `retired`;
/// - two types claim the same codes with `codes(range = ..)`, unless one of them takes the facts of the other.
///
/// Several successes may have the same code, and entries without a code are not compared. `"1"` and `1` are different
/// codes.
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
///     /// All codes of the login API.
///     pub static LOGIN = [LoginFault];
/// }
///
/// let codes: Vec<Code> = LOGIN.entries().map(|(_, entry)| entry.code()).collect();
/// assert_eq!(codes, [Code::Int(-53), Code::Int(-54)]);
/// ```
///
/// A type may have attributes, such as `#[cfg(..)]`. The type of a disabled feature need not exist:
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
/// Statuses in parentheses choose among the entries of a type: only entries with one of them are listed. So the docs of
/// a service list the statuses that its framework sends, and not every status of [`HttpFault`](crate::HttpFault):
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
/// This works for any type without transparent variants. The choice applies to the whole catalogue, including places
/// where a transparent variant of another type holds this one. An entry whose status is decided at run time is not
/// chosen. It is a compile error if the type has no entry with such a status, if a status is listed twice, or if the
/// type is listed again:
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
            "`catalog!` expects statics with lists of types\n\
             = help: write `catalog! { pub static NAME = [Type, OtherType]; }`"
        }
    };
}

/// Declares one catalogue: `{static} [parsed items] items to parse`. A parsed item is
/// `{[attributes and type] [statuses]}`.
///
/// A `ty` would match `Type(404)` as a type and then fail, so statuses are split off token by token first. One rule
/// does so for a list of paths, which nearly all lists are. Up to the last type that is not a path, such as
/// `Fault<Vec<u8>>`, items are parsed one after the other, as far as the recursion limit allows.
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
            const __LENT_FACTS: &[$crate::__private::catalog::ByHand; __LENT] = &__WAYS.lent(__TYPES.as_slice());
            const __LENT_ENTRIES: &[$crate::__private::catalog::Entry; __LENT] =
                &$crate::__private::catalog::as_entries(__LENT_FACTS);
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
            "expected a list of statuses in the parentheses after a type\n\
             = help: write `Type(404, 409)`"
        }
    };
    // All remaining items, if they are paths. An item begins with one token: the `#` of an attribute, the start of a
    // path, `::` or `&`.
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
            "`catalog!` expects statics with lists of types\n\
             = help: write `[Type, OtherType]`; `#[cfg(..)] Type` and `Type(404, 409)` are allowed, too"
        }
    };
}
