//! Builds entries by hand, for types that implement the traits without a derive. [`EntryBuilder::build`] checks the
//! rules that the derives check.

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::{ByHand, EntryKind, Literal, LogLevel, More};
use crate::http::{check_header_names, check_headers};

/// Collects the facts of an [`Entry`] that is written by hand. Every method is `const`.
///
/// [`Entry::error`] and [`Entry::success`] start it. If a method is called twice, the last call counts.
///
/// ```
/// use envelope_runtime::Literal;
/// use envelope_runtime::catalog::Entry;
///
/// static ACCEPTED: Entry = Entry::success("Accepted", 202)
///     .message("The job will start soon.")
///     .ext(&[("queue", Literal::Str("slow"))])
///     .build();
///
/// assert_eq!(ACCEPTED.message(), Some("The job will start soon."));
/// ```
///
/// A header that could split the response does not compile:
///
/// ```compile_fail
/// use envelope_runtime::catalog::Entry;
///
/// static SPLIT: Entry = Entry::success("Split", 200).headers(&[("x-note", "a\r\nset-cookie: b")]).build();
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "`build()` makes the entry"]
pub struct EntryBuilder(ByHand);

impl Entry {
    /// Starts the entry of an error: its name in the docs, its code, its HTTP status and its message.
    ///
    /// The message is for the docs; clients receive what the type's [`message`](crate::ApiError::message) returns.
    pub const fn error(name: &'static str, code: Code<'static>, status: u16, message: &'static str) -> EntryBuilder {
        EntryBuilder::new(EntryKind::Error, name, status).code(code).message(message)
    }

    /// Starts the entry of a success: its name in the docs and its HTTP status.
    pub const fn success(name: &'static str, status: u16) -> EntryBuilder {
        EntryBuilder::new(EntryKind::Success, name, status)
    }
}

impl EntryBuilder {
    const fn new(kind: EntryKind, name: &'static str, status: u16) -> EntryBuilder {
        let status = Some(status);
        EntryBuilder(ByHand {
            kind,
            name,
            code: Code::None,
            status,
            message: "",
            description: "",
            empty: false,
            more: More::NONE,
            lent: None,
        })
    }

    /// The entry. It refers to the builder, which must therefore live forever.
    ///
    /// In the initializer of a `static` or a `const`, the compiler keeps the builder alive. Elsewhere, call this on a
    /// builder that is itself a `static` or a `const`.
    ///
    /// # Panics
    /// Panics if a fact breaks a rule that the derives enforce, which is a compile error in a `static` or a `const`:
    /// - an error has a status outside 400..=599, or outside 100..=599 if it is [`in_band`](Self::in_band); a success
    ///   has one outside 200..=399;
    /// - the code is an empty string, or has spaces around it;
    /// - the name of a header is not a token in lower case, or its value contains a control character (RFC 9110,
    ///   section 5), or only the HTTP server may set it, such as `content-length`.
    #[must_use]
    #[track_caller]
    pub const fn build(&'static self) -> Entry {
        self.check_status();
        if let Code::Str(code) = self.0.code {
            assert!(!code.is_empty(), "a code must not be empty");
            assert!(code.len() == code.as_bytes().trim_ascii().len(), "a code must not have spaces around it");
        }
        check_headers(self.0.more.headers);
        check_headers(self.0.more.header_templates);
        check_header_names(self.0.more.header_fields);
        Entry::by_hand(&self.0)
    }

    #[track_caller]
    const fn check_status(&self) {
        let Some(status) = self.0.status else { return };
        match self.0.kind {
            EntryKind::Success => {
                assert!(200 <= status && status <= 399, "the status of a success must be in 200..=399")
            }
            EntryKind::Error if self.0.more.in_band => {
                assert!(100 <= status && status <= 599, "the status of an error must be in 100..=599");
            }
            EntryKind::Error => assert!(
                400 <= status && status <= 599,
                "the status of an error must be in 400..=599, unless the error is `in_band`"
            ),
        }
    }

    /// Sets the code.
    pub const fn code(mut self, code: Code<'static>) -> EntryBuilder {
        self.0.code = code;
        self
    }

    /// The message for the docs, with its `{field}` placeholders. It is also sent, unchanged, by a success whose type
    /// does not implement `message` itself.
    pub const fn message(mut self, message: &'static str) -> EntryBuilder {
        self.0.message = message;
        self
    }

