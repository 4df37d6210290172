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
    if is_clean(bytes) {
        out.extend_from_slice(bytes);
    } else {
        escape_slowly(out, bytes);
    }
}

/// True where JSON writes the bytes as they are. What is shorter than a chunk is looked at in words, and the rest behind
/// the last chunk or word together with bytes that were looked at before: no byte is ever looked at alone but in texts of
/// fewer than four.
#[inline]
fn is_clean(bytes: &[u8]) -> bool {
    match bytes.len() {
        CHUNK.. => {
            let last = bytes.last_chunk::<CHUNK>().is_none_or(is_clean_chunk);
            last && bytes.chunks_exact(CHUNK).all(|chunk| chunk.try_into().is_ok_and(is_clean_chunk))
        }
        8.. => {
            let first = bytes.first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
            let last = bytes.last_chunk().map_or(0, |word| u64::from_le_bytes(*word));
            dirt(first) | dirt(last) == 0
        }
        4.. => {
            let first = bytes.first_chunk().map_or(0, |half| u32::from_le_bytes(*half));
            let last = bytes.last_chunk().map_or(0, |half| u32::from_le_bytes(*half));
            dirt(u64::from(first) << 32 | u64::from(last)) == 0
        }
        _ => bytes.iter().all(|&byte| ESCAPES[usize::from(byte)] == 0),
    }
}

/// Without a branch per byte, so that the compiler turns it into vector comparisons.
#[inline]
fn is_clean_chunk(chunk: &[u8; CHUNK]) -> bool {
    let dirty = |byte: u8| u8::from(byte < 0x20) | u8::from(byte == b'"') | u8::from(byte == b'\\');
    chunk.iter().fold(0, |found, &byte| found | dirty(byte)) == 0
}

/// Not 0 where one of the eight bytes needs an escape: each byte below 0x20, and each that is 0 after a quote's or a
/// backslash's bits are taken away, borrows from its highest bit.
#[inline]
const fn dirt(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let (quotes, slashes) = (word ^ (ONES * 0x22), word ^ (ONES * 0x5C));
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    let quote = quotes.wrapping_sub(ONES) & !quotes;
    let slash = slashes.wrapping_sub(ONES) & !slashes;
    (control | quote | slash) & HIGH
}

/// Byte by byte where a chunk holds an escape, and over clean chunks at once.
#[cold]
fn escape_slowly(out: &mut Vec<u8>, bytes: &[u8]) {
    let mut written = 0;
    let mut start = 0;
    for chunk in bytes.chunks(CHUNK) {
        if chunk.try_into().is_ok_and(is_clean_chunk) {
            start += chunk.len();
            continue;
        }
        for &byte in chunk {
            let escape = ESCAPES[usize::from(byte)];
            if escape != 0 {
                out.extend_from_slice(bytes.get(written..start).unwrap_or_default());
                push_escape(out, byte, escape);
                written = start + 1;
            }
            start += 1;
        }
    }
    out.extend_from_slice(bytes.get(written..).unwrap_or_default());
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
    fn clean_text_of_every_length_stays_as_it_is() {
        for length in 0..70 {
            let text: alloc::string::String = core::iter::repeat_n('\u{7f}', length).collect();
            assert!(is_clean(text.as_bytes()) && escaped(&text) == text.as_bytes());
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
