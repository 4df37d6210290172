//! Writes text as the content of a JSON string (RFC 8259, section 7).

use alloc::vec::Vec;
use core::fmt;

/// The number of bytes checked together. Sixteen is one vector register wherever the compiler vectorises the scan.
const CHUNK: usize = 16;

/// Up to this many escapes in a chunk, the text between them is appended unchanged.
const FEW: u8 = 2;

/// The longest escape, `\\u00XX`.
const LONGEST: usize = 6;

/// The number of bytes copied for each byte: one word, in which every escape fits.
const PIECE: usize = 8;

/// How each byte is escaped: 0 not at all, `b'u'` as `\u00XX`, anything else as a backslash and that letter.
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

/// Appends `text`, escaped for a JSON string. Not inlined: a payload has many fields, and one copy of this function
/// stays in the processor's cache.
#[inline(never)]
pub(crate) fn escape_into(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    if let Some(word) = clean_word(bytes) {
        append_word(out, word, bytes.len());
    } else if is_clean(bytes) {
        append(out, bytes);
    } else {
        escape_slowly(out, bytes);
    }
}

/// [`escape_into`] for text that is usually short, such as the id of a request or the name of an input: the part for
/// short texts is inlined.
#[inline(always)]
pub(crate) fn escape_short(out: &mut Vec<u8>, text: &str) {
    match clean_word(text.as_bytes()) {
        Some(word) => append_word(out, word, text.len()),
        None => escape_into(out, text),
    }
}

/// [`escape_into`] for text that is known at compile time, such as a member's key: inlined, so that the compiler looks
/// for escapes and leaves only a copy.
#[inline(always)]
pub(crate) fn escape_known(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    if clean_word(bytes).is_some() || is_clean(bytes) {
        out.extend_from_slice(bytes);
    } else {
        escape_slowly(out, bytes);
    }
}

/// A text of 4 to 16 bytes that needs no escape, with its first byte in the lowest place.
#[inline(always)]
fn clean_word(bytes: &[u8]) -> Option<u128> {
    match bytes.len() {
        4..8 => {
            let (first, last) = (u32::from_le_bytes(*bytes.first_chunk()?), u32::from_le_bytes(*bytes.last_chunk()?));
            let (first, last) = (u64::from(first), u64::from(last));
            (dirt(first << 32 | last) == 0).then(|| u128::from(first | last << (8 * (bytes.len() - 4))))
        }
        8..=CHUNK => {
            let (first, last) = (u64::from_le_bytes(*bytes.first_chunk()?), u64::from_le_bytes(*bytes.last_chunk()?));
            // In two steps, because a word cannot be shifted by all of its bits.
            let half = 4 * (CHUNK - bytes.len());
            let high = u128::from(last >> half >> half);
            (dirt(first) | dirt(last) == 0).then(|| u128::from(first) | high << 64)
        }
        _ => None,
    }
}

/// Appends the whole word and truncates the excess: a copy of unknown size is a call, which takes as long as everything
/// else that a short text needs.
#[inline]
fn append_word(out: &mut Vec<u8>, word: u128, len: usize) {
    let end = out.len() + len;
    out.extend_from_slice(&word.to_le_bytes());
    out.truncate(end);
}

/// True if no byte needs an escape. Bytes after the last whole chunk are checked together with bytes before them.
#[inline(always)]
fn is_clean(bytes: &[u8]) -> bool {
    match bytes.last_chunk() {
        Some(last) => {
            is_clean_chunk(last) && bytes.chunks_exact(CHUNK).all(|chunk| chunk.try_into().is_ok_and(is_clean_chunk))
        }
        None => bytes.iter().all(|&byte| dirty(byte) == 0),
    }
}

/// Appends 16 to 32 bytes as the first and the last 16, without a call.
#[inline]
fn append(out: &mut Vec<u8>, bytes: &[u8]) {
    match (bytes.first_chunk::<CHUNK>(), bytes.last_chunk::<CHUNK>()) {
        (Some(first), Some(last)) if bytes.len() <= 2 * CHUNK => {
            let end_of_first = out.len() + bytes.len() - CHUNK;
            out.extend_from_slice(first);
            out.truncate(end_of_first);
            out.extend_from_slice(last);
        }
        _ => out.extend_from_slice(bytes),
    }
}

