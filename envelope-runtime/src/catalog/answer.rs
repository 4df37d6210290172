//! [`Answer`], the description of one possible response, which [`Catalog::answers`](crate::catalog::Catalog::answers)
//! returns as data.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::catalog::example::Example;
use crate::entry::Entry;
use crate::facts::Outcome;

/// The description of one possible response of an API: the facts of one entry of a catalogue, joined with the template
/// of an envelope. [`Catalog::answers`](crate::catalog::Catalog::answers) returns them.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(crate) type_name: &'static str,
    /// `None` for a page, or for any other answer about which nothing is stated.
    pub(crate) entry: Option<Entry>,
    pub(crate) outcome: Outcome,
    /// `None` if the status is decided at run time.
    pub(crate) status: Option<u16>,
    /// `None` for an answer without a body.
    pub(crate) body: Option<Body>,
    /// Without the content type. Names are in lower case, and each occurs once.
    pub(crate) headers: Vec<AnswerHeader>,
}

#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub(crate) content_type: &'static str,
    pub(crate) schema: Value,
    pub(crate) example: Example,
}

/// A header of an [`Answer`], other than the content type.
#[derive(Clone, Debug)]
pub struct AnswerHeader {
    pub(crate) name: String,
    pub(crate) schema: Value,
    pub(crate) is_required: bool,
    /// `None` if nothing is known about the value.
    pub(crate) example: Option<Example>,
}

impl Answer {
    /// The name of the type that the entry belongs to.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// The entry; `None` for a page.
    #[must_use]
    pub fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
    }

    /// Whether the response is a success, a page or an error.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The HTTP status; `None` if it is decided at run time.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The content type of the body, if there is one.
    #[must_use]
    pub fn content_type(&self) -> Option<&'static str> {
        self.body.as_ref().map(|body| body.content_type)
    }

    /// The JSON Schema of the body, if there is one. References of recursive types lead to the definitions in
    /// [`schema::of_answer`](crate::schema::of_answer).
    #[must_use]
    pub fn schema(&self) -> Option<&Value> {
        self.body.as_ref().map(|body| &body.schema)
    }

    /// An example of the body, as JSON. Values that are known only at run time are `{name}`, or are made up from their
    /// types.
    #[must_use]
    pub fn example(&self) -> Option<String> {
        // Serializing cannot fail, because all keys are text.
        self.body.as_ref().map(|body| serde_json::to_string(&body.example).unwrap_or_default())
    }

    /// The headers, without the content type. A response of an entry that [is open](Entry::is_open) may have others.
    #[must_use]
    pub fn headers(&self) -> &[AnswerHeader] {
        &self.headers
    }
}

impl AnswerHeader {
    /// The name, in lower case.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The JSON Schema of the value.
    #[must_use]
    pub fn schema(&self) -> &Value {
        &self.schema
    }

    /// True if every response of the entry has the header.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.is_required
    }

    /// An example of the value, if anything is known about it.
    #[must_use]
    pub fn example(&self) -> Option<String> {
        self.example.as_ref().map(Example::plain)
    }
}
