#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "DeclinedPAY_DECLINEDcard declined: {reason}GatewayPAY_GATEWAYPayments are down, try again later",
        records: b"\0\0\0\0\x08\0\0\0\x14\0\0\0+\0\0\0+\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0+\0\0\x002\0\0\0=\0\0\0_\0\0\0_\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        more: &[],
    };
    static __ENTRIES: [__rt::Entry; 2usize] = __rt::entries(
        &__PACKED,
        b"\x92\x01!\xF7\x01\r",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `PAY_DECLINED` | 402 | card declined: {reason} |  |
| `PAY_GATEWAY` | 503 | Payments are down, try again later |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for PaymentFault {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                PaymentFault::Declined { .. } => 0usize,
                PaymentFault::Gateway { .. } => 1usize,
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
            "PaymentFault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(2usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for PaymentFault {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    __rt::adapters! {
        (error) () (PaymentFault) () ([] [])
    }
};
