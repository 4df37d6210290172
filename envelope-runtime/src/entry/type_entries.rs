//! What a type says of itself: its entries, and the types behind its transparent variants.

use crate::entry::Entry;

/// The constant facts of one type: those of its own variants, and the types that its transparent variants hold.
///
/// The derives write it, see [`Catalogued`](crate::Catalogued), which shows one by hand.
#[derive(Debug)]
pub struct TypeEntries {
    /// The name of the type as it is written, without generics.
    pub name: &'static str,
    /// Where the type is declared, as `my_crate::auth:10:5`: tells apart two types of the same name.
    pub origin: &'static str,
    /// The type's own entries in the order of declaration.
    pub entries: &'static [Entry],
    /// The types behind its transparent variants.
    pub included: &'static [&'static TypeEntries],
}

/// An entry and the type that it belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Listed {
    pub(crate) ty: &'static TypeEntries,
    pub(crate) entry: &'static Entry,
}
