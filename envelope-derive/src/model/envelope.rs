//! What a checked envelope means.

use syn::{Data, DeriveInput, Fields, Path};

use super::template::Node;

/// An envelope without mistakes.
pub(crate) struct EnvelopeModel<'a> {
    pub(crate) derive: &'a DeriveInput,
    pub(crate) krate: Path,
    pub(crate) success: Node,
    /// If `None`, a page is written as a success whose data are the items.
    pub(crate) page: Option<Node>,
    pub(crate) error: Node,
    pub(crate) field_error: Option<Node>,
    pub(crate) client_error: Option<Node>,
    pub(crate) server_error: Option<Node>,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, Node)>,
    pub(crate) content_type: String,
    pub(crate) error_content_type: String,
}

/// The fields of an envelope: its impl may need bounds on their types.
pub(crate) fn fields(derive: &DeriveInput) -> Option<&Fields> {
    match &derive.data {
        Data::Struct(data) => Some(&data.fields),
        Data::Enum(_) | Data::Union(_) => None,
    }
}
