//! What an error has marked as details, on its way into a body.

use alloc::vec::Vec;

use serde_core::Serialize;

use crate::write::error::RenderError;
use crate::write::json::writer::Writer;

/// Takes what stands under `details`: either members one by one, or one value as a whole. The first call decides.
pub struct Details<'a> {
    out: Writer<'a>,
    state: State,
    /// The members that a variant has stated itself, which hide those of the field behind it.
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

/// What becomes of a member whose value is absent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absent {
    LeftOut,
    Null,
}

impl Details<'_> {
    /// One member; left out if the value is absent.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        self.add(name, value, Absent::LeftOut).map(|_| ())
    }

    /// One member; `null` if the value is absent.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn member_or_null<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        self.add(name, value, Absent::Null).map(|_| ())
    }

    /// One member of a variant, before those of a field whose facts it takes over; that field's member of the same name is
    /// then left out. If the value is absent, so is the member, and that field's stays.
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

    /// True if the member was written.
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

    /// The value *is* the details.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    pub fn whole<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RenderError> {
        if matches!(self.state, State::Empty) && self.out.value("details", value)? {
            self.state = State::Whole;
        }
        Ok(())
    }

    /// Writes details as a value; `Ok(false)`, and nothing, if there are none.
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
