#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "NoKeyNO_KEYNothing under {key} in {shelf}BackendBACKENDThe store does not answer",
        records: b"\0\0\0\0\x05\0\0\0\x0B\0\0\0)\0\0\0)\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0)\0\0\x000\0\0\x007\0\0\0P\0\0\0P\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                ext_fields: &[("key", "K")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 2usize] = __rt::entries(
        &__PACKED,
        b"\x94\x01Q\xF6\x01\r",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `NO_KEY` | 404 | Nothing under {key} in {shelf} |  |
| `BACKEND` | 502 | The store does not answer |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<'a, K, E: Error> __rt::ApiError for StoreFault<'a, K, E>
    where
        K: Debug,
        K: __rt::Serialize,
        K: __rt::Debug,
        E: __rt::Error + 'static,
        Self: __rt::Debug,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                StoreFault::NoKey { .. } => 0usize,
                StoreFault::Backend { .. } => 1usize,
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
                StoreFault::NoKey { key: __f0, shelf: __f1, .. } => {
                    __rt::messages::format_piece(
                        __out,
                        "Nothing under ",
                        __rt::core::format_args!("{:?}", __f0),
                    );
                    (&__rt::Arg(__f1)).__envelope_put(__out, " in ");
                    __rt::messages::finish(__out, "")
                }
                _ => __rt::messages::constant(__out, __rt::ApiError::entry(self), self),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                StoreFault::NoKey { key: __f0, .. } => {
                    match __name {
                        "key" => __rt::Some(__rt::ExtValue::new(__f0)),
                        _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
                    }
                }
                _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
            }
        }
    }
    #[automatically_derived]
    impl<'a, K, E: Error> __rt::Catalogued for StoreFault<'a, K, E>
    where
        K: Debug,
        K: __rt::Serialize,
        K: __rt::Debug,
        E: __rt::Error + 'static,
        Self: __rt::Debug,
    {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "StoreFault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(2usize).0,
            &[],
            &[],
        );
    }
    #[automatically_derived]
    impl<'a, K, E: Error> __rt::Display for StoreFault<'a, K, E>
    where
        K: Debug,
        K: __rt::Serialize,
        K: __rt::Debug,
        E: __rt::Error + 'static,
        Self: __rt::Debug,
    {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl<'a, K, E: Error> __rt::Error for StoreFault<'a, K, E>
    where
        K: Debug,
        K: __rt::Serialize,
        K: __rt::Debug,
        E: __rt::Error + 'static,
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
                StoreFault::Backend { 0: __f0, .. } => {
                    __rt::Some(
                        __rt::IsCause::cause((&&&__rt::Cause(__f0)).__envelope_cause()),
                    )
                }
                _ => __rt::None,
            }
        }
    }
    __rt::adapters! {
        (error) (< 'a, K, E : Error >) (StoreFault < 'a, K, E >) (K : Debug,) ([] [])
    }
};
