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
    impl<A, B> __rt::Envelope for Values<A, B>
    where
        (A, B): __rt::Serialize,
    {
        const CONTENT_TYPE: &'static __rt::str = "application/json";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "application/json";
        fn __error<__EnvelopeFacts: __rt::Facts>(
            &self,
            __facts: &__EnvelopeFacts,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            if __rt::Facts::field_errors(__facts).is_some() {
                return {
                    #[allow(
                        unused_imports,
                        reason = "which is used depends on the envelope's fields"
                    )]
                    use __rt::{AnyField as _, TextField as _};
                    __out.raw("{\"errors\":[");
                    __rt::elements(
                        __rt::Source::FieldErrors,
                        __facts,
                        __out.by_ref(),
                        |__error, ref mut __out| {
                            __out.comma();
                            __out.raw("\"");
                            let _ = __rt::slots::message_content(
                                __error,
                                __out.by_ref(),
                            )?;
                            __out.raw("\"");
                            __rt::Ok(())
                        },
                    )?;
                    __out.raw("]}");
                    __rt::Ok(())
                };
            }
            if __rt::core::matches!(
                __rt::Facts::status(__facts), __rt::Some(400..= 499)
            ) {
                return {
                    #[allow(
                        unused_imports,
                        reason = "which is used depends on the envelope's fields"
                    )]
                    use __rt::{AnyField as _, TextField as _};
                    let __mark1 = __out.mark();
                    if !(({
                        __out.raw("\"");
                        __out.content("code", &__rt::Facts::code(__facts))?
                    }
                        && {
                            __out.raw(": ");
                            __rt::slots::message_content(__facts, __out.by_ref())?
                        }
                        && {
                            __out.raw(" ");
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
                    __rt::Ok(())
                };
            }
            if __rt::core::matches!(
                __rt::Facts::status(__facts), __rt::Some(500..= 599)
            ) {
                return {
                    #[allow(
                        unused_imports,
                        reason = "which is used depends on the envelope's fields"
                    )]
                    use __rt::{AnyField as _, TextField as _};
                    let __mark1 = __out.mark();
                    if !(({
                        __out.raw("\"[");
                        __out.content("code", &__rt::Facts::code(__facts))?
                    }
                        && {
                            __out.raw(" ");
                            __out.content("status", &__rt::Facts::status(__facts))?
                        }
                        && {
                            __out.raw(" ");
                            __rt::slots::message_content(__facts, __out.by_ref())?
                        }
                        && {
                            __out.raw("]\"");
                            true
                        }))
                    {
                        __out.rollback(__mark1);
                        __out.raw("null");
                    }
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
                    &[
                        "status",
                        "message",
                        "in",
                        "empty",
                        "nothing",
                        "or",
                        "full",
                        "maybe",
                        "own",
                        "of",
                        "some",
                        "url",
                        "all",
                        "few",
                    ],
                );
                __rt::Scope::interpolate(
                    &mut __scope1,
                    2usize,
                    |__key, ref mut __out| {
                        __rt::Ok(
                            match __key {
                                0usize => {
                                    (__out.verbatim("ext.a", &__rt::Facts::ext(__facts, "a"))?)
                                }
                                1usize => {
                                    (__out.verbatim("ext.b", &__rt::Facts::ext(__facts, "b"))?)
                                }
                                _ => false,
                            },
                        )
                    },
                )?;
                __out.raw("\"status\":");
                let _ = __rt::slots::status(__facts, __out.by_ref());
                __out.raw(",\"message\":\"");
                let _ = __rt::slots::message_content(__facts, __out.by_ref())?;
                __out.raw("\",\"in\":{");
                let __mark2 = __out.mark();
                __out.raw("\"a\":");
                if !(__rt::slots::code(__facts, __out.by_ref())) {
                    __out.rollback(__mark2);
                }
                let __mark3 = __out.mark();
                __out.comma();
                __out.raw("\"b\":");
                if !(__out.value("title", &__rt::Facts::title(__facts))?) {
                    __out.rollback(__mark3);
                }
                __out.raw("},\"empty\":{},\"nothing\":{},\"or\":");
                let __mark4 = __out.mark();
                if !({
                    __out.raw("{");
                    let __start = __out.mark();
                    let __mark6 = __out.mark();
                    __out.raw("\"a\":");
                    if !(__rt::slots::code(__facts, __out.by_ref())) {
                        __out.rollback(__mark6);
                    }
                    let __filled = __out.wrote_since(__start);
                    __out.raw("}");
                    __filled
                }) {
                    __out.rollback(__mark4);
                    __out.raw("{}");
                }
                __out.raw(",\"full\":{");
                let mut __scope5 = __rt::Scope::new(&["a"]);
                __out.raw("\"a\":");
                if !(__out.value("title", &__rt::Facts::title(__facts))?) {
                    __out.raw("null");
                }
                let _ = {
                    let __mark = __out.mark();
                    let __present = __rt::slots::details(__facts, __out.by_ref())?;
                    if __present {
                        __out.splice(__mark, "details", &mut __scope5)?;
                    } else {
                        __out.rollback(__mark);
                    }
                    __present
                };
                __out.raw("}");
                let __mark6 = __out.mark();
                __out.raw(",\"maybe\":");
                if !({
                    __out.raw("{");
                    let __start = __out.mark();
                    let __mark8 = __out.mark();
                    __out.raw("\"a\":");
                    if !(__rt::slots::code(__facts, __out.by_ref())) {
                        __out.rollback(__mark8);
                    }
                    let __mark9 = __out.mark();
                    __out.comma();
                    __out.raw("\"b\":");
                    if !(__out.value("title", &__rt::Facts::title(__facts))?) {
                        __out.rollback(__mark9);
                    }
                    let __filled = __out.wrote_since(__start);
                    __out.raw("}");
                    __filled
                }) {
                    __out.rollback(__mark6);
                }
                __out.raw(",\"own\":\"");
                let _ = __rt::slots::message_content(__facts, __out.by_ref())?;
                __out.raw("\",\"of\":\"");
                let _ = __rt::slots::message_content(__facts, __out.by_ref())?;
                __out.raw("\",\"some\":{\"status\":");
                let _ = __rt::slots::status(__facts, __out.by_ref());
                __out.raw("},\"url\":");
                let __mark7 = __out.mark();
                if !(({
                    __out.raw("\"https://a.example/");
                    {
                        let __segment = __out.mark();
                        let __present = __out
                            .verbatim("code", &__rt::Facts::code(__facts))?;
                        __out.percent_encode(__segment);
                        __present
                    }
                }
                    && {
                        __out.raw("?at=");
                        {
                            let __segment = __out.mark();
                            let __present = __out
                                .verbatim("ext.at", &__rt::Facts::ext(__facts, "at"))?;
                            __out.percent_encode(__segment);
                            __present
                        }
                    }
                    && {
                        __out.raw("\"");
                        true
                    }))
                {
                    __out.rollback(__mark7);
                    __out.raw("null");
                }
                __out.raw(",\"all\":[");
                __rt::elements(
                    __rt::Source::Errors,
                    __facts,
                    __out.by_ref(),
                    |__error, ref mut __out| {
                        __out.comma();
                        __out.raw("{\"text\":");
                        if !(__out
                            .value(
                                "with(short)",
                                &__rt::Called(short(&__rt::entry_parts(__error)))
                                    .__envelope_value()?,
                            )?)
                        {
                            __out.raw("null");
                        }
                        let __mark10 = __out.mark();
                        __out.raw(",\"more\":");
                        if !(__rt::slots::details(__error, __out.by_ref())?) {
                            __out.rollback(__mark10);
                        }
                        __out.raw(",\"own\":\"");
                        let _ = __rt::slots::message_content(__error, __out.by_ref())?;
                        __out.raw("\",\"n\":");
                        if !(__out
                            .value(
                                "with(self.count)",
                                &__rt::Called(self.count(&__rt::entry_parts(__error)))
                                    .__envelope_value()?,
                            )?)
                        {
                            __out.raw("null");
                        }
                        let __mark11 = __out.mark();
                        __out.raw(",\"title\":");
                        if !(__out
                            .value(
                                "with(self.word)",
                                &__rt::Called(self.word(&__rt::parts(__facts)))
                                    .__envelope_value()?,
                            )?)
                        {
                            __out.rollback(__mark11);
                        }
                        let __mark12 = __out.mark();
                        __out.raw(",\"of\":");
                        if !(__out
                            .value(
                                "with(self.word)",
                                &__rt::Called(self.word(&__rt::entry_parts(__error)))
                                    .__envelope_value()?,
                            )?)
                        {
                            __out.rollback(__mark12);
                        }
                        __out.raw("}");
                        __rt::Ok(())
                    },
                )?;
                __out.raw("]");
                if __rt::Facts::field_errors(__facts).is_some() {
                    let __mark8 = __out.mark();
                    __out.raw(",\"few\":");
                    if !({
                        __out.raw("[");
                        let __start = __out.mark();
                        __rt::elements(
                            __rt::Source::FieldErrors,
                            __facts,
                            __out.by_ref(),
                            |__error, ref mut __out| {
                                __out.comma();
                                if !(__out
                                    .value("error.field", &__rt::Facts::field(__error))?)
                                {
                                    __out.raw("null");
                                }
                                __rt::Ok(())
                            },
                        )?;
                        let __filled = __out.wrote_since(__start);
                        __out.raw("]");
                        __filled
                    }) {
                        __out.rollback(__mark8);
                    }
                }
                if let __rt::Some(__key) = __rt::Scope::interpolated(&__scope1, 0usize) {
                    let __mark = __out.mark();
                    __out.comma();
                    __out.string(__key);
                    __out.raw(":");
                    __out.raw("1");
                }
                if let __rt::Some(__key) = __rt::Scope::interpolated(&__scope1, 1usize) {
                    let __mark = __out.mark();
                    __out.comma();
                    __out.string(__key);
                    __out.raw(":");
                    __out.raw("[1");
                    let _ = (({
                        let __mark = __out.mark();
                        let __present = __rt::slots::ext(
                            "ext.list",
                            __rt::Facts::ext(__facts, "list"),
                            __out.by_ref(),
                        )?;
                        if __present {
                            __out.splice_list(__mark, "ext.list")?;
                        } else {
                            __out.rollback(__mark);
                        }
                        __present
                    })
                        || ({
                            let __mark = __out.mark();
                            let __present = {
                                __out.raw("[2]");
                                true
                            };
                            if __present {
                                __out.splice_list(__mark, "")?;
                            } else {
                                __out.rollback(__mark);
                            }
                            __present
                        }));
                    __out.raw(",3]");
                }
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
                let __mark1 = __out.mark();
                __out.raw("\"kind\":");
                if !(__rt::slots::ext(
                    "ext.kind",
                    __rt::Facts::ext(__facts, "kind"),
                    __out.by_ref(),
                )?) {
                    __out.rollback(__mark1);
                }
                let __mark2 = __out.mark();
                __out.comma();
                __out.raw("\"code\":");
                if !(__rt::slots::code(__facts, __out.by_ref())) {
                    __out.rollback(__mark2);
                }
                let __mark3 = __out.mark();
                __out.comma();
                __out.raw("\"message\":");
                if !(__out
                    .value(
                        "with(self.word)",
                        &__rt::Called(self.word(&__rt::parts(__facts)))
                            .__envelope_value()?,
                    )?)
                {
                    __out.rollback(__mark3);
                }
                __out.comma();
                __out.raw("\"end\":1}");
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
                __out.raw("[");
                let _ = {
                    let __mark = __out.mark();
                    let __present = __out.value("items", &__data)?;
                    if __present {
                        __out.splice_list(__mark, "items")?;
                    } else {
                        __out.rollback(__mark);
                    }
                    __present
                };
                __out.comma();
                __out.raw("\"a\",");
                if !(__out
                    .value(
                        "page.number",
                        &__rt::slots::page(__facts, |__page| __page.number()),
                    )?)
                {
                    __out.raw("null");
                }
                let _ = {
                    let __mark = __out.mark();
                    let __present = (&__rt::EnvelopeField(&self.more))
                        .__envelope_write("self.more", __out.by_ref())?;
                    if __present {
                        __out.splice_list(__mark, "self.more")?;
                    } else {
                        __out.rollback(__mark);
                    }
                    __present
                };
                __out.raw("]");
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
                "x-message",
                __rt::plain(|ref mut __out| {
                    let __present = __rt::slots::message_verbatim(
                        __facts,
                        __out.by_ref(),
                    )?;
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
                        __t::Member::Optional(
                            "kind",
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Ext("kind"))),
                        ),
                        __t::Member::Optional(
                            "code",
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Code)),
                        ),
                        __t::Member::Optional(
                            "message",
                            __t::Node::Read(
                                __t::Read::Computed(&__t::Read::Answer(__t::Slot::Message)),
                            ),
                        ),
                        __t::Member::Required("end", __t::Node::Json("1")),
                    ],
                ),
                __rt::Some(
                    __t::Node::Array(
                        &[
                            __t::Element::Splice(
                                __t::Node::Read(__t::Read::Answer(__t::Slot::Items)),
                            ),
                            __t::Element::Value(__t::Node::Str("a")),
                            __t::Element::Value(
                                __t::Node::Read(
                                    __t::Read::Answer(__t::Slot::Page(__t::PageSlot::Number)),
                                ),
                            ),
                            __t::Element::Splice(
                                __t::Node::Read(__t::Read::Envelope("more")),
                            ),
                        ],
                    ),
                ),
                __t::Node::Object(
                    &[
                        __t::Member::Optional(
                            "status",
                            __t::Node::Read(__t::Read::Answer(__t::Slot::Status)),
                        ),
                        __t::Member::Optional(
                            "message",
                            __t::Node::Or(
                                &__t::Node::Text(
                                    &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Message))],
                                ),
                                &__t::Node::Str("none"),
                            ),
                        ),
                        __t::Member::Required(
                            "in",
                            __t::Node::Object(
                                &[
                                    __t::Member::Optional(
                                        "a",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Code)),
                                    ),
                                    __t::Member::Optional(
                                        "b",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Title)),
                                    ),
                                ],
                            ),
                        ),
                        __t::Member::Required("empty", __t::Node::Object(&[])),
                        __t::Member::Optional("nothing", __t::Node::Object(&[])),
                        __t::Member::Optional(
                            "or",
                            __t::Node::Or(
                                &__t::Node::Object(
                                    &[
                                        __t::Member::Optional(
                                            "a",
                                            __t::Node::Read(__t::Read::Answer(__t::Slot::Code)),
                                        ),
                                    ],
                                ),
                                &__t::Node::Object(&[]),
                            ),
                        ),
                        __t::Member::Optional(
                            "full",
                            __t::Node::Object(
                                &[
                                    __t::Member::Required(
                                        "a",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Title)),
                                    ),
                                    __t::Member::Splice(
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Details)),
                                    ),
                                ],
                            ),
                        ),
                        __t::Member::Optional(
                            "maybe",
                            __t::Node::Object(
                                &[
                                    __t::Member::Optional(
                                        "a",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Code)),
                                    ),
                                    __t::Member::Optional(
                                        "b",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Title)),
                                    ),
                                ],
                            ),
                        ),
                        __t::Member::Required(
                            "own",
                            __t::Node::Text(
                                &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Message))],
                            ),
                        ),
                        __t::Member::Required(
                            "of",
                            __t::Node::Text(
                                &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Message))],
                            ),
                        ),
                        __t::Member::Required(
                            "some",
                            __t::Node::Object(
                                &[
                                    __t::Member::Optional(
                                        "status",
                                        __t::Node::Read(__t::Read::Answer(__t::Slot::Status)),
                                    ),
                                ],
                            ),
                        ),
                        __t::Member::Required(
                            "url",
                            __t::Node::Text(
                                &[
                                    __t::Piece::Text("https://a.example/"),
                                    __t::Piece::Segment(__t::Read::Answer(__t::Slot::Code)),
                                    __t::Piece::Text("?at="),
                                    __t::Piece::Segment(__t::Read::Answer(__t::Slot::Ext("at"))),
                                ],
                            ),
                        ),
                        __t::Member::Required(
                            "all",
                            __t::Node::List(
                                &__t::Node::Object(
                                    &[
                                        __t::Member::Required(
                                            "text",
                                            __t::Node::Read(
                                                __t::Read::Computed(&__t::Read::Entry(__t::Slot::Message)),
                                            ),
                                        ),
                                        __t::Member::Optional(
                                            "more",
                                            __t::Node::Read(__t::Read::Entry(__t::Slot::Details)),
                                        ),
                                        __t::Member::Required(
                                            "own",
                                            __t::Node::Text(
                                                &[__t::Piece::Read(__t::Read::Entry(__t::Slot::Message))],
                                            ),
                                        ),
                                        __t::Member::Required(
                                            "n",
                                            __t::Node::Read(__t::Read::Call("self.count")),
                                        ),
                                        __t::Member::Optional(
                                            "title",
                                            __t::Node::Read(
                                                __t::Read::Computed(&__t::Read::Answer(__t::Slot::Title)),
                                            ),
                                        ),
                                        __t::Member::Optional(
                                            "of",
                                            __t::Node::Read(
                                                __t::Read::Computed(&__t::Read::Entry(__t::Slot::Field)),
                                            ),
                                        ),
                                    ],
                                ),
                                __t::Source::Errors,
                            ),
                        ),
                        __t::Member::Optional(
                            "few",
                            __t::Node::List(
                                &__t::Node::Read(__t::Read::Entry(__t::Slot::Field)),
                                __t::Source::FieldErrors,
                            ),
                        ),
                        __t::Member::Keyed(
                            &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Ext("a")))],
                            __t::Node::Json("1"),
                        ),
                        __t::Member::OptionalKeyed(
                            &[__t::Piece::Read(__t::Read::Answer(__t::Slot::Ext("b")))],
                            __t::Node::Array(
                                &[
                                    __t::Element::Value(__t::Node::Json("1")),
                                    __t::Element::Splice(
                                        __t::Node::Or(
                                            &__t::Node::Read(__t::Read::Answer(__t::Slot::Ext("list"))),
                                            &__t::Node::Array(
                                                &[__t::Element::Value(__t::Node::Json("2"))],
                                            ),
                                        ),
                                    ),
                                    __t::Element::Value(__t::Node::Json("3")),
                                ],
                            ),
                        ),
                    ],
                ),
                &[
                    (
                        __t::Condition::FieldErrors,
                        __t::Node::Object(
                            &[
                                __t::Member::Required(
                                    "errors",
                                    __t::Node::List(
                                        &__t::Node::Text(
                                            &[__t::Piece::Read(__t::Read::Entry(__t::Slot::Message))],
                                        ),
                                        __t::Source::FieldErrors,
                                    ),
                                ),
                            ],
                        ),
                    ),
                    (
                        __t::Condition::Client,
                        __t::Node::Text(
                            &[
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Code)),
                                __t::Piece::Text(": "),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Message)),
                                __t::Piece::Text(" "),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Status)),
                            ],
                        ),
                    ),
                    (
                        __t::Condition::Server,
                        __t::Node::Text(
                            &[
                                __t::Piece::Text("["),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Code)),
                                __t::Piece::Text(" "),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Status)),
                                __t::Piece::Text(" "),
                                __t::Piece::Read(__t::Read::Answer(__t::Slot::Message)),
                                __t::Piece::Text("]"),
                            ],
                        ),
                    ),
                ],
                &[
                    __t::header(
                        "x-message",
                        __t::Node::Read(__t::Read::Answer(__t::Slot::Message)),
                    ),
                ],
                "application/json",
                "application/json",
            );
            &__TEMPLATE
        }
        fn __fields() -> &'static [__rt::FieldOfEnvelope] {
            &[
                __rt::FieldOfEnvelope {
                    name: "more",
                    written: "(A, B)",
                    ty: __rt::type_schema!((A, B)),
                },
            ]
        }
    }
};
