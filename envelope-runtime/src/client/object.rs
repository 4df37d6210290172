//! Objects: members with keys of the template, and those that no key claims.

use alloc::format;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::client::mismatch::Mismatch;
use crate::client::walk::{Fits, Walk};
use crate::template::node::{Member, Node};

/// The members that nothing has claimed yet, in the order of the body.
type Others<'v> = Vec<(&'v str, &'v Value)>;

impl Walk {
    pub(super) fn object(&mut self, members: &[Member], value: &Value) -> Fits {
        let Value::Object(object) = value else { return Err(Mismatch::expected("an object", value)) };
        self.members_by_key(members, object)?;
        let is_claimed = |key: &str| members.iter().any(|member| member.key() == Some(key));
        let others = object.iter().filter(|(key, _)| !is_claimed(key));
        let mut others: Others<'_> = others.map(|(key, value)| (&**key, value)).collect();
        self.unclaimed(members, &mut others)?;
        match others.first() {
            Some((key, _)) if !self.is_lenient => Err(Mismatch::new("this member is not in the template").within(key)),
            _ => Ok(()),
        }
    }

    fn members_by_key(&mut self, members: &[Member], object: &Map<alloc::string::String, Value>) -> Fits {
        for member in members {
            let Some(key) = member.key() else { continue };
            match object.get(key) {
                Some(Value::Null) if member.is_optional() => {}
                Some(value) => self.value(member.value(), value).map_err(|mismatch| mismatch.within(key))?,
                None if member.is_optional() => {}
                None => return Err(Mismatch::new("this member is missing").within(key)),
            }
        }
        Ok(())
    }

    /// Keys with placeholders first, then splices in the order of the template.
    fn unclaimed<'v>(&mut self, members: &[Member], others: &mut Others<'v>) -> Fits {
        for member in members {
            if let Member::Keyed(pieces, value) | Member::OptionalKeyed(pieces, value) = member {
                let fits = |(key, found): &(&str, &Value)| {
                    let both = |walk: &mut Walk| walk.text(pieces, key).and_then(|()| walk.value(value, found));
                    self.attempt(both).is_ok()
                };
                if let Some(place) = others.iter().position(fits) {
                    others.remove(place);
                }
            }
        }
        for member in members {
            if let Member::Splice(node) = member {
                self.splice(node, others)?;
            }
        }
        Ok(())
    }

    fn splice(&mut self, node: &Node, others: &mut Others<'_>) -> Fits {
        if others.is_empty() {
            return Ok(());
        }
        match node {
            Node::Read(read) => {
                let object = others.drain(..).map(|(key, value)| (key.into(), value.clone())).collect();
                self.found.bind(*read, Value::Object(object), true);
                Ok(())
            }
            Node::Or(first, other) => {
                let before = others.clone();
                self.attempt(|walk| walk.splice(first, others)).or_else(|_| {
                    *others = before;
                    self.splice(other, others)
                })
            }
            Node::Object(inner) => self.splice_object(inner, others),
            Node::Map(key, values, source) => {
                others.retain(|(name, value)| {
                    self.attempt(|walk| walk.member(key, values, *source, name, value)).is_err()
                });
                Ok(())
            }
            _ => Err(Mismatch::new(format!("what is spliced here cannot be read: {node:?}"))),
        }
    }

    fn splice_object(&mut self, inner: &[Member], others: &mut Others<'_>) -> Fits {
        for member in inner {
            let Some(key) = member.key() else { continue };
            // A member that the outer object states itself hides this one.
            if let Some(place) = others.iter().position(|(name, _)| *name == key) {
                let (key, value) = others.remove(place);
                self.value(member.value(), value).map_err(|mismatch| mismatch.within(key))?;
            }
        }
        self.unclaimed(inner, others)
    }
}
