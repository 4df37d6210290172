//! What an expansion calls for each type, so that frameworks can send it. The derives know of no framework: without the
//! feature of one, the call comes to nothing.

/// `(error)` or `(response)`, with `in Path` behind it where the type names its envelope; then the generics, the type and
/// its own predicates, each in parentheses.
#[cfg(not(feature = "_framework"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($any:tt)*) => {};
}

/// The same, with an arm for each framework.
#[cfg(feature = "_framework")]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($answer:tt)*) => {
        $crate::__axum! { $($answer)* }
        $crate::__actix! { $($answer)* }
    };
}

#[cfg(all(feature = "_framework", not(feature = "axum")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($any:tt)*) => {};
}

#[cfg(all(feature = "_framework", not(feature = "actix-web")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ($($any:tt)*) => {};
}
