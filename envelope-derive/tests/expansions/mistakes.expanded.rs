::core::compile_error! {
    "code \"A\" is used twice, by `A` and by `B`\n= help: give one of them another code, or mark both `A` and `B` with `shared`"
}
::core::compile_error! {
    "code \"A\" is used here first"
}
::core::compile_error! {
    "status 200 is not an error status\n= help: write one of 400..=599, or add `in_band` if the API sends errors with a lower status"
}
::core::compile_error! {
    "`A` has no field for `{name}`\n= help: did you mean `{nme}`?"
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl<T> __rt::ApiError for Wrong<T>
    where
        Self: __rt::Debug,
    {
        fn entry(&self) -> &'static __rt::Entry {
            loop {}
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            loop {}
        }
    }
    #[automatically_derived]
    impl<T> __rt::Display for Wrong<T> {
        fn fmt(&self, _: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            loop {}
        }
    }
    #[automatically_derived]
    impl<T> __rt::Error for Wrong<T>
    where
        Self: __rt::Debug,
    {}
    #[automatically_derived]
    impl<T> __rt::From<std::io::Error> for Wrong<T> {
        fn from(_: std::io::Error) -> Self {
            loop {}
        }
    }
    #[automatically_derived]
    impl<T> __rt::Catalogued for Wrong<T> {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::TypeEntries::new(
            "Wrong",
            &[],
        );
    }
    #[automatically_derived]
    impl<T> __rt::Enveloped for Wrong<T> {
        type Envelope = Shop;
    }
    __rt::adapters! {
        (error in Shop) (< T >) (Wrong < T >) () ([] [])
    }
};
::core::compile_error! {
    "status 404 is not a success status\n= help: write one of 200..=399, or derive `ApiError` if this is an error"
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl __rt::ApiResponse for Found {
        fn entry(&self) -> &'static __rt::Entry {
            loop {}
        }
        fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
            &self,
            _: __EnvelopeSerializer,
        ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
            loop {}
        }
    }
    #[automatically_derived]
    impl __rt::Catalogued for Found {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::TypeEntries::new(
            "Found",
            &[],
        );
    }
    __rt::adapters! {
        (response) () (Found) () ([] [])
    }
};
::core::compile_error! {
    "`Half` has no template for `error`\n= help: write `#[envelope(error = { .. })]`"
}
::core::compile_error! {
    "unknown slot `dat`\n= help: did you mean `data`?"
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl<'a> __rt::Envelope for Half<'a> {
        const CONTENT_TYPE: &'static __rt::str = "";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "";
        fn __error<__EnvelopeFacts: __rt::Facts>(
            &self,
            _: &__EnvelopeFacts,
            _: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            loop {}
        }
        fn __success<__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize>(
            &self,
            _: &__EnvelopeFacts,
            _: &__EnvelopeData,
            _: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            loop {}
        }
        fn __page<__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize>(
            &self,
            _: &__EnvelopeFacts,
            _: &__EnvelopeData,
            _: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            loop {}
        }
        fn __headers(
            &self,
            _: &dyn __rt::Facts,
            _: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            loop {}
        }
    }
};
