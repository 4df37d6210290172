//! Parts of error bodies that are the same on every occurrence of an error: put together when the first occurs, copied
//! from then on.

use crate::entry::Entry;
use crate::write::error::RenderError;
use crate::write::json::writer::Writer;

/// A part of a template that reads constant facts alone, with what it came to for the first entries that were answered.
///
/// The entries of a type are neighbours in memory, so that up to 256 of them have a slot each. An entry whose slot is
/// taken is rendered anew each time, so that memory stays bounded. Nothing is allocated before an error occurs.
pub struct Kept {
    #[cfg(feature = "std")]
    parts: std::sync::OnceLock<slots::Slots>,
}

impl Kept {
    /// Nothing put together yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "always a static")]
    pub const fn new() -> Self {
        Kept {
            #[cfg(feature = "std")]
            parts: std::sync::OnceLock::new(),
        }
    }

    /// What `write` writes of facts of this entry; none if it cannot be kept.
    #[cfg(feature = "std")]
    #[inline]
    pub(crate) fn get<F>(&'static self, entry: &'static Entry, facts: &F, write: Write<F>) -> Option<&'static str> {
        match self.parts.get().and_then(|parts| parts.get(slots::of(entry))?.get()) {
            Some(part) => part.of(entry),
            None => self.fill(entry, &|out| write(facts, out)),
        }
    }

    /// A part that cannot be rendered is left to the rendering that follows, which says why.
    #[cfg(feature = "std")]
    #[cold]
    fn fill(&'static self, entry: &'static Entry, write: &dyn Fn(Writer<'_>) -> Rendered) -> Option<&'static str> {
        let slot = self.parts.get_or_init(slots::new).get(slots::of(entry))?;
        let part = slots::Part::new(entry, write)?;
        slot.get_or_init(|| part).of(entry)
    }

    /// Without `std` there is nothing that two threads could fill.
    #[cfg(not(feature = "std"))]
    #[inline]
    pub(crate) fn get<F>(&'static self, _: &'static Entry, _: &F, _: Write<F>) -> Option<&'static str> {
        None
    }
}

type Rendered = Result<(), RenderError>;

/// What writes a part of a body from an answer's facts.
pub(crate) type Write<F> = fn(&F, Writer<'_>) -> Rendered;

#[cfg(feature = "std")]
mod slots {
    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::ptr;
    use std::sync::OnceLock;

    use super::{Entry, Rendered, Writer};

    /// A power of two.
    pub(super) const SLOTS: usize = 256;

    pub(super) type Slots = Box<[OnceLock<Part>; SLOTS]>;

    pub(super) struct Part {
        entry: &'static Entry,
        json: Box<str>,
    }

    impl Part {
        pub(super) fn new(entry: &'static Entry, write: &dyn Fn(Writer<'_>) -> Rendered) -> Option<Self> {
            let mut json = Vec::new();
            write(Writer::new(&mut json)).ok()?;
            Some(Part { entry, json: String::from_utf8(json).ok()?.into() })
        }

        #[inline]
        pub(super) fn of(&'static self, entry: &'static Entry) -> Option<&'static str> {
            ptr::eq(self.entry, entry).then_some(&self.json)
        }
    }

    pub(super) fn new() -> Slots {
        Box::new([const { OnceLock::new() }; SLOTS])
    }

    #[inline]
    pub(super) fn of(entry: &'static Entry) -> usize {
        ptr::from_ref(entry).addr() / size_of::<Entry>() % SLOTS
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use std::string::ToString;

    use super::slots::SLOTS;
    use super::{Entry, Kept, RenderError, Writer};

    fn entries(count: usize) -> &'static [Entry] {
        crate::entry::constant_entries(count).leak()
    }

    fn get(kept: &'static Kept, number: usize, entry: &'static Entry) -> Option<&'static str> {
        kept.get(entry, &number, |number, mut out| {
            out.raw(&number.to_string());
            Ok(())
        })
    }

    #[test]
    fn an_entry_gets_its_own_part_or_none() {
        static KEPT: Kept = Kept::new();
        let entries = entries(3 * SLOTS);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for (number, entry) in entries.iter().enumerate().chain(entries.iter().enumerate()) {
                        let part = get(&KEPT, number, entry);
                        assert!(part.is_none_or(|part| part == number.to_string()), "{part:?} for {number}");
                    }
                });
            }
        });
        let kept = entries.iter().enumerate().filter(|(number, entry)| get(&KEPT, *number, entry).is_some()).count();
        assert_eq!(kept, SLOTS);
    }

    #[test]
    fn neighbours_have_slots_of_their_own() {
        static KEPT: Kept = Kept::new();
        assert!(entries(SLOTS).iter().enumerate().all(|(number, entry)| get(&KEPT, number, entry).is_some()));
    }

    #[test]
    fn a_part_that_cannot_be_rendered_is_tried_again() {
        static KEPT: Kept = Kept::new();
        let entry = &entries(1)[0];
        let refuse = |(): &(), _: Writer<'_>| Err(RenderError::new("x", crate::write::error::RenderErrorKind::Format));
        assert_eq!(KEPT.get(entry, &(), refuse), None);
        assert_eq!(get(&KEPT, 0, entry), Some("0"));
    }

    #[test]
    fn nothing_is_kept_before_an_error_occurs() {
        assert!(size_of::<Kept>() <= 64, "{}", size_of::<Kept>());
    }
}
