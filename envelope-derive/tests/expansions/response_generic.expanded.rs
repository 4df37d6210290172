#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Success,
        texts: "Found{count} of {name}The formats of a message's placeholders decide what a parameter has to implement.",
        records: b"\0\0\0\0\x05\0\0\0\x05\0\0\0\x16\0\0\0g\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                payload: __rt::Payload::Of("Found"),
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\xC8\0P");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
|  | 200 | {count} of {name} | The formats of a message's placeholders decide what a parameter has to implement. |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<T, N> __rt::ApiResponse for Found<T, N>
    where
        T: __rt::Debug,
        N: __rt::Display,
        Self: __rt::Serialize,
    {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[0]
        }
        fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
            &self,
            __serializer: __EnvelopeSerializer,
        ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
            match self {
                Self { .. } => __rt::Serialize::serialize(self, __serializer),
            }
        }
        fn message(&self) -> __rt::Option<__rt::Cow<'_, __rt::str>> {
            match self {
                Self { .. } => __rt::Some(__rt::response_message(self)),
            }
        }
        fn write_message(
            &self,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::Result<__rt::bool, __rt::fmt::Error> {
            #[allow(
                unused_imports,
                reason = "the types of the fields decide which is used"
            )]
            use __rt::{DirectArg as _, DisplayArg as _};
            match self {
                Self { count: __f0, name: __f1, .. } => {
                    __rt::Result::map(
                        {
                            __rt::messages::format_piece(
                                __out,
                                "",
                                __rt::core::format_args!("{:?}", __f0),
                            );
                            (&__rt::Arg(__f1)).__envelope_put(__out, " of ");
                            __rt::messages::finish(__out, "")
                        },
                        |()| true,
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<T, N> __rt::Catalogued for Found<T, N> {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "Found",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        );
    }
    __rt::adapters! {
        (response) (< T, N >) (Found < T, N >) () ([(0usize Found < T, N >)] [T N])
    }
};
