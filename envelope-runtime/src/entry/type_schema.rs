//! The JSON Schema of a type that implements `JsonSchema`. A derive cannot see whether a type does, so the compiler
//! chooses the function, and [`More`](crate::entry::stated::More) holds it.

use core::fmt;

/// The schema of a type, if it has one.
#[derive(Clone, Copy)]
pub struct TypeSchema {
    /// [`FieldType::schema`] or [`NoSchema::schema`].
    #[cfg(feature = "schemars")]
    pub make: fn(&mut schemars::SchemaGenerator) -> Option<schemars::Schema>,
}

impl fmt::Debug for TypeSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypeSchema")
    }
}

#[cfg(feature = "schemars")]
pub use self::with_schemars::{FieldType, NoSchema};

#[cfg(feature = "schemars")]
mod with_schemars {
    use core::marker::PhantomData;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    /// Represents a type. If `T` implements `JsonSchema`, `schema` is the inherent function, and otherwise that of
    /// [`NoSchema`].
    pub struct FieldType<T: ?Sized>(PhantomData<T>);

    impl<T: JsonSchema + ?Sized> FieldType<T> {
        /// The schema of the type.
        pub fn schema(generator: &mut SchemaGenerator) -> Option<Schema> {
            Some(generator.subschema_for::<T>())
        }
    }

    /// For types without a schema.
    pub trait NoSchema {
        /// Always `None`.
        fn schema(_: &mut SchemaGenerator) -> Option<Schema> {
            None
        }
    }

    impl<T: ?Sized> NoSchema for FieldType<T> {}
}

/// The schema of a type, if it implements `JsonSchema`.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __type_schema {
    ($type:ty) => {{
        #[allow(unused_imports, reason = "the type may have a schema")]
        use $crate::__private::NoSchema as _;
        $crate::__private::Some($crate::__private::TypeSchema { make: $crate::__private::FieldType::<$type>::schema })
    }};
}

/// Without schemars, no type has a schema.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __type_schema {
    ($type:ty) => {
        $crate::__private::None
    };
}

/// The schemas of the types of an entry's values: `(Place name Type)..`
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __types_of {
    ($(($place:ident $name:literal $type:ty))*) => {
        &[$($crate::__private::TypeOf {
            place: $crate::__private::Place::$place,
            name: $name,
            ty: $crate::__type_schema!($type),
        }),*]
    };
}

/// Without schemars, no type has a schema.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __types_of {
    ($($any:tt)*) => {
        &[]
    };
}
