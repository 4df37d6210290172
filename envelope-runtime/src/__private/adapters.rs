//! What an expansion calls for each type, so that frameworks can send and describe it. The derives know of no framework:
//! without the feature of one, the call comes to nothing.

/// The fields of an envelope that its templates read: their names and types.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __field_schemas {
    ($($any:tt)*) => {};
}

/// `(error)` or `(response)`, with `in Path` behind it where the type names its envelope; then the generics, the type and
/// its own predicates, each in parentheses.
#[cfg(not(feature = "_adapters"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($any:tt)*) => {};
}

/// The same, with a call for each framework.
#[cfg(feature = "_adapters")]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($answer:tt)*) => {
        $crate::__axum! { $($answer)* }
        $crate::__actix! { $($answer)* }
        $crate::__utoipa! { $($answer)* }
    };
}

#[cfg(all(feature = "_adapters", not(feature = "axum")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($any:tt)*) => {};
}

#[cfg(all(feature = "_adapters", not(feature = "actix-web")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ($($any:tt)*) => {};
}

#[cfg(all(feature = "_adapters", not(feature = "utoipa")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($any:tt)*) => {};
}
