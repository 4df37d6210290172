//! A contract is parsed as it was written, and any text can be parsed and compared as a contract, or is refused.

use std::sync::OnceLock;

use envelope_runtime::Code;
use envelope_runtime::catalog::{Catalog, CodeRules, Entry, TypeEntries};
use envelope_runtime::check::{Changes, Contract};
use envelope_runtime::presets::Plain;
use serde_json::Value;

use crate::seeds;
use crate::source::Source;

/// # Panics
/// Panics if a contract's JSON does not parse to the same contract, or if a contract differs from itself.
pub fn are_read_as_they_were_written(bytes: &[u8]) {
    let mut source = Source::new(bytes);
    match source.below(16) {
        0 => {
            let [message, member, ty, name] = [(); 4].map(|()| source.text());
            let code = format!("A{}Z", source.text().trim());
            let contract = catalog(&code, &message, &member, &ty, &name).contract::<Plain>();
            check(&contract);
        }
        1..=3 => {
            let text = String::from_utf8_lossy(source.rest()).into_owned();
            if let Ok(contract) = Contract::parse(&text) {
                check(&contract);
            }
        }
        _ => {
            let [old, new] = [(); 2].map(|()| Contract::parse(&changed_file(&mut source)));
            if let (Ok(old), Ok(new)) = (old, new) {
                check(&old);
                check(&new);
                check_changes(&old.changes_to(&new));
                check_changes(&new.closed_codes().changes_to(&old));
            }
        }
    }
}

fn check(contract: &Contract) {
    let text = contract.to_json();
    assert_eq!(Contract::parse(&text).as_ref(), Ok(contract));
    let _ = contract.differing_statuses();
    if !retires_what_it_has(&text) {
        assert_eq!(contract.changes_to(contract), []);
    }
}

/// A file may retire a code that it lists, which no catalogue can. Such a code always counts as used again.
fn retires_what_it_has(text: &str) -> bool {
    let contract: Value = serde_json::from_str(text).expect("a contract is JSON");
    let (answers, retired) = (contract["answers"].as_array(), contract["retired"].as_array());
    let retired = retired.expect("a list");
    answers.expect("a list").iter().any(|answer| retired.contains(&answer["code"]))
}

fn check_changes(changes: &Changes) {
    for change in changes {
        let line = change.to_string();
        assert!(!line.contains(|character: char| character.is_control() || character == '\u{2028}'), "{line}");
    }
    let _ = changes.to_markdown();
}

/// One of the repository's contracts, with some values changed.
fn changed_file(source: &mut Source<'_>) -> String {
    static CONTRACTS: OnceLock<Vec<Value>> = OnceLock::new();
    let contracts = CONTRACTS.get_or_init(|| {
        seeds::contracts().iter().map(|text| serde_json::from_str(text).expect("a contract is JSON")).collect()
    });
    let mut contract = contracts[source.below(contracts.len())].clone();
    if let Some(answers) = contract["answers"].as_array_mut() {
        answers.drain(..source.below(answers.len()));
        answers.truncate(3);
    }
    // The schemas take most of a file.
    if !source.one_in(4) {
        contract.as_object_mut().map(|members| members.shift_remove("envelope"));
    }
    for _ in 0..source.below(5) {
        let place = source.below(80);
        change(&mut contract, &mut place.clone(), source);
    }
    contract.to_string()
}

/// Changes the value at that place, counted in the order of the text, mostly to one that is allowed there.
fn change(value: &mut Value, place: &mut usize, source: &mut Source<'_>) {
    const WORDS: &[&str] = &[
        "error", "success", "string", "u32", "u64", "[string]", "string?", "BUSY", "OLD", "Fault::A", "m", "", "??",
        "[", "[[u8]?]?",
    ];
    let is_here = *place == 0;
    *place = place.wrapping_sub(1);
    if is_here {
        *value = match source.below(6) {
            0 => source.json(3),
            1 => source.text().into(),
            2 => source.any::<u16>().into(),
            3 => source.any::<bool>().into(),
            _ => source.pick(WORDS).into(),
        };
        return;
    }
    match value {
        Value::Array(values) => {
            if *place == 0 && source.any() && !values.is_empty() {
                values.push(values[source.below(values.len())].clone());
            }
            values.iter_mut().for_each(|value| change(value, place, source));
        }
        Value::Object(members) => {
            if *place == 0 && source.any() {
                let names = [
                    "code",
                    "message",
                    "details",
                    "details_schema",
                    "ext",
                    "shared",
                    "retry_after",
                    "payload",
                    "title",
                ];
                members.insert(source.pick(&names).to_owned(), source.json(2));
            }
            members.values_mut().for_each(|value| change(value, place, source));
        }
        _ => {}
    }
}

/// A catalogue of one error with these texts.
#[must_use]
pub fn catalog(code: &str, message: &str, member: &str, ty: &str, name: &str) -> Catalog {
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
