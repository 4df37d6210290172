//! Writes text as the content of a JSON string (RFC 8259, section 7).

use alloc::vec::Vec;
use core::fmt;

/// Bytes looked at together. Sixteen is one vector register wherever the compiler vectorises the scan.
const CHUNK: usize = 16;

/// Up to so many escapes in a chunk, the text between them is appended as it is.
const FEW: u8 = 2;

/// The longest escape, `\\u00XX`.
const LONGEST: usize = 6;

/// What is copied at once for one byte: a word holds every escape.
const PIECE: usize = 8;

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
    chunk.iter().fold(0, |found, &byte| found | dirty(byte)) == 0
}

/// 1 where the byte needs an escape.
#[inline]
fn dirty(byte: u8) -> u8 {
    u8::from(byte < 0x20) | u8::from(byte == b'"') | u8::from(byte == b'\\')
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

/// Text between few escapes is appended as it is; chunks with many are put together byte by byte first.
#[cold]
fn escape_slowly(out: &mut Vec<u8>, bytes: &[u8]) {
    let (mut written, mut start) = (0, 0);
    for chunk in bytes.chunks(CHUNK) {
        match count_dirty(chunk) {
            0 => {}
            1..=FEW => written = escape_few(out, bytes, written, start, chunk),
            _ => {
                out.extend_from_slice(bytes.get(written..start).unwrap_or_default());
                escape_chunk(out, chunk);
                written = start + chunk.len();
            }
        }
        start += chunk.len();
    }
    out.extend_from_slice(bytes.get(written..).unwrap_or_default());
}

#[inline]
fn count_dirty(chunk: &[u8]) -> u8 {
    chunk.iter().fold(0, |count, &byte| count + dirty(byte))
}

/// Escapes what needs it in the chunk at `start`, with the clean text since `written` in front of each escape. Returns up
/// to where the bytes are written.
fn escape_few(out: &mut Vec<u8>, bytes: &[u8], mut written: usize, start: usize, chunk: &[u8]) -> usize {
    for (offset, &byte) in chunk.iter().enumerate().filter(|(_, byte)| dirty(**byte) != 0) {
        let (piece, counts) = escape(byte);
        out.extend_from_slice(bytes.get(written..start + offset).unwrap_or_default());
        out.extend_from_slice(piece.get(..counts).unwrap_or_default());
        written = start + offset + 1;
    }
    written
}

fn escape_chunk(out: &mut Vec<u8>, chunk: &[u8]) {
    let mut escaped = [0; CHUNK * LONGEST + PIECE];
    let mut len = 0;
    for &byte in chunk {
        let (piece, counts) = escape(byte);
        // Every piece is written as a whole, and the next one over what it has too much.
        if let Some(place) = escaped.get_mut(len..len + PIECE) {
            place.copy_from_slice(&piece);
        }
        len += counts;
    }
    out.extend_from_slice(escaped.get(..len).unwrap_or_default());
}

/// What a byte becomes, and how much of that counts.
#[inline]
fn escape(byte: u8) -> ([u8; PIECE], usize) {
    const HEX: [u8; 16] = *b"0123456789abcdef";
    match ESCAPES[usize::from(byte)] {
        0 => ([byte, 0, 0, 0, 0, 0, 0, 0], 1),
        b'u' => {
            let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 0xF)]);
            ([b'\\', b'u', b'0', b'0', high, low, 0, 0], LONGEST)
        }
        letter => ([b'\\', letter, 0, 0, 0, 0, 0, 0], 2),
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
