//! Any query gives a page within its limits or an error, as a simple model of its pairs predicts.

use envelope_runtime::{Envelope, PageQuery, presets::Plain};
use serde::Deserialize;

use crate::source::Source;

const STARTS: &[&str] = &["page", "page[number]", "offset", "skip"];
const SIZES: &[&str] = &["per_page", "perPage", "page_size", "pageSize", "page[size]", "size", "limit", "take"];
const MAX: u64 = 100;

/// # Panics
/// Panics if the result differs from the model, or a page is outside of its limits.
pub fn stays_within_its_limits(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    let query = if source.any() { String::from_utf8_lossy(source.rest()).into_owned() } else { query(&mut source) };
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&query).expect("any text is a query");
    check::<0>(serde_urlencoded::from_str(&query).ok(), &pairs);
    check::<1>(serde_urlencoded::from_str(&query).ok(), &pairs);
    // A map of texts, as other formats give it.
    let map = serde::de::value::MapDeserializer::<_, serde::de::value::Error>::new(
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())),
    );
    check::<1>(PageQuery::deserialize(map).ok(), &pairs);
}

fn query(source: &mut Source<'_>) -> String {
    let pairs = source.list(5, |source| {
        let name = match source.below(4) {
            0 => source.text(),
            1 => source.pick(STARTS).to_owned(),
            _ => source.pick(SIZES).to_owned(),
        };
        (name, number(source))
    });
    serde_urlencoded::to_string(pairs).expect("pairs of texts")
}

fn number(source: &mut Source<'_>) -> String {
    match source.below(5) {
        0 => source.text(),
        1 => {
            source.pick(&["", "0", "00", "01", "+1", "-1", " 1", "1.0", "1e1", "18446744073709551616", "٣"]).to_owned()
        }
        2 => source.any::<u64>().to_string(),
        _ => source.below(103).to_string(),
    }
}

/// The number under one of these names: none without such a name, and an error for several names or an invalid number.
fn only(pairs: &[(String, String)], names: &[&str]) -> Result<Option<(String, u64)>, ()> {
    match pairs.iter().filter(|(name, _)| names.contains(&name.as_str())).collect::<Vec<_>>()[..] {
        [] => Ok(None),
        [(name, value)] if value.bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok(Some((name.clone(), value.parse().map_err(drop)?)))
        }
        _ => Err(()),
    }
}

/// The number of the page, its size, and the items before it.
fn expected(pairs: &[(String, String)], first: u64) -> Result<(u64, u64, u64), ()> {
    let size = only(pairs, SIZES)?.map_or(20, |(_, size)| size);
    let (page, offset) = match only(pairs, STARTS)? {
        None => (first, 0),
        Some((name, offset)) if ["offset", "skip"].contains(&name.as_str()) => {
            ((offset / size.max(1)).saturating_add(first), offset)
        }
        Some((_, page)) => (page, page.checked_sub(first).ok_or(())?.saturating_mul(size)),
    };
    // Offsets are capped at the largest integer that databases accept.
    let offset = offset.min(i64::MAX.unsigned_abs());
    if (1..=MAX).contains(&size) { Ok((page, size, offset)) } else { Err(()) }
}

fn check<const FIRST: u64>(query: Option<PageQuery<20, MAX, FIRST>>, pairs: &[(String, String)]) {
    let read = query.map(|query| (query.page(), query.per_page(), query.offset()));
    assert_eq!(read, expected(pairs, FIRST).ok(), "{pairs:?}");
    let Some(query) = query else { return };
    assert!(query.page() >= FIRST);
    for total in [0, 1, u64::MAX] {
        Plain.page(&query.page_of(vec![1], total)).expect("a page");
    }
}
