//! The value of a key: absent, set or poisoned.

use proc_macro2::Span;

use super::keys::{Form, Item};
use crate::diag::{Errors, Extent};

/// A key's value: absent, set, or poisoned, which means that its mistake has been reported.
#[derive(Default)]
pub(crate) enum Setting<T> {
    #[default]
    Absent,
    Set(Spanned<T>),
    Poisoned,
}

#[derive(Clone)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    /// The place of the value, or of the key if it has no value.
    pub(crate) span: Extent,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, place: impl Into<Extent>) -> Self {
        Spanned { value, span: place.into() }
    }
}

/// A constant with a name: of `ext(name = literal)` and `detail(name = literal)`, or of `header("name" = "value")` with
/// the name in lower case.
pub(crate) struct Named<T> {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) value: T,
    /// The place of the value.
    pub(crate) at: Extent,
}

impl<T> Setting<T> {
    pub(crate) fn get(&self) -> Option<&Spanned<T>> {
        match self {
            Setting::Set(value) => Some(value),
            Setting::Absent | Setting::Poisoned => None,
        }
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.get().map(|spanned| &spanned.value)
    }

    /// The place of the value, if the key is set.
    pub(crate) fn span(&self) -> Option<Extent> {
        self.get().map(|spanned| spanned.span)
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Setting::Absent)
    }

    /// Stores the result of a value parser. A key that is already set is reported at both places.
    pub(crate) fn fill(&mut self, errors: &Errors, key: &Item, value: syn::Result<Spanned<T>>) {
        if let Setting::Set(first) = self {
            errors.push_twice(first.span, key.span, &format!("`{}` is set", key.name));
        }
        match value {
            _ if matches!(key.form, Form::Broken) => *self = Setting::Poisoned,
            Ok(value) if self.is_absent() => *self = Setting::Set(value),
            Ok(_) => {}
            Err(error) => {
                errors.push_error(error);
                *self = Setting::Poisoned;
            }
        }
    }
}

impl Setting<()> {
    /// Sets a flag, even after a mistake in its form: that has been reported, and the meaning of the flag is clear.
    pub(crate) fn raise(&mut self, errors: &Errors, key: &Item) {
        let flag = Item { name: key.name.clone(), span: key.span, form: Form::Flag };
        self.fill(errors, &flag, Ok(Spanned::new((), key.span)));
    }
}
