//! Groups the entries of a catalogue by type, in the order of the page.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::entry::types::{Listed, TypeEntries};
use crate::outputs::page::ids::Anchors;
use crate::outputs::page::strings::Strings;

/// An entry, and the `id` of its element.
pub(super) struct Item<'a> {
    pub(super) entry: &'static Entry,
    pub(super) id: &'a str,
}

/// Entries under one heading.
pub(super) struct Group<'a> {
    pub(super) heading: &'a str,
    /// The `id` of the heading.
    pub(super) id: Cow<'static, str>,
    pub(super) items: Vec<Item<'a>>,
}

/// What the entries of a group have in common: their type or, for structs, their kind. A heading for each struct would
/// double the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heading {
    Type(*const TypeEntries),
    Kind(EntryKind),
}

impl Heading {
    fn of(listed: &Listed) -> Heading {
        match listed.ty.entries {
            [only] if only.name() == listed.ty.name => Heading::Kind(only.kind()),
            _ => Heading::Type(listed.ty),
        }
    }
}

/// The groups, in the order of their first entries. `ids` are those of the catalogue's entries, in its order.
pub(super) fn of<'a>(
    catalog: &Catalog,
    ids: &'a [Cow<'static, str>],
    anchors: &mut Anchors,
    strings: &'a Strings,
) -> Vec<Group<'a>> {
    let mut groups: Vec<(Heading, Group<'a>)> = Vec::new();
    // Entries of one type are adjacent; those of a kind are not.
    let (mut last, mut kinds) = (0, [None; 2]);
    for (listed, id) in catalog.listed().zip(ids) {
        let heading = Heading::of(&listed);
        let known = match heading {
            Heading::Type(_) => groups.get(last).filter(|(known, _)| *known == heading).map(|_| last),
            Heading::Kind(kind) => kinds[kind as usize],
        };
        last = known.unwrap_or(groups.len());
        if let Heading::Kind(kind) = heading {
            kinds[kind as usize] = Some(last);
        }
        if known.is_none() {
            let text = heading_text(heading, listed.ty, strings);
            let id = anchors.free(Cow::Owned(text.into()));
            groups.push((heading, Group { heading: text, id, items: Vec::new() }));
        }
        if let Some((_, group)) = groups.get_mut(last) {
            group.items.push(Item { entry: listed.entry, id });
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn heading_text<'a>(heading: Heading, ty: &'static TypeEntries, strings: &'a Strings) -> &'a str {
    match heading {
        Heading::Type(_) => ty.name,
        Heading::Kind(EntryKind::Error) => &strings.errors,
        Heading::Kind(EntryKind::Success) => &strings.successes,
    }
}

#[cfg(test)]
mod tests {
    use alloc::boxed::Box;
    use alloc::vec::Vec;

    use super::of;
    use crate::catalog::Catalog;
    use crate::entry::Entry;
    use crate::entry::types::TypeEntries;
    use crate::outputs::page::ids::Anchors;
    use crate::outputs::page::strings::Strings;

    fn successes(name: &'static str, variants: &[&'static str]) -> &'static TypeEntries {
        let entry = |name: &&'static str| Box::leak(Box::new(Entry::success(name, 200))).build();
        let entries: Vec<Entry> = variants.iter().map(entry).collect();
        Box::leak(Box::new(TypeEntries::new(name, entries.leak())))
    }

    #[test]
    fn structs_share_a_heading_and_other_types_have_their_own() {
        let types = [
            successes("Made", &["Made"]),
            successes("Paid", &["Cash", "Card"]),
            successes("Gone", &["Gone"]),
            successes("Paid", &["Later"]),
        ];
        let catalog = Catalog::new(Vec::from(types).leak(), &[], &[]);
        let mut anchors = Anchors::of(&catalog);
        let ids: Vec<_> = catalog.entries().map(|(_, entry)| anchors.entry(entry)).collect();
        let strings = Strings::default();
        let groups = of(&catalog, &ids, &mut anchors, &strings);
        let printed: Vec<(&str, &str, Vec<&str>)> = groups
            .iter()
            .map(|group| (group.heading, &*group.id, group.items.iter().map(|item| item.id).collect()))
            .collect();
        assert_eq!(
            printed,
            [
                ("Successes", "Successes", alloc::vec!["Made", "Gone"]),
                ("Paid", "Paid", alloc::vec!["Cash", "Card"]),
                ("Paid", "Paid-2", alloc::vec!["Later"]),
            ]
        );
    }
}
