//! What `.. for error in field_errors` and `.. for error in errors` do at run time.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::RenderError;
use crate::facts::Facts;
use crate::json::{Scope, Sink};

/// What a comprehension runs over.
#[derive(Clone, Copy)]
pub enum Source {
    /// The field errors.
    FieldErrors,
    /// The field errors or, where there are none, the error itself.
    Errors,
}

type Visit<'a> = &'a mut dyn FnMut(&dyn Facts) -> Result<(), RenderError>;

impl Source {
    fn for_each<F: Facts>(self, facts: &F, visit: Visit<'_>) -> Result<(), RenderError> {
        match (self, facts.field_errors()) {
            (_, Some(errors)) => errors.for_each(visit),
            (Source::Errors, None) => visit(facts),
            (Source::FieldErrors, None) => Ok(()),
        }
    }

    fn len<F: Facts>(self, facts: &F) -> usize {
        match (self, facts.field_errors()) {
            (_, Some(errors)) => errors.len(),
            (Source::Errors, None) => 1,
            (Source::FieldErrors, None) => 0,
        }
    }
}

/// Calls `element` for each error, unless the sink can only count: errors are not visited twice.
pub fn elements<F: Facts, W: Sink>(
    source: Source,
    facts: &F,
    out: &mut W,
    mut element: impl FnMut(&dyn Facts, &mut W) -> Result<(), RenderError>,
) -> Result<(), RenderError> {
    if source.len(facts) == 0 || out.buffer().is_none() {
        return Ok(());
    }
    source.for_each(facts, &mut |error| element(error, out))
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
    /// Writes the members.
    ///
    /// # Errors
    /// Where a value cannot be rendered.
    pub fn write(
        self,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        value: impl FnMut(&dyn Facts, &mut W) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        match self.source.len(self.facts) {
            0 => Ok(()),
            _ if self.out.buffer().is_none() => Ok(()),
            1..=FEW => self.write_few(key, value),
            _ => self.write_many(key, value),
        }
    }

    fn write_few(
        mut self,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        mut value: impl FnMut(&dyn Facts, &mut W) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        let (source, facts) = (self.source, self.facts);
        let mut index = 0;
        source.for_each(facts, &mut |error| {
            let first = index;
            index += 1;
            let Some(name) = key(error)? else { return Ok(()) };
            let same = |other: &dyn Facts| Ok::<bool, RenderError>(key(other)?.is_some_and(|other| other == name));
            if first > 0 && count_where(source, facts, first, &same)? > 0 {
                return Ok(());
            }
            if !self.open_member(&name) {
                return Ok(());
            }
            if self.grouping == Grouping::First {
                return value(error, self.out);
            }
            self.out.raw("[");
            let mut other = 0;
            source.for_each(facts, &mut |error| {
                let here = other >= first && same(error)?;
                other += 1;
                if here {
                    self.out.comma();
                    value(error, self.out)?;
                }
                Ok(())
            })?;
            self.out.raw("]");
            Ok(())
        })
    }

    fn write_many(
        mut self,
        key: impl Fn(&dyn Facts) -> Result<Option<Cow<'_, str>>, RenderError>,
        mut value: impl FnMut(&dyn Facts, &mut W) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        let mut places = BTreeMap::<String, usize>::new();
        let mut groups = Vec::<(String, Vec<u8>)>::new();
        let grouping = self.grouping;
        self.source.for_each(self.facts, &mut |error| {
            let Some(name) = key(error)? else { return Ok(()) };
            let place = places.get(name.as_ref()).copied();
            if place.is_some() && grouping == Grouping::First {
                return Ok(());
            }
            let json = cut(self.out, |out| value(error, out))?;
            match place.and_then(|place| groups.get_mut(place)) {
                Some((_, elements)) => {
                    elements.push(b',');
                    elements.extend_from_slice(&json);
                }
                None => {
                    places.insert(name.clone().into_owned(), groups.len());
                    groups.push((name.into_owned(), json));
                }
            }
            Ok(())
        })?;
        let (open, close) = if grouping == Grouping::Lists { ("[", "]") } else { ("", "") };
        for (name, json) in groups {
            if self.open_member(&name) {
                self.out.raw(open);
                if let Some(out) = self.out.buffer() {
                    out.extend_from_slice(&json);
                }
                self.out.raw(close);
            }
        }
        Ok(())
    }

    /// Writes a comma, the key and a colon. False where the template has that key.
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

/// How many of the first `len` entries hold.
fn count_where<F: Facts>(
    source: Source,
    facts: &F,
    len: usize,
    holds: &dyn Fn(&dyn Facts) -> Result<bool, RenderError>,
) -> Result<usize, RenderError> {
    let (mut index, mut count) = (0, 0);
    source.for_each(facts, &mut |error| {
        if index < len && holds(error)? {
            count += 1;
        }
        index += 1;
        Ok(())
    })?;
    Ok(count)
}

/// Lets `write` append to the sink and takes away what it has appended.
fn cut<W: Sink>(out: &mut W, write: impl FnOnce(&mut W) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    let mark = out.mark();
    write(out)?;
    Ok(out.buffer().map(|buffer| buffer.split_off(mark.len)).unwrap_or_default())
}
