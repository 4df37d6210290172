//! What `.. for error in field_errors` and `.. for error in errors` do at run time.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::RenderError;
use crate::facts::Facts;
use crate::field_errors::FieldErrorsRef;
use crate::json::{Scope, Sink};

type Rendered = Result<(), RenderError>;

/// What a comprehension runs over.
#[derive(Clone, Copy)]
pub enum Source {
    /// The field errors.
    FieldErrors,
    /// The field errors or, where there are none, the error itself.
    Errors,
}

/// At least one entry.
#[derive(Clone, Copy)]
enum Entries<'a> {
    List(FieldErrorsRef<'a>),
    Itself(&'a dyn Facts),
}

impl Source {
    #[inline]
    fn entries<F: Facts>(self, facts: &F) -> Option<Entries<'_>> {
        match (self, facts.field_errors()) {
            (_, Some(errors)) => Some(Entries::List(errors)),
            (Source::Errors, None) => Some(Entries::Itself(facts)),
            (Source::FieldErrors, None) => None,
        }
    }
}

impl Entries<'_> {
    #[inline]
    fn for_each(self, mut visit: impl FnMut(&dyn Facts) -> Rendered) -> Rendered {
        match self {
            Entries::List(errors) => errors.for_each(visit),
            Entries::Itself(error) => visit(error),
        }
    }

    #[inline]
    fn len(self) -> usize {
        match self {
            Entries::List(errors) => errors.len(),
            Entries::Itself(_) => 1,
        }
    }
}

/// Calls `element` for each error, unless the sink can only count: errors are not visited twice.
#[inline]
pub fn elements<F: Facts, W: Sink>(
    source: Source,
    facts: &F,
    out: &mut W,
    mut element: impl FnMut(&dyn Facts, &mut W) -> Rendered,
) -> Rendered {
    match source.entries(facts) {
        Some(entries) if out.buffer().is_some() => entries.for_each(|error| element(error, out)),
        _ => Ok(()),
    }
}

/// Whether entries of one key are gathered in a list, or the first of them stands for all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// `key: [value]`
    Lists,
    /// `key: value`
    First,
}

/// The members of an object, one for each key in order of first appearance; entries without a key are passed over.
pub struct Members<'a, F, W> {
    /// What to run over.
    pub source: Source,
    /// The answer's facts.
    pub facts: &'a F,
    /// Where to write; the object is open.
    pub out: &'a mut W,
    /// The keys of the object, where the members are spliced into one of the template.
    pub scope: Option<&'a mut Scope>,
    /// What to do with entries of one key.
    pub grouping: Grouping,
}

/// Up to here it is cheaper to look through the entries again for each of them than to allocate an index.
const FEW: usize = 16;

impl<F: Facts, W: Sink> Members<'_, F, W> {
    /// Writes the members; `Ok(false)` where no entry has a key.
    ///
    /// # Errors
    /// Where a value cannot be rendered.
    #[inline]
    pub fn write(
        self,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        value: impl FnMut(&dyn Facts, &mut W) -> Rendered,
    ) -> Result<bool, RenderError> {
        let Some(entries) = self.source.entries(self.facts) else { return Ok(false) };
        if self.out.buffer().is_none() {
            return Ok(true);
        }
        match entries.len() {
            1..=FEW => self.write_few(entries, key, value),
            _ => self.write_many(entries, key, value),
        }
    }

    #[inline]
    fn write_few(
        mut self,
        entries: Entries<'_>,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        mut value: impl FnMut(&dyn Facts, &mut W) -> Rendered,
    ) -> Result<bool, RenderError> {
        let len = entries.len();
        let (mut index, mut any) = (0, false);
        entries.for_each(|error| {
            let first = index;
            index += 1;
            let Some(name) = key(error)? else { return Ok(()) };
            any = true;
            let same = |other: &dyn Facts| Ok(key(other)?.is_some_and(|other| other == name));
            if first > 0 && any_before(entries, first, &same)? {
                return Ok(());
            }
            if !self.open_member(&name) {
                return Ok(());
            }
            if self.grouping == Grouping::First {
                return value(error, self.out);
            }
            self.out.raw("[");
            value(error, self.out)?;
            if index < len {
                self.write_others(entries, index, &same, &mut value)?;
            }
            self.out.raw("]");
            Ok(())
        })?;
        Ok(any)
    }

    /// The values of the entries from `start` on that have the same key.
    fn write_others(
        &mut self,
        entries: Entries<'_>,
        start: usize,
        same: &impl Fn(&dyn Facts) -> Result<bool, RenderError>,
        value: &mut impl FnMut(&dyn Facts, &mut W) -> Rendered,
    ) -> Rendered {
        let mut index = 0;
        entries.for_each(|error| {
            let wanted = index >= start && same(error)?;
            index += 1;
            if wanted {
                self.out.comma();
                value(error, self.out)?;
            }
            Ok(())
        })
    }

    fn write_many(
        mut self,
        entries: Entries<'_>,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        mut value: impl FnMut(&dyn Facts, &mut W) -> Rendered,
    ) -> Result<bool, RenderError> {
        let mut places = BTreeMap::<String, usize>::new();
        let mut groups = Vec::<(String, Vec<u8>)>::new();
        entries.for_each(|error| {
            let Some(name) = key(error)? else { return Ok(()) };
            let place = places.get(name.as_ref()).copied();
            if place.is_some() && self.grouping == Grouping::First {
                return Ok(());
            }
            let json = cut(self.out, |out| value(error, out))?;
            if let Some((_, elements)) = place.and_then(|place| groups.get_mut(place)) {
                elements.push(b',');
                elements.extend_from_slice(&json);
            } else {
                places.insert(name.clone().into_owned(), groups.len());
                groups.push((name.into_owned(), json));
            }
            Ok(())
        })?;
        let any = !groups.is_empty();
        let (open, close) = if self.grouping == Grouping::Lists { ("[", "]") } else { ("", "") };
        for (name, json) in groups {
            if self.open_member(&name) {
                self.out.raw(open);
                if let Some(out) = self.out.buffer() {
                    out.extend_from_slice(&json);
                }
                self.out.raw(close);
            }
        }
        Ok(any)
    }

    /// Writes a comma, the key and a colon. False where the template has that key.
    #[inline]
    fn open_member(&mut self, name: &str) -> bool {
        match (&mut self.scope, self.out.buffer()) {
            (Some(scope), Some(out)) => scope.write_key(out, name),
            _ => {
                self.out.comma();
                self.out.string(name);
                self.out.raw(":");
                true
            }
        }
    }
}

/// Whether one of the first `len` entries holds.
fn any_before(
    entries: Entries<'_>,
    len: usize,
    holds: &impl Fn(&dyn Facts) -> Result<bool, RenderError>,
) -> Result<bool, RenderError> {
    let (mut index, mut found) = (0, false);
    entries.for_each(|error| {
        found = found || (index < len && holds(error)?);
        index += 1;
        Ok(())
    })?;
    Ok(found)
}

/// Lets `write` append to the sink and takes away what it has appended.
fn cut<W: Sink>(out: &mut W, write: impl FnOnce(&mut W) -> Rendered) -> Result<Vec<u8>, RenderError> {
    let mark = out.mark();
    write(out)?;
    Ok(out.buffer().map(|buffer| buffer.split_off(mark.len)).unwrap_or_default())
}
