#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "UpstreamUPSTREAMThe payment service has failedInIndex{error} in {index}A text of its own, and the code of the field.",
        records: b"\0\0\0\0\x08\0\0\0\x10\0\0\0.\0\0\0.\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0.\0\0\x005\0\0\x005\0\0\0G\0\0\0t\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                details: &[("service", "&'static str")],
                run_time_code: true,
                text_code: true,
                run_time_status: true,
                ..__rt::More::NONE
            },
            __rt::More {
                details: &[("index", "String")],
                ext_fields: &[("kind", "Option<String>")],
                types: __rt::types_of! {
                    (Detail "index" String) (Ext "kind" Option < String >)
                },
                ext: &[("kind", __rt::Literal::Str("index"))],
                own_message: true,
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 2usize] = __rt::entries(&__PACKED, b"\0\0a\0\0P");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`IoFault`](IoFault) | |
| as [`Answer`](Answer) | varies | {error} in {index} | A text of its own, and the code of the field. |
| `UPSTREAM` | varies | The payment service has failed |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Fault {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Fault::Io { 0: __f0, .. } => {
                    return {
                        let __lent = __rt::making::<IoFault, io::Error>(__f0)
                            .__envelope_made();
                        __rt::Lender::entry(&__lent)
                    };
                }
                Fault::InIndex { error: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Upstream { .. } => 0usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::lent_message(&__lent)
                }
                Fault::InIndex { .. } => __rt::written_message(self),
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
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::Lender::write_message(&__lent, __out)
                }
                Fault::InIndex { error: __f0, index: __f1, .. } => {
                    __rt::lent_piece(__out, "", __rt::Lent(__f0).__envelope_lender());
                    (&__rt::Arg(__f1)).__envelope_put(__out, " in ");
                    __rt::messages::finish(__out, "")
                }
                Fault::Upstream { message: __f2, .. } => {
                    match __f2 {
                        __rt::Some(__f2) => {
                            (&__rt::Arg(__f2)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        __rt::None => {
                            __rt::messages::clean(
                                __out,
                                "The payment service has failed",
                            )
                        }
                    }
                }
            }
        }
        #[inline]
        fn __statements<'__a>(
            &'__a self,
            __ask: &mut dyn __rt::FnMut(__rt::Statement<'__a>) -> __rt::bool,
        ) -> __rt::bool {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::lent_statements(&__lent, __ask)
                }
                Fault::InIndex { error: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[1usize]))
                        || __rt::Lender::__statements(
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
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    {
                        __visit(__rt::core::any::type_name::<Self>(), "Io");
                        __rt::Lender::__holders(&__lent, __visit)
                    }
                }
                Fault::InIndex { error: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "InIndex");
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
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::lent_code(&__lent)
                }
                Fault::InIndex { error: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Upstream { code: __f1, .. } => {
                    match __rt::CodeValue::code(__f1) {
                        __rt::Code::None => __rt::Code::Str("UPSTREAM"),
                        __code => __code,
                    }
                }
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::Lender::status(&__lent)
                }
                Fault::InIndex { error: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Upstream { status: __f0, .. } => {
                    __rt::status_or(__rt::StatusValue::status(__f0), 400u16, 502u16)
                }
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::lent_ext(&__lent, __name)
                }
                Fault::InIndex { error: __f0, kind: __f2, .. } => {
                    match __name {
                        "kind" => {
                            __rt::Some(
                                __rt::ext_or_literal(__f2, __rt::Literal::Str("index")),
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
                _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::Lender::details(&__lent, __out)
                }
                Fault::InIndex { error: __f0, index: __f1, .. } => {
                    __rt::own_detail(__out, "index", __f1)?;
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Upstream { .. } => {
                    __rt::Details::member(
                        __out,
                        "service",
                        &__rt::Literal::Str("payment"),
                    )?;
                    __rt::Ok(())
                }
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Fault::Io { .. } => __rt::None,
                Fault::InIndex { error: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::lent_field(&__lent)
                }
                Fault::InIndex { error: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::ApiError::entry(self).field(),
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::Lender::retry_after(&__lent)
                }
                Fault::InIndex { error: __f0, .. } => {
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
                Fault::Io { 0: __f0, .. } => {
                    let __lent = __rt::making::<IoFault, io::Error>(__f0)
                        .__envelope_made();
                    __rt::Lender::headers(&__lent, __headers)
                }
                Fault::InIndex { error: __f0, .. } => {
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
    const __OWN: &'static [__rt::Entry] = &__ENTRIES;
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Fault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[<__rt::Listed<IoFault>>::ENTRIES, <__rt::Listed<Answer>>::ENTRIES],
            &[
                __rt::Override {
                    entries: __OWN,
                    entry: 1usize,
                    lender: 1usize,
                },
            ],
        ),
    );
    static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE)
        .including(
            &[<__rt::Listed<IoFault>>::CODE_RULES, <__rt::Listed<Answer>>::CODE_RULES],
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
                Fault::Io { 0: __f0, .. } => {
                    __rt::Some(
                        __rt::IsCause::cause((&&&__rt::Cause(__f0)).__envelope_cause()),
                    )
                }
                Fault::InIndex { error: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl __rt::From<io::Error> for Fault {
        fn from(__source: io::Error) -> Self {
            Fault::Io { 0: __source }
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::is_made_of::<IoFault, io::Error>();
        const _: () = __rt::refuse_borrowed(<__rt::Listed<IoFault>>::ENTRIES, true);
        __rt::has_facts::<Answer>();
    };
    __rt::adapters! {
        (error) () (Fault) () ([] [])
    }
};
