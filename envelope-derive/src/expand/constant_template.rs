//! The template as constant data, from which schemas, types and clients are made at run time.

use std::fmt::Debug;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote};

use crate::common::member_name;
use crate::model::template::{Element, EnvelopeModel, Key, MapValue, Node, ObjectMember, Of, Read, Slot, TextPiece};

/// The method that returns the template, from a static inside of it: a static cannot use the impl's generics.
pub(super) fn template_method(model: &EnvelopeModel<'_>) -> TokenStream {
    let (success, error) = (node(&model.success), node(&model.error));
    let page = match model.page.as_ref().map(node) {
        Some(page) => quote!(__rt::Some(#page)),
        None => quote!(__rt::None),
    };
    let special = [
        (&model.field_error, quote!(FieldErrors)),
        (&model.client_error, quote!(Client)),
        (&model.server_error, quote!(Server)),
    ];
    let special: Vec<_> = special
        .iter()
        .filter_map(|(template, condition)| {
            let template = node(template.as_ref()?);
            Some(quote!((__t::Condition::#condition, #template)))
        })
        .collect();
    let headers = model.headers.iter().map(|(name, value)| {
        let value = node(value);
        quote!(__t::header(#name, #value))
    });
    let (content_type, error_content_type) = (&model.content_type, &model.error_content_type);
    quote! {
        fn template() -> &'static __rt::template::Template {
            use __rt::template as __t;
            static __TEMPLATE: __t::Template = __t::template(
                #success, #page, #error, &[#(#special),*], &[#(#headers),*], #content_type, #error_content_type,
            );
            &__TEMPLATE
        }
    }
}

fn node(node: &Node) -> TokenStream {
    let node = match node {
        Node::Null => quote!(Null),
        Node::Json(json) => quote!(Json(#json)),
        Node::Str(text) => quote!(Str(#text)),
        Node::Text(text) => {
            let pieces = pieces(text);
            quote!(Text(&[#pieces]))
        }
        Node::Object(object) => {
            let members = object.members.iter().map(member);
            quote!(Object(&[#(#members),*]))
        }
        Node::Array(array) => {
            let elements = elements(array);
            quote!(Array(&[#elements]))
        }
        Node::List(element, of) => {
            let (element, of) = (self::node(element), of.name());
            quote!(List(&#element, __t::Source::#of))
        }
        Node::Map(map) => {
            let (key, values, of) = (self::node(&map.key), values(&map.value), map.list.name());
            quote!(Map(&#key, #values, __t::Source::#of))
        }
        Node::Read(value) => {
            let value = read(value);
            quote!(Read(#value))
        }
        Node::AsStr(value) => {
            let value = read(value);
            quote!(AsStr(#value))
        }
        Node::Or(first, other) => {
            let (first, other) = (self::node(first), self::node(other));
            quote!(Or(&#first, &#other))
        }
    };
    quote!(__t::Node::#node)
}

fn pieces(pieces: &[TextPiece]) -> TokenStream {
    let pieces = pieces.iter().map(|piece| match piece {
        TextPiece::Text(text) => quote!(__t::Piece::Text(#text)),
        TextPiece::Read(value) => {
            let value = read(value);
            quote!(__t::Piece::Read(#value))
        }
        TextPiece::Segment(value) => {
            let value = read(value);
            quote!(__t::Piece::Segment(#value))
        }
    });
    quote!(#(#pieces),*)
}

fn member(member: &ObjectMember) -> TokenStream {
    let (key, optional, value) = match member {
        ObjectMember::Pair { key, optional, value } => (key, *optional, node(value)),
        ObjectMember::Splice(value) => {
            let value = node(value);
            return quote!(__t::Member::Splice(#value));
        }
    };
    match key {
        Key::Literal(key) if optional => quote!(__t::Member::Optional(#key, #value)),
        Key::Literal(key) => quote!(__t::Member::Required(#key, #value)),
        Key::Interpolated(key) => {
            let key = pieces(key);
            let name = if optional { quote!(OptionalKeyed) } else { quote!(Keyed) };
            quote!(__t::Member::#name(&[#key], #value))
        }
    }
}

fn elements(elements: &[Element]) -> TokenStream {
    let elements = elements.iter().map(|element| {
        let name = if element.splice { quote!(Splice) } else { quote!(Value) };
        let value = node(&element.node);
        quote!(__t::Element::#name(#value))
    });
    quote!(#(#elements),*)
}

fn values(value: &MapValue) -> TokenStream {
    match value {
        MapValue::Lists(list) => {
            let elements = elements(list);
            quote!(__t::Values::Lists(&[#elements]))
        }
        MapValue::First(value) => {
            let value = node(value);
            quote!(__t::Values::First(&#value))
        }
    }
}

fn read(read: &Read) -> TokenStream {
    if let Some(slot) = &read.text_of {
        let slot = self::read(slot);
        return quote!(__t::Read::Computed(&#slot));
    }
    let read = match &read.of {
        Of::Slot(slot) => {
            let slot = self::slot(slot);
            quote!(Answer(#slot))
        }
        Of::OneError(slot) => {
            let slot = self::slot(slot);
            quote!(Entry(#slot))
        }
        Of::Envelope(_, members) => {
            let path: Vec<String> = members.iter().map(member_name).collect();
            let path = path.join(".");
            quote!(Envelope(#path))
        }
        Of::With(path, _) => {
            let path = path.to_token_stream().to_string().replace(' ', "");
            quote!(Call(#path))
        }
        Of::WithMethod(_, method, _) => {
            let method = format!("self.{method}");
            quote!(Call(#method))
        }
    };
    quote!(__t::Read::#read)
}

/// A slot of the runtime, where slots have the same names.
fn slot(slot: &Slot) -> TokenStream {
    let slot = match slot {
        Slot::Ext(name) => quote!(Ext(#name)),
        Slot::Page(slot) => {
            let slot = named(slot);
            quote!(Page(__t::PageSlot::#slot))
        }
        slot => named(slot).into_token_stream(),
    };
    quote!(__t::Slot::#slot)
}

/// The name of a variant without fields.
fn named(variant: &dyn Debug) -> Ident {
    format_ident!("{variant:?}")
}
