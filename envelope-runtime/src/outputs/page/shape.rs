//! The shape of the envelope: an example in which all values are placeholders, with the facts that occur in the
//! catalogue.

use alloc::borrow::Cow;
use core::fmt;

use serde_core::Serializer;
use serde_core::ser::SerializeMap;

use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::builder::EntryBuilder;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::envelope::reply::Reply;
use crate::facts::FieldErrorsRef;
use crate::facts::error::ApiError;
use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::facts::response::ApiResponse;
use crate::facts::value::ExtValue;
use crate::outputs::page::example::{FieldExt, MORE};
use crate::write::details::Details;
use crate::write::error::RenderError;

/// Renders the shape of errors or of successes, if the catalogue has one with a body and the envelope can render it.
pub(super) fn of<V: Envelope>(envelope: &V, catalog: &Catalog, kind: EntryKind) -> Option<Reply> {
    let entries = || catalog.entries().map(|(_, entry)| entry).filter(move |entry| entry.kind() == kind);
    let shape = Shape::of(kind, entries)?;
    let reply = match kind {
        EntryKind::Error => envelope.error(&shape),
        EntryKind::Success => envelope.success(&SuccessShape(&shape)),
    };
    reply.ok().filter(|reply| !reply.body().is_empty())
}

/// The facts that occur in any of the entries of a kind.
#[derive(Debug)]
struct Shape {
    stand_in: &'static Entry,
    status: u16,
    code: Code<'static>,
    has_message: bool,
    has_details: bool,
    field_errors: Option<FieldErrors>,
    ext: FieldExt,
}

impl Shape {
    fn of<I: Iterator<Item = &'static Entry>>(kind: EntryKind, entries: impl Fn() -> I) -> Option<Shape> {
        let any = |has: fn(&Entry) -> bool| entries().any(has);
        let facts = Facts {
            is_error: kind == EntryKind::Error,
            title: any(|entry| entry.title().is_some()),
            description: any(|entry| entry.description().is_some()),
            docs_url: any(|entry| entry.docs_url().is_some()),
        };
        let has_field_errors = any(Entry::has_field_errors);
        Some(Shape {
            stand_in: STAND_INS.get(facts.index())?,
            status: status(kind, entries())?,
            code: code(entries()),
            has_message: any(|entry| entry.message().is_some()),
            has_details: any(|entry| entry.details_type().is_some() || entry.details().next().is_some()),
            field_errors: has_field_errors.then(|| FieldErrors::from_iter([FieldError::new("{field}", "{message}")])),
            ext: FieldExt::named(entries().flat_map(ext_names)),
        })
    }
}

