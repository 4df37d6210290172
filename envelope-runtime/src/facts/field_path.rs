//! [`FieldPath`], the path to an input, built step by step.

use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::facts::pointer::Pointer;

/// The path from a whole input, such as a body, to the invalid part.
///
/// It displays as the name that validators write, `items[2].price`. A key that could be mistaken for several steps is
/// in brackets. The JSON pointer (slot `error.pointer`, RFC 6901) is correct for any key, because it is made from the
/// steps and not from that text.
///
/// ```
/// use envelope_runtime::{Envelope, FieldError, FieldErrors, FieldPath};
/// # use envelope_runtime::ApiError;
///
/// #[derive(Envelope)]
/// #[envelope(success = data, error = [ { "at": error.pointer, "name": error.field } for error in field_errors ])]
/// struct Api;
///
/// # #[derive(Debug, ApiError)]
/// # #[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
/// # struct Invalid(#[api(field_errors)] FieldErrors);
/// let label = FieldPath::new().key("labels").key("app.io/name");
/// let errors = FieldErrors::from_iter([FieldError::at(label, "is too long")]);
/// assert_eq!(Api.error(&Invalid(errors))?.to_string(), r#"[{"at":"/labels/app.io~1name","name":"labels[app.io/name]"}]"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldPath {
    name: String,
    pointer: String,
}

impl FieldPath {
    /// The path to the whole input.
    #[must_use]
    pub const fn new() -> Self {
        FieldPath { name: String::new(), pointer: String::new() }
    }

    /// Adds a step to the member of this name, in an object or a map.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        let is_first = self.name.is_empty();
        let is_pointer = is_first && key.starts_with('/');
        match key {
            key if key.is_empty() || key.contains(['.', '[', ']']) || is_pointer => self.name.extend(["[", key, "]"]),
            key if is_first => self.name.push_str(key),
            key => self.name.extend([".", key]),
        }
        // RFC 6901, section 3.
        self.pointer.extend(["/", &key.replace('~', "~0").replace('/', "~1")]);
        self
    }

    /// Adds a step to the element at this position, counted from 0.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.name.push_str(&format!("[{index}]"));
        self.pointer.push_str(&format!("/{index}"));
        self
    }

    #[cfg(feature = "_framework")]
    pub(crate) fn is_whole(&self) -> bool {
        self.pointer.is_empty()
    }

    /// The name, and the pointer if it cannot be read from the name.
    pub(crate) fn into_parts(self) -> (String, Option<String>) {
        let is_read_from_name = Pointer::new(&self.name).is(&self.pointer);
        (self.name, (!is_read_from_name).then_some(self.pointer))
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn a_path_is_a_name_and_a_pointer() {
        let labels = || FieldPath::new().key("labels");
        for (path, name, pointer) in [
            (FieldPath::new(), "", None),
            (FieldPath::new().key("items").index(2).key("price"), "items[2].price", None),
            (FieldPath::new().index(2).key("price"), "[2].price", None),
            (labels().key("app.io/name"), "labels[app.io/name]", None),
            (labels().key("a~b").key("c"), "labels.a~b.c", None),
            (FieldPath::new().key("a.b"), "[a.b]", None),
            (FieldPath::new().key("/a"), "[/a]", None),
            (labels().key("a]b"), "labels[a]b]", Some("/labels/a]b")),
            (labels().key("[1]"), "labels[[1]]", Some("/labels/[1]")),
            (labels().key(""), "labels[]", Some("/labels/")),
            (FieldPath::new().key(""), "[]", Some("/")),
            (FieldPath::new().key("."), "[.]", None),
        ] {
            assert_eq!(path.to_string(), name);
            assert_eq!(path.into_parts(), (name.into(), pointer.map(String::from)), "{name}");
        }
    }
}
