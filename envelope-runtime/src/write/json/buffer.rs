//! Buffers for bodies of unknown size: one that they are written into before they are copied out at their exact size, and
//! one that is about as large as they will be.

use alloc::vec::Vec;

/// Without `std`, nothing is known of the last body.
#[cfg(not(feature = "std"))]
pub(crate) use with_scratch as with_estimate;

use crate::write::error::RenderError;
use crate::write::json::writer::Writer;

/// Larger buffers are given back, so that one huge answer does not stay in memory for the thread's life.
#[cfg(feature = "std")]
const LARGEST: usize = 64 * 1024;

/// Calls `write` with an empty buffer and returns what it wrote, in an allocation of exactly that size.
#[cfg(feature = "std")]
pub(crate) fn with_scratch(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    use core::cell::Cell;

    std::thread_local! {
        static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }

    // Taken, not borrowed: a `Serialize` that renders another reply meanwhile finds an empty buffer of its own. The same
    // holds where the thread is ending and its locals are gone.
    let mut buffer = SCRATCH.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    write(Writer::new(&mut buffer))?;
    if buffer.len() > LARGEST {
        buffer.shrink_to_fit();
        return Ok(buffer);
    }
    let body = buffer.as_slice().to_vec();
    let _ = SCRATCH.try_with(|scratch| scratch.set(buffer));
    Ok(body)
}

/// Calls `work` with an empty buffer that stays in this thread: for what is copied on at once.
#[cfg(feature = "_service")]
pub(super) fn with_shared<R>(work: impl FnOnce(&mut Vec<u8>) -> R) -> R {
    use core::cell::Cell;

    std::thread_local! {
        static SHARED: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }

    // Taken, as in `with_scratch`.
    let mut buffer = SHARED.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    let done = work(&mut buffer);
    if buffer.capacity() <= LARGEST {
        let _ = SHARED.try_with(|shared| shared.set(buffer));
    }
    done
}

/// Calls `write` with a buffer that has room for a body as large as the last of this thread, and returns it. The answers of
/// a service are alike: most need no larger buffer, and no copy as behind [`with_scratch`], which takes a payload's length
/// to do.
#[cfg(feature = "std")]
pub(crate) fn with_estimate(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    use core::cell::Cell;

    std::thread_local! {
        static ESTIMATE: Cell<usize> = const { Cell::new(256) };
    }

    let mut body = Vec::with_capacity(ESTIMATE.try_with(Cell::get).unwrap_or_default());
    write(Writer::new(&mut body))?;
    let estimate = body.len() + body.len() / 8;
    let _ = ESTIMATE.try_with(|last| last.set(estimate.min(LARGEST)));
    if body.capacity() / 2 > body.len() {
        body.shrink_to_fit();
    }
    Ok(body)
}

/// Calls `write` with an empty buffer and returns what it wrote.
#[cfg(not(feature = "std"))]
pub(crate) fn with_scratch(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    let mut buffer = Vec::with_capacity(256);
    write(Writer::new(&mut buffer))?;
    buffer.shrink_to_fit();
    Ok(buffer)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::{LARGEST, Writer, with_estimate, with_scratch};
    use crate::write::error::{RenderError, RenderErrorKind};

    fn body(len: usize) -> impl FnOnce(Writer<'_>) -> Result<(), RenderError> {
        move |mut out| {
            out.raw(&"x".repeat(len));
            Ok(())
        }
    }

    #[test]
    fn a_body_is_what_was_written_whatever_came_before() {
        for len in [0, 1, 300, 2 * LARGEST, 2, 300, 310, 250, 0] {
            let (estimated, exact) = (with_estimate(body(len)).unwrap(), with_scratch(body(len)).unwrap());
            assert_eq!((estimated.len(), exact.len()), (len, len));
            assert_eq!(exact.capacity(), len);
            assert!(estimated.capacity() <= 2 * len + 1, "{} for {len}", estimated.capacity());
        }
    }

    #[test]
    fn a_body_after_a_failed_one_is_whole() {
        fn fail(mut out: Writer<'_>) -> Result<(), RenderError> {
            out.raw("y");
            Err(RenderError::new("x", RenderErrorKind::Format))
        }
        assert!(with_estimate(fail).is_err() && with_scratch(fail).is_err());
        assert_eq!(with_estimate(body(3)).unwrap(), b"xxx");
        assert_eq!(with_scratch(body(3)).unwrap(), b"xxx");
    }
}
