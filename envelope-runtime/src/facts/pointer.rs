//! Renders the names of inputs as JSON pointers: slots `error.pointer` and `error.fragment`.

use core::fmt::{self, Write as _};

use serde_core::{Serialize, Serializer};

/// The name of an input as a JSON pointer (RFC 6901), or as the URI fragment of one (section 6).
///
/// A name is parsed as the path that validators write: `items[2].price` is `/items/2/price`, and `a.b` is `/a/b`. A key
/// in brackets may contain dots. The empty name and `.` are the whole document. A name that begins with `/` is a
/// pointer already.
#[derive(Clone, Copy)]
pub struct Pointer<'a> {
    name: &'a str,
    is_fragment: bool,
}

impl<'a> Pointer<'a> {
    pub(crate) fn new(name: &'a str) -> Self {
        Pointer { name, is_fragment: false }
    }

    pub(crate) fn fragment(name: &'a str) -> Self {
        Pointer { name, is_fragment: true }
    }

    /// True if this is the text of the pointer.
    pub(crate) fn is(self, text: &str) -> bool {
        let mut rest = Rest(text);
        write!(rest, "{self}").is_ok() && rest.0.is_empty()
    }

    /// Writes the path, step by step.
    fn path(self, path: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut next = Some(path);
        while let Some(path) = next {
            let (segment, rest) = first_segment(path);
            self.segment(segment, f)?;
            next = rest;
        }
        Ok(())
    }

    /// Writes one name of the path, and the keys in brackets after it.
    fn segment(self, segment: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((name, keys)) = split_keys(segment) else { return self.token(segment, f) };
        if !name.is_empty() {
            self.token(name, f)?;
        }
        keys.split("][").try_for_each(|key| self.token(key, f))
    }

    /// Writes a reference token (section 3), in which `~` and `/` are escaped.
    fn token(self, token: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('/')?;
        token.chars().try_for_each(|character| match character {
            '~' => f.write_str("~0"),
            '/' => f.write_str("~1"),
            _ => self.character(character, f),
        })
    }

    /// Writes a character; in a fragment, percent-encoded if RFC 3986, section 3.5 does not allow it.
    fn character(self, character: char, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_fragment || is_fragment(character) {
            return f.write_char(character);
        }
        character.encode_utf8(&mut [0; 4]).bytes().try_for_each(|byte| write!(f, "%{byte:02X}"))
    }
}

/// The path up to a dot outside of brackets, and what follows it.
fn first_segment(path: &str) -> (&str, Option<&str>) {
    let name = path.find(['.', '[']).unwrap_or(path.len());
    let (_, keys) = path.split_at(name);
    let end = keys_end(keys).map(|length| name + length).or_else(|| path.find('.'));
    let (segment, rest) = path.split_at(end.unwrap_or(path.len()));
    (segment, rest.strip_prefix('.'))
}

/// The length of the keys in brackets; `None` if other text follows them.
fn keys_end(keys: &str) -> Option<usize> {
    let mut rest = keys;
    while let Some(key) = rest.strip_prefix('[') {
        rest = key.split_once(']')?.1;
    }
    (rest.is_empty() || rest.starts_with('.')).then_some(keys.len() - rest.len())
}

/// The rest of a text with which written text is compared.
struct Rest<'a>(&'a str);

impl fmt::Write for Rest<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Splits `items[2][a]` into the name, `items`, and the text between the outermost brackets, `2][a`.
fn split_keys(segment: &str) -> Option<(&str, &str)> {
    let (name, keys) = segment.strip_suffix(']')?.split_once('[')?;
    let are_keys = keys.split("][").all(|key| !key.is_empty() && !key.contains(['[', ']']));
    are_keys.then_some((name, keys))
}

/// True for characters of `fragment` (RFC 3986, section 3.5).
fn is_fragment(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(character)
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_fragment {
            f.write_char('#')?;
        }
        match self.name {
            "" | "." => Ok(()),
            pointer if pointer.starts_with('/') => pointer.chars().try_for_each(|next| self.character(next, f)),
            path => self.path(path, f),
        }
    }
}

impl Serialize for Pointer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_name_is_a_path() {
        for (name, pointer) in [
            ("age", "/age"),
            ("a.b", "/a/b"),
            ("items[2].price", "/items/2/price"),
            ("items[2][0].a[b c]", "/items/2/0/a/b c"),
            ("[1].a", "/1/a"),
            ("", ""),
            (".", ""),
            ("a..b.", "/a//b/"),
            ("a~b/c", "/a~0b~1c"),
            ("a[x/y]", "/a/x~1y"),
            ("labels[app.io/x]", "/labels/app.io~1x"),
            ("labels[app.io/x].a", "/labels/app.io~1x/a"),
            ("[a.b][c.d]", "/a.b/c.d"),
            ("a[.b", "/a[/b"),
            ("a[b.c]d.e", "/a[b/c]d/e"),
        ] {
            assert_eq!(Pointer::new(name).to_string(), pointer, "{name}");
        }
    }

    #[test]
    fn brackets_without_a_key_between_are_part_of_the_name() {
        for name in ["a[]", "a[", "a]", "a[1", "[", "]", "a[1]b", "a[[1]]", "a[1]]"] {
            assert_eq!(Pointer::new(name).to_string(), ["/", name].concat());
        }
    }

    #[test]
    fn a_pointer_stays_as_it_is() {
        for pointer in ["/", "/a.b/0", "/a~1b", "/items[2]"] {
            assert_eq!(Pointer::new(pointer).to_string(), pointer);
        }
        assert_eq!(Pointer::fragment("/a~1b/c d").to_string(), "#/a~1b/c%20d");
    }

    /// The examples of RFC 6901, sections 5 and 6, by key, which the pointers contain unchanged.
    #[test]
    fn fragments_are_those_of_the_rfc() {
        for (pointer, fragment) in [
            ("", "#"),
            ("/foo", "#/foo"),
            ("/foo/0", "#/foo/0"),
            ("/", "#/"),
            ("/a~1b", "#/a~1b"),
            ("/c%d", "#/c%25d"),
            ("/e^f", "#/e%5Ef"),
            ("/g|h", "#/g%7Ch"),
            ("/i\\j", "#/i%5Cj"),
            ("/k\"l", "#/k%22l"),
            ("/ ", "#/%20"),
            ("/m~0n", "#/m~0n"),
        ] {
            assert_eq!(Pointer::fragment(pointer).to_string(), fragment);
            let key = pointer.trim_start_matches('/');
            if !key.contains(['/', '~']) && pointer != "/" {
                assert_eq!(Pointer::fragment(key).to_string(), fragment);
            }
        }
        assert_eq!(Pointer::fragment("é#[]\u{1F600}").to_string(), "#/%C3%A9%23%5B%5D%F0%9F%98%80");
    }
}
