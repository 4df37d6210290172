//! Writes text as the content of a JSON string (RFC 8259, section 7).

use alloc::vec::Vec;
use core::fmt;

/// Bytes looked at together. Sixteen is one vector register wherever the compiler vectorises the scan.
const CHUNK: usize = 16;

/// What a byte needs: 0 nothing, `b'u'` a `\u00XX` escape, anything else a backslash and that letter.
const ESCAPES: [u8; 256] = escapes();

const fn escapes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut control = 0;
    while control < 0x20 {
        table[control] = b'u';
        control += 1;
    }
    table[0x08] = b'b';
    table[0x09] = b't';
    table[0x0A] = b'n';
    table[0x0C] = b'f';
    table[0x0D] = b'r';
    table[b'"' as usize] = b'"';
    table[b'\\' as usize] = b'\\';
    table
}

/// Appends `text` with everything escaped that a JSON string may not hold as it is.
#[inline]
pub(crate) fn escape_into(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    let (chunks, rest) = split_chunks(bytes);
    let mut written = 0;
    for (index, chunk) in chunks.enumerate() {
        if !is_clean(chunk) {
            written = escape_range(out, bytes, written, index * CHUNK, CHUNK);
        }
    }
    written = escape_range(out, bytes, written, bytes.len() - rest.len(), rest.len());
    out.extend_from_slice(bytes.get(written..).unwrap_or_default());
}

fn split_chunks(bytes: &[u8]) -> (core::slice::ChunksExact<'_, u8>, &[u8]) {
    let chunks = bytes.chunks_exact(CHUNK);
    let rest = chunks.remainder();
    (chunks, rest)
}

/// Without a branch per byte, so that the compiler turns it into vector comparisons.
#[inline]
fn is_clean(chunk: &[u8]) -> bool {
    let dirty = |byte: u8| u8::from(byte < 0x20) | u8::from(byte == b'"') | u8::from(byte == b'\\');
    chunk.iter().fold(0, |found, &byte| found | dirty(byte)) == 0
}

/// Escapes what needs it in `bytes[start..][..len]`, with the clean text since `written` in front of each escape.
/// Returns up to where the bytes are written.
fn escape_range(out: &mut Vec<u8>, bytes: &[u8], mut written: usize, start: usize, len: usize) -> usize {
    for (offset, &byte) in bytes.iter().enumerate().skip(start).take(len) {
        let escape = ESCAPES[usize::from(byte)];
        if escape == 0 {
            continue;
        }
        out.extend_from_slice(bytes.get(written..offset).unwrap_or_default());
        push_escape(out, byte, escape);
        written = offset + 1;
    }
    written
}

#[inline]
fn push_escape(out: &mut Vec<u8>, byte: u8, escape: u8) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    if escape == b'u' {
        let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 0xF)]);
        out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
    } else {
        out.extend_from_slice(&[b'\\', escape]);
    }
}

/// Lets `Display` write straight into a JSON string.
pub(crate) struct Escaping<'a>(pub(crate) &'a mut Vec<u8>);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape_into(self.0, text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        escape_into(&mut out, text);
        out
    }

    #[test]
    fn every_character_comes_out_as_serde_json_writes_it() {
        for character in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let mut text = [0; 4];
            let text: &str = character.encode_utf8(&mut text);
            let expected = serde_json::to_vec(text).unwrap();
            assert_eq!(escaped(text), expected[1..expected.len() - 1], "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn an_escape_may_stand_anywhere_among_clean_chunks() {
        for length in 0..70 {
            for position in 0..length {
                let mut text: alloc::string::String = core::iter::repeat_n('a', length).collect();
                text.replace_range(position..=position, "\"");
                let expected = serde_json::to_vec(&text).unwrap();
                assert_eq!(escaped(&text), expected[1..expected.len() - 1]);
            }
        }
    }
}
