//! [`Parts`] and [`FieldErrorParts`], which a function of `with(path)` receives.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use serde_core::{Serialize, Serializer};

use crate::entry::code::Code;
use crate::entry::stated::MessageText;
use crate::facts::page::PageInfo;
use crate::facts::value::ExtValue;
use crate::facts::{Facts, Outcome};
use crate::write::details::Details;
use crate::write::error::RenderError;
use crate::write::json::transcode::transcode;
use crate::write::json::writer::Writer;
use crate::write::message::{Argument, MessageWriter, Recorder};

/// The facts of the error, success or page that is rendered, with a method for each slot. The payload is not included.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    facts: &'a dyn Facts,
}

impl<'a> Parts<'a> {
    pub(crate) fn new(facts: &'a dyn Facts) -> Self {
        Parts { facts }
    }

    /// The template that is rendered: success, page or error.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.facts.outcome()
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.facts.status().unwrap_or(200)
    }

    /// The reason phrase of the status.
    #[must_use]
    pub fn reason(&self) -> Option<&'static str> {
        self.facts.reason()
    }

    /// The code; [`Code::None`] if there is none.
    #[must_use]
    pub fn code(&self) -> Code<'a> {
        self.facts.code()
    }

    /// The message for the client.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        message(self.facts)
    }

    /// The values in the message, each once, in order, with the name of their placeholder (`"0"` for `{0}`). The list
    /// is empty unless the derive fills in the key `message`: so if the message is constant, decided at run time, or
    /// comes from another derive.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Envelope, Parts};
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = data, error = { "code": code, "message": with(self.translate) })]
    /// struct Api { german: bool }
    ///
    /// impl Api {
    ///     fn translate(&self, parts: &Parts<'_>) -> Option<String> {
    ///         let text = match parts.code().as_str() {
    ///             Some("TOO_LONG") if self.german => "{field} hat mehr als {limit} Zeichen",
    ///             _ => return parts.message(),
    ///         };
    ///         let fill = |text: String, (name, value)| text.replace(&format!("{{{name}}}"), &format!("{value}"));
    ///         Some(parts.arguments().into_iter().fold(text.to_owned(), fill))
    ///     }
    /// }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 400, code = "TOO_LONG", message = "{field} is longer than {limit} characters")]
    /// struct TooLong { field: &'static str, limit: u32 }
    ///
    /// let reply = Api { german: true }.error(&TooLong { field: "name", limit: 40 })?;
    /// assert_eq!(reply.to_string(), r#"{"code":"TOO_LONG","message":"name hat mehr als 40 Zeichen"}"#);
    /// # Ok::<(), envelope_runtime::RenderError>(())
    /// ```
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        arguments(self.facts)
    }

    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.facts.title()
    }

    /// The description for the docs.
    #[must_use]
    pub fn description(&self) -> Option<&'a str> {
        self.facts.description()
    }

    /// The URL of a page that explains the code.
    #[must_use]
    pub fn docs_url(&self) -> Option<&'a str> {
        self.facts.docs_url()
    }

    /// The extra fact of this name.
    #[must_use]
    pub fn ext(&self, name: &str) -> Option<ExtValue<'a>> {
        self.facts.ext(name)
    }

    /// The details; `None` if there are none.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` fails.
    pub fn details(&self) -> Result<Option<Rendered>, RenderError> {
        details(self.facts)
    }

    /// The field errors, in order.
    #[must_use]
    pub fn field_errors(&self) -> Vec<FieldErrorParts<'a>> {
        let mut errors = Vec::new();
        if let Some(list) = self.facts.field_errors() {
            // The visitor returns no error, so neither does the visit.
            let _ = list.for_each(|error| {
                errors.push(FieldErrorParts::of(error));
                Ok(())
            });
        }
        errors
    }

    /// How long clients should wait before they try again.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.facts.retry_after()
    }

    /// The position of a page; `None` for an error or a success.
    #[must_use]
    pub fn page(&self) -> Option<PageInfo<'a>> {
        self.facts.page()
    }
}

