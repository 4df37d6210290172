//! Shared by several phases: values that are the same when parsed, checked and expanded, and common rules.

use std::fmt::{self, Display, Formatter};

use syn::ext::IdentExt as _;
use syn::{Data, DeriveInput, Fields, Member, Type};

/// Whether a type is an error or a success: `ApiError` or `ApiResponse`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Error,
    Success,
}

/// A code as written.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum CodeValue {
    Str(String),
    Int(i64),
}

impl CodeValue {
    /// The code as a message or a link shows it.
    pub(crate) fn text(&self) -> String {
        match self {
            CodeValue::Str(code) => code.clone(),
            CodeValue::Int(code) => code.to_string(),
        }
    }
}

impl Display for CodeValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            CodeValue::Str(code) => write!(f, "{code:?}"),
            CodeValue::Int(code) => write!(f, "{code}"),
        }
    }
}

/// The value of `message = ..`.
#[derive(Clone)]
pub(crate) enum MessageValue {
    /// `message = ".."`
    Text(String),
    /// `message = code`
    Code,
}

/// A constant extra fact.
#[derive(Clone)]
pub(crate) enum LiteralValue {
    Str(String),
    Int(i64),
    Float(f64),
    Bool(bool),
}

/// The list that a comprehension iterates over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErrorList {
    FieldErrors,
    Errors,
}

/// True for a line of Markdown that defines a link: `[label]: target`. It is not part of a paragraph.
pub(crate) fn is_link_definition(line: &str) -> bool {
    let label = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    label.is_some_and(|(label, _)| !label.contains(']'))
}

/// True for a line of Markdown that starts or ends a block of code.
pub(crate) fn is_fence(line: &str) -> bool {
    let start = line.trim_start();
    start.starts_with("```") || start.starts_with("~~~")
}

/// The `T` of a type that is written as an `Option<T>`.
pub(crate) fn option_of(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments
        .args
        .iter()
        .find_map(|argument| if let syn::GenericArgument::Type(ty) = argument { Some(ty) } else { None })
}

/// The fields of an envelope.
pub(crate) fn struct_fields(derive: &DeriveInput) -> Option<&Fields> {
    match &derive.data {
        Data::Struct(data) => Some(&data.fields),
        Data::Enum(_) | Data::Union(_) => None,
    }
}

/// The name or the number of a field, as templates write it.
pub(crate) fn member_name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_link_definition;

    #[test]
    fn the_definition_of_a_link_has_its_label_first() {
        for line in ["[`User`]: crate::User", "  [a]: b"] {
            assert!(is_link_definition(line), "{line}");
        }
        for line in ["[a] and [b]: c", "a [b]: c", "[a](b)"] {
            assert!(!is_link_definition(line), "{line}");
        }
    }
}
