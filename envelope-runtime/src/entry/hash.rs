//! Hashing and comparing in constant evaluation, for the two hash tables of a catalogue: one of types, one of codes.
//!
//! `core::hash` and `==` are not `const fn`. Constant evaluation is an interpreter, and users wait for it on every build:
//! derived types bring the hashes of their codes along.

/// FNV-1a in 32 bits: short enough to be repeated in the derives, which hash the codes of their types beforehand.
pub(crate) const OFFSET_BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// The number of buckets for that many keys: a power of two, at most half of it filled, so that a search always ends.
pub const fn buckets(keys: usize) -> usize {
    (keys * 2 + 1).next_power_of_two()
}

/// The bucket at which the search for a hash begins.
pub(crate) const fn first_bucket(hash: u32, buckets: usize) -> usize {
    hash as usize & (buckets - 1)
}

pub(crate) const fn next_bucket(bucket: usize, buckets: usize) -> usize {
    (bucket + 1) & (buckets - 1)
}

/// The hash of two texts together.
pub(crate) const fn hash_pair(first: &str, second: &str) -> u32 {
    hash_bytes(hash_bytes(OFFSET_BASIS, first.as_bytes()), second.as_bytes())
}

pub(crate) const fn hash_bytes(mut hash: u32, mut bytes: &[u8]) -> u32 {
    while let &[byte, ref rest @ ..] = bytes {
        hash = (hash ^ byte as u32).wrapping_mul(PRIME);
        bytes = rest;
    }
    hash
}

pub(crate) const fn same_str(left: &str, right: &str) -> bool {
    same_bytes(left.as_bytes(), right.as_bytes())
}

pub(crate) const fn same_bytes(mut left: &[u8], mut right: &[u8]) -> bool {
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
    use super::{buckets, same_str};

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
    fn at_most_half_of_the_buckets_are_filled() {
        for keys in 0..100 {
            assert!(buckets(keys).is_power_of_two() && buckets(keys) > keys * 2);
        }
    }
}
