#[allow(
    deprecated,
    reason = "the expansion speaks of the user's items, whatever is said about them elsewhere"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[automatically_derived]
    impl<M> __rt::Envelope for Shop<M>
    where
        M: __rt::Serialize,
    {
        const CONTENT_TYPE: &'static __rt::str = "application/vnd.shop+json";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "application/vnd.shop+json";
        fn __error<__F: __rt::Facts, __W: __rt::Sink>(
            &self,
            __facts: &__F,
            __out: &mut __W,
        ) -> __rt::Result<(), __rt::RenderError> {
            if __rt::core::matches!(
                __rt::Facts::status(__facts), __rt::Some(400..= 499)
            ) {
                return {
                    #[allow(
                        unused_imports,
                        reason = "only fields of the envelope that are no text need it"
                    )]
                    use __rt::{AnyField as _, TextField as _};
                    match {
                        static __JOINED: __rt::Joined = __rt::Joined::new();
                        fn __run<__F: __rt::Facts>(
                            __facts: &__F,
                            __out: &mut __rt::Vec<__rt::u8>,
                        ) -> __rt::Result<(), __rt::RenderError> {
                            __rt::Sink::raw(__out, "{\"ok\":false,\"message\":\"");
                            let _ = __rt::Sink::message_text(__out, __facts)?;
                            __rt::Sink::raw(__out, "\"}");
                            __rt::Ok(())
                        }
                        __JOINED.constant(__facts, __run::<__F>)
                    } {
                        __rt::Some(__json) => __rt::Sink::raw(__out, __json),
                        __rt::None => {
                            __rt::Sink::raw(__out, "{\"ok\":false,\"message\":\"");
                            let _ = __rt::Sink::message_text(__out, __facts)?;
                            __rt::Sink::raw(__out, "\"}");
                        }
                    }
                    __rt::Ok(())
                };
            }
            {
                #[allow(
                    unused_imports,
                    reason = "only fields of the envelope that are no text need it"
                )]
                use __rt::{AnyField as _, TextField as _};
                __rt::Sink::raw(__out, "{");
                let mut __scope1 = __rt::Scope::new(
                    &["ok", "see", "errors", "all", "count"],
                );
                let __scope1_key0 = __rt::plain(|__text| {
                    let __present = (__text
                        .value("ext.kind", &__rt::Facts::ext(__facts, "kind"))?
                        && {
                            __text.constant("_id");
                            true
                        });
                    __rt::Ok(__present)
                })?;
                let __scope1_key0 = __rt::reserve(&mut __scope1, __scope1_key0);
                __rt::Sink::raw(__out, "\"ok\":false,\"see\":");
                let __mark2 = __rt::Sink::mark(__out);
                if !(({
                    __rt::Sink::raw(__out, "\"https://example.com/");
                    __rt::Sink::text(__out, "code", &__rt::Facts::code(__facts))?
                }
                    && {
                        __rt::Sink::raw(__out, "#");
                        __rt::Sink::text(__out, "self.version", &self.version)?
                    }
                    && {
                        __rt::Sink::raw(__out, "\"");
                        true
                    }))
                {
                    __rt::Sink::rollback(__out, __mark2);
                    __rt::Sink::raw(__out, "null");
                }
                if __rt::Facts::field_errors(__facts).is_some() {
                    let __mark3 = __rt::Sink::mark(__out);
                    __rt::Sink::raw(__out, ",\"errors\":");
                    if !({
                        __rt::Sink::raw(__out, "{");
                        let __start = __rt::Sink::mark(__out);
                        let __has_entries = __rt::Members {
                            source: __rt::Source::FieldErrors,
                            facts: __facts,
                            out: &mut *__out,
                            scope: __rt::None,
                            grouping: __rt::Grouping::Lists,
                        }
                            .write(
                                |__error| __rt::Ok(
                                    __rt::Option::map(
                                        __rt::Facts::field(__error),
                                        __rt::Cow::Borrowed,
                                    ),
                                ),
                                |__error, __out| {
                                    __rt::Sink::raw(__out, "\"");
                                    let _ = __rt::Sink::message_text(__out, __error)?;
                                    __rt::Sink::raw(__out, "\"");
                                    __rt::Ok(())
                                },
                            )?;
                        let __filled = __rt::Sink::wrote_since(__out, __start);
                        __rt::Sink::raw(__out, "}");
                        __filled
                    }) {
                        __rt::Sink::rollback(__out, __mark3);
                    }
                }
                __rt::Sink::raw(__out, ",\"all\":[");
                __rt::elements(
                    __rt::Source::Errors,
                    __facts,
                    __out,
                    |__error, __out| {
                        __rt::Sink::comma(__out);
                        __rt::Sink::raw(__out, "{\"text\":\"");
                        let _ = __rt::Sink::message_text(__out, __error)?;
                        __rt::Sink::raw(__out, "\"");
                        let __mark6 = __rt::Sink::mark(__out);
                        __rt::Sink::raw(__out, ",\"code\":");
                        if !(__rt::Sink::code(__out, __error)) {
                            __rt::Sink::rollback(__out, __mark6);
                        }
                        __rt::Sink::raw(__out, "}");
                        __rt::Ok(())
                    },
                )?;
                __rt::Sink::raw(__out, "]");
                if let __rt::Some(__key) = &__scope1_key0 {
                    let __mark = __rt::Sink::mark(__out);
                    __rt::Sink::comma(__out);
                    __rt::Sink::string(__out, __key);
                    __rt::Sink::raw(__out, ":");
                    if !(__rt::Sink::ext(
                        __out,
                        "ext.id",
                        __rt::Facts::ext(__facts, "id"),
                    )?) {
                        __rt::Sink::rollback(__out, __mark);
                    }
                }
                __rt::Sink::raw(__out, ",\"count\":");
                if !(__rt::Sink::value(
                    __out,
                    "with(count_errors)",
                    &count_errors(&__rt::Parts::new(__facts)),
                )?) {
                    __rt::Sink::raw(__out, "null");
                }
                let _ = ((__rt::splice_details(__facts, __out, &mut __scope1)?)
                    || ({
                        let mut __present = true;
                        let mut __claimed0 = __rt::claim(
                            __rt::literal_key("hint"),
                            __out,
                            &mut __scope1,
                        );
                        if let __rt::Some(__claimed) = &mut __claimed0 {
                            let __mark = __rt::Sink::mark(__out);
                            __rt::Sink::comma(__out);
                            __rt::Sink::string(__out, &__claimed.key);
                            __rt::Sink::raw(__out, ":");
                            __claimed.used = {
                                if !(__rt::Sink::value(
                                    __out,
                                    "title",
                                    &__rt::Facts::title(__facts),
                                )?) {
                                    __rt::Sink::raw(__out, "null");
                                }
                                true
                            };
                            __present |= __claimed.used;
                            if !(__claimed.free && __claimed.used) {
                                __rt::Sink::rollback(__out, __mark);
                            }
                        }
                        __rt::release(__claimed0, &mut __scope1);
                        __present
                    }));
                __rt::Sink::raw(__out, "}");
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
                __rt::Sink::raw(__out, "{");
                let mut __scope1 = __rt::Scope::new(&["ok", "meta"]);
                __rt::Sink::raw(__out, "\"ok\":true");
                let _ = __rt::splice("data", &__data, __out, &mut __scope1)?;
                __rt::Sink::raw(__out, ",\"meta\":");
                if !((&__rt::EnvelopeField(&self.meta)).write("self.meta", __out)?) {
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
            {
                #[allow(
                    unused_imports,
                    reason = "only fields of the envelope that are no text need it"
                )]
                use __rt::{AnyField as _, TextField as _};
                __rt::Sink::raw(__out, "{\"ok\":true,\"items\":");
                if !(__rt::Sink::value(__out, "items", &__data)?) {
                    __rt::Sink::raw(__out, "null");
                }
                let __mark1 = __rt::Sink::mark(__out);
                __rt::Sink::raw(__out, ",\"next\":");
                if !(__rt::Sink::value(
                    __out,
                    "page.next_cursor",
                    &__rt::page(__facts, |__page| __page.next_cursor()),
                )?) {
                    __rt::Sink::rollback(__out, __mark1);
                }
                __rt::Sink::raw(__out, ",\"total\":");
                let __mark2 = __rt::Sink::mark(__out);
                if !(__rt::Sink::value(
                    __out,
                    "page.total_items",
                    &__rt::page(__facts, |__page| __page.total_items()),
                )?) {
                    __rt::Sink::rollback(__out, __mark2);
                    __rt::Sink::raw(__out, "-1");
                }
                __rt::Sink::raw(__out, ",\"meta\":");
                if !((&__rt::EnvelopeField(&self.meta)).write("self.meta", __out)?) {
                    __rt::Sink::raw(__out, "null");
                }
                __rt::Sink::raw(__out, "}");
                __rt::Ok(())
            }
        }
        fn __headers(
            &self,
            __facts: &dyn __rt::Facts,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::set_header(
                __headers,
                "x-request-id",
                __rt::plain(|__text| {
                    let __present = __text
                        .value("self.meta.request_id", &self.meta.request_id)?;
                    __rt::Ok(__present)
                })?,
            )?;
            __rt::set_header(
                __headers,
                "retry-after",
                __rt::plain(|__text| {
                    let __present = __text
                        .value("retry_after", &__rt::retry_after(__facts))?;
                    __rt::Ok(__present)
                })?,
            )?;
            __rt::Ok(())
        }
    }
};
