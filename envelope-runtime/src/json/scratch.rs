//! A buffer that bodies of unknown size are written into before they are copied out at their exact size.

use alloc::vec::Vec;

use crate::RenderError;

/// Larger buffers are given back, so that one huge answer does not stay in memory for the thread's life.
#[cfg(feature = "std")]
const KEPT: usize = 64 * 1024;

/// Calls `write` with an empty buffer and returns what it wrote, in an allocation of exactly that size.
#[cfg(feature = "std")]
pub(crate) fn with_scratch(
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), RenderError>,
) -> Result<Vec<u8>, RenderError> {
    use core::cell::Cell;

    std::thread_local! {
        static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }

    // Taken, not borrowed: a `Serialize` that renders another reply meanwhile finds an empty buffer of its own. The same
    // holds where the thread is ending and its locals are gone.
    let mut buffer = SCRATCH.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    write(&mut buffer)?;
    if buffer.len() > KEPT {
        buffer.shrink_to_fit();
        return Ok(buffer);
    }
    let body = buffer.as_slice().to_vec();
    let _ = SCRATCH.try_with(|scratch| scratch.set(buffer));
    Ok(body)
}

/// Calls `write` with an empty buffer and returns what it wrote.
#[cfg(not(feature = "std"))]
pub(crate) fn with_scratch(
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), RenderError>,
) -> Result<Vec<u8>, RenderError> {
    let mut buffer = Vec::with_capacity(256);
    write(&mut buffer)?;
    buffer.shrink_to_fit();
    Ok(buffer)
}
