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
pub enum FaultKind {
    ///The kind of variant `Busy`.
    Busy,
    ///Busy
    Later,
    ///The kind of variant `Database`.
    Database,
    ///The kind of variant `Own`.
    Own,
    ///The kind of variant `Lent`.
    Lent(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<Query>>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<Query>>::Kind,
    ),
    ///again: {0}
    Again(
        ///The kind of the inner error.
        ::envelope_runtime::__private::kinds::ByEntry,
    ),
    ///One  two &amp; \<b\>
    One,
    ///Two
    Two,
    ///A kind of the error in variant `Query`.
    Query(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<Box<Query>>>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<Box<Query>>>::Kind,
    ),
    ///A kind of the error in variant `Outer`.
    Outer(
        ///The kind of the inner error.
        <::envelope_runtime::__private::kinds::Select<
            {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use ::envelope_runtime::__private::kinds::Kindless as _;
                <::envelope_runtime::__private::kinds::Probe<
                    <Query as Nested>::Outer,
                >>::HAS_KIND
            },
        > as ::envelope_runtime::__private::kinds::Held<<Query as Nested>::Outer>>::Kind,
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
        texts: "OwnOWNOneTAKENOne\r\ntwo & <b>TwoTAKENTwoLaterBusyAgainagain: {0}",
        records: b"\0\0\0\0\x03\0\0\0\x06\0\0\0\x06\0\0\0\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\0\0\t\0\0\0\x0E\0\0\0\x1C\0\0\0\x1C\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x1C\0\0\0\x1F\0\0\0$\0\0\0'\0\0\0'\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0'\0\0\0,\0\0\0,\0\0\x000\0\0\x000\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\x000\0\0\x005\0\0\x005\0\0\0?\0\0\0?\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                lent_more: true,
                ..__rt::More::NONE
            },
            __rt::More {
                shared: true,
                ..__rt::More::NONE
            },
            __rt::More {
                shared: true,
                ..__rt::More::NONE
            },
            __rt::More {
                retry_after: __rt::Some(5u64),
                headers: &[("x-a", "b")],
                own_message: true,
                ..__rt::More::NONE
            },
            __rt::More {
                own_message: true,
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 5usize] = __rt::entries(
        &__PACKED,
        b"\xF7\x01A\x99\x01E\x9A\x01M\0\0L\0\0P",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| | | as [`Standard`](Standard) | |
| as [`Standard`](Standard) | varies | Busy |  |
| | | as [`crate::Unavailable`](crate::Unavailable) | |
| `OWN` | 503 |  |  |
| | | as [`Query`](Query) | |
| as [`Box<Fault>`](Box) | varies | again: {0} |  |
| `TAKEN` | 409 | One  two &amp; \<b\> |  |
| `TAKEN` | 410 | Two |  |
| | | as [`Box<Query>`](Box) | |
| | | as `<Query as Nested>::Outer` | |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Fault {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Fault::Busy { .. } => {
                    return __rt::Lender::entry(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    );
                }
                Fault::Later { .. } => {
                    return __rt::Lender::entry(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    );
                }
                Fault::Database { .. } => {
                    return __rt::Lender::entry(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    );
                }
                Fault::Lent { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Again { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Query { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Outer { 0: __f0, .. } => {
                    return __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender());
                }
                Fault::Own { .. } => 0usize,
                Fault::One { .. } => 1usize,
                Fault::Two { .. } => 2usize,
            }]
        }
        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::message(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Later { .. } => __rt::Cow::Borrowed("Busy"),
                Fault::Database { .. } => {
                    __rt::Lender::message(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::message(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { .. } => __rt::written_message(self),
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::message(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
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
                Fault::Busy { .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Later { .. } => __rt::messages::clean(__out, "Busy"),
                Fault::Database { .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::lent_piece(
                        __out,
                        "again: ",
                        __rt::Lent(__f0).__envelope_lender(),
                    );
                    __rt::messages::finish(__out, "")
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::write_message(
                        __rt::Lent(__f0).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Outer { 0: __f0, .. } => {
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
                Fault::Busy { .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Later { .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[3usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(&Standard::Busy).__envelope_lender(),
                            __ask,
                        )
                }
                Fault::Database { .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Own { .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[0usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(&Standard::Busy).__envelope_lender(),
                            __ask,
                        )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Again { 0: __f0, .. } => {
                    __ask(__rt::Statement::of::<Self>(&__ENTRIES[4usize]))
                        || __rt::Lender::__statements(
                            __rt::Lent(__f0).__envelope_lender(),
                            __ask,
                        )
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::__statements(
                        __rt::Lent(__f0).__envelope_lender(),
                        __ask,
                    )
                }
                Fault::Outer { 0: __f0, .. } => {
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
                Fault::Busy { .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Busy");
                    __rt::Lender::__holders(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Later { .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Later");
                    __rt::Lender::__holders(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Database { .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Database");
                    __rt::Lender::__holders(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Own { .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Own");
                    __rt::Lender::__holders(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Lent");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Again { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Again");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Query { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Query");
                    __rt::Lender::__holders(
                        __rt::Lent(__f0).__envelope_lender(),
                        __visit,
                    )
                }
                Fault::Outer { 0: __f0, .. } => {
                    __visit(__rt::core::any::type_name::<Self>(), "Outer");
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
                Fault::Busy { .. } => {
                    __rt::Lender::code(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Later { .. } => {
                    __rt::Lender::code(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Database { .. } => {
                    __rt::Lender::code(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::code(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::Entry::code(__rt::ApiError::entry(self)),
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::status(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Later { .. } => {
                    __rt::Lender::status(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Database { .. } => {
                    __rt::Lender::status(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Own { .. } => 503u16,
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::status(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::constant_status(__rt::ApiError::entry(self)),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::ext(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __name,
                    )
                }
                Fault::Later { .. } => {
                    __rt::Lender::ext(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __name,
                    )
                }
                Fault::Database { .. } => {
                    __rt::Lender::ext(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __name,
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::ext(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __name,
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::ext(__rt::Lent(__f0).__envelope_lender(), __name)
                }
                Fault::Outer { 0: __f0, .. } => {
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
                Fault::Busy { .. } => {
                    __rt::Lender::details(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Later { .. } => {
                    __rt::Lender::details(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Database { .. } => {
                    __rt::Lender::details(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::details(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __out,
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::details(__rt::Lent(__f0).__envelope_lender(), __out)
                }
                _ => __rt::Ok(()),
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::field_errors(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Later { .. } => {
                    __rt::Lender::field_errors(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Database { .. } => {
                    __rt::Lender::field_errors(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::field_errors(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::field_errors(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
        fn field(&self) -> __rt::Option<&__rt::str> {
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::field(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Later { .. } => {
                    __rt::Lender::field(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Database { .. } => {
                    __rt::Lender::field(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::field(__rt::Lent(&Standard::Busy).__envelope_lender())
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::field(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::ApiError::entry(self).field(),
            }
        }
        fn retry_after(&self) -> __rt::Option<__rt::Duration> {
            match self {
                Fault::Busy { .. } => {
                    __rt::Lender::retry_after(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Later { .. } => __rt::Some(__rt::Duration::from_secs(5u64)),
                Fault::Database { .. } => {
                    __rt::Lender::retry_after(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::retry_after(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::retry_after(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
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
                Fault::Busy { .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Later { .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __headers,
                    )?;
                    __rt::constant_headers(&__ENTRIES[3usize], __headers);
                    __rt::Ok(())
                }
                Fault::Database { .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Own { .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::headers(
                        __rt::Lent(__f0).__envelope_lender(),
                        __headers,
                    )
                }
                Fault::Outer { 0: __f0, .. } => {
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
            __ENTRIES.split_at(3usize).0,
            &[
                &<__rt::Listed<Standard>>::ENTRIES.only("Busy"),
                &<__rt::Listed<Standard>>::ENTRIES.only("Busy"),
                &<__rt::Listed<crate::Unavailable>>::ENTRIES.only("Unavailable"),
                <__rt::Listed<Query>>::ENTRIES,
                <__rt::Listed<Box<Query>>>::ENTRIES,
                <__rt::Listed<<Query as Nested>::Outer>>::ENTRIES,
            ],
            &[
                __rt::Override {
                    entries: __OWN,
                    entry: 3usize,
                    lender: 1usize,
                },
            ],
        ),
    );
    static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE)
        .including(
            &[
                <__rt::Listed<Standard>>::CODE_RULES,
                <__rt::Listed<Standard>>::CODE_RULES,
                <__rt::Listed<crate::Unavailable>>::CODE_RULES,
                <__rt::Listed<Query>>::CODE_RULES,
                <__rt::Listed<Box<Query>>>::CODE_RULES,
                <__rt::Listed<<Query as Nested>::Outer>>::CODE_RULES,
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
                Fault::Database { 0: __f0, .. } => {
                    __rt::Some(
                        __rt::IsCause::cause((&&&__rt::Cause(__f0)).__envelope_cause()),
                    )
                }
                Fault::Lent { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Again { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Query { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                Fault::Outer { 0: __f0, .. } => {
                    __rt::Lender::source(__rt::Lent(__f0).__envelope_lender())
                }
                _ => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl __rt::From<io::Error> for Fault {
        fn from(__source: io::Error) -> Self {
            Fault::Database { 0: __source }
        }
    }
    const __HAS_KIND_4: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<Query>>::HAS_KIND
    };
    const __TYPES_4: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<Query>>::ENTRIES,
    ];
    const __LIST_4: <__rt::kinds::Select<
        __HAS_KIND_4,
    > as __rt::kinds::Held<Query>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_4);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_4);
        <<__rt::kinds::Select<
            __HAS_KIND_4,
        > as __rt::kinds::Held<Query>>::List>::new(__FLAT.as_slice())
    };
    const __HAS_KIND_8: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<Box<Query>>>::HAS_KIND
    };
    const __TYPES_8: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<Box<Query>>>::ENTRIES,
    ];
    const __LIST_8: <__rt::kinds::Select<
        __HAS_KIND_8,
    > as __rt::kinds::Held<Box<Query>>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_8);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_8);
        <<__rt::kinds::Select<
            __HAS_KIND_8,
        > as __rt::kinds::Held<Box<Query>>>::List>::new(__FLAT.as_slice())
    };
    const __HAS_KIND_9: __rt::bool = {
        #[allow(unused_imports, reason = "unused if the type has kinds")]
        use __rt::kinds::Kindless as _;
        <__rt::kinds::Probe<<Query as Nested>::Outer>>::HAS_KIND
    };
    const __TYPES_9: &'static [&'static __rt::TypeEntries] = &[
        <__rt::Listed<<Query as Nested>::Outer>>::ENTRIES,
    ];
    const __LIST_9: <__rt::kinds::Select<
        __HAS_KIND_9,
    > as __rt::kinds::Held<<Query as Nested>::Outer>>::List = {
        const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(__TYPES_9);
        const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> = &__rt::kinds::FlatTypes::new::<
            { __rt::kinds::buckets(__REACHED) },
        >(__TYPES_9);
        <<__rt::kinds::Select<
            __HAS_KIND_9,
        > as __rt::kinds::Held<<Query as Nested>::Outer>>::List>::new(__FLAT.as_slice())
    };
    #[automatically_derived]
    impl __rt::kinds::Sealed for FaultKind {}
    #[automatically_derived]
    impl __rt::kinds::Kind for FaultKind {
        const ALL: &'static [Self] = {
            const __COUNT: __rt::kinds::usize = 6usize + __LIST_4.count()
                + __LIST_8.count() + __LIST_9.count();
            const fn __all() -> [FaultKind; __COUNT] {
                let mut __all = [FaultKind::Busy; __COUNT];
                let mut __at = 0;
                __all[__at] = FaultKind::Busy;
                __at += 1;
                __all[__at] = FaultKind::Later;
                __at += 1;
                __all[__at] = FaultKind::Database;
                __at += 1;
                __all[__at] = FaultKind::Own;
                __at += 1;
                let mut __inner = 0;
                while __inner < __LIST_4.count() {
                    __all[__at] = FaultKind::Lent(__LIST_4.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
                __all[__at] = FaultKind::One;
                __at += 1;
                __all[__at] = FaultKind::Two;
                __at += 1;
                let mut __inner = 0;
                while __inner < __LIST_8.count() {
                    __all[__at] = FaultKind::Query(__LIST_8.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
                let mut __inner = 0;
                while __inner < __LIST_9.count() {
                    __all[__at] = FaultKind::Outer(__LIST_9.get(__inner));
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
                FaultKind::Lent(__inner) => {
                    return <__rt::kinds::Select<
                        __HAS_KIND_4,
                    > as __rt::kinds::Held<Query>>::entry(__inner);
                }
                FaultKind::Again(__inner) => return __inner.entry(),
                FaultKind::Query(__inner) => {
                    return <__rt::kinds::Select<
                        __HAS_KIND_8,
                    > as __rt::kinds::Held<Box<Query>>>::entry(__inner);
                }
                FaultKind::Outer(__inner) => {
                    return <__rt::kinds::Select<
                        __HAS_KIND_9,
                    > as __rt::kinds::Held<<Query as Nested>::Outer>>::entry(__inner);
                }
                FaultKind::Busy => {
                    return __rt::Lender::entry(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    );
                }
                FaultKind::Later => {
                    return __rt::Lender::entry(
                        __rt::Lent(&Standard::Busy).__envelope_lender(),
                    );
                }
                FaultKind::Database => {
                    return __rt::Lender::entry(
                        __rt::Lent(&crate::Unavailable).__envelope_lender(),
                    );
                }
                FaultKind::Own => 0usize,
                FaultKind::One => 1usize,
                FaultKind::Two => 2usize,
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
    impl __rt::kinds::HasKind for Fault {
        type Kind = FaultKind;
        fn kind(&self) -> FaultKind {
            match self {
                Fault::Busy { .. } => FaultKind::Busy,
                Fault::Later { .. } => FaultKind::Later,
                Fault::Database { .. } => FaultKind::Database,
                Fault::Own { .. } => FaultKind::Own,
                Fault::Lent { 0: __f0, .. } => {
                    FaultKind::Lent(
                        <__rt::kinds::Select<
                            __HAS_KIND_4,
                        > as __rt::kinds::Held<
                            Query,
                        >>::of(
                            __f0,
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
                Fault::Again { 0: __f0, .. } => {
                    FaultKind::Again(
                        __rt::kinds::by_entry(
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
                Fault::One { .. } => FaultKind::One,
                Fault::Two { .. } => FaultKind::Two,
                Fault::Query { 0: __f0, .. } => {
                    FaultKind::Query(
                        <__rt::kinds::Select<
                            __HAS_KIND_8,
                        > as __rt::kinds::Held<
                            Box<Query>,
                        >>::of(
                            __f0,
                            __rt::Lender::entry(__rt::Lent(__f0).__envelope_lender()),
                        ),
                    )
                }
                Fault::Outer { 0: __f0, .. } => {
                    FaultKind::Outer(
                        <__rt::kinds::Select<
                            __HAS_KIND_9,
                        > as __rt::kinds::Held<
                            <Query as Nested>::Outer,
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
    impl Fault {
        /// The kind of this error: its variant, without its fields.
        #[must_use]
        pub fn kind(&self) -> FaultKind {
            __rt::kinds::HasKind::kind(self)
        }
    }
    #[allow(unused_imports, reason = "only used for types without facts")]
    use __rt::{NotLent as _, NotListed as _, NotMade as _};
    const _: () = {
        __rt::constant_has_facts::<Standard>();
        let _: &Standard = &Standard::Busy;
        __rt::constant_has_facts::<crate::Unavailable>();
        let _: &crate::Unavailable = &crate::Unavailable;
        __rt::has_facts::<Query>();
        __rt::has_facts::<Box<Query>>();
        __rt::has_facts::<<Query as Nested>::Outer>();
    };
    __rt::adapters! {
        (error) () (Fault) () ([] [])
    }
};
