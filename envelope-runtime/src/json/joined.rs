//! Parts of bodies that are the same on every occurrence of an error: put together when the first occurs, copied from then
//! on.

use alloc::vec::Vec;

use crate::RenderError;
use crate::catalog::Entry;
use crate::facts::Facts;

/// A part of a template that reads constant facts alone, with what it came to for the first entries that were answered.
///
/// The entries of a type are neighbours in memory, so that up to `SLOTS` of them have a slot each. An entry whose slot is
/// taken is rendered anew each time, so that memory stays bounded.
pub struct Joined {
    #[cfg(feature = "std")]
    slots: [std::sync::OnceLock<slot::Part>; SLOTS],
}

/// A power of two.
#[cfg(feature = "std")]
const SLOTS: usize = 256;

impl Joined {
    /// Nothing put together yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "always a static")]
    pub const fn new() -> Self {
        Joined {
            #[cfg(feature = "std")]
            slots: [const { std::sync::OnceLock::new() }; SLOTS],
        }
    }

    /// What `write` writes where it asks for constant facts, the message among them; none where these are not constant.
    #[inline]
    pub fn constant<F: Facts>(&'static self, facts: &F, write: Write<F>) -> Option<&'static str> {
        let entry = facts.derived_entry().filter(|entry| entry.is_constant())?;
        self.part(entry, facts, write)
    }

    /// What `write` writes where it asks for constant facts, but not for the message.
    #[inline]
    pub fn stated<F: Facts>(&'static self, facts: &F, write: Write<F>) -> Option<&'static str> {
        let entry = facts.derived_entry().filter(|entry| entry.is_stated())?;
        self.part(entry, facts, write)
    }

    #[cfg(feature = "std")]
    #[inline]
    fn part<F: Facts>(&'static self, entry: &'static Entry, facts: &F, write: Write<F>) -> Option<&'static str> {
        let slot = &self.slots[slot::of(entry)];
        let part = match slot.get() {
            Some(part) => part,
            None => slot::fill(slot, entry, &|out| write(facts, out))?,
        };
        part.of(entry)
    }

    /// Without `std` there is nothing that two threads could fill.
    #[cfg(not(feature = "std"))]
    #[inline]
    fn part<F: Facts>(&'static self, _: &'static Entry, _: &F, _: Write<F>) -> Option<&'static str> {
        None
    }
}

type Write<F> = fn(&F, &mut Vec<u8>) -> Result<(), RenderError>;

#[cfg(feature = "std")]
mod slot {
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::ptr;
    use std::sync::OnceLock;

    use super::SLOTS;
    use crate::RenderError;
    use crate::catalog::Entry;

    pub(super) struct Part {
        entry: &'static Entry,
        json: String,
    }

    impl Part {
        #[inline]
        pub(super) fn of(&'static self, entry: &'static Entry) -> Option<&'static str> {
            ptr::eq(self.entry, entry).then_some(&self.json)
        }
    }

    #[inline]
    pub(super) fn of(entry: &'static Entry) -> usize {
        ptr::from_ref(entry).addr() / size_of::<Entry>() % SLOTS
    }

    /// A part that cannot be rendered is left to the rendering that follows, which says why.
    #[cold]
    pub(super) fn fill(
        slot: &'static OnceLock<Part>,
        entry: &'static Entry,
        write: &dyn Fn(&mut Vec<u8>) -> Result<(), RenderError>,
    ) -> Option<&'static Part> {
        let mut json = Vec::new();
        write(&mut json).ok()?;
        let part = Part { entry, json: String::from_utf8(json).ok()? };
        Some(slot.get_or_init(|| part))
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use alloc::vec::Vec;
    use std::string::ToString;

    use super::{Joined, SLOTS};
    use crate::Code;
    use crate::catalog::Entry;
    use crate::facts::Facts;

    /// An answer with an entry of its own, told apart by its number.
    struct Answer(&'static Entry, usize);

    impl Facts for Answer {
        fn derived_entry(&self) -> Option<&'static Entry> {
            Some(self.0)
        }
    }

    fn answers(count: usize) -> Vec<Answer> {
        let entries = crate::catalog::constant_entries(count).leak();
        entries.iter().enumerate().map(|(number, entry)| Answer(entry, number)).collect()
    }

    fn get(joined: &'static Joined, answer: &Answer) -> Option<&'static str> {
        joined.constant(answer, |answer, out| {
            out.extend_from_slice(answer.1.to_string().as_bytes());
            Ok(())
        })
    }

    #[test]
    fn an_entry_gets_its_own_part_or_none() {
        static JOINED: Joined = Joined::new();
        let answers = answers(3 * SLOTS);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for answer in answers.iter().chain(&answers) {
                        let part = get(&JOINED, answer);
                        assert!(part.is_none_or(|part| part == answer.1.to_string()), "{part:?} for {}", answer.1);
                    }
                });
            }
        });
        let kept = answers.iter().filter(|answer| get(&JOINED, answer).is_some()).count();
        assert_eq!(kept, SLOTS);
    }

    #[test]
    fn neighbours_have_slots_of_their_own() {
        static JOINED: Joined = Joined::new();
        assert!(answers(SLOTS).iter().all(|answer| get(&JOINED, answer).is_some()));
    }

    #[test]
    fn a_part_that_cannot_be_rendered_is_tried_again() {
        static JOINED: Joined = Joined::new();
        let answer = &answers(1)[0];
        let refuse =
            |_: &Answer, _: &mut Vec<u8>| Err(crate::RenderError::serialize("x", super::super::Refusal::Shape));
        assert_eq!(JOINED.constant(answer, refuse), None);
        assert_eq!(get(&JOINED, answer), Some("0"));
    }

    #[test]
    fn what_is_stated_by_hand_is_not_kept() {
        static JOINED: Joined = Joined::new();
        static BY_HAND: Entry = Entry::error("ByHand", Code::Int(1), 400, "Constant, as far as one can see").build();
        assert_eq!(get(&JOINED, &Answer(&BY_HAND, 1)), None);
    }
}
