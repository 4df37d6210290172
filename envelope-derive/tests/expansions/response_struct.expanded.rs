#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Success,
        texts: "UserCreatedWelcome, {name}A user has been created.",
        records: b"\0\0\0\0\x0B\0\0\0\x0B\0\0\0\x1A\0\0\x002\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                header_fields: &[("location", "String")],
                types: __rt::types_of! {
                    (Header "location" String)
                },
                payload: __rt::Payload::Of("UserCreated"),
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\xC9\0R");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `0` | 201 | Welcome, {name} | A user has been created. |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl<T> __rt::ApiResponse for UserCreated<T>
    where
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
                Self { name: __f0, .. } => {
                    __rt::Result::map(
                        {
                            (&__rt::Arg(__f0)).__envelope_put(__out, "Welcome, ");
                            __rt::messages::finish(__out, "")
                        },
                        |()| true,
                    )
                }
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Self { location: __f2, .. } => {
                    __rt::constant_headers(__rt::ApiResponse::entry(self), __headers);
                    __headers.set("location", __f2)?;
                    __rt::Ok(())
                }
            }
        }
    }
    #[automatically_derived]
    impl<T> __rt::Catalogued for UserCreated<T> {
        const ENTRIES: &'static __rt::TypeEntries = &__rt::type_entries(
            "UserCreated",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        );
    }
    #[automatically_derived]
    impl<T> __rt::Enveloped for UserCreated<T> {
        type Envelope = Shop;
    }
    __rt::adapters! {
        (response in Shop) (< T >) (UserCreated < T >) () ([(0usize UserCreated < T >)]
        [T])
    }
};
