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
::core::compile_error! {
    "`A` has no `status`\n= help: write `status = 404` in its `#[api(..)]`, or set a default on the type"
}
///The kinds of [`Broken`]: one for each variant, without its fields.
#[derive(
    ::envelope_runtime::__private::core::clone::Clone,
    ::envelope_runtime::__private::core::marker::Copy,
    ::envelope_runtime::__private::core::fmt::Debug,
    ::envelope_runtime::__private::core::cmp::PartialEq,
    ::envelope_runtime::__private::core::cmp::Eq,
    ::envelope_runtime::__private::core::cmp::PartialOrd,
    ::envelope_runtime::__private::core::cmp::Ord,
    ::envelope_runtime::__private::core::hash::Hash,
)]
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    clippy::enum_variant_names,
    clippy::upper_case_acronyms,
    rustdoc::broken_intra_doc_links,
    rustdoc::private_intra_doc_links,
    reason = "the variants are those of the error"
)]
pub enum BrokenKind {
    A,
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl __rt::ApiError for Broken {
        fn entry(&self) -> &'static __rt::Entry {
            loop {}
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            loop {}
        }
    }
    #[automatically_derived]
    impl __rt::Display for Broken {
        fn fmt(&self, _: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            loop {}
        }
    }
    #[automatically_derived]
    impl __rt::Error for Broken {}
    #[automatically_derived]
    impl __rt::Catalogued for Broken {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::TypeEntries::new(
            "Broken",
            &[],
        );
    }
    #[automatically_derived]
    impl __rt::kinds::Sealed for BrokenKind {}
    #[automatically_derived]
    impl __rt::kinds::Kind for BrokenKind {
        const ALL: &'static [Self] = &[];
        fn entry(self) -> &'static __rt::Entry {
            loop {}
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl BrokenKind {
        /// Every kind, in the order of declaration. The kinds of an inner type are in the place of its variant.
        pub const ALL: &'static [BrokenKind] = &[];
        /// The constant facts of errors of this kind.
        #[must_use]
        pub fn entry(self) -> &'static __rt::Entry {
            __rt::kinds::Kind::entry(self)
        }
        /// The code of errors of this kind.
        #[must_use]
        pub fn code(self) -> __rt::Code<'static> {
            __rt::Entry::code(__rt::kinds::Kind::entry(self))
        }
        /// The HTTP status of errors of this kind; `None` if it is decided at run time.
        #[must_use]
        pub fn status(self) -> __rt::Option<__rt::u16> {
            __rt::kinds::Kind::entry(self).status()
        }
        /// The kinds that have this code: none, one, or several if the code is shared.
        #[must_use]
        pub fn from_code<'__c>(
            code: impl __rt::Into<__rt::Code<'__c>>,
        ) -> __rt::kinds::KindsOf<'__c, BrokenKind> {
            __rt::kinds::KindsOf::new(code)
        }
    }
    #[automatically_derived]
    impl __rt::kinds::HasKind for Broken {
        type Kind = BrokenKind;
        fn kind(&self) -> BrokenKind {
            loop {}
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl Broken {
        /// The kind of this error: its variant, without its fields.
        #[must_use]
        pub fn kind(&self) -> BrokenKind {
            __rt::kinds::HasKind::kind(self)
        }
    }
    /// As the code.
    #[automatically_derived]
    impl __rt::Serialize for BrokenKind {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Result<__S::Ok, __S::Error> {
            __rt::kinds::serialize(*self, __serializer)
        }
    }
    /// From the code.
    #[automatically_derived]
    impl<'__de> __rt::kinds::Deserialize<'__de> for BrokenKind {
        fn deserialize<__D: __rt::kinds::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::kinds::deserialize("BrokenKind", __deserializer)
        }
    }
    __rt::adapters! {
        (error) () (Broken) () ([] [])
    }
};
