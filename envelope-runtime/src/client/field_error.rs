//! One entry of a comprehension becomes a field error.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::client::found::Entry;
use crate::client::slots::text;
use crate::facts::field_errors::{FieldError, Received};
use crate::template::slot::Slot;

pub(super) fn field_error(mut entry: Entry) -> FieldError {
    let field = name(&mut entry);
    let message = entry.take(Slot::Message).and_then(text);
    let mut error = FieldError::new(field.clone().unwrap_or_default(), message.unwrap_or_default());
    match entry.take(Slot::Code) {
        Some(Value::String(code)) => error = error.code_text(code),
        Some(Value::Number(code)) => error = code.as_i64().map_or(error.clone(), |code| error.code(code)),
        _ => {}
    }
    let status = entry.take(Slot::Status).as_ref().and_then(Value::as_u64);
    error.with_received(Received {
        has_no_field: field.is_none(),
        status: status.and_then(|status| u16::try_from(status).ok()),
        title: entry.take(Slot::Title).and_then(text),
        description: entry.take(Slot::Description).and_then(text),
        docs_url: entry.take(Slot::DocsUrl).and_then(text),
        details: entry.take(Slot::Details),
        ext: entry.ext(),
    })
}

/// The name of the input. A pointer is a name as well.
fn name(entry: &mut Entry) -> Option<String> {
    let slot = [Slot::Field, Slot::Pointer].into_iter().find_map(|slot| entry.take(slot).and_then(text));
    slot.or_else(|| entry.take(Slot::Fragment).and_then(text).map(|fragment| unescaped(&fragment)))
}

/// A URI fragment without `#` and percent-encoding.
fn unescaped(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.strip_prefix('#').unwrap_or(fragment).as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let encoded = behind.get(..2).filter(|_| *first == b'%').and_then(|digits| core::str::from_utf8(digits).ok());
        match encoded.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
