//! The `id` of each entry, and the statuses of each code.

use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::ToString;

use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::code::Code;

/// Gives each entry a unique `id`. The first entry with a code has the code as its `id`.
pub(super) struct Anchors {
    /// The ids that have been given, and all codes, so that no other entry gets one of them.
    taken: BTreeSet<Cow<'static, str>>,
    /// How often each text has been requested.
    asked: BTreeMap<Cow<'static, str>, usize>,
}

impl Anchors {
    pub(super) fn of(catalog: &Catalog) -> Anchors {
        let taken = catalog.entries().filter_map(|(_, entry)| code_text(entry)).collect();
        Anchors { taken, asked: BTreeMap::new() }
    }

    /// The `id` of an entry: its code, or its name if it has no code. The next entry with the code gets `CODE-2`, and
    /// so on.
    pub(super) fn entry(&mut self, entry: &Entry) -> Cow<'static, str> {
        match code_text(entry) {
            Some(code) if !self.asked.contains_key(&code) => {
                self.asked.insert(code.clone(), 1);
                code
            }
            Some(code) => self.free(code),
            None => self.free(Cow::Borrowed(entry.name())),
        }
    }

    /// The text, with a number appended if it is taken.
    pub(super) fn free(&mut self, text: Cow<'static, str>) -> Cow<'static, str> {
        let asked = self.asked.entry(text.clone()).or_default();
        loop {
            *asked += 1;
            let id = if *asked == 1 { text.clone() } else { Cow::Owned::<str>(format!("{text}-{asked}")) };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// The code as text.
pub(super) fn code_text(entry: &Entry) -> Option<Cow<'static, str>> {
    match entry.code() {
        Code::Str(code) => Some(Cow::Borrowed(code)),
        Code::Int(code) => Some(Cow::Owned::<str>(code.to_string())),
        Code::None => None,
    }
}

/// The statuses of each code, each with the `id` of the first entry that has both. A status that is decided at run time
/// is `None`.
pub(super) struct Statuses<'a>(BTreeMap<Cow<'static, str>, BTreeMap<Option<u16>, &'a str>>);

impl<'a> Statuses<'a> {
    /// `ids` are those of the entries, in their order.
    pub(super) fn of(catalog: &Catalog, ids: &'a [Cow<'static, str>]) -> Statuses<'a> {
        let mut codes = BTreeMap::<_, BTreeMap<_, _>>::new();
        for ((_, entry), id) in catalog.entries().zip(ids) {
            if let Some(code) = code_text(entry) {
                codes.entry(code).or_default().entry(entry.status()).or_insert(&**id);
            }
        }
        Statuses(codes)
    }

    /// The other statuses of this entry's code.
    pub(super) fn others(&self, entry: &Entry) -> impl Iterator<Item = (Option<u16>, &'a str)> {
        let all = code_text(entry).and_then(|code| self.0.get(&code)).into_iter().flatten();
        let own = entry.status();
        all.map(|(status, id)| (*status, *id)).filter(move |(status, _)| *status != own)
    }
}

#[cfg(test)]
mod tests {
    use alloc::boxed::Box;
    use alloc::vec::Vec;

    use super::Anchors;
    use crate::catalog::Catalog;
    use crate::entry::Entry;
    use crate::entry::code::Code;
    use crate::entry::types::TypeEntries;

    #[test]
    fn each_entry_has_its_own() {
        let error = |code| Entry::error("Late", code, 400, "m");
        let codes = [Code::Str("A"), Code::Str("A"), Code::Str("A-2"), Code::Str("A"), Code::Int(1), Code::Str("Done")];
        let mut entries: Vec<Entry> = codes.map(|code| Box::leak(Box::new(error(code))).build()).into();
        entries.extend((0..2).map(|_| Box::leak(Box::new(Entry::success("Done", 200))).build()));
        let ty: &TypeEntries = Box::leak(Box::new(TypeEntries::new("T", entries.leak())));
        let catalog = Catalog::new(alloc::vec![ty].leak(), &[], &[]);
        let mut anchors = Anchors::of(&catalog);
        let ids: Vec<_> = catalog.entries().map(|(_, entry)| anchors.entry(entry)).collect();
        assert_eq!(ids, ["A", "A-3", "A-2", "A-4", "1", "Done", "Done-2", "Done-3"]);
        assert_eq!(anchors.free("entries".into()), "entries");
    }
}
