//! Renders the comprehensions `.. for error in field_errors` and `.. for error in errors`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::facts::{Facts, FieldErrorsRef};
use crate::template::node::Source;
use crate::write::error::RenderError;
use crate::write::json::writer::Writer;

type Rendered = Result<(), RenderError>;

/// The errors of a comprehension, at least one.
#[derive(Clone, Copy)]
enum Run<'a> {
    List(FieldErrorsRef<'a>),
    Itself(&'a dyn Facts),
}

/// The errors that a comprehension over `source` visits; `None` if there are none.
#[inline]
fn run_over<F: Facts>(source: Source, facts: &F) -> Option<Run<'_>> {
    match (source, facts.field_errors()) {
        (_, Some(errors)) => Some(Run::List(errors)),
        (Source::Errors, None) => Some(Run::Itself(facts)),
        (Source::FieldErrors, None) => None,
    }
}

impl<'a> Run<'a> {
    /// Calls `visit` with each error and its position.
    #[inline]
    fn for_each(self, mut visit: impl FnMut(usize, &'a dyn Facts) -> Rendered) -> Rendered {
        let mut next = 0;
        match self {
            Run::List(errors) => errors.for_each(|error| {
                let place = next;
                next += 1;
                visit(place, error)
            }),
            Run::Itself(error) => visit(0, error),
        }
    }

    #[inline]
    fn any(self, mut holds: impl FnMut(usize, &'a dyn Facts) -> bool) -> bool {
        let mut found = false;
        // The visitor returns no error, so neither does the visit.
        let _ = self.for_each(|place, error| {
            found = found || holds(place, error);
            Ok(())
        });
        found
    }

    #[inline]
    fn len(self) -> usize {
        match self {
            Run::List(errors) => errors.len(),
            Run::Itself(_) => 1,
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
    match run_over(source, facts) {
        Some(run) => run.for_each(|_, error| element(error, out.by_ref())),
        None => Ok(()),
    }
}

/// How the errors with the same key become one member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// `key: [value]`: a list with one element for each error.
    Lists,
    /// `key: [..values]`: a list to which an error may add nothing; it writes the commas itself.
    Spliced,
    /// `key: value`: only the first error counts.
    First,
}

/// Up to this number of errors, searching all of them for each one is faster than sorting them.
const FEW: usize = 16;

/// Writes the members of an open object, one for each invalid input, in order of first appearance; skips errors without
/// a field.
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
    match run_over(source, facts) {
        Some(run) => members(run, |_, error| error.field(), grouping, out, value),
        None => Ok(()),
    }
}

/// Like [`members_by_field`], but with interpolated keys; `key` is called once for each error.
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
    let Some(run) = run_over(source, facts) else { return Ok(()) };
    let mut keys = Vec::new();
    run.for_each(|_, error| {
        keys.push(key(error)?);
        Ok(())
    })?;
    members(run, |place, _| keys.get(place)?.as_deref(), grouping, out, value)
}

#[inline]
fn members<'a, 'k>(
    run: Run<'a>,
    key: impl Fn(usize, &'a dyn Facts) -> Option<&'k str>,
    grouping: Grouping,
    out: Writer<'_>,
    value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    if run.len() <= FEW {
        few_members(run, key, grouping, out, value)
    } else {
        many_members(run, key, grouping, out, value)
    }
}

#[inline]
fn few_members<'a, 'k>(
    run: Run<'a>,
    key: impl Fn(usize, &'a dyn Facts) -> Option<&'k str>,
    grouping: Grouping,
    mut out: Writer<'_>,
    mut value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    let len = run.len();
    run.for_each(|place, error| {
        let Some(name) = key(place, error) else { return Ok(()) };
        if place > 0 && run.any(|other, error| other < place && key(other, error) == Some(name)) {
            return Ok(());
        }
        open(&mut out, name, grouping);
        value(error, out.by_ref())?;
        if grouping != Grouping::First && place + 1 < len {
            run.for_each(|other, error| {
                if other > place && key(other, error) == Some(name) {
                    separate(&mut out, grouping);
                    value(error, out.by_ref())?;
                }
                Ok(())
            })?;
        }
        close(&mut out, grouping);
        Ok(())
    })
}

#[cold]
fn many_members<'a, 'k>(
    run: Run<'a>,
    key: impl Fn(usize, &'a dyn Facts) -> Option<&'k str>,
    grouping: Grouping,
    mut out: Writer<'_>,
    mut value: impl FnMut(&dyn Facts, Writer<'_>) -> Rendered,
) -> Rendered {
    let mut sorted: Vec<(&str, usize, &dyn Facts)> = Vec::with_capacity(run.len());
    run.for_each(|place, error| {
        sorted.extend(key(place, error).map(|key| (key, place, error)));
        Ok(())
    })?;
    sorted.sort_unstable_by_key(|(key, place, _)| (*key, *place));
    let mut groups: Vec<_> = sorted.chunk_by(|(left, ..), (right, ..)| left == right).collect();
    groups.sort_unstable_by_key(|group| group.first().map(|(_, place, _)| *place));
    for group in groups {
        for (index, (key, _, error)) in group.iter().enumerate() {
            match (index, grouping) {
                (0, _) => open(&mut out, key, grouping),
                (_, Grouping::First) => break,
                (_, Grouping::Lists | Grouping::Spliced) => separate(&mut out, grouping),
            }
            value(*error, out.by_ref())?;
        }
        close(&mut out, grouping);
    }
    Ok(())
}

#[inline]
fn open(out: &mut Writer<'_>, key: &str, grouping: Grouping) {
    out.comma();
    out.string(key);
    out.raw(if grouping == Grouping::First { ":" } else { ":[" });
}

#[inline]
fn separate(out: &mut Writer<'_>, grouping: Grouping) {
    if grouping == Grouping::Lists {
        out.raw(",");
    }
}

#[inline]
fn close(out: &mut Writer<'_>, grouping: Grouping) {
    if grouping != Grouping::First {
        out.raw("]");
    }
}