/// A placeholder for the code. A number cannot be one, so the first code is used instead.
fn code(mut entries: impl Iterator<Item = &'static Entry>) -> Code<'static> {
    let has_code = |entry: &&Entry| entry.has_run_time_code() || !entry.code().is_none();
    match entries.find(has_code).map(Entry::code) {
        Some(Code::Int(code)) => Code::Int(code),
        Some(Code::Str(_) | Code::None) => Code::Str("{code}"),
        None => Code::None,
    }
}

/// A status of responses with a body: the first that the catalogue states.
fn status(kind: EntryKind, entries: impl Iterator<Item = &'static Entry>) -> Option<u16> {
    let (fits, otherwise) = match kind {
        EntryKind::Error => (400..=599, 400),
        EntryKind::Success => (200..=203, 200),
    };
    let mut with_body = entries.filter(|entry| !entry.is_empty()).peekable();
    with_body.peek()?;
    Some(with_body.filter_map(Entry::status).find(|status| fits.contains(status)).unwrap_or(otherwise))
}

fn ext_names(entry: &'static Entry) -> impl Iterator<Item = &'static str> {
    let constants = entry.ext().map(|(name, _)| name);
    let texts = entry.ext_templates().map(|(name, _)| name);
    constants.chain(texts).chain(entry.ext_fields().map(|member| member.name))
}

/// The facts of an entry that an envelope can only read from the entry itself.
#[derive(Clone, Copy)]
struct Facts {
    is_error: bool,
    title: bool,
    description: bool,
    docs_url: bool,
}

/// An entry for each combination of [`Facts`], at its index. They are constants, as entries are `'static`.
static STAND_INS: [Entry; 16] = {
    let mut entries = [BUILDERS[0].build(); 16];
    let mut index = 0;
    while index < 16 {
        entries[index] = BUILDERS[index].build();
        index += 1;
    }
    entries
};

static BUILDERS: [EntryBuilder; 16] = {
    let mut builders = [Facts::at(0).builder(); 16];
    let mut index = 0;
    while index < 16 {
        builders[index] = Facts::at(index).builder();
        index += 1;
    }
    builders
};

impl Facts {
    const fn at(index: usize) -> Facts {
        Facts { is_error: index & 1 != 0, title: index & 2 != 0, description: index & 4 != 0, docs_url: index & 8 != 0 }
    }

    fn index(self) -> usize {
        let bits = [self.is_error, self.title, self.description, self.docs_url];
        bits.into_iter().rev().fold(0, |index, bit| index * 2 + usize::from(bit))
    }

    const fn builder(self) -> EntryBuilder {
        let mut builder = if self.is_error {
            Entry::error("Error", Code::None, 400, "{message}")
        } else {
            Entry::success("Success", 200)
        };
        if self.title {
            builder = builder.title("{title}");
        }
        if self.description {
            builder = builder.description("{description}");
        }
        if self.docs_url {
            builder = builder.docs_url("{docs_url}");
        }
        builder
    }
}

impl ApiError for Shape {
    fn entry(&self) -> &'static Entry {
        self.stand_in
    }

    fn message(&self) -> Cow<'_, str> {
        "{message}".into()
    }

    fn code(&self) -> Code<'_> {
        self.code
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.ext.value(name)
    }

    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        if self.has_details { out.member(MORE, MORE) } else { Ok(()) }
    }

    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        self.field_errors.as_ref().map(FieldErrorsRef::from)
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.stand_in.name())
    }
}

impl core::error::Error for Shape {}

/// A success of that shape.
struct SuccessShape<'a>(&'a Shape);

impl ApiResponse for SuccessShape<'_> {
    fn entry(&self) -> &'static Entry {
        self.0.stand_in
    }

    fn status(&self) -> u16 {
        self.0.status
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(MORE, MORE)?;
        map.end()
    }

    fn code(&self) -> Code<'_> {
        self.0.code
    }

    fn message(&self) -> Option<Cow<'_, str>> {
        self.0.has_message.then_some("{message}".into())
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.0.ext.value(name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Facts, STAND_INS, Shape};
    use crate::entry::Entry;
    use crate::entry::code::Code;
    use crate::entry::stated::EntryKind;

    #[test]
    fn a_stand_in_is_of_the_kind_that_is_shown() {
        static ERROR: Entry = Entry::error("Error", Code::None, 400, "m").build();
        static SUCCESS: Entry = Entry::success("Success", 200).build();
        for (kind, entry) in [(EntryKind::Error, &ERROR), (EntryKind::Success, &SUCCESS)] {
            let shape = Shape::of(kind, || [entry].into_iter()).unwrap();
            assert_eq!(shape.stand_in.kind(), kind);
        }
    }

    #[test]
    fn each_stand_in_states_what_its_index_says() {
        for (index, entry) in STAND_INS.iter().enumerate() {
            let facts = Facts::at(index);
            assert_eq!(facts.index(), index);
            assert_eq!(entry.kind() == EntryKind::Error, facts.is_error);
            assert_eq!(entry.title(), facts.title.then_some("{title}"));
            assert_eq!(entry.description(), facts.description.then_some("{description}"));
            assert_eq!(entry.docs_url(), facts.docs_url.then_some("{docs_url}"));
        }
    }
}
