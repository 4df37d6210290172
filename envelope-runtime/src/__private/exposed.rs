//! Whether a field that a server error shows is an error itself: found out by type, at compile time, where the expansion
//! stands.

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

/// Stands for a type. Its inherent constants are nearer than those of [`NotAnError`], where its bounds hold.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Error + ?Sized> Probe<T> {
    /// The type is an error.
    pub const IS_ERROR: bool = true;
}

impl<T: Deref<Target: Error> + ?Sized> Probe<T> {
    /// The type is a box of an error, or another pointer to one: `Box<dyn Error>` and `anyhow::Error` are not errors
    /// themselves.
    pub const POINTS_TO_ERROR: bool = true;
}

/// What is known of any other type.
pub trait NotAnError {
    /// The type is an error.
    const IS_ERROR: bool = false;
    /// The type is a pointer to an error.
    const POINTS_TO_ERROR: bool = false;
}

impl<T: ?Sized> NotAnError for Probe<T> {}

/// Refuses the field at compile time if it is an error.
///
/// # Panics
/// If it is, with that text.
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
