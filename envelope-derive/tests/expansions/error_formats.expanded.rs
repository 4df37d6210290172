#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use shop::errors::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "FormatsOCTAL{0} {1} {2} {3} {4} {5}VariesVariesTextsTEXTSA \"quote\"Texts.ShownSHOWN{0} {1} {2} {3} {4} {5}BorrowedBORROWEDBorrowedFailedFAILEDIt \"{0}\"",
        records: b"\0\0\0\0\x07\0\0\0\x0C\0\0\0#\0\0\0#\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0#\0\0\0)\0\0\0)\0\0\0/\0\0\0/\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0/\0\0\x004\0\0\09\0\0\0B\0\0\0H\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0H\0\0\0M\0\0\0R\0\0\0i\0\0\0i\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0i\0\0\0q\0\0\0y\0\0\0\x81\0\0\0\x81\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x81\0\0\0\x87\0\0\0\x8D\0\0\0\x95\0\0\0\x95\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                run_time_code: true,
                text_code: true,
                ..__rt::More::NONE
            },
            __rt::More {
                details: &[("one", "String"), ("two", "String"), ("three", "String")],
                ext: &[("rate", __rt::Literal::Float(-0.5f64))],
                header_templates: &[("location", "/counters/{0}/{1}")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 6usize] = __rt::entries(
        &__PACKED,
        b"\x90\x01\x11\x90\x01L\x90\x01E\xF4\x01\x11\x90\x01\r\xF6\x01\x11",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `OCTAL` | 400 | {0} {1} {2} {3} {4} {5} |  |
| varies | 400 | Varies |  |
| `TEXTS` | 400 | A "quote" | Texts. |
| `SHOWN` | 500 | {0} {1} {2} {3} {4} {5} |  |
| `BORROWED` | 400 | Borrowed |  |
| `FAILED` | 502 | It "{0}" |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<'a, O, E, U, T, X, B> __rt::ApiError for Counter<'a, O, E, U, T, X, B>
    where
        O: __rt::fmt::Octal,
        E: __rt::fmt::LowerExp,
        U: __rt::fmt::UpperExp,
        T: __rt::fmt::LowerHex,
        X: __rt::fmt::UpperHex,
        B: __rt::fmt::Binary,
        Self: __rt::Error,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Counter::Formats { .. } => 0usize,
                Counter::Varies { .. } => 1usize,
                Counter::Texts { .. } => 2usize,
                Counter::Shown { .. } => 3usize,
                Counter::Borrowed { .. } => 4usize,
                Counter::Failed { .. } => 5usize,
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
                Counter::Formats {
                    0: __f0,
                    1: __f1,
                    2: __f2,
                    3: __f3,
                    4: __f4,
                    5: __f5,
                    ..
                } => {
                    __rt::messages::format_piece(
                        __out,
                        "",
                        __rt::core::format_args!("{:o}", __f0),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:e}", __f1),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:E}", __f2),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:#x}", __f3),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:X}", __f4),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:b}", __f5),
                    );
                    __rt::messages::finish(__out, "")
                }
                Counter::Shown {
                    0: __f0,
                    1: __f1,
                    2: __f2,
                    3: __f3,
                    4: __f4,
                    5: __f5,
                    ..
                } => {
                    __rt::messages::format_piece(
                        __out,
                        "",
                        __rt::core::format_args!("{:?}", __f0),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:?}", __f1),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:?}", __f2),
                    );
                    __rt::messages::format_piece(
                        __out,
                        " ",
                        __rt::core::format_args!("{:?}", __f3),
                    );
                    (&__rt::Arg(__f4)).__envelope_put(__out, " ");
                    (&__rt::Arg(__f5)).__envelope_put(__out, " ");
                    __rt::messages::finish(__out, "")
                }
                Counter::Failed { 0: __f0, .. } => {
                    __rt::messages::text_piece(__out, "It \"");
                    (&__rt::Arg(__f0)).__envelope_put(__out, "");
                    __rt::messages::text_piece(__out, "\"");
                    __rt::messages::finish(__out, "")
                }
                _ => __rt::messages::constant(__out, __rt::ApiError::entry(self), self),
            }
        }
        #[inline]
        fn code(&self) -> __rt::Code<'_> {
            match self {
                Counter::Varies { 0: __f0, .. } => __rt::CodeValue::code(__f0),
                _ => __rt::Entry::code(__rt::ApiError::entry(self)),
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Counter::Texts { .. } => {
                    __rt::Details::member(__out, "one", &__rt::Filled::new(self, 1u32))?;
                    __rt::Details::member(__out, "two", &__rt::Filled::new(self, 2u32))?;
                    __rt::Details::member(
                        __out,
                        "three",
                        &__rt::Filled::new(self, 3u32),
                    )?;
                    __rt::Ok(())
                }
                _ => __rt::Ok(()),
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Counter::Texts { .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("location", &__rt::Filled::new(self, 0u32))?;
                    __rt::Ok(())
                }
                _ => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __rt::Ok(())
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, O, E, U, T, X, B> __rt::Catalogued for Counter<'a, O, E, U, T, X, B>
    where
        O: __rt::fmt::Octal,
        E: __rt::fmt::LowerExp,
        U: __rt::fmt::UpperExp,
        T: __rt::fmt::LowerHex,
        X: __rt::fmt::UpperHex,
        B: __rt::fmt::Binary,
        Self: __rt::Error,
    {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "Counter",
            __rt::core::module_path!(),
            __ENTRIES.split_at(6usize).0,
            &[],
            &[],
        );
    }
    #[automatically_derived]
    impl<'a, O, E, U, T, X, B> __rt::Display for Counter<'a, O, E, U, T, X, B>
    where
        O: __rt::fmt::Octal,
        E: __rt::fmt::LowerExp,
        U: __rt::fmt::UpperExp,
        T: __rt::fmt::LowerHex,
        X: __rt::fmt::UpperHex,
        B: __rt::fmt::Binary,
        Self: __rt::Error,
    {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a, O, E, U, T, X, B> __rt::FilledTexts for Counter<'a, O, E, U, T, X, B>
    where
        O: __rt::fmt::Octal,
        E: __rt::fmt::LowerExp,
        U: __rt::fmt::UpperExp,
        T: __rt::fmt::LowerHex,
        X: __rt::fmt::UpperHex,
        B: __rt::fmt::Binary,
        Self: __rt::Error,
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
                Counter::Texts { 0: __f0, 1: __f1, .. } => {
                    match __number {
                        0u32 => {
                            __rt::messages::text_piece(__out, "/counters/");
                            __rt::messages::url_piece(
                                __out,
                                __rt::core::format_args!("{:}", __f0),
                            );
                            __rt::messages::text_piece(__out, "/");
                            __rt::messages::url_piece(
                                __out,
                                __rt::core::format_args!("{:}", __f1),
                            );
                            __rt::messages::finish(__out, "")
                        }
                        1u32 => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        2u32 => {
                            (&__rt::Arg(__f1)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        3u32 => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "");
                            (&__rt::Arg(__f1)).__envelope_put(__out, "-");
                            __rt::messages::finish(__out, "")
                        }
                        _ => __rt::Ok(()),
                    }
                }
                _ => __rt::Ok(()),
            }
        }
    }
    #[allow(unused_imports, reason = "unused if the type is an error")]
    use __rt::NotAnError as _;
    const _: () = __rt::refuse_error(
        __rt::Probe::<(Step<'static>, u8)>::IS_ERROR
            || __rt::Probe::<(Step<'static>, u8)>::POINTS_TO_ERROR
            || __rt::Probe::<Step<'static>>::IS_ERROR
            || __rt::Probe::<Step<'static>>::POINTS_TO_ERROR
            || __rt::Probe::<u8>::IS_ERROR || __rt::Probe::<u8>::POINTS_TO_ERROR,
        "the field `0` of `Shown` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    const _: () = __rt::refuse_error(
        __rt::Probe::<[Step<'static>; 2]>::IS_ERROR
            || __rt::Probe::<[Step<'static>; 2]>::POINTS_TO_ERROR
            || __rt::Probe::<Step<'static>>::IS_ERROR
            || __rt::Probe::<Step<'static>>::POINTS_TO_ERROR,
        "the field `1` of `Shown` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    const _: () = __rt::refuse_error(
        __rt::Probe::<&'static Step<'static>>::IS_ERROR
            || __rt::Probe::<&'static Step<'static>>::POINTS_TO_ERROR
            || __rt::Probe::<Step<'static>>::IS_ERROR
            || __rt::Probe::<Step<'static>>::POINTS_TO_ERROR,
        "the field `2` of `Shown` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    const _: () = __rt::refuse_error(
        __rt::Probe::<Option<Box<dyn for<'b> Shows<'b> + 'static>>>::IS_ERROR
            || __rt::Probe::<
                Option<Box<dyn for<'b> Shows<'b> + 'static>>,
            >::POINTS_TO_ERROR
            || __rt::Probe::<Box<dyn for<'b> Shows<'b> + 'static>>::IS_ERROR
            || __rt::Probe::<Box<dyn for<'b> Shows<'b> + 'static>>::POINTS_TO_ERROR
            || __rt::Probe::<dyn for<'b> Shows<'b> + 'static>::IS_ERROR
            || __rt::Probe::<dyn for<'b> Shows<'b> + 'static>::POINTS_TO_ERROR,
        "the field `3` of `Shown` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    const _: () = __rt::refuse_error(
        __rt::Probe::<Own<Step<'static>>>::IS_ERROR
            || __rt::Probe::<Own<Step<'static>>>::POINTS_TO_ERROR,
        "the field `4` of `Shown` is an error, and this server error would show it to clients\n= help: mark it `#[api(source)]` and leave it out of the text: the cause is for logs\n= help: if clients may see it, mark it `#[api(source, public)]`",
    );
    __rt::adapters! {
        (error) (< 'a, O, E, U, T, X, B >) (Counter < 'a, O, E, U, T, X, B >) () ([] [])
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
        texts: "OneOneTwoTwoThreeThree",
        records: b"\0\0\0\0\x03\0\0\0\x03\0\0\0\x06\0\0\0\x06\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x06\0\0\0\t\0\0\0\t\0\0\0\x0C\0\0\0\x0C\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x0C\0\0\0\x11\0\0\0\x11\0\0\0\x16\0\0\0\x16\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 3usize] = __rt::entries(
        &__PACKED,
        b"\x90\x01\x0E\x90\x01\x0E\x90\x01\x0E",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `-1` | 400 | One |  |
| `0` | 400 | Two |  |
| `7` | 400 | Three |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Numbered {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Numbered::One { .. } => 0usize,
                Numbered::Two { .. } => 1usize,
                Numbered::Three { .. } => 2usize,
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
            "Numbered",
            __rt::core::module_path!(),
            __ENTRIES.split_at(3usize).0,
            &[],
            &[],
        ),
    );
    static __RULES: __rt::CodeRules = __rt::CodeRules::of(&__TYPE).range(-9i64..=7i64);
    #[automatically_derived]
    impl __rt::Catalogued for Numbered {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
        const CODE_RULES: &'static __rt::CodeRules = &__RULES;
    }
    #[automatically_derived]
    impl __rt::Display for Numbered {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Numbered {}
    __rt::adapters! {
        (error) () (Numbered) () ([] [])
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
        texts: "NothingNothing is here",
        records: b"\0\0\0\0\x07\0\0\0\x07\0\0\0\x16\0\0\0\x16\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x94\x01\x0C");
    /**
| HTTP status | Message | Description |
|---|---|---|
| 404 | Nothing is here |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Nothing {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[0]
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
            "Nothing",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Nothing {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Display for Nothing {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Nothing {}
    __rt::adapters! {
        (error) () (Nothing) () ([] [])
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
        texts: "WordedWorded",
        records: b"\0\0\0\0\x06\0\0\0\x06\0\0\0\x0C\0\0\0\x0C\0\0\0\0\0\0\0\x07\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                run_time_code: true,
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x90\x01b");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `7` | 400 | Worded |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Worded {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[0]
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
                Self { 0: __f0, .. } => {
                    match __f0 {
                        __rt::Some(__f0) => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        __rt::None => __rt::messages::clean(__out, "Worded"),
                    }
                }
            }
        }
        #[inline]
        fn code(&self) -> __rt::Code<'_> {
            match self {
                Self { 1: __f1, .. } => {
                    match __rt::CodeValue::code(__f1) {
                        __rt::Code::None => __rt::Code::Int(7i64),
                        __code => __code,
                    }
                }
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Worded",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Worded {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Error for Worded {}
    __rt::adapters! {
        (error) () (Worded) () ([] [])
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
        texts: "ByHandBY_HAND",
        records: b"\0\0\0\0\x06\0\0\0\r\0\0\0\r\0\0\0\r\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x90\x01!");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `BY_HAND` | 400 |  |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for ByHand {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[0]
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
            "ByHand",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for ByHand {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Error for ByHand {}
    __rt::adapters! {
        (error) () (ByHand) () ([] [])
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
        texts: "",
        records: b"",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 0usize] = __rt::entries(&__PACKED, b"");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Never {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            match *self {}
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
            "Never",
            __rt::core::module_path!(),
            __ENTRIES.split_at(0usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Never {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Display for Never {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Never {}
    __rt::adapters! {
        (error) () (Never) () ([] [])
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
        texts: "LinkedLINKEDLinked",
        records: b"\0\0\0\0\x06\0\0\0\x0C\0\0\0\x12\0\0\0\x12\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                ext_fields: &[("of", "Option<String>"), ("by", "Option<String>")],
                header_fields: &[("link", "String"), ("link", "String")],
                types: __rt::types_of! {
                    (Ext "of" Option < String >) (Ext "by" Option < String >) (Header
                    "link" String) (Header "link" String)
                },
                ext: &[
                    ("rel", __rt::Literal::Str("a")),
                    ("of", __rt::Literal::Str("b")),
                ],
                headers: &[("link", "</a>"), ("link", "</b>")],
                ext_templates: &[("at", "{one}"), ("by", "{two}")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x91\x81M");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `LINKED` | 401 | Linked |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for Linked {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[0]
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
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Self { of: __f2, by: __f3, .. } => {
                    match __name {
                        "of" => {
                            __rt::Some(
                                __rt::ext_or_literal(__f2, __rt::Literal::Str("b")),
                            )
                        }
                        "by" => {
                            __rt::Some(
                                __rt::ext_or_filled(__f3, __rt::Filled::new(self, 1u32)),
                            )
                        }
                        "at" => {
                            __rt::Some(
                                __rt::ExtValue::from(__rt::Filled::new(self, 0u32)),
                            )
                        }
                        _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
                    }
                }
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Self { one: __f0, two: __f1, .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("link", __f0)?;
                    __headers.set("link", __f1)?;
                    __rt::Ok(())
                }
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Linked",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Linked {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Display for Linked {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for Linked {}
    #[automatically_derived]
    impl __rt::FilledTexts for Linked {
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
                Self { one: __f0, two: __f1, .. } => {
                    match __number {
                        0u32 => {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        1u32 => {
                            (&__rt::Arg(__f1)).__envelope_put(__out, "");
                            __rt::messages::finish(__out, "")
                        }
                        _ => __rt::Ok(()),
                    }
                }
            }
        }
    }
    __rt::adapters! {
        (error) () (Linked) () ([] [])
    }
};
