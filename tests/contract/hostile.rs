//! No text in an entry affects a contract's other entries, or breaks the list of changes.

use envelope_properties::contracts::catalog;
use envelope_runtime::check::Severity;
use envelope_runtime::presets::Plain;
use proptest::prelude::*;

use crate::release_notes::check_markdown;

/// Texts with many characters that have a meaning in JSON, types and names.
fn text() -> impl Strategy<Value = String> {
    let characters = prop_oneof![
        3 => prop::sample::select(r#""\{}[]<>():,;&'`?|"#.chars().collect::<Vec<_>>()),
        1 => prop::sample::select(vec!['\n', '\r', '\t', ' ', '\0', '\u{2028}', '\u{feff}', '\u{7f}']),
        2 => prop::char::range('a', 'e'),
        1 => any::<char>(),
    ];
    prop::collection::vec(characters, 0..16).prop_map(String::from_iter)
}

fn code() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("A{}Z", text.trim()))
}

proptest! {
    #[test]
    fn only_the_message_has_changed(code in code(), old in "[a-z]{1,8}", new in text(), member in text(), ty in text()) {
        let contract = |message: &str| catalog(&code, message, &member, &ty, "Fault").contract::<Plain>();
        for change in contract(&old).changes_to(&contract(&new)) {
            prop_assert_eq!(change.severity(), Severity::Notable);
        }
    }

    #[test]
    fn a_change_is_one_line_and_one_list_item(texts in prop::collection::vec(text(), 8), code in code()) {
        let [old, new] = [0, 1].map(|at| {
            let [message, member, ty, name] = [0, 2, 4, 6].map(|text| &*texts[text + at]);
            catalog(&code, message, member, ty, name).contract::<Plain>()
        });
        let changes = old.changes_to(&new);
        for change in &changes {
            let line = change.to_string();
            prop_assert!(!line.contains(|character: char| character.is_control() || character == '\u{2028}'), "{}", line);
        }
        check_markdown(&changes);
    }
}
