//! The fields of the envelope itself: what `self.` may name.

use syn::{DeriveInput, Member};

use crate::common::member_name;
use crate::diag::{Errors, Place, list, nearest};
use crate::model::envelope::fields;

/// The envelope's name, and those of its fields.
pub(crate) struct Own {
    envelope: String,
    fields: Vec<String>,
    /// It has been reported if the envelope is something else.
    is_struct: bool,
}

impl Own {
    pub(crate) fn of(derive: &DeriveInput) -> Self {
        let fields = fields(derive);
        let names = fields.into_iter().flat_map(syn::Fields::members).map(|member| member_name(&member)).collect();
        Own { envelope: derive.ident.to_string(), fields: names, is_struct: fields.is_some() }
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|known| known == field)
    }

    /// Accepted: the name of a field. Refused: any other. What follows it, the compiler looks up in the field's type.
    pub(super) fn check(&self, errors: &Errors, at: &dyn Place, member: &Member) -> Option<()> {
        let name = member_name(member);
        if self.has(&name) || !self.is_struct {
            return Some(());
        }
        let fields: Vec<String> = self.fields.iter().map(|field| format!("self.{field}")).collect();
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let help = match nearest(&format!("self.{name}"), &fields) {
            Some(field) => format!("did you mean `{field}`?"),
            None if fields.is_empty() => format!("add the field to `{}`", self.envelope),
            None => format!("its fields: {}", list(&fields)),
        };
        errors.push_help(at, format!("`{}` has no field `{name}`", self.envelope), help);
        None
    }
}
