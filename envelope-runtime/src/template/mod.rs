//! An envelope's checked template as constant data, for what reads it beside the writer: schemas, types, clients.
//!
//! [`Envelope::template`](crate::Envelope::template) returns it. The derive has resolved every name: a [`Node`] is one
//! construct of the template language, with the meaning that the
//! [derive's page](derive@crate::Envelope#constructs) gives it. Rendering does not read this data, and a program that never
//! asks for it does not carry it.
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

#[cfg(any(feature = "client", feature = "schema", feature = "typescript"))]
#[cfg_attr(
    not(any(feature = "schema", feature = "typescript")),
    allow(dead_code, reason = "reading needs no codes that are known beforehand")
)]
pub(crate) mod known;
pub(crate) mod node;
pub(crate) mod outcomes;
pub(crate) mod slot;

pub use self::node::{Element, Member, Node, Piece, Read, Source, Values};
pub use self::outcomes::{Condition, Header, Template};
pub use self::slot::{PageSlot, Slot};
pub use crate::facts::Outcome;
