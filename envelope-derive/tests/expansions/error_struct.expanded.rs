#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    static __PACKED: __rt::Packed = __rt::Packed {
        kind: __rt::EntryKind::Error,
        texts: "NoSuchUserNo user {id}The user does not exist, or is not yours to see.",
        records: b"\0\0\0\0\n\0\0\0\n\0\0\0\x16\0\0\0F\0\0\0\0\0\0\0l\xFE\xFF\xFF\xFF\xFF\xFF\xFF",
        more: &[
            __rt::More {
                details_type: __rt::Some("Hint"),
                types: __rt::types_of! {
                    (Details "" Hint)
                },
                field: __rt::Some("id"),
                deprecated: __rt::Some("use `Gone`"),
                ..__rt::More::NONE
            },
        ],
    };
    static __ENTRIES: [__rt::Entry; 1usize] = __rt::entries(&__PACKED, b"\x94\x01R");
    /**
| Code | HTTP status | Message | Description |
|---|---|---|---|
| `-404` | 404 | No user {id} | **Deprecated.** use \`Gone\` The user does not exist, or is not yours to see. |
*/
    #[allow(rustdoc::all, reason = "rustdoc has reported the text where it was written")]
    #[automatically_derived]
    impl __rt::ApiError for NoSuchUser {
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
                Self { id: __f0, .. } => {
                    (&__rt::Arg(__f0)).__envelope_put(__out, "No user ");
                    __rt::messages::finish(__out, "")
                }
            }
        }
        fn details(
            &self,
            __out: &mut __rt::Details<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            match self {
                Self { hint: __f1, .. } => __out.whole(__f1),
            }
        }
    }
    static __TYPE: __rt::TypeEntries = __rt::closed(
        __rt::type_entries(
            "NoSuchUser",
            __rt::core::module_path!(),
            __ENTRIES.split_at(1usize).0,
            &[],
            &[],
        ),
    );
    #[automatically_derived]
    impl __rt::Catalogued for NoSuchUser {
        const ENTRIES: &'static __rt::TypeEntries = &__TYPE;
    }
    #[automatically_derived]
    impl __rt::Display for NoSuchUser {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    }
    #[automatically_derived]
    impl __rt::Error for NoSuchUser {
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(
                unused_imports,
                reason = "the type of the cause decides which is used"
            )]
            use __rt::{
                BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _,
            };
            match self {
                Self { cause: __f2, .. } => {
                    match __f2 {
                        __rt::Some(__source) => {
                            __rt::Some(
                                __rt::IsCause::cause(
                                    (&&&__rt::Cause(__source)).__envelope_cause(),
                                ),
                            )
                        }
                        __rt::None => __rt::None,
                    }
                }
            }
        }
    }
    __rt::adapters! {
        (error) () (NoSuchUser) () ([] [])
    }
};
