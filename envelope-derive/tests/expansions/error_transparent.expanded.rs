#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "LoggedOutLOGGED_OUTLog in first",
        records: b"\0\0\0\0\t\0\0\0\x13\0\0\0\x1F\0\0\0\x1F\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                headers: &[("www-authenticate", "Bearer")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x91\x01M");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`OrderFault`](OrderFault) | |
| | | as [`StoreFault<'static, u32, Lost>`](StoreFault) | |
| `LOGGED_OUT` | 401 | Log in first |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Fault {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Fault::Order { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Store { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::LoggedOut { .. } => 0usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
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
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Store { 0: __f0, .. } => {
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
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Store { 0: __f0, .. } => {
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
                Fault::Order { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Order");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Store { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Store");
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
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::Entry::code(__rt::ApiError::entry(self)),
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::constant_status(__rt::ApiError::entry(self)),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Fault::Store { 0: __f0, .. } => {
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
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                _ => __rt::Ok(()),
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::ApiError::entry(self).field(),
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
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
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Store { 0: __f0, .. } => {
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
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Fault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[
                <__rt::Listed<OrderFault>>::ENTRIES,
                <__rt::Listed<StoreFault<'static, u32, Lost>>>::ENTRIES,
            ],
            &[],
        ),
    );
    static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE)
        .including(
            &[
                <__rt::Listed<OrderFault>>::CODE_RULES,
                <__rt::Listed<StoreFault<'static, u32, Lost>>>::CODE_RULES,
            ],
        );
    #[automatically_derived]
    impl __rt::Catalogued for Fault {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
        const CODE_RULES: &'static __rt::CodeRules = &__RULES;
    }
    #[automatically_derived]
    impl __rt::Display for Fault {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Fault {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                Fault::Order { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Store { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl __rt::From<OrderFault> for Fault {
        fn from(__source: OrderFault) -> Self {
            Fault::Order { 0: __source }
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<OrderFault>();
        __rt::has_facts::<StoreFault<'static, u32, Lost>>();
    };
    __rt::adapters! {
        (error) () (Fault) () ([] [])
    }
};
