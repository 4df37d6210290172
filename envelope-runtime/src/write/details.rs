//! Writes the details of an error into a body.

use alloc::vec::Vec;

use serde_core::Serialize;

use crate::write::error::RenderError;
use crate::write::json::writer::Writer;

/// Receives the details of an error: either members one by one, or one value as a whole. The first call decides which.
pub struct Details<'a> {
    out: Writer<'a>,
    state: State,
    /// The members that a variant has written itself, which hide those of its field marked `facts`.
    own: Vec<&'static str>,
}

enum State {
    /// Nothing is written yet.
    Empty,
    /// An object is open.
    Members,
    /// One value is written.
    Whole,
}

/// How a member is written whose value is absent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absent {
    LeftOut,
    Null,
}

impl Details<'_> {
    /// Adds a member; leaves it out if the value is absent.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        self.add(name, value, Absent::LeftOut).map(|_| ())
    }

    /// Adds a member; writes `null` if the value is absent.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn member_or_null<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        self.add(name, value, Absent::Null).map(|_| ())
    }

    /// Adds a member of a variant, before those of its field marked `facts`, whose member of the same name is then left
    /// out. If this member is left out, that of the field stays.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub(crate) fn own_member<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        absent: Absent,
    ) -> Result<(), RenderError> {
        if self.add(name, value, absent)? {
            self.own.push(name);
        }
        Ok(())
    }

    /// Returns whether the member was written.
    fn add<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        absent: Absent,
    ) -> Result<bool, RenderError> {
        if matches!(self.state, State::Whole) || self.own.contains(&name) {
            return Ok(false);
        }
        let start = self.out.mark();
        self.out.raw(if matches!(self.state, State::Empty) { "{" } else { "," });
        self.out.string(name);
        self.out.raw(":");
        if !self.out.value("details", value)? {
            if absent == Absent::LeftOut {
                self.out.rollback(start);
                return Ok(false);
            }
            self.out.raw("null");
        }
        self.state = State::Members;
        Ok(true)
    }

    /// Writes this value as the details; does nothing if details were written before.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn whole<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RenderError> {
        if matches!(self.state, State::Empty) && self.out.value("details", value)? {
            self.state = State::Whole;
        }
        Ok(())
    }

    /// Writes details as a value. Without any, writes nothing and returns `Ok(false)`.
    pub(crate) fn write(
        out: Writer<'_>,
        details: impl FnOnce(&mut Details<'_>) -> Result<(), RenderError>,
    ) -> Result<bool, RenderError> {
        let mut target = Details { out, state: State::Empty, own: Vec::new() };
        details(&mut target)?;
        match target.state {
            State::Empty => return Ok(false),
            State::Members => target.out.raw("}"),
            State::Whole => {}
        }
        Ok(true)
    }
}
