//! Texts with placeholders, written piece by piece; the values of extra facts, details and headers; and constant JSON
//! strings.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{binding, exposed, impl_of};
use crate::common::{CodeValue, LiteralValue};
use crate::model::{Body, Detail, Facts, FieldRef, Filled, FilledText, Lender, LentValue, MessagePiece, Model};

/// The fields of these pieces, each once.
pub(super) fn fields_of<'a>(
    pieces: impl IntoIterator<Item = &'a MessagePiece>,
    lender: Option<&Lender>,
) -> Vec<FieldRef> {
    let fields = pieces.into_iter().filter_map(|piece| match piece {
        MessagePiece::Text(_) => None,
        MessagePiece::Field(field, _) => Some(*field),
        MessagePiece::Lent => lender.and_then(Lender::field),
    });
    let mut fields: Vec<FieldRef> = fields.collect();
    fields.sort_unstable_by_key(|field| field.index);
    fields.dedup_by_key(|field| field.index);
    fields
}

/// The pieces of a text, written one by one: an expression of type `fmt::Result`.
/// Constant text is an argument of the call for the value after it, because each call costs compile time.
pub(super) fn write_pieces(pieces: &[MessagePiece], lender: Option<&Lender>) -> TokenStream {
    let (mut writes, mut before) = (TokenStream::new(), "");
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) if is_clean(text) => before = text,
            MessagePiece::Text(text) => writes.extend(quote!(__rt::messages::text_piece(__out, #text);)),
            MessagePiece::Field(field, None) => {
                let (span, field) = (field.span.resolved_at(Span::call_site()), binding(*field));
                let put = quote_spanned!(span=> __envelope_put);
                writes.extend(quote!((&__rt::Arg(#field)).#put(__out, #before);));
                before = "";
            }
            MessagePiece::Lent => {
                let write = |error: &TokenStream| quote!(__rt::lent_piece(__out, #before, #error));
                let write = lender.map(|lender| lender.with(write));
                writes.extend(quote!(#write;));
                before = "";
            }
            MessagePiece::Field(field, Some(spec)) => {
                let (field, format) = (binding(*field), format!("{{:{spec}}}"));
                writes.extend(
                    quote!(__rt::messages::format_piece(__out, #before, __rt::core::format_args!(#format, #field));),
                );
                before = "";
            }
        }
    }
    quote!({ #writes __rt::messages::finish(__out, #before) })
}

fn write_text(text: &FilledText, lender: Option<&Lender>) -> TokenStream {
    if text.is_url { write_url(&text.pieces) } else { write_pieces(&text.pieces, lender) }
}

/// The same for a URL, whose values are percent-encoded. It has no message of a lender.
fn write_url(pieces: &[MessagePiece]) -> TokenStream {
    let writes = pieces.iter().map(|piece| match piece {
        MessagePiece::Text(text) => quote!(__rt::messages::text_piece(__out, #text);),
        MessagePiece::Field(field, spec) => {
            let (field, format) = (binding(*field), format!("{{:{}}}", spec.as_deref().unwrap_or_default()));
            quote!(__rt::messages::url_piece(__out, __rt::core::format_args!(#format, #field));)
        }
        MessagePiece::Lent => TokenStream::new(),
    });
    quote!({ #(#writes)* __rt::messages::finish(__out, "") })
}

/// The trait of a format specification such as `?` or `08.3`.
pub(super) fn format_trait(spec: Option<&str>) -> TokenStream {
    match spec.unwrap_or_default().trim_start_matches(|c| !matches!(c, '?' | 'x' | 'X' | 'o' | 'b' | 'e' | 'E')) {
        "?" | "x?" | "X?" => quote!(__rt::Debug),
        "x" => quote!(__rt::fmt::LowerHex),
        "X" => quote!(__rt::fmt::UpperHex),
        "o" => quote!(__rt::fmt::Octal),
        "b" => quote!(__rt::fmt::Binary),
        "e" => quote!(__rt::fmt::LowerExp),
        "E" => quote!(__rt::fmt::UpperExp),
        _ => quote!(__rt::Display),
    }
}

/// The impl that writes extra facts, headers and details with placeholders, for a type that has any. They are numbered
/// in each variant: extra facts first, then headers, then details.
pub(super) fn filled(model: &Model<'_>, where_clause: &TokenStream) -> Option<TokenStream> {
    let nothing = quote!(__rt::Ok(()));
    let body = model.match_where(
        |variant| match &variant.body {
            Body::Facts(facts) if facts.filled().next().is_some() => {
                let lender = facts.lender.as_ref();
                let fields = fields_of(facts.filled().flat_map(|text| &text.pieces), lender);
                let (checks, texts) = (exposed::checks_inside(model, variant, facts), texts(facts));
                Some((fields, if checks.is_empty() { texts } else { quote!({ #checks #texts }) }))
            }
            Body::Facts(_) | Body::Transparent(_) => None,
        },
        &nothing,
    )?;
    let write = quote! {
        fn write_filled(
            &self,
            __number: __rt::u32,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::fmt::Result {
            #[allow(unused_imports, reason = "the types of the fields decide which is used")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    };
    Some(impl_of(model.target.derive, &quote!(__rt::FilledTexts), where_clause, &write))
}

fn texts(facts: &Facts) -> TokenStream {
    let texts: Vec<TokenStream> = facts.filled().map(|text| write_text(text, facts.lender.as_ref())).collect();
    if let [text] = texts.as_slice() {
        return text.clone();
    }
    let numbers = 0_u32..;
    let cases = numbers.zip(&texts).map(|(number, text)| quote!(#number => #text,));
    quote!(match __number { #(#cases)* _ => __rt::Ok(()) })
}

/// The filled extra facts, each with its value: an expression.
pub(super) fn filled_ext(facts: &Facts) -> impl Iterator<Item = (&str, TokenStream)> {
    numbered(&facts.ext_filled, 0)
}

/// The filled headers, each with its value: an expression.
pub(super) fn filled_headers(facts: &Facts) -> impl Iterator<Item = (&str, TokenStream)> {
    numbered(&facts.headers_filled, facts.ext_filled.len())
}

fn numbered(filled: &[Filled], first: usize) -> impl Iterator<Item = (&str, TokenStream)> {
    filled.iter().enumerate().map(move |(index, filled)| {
        // A derive's input is counted in four bytes.
        let number = (first + index) as u32;
        (filled.name.as_str(), quote!(__rt::Filled::new(self, #number)))
    })
}

/// The arms of a `match` on the name of an extra fact: those of fields, then those that only the attribute states.
/// Without a lender, the constants are left out, because they are read from the entry.
pub(super) fn ext_cases(facts: &Facts, lender: Option<&Lender>) -> TokenStream {
    let of_fields = facts.ext_fields.iter().map(|(name, field)| {
        let value = ext_value(facts, lender, name, *field);
        quote!(#name => __rt::Some(#value),)
    });
    let has_no_field = |name: &str| facts.ext_fields.iter().all(|(field, _)| field != name);
    let constants = facts.ext.iter().filter(|(name, _)| lender.is_some() && has_no_field(name));
    let constants = constants.map(|(name, value)| {
        let value = literal(value);
        quote!(#name => __rt::Some(__rt::From::from(#value)),)
    });
    let filled = filled_ext(facts).filter(|(name, _)| has_no_field(name));
    let filled = filled.map(|(name, value)| quote!(#name => __rt::Some(__rt::ExtValue::from(#value)),));
    of_fields.chain(constants).chain(filled).collect()
}

/// The value of a field. If it is absent, the text or constant that is stated with that name is sent, or else the
/// lender's fact.
fn ext_value(facts: &Facts, lender: Option<&Lender>, name: &str, field: FieldRef) -> TokenStream {
    let field = binding(field);
    if let Some((_, text)) = filled_ext(facts).find(|(known, _)| *known == name) {
        return quote!(__rt::ext_or_filled(#field, #text));
    }
    if let Some((_, constant)) = facts.ext.iter().find(|(known, _)| known == name) {
        let constant = literal(constant);
        return quote!(__rt::ext_or_literal(#field, #constant));
    }
    let Some(lender) = lender else { return quote!(__rt::ExtValue::new(#field)) };
    match &lender.value {
        LentValue::Field(lent) => {
            let lent = binding(*lent);
            quote!(__rt::ext_or_lent(#field, #name, #lent))
        }
        LentValue::Constant(constant) => quote!(__rt::ext_or_lent(#field, #name, &#constant)),
        LentValue::Made(..) => {
            let constant = lender.with(|error| quote!(__rt::lent_ext(#error, #name)));
            quote!(__rt::ext_or_constant(#field, #constant))
        }
    }
}

/// A code as an expression.
pub(super) fn code(code: &CodeValue) -> TokenStream {
    match code {
        CodeValue::Str(code) => quote!(__rt::Code::Str(#code)),
        CodeValue::Int(code) => quote!(__rt::Code::Int(#code)),
    }
}

/// A constant as an expression.
pub(super) fn literal(value: &LiteralValue) -> TokenStream {
    match value {
        LiteralValue::Str(value) => quote!(__rt::Literal::Str(#value)),
        LiteralValue::Int(value) => quote!(__rt::Literal::Int(#value)),
        LiteralValue::Float(value) => quote!(__rt::Literal::Float(#value)),
        LiteralValue::Bool(value) => quote!(__rt::Literal::Bool(#value)),
    }
}

/// The functions that write a member of the details: one leaves out an absent value, the other writes `null`.
pub(super) struct WriteDetail {
    pub(super) member: TokenStream,
    pub(super) member_or_null: TokenStream,
}

/// The statements that write the members of the details.
pub(super) fn details(facts: &Facts, write: &WriteDetail) -> TokenStream {
    let WriteDetail { member, member_or_null } = write;
    let mut number = facts.ext_filled.len() + facts.headers_filled.len();
    let members = facts.details.members().iter().map(|(name, value)| match value {
        Detail::Constant(constant) => {
            let constant = literal(constant);
            quote!(#member(__out, #name, &#constant)?;)
        }
        Detail::Filled(_) => {
            // A derive's input is counted in four bytes.
            let this = number as u32;
            number += 1;
            quote!(#member(__out, #name, &__rt::Filled::new(self, #this))?;)
        }
        Detail::Field(field) => {
            let field = binding(*field);
            quote!(#member(__out, #name, #field)?;)
        }
        Detail::Nullable(field) => {
            let field = binding(*field);
            quote!(if let __rt::Some(__value) = #field { #member_or_null(__out, #name, __value)?; })
        }
    });
    members.collect()
}

/// The fields that hold a header, and the statements that set these headers and those with placeholders.
pub(super) fn header_sets(facts: &Facts) -> (Vec<FieldRef>, TokenStream) {
    let filled = filled_headers(facts).map(|(name, value)| quote!(__headers.set(#name, &#value)?;));
    let sets = facts.header_fields.iter().map(|(name, field)| {
        let field = binding(*field);
        quote!(__headers.set(#name, #field)?;)
    });
    (facts.header_fields.iter().map(|(_, field)| *field).collect(), filled.chain(sets).collect())
}

/// True if JSON needs no escapes for the text.
pub(crate) fn is_clean(text: &str) -> bool {
    !text.chars().any(|character| character < ' ' || character == '"' || character == '\\')
}

/// A JSON string (RFC 8259, section 7), escaped as serde_json does.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// The content of a JSON string.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_those_of_json() {
        assert_eq!(quoted("a\"\\\n\u{1}é\u{1F600}\u{7f}"), "\"a\\\"\\\\\\n\\u0001é\u{1F600}\u{7f}\"");
    }
}
