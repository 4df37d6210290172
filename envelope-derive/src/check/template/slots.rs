//! The names in a template: slots, the places where each is available, and the envelope's fields.

use syn::{DeriveInput, Member};

use crate::common::{member_name, struct_fields};
use crate::diag::{Errors, Place, list, nearest};
use crate::model::template::{PageSlot, Slot};

/// The regions of an envelope. Each has different slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Region {
    Success,
    Page,
    Error,
    Headers,
    /// The `error.` of a comprehension.
    OneError,
}

use Region::{Error, Headers, OneError, Page, Success};

const EVERYWHERE: &[Region] = &[Success, Page, Error, Headers];
const ALSO_OF_ONE_ERROR: &[Region] = &[Success, Page, Error, Headers, OneError];
const OF_PAGES: &[Region] = &[Page, Headers];

/// Every slot in the order of the reference: its name, and the regions where it is available. `NAME` is any name.
pub(crate) const SLOTS: &[(&str, &[Region], Slot)] = &[
    ("status", ALSO_OF_ONE_ERROR, Slot::Status),
    ("status.reason", EVERYWHERE, Slot::Reason),
    ("code", ALSO_OF_ONE_ERROR, Slot::Code),
    ("message", ALSO_OF_ONE_ERROR, Slot::Message),
    ("title", ALSO_OF_ONE_ERROR, Slot::Title),
    ("description", EVERYWHERE, Slot::Description),
    ("docs_url", ALSO_OF_ONE_ERROR, Slot::DocsUrl),
    ("ext.NAME", ALSO_OF_ONE_ERROR, Slot::Ext(String::new())),
    ("details", &[Error, OneError], Slot::Details),
    ("retry_after", &[Error, Headers], Slot::RetryAfter),
    ("field", &[OneError], Slot::Field),
    ("pointer", &[OneError], Slot::Pointer),
    ("fragment", &[OneError], Slot::Fragment),
    ("data", &[Success, Page], Slot::Data),
    ("items", &[Page], Slot::Items),
    ("page.number", OF_PAGES, Slot::Page(PageSlot::Number)),
    ("page.size", OF_PAGES, Slot::Page(PageSlot::Size)),
    ("page.count", OF_PAGES, Slot::Page(PageSlot::Count)),
    ("page.offset", OF_PAGES, Slot::Page(PageSlot::Offset)),
    ("page.index", OF_PAGES, Slot::Page(PageSlot::Index)),
    ("page.total_items", OF_PAGES, Slot::Page(PageSlot::TotalItems)),
    ("page.total_pages", OF_PAGES, Slot::Page(PageSlot::TotalPages)),
    ("page.has_more", OF_PAGES, Slot::Page(PageSlot::HasMore)),
    ("page.next_cursor", OF_PAGES, Slot::Page(PageSlot::NextCursor)),
    ("page.prev_cursor", OF_PAGES, Slot::Page(PageSlot::PrevCursor)),
    ("page.is_last", OF_PAGES, Slot::Page(PageSlot::IsLast)),
    ("page.next_number", OF_PAGES, Slot::Page(PageSlot::NextNumber)),
    ("page.prev_number", OF_PAGES, Slot::Page(PageSlot::PrevNumber)),
];

impl Region {
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Success => "a success",
            Page => "a page",
            Error => "an error",
            Headers => "a header",
            OneError => "an entry of a comprehension",
        }
    }

    /// The names of the slots that are available here.
    pub(crate) fn names(self) -> Vec<&'static str> {
        SLOTS.iter().filter(|(_, regions, _)| regions.contains(&self)).map(|(name, ..)| *name).collect()
    }
}

/// Why a name is not a slot here.
pub(crate) enum Unknown {
    /// It is not a slot anywhere.
    Name,
    /// It is a slot of these regions.
    Elsewhere(&'static [Region]),
}

/// The slot of that name, here.
pub(crate) fn find(name: &str, region: Region) -> Result<Slot, Unknown> {
    if let Some(ext) = name.strip_prefix("ext.").filter(|ext| !ext.is_empty() && !ext.contains('.')) {
        return Ok(Slot::Ext(ext.to_owned()));
    }
    match SLOTS.iter().find(|(known, ..)| *known == name) {
        Some((_, regions, slot)) if regions.contains(&region) => Ok(slot.clone()),
        Some((_, regions, _)) => Err(Unknown::Elsewhere(regions)),
        None => Err(Unknown::Name),
    }
}

/// The envelope's name, and those of its fields.
pub(crate) struct Own {
    envelope: String,
    fields: Vec<String>,
    /// False for an enum or a union, which has been reported.
    is_struct: bool,
}

impl Own {
    pub(crate) fn of(derive: &DeriveInput) -> Self {
        let fields = struct_fields(derive);
        let names = fields.into_iter().flat_map(syn::Fields::members).map(|member| member_name(&member)).collect();
        Own { envelope: derive.ident.to_string(), fields: names, is_struct: fields.is_some() }
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|known| known == field)
    }

    /// Accepted: the name of a field. Refused: any other name. The compiler checks names after it in the field's type.
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
