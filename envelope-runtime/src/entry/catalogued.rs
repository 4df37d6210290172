//! [`Catalogued`], the trait of types whose constant facts a catalogue can list.

use crate::entry::code::Code;
use crate::entry::code_rules::CodeRules;
use crate::entry::types::{Found, TypeEntries, reached};

/// A type with a constant table of facts, which a [`catalog!`](crate::catalog!) can list. Both derives implement it.
///
/// Implement it by hand for a type whose [`ApiError`](trait@crate::ApiError) or
/// [`ApiResponse`](trait@crate::ApiResponse) is written by hand too:
///
/// ```
/// use envelope_runtime::catalog::{Entry, TypeEntries};
/// use envelope_runtime::{Catalogued, Code};
///
/// enum Offer {
///     Accepted,
///     Refused,
/// }
///
/// impl Catalogued for Offer {
///     const ENTRIES: &'static TypeEntries = &TypeEntries::new(
///         "Offer",
///         &[
///             Entry::success("Accepted", 202).build(),
///             Entry::error("Refused", Code::Str("REFUSED"), 409, "The offer was refused.").build(),
///         ],
///     );
/// }
///
/// assert_eq!(Offer::ENTRIES.entries[1].status(), Some(409));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constant table of facts",
    label = "neither an `ApiError` nor an `ApiResponse`",
    note = "add `#[derive(ApiError)]` or `#[derive(ApiResponse)]` to the type"
)]
pub trait Catalogued {
    /// The facts, in the order of declaration.
    const ENTRIES: &'static TypeEntries;

    /// Rules about codes, beyond the type's own entries.
    const CODE_RULES: &'static CodeRules = CodeRules::NONE;

    /// The entries that have this code, including those of the types in transparent variants. Several may have it,
    /// because codes can be shared. An entry of the type of a `facts` field is returned as that type states it.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Catalogued};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404)]
    /// enum Fault {
    ///     #[api(code = "NO_USER", message = "There is no user {name}")]
    ///     NoUser { name: String },
    /// }
    ///
    /// let entry = Fault::find("NO_USER").next().expect("a code of `Fault`");
    /// assert_eq!((entry.name(), entry.status()), ("NoUser", Some(404)));
    /// assert_eq!(Fault::find("NO_SUCH_CODE").count(), 0);
    /// ```
    fn find<'c>(code: impl Into<Code<'c>>) -> Found<'c>
    where
        Self: Sized,
    {
        Found::new(reached(Self::ENTRIES).iter().map(|ty| ty.entries).collect(), code.into())
    }
}

impl<T: Catalogued + ?Sized> Catalogued for &T {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
    const CODE_RULES: &'static CodeRules = T::CODE_RULES;
}

impl<T: Catalogued + ?Sized> Catalogued for alloc::boxed::Box<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
    const CODE_RULES: &'static CodeRules = T::CODE_RULES;
}

#[cfg(target_has_atomic = "ptr")]
impl<T: Catalogued + ?Sized> Catalogued for alloc::sync::Arc<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
    const CODE_RULES: &'static CodeRules = T::CODE_RULES;
}