    /// Marks the code as decided at run time: the catalogue says so instead of naming one. A [`code`](Self::code) that
    /// is set after this call is the fallback for values without a code.
    pub const fn run_time_code(mut self) -> EntryBuilder {
        self.0.code = Code::None;
        self.0.more.run_time_code = true;
        self
    }

    /// Marks the status as decided at run time: the catalogue says so instead of naming one.
    pub const fn run_time_status(mut self) -> EntryBuilder {
        self.0.status = None;
        self
    }

    /// The description for the docs.
    pub const fn description(mut self, description: &'static str) -> EntryBuilder {
        self.0.description = description;
        self
    }

    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    pub const fn title(mut self, title: &'static str) -> EntryBuilder {
        self.0.more.title = Some(title);
        self
    }

    /// The URL of a page that explains the code.
    pub const fn docs_url(mut self, url: &'static str) -> EntryBuilder {
        self.0.more.docs_url = Some(url);
        self
    }

    /// The constant extra facts: slots `ext.NAME`.
    pub const fn ext(mut self, facts: &'static [(&'static str, Literal)]) -> EntryBuilder {
        self.0.more.ext = facts;
        self
    }

    /// The extra facts whose texts the type's [`ext`](crate::ApiError::ext) fills in, with their `{field}` placeholders
    /// for the docs.
    pub const fn ext_templates(mut self, facts: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.ext_templates = facts;
        self
    }

    /// The name of the invalid input, for a type that is used as a field error.
    pub const fn field(mut self, field: &'static str) -> EntryBuilder {
        self.0.more.field = Some(field);
        self
    }

    /// The delay in seconds after which clients may try again: header `retry-after` (RFC 9110, section 10.2.3).
    pub const fn retry_after(mut self, seconds: u64) -> EntryBuilder {
        self.0.more.retry_after = Some(seconds);
        self
    }

    /// The constant headers of the response, as pairs of a name in lower case and a value. They replace the envelope's
    /// headers of the same name.
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.headers = headers;
        self
    }

    /// The headers whose values the type's [`headers`](crate::ApiError::headers) fills in, with their `{field}`
    /// placeholders for the docs.
    pub const fn header_templates(mut self, headers: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.header_templates = headers;
        self
    }

    /// The members of the details that the type's [`details`](crate::ApiError::details) returns, as pairs of a name and
    /// a type.
    pub const fn details(mut self, members: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.details = members;
        self
    }

    /// The type of the details, if one value holds all of them.
    pub const fn details_type(mut self, ty: &'static str) -> EntryBuilder {
        self.0.more.details_type = Some(ty);
        self
    }

    /// The extra facts whose values the type's [`ext`](crate::ApiError::ext) decides, as pairs of a name and a type.
    pub const fn ext_fields(mut self, members: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.ext_fields = members;
        self
    }

    /// The headers whose values the type's [`headers`](crate::ApiError::headers) decides, as pairs of a name in lower
    /// case and a type.
    pub const fn header_fields(mut self, headers: &'static [(&'static str, &'static str)]) -> EntryBuilder {
        self.0.more.header_fields = headers;
        self
    }

    /// States that the error can have field errors.
    pub const fn field_errors(mut self) -> EntryBuilder {
        self.0.more.field_errors = true;
        self
    }

    /// Lets other entries have the same code, if they are shared too.
    pub const fn shared(mut self) -> EntryBuilder {
        self.0.more.shared = true;
        self
    }

    /// Allows the error a status below 400.
    pub const fn in_band(mut self) -> EntryBuilder {
        self.0.more.in_band = true;
        self
    }

    /// States that the response has no body.
    pub const fn empty(mut self) -> EntryBuilder {
        self.0.empty = true;
        self
    }

    /// Sets the level of the error's `tracing` event. The default depends on the status: see [`LogLevel`].
    pub const fn log(mut self, level: LogLevel) -> EntryBuilder {
        self.0.more.log = Some(level);
        self
    }

    /// Marks the code as deprecated: it is still sent, but clients should no longer rely on it. The note says why, or
    /// what to use instead.
    pub const fn deprecated(mut self, note: &'static str) -> EntryBuilder {
        self.0.more.deprecated = Some(note);
        self
    }
}
