//! Finds out at compile time whether a field that a server error shows to clients is an error itself.

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

/// Represents a type. Where the bounds of its inherent constants hold, they take precedence over those of
/// [`NotAnError`].
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Error + ?Sized> Probe<T> {
    /// True if the type is an error.
    pub const IS_ERROR: bool = true;
}

impl<T: Deref<Target: Error> + ?Sized> Probe<T> {
    /// True if the type is a box of an error, or another pointer to one: `Box<dyn Error>` and `anyhow::Error` are not
    /// errors themselves.
    pub const POINTS_TO_ERROR: bool = true;
}

/// The constants for all other types.
pub trait NotAnError {
    /// True if the type is an error.
    const IS_ERROR: bool = false;
    /// True if the type is a pointer to an error.
    const POINTS_TO_ERROR: bool = false;
}

impl<T: ?Sized> NotAnError for Probe<T> {}

/// Fails to compile if the field is an error.
///
/// # Panics
/// Panics with this text if the field is an error.
#[track_caller]
#[expect(clippy::panic, reason = "runs at compile time, where this is a compile error")]
pub const fn refuse_error(is_error: bool, text: &str) {
    if is_error {
        panic!("{}", text)
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::sync::Arc;
    use core::fmt;
    use std::io;

    use super::*;

    #[test]
    fn errors_are_told_from_other_types() {
        const _: () = {
            assert!(
                Probe::<fmt::Error>::IS_ERROR && Probe::<&dyn Error>::IS_ERROR && Probe::<Arc<dyn Error>>::IS_ERROR
            );
            assert!(Probe::<Box<io::Error>>::IS_ERROR && Probe::<dyn Error + Send>::IS_ERROR);
            assert!(Probe::<Box<dyn Error>>::POINTS_TO_ERROR && Probe::<Box<dyn Error + Send + Sync>>::POINTS_TO_ERROR);
            assert!(!Probe::<Box<dyn Error>>::IS_ERROR);
            assert!(!Probe::<String>::IS_ERROR && !Probe::<String>::POINTS_TO_ERROR);
            assert!(!Probe::<u8>::IS_ERROR && !Probe::<u8>::POINTS_TO_ERROR);
        };
    }

    #[test]
    #[should_panic(expected = "the text")]
    fn an_error_is_refused_with_its_text() {
        refuse_error(false, "not this");
        refuse_error(true, "the text");
    }
}
