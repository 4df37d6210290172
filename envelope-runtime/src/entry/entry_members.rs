//! What the fields of an answer add to it, and the whole of an entry for people.

use core::fmt;

use crate::entry::stated::{MemberKind, Members};
use crate::entry::{Entry, StatedMembers};

impl Entry {
    /// The members of the details, unless one field is all of them: see [`details_type`](Self::details_type).
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Catalogued};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 403, code = "NO_CREDIT", message = "Your balance is too low")]
    /// struct NoCredit {
    ///     #[api(detail)]
    ///     balance: u32,
    ///     #[api(detail = "dueDate")]
    ///     due_date: Option<String>,
    /// }
    ///
    /// let details = NoCredit::ENTRIES.entries[0].details().map(|member| (member.name, member.ty));
    /// assert_eq!(details.collect::<Vec<_>>(), [("balance", "u32"), ("dueDate", "Option<String>")]);
    /// ```
    #[must_use]
    pub fn details(&self) -> Members {
        self.members(MemberKind::Detail)
    }

    /// The type of the field that is all of the details, as it is written.
    #[must_use]
    pub fn details_type(&self) -> Option<&'static str> {
        match self.stated_members() {
            StatedMembers::ByHand(members) => members.details_type,
            StatedMembers::Text(text) => {
                Members::of_text(text, MemberKind::WholeDetails).next().map(|member| member.ty)
            }
        }
    }

    /// The extra facts that fields hold. Those that are constant are [`ext`](Self::ext), and one name may be both: then the
    /// constant serves where the field is absent.
    #[must_use]
    pub fn ext_fields(&self) -> Members {
        self.members(MemberKind::Ext)
    }

    /// The headers whose values fields hold; their names are in lower case.
    #[must_use]
    pub fn header_fields(&self) -> Members {
        self.members(MemberKind::Header)
    }

    /// True if the error can have field errors.
    #[must_use]
    pub fn has_field_errors(&self) -> bool {
        match self.stated_members() {
            StatedMembers::ByHand(members) => members.field_errors,
            StatedMembers::Text(text) => Members::of_text(text, MemberKind::FieldErrors).next().is_some(),
        }
    }

    fn members(&self, kind: MemberKind) -> Members {
        match self.stated_members() {
            StatedMembers::ByHand(members) => Members::of_pairs(members.of(kind)),
            StatedMembers::Text(text) => Members::of_text(text, kind),
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entry = f.debug_struct("Entry");
        entry.field("kind", &self.kind()).field("name", &self.name()).field("code", &self.code());
        entry.field("status", &self.status()).field("message", &self.message_text());
        entry.field("description", &self.description()).field("more", self.more());
        entry.field("details", &self.details()).field("details_type", &self.details_type());
        entry.field("ext_fields", &self.ext_fields()).field("header_fields", &self.header_fields());
        entry.field("field_errors", &self.has_field_errors()).finish()
    }
}
