//! Hashing and comparing in constant evaluation, for the two open-addressing tables of a catalogue: of types, of codes.
//!
//! `core::hash` and `==` are no `const fn`. Constant evaluation is an interpreter, and a user waits for it on every build: the
//! codes of derived types come with their hashes.

use super::entry::CodeBytes;

/// FNV-1a in 32 bits: short enough to stand in the derives too, which hash the codes of their types beforehand.
const OFFSET_BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// The size of a table for so many keys: a power of two, at most half full, so that a search always ends.
pub const fn slots(keys: usize) -> usize {
    (keys * 2 + 1).next_power_of_two()
}

/// The slot at which the search for a hash begins.
pub(super) const fn first_slot(hash: u32, slots: usize) -> usize {
    hash as usize & (slots - 1)
}

pub(super) const fn next_slot(slot: usize, slots: usize) -> usize {
    (slot + 1) & (slots - 1)
}

pub(super) const fn hash_code(code: CodeBytes) -> u32 {
    match code {
        CodeBytes::Str(text) => hash_bytes(OFFSET_BASIS, text),
        CodeBytes::Int(number) => hash_bytes(OFFSET_BASIS, &number.to_le_bytes()),
    }
}

/// The hash of two texts together.
pub(super) const fn hash_pair(first: &str, second: &str) -> u32 {
    hash_bytes(hash_bytes(OFFSET_BASIS, first.as_bytes()), second.as_bytes())
}

const fn hash_bytes(mut hash: u32, mut bytes: &[u8]) -> u32 {
    while let &[byte, ref rest @ ..] = bytes {
        hash = (hash ^ byte as u32).wrapping_mul(PRIME);
        bytes = rest;
    }
    hash
}

pub(super) const fn same_code(left: CodeBytes, right: CodeBytes) -> bool {
    match (left, right) {
        (CodeBytes::Str(left), CodeBytes::Str(right)) => same_bytes(left, right),
        (CodeBytes::Int(left), CodeBytes::Int(right)) => left == right,
        _ => false,
    }
}

pub(super) const fn same_str(left: &str, right: &str) -> bool {
    same_bytes(left.as_bytes(), right.as_bytes())
}

pub(super) const fn same_bytes(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    while let ([a, b, c, d, left_rest @ ..], [e, f, g, h, right_rest @ ..]) = (left, right) {
        if *a != *e || *b != *f || *c != *g || *d != *h {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if *a != *b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{CodeBytes, first_slot, hash_code, same_str, slots};

    #[test]
    fn compares_texts_of_every_length() {
        let text = "0123456789abcdefghij";
        for end in 0..text.len() {
            assert!(same_str(&text[..end], &text[..end]));
            assert!(!same_str(&text[..end], &text[..end + 1]));
            let mut other = alloc::string::String::from(&text[..end]);
            other.push('!');
            assert!(!same_str(&other, &text[..end + 1]));
        }
    }

    #[test]
    fn a_table_is_at_most_half_full() {
        for keys in 0..100 {
            assert!(slots(keys).is_power_of_two() && slots(keys) > keys * 2);
        }
    }

    #[test]
    fn codes_that_are_counted_up_spread_over_the_table() {
        let mut taken = [false; 4096];
        let mut hit = 0;
        for number in 0..1000 {
            for code in [CodeBytes::Int(-number), CodeBytes::Str(alloc::format!("ERROR_{number}").leak().as_bytes())] {
                let slot = first_slot(hash_code(code), taken.len());
                hit += usize::from(!core::mem::replace(&mut taken[slot], true));
            }
        }
        // 2,000 keys thrown at random into 4,096 slots take about 1,580 of them.
        assert!(hit > 1400, "{hit}");
    }
}
