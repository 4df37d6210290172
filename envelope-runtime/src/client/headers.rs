//! What the headers of an answer hold: the envelope's, and the delay that any error may ask for.

use alloc::vec::Vec;

use serde_json::Value;

use crate::client::slots::parse;
use crate::client::walk::Walk;
use crate::template::node::{Node, Read};
use crate::template::outcomes::Template;
use crate::template::slot::Slot;

/// Headers are read as far as they fit: proxies add, drop and change them.
pub(super) fn read(walk: &mut Walk, template: &Template, headers: &[(&str, &str)]) {
    for header in template.headers() {
        for (_, value) in headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(header.name())) {
            bind(walk, header.value(), value);
        }
    }
    let delays = headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    let delays: Vec<u64> = delays.filter_map(|(_, value)| value.trim().parse().ok()).collect();
    if let [seconds, ..] = *delays {
        walk.found.bind(Read::Answer(Slot::RetryAfter), seconds.into(), false);
    }
}

fn bind(walk: &mut Walk, node: &Node, value: &str) {
    match node {
        Node::Read(read) | Node::AsStr(read) => {
            if let Some(value) = parse(*read, walk.case, value) {
                walk.found.bind(*read, value, false);
            }
        }
        Node::Or(first, _) => bind(walk, first, value),
        _ => {
            // One that does not fit says nothing.
            let _ = walk.attempt(|walk| walk.value(node, &Value::from(value)));
        }
    }
}
