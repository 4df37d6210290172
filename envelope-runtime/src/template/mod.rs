//! The checked template of an envelope as constant data, for code that does not render: schemas, types of other
//! languages, clients.
//!
//! [`Envelope::template`](crate::Envelope::template) returns it. The derive has resolved every name: a [`Node`] is one
//! construct of the template language, and the [page of the derive](derive@crate::Envelope#constructs) defines its
//! meaning. Rendering does not read this data, and a program that never uses it does not contain it.
//!
//! ```
//! use envelope_runtime::template::{Member, Node, Read, Slot};
//! use envelope_runtime::{Envelope, Outcome};
//!
//! #[derive(Envelope)]
//! #[envelope(success = data, error = { "code": code, "id"?: self.request.id })]
//! struct Api { request: Request }
//! struct Request { id: u32 }
//!
//! let template = Api::template();
//! let Node::Object([code, id]) = template.error() else { panic!("an object of two members") };
//! assert!(matches!(code.key(), Some("code")));
//! assert!(matches!(id, Member::Optional("id", Node::Read(Read::Envelope("request.id")))));
//! assert!(matches!(template.success(), Node::Read(Read::Answer(Slot::Data))));
//! assert!(template.page().is_none());
//! ```

#[cfg(any(feature = "client", feature = "schema"))]
pub(crate) mod cases;
pub(crate) mod node;

pub use self::node::{Element, Member, Node, PageSlot, Piece, Read, Slot, Source, Values};

/// The templates and headers of an envelope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Template {
    pub(crate) success: Node,
    pub(crate) page: Option<Node>,
    pub(crate) error: Node,
    pub(crate) errors: &'static [(Condition, Node)],
    pub(crate) headers: &'static [Header],
    pub(crate) content_type: &'static str,
    pub(crate) error_content_type: &'static str,
}

/// The errors for which a special case of `error` is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Condition {
    /// `field_error`: errors that have field errors.
    FieldErrors,
    /// `client_error`: errors with status 400..=499.
    Client,
    /// `server_error`: errors with status 500..=599.
    Server,
}

/// A header of every response; it is left out if its value is absent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header {
    pub(crate) name: &'static str,
    pub(crate) value: Node,
}

impl Template {
    /// The template of an envelope that is not derived: any body may be any value.
    pub(crate) const UNKNOWN: Template = Template {
        success: Node::Read(Read::Call("")),
        page: Some(Node::Read(Read::Call(""))),
        error: Node::Read(Read::Call("")),
        errors: &[],
        headers: &[],
        content_type: "application/json",
        error_content_type: "application/json",
    };

    /// The body of a success.
    #[must_use]
    pub const fn success(&self) -> &Node {
        &self.success
    }

    /// The body of a page. Without one, a page is rendered as a success whose `data` is the list of items.
    #[must_use]
    pub const fn page(&self) -> Option<&Node> {
        self.page.as_ref()
    }

    /// The body of an error that is none of the [special cases](Self::special_errors).
    #[must_use]
    pub const fn error(&self) -> &Node {
        &self.error
    }

    /// The special cases of `error`, in the order in which they are chosen.
    #[must_use]
    pub const fn special_errors(&self) -> &'static [(Condition, Node)] {
        self.errors
    }

    /// The headers of every response, except the content type.
    #[must_use]
    pub const fn headers(&self) -> &'static [Header] {
        self.headers
    }

    /// The content type of successes and pages.
    #[must_use]
    pub const fn content_type(&self) -> &'static str {
        self.content_type
    }

    /// The content type of errors.
    #[must_use]
    pub const fn error_content_type(&self) -> &'static str {
        self.error_content_type
    }
}

impl Header {
    /// The name, in lower case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value: text or a number.
    #[must_use]
    pub const fn value(&self) -> &Node {
        &self.value
    }
}
