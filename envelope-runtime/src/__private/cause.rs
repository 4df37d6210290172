//! Converts the cause of an error to `dyn Error`. Method resolution chooses the conversion by the type of the field.

use core::error::Error;
use core::ops::Deref;

/// A field that is a cause. A method call on `&&&Cause` chooses the first of these traits that applies: [`ErrorCause`],
/// [`BoxedCause`], [`SharedCause`], [`OtherCause`].
pub struct Cause<'a, T: ?Sized>(pub &'a T);

type DynError = dyn Error + 'static;

/// Chosen if the type of the field is an error.
pub trait ErrorCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Error + 'static> ErrorCause<'a> for &&Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0
    }
}

/// Chosen if the type is a box of an error, or dereferences to one, as `anyhow::Error` does.
pub trait BoxedCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Deref<Target: AsDynError> + ?Sized> BoxedCause<'a> for &&&Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0.deref().as_dyn_error()
    }
}

/// Chosen if the type is a pointer to a box of an error, such as `Arc<anyhow::Error>`.
pub trait SharedCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Deref<Target: Deref<Target: AsDynError>> + ?Sized> SharedCause<'a> for &Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0.deref().deref().as_dyn_error()
    }
}

/// Chosen for any other type: [`IsCause`] then reports what is wrong with it.
pub trait OtherCause<'a> {
    /// The type of the field.
    type Value: ?Sized;

    /// The field.
    fn __envelope_cause(&self) -> &'a Self::Value;
}

impl<'a, T: ?Sized> OtherCause<'a> for Cause<'a, T> {
    type Value = T;

    fn __envelope_cause(&self) -> &'a T {
        self.0
    }
}

/// The result of the conversion that was chosen.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a cause because it is not an error",
    label = "expected an error",
    note = "a cause implements `std::error::Error`, or is a box of such a type, such as `Box<dyn Error + Send + Sync>`"
)]
pub trait IsCause {
    #[doc(hidden)]
    fn cause(&self) -> &DynError;
}

#[diagnostic::do_not_recommend]
impl IsCause for DynError {
    fn cause(&self) -> &DynError {
        self
    }
}

/// The target of a pointer to an error.
pub trait AsDynError {
    #[doc(hidden)]
    fn as_dyn_error(&self) -> &DynError;
}

impl<T: Error + 'static> AsDynError for T {
    fn as_dyn_error(&self) -> &DynError {
        self
    }
}

impl AsDynError for DynError {
    fn as_dyn_error(&self) -> &DynError {
        self
    }
}

impl AsDynError for dyn Error + Send + 'static {
    fn as_dyn_error(&self) -> &DynError {
        self
    }
}

impl AsDynError for dyn Error + Send + Sync + 'static {
    fn as_dyn_error(&self) -> &DynError {
        self
    }
}
