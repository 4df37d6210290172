//! Supports `#[api(kind = ..)]`: joins the kinds of a type with those of the types in its transparent variants.
//!
//! A derive cannot see whether the type in a transparent variant has kinds. [`Probe`] finds out at compile time, and
//! [`Select`] turns the result into a type.

use core::fmt;
use core::marker::PhantomData;

pub use serde_core::Deserialize;
pub use serde_core::de::Deserializer;
use serde_core::de::{Unexpected, Visitor};
use serde_core::ser::{Error as _, Serialize as _, Serializer};

pub use crate::__private::catalog::{FlatTypes, buckets, count_types, usize};
use crate::entry::Entry;
use crate::entry::code::Code;
pub use crate::entry::kind::{ByEntry, Kind, KindsOf, Sealed};
use crate::entry::types::TypeEntries;

/// An error type that has kinds.
pub trait HasKind {
    /// The type of its kinds.
    type Kind: Kind;

    /// The kind of this error.
    fn kind(&self) -> Self::Kind;
}

macro_rules! forward {
    ($($type:ty),*) => {
        $(impl<T: HasKind + ?Sized> HasKind for $type {
            type Kind = T::Kind;

            fn kind(&self) -> Self::Kind {
                (**self).kind()
            }
        })*
    };
}

forward!(&T, alloc::boxed::Box<T>);
#[cfg(target_has_atomic = "ptr")]
forward!(alloc::sync::Arc<T>);

/// `Probe::<T>::HAS_KIND` is the inherent constant if `T` has kinds, or else that of the trait [`Kindless`].
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: HasKind + ?Sized> Probe<T> {
    /// The type has kinds.
    pub const HAS_KIND: bool = true;
}

/// The constant for all other types.
pub trait Kindless {
    /// The type has no kinds.
    const HAS_KIND: bool = false;
}

impl<T: ?Sized> Kindless for Probe<T> {}

/// Chooses what represents the kind of an inner error: its own kind, or its entry.
pub struct Select<const HAS_KIND: bool>;

/// The value that a variant of a kind holds for an inner error of type `T`.
pub trait Held<T: ?Sized> {
    /// The type of the kind.
    type Kind;
    /// The type of the list of all kinds.
    type List;

    /// The kind of this error, whose entry is `entry`.
    fn of(error: &T, entry: &'static Entry) -> Self::Kind;

    /// The constant facts of a kind.
    fn entry(kind: Self::Kind) -> &'static Entry;
}

impl<T: HasKind + ?Sized> Held<T> for Select<true> {
    type Kind = T::Kind;
    type List = Kinds<T::Kind>;

    fn of(error: &T, _: &'static Entry) -> T::Kind {
        error.kind()
    }

    fn entry(kind: T::Kind) -> &'static Entry {
        kind.entry()
    }
}

impl<T: ?Sized> Held<T> for Select<false> {
    type Kind = ByEntry;
    type List = Entries;

    fn of(_: &T, entry: &'static Entry) -> ByEntry {
        ByEntry::new(entry)
    }

    fn entry(kind: ByEntry) -> &'static Entry {
        kind.entry()
    }
}

/// The kinds of a type that has them.
pub struct Kinds<K: 'static>(&'static [K]);

impl<K: Kind> Kinds<K> {
    /// All kinds.
    #[must_use]
    pub const fn new(_: &'static [&'static TypeEntries]) -> Self {
        Kinds(K::ALL)
    }

    /// The number of elements.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// The element at this index.
    #[must_use]
    pub const fn get(&self, index: usize) -> K {
        self.0[index]
    }

    /// A filler for initialising arrays.
    #[must_use]
    pub const fn any(&self) -> Option<K> {
        match self.0 {
            [first, ..] => Some(*first),
            [] => None,
        }
    }
}

/// The entries of a type that has no kinds, and of those that it includes.
pub struct Entries(&'static [&'static TypeEntries]);

static NO_ENTRY: Entry = Entry::error("", Code::None, 500, "").build();

/// A filler for initialising arrays.
pub const ANY: ByEntry = ByEntry::new(&NO_ENTRY);

impl Entries {
    /// The entries of these types, each of which occurs once.
    #[must_use]
    pub const fn new(types: &'static [&'static TypeEntries]) -> Self {
        Entries(types)
    }

    /// The number of elements.
    #[must_use]
    pub const fn count(&self) -> usize {
        crate::catalog::unique::count_entries(self.0)
    }

    /// The element at this index.
    #[must_use]
    pub const fn get(&self, mut index: usize) -> ByEntry {
        let mut types = self.0;
        while let [first, rest @ ..] = types {
            if index < first.entries.len() {
                return ByEntry::new(&first.entries[index]);
            }
            index -= first.entries.len();
            types = rest;
        }
        ANY
    }

    /// A filler for initialising arrays.
    #[must_use]
    pub const fn any(&self) -> Option<ByEntry> {
        Some(ANY)
    }
}

/// The kind of an error whose type has no kinds.
#[must_use]
pub const fn by_entry(entry: &'static Entry) -> ByEntry {
    ByEntry::new(entry)
}

/// Writes a kind as its code.
///
/// # Errors
/// Returns an error if the kind has no code, or if the serializer fails.
pub fn serialize<K: Kind, S: Serializer>(kind: K, serializer: S) -> Result<S::Ok, S::Error> {
    match kind.entry().code().present() {
        Some(code) => code.serialize(serializer),
        None => Err(S::Error::custom(format_args!("`{}` has no code", kind.entry().name()))),
    }
}

/// Reads a kind from its code.
///
/// # Errors
/// Returns an error if no kind has the code, or if several have it.
pub fn deserialize<'de, K: Kind, D: Deserializer<'de>>(name: &'static str, deserializer: D) -> Result<K, D::Error> {
    let visitor = ByCode(name, PhantomData);
    let are = |of_type: fn(Code<'_>) -> bool| K::ALL.iter().all(|kind| of_type(kind.entry().code()));
    // Formats that do not describe themselves need to know the type.
    if are(|code| matches!(code, Code::Str(_))) {
        deserializer.deserialize_str(visitor)
    } else if are(|code| matches!(code, Code::Int(_))) {
        deserializer.deserialize_i64(visitor)
    } else {
        deserializer.deserialize_any(visitor)
    }
}

/// The name of the kind's type, for error messages.
struct ByCode<K>(&'static str, PhantomData<K>);

impl<K: Kind> ByCode<K> {
    fn only<E: serde_core::de::Error>(&self, code: Code<'_>, unexpected: Unexpected<'_>) -> Result<K, E> {
        let mut kinds = KindsOf::<K>::new(code);
        match (kinds.next(), kinds.next()) {
            (Some(kind), None) => Ok(kind),
            (Some(_), Some(_)) => Err(E::custom(format_args!("several kinds of `{}` have the code {code}", self.0))),
            (None, _) => Err(E::invalid_value(unexpected, self)),
        }
    }
}

impl<K: Kind> Visitor<'_> for ByCode<K> {
    type Value = K;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of `{}`", self.0)
    }

    fn visit_str<E: serde_core::de::Error>(self, code: &str) -> Result<K, E> {
        self.only(Code::Str(code), Unexpected::Str(code))
    }

    fn visit_i64<E: serde_core::de::Error>(self, code: i64) -> Result<K, E> {
        self.only(Code::Int(code), Unexpected::Signed(code))
    }

    fn visit_u64<E: serde_core::de::Error>(self, code: u64) -> Result<K, E> {
        match i64::try_from(code) {
            Ok(signed) => self.only(Code::Int(signed), Unexpected::Unsigned(code)),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(code), &self)),
        }
    }
}
