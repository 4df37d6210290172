///The kinds of [`Fault`]: one for each variant, without its fields.
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
#[non_exhaustive]
pub enum FaultKind {
    ///The cart has no items.
    EmptyCart,
    ///A kind of the error in variant `Store`.
    Store(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<
                    StoreFault<'static>,
                >>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<StoreFault<'static>>>::Kind,
    ),
    ///A kind of the error in variant `Other`.
    Other(
        ///The kind of the inner error.
        ::envelope_runtime::__private::kinds::ByEntry,
    ),
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "EmptyCartEMPTY_CARTYour cart is emptyThe cart has no items.",
        records: b"\0\0\0\0\t\0\0\0\x13\0\0\0%\0\0\0;\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x99\x01\r");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `EMPTY_CART` | 409 | Your cart is empty | The cart has no items. |
| | | as [`StoreFault<'a>`](StoreFault) | |
| | | as [`T`](T) | |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<'a, T> __rt::ApiError for Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Fault::Store { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Other { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::EmptyCart { .. } => 0usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::message(self),
            }
        }
        fn write_message(
            &self,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(
                unused_imports,
                reason = "the types of the fields decide which is used"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                _ => __rt::messages::constant(__out, __rt::ApiError::entry(self), self),
            }
        }
        #[inline]
        fn __statements<'__a>(
            &'__a self,
            __ask: &mut dyn __rt::FnMut(__rt::Statement<'__a>) -> __rt::bool,
        ) -> __rt::bool {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                _ => __ask(__rt::Statement::of::<Self>(__rt::ApiError::entry(self))),
            }
        }
        fn __holders(
            &self,
            __visit: &mut dyn __rt::FnMut(&'static __rt::str, &'static __rt::str),
        ) {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Store");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Other { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Other");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                _ => {}
            }
        }
        #[inline]
        fn code(&self) -> __rt::Code<'_> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::Entry::code(__rt::ApiError::entry(self)),
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::constant_status(__rt::ApiError::entry(self)),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                _ => __rt::Ok(()),
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::ApiError::entry(self).field(),
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::constant_retry_after(__rt::ApiError::entry(self)),
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                _ => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __rt::Ok(())
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::Catalogued for Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "Fault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[<__rt::Listed<StoreFault<'a>>>::ENTRIES, <__rt::Listed<T>>::ENTRIES],
            &[],
        );
        const CODE_RULES: &'static __rt::CodeRules = &__rt::CodeRules::of(
                <Self as __rt::Catalogued>::ENTRIES,
            )
            .including(
                &[
                    <__rt::Listed<StoreFault<'a>>>::CODE_RULES,
                    <__rt::Listed<T>>::CODE_RULES,
                ],
            );
    }
    #[automatically_derived]
    impl<'a, T> __rt::Display for Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::Error for Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Other { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
    }
    const __HAS_KIND_1: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<StoreFault<'static>>>::HAS_KIND
    };
    const __TYPES_1: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<StoreFault<'static>>>::ENTRIES,
    ];
    const __LIST_1: <__rt::kinds::Select<
        __HAS_KIND_1,
    > as __rt::kinds::Held<StoreFault<'static>>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_1);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_1);
        <<__rt::kinds::Select<
            __HAS_KIND_1,
        > as __rt::kinds::Held<StoreFault<'static>>>::List>::new(__FLAT.as_slice())
    };
    #[automatically_derived]
    impl __rt::kinds::Sealed for FaultKind {}
    #[automatically_derived]
    impl __rt::kinds::Kind for FaultKind {
        const ALL: &'static [Self] = {
            const __COUNT: __rt::kinds::usize = 1usize + __LIST_1.count();
            const fn __all() -> [FaultKind; __COUNT] {
                let mut __all = [FaultKind::EmptyCart; __COUNT];
                let mut __at = 0;
                __all[__at] = FaultKind::EmptyCart;
                __at += 1;
                let mut __inner = 0;
                while __inner < __LIST_1.count() {
                    __all[__at] = FaultKind::Store(__LIST_1.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
                let _ = __at;
                __all
            }
            const __ALL: &'static [FaultKind] = &__all();
            __ALL
        };
        #[inline]
        fn entry(self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                FaultKind::Store(__inner) => {
                    return <__rt::kinds::Select<
                        __HAS_KIND_1,
                    > as __rt::kinds::Held<StoreFault<'static>>>::entry(__inner);
                }
                FaultKind::Other(__inner) => return __inner.entry(),
                FaultKind::EmptyCart => 0usize,
            }]
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl FaultKind {
        /// Every kind, in the order of declaration. The kinds of an inner type are in the place of its variant.
        pub const ALL: &'static [FaultKind] = <FaultKind as __rt::kinds::Kind>::ALL;
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
        ) -> __rt::kinds::KindsOf<'__c, FaultKind> {
            __rt::kinds::KindsOf::new(code)
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::kinds::HasKind for Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        type Kind = FaultKind;
        fn kind(&self) -> FaultKind {
            match self {
                Fault::EmptyCart { .. } => FaultKind::EmptyCart,
                Fault::Store { 0: __f0, .. } => {
                    FaultKind::Store(
                        <__rt::kinds::Select<
                            __HAS_KIND_1,
                        > as __rt::kinds::Held<
                            StoreFault<'a>,
                        >>::of(
                            __f0,
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
                Fault::Other { 0: __f0, .. } => {
                    FaultKind::Other(
                        __rt::kinds::by_entry(
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl<'a, T> Fault<'a, T>
    where
        T: __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        /// The kind of this error: its variant, without its fields.
        #[must_use]
        pub fn kind(&self) -> FaultKind {
            __rt::kinds::HasKind::kind(self)
        }
    }
    /// As the code.
    #[automatically_derived]
    impl __rt::Serialize for FaultKind {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Result<__S::Ok, __S::Error> {
            __rt::kinds::serialize(*self, __serializer)
        }
    }
    /// From the code.
    #[automatically_derived]
    impl<'__de> __rt::kinds::Deserialize<'__de> for FaultKind {
        fn deserialize<__D: __rt::kinds::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::kinds::deserialize("FaultKind", __deserializer)
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<StoreFault<'static>>();
    };
    __rt::adapters! {
        (error) (< 'a, T >) (Fault < 'a, T >) () ([] [])
    }
};
///The kinds of [`Plain`]: one for each variant, without its fields.
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
enum PlainKind {
    ///Not \| found
    NotFound,
    ///Taken
    Taken,
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "NotFoundE_NOT_FOUNDNot | foundTakenE_TAKENTaken",
        records: b"\0\0\0\0\x08\0\0\0\x13\0\0\0\x1E\0\0\0\x1E\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1E\0\0\0#\0\0\0*\0\0\0/\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 2usize] = __rt::entries(
        &__PACKED,
        b"\x90\x01\r\x90\x01\r",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `E_NOT_FOUND` | 400 | Not \| found |  |
| `E_TAKEN` | 400 | Taken |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Plain {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Plain::NotFound { .. } => 0usize,
                Plain::Taken { .. } => 1usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            __rt::message(self)
        }
        fn write_message(
            &self,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(
                unused_imports,
                reason = "the types of the fields decide which is used"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            __rt::messages::constant(__out, __rt::ApiError::entry(self), self)
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Plain",
            __rt::core::module_path!(),
            __ENTRIES.split_at(2usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Plain {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Display for Plain {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Plain {}
    #[automatically_derived]
    impl __rt::kinds::Sealed for PlainKind {}
    #[automatically_derived]
    impl __rt::kinds::Kind for PlainKind {
        const ALL: &'static [Self] = &[PlainKind::NotFound, PlainKind::Taken];
        #[inline]
        fn entry(self) -> &'static __rt::Entry {
            &__ENTRIES[self as __rt::kinds::usize]
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl PlainKind {
        /// Every kind, in the order of declaration. The kinds of an inner type are in the place of its variant.
        const ALL: &'static [PlainKind] = <PlainKind as __rt::kinds::Kind>::ALL;
        /// The constant facts of errors of this kind.
        #[must_use]
        fn entry(self) -> &'static __rt::Entry {
            __rt::kinds::Kind::entry(self)
        }
        /// The code of errors of this kind.
        #[must_use]
        fn code(self) -> __rt::Code<'static> {
            __rt::Entry::code(__rt::kinds::Kind::entry(self))
        }
        /// The HTTP status of errors of this kind; `None` if it is decided at run time.
        #[must_use]
        fn status(self) -> __rt::Option<__rt::u16> {
            __rt::kinds::Kind::entry(self).status()
        }
        /// The kinds that have this code: none, one, or several if the code is shared.
        #[must_use]
        fn from_code<'__c>(
            code: impl __rt::Into<__rt::Code<'__c>>,
        ) -> __rt::kinds::KindsOf<'__c, PlainKind> {
            __rt::kinds::KindsOf::new(code)
        }
    }
    #[automatically_derived]
    impl __rt::kinds::HasKind for Plain {
        type Kind = PlainKind;
        fn kind(&self) -> PlainKind {
            match self {
                Plain::NotFound { .. } => PlainKind::NotFound,
                Plain::Taken { .. } => PlainKind::Taken,
            }
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl Plain {
        /// The kind of this error: its variant, without its fields.
        #[must_use]
        fn kind(&self) -> PlainKind {
            __rt::kinds::HasKind::kind(self)
        }
    }
    /// As the code.
    #[automatically_derived]
    impl __rt::Serialize for PlainKind {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Result<__S::Ok, __S::Error> {
            __rt::kinds::serialize(*self, __serializer)
        }
    }
    /// From the code.
    #[automatically_derived]
    impl<'__de> __rt::kinds::Deserialize<'__de> for PlainKind {
        fn deserialize<__D: __rt::kinds::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::kinds::deserialize("PlainKind", __deserializer)
        }
    }
    __rt::adapters! {
        (error) () (Plain) () ([] [])
    }
};
///The kinds of [`Outer`]: one for each variant, without its fields.
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
enum OuterKind {
    ///A kind of the error in variant `Store`.
    Store(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<
                    StoreFault<'static>,
                >>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<StoreFault<'static>>>::Kind,
    ),
    ///A kind of the error in variant `Plain`.
    Plain(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<Plain>>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<Plain>>::Kind,
    ),
}
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "",
        records: b"",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 0usize] = __rt::entries(&__PACKED, b"");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`StoreFault<'static>`](StoreFault) | |
| | | as [`Plain`](Plain) | |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Outer {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn write_message(
            &self,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(
                unused_imports,
                reason = "the types of the fields decide which is used"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
            }
        }
        #[inline]
        fn __statements<'__a>(
            &'__a self,
            __ask: &mut dyn __rt::FnMut(__rt::Statement<'__a>) -> __rt::bool,
        ) -> __rt::bool {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
            }
        }
        fn __holders(
            &self,
            __visit: &mut dyn __rt::FnMut(&'static __rt::str, &'static __rt::str),
        ) {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Store");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Outer::Plain { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Plain");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
            }
        }
        #[inline]
        fn code(&self) -> __rt::Code<'_> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Outer",
            __rt::core::module_path!(),
            __ENTRIES.split_at(0usize).0,
            &[
                <__rt::Listed<StoreFault<'static>>>::ENTRIES,
                <__rt::Listed<Plain>>::ENTRIES,
            ],
            &[],
        ),
    );
    static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE)
        .including(
            &[
                <__rt::Listed<StoreFault<'static>>>::CODE_RULES,
                <__rt::Listed<Plain>>::CODE_RULES,
            ],
        );
    #[automatically_derived]
    impl __rt::Catalogued for Outer {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
        const CODE_RULES: &'static __rt::CodeRules = &__RULES;
    }
    #[automatically_derived]
    impl __rt::Display for Outer {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Outer {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                Outer::Store { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Outer::Plain { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
    }
    const __HAS_KIND_0: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<StoreFault<'static>>>::HAS_KIND
    };
    const __TYPES_0: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<StoreFault<'static>>>::ENTRIES,
    ];
    const __LIST_0: <__rt::kinds::Select<
        __HAS_KIND_0,
    > as __rt::kinds::Held<StoreFault<'static>>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_0);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_0);
        <<__rt::kinds::Select<
            __HAS_KIND_0,
        > as __rt::kinds::Held<StoreFault<'static>>>::List>::new(__FLAT.as_slice())
    };
    const __HAS_KIND_1: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<Plain>>::HAS_KIND
    };
    const __TYPES_1: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<Plain>>::ENTRIES,
    ];
    const __LIST_1: <__rt::kinds::Select<
        __HAS_KIND_1,
    > as __rt::kinds::Held<Plain>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_1);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_1);
        <<__rt::kinds::Select<
            __HAS_KIND_1,
        > as __rt::kinds::Held<Plain>>::List>::new(__FLAT.as_slice())
    };
    #[automatically_derived]
    impl __rt::kinds::Sealed for OuterKind {}
    #[automatically_derived]
    impl __rt::kinds::Kind for OuterKind {
        const ALL: &'static [Self] = {
            const __COUNT: __rt::kinds::usize = 0usize + __LIST_0.count()
                + __LIST_1.count();
            const fn __all() -> [OuterKind; __COUNT] {
                let mut __all = [if let __rt::Some(__any) = __LIST_0.any() {
                    OuterKind::Store(__any)
                } else if let __rt::Some(__any) = __LIST_1.any() {
                    OuterKind::Plain(__any)
                } else {
                    __rt::core::panic!("no inner type has an error")
                }; __COUNT];
                let mut __at = 0;
                let mut __inner = 0;
                while __inner < __LIST_0.count() {
                    __all[__at] = OuterKind::Store(__LIST_0.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
                let mut __inner = 0;
                while __inner < __LIST_1.count() {
                    __all[__at] = OuterKind::Plain(__LIST_1.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
                let _ = __at;
                __all
            }
            const __ALL: &'static [OuterKind] = &__all();
            __ALL
        };
        #[inline]
        fn entry(self) -> &'static __rt::Entry {
            match self {
                OuterKind::Store(__inner) => {
                    <__rt::kinds::Select<
                        __HAS_KIND_0,
                    > as __rt::kinds::Held<StoreFault<'static>>>::entry(__inner)
                }
                OuterKind::Plain(__inner) => {
                    <__rt::kinds::Select<
                        __HAS_KIND_1,
                    > as __rt::kinds::Held<Plain>>::entry(__inner)
                }
            }
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl OuterKind {
        /// Every kind, in the order of declaration. The kinds of an inner type are in the place of its variant.
        const ALL: &'static [OuterKind] = <OuterKind as __rt::kinds::Kind>::ALL;
        /// The constant facts of errors of this kind.
        #[must_use]
        fn entry(self) -> &'static __rt::Entry {
            __rt::kinds::Kind::entry(self)
        }
        /// The code of errors of this kind.
        #[must_use]
        fn code(self) -> __rt::Code<'static> {
            __rt::Entry::code(__rt::kinds::Kind::entry(self))
        }
        /// The HTTP status of errors of this kind; `None` if it is decided at run time.
        #[must_use]
        fn status(self) -> __rt::Option<__rt::u16> {
            __rt::kinds::Kind::entry(self).status()
        }
        /// The kinds that have this code: none, one, or several if the code is shared.
        #[must_use]
        fn from_code<'__c>(
            code: impl __rt::Into<__rt::Code<'__c>>,
        ) -> __rt::kinds::KindsOf<'__c, OuterKind> {
            __rt::kinds::KindsOf::new(code)
        }
    }
    #[automatically_derived]
    impl __rt::kinds::HasKind for Outer {
        type Kind = OuterKind;
        fn kind(&self) -> OuterKind {
            match self {
                Outer::Store { 0: __f0, .. } => {
                    OuterKind::Store(
                        <__rt::kinds::Select<
                            __HAS_KIND_0,
                        > as __rt::kinds::Held<
                            StoreFault<'static>,
                        >>::of(
                            __f0,
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
                Outer::Plain { 0: __f0, .. } => {
                    OuterKind::Plain(
                        <__rt::kinds::Select<
                            __HAS_KIND_1,
                        > as __rt::kinds::Held<
                            Plain,
                        >>::of(
                            __f0,
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    #[allow(dead_code, reason = "not every program uses everything")]
    impl Outer {
        /// The kind of this error: its variant, without its fields.
        #[must_use]
        fn kind(&self) -> OuterKind {
            __rt::kinds::HasKind::kind(self)
        }
    }
    /// As the code.
    #[automatically_derived]
    impl __rt::Serialize for OuterKind {
        fn serialize<__S: __rt::Serializer>(
            &self,
            __serializer: __S,
        ) -> __rt::Result<__S::Ok, __S::Error> {
            __rt::kinds::serialize(*self, __serializer)
        }
    }
    /// From the code.
    #[automatically_derived]
    impl<'__de> __rt::kinds::Deserialize<'__de> for OuterKind {
        fn deserialize<__D: __rt::kinds::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __rt::Result<Self, __D::Error> {
            __rt::kinds::deserialize("OuterKind", __deserializer)
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<StoreFault<'static>>();
        __rt::has_facts::<Plain>();
    };
    __rt::adapters! {
        (error) () (Outer) () ([] [])
    }
};