/// The named values in the message, in order of first appearance; none if the message is not made from a template.
///
/// The message is written once more, without an output, and compared with the template that the entry shows in the
/// docs. So the derive generates nothing for this, and only callers of this function pay for it.
fn arguments(facts: &dyn Facts) -> Vec<(&'static str, Argument)> {
    let Some(MessageText::Template(template)) = facts.message_text() else {
        return Vec::new();
    };
    let mut recorder = Recorder::new(template);
    let written = facts.write_message(&mut MessageWriter::recorder(&mut recorder));
    if written == Ok(true) { recorder.found().unwrap_or_default() } else { Vec::new() }
}

fn message(facts: &dyn Facts) -> Option<String> {
    let mut text = String::new();
    let present = facts.write_message(&mut MessageWriter::plain(&mut text)).unwrap_or(true);
    present.then_some(text)
}

/// The facts of one error of a comprehension, which a function of `with(path)` receives there, and which
/// [`Parts::field_errors`] lists.
///
/// ```
/// use envelope_runtime::{ApiError, Envelope, FieldErrorParts, FieldErrors};
///
/// #[derive(Envelope)]
/// #[envelope(
///     success = data,
///     error = { error.field: [with(self.translate)] for error in field_errors },
/// )]
/// struct Api { german: bool }
///
/// impl Api {
///     fn translate(&self, error: &FieldErrorParts<'_>) -> String {
///         match error.code().as_str() {
///             Some("required") if self.german => "fehlt".to_owned(),
///             _ => error.message().unwrap_or_default().to_owned(),
///         }
///     }
/// }
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 422, code = "INVALID", message = "Some fields are invalid")]
/// struct Invalid(#[api(field_errors)] FieldErrors);
///
/// let errors = FieldErrors::from_iter([envelope_runtime::FieldError::new("name", "is missing").code("required")]);
/// assert_eq!(Api { german: true }.error(&Invalid(errors))?.to_string(), r#"{"name":["fehlt"]}"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
#[derive(Clone)]
pub struct FieldErrorParts<'a> {
    facts: &'a dyn Facts,
    message: Option<String>,
}

impl<'a> FieldErrorParts<'a> {
    pub(crate) fn of(facts: &'a dyn Facts) -> Self {
        FieldErrorParts { facts, message: message(facts) }
    }

    /// The name of the invalid input, if there is one.
    #[must_use]
    pub fn field(&self) -> Option<&'a str> {
        self.facts.field()
    }

    /// The message for the client.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The values in the message, as in [`Parts::arguments`].
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        arguments(self.facts)
    }

    /// The code of this error; [`Code::None`] if its type has none.
    #[must_use]
    pub fn code(&self) -> Code<'a> {
        self.facts.code()
    }

    /// The HTTP status of this error, if its type has one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.facts.status()
    }

    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.facts.title()
    }

    /// The URL of a page that explains the code.
    #[must_use]
    pub fn docs_url(&self) -> Option<&'a str> {
        self.facts.docs_url()
    }

    /// The extra fact of this name, such as a limit that the input exceeds.
    #[must_use]
    pub fn ext(&self, name: &str) -> Option<ExtValue<'a>> {
        self.facts.ext(name)
    }

    /// The details of this error; `None` if there are none.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` fails.
    pub fn details(&self) -> Result<Option<Rendered>, RenderError> {
        details(self.facts)
    }
}

impl fmt::Debug for FieldErrorParts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = f.debug_struct("FieldErrorParts");
        parts.field("field", &self.field()).field("message", &self.message()).field("code", &self.code()).finish()
    }
}

fn details(facts: &dyn Facts) -> Result<Option<Rendered>, RenderError> {
    let mut json = Vec::new();
    let present = Details::write(Writer::new(&mut json), |details| facts.details(details))?;
    Ok(present.then_some(Rendered(json)))
}

/// A value that is already rendered and can be serialized again.
#[derive(Clone, Debug)]
pub struct Rendered(Vec<u8>);

impl Serialize for Rendered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        transcode(&self.0, serializer)
    }
}
