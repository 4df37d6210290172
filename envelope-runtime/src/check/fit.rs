//! Whether a client written for one type can read another. In JSON, integers of any width are numbers, and a `HashMap`
//! and a `BTreeMap` are objects.

use alloc::vec::Vec;

use crate::outputs::answers::types::parts;

/// How well clients of an old type can read the new one. Greater is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Clients know all values of the new type.
    Same,
    /// The type in JSON is the same, but it has values that the old one did not have.
    Wider,
    /// The type in JSON is different.
    Other,
}

pub(super) fn fit(old: &str, new: &str) -> Fit {
    if old == new {
        return Fit::Same;
    }
    match (old.strip_suffix('?'), new.strip_suffix('?')) {
        (Some(old), Some(new)) => return fit(old, new),
        // Clients that expect an absent value can read one that is always present.
        (Some(old), None) => return fit(old, new),
        (None, Some(_)) => return Fit::Other,
        (None, None) => {}
    }
    if let (Some(old), Some(new)) = (element(old), element(new)) {
        return fit(old, new);
    }
    if let (Some((old_key, old)), Some((new_key, new))) = (map(old), map(new)) {
        return fit(old_key, new_key).max(fit(old, new));
    }
    match (Primitive::of(old), Primitive::of(new)) {
        (Some(old), Some(new)) => old.fit(new),
        _ => Fit::Other,
    }
}

fn element(ty: &str) -> Option<&str> {
    ty.strip_prefix('[')?.strip_suffix(']')
}

/// The types of the key and the value. The hasher, a third argument, is not in the JSON.
fn map(ty: &str) -> Option<(&str, &str)> {
    let (name, arguments) = ty.strip_suffix('>')?.split_once('<')?;
    let arguments: Vec<_> = parts(arguments, ',');
    match (name, arguments.as_slice()) {
        ("BTreeMap" | "HashMap" | "IndexMap", [key, value, ..]) => Some((key, value)),
        _ => None,
    }
}

/// A Rust type whose JSON is a number or text.
#[derive(Clone, Copy)]
enum Primitive {
    Integer {
        is_signed: bool,
        bits: u32,
        is_zero_free: bool,
    },
    Float {
        bits: u32,
    },
    /// Any text, or only text of a certain form.
    Text {
        is_any: bool,
    },
}

impl Primitive {
    fn of(ty: &str) -> Option<Primitive> {
        match ty {
            "f32" => Some(Primitive::Float { bits: 32 }),
            "f64" => Some(Primitive::Float { bits: 64 }),
            "string" | "Path" | "PathBuf" => Some(Primitive::Text { is_any: true }),
            "IpAddr" | "Ipv4Addr" | "Ipv6Addr" | "SocketAddr" => Some(Primitive::Text { is_any: false }),
            _ => integer(ty),
        }
    }

    fn fit(self, new: Primitive) -> Fit {
        match (self, new) {
            (Primitive::Integer { .. }, Primitive::Integer { .. }) => wider_unless(is_within(new, self)),
            (Primitive::Float { bits: old }, Primitive::Float { bits: new }) => wider_unless(new <= old),
            // A client that reads fractions reads `1`, too.
            (Primitive::Float { .. }, Primitive::Integer { .. }) => Fit::Same,
            (Primitive::Text { is_any }, Primitive::Text { .. }) => wider_unless(is_any),
            _ => Fit::Other,
        }
    }
}

const fn wider_unless(is_same: bool) -> Fit {
    if is_same { Fit::Same } else { Fit::Wider }
}

/// `u8`, `NonZero<u8>` or `NonZeroU8`.
fn integer(ty: &str) -> Option<Primitive> {
    let of = |name: &str, is_zero_free| {
        let (is_signed, bits) = match name {
            "u8" => (false, 8),
            "u16" => (false, 16),
            "u32" => (false, 32),
            "u64" | "usize" => (false, 64),
            "u128" => (false, 128),
            "i8" => (true, 8),
            "i16" => (true, 16),
            "i32" => (true, 32),
            "i64" | "isize" => (true, 64),
            "i128" => (true, 128),
            _ => return None,
        };
        Some(Primitive::Integer { is_signed, bits, is_zero_free })
    };
    match ty.strip_prefix("NonZero") {
        None => of(ty, false),
        Some(name) => match name.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
            Some(name) => of(name, true),
            None => of(&name.to_ascii_lowercase(), true),
        },
    }
}

/// True if every value of the inner integer type is a value of the outer one.
fn is_within(inner: Primitive, outer: Primitive) -> bool {
    let Primitive::Integer { is_signed, bits, is_zero_free } = inner else { return false };
    let Primitive::Integer { is_signed: outer_is_signed, bits: outer_bits, is_zero_free: outer_is_zero_free } = outer
    else {
        return false;
    };
    let has_room = match (is_signed, outer_is_signed) {
        (false, true) => bits < outer_bits,
        (true, false) => false,
        _ => bits <= outer_bits,
    };
    has_room && (is_zero_free || !outer_is_zero_free)
}

#[cfg(test)]
mod tests {
    use super::Fit::{self, Other, Same, Wider};
    use super::fit;

    #[track_caller]
    fn check(old: &str, new: &str, expected: Fit) {
        assert_eq!(fit(old, new), expected, "{old} {new}");
    }

    #[test]
    fn integers_are_json_numbers() {
        for (old, new) in
            [("u64", "u32"), ("i32", "u16"), ("usize", "u64"), ("u8", "NonZeroU8"), ("NonZero<u8>", "NonZeroU8")]
        {
            check(old, new, Same);
        }
        for (old, new) in [("u32", "u64"), ("u8", "i8"), ("i64", "u64"), ("NonZeroU8", "u8"), ("u8", "NonZeroU16")] {
            check(old, new, Wider);
        }
        check("u8", "string", Other);
        check("u8", "f64", Other);
        check("f64", "u8", Same);
        check("f32", "f64", Wider);
        check("f64", "f32", Same);
        check("u8", "U8", Other);
    }

    #[test]
    fn texts() {
        check("string", "IpAddr", Same);
        check("PathBuf", "string", Same);
        check("IpAddr", "string", Wider);
        check("boolean", "string", Other);
    }

    #[test]
    fn what_could_be_absent_may_be_there_always() {
        check("u8?", "u8", Same);
        check("u8?", "u16", Wider);
        check("u8?", "u16?", Wider);
        check("u8", "u8?", Other);
    }

    #[test]
    fn what_is_within() {
        check("[u8]", "[u16]", Wider);
        check("[u8?]", "[u8]", Same);
        check("[u8]", "u8", Other);
        check("HashMap<string, [u8]>", "BTreeMap<string, [u8]>", Same);
        check("HashMap<string, u8, S>", "IndexMap<string, u16>", Wider);
        check("HashMap<string, u8>", "HashMap<string, string>", Other);
    }

    #[test]
    fn types_that_are_not_known_are_told_apart_by_name() {
        check("Limits", "Limits", Same);
        check("Limits", "Limit", Other);
        check("Page<u8>", "Page<u16>", Other);
        for strange in ["", "?", "[", "]", "<>", "NonZero", "NonZero<", "HashMap<>", "é"] {
            check(strange, "u8", Other);
            check("u8", strange, Other);
        }
    }
}
