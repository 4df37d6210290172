//! The elements of arrays, and the lists that are spliced among them.

use proc_macro2::TokenStream;
use quote::quote;

use super::object::name_of;
use super::{Comma, Writer};
use crate::model::template::{Element, Node};

impl Writer {
    pub(super) fn elements(&mut self, elements: &[Element], mut comma: Comma) {
        for Element { splice, node } in elements {
            if *splice {
                let splice = self.list_splice(node);
                self.code(quote!(let _ = #splice;));
                comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
            } else {
                self.comma(comma, "");
                self.write(node);
                comma = Comma::Yes;
            }
        }
    }

    /// An expression of type `bool`: whether there was something to splice. It is written as a value first, and then made
    /// elements of the array around it.
    fn list_splice(&self, node: &Node) -> TokenStream {
        if let Node::Or(first, other) = node {
            let (first, other) = (self.list_splice(first), self.list_splice(other));
            return quote!(((#first) || (#other)));
        }
        let (presence, name) = (self.nested().presence(node), name_of(node));
        quote!({
            let __mark = __out.mark();
            let __present = #presence;
            if __present {
                __out.splice_list(__mark, #name)?;
            } else {
                __out.rollback(__mark);
            }
            __present
        })
    }
}
