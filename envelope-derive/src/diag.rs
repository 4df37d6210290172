//! The error sink: collects all mistakes in a type, so that one compile shows them all, each underlined where it
//! occurs.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// Collects errors. Shared by all of parsing and checking, and read at the end by `into_tokens`.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<syn::Error>>);

/// Where an error is shown: one token, or from the first to the last of several.
pub(crate) trait Place {
    fn error(&self, text: &str) -> syn::Error;

    /// One span for all of it; stable compilers cannot join spans, and give the first.
    fn span(&self) -> Span;
}

impl<P: Place + ?Sized> Place for &P {
    fn error(&self, text: &str) -> syn::Error {
        (**self).error(text)
    }

    fn span(&self) -> Span {
        (**self).span()
    }
}

impl Place for Span {
    fn error(&self, text: &str) -> syn::Error {
        syn::Error::new(*self, text)
    }

    fn span(&self) -> Span {
        *self
    }
}

impl Place for TokenStream {
    fn error(&self, text: &str) -> syn::Error {
        syn::Error::new_spanned(self, text)
    }

    fn span(&self) -> Span {
        syn::spanned::Spanned::span(self)
    }
}

/// From one token to another. Two spans, because stable compilers cannot join them.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    start: Span,
    end: Span,
}

impl Extent {
    pub(crate) fn new(start: Span, end: Span) -> Self {
        Extent { start, end }
    }

    /// From the first of the tokens to the last.
    pub(crate) fn over(tokens: &[TokenTree], otherwise: Span) -> Self {
        let place = |token: Option<&TokenTree>| token.map_or(otherwise, TokenTree::span);
        Extent { start: place(tokens.first()), end: place(tokens.last()) }
    }
}

impl From<Span> for Extent {
    fn from(span: Span) -> Self {
        Extent { start: span, end: span }
    }
}

impl Place for Extent {
    fn error(&self, text: &str) -> syn::Error {
        // The tokens only carry the spans.
        let (start, end) = (Ident::new("_", self.start), Ident::new("_", self.end));
        syn::Error::new_spanned(quote!(#start #end), text)
    }

    fn span(&self) -> Span {
        self.start
    }
}

impl Errors {
    /// Reports a mistake.
    pub(crate) fn push(&self, place: impl Place, text: impl AsRef<str>) {
        self.0.borrow_mut().push(place.error(text.as_ref()));
    }

    /// Reports a mistake with advice, which rustc shows on separate lines.
    pub(crate) fn push_help(&self, place: impl Place, text: impl AsRef<str>, help: impl AsRef<str>) {
        self.push(place, with_help(text.as_ref(), help.as_ref()));
    }

    /// Reports something that may occur only once: each repeat with advice, then the first place as
    /// `{what} here first`.
    pub(crate) fn push_repeats<R: Place>(
        &self,
        first: impl Place,
        what: impl AsRef<str>,
        repeats: impl IntoIterator<Item = R>,
        text: impl AsRef<str>,
        help: impl AsRef<str>,
    ) {
        let mut repeats = repeats.into_iter().peekable();
        if repeats.peek().is_some() {
            repeats.for_each(|repeat| self.push_help(repeat, &text, &help));
            self.push(first, format!("{} here first", what.as_ref()));
        }
    }

    /// Reports something that may be stated only once. `what` is a clause such as `code A is used`.
    pub(crate) fn push_twice(&self, first: impl Place, second: impl Place, what: &str) {
        self.push_repeats(first, what, [second], format!("{what} twice"), "remove one of them");
    }

    /// Reports an error that a parser returned.
    pub(crate) fn push_error(&self, error: syn::Error) {
        self.0.borrow_mut().push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// One `compile_error!` for each mistake.
    pub(crate) fn into_tokens(self) -> TokenStream {
        let errors = self.0.take();
        let errors = errors.iter().map(syn::Error::to_compile_error);
        quote!(#(#errors)*)
    }
}

/// A mistake that is not shown would compile. Only this crate's tests check that: in a user's compiler, nothing here
/// panics.
#[cfg(test)]
impl Drop for Errors {
    fn drop(&mut self) {
        assert!(self.is_empty() || std::thread::panicking(), "a sink of errors was dropped unread");
    }
}

/// A message with advice below it. rustc shows each line of the advice as a separate help.
pub(crate) fn with_help(text: &str, help: &str) -> String {
    help.lines().fold(text.to_owned(), |text, line| format!("{text}\n= help: {line}"))
}

/// A mistake with advice, from a parser that returns it.
pub(crate) fn error(place: impl Place, text: impl AsRef<str>, help: impl AsRef<str>) -> syn::Error {
    place.error(&with_help(text.as_ref(), help.as_ref()))
}

/// The tokens from the start of one node to its end, as a place.
pub(crate) fn whole(tokens: &impl ToTokens) -> TokenStream {
    tokens.to_token_stream()
}

/// Tokens with the spacing that people use in common paths, types and slots.
pub(crate) fn as_written(tokens: &impl ToTokens) -> String {
    let spaced = [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        (" . ", "."),
        ("# ", "#"),
    ];
    spaced.iter().fold(tokens.to_token_stream().to_string(), |text, (from, to)| text.replace(from, to))
}

/// Advice for an unknown name: the nearest valid name, and all of them if there are few or if none is near.
pub(crate) fn help_for_name(given: &str, valid: &[&str]) -> String {
    let meant = nearest(given, valid).map(|name| format!("did you mean `{name}`?"));
    let show_all = !valid.is_empty() && (meant.is_none() || valid.len() <= FEW);
    let all = show_all.then(|| format!("allowed here: {}", list(valid)));
    match (meant, all) {
        (Some(meant), Some(all)) => format!("{meant}\n{all}"),
        (meant, all) => meant.or(all).unwrap_or_default(),
    }
}

/// How many names can be read at a glance.
const FEW: usize = 5;

/// `a`, `a or b`, `a, b or c`
pub(crate) fn any_of(names: &[impl AsRef<str>], joint: &str) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {joint} {last}", first.join(", ")),
    }
}

/// `a`, `b`, `c`
pub(crate) fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The valid name that was probably meant: one that is near enough, or else the only one that `given` abbreviates.
pub(crate) fn nearest<'a>(given: &str, valid: &[&'a str]) -> Option<&'a str> {
    let given = given.to_lowercase();
    let allowed = (given.chars().count() / 3).max(1);
    valid
        .iter()
        .map(|name| (distance(&given, &name.to_lowercase()), *name))
        .filter(|(distance, _)| *distance <= allowed && *distance < given.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
        .or_else(|| abbreviated(&given, valid))
}

