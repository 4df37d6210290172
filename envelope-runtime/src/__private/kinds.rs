//! Kinds of errors: what `#[api(kind = ..)]` writes is joined with the kinds of other types here.
//!
//! Whether the type behind a transparent variant has kinds, a derive cannot see. [`Probe`] finds out at compile time, and
//! [`Select`] turns the answer into a type.

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

/// `Probe::<T>::HAS_KIND`: the constant of the type where `T` has kinds, or else that of the trait [`Kindless`].
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: HasKind + ?Sized> Probe<T> {
    /// There are.
    pub const HAS_KIND: bool = true;
}

/// What holds for all types for which nothing nearer does.
pub trait Kindless {
    /// There are none.
    const HAS_KIND: bool = false;
}

impl<T: ?Sized> Kindless for Probe<T> {}

/// Chooses what stands for the kind of an inner error: its own kind, or its entry.
pub struct Select<const HAS_KIND: bool>;

/// What a variant of a kind holds for an inner error of type `T`.
pub trait Held<T: ?Sized> {
    /// The type of the kind.
    type Kind;
    /// All of them.
    type List;

    /// The kind of this error, which has that entry.
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
    /// All of them.
    #[must_use]
    pub const fn new(_: &'static [&'static TypeEntries]) -> Self {
        Kinds(K::ALL)
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// One by its index.
    #[must_use]
    pub const fn get(&self, index: usize) -> K {
        self.0[index]
    }

    /// Any of them, to begin an array with.
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

/// The kind of nothing, to begin an array with.
pub const ANY: ByEntry = ByEntry::new(&NO_ENTRY);

impl Entries {
    /// The entries of these types, each of which is listed once.
    #[must_use]
    pub const fn new(types: &'static [&'static TypeEntries]) -> Self {
        Entries(types)
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        crate::catalog::unique::count_entries(self.0)
    }

    /// One by its index.
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

    /// Anything, to begin an array with.
    #[must_use]
    pub const fn any(&self) -> Option<ByEntry> {
        Some(ANY)
    }
}

/// What stands for the kind of an error of a type that has none.
#[must_use]
pub const fn by_entry(entry: &'static Entry) -> ByEntry {
    ByEntry::new(entry)
}

/// Writes a kind as its code.
///
/// # Errors
/// Returns an error if the kind has no code, and those of the serializer.
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
    // What formats without types have to be told.
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
