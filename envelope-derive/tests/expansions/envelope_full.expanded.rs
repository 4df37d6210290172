#[allow(
    deprecated,
    reason = "the expansion names the user's items, even deprecated ones"
)]
const _: () = {
    #[allow(unused_imports, reason = "an expansion may not need every name")]
    use ::envelope_runtime::__private as __rt;
    #[allow(unused_imports, reason = "unused if every function returns a `Result`")]
    use __rt::AnyCalled as _;
    #[automatically_derived]
    impl<M> __rt::Envelope for Shop<M>
    where
        M: __rt::Serialize,
    {
        const CONTENT_TYPE: &'static __rt::str = "application/vnd.shop+json";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "application/vnd.shop+json";
        fn __error<__EnvelopeFacts: __rt::Facts>(
            &self,
            __facts: &__EnvelopeFacts,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            if __rt::core::matches!(
                __rt::Facts::status(__facts), __rt::Some(400..= 499)
            ) {
                return {
                    #[allow(
                        unused_imports,
                        reason = "which is used depends on the envelope's fields"
                    )]
                    use __rt::{AnyField as _, TextField as _};
                    __out.raw("{\"ok\":false,\"message\":\"");
                    let _ = __rt::slots::message_content(__facts, __out.by_ref())?;
                    __out.raw("\"}");
                    __rt::Ok(())
                };
            }
            {
                #[allow(
                    unused_imports,
                    reason = "which is used depends on the envelope's fields"
                )]
                use __rt::{AnyField as _, TextField as _};
                __out.raw("{");
                let mut __scope1 = __rt::Scope::new(
                    &["ok", "see", "errors", "all", "count"],
                );
                __rt::Scope::interpolate(
                    &mut __scope1,
                    2usize,
                    |__key, ref mut __out| {
                        __rt::Ok(
                            match __key {
                                0usize => {
                                    (__out
                                        .verbatim("ext.kind", &__rt::Facts::ext(__facts, "kind"))?
                                        && {
                                            __out.raw("_id");
                                            true
                                        })
                                }
                                1usize => {
                                    ({
                                        __out.raw("at_");
                                        true
                                    }
                                        && __out.verbatim("status", &__rt::Facts::status(__facts))?)
                                }
                                _ => false,
                            },
                        )
                    },
                )?;
                __out.raw("\"ok\":false,\"see\":");
                let __mark2 = __out.mark();
                if !(({
                    __out.raw("\"https://example.com/");
                    __out.content("code", &__rt::Facts::code(__facts))?
                }
                    && {
                        __out.raw("#");
                        __out.content("self.version", &self.version)?
                    }
                    && {
                        __out.raw("\"");
                        true
                    }))
                {
                    __out.rollback(__mark2);
                    __out.raw("null");
                }
                if __rt::Facts::field_errors(__facts).is_some() {
                    let __mark3 = __out.mark();
                    __out.raw(",\"errors\":");
                    if !({
                        __out.raw("{");
                        let __start = __out.mark();
                        __rt::members_by_field(
                            __rt::Source::FieldErrors,
                            __rt::Grouping::Lists,
                            __facts,
                            __out.by_ref(),
                            |__error, ref mut __out| {
                                __out.raw("\"");
                                let _ = __rt::slots::message_content(
                                    __error,
                                    __out.by_ref(),
                                )?;
                                __out.raw("\"");
                                __rt::Ok(())
                            },
                        )?;
                        let __filled = __out.wrote_since(__start);
                        __out.raw("}");
                        __filled
                    }) {
                        __out.rollback(__mark3);
                    }
                }
                __out.raw(",\"all\":[");
                __rt::elements(
                    __rt::Source::Errors,
                    __facts,
                    __out.by_ref(),
                    |__error, ref mut __out| {
                        __out.comma();
                        __out.raw("{\"text\":\"");
                        let _ = __rt::slots::message_content(__error, __out.by_ref())?;
                        __out.raw("\"");
                        let __mark6 = __out.mark();
                        __out.raw(",\"code\":");
                        if !(__rt::slots::code(__error, __out.by_ref())) {
                            __out.rollback(__mark6);
                        }
                        __out.raw("}");
                        __rt::Ok(())
                    },
                )?;
                __out.raw("]");
                if let __rt::Some(__key) = __rt::Scope::interpolated(&__scope1, 0usize) {
                    let __mark = __out.mark();
                    __out.comma();
                    __out.string(__key);
                    __out.raw(":");
                    if !(__rt::slots::ext(
                        "ext.id",
                        __rt::Facts::ext(__facts, "id"),
                        __out.by_ref(),
                    )?) {
                        __out.rollback(__mark);
                    }
                }
                if let __rt::Some(__key) = __rt::Scope::interpolated(&__scope1, 1usize) {
                    let __mark = __out.mark();
                    __out.comma();
                    __out.string(__key);
                    __out.raw(":");
                    if !(__out.value("status.reason", &__rt::Facts::reason(__facts))?) {
                        __out.raw("null");
                    }
                }
                __out.raw(",\"count\":");
                if !(__out
                    .value(
                        "with(count_errors)",
                        &__rt::Called(count_errors(&__rt::parts(__facts)))
                            .__envelope_value()?,
                    )?)
                {
                    __out.raw("null");
                }
                let _ = (({
                    let __mark = __out.mark();
                    let __present = __rt::slots::details(__facts, __out.by_ref())?;
                    if __present {
                        __out.splice(__mark, "details", &mut __scope1)?;
                    } else {
                        __out.rollback(__mark);
                    }
                    __present
                })
                    || ({
                        let __mark = __out.mark();
                        let __present = {
                            __out.raw("{\"hint\":");
                            if !(__out.value("title", &__rt::Facts::title(__facts))?) {
                                __out.raw("null");
                            }
                            __out.raw("}");
                            true
                        };
                        if __present {
                            __out.splice(__mark, "", &mut __scope1)?;
                        } else {
                            __out.rollback(__mark);
                        }
                        __present
                    }));
                __out.raw("}");
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
                __out.raw("{");
                let mut __scope1 = __rt::Scope::new(&["ok", "meta"]);
                __out.raw("\"ok\":true");
                let _ = {
                    let __mark = __out.mark();
                    let __present = __out.value("data", &__data)?;
                    if __present {
                        __out.splice(__mark, "data", &mut __scope1)?;
                    } else {
                        __out.rollback(__mark);
                    }
                    __present
                };
                __out.raw(",\"meta\":");
                if !((&__rt::EnvelopeField(&self.meta))
                    .__envelope_write("self.meta", __out.by_ref())?)
                {
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
            {
                #[allow(
                    unused_imports,
                    reason = "which is used depends on the envelope's fields"
                )]
                use __rt::{AnyField as _, TextField as _};
                __out.raw("{\"ok\":true,\"items\":");
                if !(__out.value("items", &__data)?) {
                    __out.raw("null");
                }
                let __mark1 = __out.mark();
                __out.raw(",\"next\":");
                if !(__out
                    .value(
                        "page.next_cursor",
                        &__rt::slots::page(__facts, |__page| __page.next_cursor()),
                    )?)
                {
                    __out.rollback(__mark1);
                }
                __out.raw(",\"total\":");
                let __mark2 = __out.mark();
                if !(__out
                    .value(
                        "page.total_items",
                        &__rt::slots::page(__facts, |__page| __page.total_items()),
                    )?)
                {
                    __out.rollback(__mark2);
                    __out.raw("-1");
                }
                __out.raw(",\"meta\":");
                if !((&__rt::EnvelopeField(&self.meta))
                    .__envelope_write("self.meta", __out.by_ref())?)
                {
                    __out.raw("null");
                }
                __out.raw("}");
                __rt::Ok(())
            }
        }
        fn __headers(
            &self,
            __facts: &dyn __rt::Facts,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            __rt::slots::header(
                __headers,
                "x-request-id",
                __rt::plain(|ref mut __out| {
                    let __present = __out
                        .verbatim("self.meta.request_id", &self.meta.request_id)?;
                    __rt::Ok(__present)
                }),
            )?;
            __rt::slots::header(
                __headers,
                "retry-after",
                __rt::plain(|ref mut __out| {
                    let __present = __out
                        .verbatim("retry_after", &__rt::slots::retry_after(__facts))?;
                    __rt::Ok(__present)
                }),
            )?;
            __rt::Ok(())
        }
        fn template() -> &'static __rt::template::Template {
            use __rt::template as __t;
            static __TEMPLATE: __t::Template = __t::template(
                __t::Node::Object(
                    &[
                        __t::Member::Required("ok", __t::Node::Json("true")),
                        __t::Member::Splice(
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Data)),
                        ),
                        __t::Member::Required(
                            "meta",
                            __t::Node::Read(__t::Read::Envelope("meta")),
                        ),
                    ],
                ),
                __rt::Some(
                    __t::Node::Object(
                        &[
                            __t::Member::Required("ok", __t::Node::Json("true")),
                            __t::Member::Required(
                                "items",
                                __t::Node::Read(__t::Read::Answer(__t::Slot::Items)),
                            ),
                            __t::Member::Optional(
                                "next",
                                __t::Node::Read(
                                    __t::Read::Answer(
                                        __t::Slot::Page(__t::PageSlot::NextCursor),
                                    ),
                                ),
                            ),
                            __t::Member::Required(
                                "total",
                                __t::Node::Or(
                                    &__t::Node::Read(
                                        __t::Read::Answer(
                                            __t::Slot::Page(__t::PageSlot::TotalItems),
                                        ),
                                    ),
                                    &__t::Node::Json("-1"),
                                ),
                            ),
                            __t::Member::Required(
                                "meta",
                                __t::Node::Read(__t::Read::Envelope("meta")),
                            ),
                        ],
                    ),
                ),
                __t::Node::Object(
                    &[
                        __t::Member::Required("ok", __t::Node::Json("false")),
                        __t::Member::Required(
                            "see",
                            __t::Node::Text(
                                &[
                                    __t::Piece::Text("https://example.com/"),
                                    __t::Piece::Read(__t::Read::Answer(__t::Slot::Code)),
                                    __t::Piece::Text("#"),
                                    __t::Piece::Read(__t::Read::Envelope("version")),
                                ],
                            ),
                        ),
                        __t::Member::Optional(
                            "errors",
                            __t::Node::Map(
                                &__t::Node::Read(__t::Read::Entry(__t::Slot::Field)),
                                __t::Values::Lists(
                                    &[
                                        __t::Element::Value(
                                            __t::Node::Text(
                                                &[__t::Piece::Read(__t::Read::Entry(__t::Slot::Message))],
                                            ),
                                        ),
                                    ],
                                ),
                                __t::Source::FieldErrors,
                            ),
                        ),
                        __t::Member::Required(
                            "all",
                            __t::Node::List(
                                &__t::Node::Object(
                                    &[
                                        __t::Member::Required(
                                            "text",
                                            __t::Node::Text(
                                                &[__t::Piece::Read(__t::Read::Entry(__t::Slot::Message))],
                                            ),
                                        ),
                                        __t::Member::Optional(
                                            "code",
                                            __t::Node::Read(__t::Read::Entry(__t::Slot::Code)),
                                        ),
                                    ],
                                ),
                                __t::Source::Errors,
                            ),
                        ),
                        __t::Member::OptionalKeyed(
                            &[
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Ext("kind"))),
                                __t::Piece::Text("_id"),
                            ],
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Ext("id"))),
                        ),
                        __t::Member::Keyed(
                            &[
                                __t::Piece::Text("at_"),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Status)),
                            ],
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Reason)),
                        ),
                        __t::Member::Required(
                            "count",
                            __t::Node::Read(__t::Read::Call("count_errors")),
                        ),
                        __t::Member::Splice(
                            __t::Node::Or(
                                &__t::Node::Read(__t::Read::Answer(__t::Slot::Details)),
                                &__t::Node::Object(
                                    &[
                                        __t::Member::Required(
                                            "hint",
                                            __t::Node::Read(__t::Read::Answer(__t::Slot::Title)),
                                        ),
                                    ],
                                ),
                            ),
                        ),
                    ],
                ),
                &[
                    (
                        __t::Condition::Client,
                        __t::Node::Object(
                            &[
                                __t::Member::Required("ok", __t::Node::Json("false")),
                                __t::Member::Required(
                                    "message",
                                    __t::Node::Text(
                                        &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Message))],
                                    ),
                                ),
                            ],
                        ),
                    ),
                ],
                &[
                    __t::header(
                        "x-request-id",
                        __t::Node::Read(__t::Read::Envelope("meta.request_id")),
                    ),
                    __t::header(
                        "retry-after",
                        __t::Node::Read(__t::Read::Answer(__t::Slot::RetryAfter)),
                    ),
                ],
                "application/vnd.shop+json",
                "application/vnd.shop+json",
            );
            &__TEMPLATE
        }
        fn __fields() -> &'static [__rt::FieldOfEnvelope] {
            &[
                __rt::FieldOfEnvelope {
                    name: "meta",
                    written: "M",
                    ty: __rt::type_schema!(M),
                },
                __rt::FieldOfEnvelope {
                    name: "version",
                    written: "&'static str",
                    ty: __rt::type_schema!(& 'static str),
                },
            ]
        }
    }
};
