//! Any text in an entry comes back out of a contract, and no text is too strange to be read as one.

use envelope_runtime::Code;
use envelope_runtime::catalog::{Catalog, CodeRules, Entry, TypeEntries};
use envelope_runtime::check::{Contract, Severity};
use envelope_runtime::presets::Plain;
use proptest::prelude::*;

use crate::release_notes::check_markdown;

/// A catalogue of one error with these texts.
fn catalog(code: &str, message: &str, member: &str, ty: &str, name: &str) -> Catalog {
    fn kept(text: &str) -> &'static str {
        text.to_owned().leak()
    }
    let members: &[_] = vec![(kept(member), kept(ty))].leak();
    let entry = Entry::error(kept(name), Code::Str(kept(code)), 400, kept(message))
        .title(kept(message))
        .deprecated(kept(message))
        .details(members)
        .ext_fields(members);
    let entry = Box::leak(Box::new(entry)).build();
    let entries = TypeEntries::new(kept(name), vec![entry].leak());
    let entries: &_ = Box::leak(Box::new(entries));
    let rules = CodeRules::of(entries).retired(vec![Code::Str(kept(message))].leak());
    envelope_runtime::__private::catalog::catalog(vec![entries].leak(), &[], vec![&*Box::leak(Box::new(rules))].leak())
}

/// Texts in which what JSON, types and names are made of is frequent.
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
    fn a_contract_is_read_as_it_was_written(code in code(), message in text(), member in text(), ty in text(), name in text()) {
        let contract = catalog(&code, &message, &member, &ty, &name).contract::<Plain>();
        let read = Contract::parse(&contract.to_json());
        prop_assert_eq!(read.as_ref(), Ok(&contract));
        prop_assert_eq!(contract.changes_to(&contract), []);
    }

    #[test]
    fn nothing_but_the_message_has_changed(code in code(), old in "[a-z]{1,8}", new in text(), member in text(), ty in text()) {
        let contract = |message: &str| catalog(&code, message, &member, &ty, "Fault").contract::<Plain>();
        for change in contract(&old).changes_to(&contract(&new)) {
            prop_assert_eq!(change.severity(), Severity::Notable);
        }
    }

    #[test]
    fn a_change_is_one_line_and_an_item_of_a_list(texts in prop::collection::vec(text(), 8), code in code()) {
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

    #[test]
    fn any_text_is_read_or_refused(text in text(), at in 0..2000_usize) {
        let _ = Contract::parse(&text);
        let mut damaged: Vec<char> = include_str!("version_1.json").chars().collect();
        let at = at % damaged.len();
        damaged.splice(at..at + 1, text.chars());
        let _ = Contract::parse(&String::from_iter(damaged));
    }
}
