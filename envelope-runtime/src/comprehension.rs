//! What `.. for error in field_errors` and `.. for error in errors` do at run time.

use alloc::string::String;
use alloc::vec::Vec;

use crate::RenderError;
use crate::facts::{Facts, FieldErrorsRef};
use crate::json::Writer;

type Rendered = Result<(), RenderError>;

/// What a comprehension runs over.
#[derive(Clone, Copy)]
pub enum Source {
    /// The field errors.
    FieldErrors,
    /// The field errors or, where there are none, the error itself.
    Errors,
}

/// At least one error.
#[derive(Clone, Copy)]
enum Run<'a> {
    List(FieldErrorsRef<'a>),
    Itself(&'a dyn Facts),
}

impl Source {
    #[inline]
    fn run<F: Facts>(self, facts: &F) -> Option<Run<'_>> {
        match (self, facts.field_errors()) {
            (_, Some(errors)) => Some(Run::List(errors)),
            (Source::Errors, None) => Some(Run::Itself(facts)),
            (Source::FieldErrors, None) => None,
        }
    }
}

impl<'a> Run<'a> {
    #[inline]
    fn for_each(self, mut visit: impl FnMut(&'a dyn Facts) -> Rendered) -> Rendered {
        match self {
            Run::List(errors) => errors.for_each(visit),
            Run::Itself(error) => visit(error),
        }
    }
}

/// Calls `element` for each error.
///
/// # Errors
/// Returns the first error that `element` returns.
#[inline]
pub fn elements<F: Facts>(
    source: Source,
    facts: &F,
    mut out: Writer<'_>,
    mut element: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    match source.run(facts) {
        Some(run) => run.for_each(|error| element(error, out.by_ref())),
        None => Ok(()),
    }
}

/// Whether errors of one key are gathered in a list, or the first of them stands for all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// `key: [value]`
    Lists,
    /// `key: [..values]`: an error may add nothing, and writes the commas itself.
    Spliced,
    /// `key: value`
    First,
}

/// An error and its key.
type Keyed<'a> = (&'a str, &'a dyn Facts);

/// Up to here errors are kept without an allocation, and it is cheaper to look through them for each than to sort them.
const FEW: usize = 4;

/// Writes the members of an open object, one for each field that is at fault, in order of first appearance; errors without
/// a field are passed over.
///
/// # Errors
/// Returns an error if a value cannot be rendered.
#[inline]
pub fn members_by_field<F: Facts>(
    source: Source,
    grouping: Grouping,
    facts: &F,
    out: Writer<'_>,
    value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    match source.run(facts) {
        Some(run) => members(run, |error| error.field(), grouping, out, value),
        None => Ok(()),
    }
}

/// The same for keys that are put together: `key` is asked once for each error.
///
/// # Errors
/// Returns an error if a key or a value cannot be rendered.
pub fn members_by_key<F: Facts>(
    source: Source,
    grouping: Grouping,
    facts: &F,
    out: Writer<'_>,
    key: impl Fn(&dyn Facts) -> Result<Option<String>, RenderError>,
    value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    let Some(run) = source.run(facts) else { return Ok(()) };
    let mut keys = Vec::new();
    run.for_each(|error| {
        keys.push(key(error)?);
        Ok(())
    })?;
    let mut keys = keys.iter();
    members(run, |_| keys.next()?.as_deref(), grouping, out, value)
}

#[inline]
fn members<'a>(
    run: Run<'a>,
    mut key: impl FnMut(&'a dyn Facts) -> Option<&'a str>,
    grouping: Grouping,
    mut out: Writer<'_>,
    mut value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    let mut few: [Option<Keyed<'a>>; FEW] = [None; FEW];
    let (mut count, mut more) = (0, Vec::new());
    run.for_each(|error| {
        let Some(key) = key(error) else { return Ok(()) };
        match few.get_mut(count) {
            Some(place) => *place = Some((key, error)),
            None => more.push((key, error)),
        }
        count += 1;
        Ok(())
    })?;
    if !more.is_empty() {
        return many_members(few.into_iter().flatten().chain(more).collect(), grouping, out, value);
    }
    let mut rest = few.get_mut(..count).unwrap_or_default();
    while let Some((first, others)) = rest.split_first_mut() {
        if let Some(first) = first.take() {
            let same = others.iter_mut().filter_map(|other| other.take_if(|(key, _)| *key == first.0));
            member(grouping, first, same.map(|(_, error)| error), out.by_ref(), &mut value)?;
        }
        rest = others;
    }
    Ok(())
}

#[cold]
fn many_members(
    errors: Vec<Keyed<'_>>,
    grouping: Grouping,
    mut out: Writer<'_>,
    mut value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    let mut sorted: Vec<(usize, Keyed<'_>)> = errors.into_iter().enumerate().collect();
    sorted.sort_unstable_by_key(|(place, (key, _))| (*key, *place));
    let groups = sorted.chunk_by(|(_, (left, _)), (_, (right, _))| left == right);
    let mut groups: Vec<_> = groups.filter_map(<[_]>::split_first).collect();
    groups.sort_unstable_by_key(|((place, _), _)| *place);
    for ((_, first), others) in groups {
        member(grouping, *first, others.iter().map(|(_, (_, error))| *error), out.by_ref(), &mut value)?;
    }
    Ok(())
}

/// Writes one member: its first error, and the others of the same key.
#[inline]
fn member<'a>(
    grouping: Grouping,
    (key, first): Keyed<'a>,
    mut others: impl Iterator<Item = &'a dyn Facts>,
    mut out: Writer<'_>,
    value: &mut impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    out.comma();
    out.string(key);
    out.raw(":");
    if grouping == Grouping::First {
        others.for_each(drop);
        return value(first, out.by_ref());
    }
    out.raw("[");
    value(first, out.by_ref())?;
    others.try_for_each(|error| {
        if grouping == Grouping::Lists {
            out.raw(",");
        }
        value(error, out.by_ref())
    })?;
    out.raw("]");
    Ok(())
}
