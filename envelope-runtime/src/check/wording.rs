//! Messages as people read them, whatever the fields in them are called.

use alloc::string::String;

pub(super) fn same_text(left: Option<&str>, right: Option<&str>) -> bool {
    left == right || matches!((left, right), (Some(left), Some(right)) if without_names(left) == without_names(right))
}

/// `{name}` is `{}`: which field is shown is of no interest to clients.
pub(super) fn without_names(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        plain.push('{');
        let name = after.split(['}', ':']).next().unwrap_or_default();
        let is_name = !name.is_empty() && name.chars().all(|character| character.is_alphanumeric() || character == '_');
        rest = if is_name && after.contains('}') { &after[name.len()..] } else { after };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::same_text;

    #[test]
    fn the_names_of_fields_are_not_read() {
        let same = |left, right| same_text(Some(left), Some(right));
        assert!(same("no {user} {0:?}", "no {login} {id:?}"));
        assert!(!same("no {user}", "no {user:?}") && !same("{#CODE}", "{#TFA}") && !same("{", "{{") && !same("a", "b"));
        assert!(same_text(None, None) && !same_text(None, Some("")));
    }
}
