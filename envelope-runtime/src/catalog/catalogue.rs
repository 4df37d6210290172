//! The catalogue that `catalog!` declares.

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::code_rules::CodeRules;
use crate::entry::find::Found;
use crate::entry::type_entries::{Listed, TypeEntries};

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
/// assert_eq!((type_name, entry.name(), entry.code()), ("Fault", "Expired", Some(Code::Int(-53))));
///
/// let errors = LOGIN.entries().filter(|(_, entry)| entry.kind() == EntryKind::Error);
/// assert_eq!(errors.count(), 1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// Each type once.
    types: &'static [&'static TypeEntries],
    /// Those of the types that say something.
    rules: &'static [&'static CodeRules],
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(types: &'static [&'static TypeEntries]) -> Catalog {
        Catalog { types, rules: &[] }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_rules(self, rules: &'static [&'static CodeRules]) -> Catalog {
        Catalog { rules, ..self }
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
        Found::new(self.types.to_vec(), code.into())
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
        self.types.iter().flat_map(|&ty| ty.entries.iter().map(move |entry| Listed { ty, entry }))
    }
}
