#[allow(
    deprecated,
    reason = "the expansion speaks of the user's items, whatever is said about them elsewhere"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl __rt::Envelope for Plain {
        const CONTENT_TYPE: &'static __rt::str = "application/json";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "application/json";
        fn __constant_error<__F: __rt::Facts>(
            &self,
            __facts: &__F,
        ) -> __rt::Option<&'static __rt::str> {
            {
                static __JOINED: __rt::Joined = __rt::Joined::new();
                fn __run<__F: __rt::Facts>(
                    __facts: &__F,
                    __out: &mut __rt::Vec<__rt::u8>,
                ) -> __rt::Result<(), __rt::RenderError> {
                    __rt::Sink::raw(__out, "{\"error\":{\"code\":");
                    let _ = __rt::Sink::code(__out, __facts);
                    __rt::Sink::raw(__out, ",\"message\":\"");
                    let _ = __rt::Sink::message_text(__out, __facts)?;
                    __rt::Sink::raw(__out, "\",\"status\":");
                    let __mark1 = __rt::Sink::mark(__out);
                    if !(({
                        __rt::Sink::raw(__out, "\"");
                        __rt::Sink::text(__out, "status", &__rt::Facts::status(__facts))?
                    }
                        && {
                            __rt::Sink::raw(__out, "\"");
                            true
                        }))
                    {
                        __rt::Sink::rollback(__out, __mark1);
                        __rt::Sink::raw(__out, "null");
                    }
                    __rt::Sink::raw(__out, "}}");
                    __rt::Ok(())
                }
                __JOINED.constant(__facts, __run::<__F>)
            }
        }
        fn __error<__F: __rt::Facts, __W: __rt::Sink>(
            &self,
            __facts: &__F,
            __out: &mut __W,
        ) -> __rt::Result<(), __rt::RenderError> {
            {
                #[allow(
                    unused_imports,
                    reason = "only fields of the envelope that are no text need it"
                )]
                use __rt::{AnyField as _, TextField as _};
                match __rt::Envelope::__constant_error(self, __facts) {
                    __rt::Some(__json) => __rt::Sink::raw(__out, __json),
                    __rt::None => {
                        match {
                            static __JOINED: __rt::Joined = __rt::Joined::new();
                            fn __run<__F: __rt::Facts>(
                                __facts: &__F,
                                __out: &mut __rt::Vec<__rt::u8>,
                            ) -> __rt::Result<(), __rt::RenderError> {
                                __rt::Sink::raw(__out, "{\"error\":{\"code\":");
                                let _ = __rt::Sink::code(__out, __facts);
                                __rt::Sink::raw(__out, ",\"message\":\"");
                                __rt::Ok(())
                            }
                            __JOINED.stated(__facts, __run::<__F>)
                        } {
                            __rt::Some(__json) => __rt::Sink::raw(__out, __json),
                            __rt::None => {
                                __rt::Sink::raw(__out, "{\"error\":{\"code\":");
                                let _ = __rt::Sink::code(__out, __facts);
                                __rt::Sink::raw(__out, ",\"message\":\"");
                            }
                        }
                        let _ = __rt::Sink::message_text(__out, __facts)?;
                        match {
                            static __JOINED: __rt::Joined = __rt::Joined::new();
                            fn __run<__F: __rt::Facts>(
                                __facts: &__F,
                                __out: &mut __rt::Vec<__rt::u8>,
                            ) -> __rt::Result<(), __rt::RenderError> {
                                __rt::Sink::raw(__out, "\",\"status\":");
                                let __mark1 = __rt::Sink::mark(__out);
                                if !(({
                                    __rt::Sink::raw(__out, "\"");
                                    __rt::Sink::text(
                                        __out,
                                        "status",
                                        &__rt::Facts::status(__facts),
                                    )?
                                }
                                    && {
                                        __rt::Sink::raw(__out, "\"");
                                        true
                                    }))
                                {
                                    __rt::Sink::rollback(__out, __mark1);
                                    __rt::Sink::raw(__out, "null");
                                }
                                __rt::Sink::raw(__out, "}}");
                                __rt::Ok(())
                            }
                            __JOINED.stated(__facts, __run::<__F>)
                        } {
                            __rt::Some(__json) => __rt::Sink::raw(__out, __json),
                            __rt::None => {
                                __rt::Sink::raw(__out, "\",\"status\":");
                                let __mark1 = __rt::Sink::mark(__out);
                                if !(({
                                    __rt::Sink::raw(__out, "\"");
                                    __rt::Sink::text(
                                        __out,
                                        "status",
                                        &__rt::Facts::status(__facts),
                                    )?
                                }
                                    && {
                                        __rt::Sink::raw(__out, "\"");
                                        true
                                    }))
                                {
                                    __rt::Sink::rollback(__out, __mark1);
                                    __rt::Sink::raw(__out, "null");
                                }
                                __rt::Sink::raw(__out, "}}");
                            }
                        }
                    }
                }
                __rt::Ok(())
            }
        }
        fn __success<__F: __rt::Facts, __D: __rt::Serialize, __W: __rt::Sink>(
            &self,
            __facts: &__F,
            __data: &__D,
            __out: &mut __W,
        ) -> __rt::Result<(), __rt::RenderError> {
            {
                #[allow(
                    unused_imports,
                    reason = "only fields of the envelope that are no text need it"
                )]
                use __rt::{AnyField as _, TextField as _};
                __rt::Sink::raw(__out, "{\"data\":");
                if !(__rt::Sink::value(__out, "data", &__data)?) {
                    __rt::Sink::raw(__out, "null");
                }
                __rt::Sink::raw(__out, "}");
                __rt::Ok(())
            }
        }
        fn __page<__F: __rt::Facts, __D: __rt::Serialize, __W: __rt::Sink>(
            &self,
            __facts: &__F,
            __data: &__D,
            __out: &mut __W,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::Envelope::__success(self, __facts, __data, __out)
        }
        fn __headers(
            &self,
            __facts: &dyn __rt::Facts,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::Ok(())
        }
    }
};
