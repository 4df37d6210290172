//! Values that become part of the object or array around them.

use proc_macro2::TokenStream;
use quote::quote;

use super::Writer;
use crate::model::template::Node;

impl Writer {
    /// An expression of type `bool`: whether there was something to splice. It is written as a value first, and then `merge`,
    /// a call on the writer that is given the value's name, makes it part of what is around it.
    pub(super) fn splice(&self, node: &Node, merge: &impl Fn(&str) -> TokenStream) -> TokenStream {
        if let Node::Or(first, other) = node {
            let (first, other) = (self.splice(first, merge), self.splice(other, merge));
            return quote!(((#first) || (#other)));
        }
        let (presence, merge) = (self.nested().presence(node), merge(name_of(node)));
        quote!({
            let __mark = __out.mark();
            let __present = #presence;
            if __present {
                __out.#merge?;
            } else {
                __out.rollback(__mark);
            }
            __present
        })
    }
}

/// What an error calls the value that is not an object or a list. Only a slot or a field of the envelope can be none.
fn name_of(node: &Node) -> &str {
    match node {
        Node::Read(read) => &read.name,
        _ => "",
    }
}
