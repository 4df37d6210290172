//! For responses that must be sent in any case: headers that cannot be sent are dropped instead of causing an error.
//!
//! The state is kept in the thread, because every response would pay for a field in its headers.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::Cell;

use crate::write::error::RenderError;

std::thread_local! {
    /// Why headers were dropped; `None` while they must not be.
    static DROPPED: Cell<Option<Vec<String>>> = const { Cell::new(None) };
}

/// Calls `render` and drops headers that cannot be sent. Returns the reason for each as well.
#[cold]
pub(crate) fn dropping_headers<R>(render: impl FnOnce() -> R) -> (R, Vec<String>) {
    /// Restores the previous state, also after a panic.
    struct Restore(Option<Vec<String>>);

    impl Drop for Restore {
        fn drop(&mut self) {
            let _ = DROPPED.try_with(|dropped| dropped.set(self.0.take()));
        }
    }

    let before = DROPPED.try_with(|dropped| dropped.replace(Some(Vec::new()))).ok().flatten();
    let _restore = Restore(before);
    let rendered = render();
    (rendered, DROPPED.try_with(Cell::take).ok().flatten().unwrap_or_default())
}

/// Drops a header that cannot be sent, or returns the error if headers must not be dropped.
pub(crate) fn refused(error: RenderError) -> Result<(), RenderError> {
    let drop = |dropped: &Cell<Option<Vec<String>>>| {
        let mut reasons = dropped.take();
        let may_drop = reasons.is_some();
        if let Some(reasons) = &mut reasons {
            reasons.push(error.to_string());
        }
        dropped.set(reasons);
        may_drop
    };
    if DROPPED.try_with(drop).unwrap_or(false) { Ok(()) } else { Err(error) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::error::RenderErrorKind;
    use crate::write::headers::Headers;

    #[test]
    fn headers_are_dropped_within_and_errors_outside() {
        let bad = |headers: &mut Headers| headers.set("x-a", "a\nb");
        let mut headers = Headers::default();
        let (set, dropped) = dropping_headers(|| {
            bad(&mut headers)?;
            headers.set("x-b", &[1])?;
            headers.set("x-c", &3)
        });
        assert!(set.is_ok());
        assert_eq!(headers.iter().collect::<Vec<_>>(), [("x-c", "3")]);
        assert_eq!(
            dropped,
            [
                "cannot send header `x-a`: its value contains a byte that is not allowed in a header",
                "cannot write `x-b` as text: it is not a string, number or boolean",
            ]
        );
        assert!(matches!(bad(&mut headers).unwrap_err().kind(), RenderErrorKind::HeaderValue));
    }

    #[test]
    fn a_panic_within_leaves_errors_outside() {
        let panic = std::panic::catch_unwind(|| dropping_headers(|| panic!("for the test")));
        assert!(panic.is_err());
        assert!(Headers::default().set("x-a", "a\nb").is_err());
    }
}
