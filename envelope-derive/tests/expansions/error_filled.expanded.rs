#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "UnknownUNKNOWNUnknownStuckSTUCKStuck at {0} behind {1}RemoteREMOTE{0}",
        records: b"\0\0\0\0\x07\0\0\0\x0E\0\0\0\x15\0\0\0\x15\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x15\0\0\0\x1A\0\0\0\x1F\0\0\x006\0\0\x006\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\x006\0\0\0<\0\0\0B\0\0\0E\0\0\0E\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                ext_templates: &[("see", "{0}"), ("kind", "job {0}")],
                header_templates: &[("location", "/jobs/{0}")],
                ..__rt::More::NONE
            },
            __rt::More {
                header_templates: &[("location", "/jobs/{0}")],
                ..__rt::More::NONE
            },
            __rt::More {
                header_templates: &[("location", "/jobs/{0}")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 3usize] = __rt::entries(
        &__PACKED,
        b"\x94\x01M\xF4\x01Q\xF6\x01Q",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `UNKNOWN` | 404 | Unknown |  |
| `STUCK` | 500 | Stuck at {0} behind {1} |  |
| `REMOTE` | 502 | {0} |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<'a, T> __rt::ApiError for JobFault<'a, T>
    where
        T: __rt::Debug,
        Self: __rt::Debug,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                JobFault::Unknown { .. } => 0usize,
                JobFault::Stuck { .. } => 1usize,
                JobFault::Remote { .. } => 2usize,
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
            match self {
                JobFault::Stuck { 0: __f0, 1: __f1, .. } => {
                    const {
                        __rt::refuse_error(
                            __rt::Probe::<T>::IS_ERROR
                                || __rt::Probe::<T>::POINTS_TO_ERROR,
                            "the field `1` of `Stuck` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
                        )
                    };
                    {
                        (&__rt::Arg(__f0)).__envelope_put(__out, "Stuck at ");
                        __rt::messages::format_piece(
                            __out,
                            " behind ",
                            __rt::core::format_args!("{:?}", __f1),
                        );
                        __rt::messages::finish(__out, "")
                    }
                }
                JobFault::Remote { 0: __f0, .. } => {
                    (&__rt::Arg(__f0)).__envelope_put(__out, "");
                    __rt::messages::finish(__out, "")
                }
                _ => __rt::messages::constant(__out, __rt::ApiError::entry(self), self),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                JobFault::Unknown { .. } => {
                    match __name {
                        "see" => {
                            __rt::Some(
                                __rt::ExtValue::from(__rt::Filled::new(self, 0u32)),
                            )
                        }
                        "kind" => {
                            __rt::Some(
                                __rt::ExtValue::from(__rt::Filled::new(self, 1u32)),
                            )
                        }
                        _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
                    }
                }
                _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                JobFault::Unknown { .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("location", &__rt::Filled::new(self, 2u32))?;
                    __rt::Ok(())
                }
                JobFault::Stuck { .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("location", &__rt::Filled::new(self, 0u32))?;
                    __rt::Ok(())
                }
                JobFault::Remote { .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("location", &__rt::Filled::new(self, 0u32))?;
                    __rt::Ok(())
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::Catalogued for JobFault<'a, T>
    where
        T: __rt::Debug,
        Self: __rt::Debug,
    {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "JobFault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(3usize).0,
            &[],
            &[],
        );
    }
    #[automatically_derived]
    impl<'a, T> __rt::Display for JobFault<'a, T>
    where
        T: __rt::Debug,
        Self: __rt::Debug,
    {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::Error for JobFault<'a, T>
    where
        T: __rt::Debug,
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
                JobFault::Remote { 0: __f0, .. } => {
                    __rt::Some(
                        __rt::IsCause::cause((&&&__rt::Cause(__f0)).__envelope_cause()),
                    )
                }
                _ => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl<'a, T> __rt::FilledTexts for JobFault<'a, T>
    where
        T: __rt::Debug,
        Self: __rt::Debug,
    {
        fn write_filled(
            &self,
            __number: __rt::u32,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(
                unused_imports,
                reason = "the types of the fields decide which is used"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                JobFault::Unknown { 0: __f0, .. } => {
                    match __number {
                        0u32 => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        1u32 => {
                            __rt::messages::format_piece(
                                __out,
                                "job ",
                                __rt::core::format_args!("{:?}", __f0),
                            );
                            __rt::messages::finish(__out, "")
                        }
                        2u32 => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "/jobs/");
                            __rt::messages::finish(__out, "")
                        }
                        _ => __rt::Ok(()),
                    }
                }
                JobFault::Stuck { 0: __f0, .. } => {
                    const {
                        __rt::refuse_error(
                            __rt::Probe::<T>::IS_ERROR
                                || __rt::Probe::<T>::POINTS_TO_ERROR,
                            "the field `1` of `Stuck` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
                        )
                    };
                    {
                        (&__rt::Arg(__f0)).__envelope_put(__out, "/jobs/");
                        __rt::messages::finish(__out, "")
                    }
                }
                JobFault::Remote { 0: __f0, .. } => {
                    (&__rt::Arg(__f0)).__envelope_put(__out, "/jobs/");
                    __rt::messages::finish(__out, "")
                }
            }
        }
    }
    #[allow(unused_imports, reason = "unused if the type is an error")]
    use __rt::NotAnError as _;
    const _: () = __rt::refuse_error(
        __rt::Probe::<Step<'static>>::IS_ERROR
            || __rt::Probe::<Step<'static>>::POINTS_TO_ERROR,
        "the field `0` of `Stuck` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    __rt::adapters! {
        (error) (< 'a, T >) (JobFault < 'a, T >) () ([] [])
    }
};
