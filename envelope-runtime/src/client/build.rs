//! What has been found becomes what was received.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::client::field_error::field_error;
use crate::client::fields::Fields;
use crate::client::found::{Entry, Found};
use crate::client::received::Received;
use crate::client::received_error::{Facts, ReceivedError};
use crate::client::received_page::ReceivedPage;
use crate::client::slots::text;
use crate::facts::Outcome;
use crate::template::slot::Slot;

pub(super) fn received(outcome: Outcome, status: u16, mut found: Found) -> Received {
    let (envelope, ext) = (Fields::new(found.envelope()), Fields::new(found.ext()));
    match outcome {
        Outcome::Success => Received::Success {
            data: found.answer(Slot::Data).unwrap_or_default(),
            code: found.answer(Slot::Code),
            message: found.answer(Slot::Message).and_then(text),
            ext,
            envelope,
        },
        Outcome::Page => {
            let items = found.answer(Slot::Items).or_else(|| found.answer(Slot::Data));
            let items = match items {
                Some(Value::Array(items)) => items,
                _ => Vec::new(),
            };
            let page = ReceivedPage::new(&mut found, items.len() as u64);
            Received::Page { items, page, message: found.answer(Slot::Message).and_then(text), ext, envelope }
        }
        Outcome::Error => Received::Error(ReceivedError::new(error(status, found, ext, envelope))),
    }
}

fn error(status: u16, mut found: Found, ext: Fields, envelope: Fields) -> Facts {
    let mut facts = Facts { status, ext, envelope, ..Facts::default() };
    facts.code = found.answer(Slot::Code);
    facts.message = found.answer(Slot::Message).and_then(text);
    facts.title = found.answer(Slot::Title).and_then(text);
    facts.description = found.answer(Slot::Description).and_then(text);
    facts.docs_url = found.answer(Slot::DocsUrl).and_then(text);
    facts.details = found.answer(Slot::Details);
    facts.retry_after = found.answer(Slot::RetryAfter).as_ref().and_then(Value::as_u64);
    let entries = found.take_entries();
    let is_input = |entry: &Entry| [Slot::Field, Slot::Pointer, Slot::Fragment].iter().any(|slot| entry.has(*slot));
    match <[Entry; 1]>::try_from(entries) {
        Ok([entry]) if found.may_be_itself && !is_input(&entry) => itself(&mut facts, entry),
        Ok([entry]) => facts.field_errors.extend([field_error(entry)]),
        Err(entries) => facts.field_errors.extend(entries.into_iter().map(field_error)),
    }
    facts
}

/// The error's own facts, in a list that has the error itself where there are no others.
fn itself(facts: &mut Facts, mut entry: Entry) {
    facts.ext.complete(entry.ext());
    let mut complete =
        |fact: &mut Option<String>, slot| *fact = fact.take().or_else(|| entry.take(slot).and_then(text));
    complete(&mut facts.message, Slot::Message);
    complete(&mut facts.title, Slot::Title);
    complete(&mut facts.description, Slot::Description);
    complete(&mut facts.docs_url, Slot::DocsUrl);
    facts.code = facts.code.take().or_else(|| entry.take(Slot::Code));
    facts.details = facts.details.take().or_else(|| entry.take(Slot::Details));
    let delay = |entry: &mut Entry| entry.take(Slot::RetryAfter).as_ref().and_then(Value::as_u64);
    facts.retry_after = facts.retry_after.or_else(|| delay(&mut entry));
}
