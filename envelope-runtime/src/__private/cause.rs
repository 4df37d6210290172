//! The cause of an error as `dyn Error`, told apart by type where the expansion stands.

use core::error::Error;
use core::ops::Deref;

/// A field that is a cause. The way to it is chosen by method call on `&&&Cause`, in this order: [`ErrorCause`],
/// [`BoxedCause`], [`SharedCause`], and [`OtherCause`] where none of them applies.
pub struct Cause<'a, T: ?Sized>(pub &'a T);

type DynError = dyn Error + 'static;

/// The way of a type that is an error itself.
pub trait ErrorCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Error + 'static> ErrorCause<'a> for &&Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0
    }
}

/// The way of a box of an error, or of a type that dereferences to one, such as `anyhow::Error`.
pub trait BoxedCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Deref<Target: AsDynError> + ?Sized> BoxedCause<'a> for &&&Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0.deref().as_dyn_error()
    }
}

/// The way of a pointer to a box of an error, such as `Arc<anyhow::Error>`.
pub trait SharedCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Deref<Target: Deref<Target: AsDynError>> + ?Sized> SharedCause<'a> for &Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0.deref().deref().as_dyn_error()
    }
}

/// The way of any other type: [`IsCause`] says what is wrong with it.
pub trait OtherCause<'a> {
    /// The field's type.
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

/// What one of these ways led to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a cause because it is not an error",
    label = "expected an error",
    note = "a cause implements `std::error::Error`, or is a box of such a type, as `Box<dyn Error + Send + Sync>` is"
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

/// An error behind a pointer.
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
