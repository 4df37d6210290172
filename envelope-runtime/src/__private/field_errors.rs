//! Converts a field marked `#[api(field_errors)]`, whose type a derive cannot examine.

use crate::facts::field_errors::FieldErrors;
use crate::facts::{FieldErrorList, FieldErrorsRef};

/// A field marked `#[api(field_errors)]`. Method resolution chooses the conversion by its type.
pub struct FieldErrorsField<'a, C: ?Sized>(pub &'a C);

impl<'a> FieldErrorsField<'a, FieldErrors> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __envelope_list(&self) -> FieldErrorsRef<'a> {
        self.0.into()
    }
}

/// Chosen for collections other than [`FieldErrors`], for which [`FieldErrorsField`] has an inherent method.
pub trait AnyFieldErrors<'a> {
    /// The collection.
    type List;

    /// The collection.
    fn __envelope_list(&self) -> &'a Self::List;
}

impl<'a, C> AnyFieldErrors<'a> for FieldErrorsField<'a, C> {
    type List = C;

    fn __envelope_list(&self) -> &'a C {
        self.0
    }
}

/// The result of the conversion that was chosen.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection of field errors",
    label = "expected a collection of field errors",
    note = "use `FieldErrors`, or a `Vec`, array, `Option` or other collection of a type with `#[derive(ApiError)]`",
    note = "pairs of a field and a message, such as those of a map, can be collected into `FieldErrors`"
)]
pub trait IsFieldErrors<'a> {
    #[doc(hidden)]
    fn list(self) -> FieldErrorsRef<'a>;
}

#[diagnostic::do_not_recommend]
impl<'a> IsFieldErrors<'a> for FieldErrorsRef<'a> {
    #[inline]
    fn list(self) -> FieldErrorsRef<'a> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<'a, C: FieldErrorList> IsFieldErrors<'a> for &'a C {
    #[inline]
    fn list(self) -> FieldErrorsRef<'a> {
        FieldErrorsRef::new(self)
    }
}