/// `msg` for `message`, `desc` for `description`.
fn abbreviated<'a>(given: &str, valid: &[&'a str]) -> Option<&'a str> {
    let abbreviates = |name: &&&str| {
        let mut rest = name.chars();
        given.chars().count() >= 3
            && name.starts_with(|first| given.starts_with(first))
            && given.chars().all(|character| rest.any(|other| other == character))
    };
    let mut meant = valid.iter().filter(abbreviates);
    meant.next().filter(|_| meant.next().is_none()).copied()
}

/// How many characters must be added, removed, replaced or swapped with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![vec![0; to.len() + 1]; from.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=from.len() {
        for j in 1..=to.len() {
            let exchanged = rows[i - 1][j - 1] + usize::from(from[i - 1] != to[j - 1]);
            let mut best = exchanged.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "dropped unread")]
    fn a_sink_that_is_never_read_is_noticed() {
        let errors = Errors::default();
        errors.push(Span::call_site(), "lost");
    }

    #[test]
    fn a_repetition_is_reported_at_all_of_its_places() {
        let errors = Errors::default();
        let here = Span::call_site();
        errors.push_repeats(here, "`a` is set", [here, here], "`a` is set again", "remove it");
        errors.push_repeats(here, "`b` is set", [] as [Span; 0], "`b` is set again", "remove it");
        let tokens = errors.into_tokens().to_string();
        assert_eq!(tokens.matches("`a` is set again\\n= help: remove it").count(), 2, "{tokens}");
        assert_eq!(tokens.matches("`a` is set here first").count(), 1, "{tokens}");
        assert!(!tokens.contains("`b`"), "{tokens}");
    }

    #[test]
    fn the_nearest_name_is_found_through_the_usual_slips() {
        let keys = ["status", "code", "message", "retry_after", "ext"];
        assert_eq!(nearest("sttaus", &keys), Some("status"));
        assert_eq!(nearest("msg", &keys), Some("message"));
        assert_eq!(["mz", "ssg", "mxyg"].map(|given| nearest(given, &keys)), [None; 3]);
        assert_eq!(nearest("me", &["message"]), None);
        assert_eq!(nearest("mesage", &keys), Some("message"));
        assert_eq!(nearest("Code", &keys), Some("code"));
        assert_eq!(nearest("retryafter", &keys), Some("retry_after"));
        assert_eq!(nearest("envelope", &keys), None);
        assert_eq!(nearest("1", &["0"]), None);
        assert_eq!((distance("ab", "ba"), distance("abcd", "badc"), distance("ab", "abc")), (1, 2, 1));
    }
}
