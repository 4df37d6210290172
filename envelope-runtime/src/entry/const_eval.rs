//! Hashing and comparing codes and names in constant evaluation, where `core::hash` and `==` are not available.
//!
//! Constant evaluation is an interpreter, and users wait for it on every build.

use crate::entry::code::Code;

/// A code whose text is bytes, which constant evaluation can compare.
#[derive(Clone, Copy)]
pub(crate) enum CodeBytes {
    Str(&'static [u8]),
    Int(i64),
}

impl CodeBytes {
    pub(crate) const fn of(code: Code<'static>) -> Option<CodeBytes> {
        match code {
            Code::Str(code) => Some(CodeBytes::Str(code.as_bytes())),
            Code::Int(code) => Some(CodeBytes::Int(code)),
            Code::None => None,
        }
    }

    pub(crate) const fn hash(self) -> u32 {
        match self {
            CodeBytes::Str(text) => hash_bytes(OFFSET_BASIS, text),
            CodeBytes::Int(number) => hash_bytes(OFFSET_BASIS, &number.to_le_bytes()),
        }
    }

    pub(crate) const fn same(self, other: CodeBytes) -> bool {
        match (self, other) {
            (CodeBytes::Str(left), CodeBytes::Str(right)) => same_bytes(left, right),
            (CodeBytes::Int(left), CodeBytes::Int(right)) => left == right,
            _ => false,
        }
    }
}

/// FNV-1a in 32 bits.
const OFFSET_BASIS: u32 = 0x811c_9dc5;
const PRIME: u64 = 0x0100_0193;

/// The number of buckets for this many keys: a power of two, of which at most half are filled, so that a search always
/// ends.
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

const fn hash_bytes(hash: u32, bytes: &[u8]) -> u32 {
    hash_from(hash, bytes, 0, bytes.len())
}

/// The hash of some of the bytes.
pub(crate) const fn hash_between(bytes: &[u8], start: usize, end: usize) -> u32 {
    hash_from(OFFSET_BASIS, bytes, start, end)
}

/// Calls no function for each byte, not even `wrapping_mul`: calls are slow in constant evaluation.
const fn hash_from(hash: u32, bytes: &[u8], mut start: usize, end: usize) -> u32 {
    let mut hash = hash as u64;
    while start < end {
        hash = ((hash ^ bytes[start] as u64) * PRIME) & u32::MAX as u64;
        start += 1;
    }
    hash as u32
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
    use super::{CodeBytes, buckets, first_bucket, same_str};

    #[test]
    fn numbered_codes_spread_over_the_buckets() {
        let mut taken = [false; 4096];
        let mut hit = 0;
        for number in 0..1000 {
            for code in [CodeBytes::Int(-number), CodeBytes::Str(alloc::format!("ERROR_{number}").leak().as_bytes())] {
                let bucket = first_bucket(code.hash(), taken.len());
                hit += usize::from(!core::mem::replace(&mut taken[bucket], true));
            }
        }
        // 2,000 keys thrown at random into 4,096 buckets take about 1,580 of them.
        assert!(hit > 1400, "{hit}");
    }

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