/// Has no branch for each byte, so that the compiler turns it into vector comparisons.
#[inline]
fn is_clean_chunk(chunk: &[u8; CHUNK]) -> bool {
    chunk.iter().fold(0, |found, &byte| found | dirty(byte)) == 0
}

/// 1 if the byte needs an escape. `^ 2` moves the quote right after the control characters, so that one comparison
/// finds both.
#[inline]
fn dirty(byte: u8) -> u8 {
    u8::from(byte ^ 2 < 0x21) | u8::from(byte == b'\\')
}

/// Not 0 if one of the eight bytes needs an escape. The subtractions borrow from the highest bit of each byte that is a
/// control character or a quote, as in [`dirty`], or that is 0 after the bits of a backslash are flipped.
#[inline]
const fn dirt(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let control_or_quote = (word ^ (ONES * 2)).wrapping_sub(ONES * 0x21);
    let slash = (word ^ (ONES * 0x5C)).wrapping_sub(ONES);
    (control_or_quote | slash) & !word & HIGH
}

/// Appends text between few escapes unchanged; a chunk with many escapes is assembled byte by byte first.
#[cold]
fn escape_slowly(out: &mut Vec<u8>, bytes: &[u8]) {
    let (mut written, mut start) = (0, 0);
    for chunk in bytes.chunks(CHUNK) {
        match count_dirty(chunk) {
            0 => {}
            1..=FEW => written = escape_few(out, bytes, written, start, dirt_of_each(chunk)),
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

/// The highest bit of each byte that needs an escape, with the first byte in the lowest place. Unlike [`dirt`], which
/// may also mark the byte after one that needs an escape, this adds and subtracts within seven bits.
#[inline]
fn dirt_of_each(chunk: &[u8]) -> u128 {
    const ONES: u128 = u128::MAX / 0xFF;
    const HIGH: u128 = ONES * 0x80;
    let mut whole = [b' '; CHUNK];
    whole[..chunk.len()].copy_from_slice(chunk);
    let word = u128::from_le_bytes(whole);
    let slashes = word ^ (ONES * 0x5C);
    let control_or_quote = ((word ^ (ONES * 2)) | HIGH) - ONES * 0x21;
    let no_slash = ((slashes & !HIGH) + !HIGH) | slashes;
    !(control_or_quote & no_slash) & !word & HIGH
}

/// Escapes the marked bytes of the chunk at `start`, and writes the clean text since `written` before each. Returns the
/// position up to which `bytes` is written.
fn escape_few(out: &mut Vec<u8>, bytes: &[u8], mut written: usize, start: usize, mut dirt: u128) -> usize {
    while dirt != 0 {
        let place = start + dirt.trailing_zeros() as usize / 8;
        let (piece, counts) = escape(bytes.get(place).copied().unwrap_or_default());
        out.extend_from_slice(bytes.get(written..place).unwrap_or_default());
        out.extend_from_slice(piece.get(..counts).unwrap_or_default());
        written = place + 1;
        dirt &= dirt - 1;
    }
    written
}

fn escape_chunk(out: &mut Vec<u8>, chunk: &[u8]) {
    let mut escaped = [0; CHUNK * LONGEST + PIECE];
    let mut len = 0;
    for &byte in chunk {
        let (piece, counts) = escape(byte);
        // Every piece is written as a whole, and the next one overwrites its excess.
        if let Some(place) = escaped.get_mut(len..len + PIECE) {
            place.copy_from_slice(&piece);
        }
        len += counts;
    }
    out.extend_from_slice(escaped.get(..len).unwrap_or_default());
}

/// The escape of a byte, or the byte itself, and its length.
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

/// Lets `Display` write directly into a JSON string.
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
            assert_eq!(escaped(&text), text.as_bytes());
        }
    }

    #[test]
    fn an_escape_may_be_anywhere_among_clean_chunks() {
        // The bytes of the second one have their highest bits.
        for (clean, length) in ['a', '\u{c0}'].into_iter().flat_map(|clean| (0..70).map(move |length| (clean, length)))
        {
            for position in 0..length {
                let mut text: alloc::string::String = core::iter::repeat_n(clean, length).collect();
                let start = position * clean.len_utf8();
                text.replace_range(start..start + clean.len_utf8(), "\"a");
                let expected = serde_json::to_vec(&text).unwrap();
                assert_eq!(escaped(&text), expected[1..expected.len() - 1]);
            }
        }
    }
}
