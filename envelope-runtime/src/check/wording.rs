//! Compares messages as people read them, regardless of the names of their placeholders.

use alloc::collections::BTreeSet;
use alloc::string::String;

pub(super) fn same_text(left: Option<&str>, right: Option<&str>) -> bool {
    left == right || matches!((left, right), (Some(left), Some(right)) if without_names(left) == without_names(right))
}

/// Replaces `{name}` by `{}`, as clients do not see the names of placeholders.
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

/// True if two answers, each with a name and a message, can be about the same thing: they have a word in common, or one
/// of them has no words to compare. Short words are ignored, as they occur in any text.
pub(super) fn can_be_one_thing(left: [&str; 2], right: [&str; 2]) -> bool {
    let (left, right) = (words(left), words(right));
    left.is_empty() || right.is_empty() || !left.is_disjoint(&right)
}

/// The words of four letters or more, in lower case. `NotFound` would be two words.
fn words(texts: [&str; 2]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        let mut word = String::new();
        for character in text.chars().chain([' ']) {
            let begins = character.is_uppercase() && word.ends_with(char::is_lowercase);
            if begins || !character.is_alphanumeric() {
                let complete = core::mem::take(&mut word);
                if complete.chars().count() >= 4 {
                    words.insert(complete.to_lowercase());
                }
            }
            word.extend(Some(character).filter(|character| character.is_alphanumeric()));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{can_be_one_thing, same_text};

    #[test]
    fn a_word_in_common_is_evidence_of_one_thing() {
        assert!(can_be_one_thing(["NoUser", "There is no such account"], ["UserMissing", "Not found"]));
        assert!(can_be_one_thing(["A", "a"], ["Missing", "Not found"]));
        assert!(!can_be_one_thing(["NoUser", "There is no such account"], ["CardExpired", "The card has expired"]));
    }

    #[test]
    fn the_names_of_fields_are_not_read() {
        let same = |left, right| same_text(Some(left), Some(right));
        assert!(same("no {user} {0:?}", "no {login} {id:?}"));
        assert!(!same("no {user}", "no {user:?}") && !same("{#CODE}", "{#TFA}") && !same("{", "{{") && !same("a", "b"));
        assert!(same_text(None, None) && !same_text(None, Some("")));
    }
}
