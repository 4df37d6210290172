//! The derives of `envelope-runtime`, which re-exports them under the names of their traits.
