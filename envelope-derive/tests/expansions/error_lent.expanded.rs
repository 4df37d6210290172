#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "OwnOWNErrorsMember",
        records: b"\0\0\0\0\x03\0\0\0\x06\0\0\0\x06\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\x0C\0\0\0\x0C\0\0\0\x0C\0\0\0\x0C\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\x12\0\0\0\x12\0\0\0\x12\0\0\0\x12\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0",
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
        ],
    };
    static __ENTRIES: [__rt::Entry; 3usize] = __rt::entries(
        &__PACKED,
        b"\0\0A\0\0@\0\0@",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`Inner`](Inner) | |
| | | as [`Box<Beside<'a>>`](Box) | |
| | | as [`Holder<Self>`](Holder) | |
| as [`Inner`](Inner) | varies |  |  |
| as [`Inner`](Inner) | varies |  |  |
| `OWN` | varies |  |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
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
                reason = "the types of the fields decide which is used"
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
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
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
            ],
            &[
                __rt::Override {
                    entries: __OWN,
                    entry: 1usize,
                    lender: 2usize,
                },
                __rt::Override {
                    entries: __OWN,
                    entry: 2usize,
                    lender: 3usize,
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
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
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
                Beside::Own { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<Inner>();
        __rt::has_facts::<Holder<Self>>();
    };
    __rt::adapters! {
        (error) (< 'a >) (Beside < 'a >) () ([] [])
    }
};
#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "Made",
        records: b"\0\0\0\0\x04\0\0\0\x04\0\0\0\x04\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                own_message: true,
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\0\0`");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`E`](E) | |
| as [`Made<M>`](Made) | varies |  |  |
| | | as [`Inner`](Inner) | |
| | | as [`Arc<dyn Facts + 'a>`](Arc) | |
| | | as [`Box<dyn ApiError + Send>`](Box) | |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<'a, E, F, M> __rt::ApiError for Generic<'a, E, F, M>
    where
        E: __rt::ApiError + __rt::Catalogued,
        Made<
            M,
        >: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Inner: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::Lender::entry(&__lent)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::entry(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { .. } => __rt::written_message(self),
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::lent_message(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
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
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Generic::Made { .. } => {
                    __rt::messages::code(__out, __rt::ApiError::code(self))
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::write_message(&__lent, __out)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Generic::Boxed { 0: __f0, .. } => {
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
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Generic::Made { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[0usize]))
                        || {
                            let __lent = __rt::making::<Made<M>, F>(__f0)
                                .__envelope_made();
                            __rt::lent_statements(&__lent, __ask)
                        }
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::lent_statements(&__lent, __ask)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Generic::Boxed { 0: __f0, .. } => {
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
                Generic::Lent { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Lent");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    {
                        __visit(__rt::core::any::type_name::<Self>(), "Made");
                        __rt::Lender::__holders(&__lent, __visit)
                    }
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    {
                        __visit(__rt::core::any::type_name::<Self>(), "MadeOfAny");
                        __rt::Lender::__holders(&__lent, __visit)
                    }
                }
                Generic::Shared { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Shared");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Boxed");
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
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::lent_code(&__lent)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::lent_code(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::Lender::status(&__lent)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::status(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::lent_ext(&__lent, __name)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::lent_ext(&__lent, __name)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::Lender::details(&__lent, __out)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::details(&__lent, __out)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { .. } => __rt::None,
                Generic::MadeOfAny { .. } => __rt::None,
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::lent_field(&__lent)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::lent_field(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::Lender::retry_after(&__lent)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::retry_after(&__lent)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Generic::Made { 0: __f0, .. } => {
                    let __lent = __rt::making::<Made<M>, F>(__f0).__envelope_made();
                    __rt::Lender::headers(&__lent, __headers)
                }
                Generic::MadeOfAny { 0: __f0, .. } => {
                    let __lent = __rt::making::<Inner, F>(__f0).__envelope_made();
                    __rt::Lender::headers(&__lent, __headers)
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Generic::Boxed { 0: __f0, .. } => {
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
    impl<'a, E, F, M> __rt::Catalogued for Generic<'a, E, F, M>
    where
        E: __rt::ApiError + __rt::Catalogued,
        Made<
            M,
        >: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Inner: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "Generic",
            __rt::core::module_path!(),
            __ENTRIES.split_at(0usize).0,
            &[
                <__rt::Listed<E>>::ENTRIES,
                <__rt::Listed<Made<M>>>::ENTRIES,
                <__rt::Listed<Inner>>::ENTRIES,
                <__rt::Listed<Arc<dyn Facts + 'a>>>::ENTRIES,
                <__rt::Listed<Box<dyn ApiError + Send>>>::ENTRIES,
            ],
            &[
                __rt::Override {
                    entries: __OWN,
                    entry: 0usize,
                    lender: 1usize,
                },
            ],
        );
        const CODE_RULES: &'static __rt::CodeRules = &__rt::CodeRules::of(
                <Self as __rt::Catalogued>::ENTRIES,
            )
            .including(
                &[
                    <__rt::Listed<E>>::CODE_RULES,
                    <__rt::Listed<Made<M>>>::CODE_RULES,
                    <__rt::Listed<Inner>>::CODE_RULES,
                    <__rt::Listed<Arc<dyn Facts + 'a>>>::CODE_RULES,
                    <__rt::Listed<Box<dyn ApiError + Send>>>::CODE_RULES,
                ],
            );
    }
    #[automatically_derived]
    impl<'a, E, F, M> __rt::Display for Generic<'a, E, F, M>
    where
        E: __rt::ApiError + __rt::Catalogued,
        Made<
            M,
        >: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Inner: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Self: __rt::Debug,
    {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a, E, F, M> __rt::Error for Generic<'a, E, F, M>
    where
        E: __rt::ApiError + __rt::Catalogued,
        Made<
            M,
        >: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
        Inner: for<'__field> __rt::From<&'__field F> + __rt::ApiError + __rt::Catalogued,
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
                Generic::Lent { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Shared { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Generic::Boxed { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::has_facts::<Arc<dyn Facts + 'static>>();
        __rt::has_facts::<Box<dyn ApiError + Send>>();
    };
    __rt::adapters! {
        (error) (< 'a, E, F, M >) (Generic < 'a, E, F, M >) () ([] [])
    }
};
