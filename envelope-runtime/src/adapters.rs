//! What an expansion calls for each type, so that frameworks can send and describe it. The derives know of no framework:
//! without the feature of one, the call comes to nothing.

/// `(error)` or `(response)`, with `in Path` behind it where the type names its envelope; then the generics, the type and
/// its own predicates, each in parentheses.
#[cfg(not(any(feature = "axum", feature = "utoipa")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($any:tt)*) => {};
}

/// The same, with a call for each framework.
#[cfg(any(feature = "axum", feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($answer:tt)*) => {
        $crate::__axum! { $($answer)* }
        $crate::__utoipa! { $($answer)* }
    };
}

#[cfg(all(feature = "utoipa", not(feature = "axum")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($any:tt)*) => {};
}

#[cfg(all(feature = "axum", not(feature = "utoipa")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($any:tt)*) => {};
}
