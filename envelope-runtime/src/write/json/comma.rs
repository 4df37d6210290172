//! What stands between members and elements.

use alloc::vec::Vec;

/// A comma, unless an object or array was just opened.
#[inline]
pub(super) fn comma(out: &mut Vec<u8>) {
    if !matches!(out.last(), Some(b'{' | b'[')) {
        out.push(b',');
    }
}
