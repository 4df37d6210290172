//! Codes in constant evaluation, which can neither slice a `str` nor call `==` or `core::hash`.

use crate::entry::code::Code;
use crate::entry::hash::{OFFSET_BASIS, hash_bytes, same_bytes};

/// A code, its text as bytes.
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

#[cfg(test)]
mod tests {
    use super::CodeBytes;
    use crate::entry::hash::first_bucket;

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
}
