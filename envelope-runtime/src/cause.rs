//! The cause of an error as `dyn Error`, told apart by type where the expansion stands.

use core::error::Error;
use core::ops::Deref;

/// A field that is a cause. The way to it is chosen by method call on `&&Cause`: [`ErrorCause`] first, then
/// [`BoxedCause`], and [`OtherCause`] where neither applies.
pub struct Cause<'a, T: ?Sized>(pub &'a T);

type DynError = dyn Error + 'static;

/// The way of a type that is an error itself.
pub trait ErrorCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Error + 'static> ErrorCause<'a> for &Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0
    }
}

/// The way of a box of an error, or of a type that dereferences to one, such as `anyhow::Error`.
pub trait BoxedCause<'a> {
    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError;
}

impl<'a, T: Deref<Target: AsDynError> + ?Sized> BoxedCause<'a> for &&Cause<'a, T> {
    fn __envelope_cause(&self) -> &'a DynError {
        self.0.deref().as_dyn_error()
    }
}

/// The way of any other type: the compiler says what is wrong with it.
pub trait OtherCause<'a> {
    /// The field's type.
    type Value: ?Sized;

    /// The cause.
    fn __envelope_cause(&self) -> &'a DynError
    where
        Self::Value: IsCause;
}

impl<'a, T: ?Sized> OtherCause<'a> for Cause<'a, T> {
    type Value = T;

    fn __envelope_cause(&self) -> &'a DynError
    where
        T: IsCause,
    {
        self.0.cause()
    }
}

/// A type that may be the cause: here a pointer to a box of an error, such as `Arc<anyhow::Error>`.
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
impl<T: Deref<Target: Deref<Target: AsDynError>> + ?Sized> IsCause for T {
    fn cause(&self) -> &DynError {
        self.deref().deref().as_dyn_error()
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
