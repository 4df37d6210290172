//! The elements of arrays, and the lists that are spliced among them.

use quote::quote;

use super::{Comma, Writer};
use crate::model::template::Element;

impl Writer {
    pub(super) fn elements(&mut self, elements: &[Element], mut comma: Comma) {
        for Element { splice, node } in elements {
            if *splice {
                let splice = self.splice(node, &|name| quote!(splice_list(__mark, #name)));
                self.code(quote!(let _ = #splice;));
                comma = if comma == Comma::Yes { Comma::Yes } else { Comma::Unknown };
            } else {
                self.comma(comma, "");
                self.write(node);
                comma = Comma::Yes;
            }
        }
    }
}
