//! The kinds of an error type: its variants without their fields.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::entry::Entry;
use crate::entry::code::Code;

/// The type of the kinds of one error type, which `#[api(kind = FaultKind)]` declares. Only the derive implements this
/// trait.
///
/// ```
/// use envelope_runtime::ApiError;
/// use envelope_runtime::catalog::Kind;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404, kind = FaultKind)]
/// enum Fault {
///     #[api(code = "NO_USER", message = "There is no user {0}")]
///     NoUser(String),
/// }
///
/// fn names<K: Kind>() -> Vec<&'static str> {
///     K::ALL.iter().map(|kind| kind.entry().name()).collect()
/// }
///
/// assert_eq!(names::<FaultKind>(), ["NoUser"]);
/// ```
pub trait Kind: Copy + Sealed + 'static {
    /// Every kind, in the order of declaration.
    const ALL: &'static [Self];

    /// The constant facts of this kind.
    fn entry(self) -> &'static Entry;
}

/// Ensures that only derived types implement [`Kind`].
pub trait Sealed {}

/// An iterator over the kinds that have one code, in the order of declaration.
#[derive(Clone)]
pub struct KindsOf<'c, K: 'static> {
    rest: &'static [K],
    code: Code<'c>,
}

impl<'c, K: Kind> KindsOf<'c, K> {
    /// The kinds of this code.
    pub fn new(code: impl Into<Code<'c>>) -> Self {
        KindsOf { rest: K::ALL, code: code.into() }
    }
}

impl<K: Kind> Iterator for KindsOf<'_, K> {
    type Item = K;

    fn next(&mut self) -> Option<K> {
        // `Code::None` finds nothing, not even kinds without a code.
        let code = self.code.present()?;
        while let Some((kind, rest)) = self.rest.split_first() {
            self.rest = rest;
            if kind.entry().code() == code {
                return Some(*kind);
            }
        }
        None
    }
}

impl<K: Kind + fmt::Debug> fmt::Debug for KindsOf<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The kind of an error whose type declares no kinds. Its entry identifies it.
///
/// A variant of a kind holds it if the error's variant is `transparent` and the inner type has no `#[api(kind = ..)]`.
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

    /// The constant facts of this kind.
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

/// Orders the entries of one type by declaration; the order of types is arbitrary.
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
