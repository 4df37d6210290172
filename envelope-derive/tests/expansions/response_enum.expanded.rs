#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Success,
        texts: "FoundDoneNothingDoneLaterLATER",
        records: b"\0\0\0\0\x05\0\0\0\x05\0\0\0\t\0\0\0\t\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\t\0\0\0\x10\0\0\0\x10\0\0\0\x14\0\0\0\x14\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\0\x19\0\0\0\x1E\0\0\0\x1E\0\0\0\x1E\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                types: __rt::types_of! {
                    (Payload "" Hits)
                },
                payload: __rt::Payload::Of("Hits"),
                ..__rt::More::NONE
            },
            __rt::More {
                payload: __rt::Payload::None,
                ..__rt::More::NONE
            },
            __rt::More {
                ext_fields: &[("eta", "u32")],
                types: __rt::types_of! {
                    (Ext "eta" u32) (Payload "" u64)
                },
                payload: __rt::Payload::Of("u64"),
                title: __rt::Some("Still searching"),
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 3usize] = __rt::entries(
        &__PACKED,
        b"\xC8\0L\xCC\0L\xCA\0A",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
|  | 200 | Done |  |
|  | 204 | Done |  |
| `LATER` | 202 |  |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiResponse for Search {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                Search::Found { .. } => 0usize,
                Search::Nothing { .. } => 1usize,
                Search::Later { .. } => 2usize,
            }]
        }
        fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
            &self,
            __serializer: __EnvelopeSerializer,
        ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
            match self {
                Search::Found { 0: __f0, .. } => {
                    __rt::Serialize::serialize(__f0, __serializer)
                }
                Search::Nothing { .. } => __rt::Serializer::serialize_unit(__serializer),
                Search::Later { ticket: __f0, .. } => {
                    __rt::Serialize::serialize(__f0, __serializer)
                }
            }
        }
        fn message(&self) -> __rt::Option<__rt::Cow<'_, __rt::str>> {
            match self {
                Search::Later { text: __f1, .. } => {
                    __rt::Option::map(
                        __rt::OptionalText::text(__f1),
                        __rt::Cow::Borrowed,
                    )
                }
                _ => {
                    __rt::Option::map(
                        __rt::ApiResponse::entry(self).message(),
                        __rt::Cow::Borrowed,
                    )
                }
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                Search::Later { seconds: __f2, .. } => {
                    match __name {
                        "eta" => __rt::Some(__rt::ExtValue::new(__f2)),
                        _ => __rt::constant_ext(__rt::ApiResponse::entry(self), __name),
                    }
                }
                _ => __rt::constant_ext(__rt::ApiResponse::entry(self), __name),
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "Search",
            __rt::core::module_path!(),
            __ENTRIES.split_at(3usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for Search {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    __rt::adapters! {
        (response) () (Search) () ([(0usize Hits) (2usize u64)] [])
    }
};
