//! Codes that stand for answers of several statuses, which a reader of one of them should know.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;

use crate::catalog::catalogue::Catalog;
use crate::entry::Entry;
use crate::outputs::page::anchors::code_text;

/// The statuses of each code, each with the `id` of the first entry that has both. A status is `None` if it is decided at run
/// time.
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

    /// What else the code of this entry comes with.
    pub(super) fn others(&self, entry: &Entry) -> impl Iterator<Item = (Option<u16>, &'a str)> {
        let all = code_text(entry).and_then(|code| self.0.get(&code)).into_iter().flatten();
        let own = entry.status();
        all.map(|(status, id)| (*status, *id)).filter(move |(status, _)| *status != own)
    }
}
