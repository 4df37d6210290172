//! The kind of an error whose type has no kinds of its own.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::entry::Entry;

/// The kind of an error whose type does not declare kinds: told apart by its entry.
///
/// This is what a variant of a kind holds where the variant of the error is `transparent` and the inner type has no
/// `#[api(kind = ..)]`.
///
/// ```
/// use envelope_runtime::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 507, code = "QUOTA", message = "Your disk is full")]
/// struct Quota;
///
/// #[derive(Debug, ApiError)]
/// #[api(kind = FaultKind)]
/// enum Fault {
///     #[api(transparent)]
///     Storage(Quota),
/// }
///
/// let FaultKind::Storage(inner) = Fault::Storage(Quota).kind();
/// assert_eq!(inner.entry().name(), "Quota");
/// ```
#[derive(Clone, Copy)]
pub struct ByEntry(&'static Entry);

impl ByEntry {
    pub(crate) const fn new(entry: &'static Entry) -> Self {
        ByEntry(entry)
    }

    /// The constant facts.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        self.0
    }
}

impl PartialEq for ByEntry {
    fn eq(&self, other: &Self) -> bool {
        self.0.identity() == other.0.identity()
    }
}

impl Eq for ByEntry {}

/// Entries of one type are in the order of declaration, types in any order.
impl Ord for ByEntry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.identity().cmp(&other.0.identity())
    }
}

impl PartialOrd for ByEntry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for ByEntry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.identity().hash(state);
    }
}

/// The entry's name.
impl fmt::Debug for ByEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name())
    }
}
