#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "EmptyCartEMPTY_CARTYour cart is emptyThe cart has no items.OutOfStockOUT_OF_STOCKOnly {left} of {item} leftBusyBUSYTry again laterInvalidINVALIDSome fields are invalidInternalINTERNALSomething went wrong",
        records: b"\0\0\0\0\t\0\0\0\x13\0\0\0%\0\0\0;\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0;\0\0\0E\0\0\0Q\0\0\0k\0\0\0k\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0k\0\0\0o\0\0\0s\0\0\0\x82\0\0\0\x82\0\0\0\x02\0\0\0\0\0\0\0\0\0\0\0\x82\0\0\0\x89\0\0\0\x90\0\0\0\xA7\0\0\0\xA7\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\xA7\0\0\0\xAF\0\0\0\xB7\0\0\0\xCB\0\0\0\xCB\0\0\0\x04\0\0\0\0\0\0\0\0\0\0\0",
        more: &[
            __rt::More {
                ext: &[("kind", __rt::Literal::Str("order"))],
                headers: &[("cache-control", "no-store")],
                ..__rt::More::NONE
            },
            __rt::More {
                details: &[("item", "String"), ("remaining", "u32")],
                types: __rt::types_of! {
                    (Detail "item" String) (Detail "remaining" u32)
                },
                title: __rt::Some("Out of stock"),
                ext: &[("kind", __rt::Literal::Str("order"))],
                headers: &[("cache-control", "no-store")],
                shared: true,
                ..__rt::More::NONE
            },
            __rt::More {
                ext_fields: &[("queue", "u32")],
                header_fields: &[("x-queue", "u32")],
                types: __rt::types_of! {
                    (Ext "queue" u32) (Header "x-queue" u32)
                },
                docs_url: __rt::Some("https://example.com/BUSY"),
                retry_after: __rt::Some(30u64),
                ext: &[("kind", __rt::Literal::Str("order"))],
                headers: &[("cache-control", "no-store")],
                ..__rt::More::NONE
            },
            __rt::More {
                field_errors: true,
                ext: &[("kind", __rt::Literal::Str("order"))],
                headers: &[("cache-control", "no-store")],
                run_time_status: true,
                ..__rt::More::NONE
            },
            __rt::More {
                ext: &[("kind", __rt::Literal::Str("order"))],
                headers: &[("cache-control", "no-store")],
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 5usize] = __rt::entries(
        &__PACKED,
        b"\x99\x01M\xA6\x01Q\x99\x01M\0\0M\xF4\x01M",
    );
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `EMPTY_CART` | 409 | Your cart is empty | The cart has no items. |
| `OUT_OF_STOCK` | 422 | Only {left} of {item} left |  |
| `BUSY` | 409 | Try again later |  |
| `INVALID` | varies | Some fields are invalid |  |
| `INTERNAL` | 500 | Something went wrong |  |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for OrderFault {
        #[inline]
        fn entry(&self) -> &'static __rt::Entry {
            &__ENTRIES[match self {
                OrderFault::EmptyCart { .. } => 0usize,
                OrderFault::OutOfStock { .. } => 1usize,
                OrderFault::Busy { .. } => 2usize,
                OrderFault::Invalid { .. } => 3usize,
                OrderFault::Internal { .. } => 4usize,
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
                OrderFault::OutOfStock { item: __f0, left: __f1, .. } => {
                    (&__rt::Arg(__f1)).__envelope_put(__out, "Only ");
                    __rt::messages::format_piece(
                        __out,
                        " of ",
                        __rt::core::format_args!("{:?}", __f0),
                    );
                    __rt::messages::finish(__out, " left")
                }
                _ => __rt::messages::constant(__out, __rt::ApiError::entry(self), self),
            }
        }
        fn status(&self) -> __rt::u16 {
            match self {
                OrderFault::Invalid { status: __f1, .. } => {
                    __rt::StatusValue::status(__f1)
                }
                _ => __rt::constant_status(__rt::ApiError::entry(self)),
            }
        }
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            match self {
                OrderFault::Busy { 0: __f0, .. } => {
                    match __name {
                        "queue" => __rt::Some(__rt::ExtValue::new(__f0)),
                        _ => __rt::constant_ext(__rt::ApiError::entry(self), __name),
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
                OrderFault::OutOfStock { item: __f0, left: __f1, .. } => {
                    __rt::Details::member(__out, "item", __f0)?;
                    __rt::Details::member(__out, "remaining", __f1)?;
                    __rt::Ok(())
                }
                _ => __rt::Ok(()),
            }
        }
        fn field_errors(&self) -> __rt::Option<__rt::FieldErrorsRef<'_>> {
            #[allow(unused_imports, reason = "unused for `FieldErrors`")]
            use __rt::AnyFieldErrors as _;
            match self {
                OrderFault::Invalid { fields: __f0, .. } => {
                    __rt::Some(
                        __rt::IsFieldErrors::list(
                            __rt::FieldErrorsField(__f0).__envelope_list(),
                        ),
                    )
                }
                _ => __rt::None,
            }
        }
        fn headers(
            &self,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                OrderFault::Busy { 1: __f1, .. } => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __headers.set("x-queue", __f1)?;
                    __rt::Ok(())
                }
                _ => {
                    __rt::constant_headers(__rt::ApiError::entry(self), __headers);
                    __rt::Ok(())
                }
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "OrderFault",
            __rt::core::module_path!(),
            __ENTRIES.split_at(5usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for OrderFault {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Enveloped for OrderFault {
        type Envelope = Shop;
    }
    #[automatically_derived]
    impl __rt::Display for OrderFault {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for OrderFault {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                OrderFault::Internal { 0: __f0, .. } => {
                    __rt::Some(
                        __rt::IsCause::cause((&&&__rt::Cause(__f0)).__envelope_cause()),
                    )
                }
                _ => __rt::None,
            }
        }
    }
    #[automatically_derived]
    impl __rt::From<std::io::Error> for OrderFault {
        fn from(__source: std::io::Error) -> Self {
            OrderFault::Internal {
                0: __source,
            }
        }
    }
    __rt::adapters! {
        (error in Shop) () (OrderFault) () ([] [])
    }
};
