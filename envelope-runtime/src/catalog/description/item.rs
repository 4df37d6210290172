//! Links to Rust items, which rustdoc resolves and nobody else.

/// True if rustdoc would take the text in brackets for an item: `Fault::Late`, `fn@late`, `late()`, `` `Late<T>` ``.
///
/// `[0, 1]` or `[see below]` is no item, and keeps its brackets.
pub(super) fn is_item(label: &str) -> bool {
    let label = label.trim().trim_matches('`').trim();
    let path = label.split_once('@').map_or(label, |(_, path)| path);
    let path = path.strip_suffix("()").or_else(|| path.strip_suffix('!')).unwrap_or(path);
    let path = path.split_once('<').map_or(path, |(path, _)| path);
    path.strip_prefix("::").unwrap_or(path).split("::").all(is_identifier)
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_alphabetic() || first == '_')
        && name.chars().all(|character| character.is_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use super::is_item;

    #[test]
    fn items_are_paths() {
        for label in ["Late", "`Fault::Late`", "crate::Fault", "::std::vec", "fn@late", "late()", "vec!", "`Vec<u8>`"] {
            assert!(is_item(label), "{label}");
        }
        for label in ["", "`", "0, 1", "1", "see below", "a-z", "::", "@", "<T>"] {
            assert!(!is_item(label), "{label}");
        }
    }
}
