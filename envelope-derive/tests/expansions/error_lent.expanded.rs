#[allow(
    deprecated,
    reason = "the expansion speaks of the user's items, whatever is said about them elsewhere"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "OwnOWNErrorsMemberConstantFilledHeaderConstantHeaderFilledHeaderLoggedDelayedStatus",
        records: b"\0\0\0\0\x03\0\0\0\x06\0\0\0\x06\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\x0C\0\0\0\x0C\0\0\0\x0C\0\0\0\x0C\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\x12\0\0\0\x12\0\0\0\x12\0\0\0\x12\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x12\0\0\0\x1A\0\0\0\x1A\0\0\0\x1A\0\0\0\x1A\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\x1A\0\0\0 \0\0\0 \0\0\0 \0\0\0 \0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0 \0\0\0&\0\0\0&\0\0\0&\0\0\0&\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0&\0\0\x004\0\0\x004\0\0\x004\0\0\x004\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\x004\0\0\0@\0\0\0@\0\0\0@\0\0\0@\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0@\0\0\0F\0\0\0F\0\0\0F\0\0\0F\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0F\0\0\0M\0\0\0M\0\0\0M\0\0\0M\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0M\0\0\0S\0\0\0S\0\0\0S\0\0\0S\0\0\0\n\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                retry_after: __rt::Some(5u64),
                lent_more: true,
                ..__rt::More::NONE
            },
            __rt::More {
                field_errors: true,
                ..__rt::More::NONE
            },
            __rt::More {
                ext_fields: &[("at", "&'a str")],
                types: __rt::types_of! {
                    (Ext "at" & 'static str)
                },
                ..__rt::More::NONE
            },
            __rt::More {
                ext: &[("at", __rt::Literal::Str("here"))],
                ..__rt::More::NONE
            },
            __rt::More {
                ext_templates: &[("at", "{1}")],
                ..__rt::More::NONE
            },
            __rt::More {
                header_fields: &[("x-at", "u8")],
                types: __rt::types_of! {
                    (Header "x-at" u8)
                },
                ..__rt::More::NONE
            },
            __rt::More {
                headers: &[("x-at", "here")],
                ..__rt::More::NONE
            },
            __rt::More {
                header_templates: &[("x-at", "{1}")],
                ..__rt::More::NONE
            },
            __rt::More {
                log: __rt::Some(__rt::LogLevel::Warn),
                ..__rt::More::NONE
            },
            __rt::More {
                run_time_delay: true,
                ..__rt::More::NONE
            },
            __rt::More {
                run_time_status: true,
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 11usize] = __rt::entries(
        &__PACKED,
        b"\0\0A\0\0@\0\0@\0\0@\0\0@\0\0@\0\0@\0\0@\0\0@\0\0@\0\0@",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`Inner`](Inner) | |
| | | as [`Box<Beside<'a>>`](Box) | |
| | | as [`Holder<Self>`](Holder) | |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| `OWN` | varies |  |  |
*/
    #[allow(rustdoc::all, reason = "as written, where it has been reported")]
    #[automatically_derived]
    impl<'a> __rt::ApiError for Beside<'a> {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Beside::Nothing { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Itself { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Holder { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Errors { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Member { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Constant { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Filled { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Header { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Logged { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Delayed { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Status { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Beside::Own { .. } => 0usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Own { 0: __f0, .. } => {
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
                reason = "one or the other, by the types of the fields"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Beside::Own { 0: __f0, .. } => {
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
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Constant { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[3usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Beside::Filled { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[4usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[6usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[7usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Beside::Logged { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[8usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Beside::Own { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[0usize]))
                        || __rt::Lender::__statements(
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
                Beside::Nothing { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Nothing");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Itself { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Itself");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Holder { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Holder");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Errors { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Errors");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Member { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Member");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Constant { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Constant");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Filled { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Filled");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Header { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Header");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "ConstantHeader");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "FilledHeader");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Logged { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Logged");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Delayed");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Status { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Status");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Beside::Own { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Own");
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
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::Entry::code(__rt::ApiError::entry(self)),
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 1: __f1, .. } => __rt::StatusValue::status(__f1),
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Member { 0: __f0, 1: __f1, .. } => {
                    match __name {
                        "at" => __rt::Some(__rt::ext_or_lent(__f1, "at", __f0)),
                        _ => {
                            __rt::Lender::ext(
                                __rt::Lent(__f0).__envelope_lender(),
                                __name,
                            )
                        }
                    }
                }
                Beside::Constant { 0: __f0, .. } => {
                    match __name {
                        "at" => __rt::Some(__rt::From::from(__rt::Literal::Str("here"))),
                        _ => {
                            __rt::Lender::ext(
                                __rt::Lent(__f0).__envelope_lender(),
                                __name,
                            )
                        }
                    }
                }
                Beside::Filled { 0: __f0, .. } => {
                    match __name {
                        "at" => {
                            __rt::Some(
                                __rt::ExtValue::from(__rt::Filled::new(self, 0u32)),
                            )
                        }
                        _ => {
                            __rt::Lender::ext(
                                __rt::Lent(__f0).__envelope_lender(),
                                __name,
                            )
                        }
                    }
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "`FieldErrors` do not need it")]
            use __rt::AnyFieldErrors as _;
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 1: __f1, .. } => {
                    __rt::Some(
                        __rt::IsFieldErrors::list(
                            __rt::FieldErrorsField(__f1).__envelope_list(),
                        ),
                    )
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 1: __f1, 0: __f0, .. } => {
                    match __rt::RetryAfter::retry_after(__f1) {
                        __rt::None => {
                            __rt::Lender::retry_after(
                                __rt::Lent(__f0).__envelope_lender(),
                            )
                        }
                        __own => __own,
                    }
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Own { .. } => __rt::Some(__rt::Duration::from_secs(5u64)),
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Header { 1: __f1, 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )?;
                    __headers.set("x-at", __f1)?;
                    __rt::Ok(())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )?;
                    __rt::constant_headers(&__ENTRIES[6usize], __headers);
                    __rt::Ok(())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )?;
                    __headers.set("x-at", &__rt::Filled::new(self, 0u32))?;
                    __rt::Ok(())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
            }
        }
    }
    const __OWN: &'static [__rt::Entry] = &__ENTRIES;
    #[automatically_derived]
    impl<'a> __rt::Catalogued for Beside<'a> {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "Beside",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Holder<Self>>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
            ],
            &[
                __rt::Beside {
                    entries: __OWN,
                    entry: 1usize,
                    lender: 2usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 2usize,
                    lender: 3usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 3usize,
                    lender: 4usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 4usize,
                    lender: 5usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 5usize,
                    lender: 6usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 6usize,
                    lender: 7usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 7usize,
                    lender: 8usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 8usize,
                    lender: 9usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 9usize,
                    lender: 10usize,
                },
                __rt::Beside {
                    entries: __OWN,
                    entry: 10usize,
                    lender: 11usize,
                },
            ],
        );
        const CODE_RULES: &'static __rt::CodeRules = &__rt::CodeRules::of(
                <Self as __rt::Catalogued>::ENTRIES,
            )
            .including(
                &[
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Holder<Self>>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                ],
            );
    }
    #[automatically_derived]
    impl<'a> __rt::Display for Beside<'a> {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a> __rt::Error for Beside<'a> {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(unused_imports, reason = "one of them, by the type of the cause")]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                Beside::Nothing { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Itself { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Holder { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Errors { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Member { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Constant { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Filled { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Header { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::ConstantHeader { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::FilledHeader { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Logged { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Delayed { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Status { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a> __rt::FilledTexts for Beside<'a> {
        fn write_filled(
            &self,
            __number: __rt::u32,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(
                unused_imports,
                reason = "one or the other, by the types of the fields"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                Beside::Filled { 1: __f1, .. } => {
                    (&__rt::Arg(__f1)).__envelope_put(__out, "");
                    __rt::messages::finish(__out, "")
                }
                Beside::FilledHeader { 1: __f1, .. } => {
                    (&__rt::Arg(__f1)).__envelope_put(__out, "");
                    __rt::messages::finish(__out, "")
                }
                _ => __rt::Ok(()),
            }
        }
    }
    #[allow(unused_imports, reason = "for types that have no facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<Inner>();
        __rt::has_facts::<Holder<Self>>();
    };
    __rt::adapters! {
        (error) (< 'a >) (Beside < 'a >) () ([] [])
    }
};
