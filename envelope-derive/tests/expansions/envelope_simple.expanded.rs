#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl __rt::Envelope for Plain {
        const CONTENT_TYPE: &'static __rt::str = "application/json";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "application/json";
        fn __error<__EnvelopeFacts: __rt::Facts>(
            &self,
            __facts: &__EnvelopeFacts,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            {
                #[allow(
                    unused_imports,
                    reason = "which is used depends on the envelope's fields"
                )]
                use __rt::{AnyField as _, TextField as _};
                __out.raw("{\"error\":{\"code\":");
                if !(__rt::slots::code(__facts, __out.by_ref())) {
                    __out.raw("null");
                }
                __out.raw(",\"message\":\"");
                let _ = __rt::slots::message_content(__facts, __out.by_ref())?;
                __out.raw("\",\"status\":");
                let __mark1 = __out.mark();
                if !(({
                    __out.raw("\"");
                    __out.content("status", &__rt::Facts::status(__facts))?
                }
                    && {
                        __out.raw("\"");
                        true
                    }))
                {
                    __out.rollback(__mark1);
                    __out.raw("null");
                }
                __out.raw("}}");
                __rt::Ok(())
            }
        }
        fn __success<__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize>(
            &self,
            __facts: &__EnvelopeFacts,
            __data: &__EnvelopeData,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            {
                #[allow(
                    unused_imports,
                    reason = "which is used depends on the envelope's fields"
                )]
                use __rt::{AnyField as _, TextField as _};
                __out.raw("{\"data\":");
                if !(__out.value("data", &__data)?) {
                    __out.raw("null");
                }
                __out.raw("}");
                __rt::Ok(())
            }
        }
        fn __page<__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize>(
            &self,
            __facts: &__EnvelopeFacts,
            __data: &__EnvelopeData,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::Envelope::__success(self, __facts, __data, __out.by_ref())
        }
        fn __headers(
            &self,
            __facts: &dyn __rt::Facts,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::Ok(())
        }
        fn template() -> &'static __rt::template::Template {
            use __rt::template as __t;
            static __TEMPLATE: __t::Template = __t::template(
                __t::Node::Object(
                    &[
                        __t::Member::Required(
                            "data",
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Data)),
                        ),
                    ],
                ),
                __rt::None,
                __t::Node::Object(
                    &[
                        __t::Member::Required(
                            "error",
                            __t::Node::Object(
                                &[
                                    __t::Member::Required(
                                        "code",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Code)),
                                    ),
                                    __t::Member::Required(
                                        "message",
                                        __t::Node::Text(
                                            &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Message))],
                                        ),
                                    ),
                                    __t::Member::Required(
                                        "status",
                                        __t::Node::AsStr(__t::Read::Answer(__t::Slot::Status)),
                                    ),
                                ],
                            ),
                        ),
                    ],
                ),
                &[],
                &[],
                "application/json",
                "application/json",
            );
            &__TEMPLATE
        }
    }
};
