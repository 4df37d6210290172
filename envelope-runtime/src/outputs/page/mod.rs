//! The reference page: a catalogue as one HTML file for the users of an API.

mod example;
mod ids;
mod row;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use self::example::Example;
use self::ids::{Anchors, Statuses, code_text};
use self::row::{Row, fragment};
use crate::catalog::Catalog;
use crate::catalog::description::escape_html;
use crate::entry::Entry;
use crate::envelope::Envelope;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Whatever the catalogue contains, the page sends no request and runs only its own script. The hashes are those of
/// `STYLE` and `SCRIPT`; a test compares them.
const POLICY: &str = "default-src 'none'; style-src 'sha256-JuYdLInVTBkzF5S6WniBbJ4oohQHn1L+2Q/UDL00Hlc='; \
    script-src 'sha256-TJDC7rrM4h5DGx37A1XWX7z/7amknTjGLlpS7rAk5tM='; base-uri 'none'; form-action 'none'";

/// The reference page of a catalogue: one HTML file, ready to be served or put on a site.
///
/// [`Catalog::reference`] makes it. The page has a table of all entries, an element for each code whose `id` is that code,
/// and, with JavaScript, a search and filters. It makes no request. It needs one inline style and one inline script;
/// without the script it is the whole table.
///
/// Descriptions are Markdown, like doc comments. HTML in them is shown as text, an image as its alternative text, and a
/// link to anything but a web page, such as a Rust item, as its text.
///
/// ```
/// use envelope_runtime::presets::Plain;
/// use envelope_runtime::{ApiError, catalog};
///
/// #[derive(Debug, ApiError)]
/// enum Fault {
///     /// No user has this name. See `GET /users`.
///     #[api(status = 404, code = "NO_USER", message = "There is no user {name}")]
///     NoUser { name: String },
/// }
///
/// catalog! {
///     static USERS = [Fault];
/// }
///
/// let page = USERS.reference("Errors of the user API").examples(&Plain).to_html();
/// assert!(page.contains(r#"id="NO_USER""#));
/// assert!(page.contains("See <code>GET /users</code>."));
/// assert!(page.contains("There is no user {name}"));
/// ```
#[must_use]
pub struct Reference<'a> {
    catalog: Catalog,
    title: Cow<'static, str>,
    example: Option<Box<dyn Fn(&'static Entry) -> Example + 'a>>,
}

impl Catalog {
    /// A page of the entries under this title, for the API's clients.
    pub fn reference<'a>(&self, title: impl Into<Cow<'static, str>>) -> Reference<'a> {
        Reference { catalog: *self, title: title.into(), example: None }
    }
}

impl<'a> Reference<'a> {
    /// Shows, next to each entry, the body that this envelope renders for it. A value that is known only at run time is
    /// written as `{name}`; the envelope's own fields have the values that they have in `envelope`.
    pub fn examples<V: Envelope>(mut self, envelope: &'a V) -> Self {
        self.example = Some(Box::new(|entry| example::of(envelope, entry)));
        self
    }

    /// Prints the page (HTML Living Standard), in UTF-8.
    ///
    /// The `id` of each entry is its code, or its name if it has no code. Of entries that share a code, the first has it;
    /// the others count on, as `CODE-2`. A NUL, which HTML cannot hold, becomes U+FFFD.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        let count = self.catalog.entries().count();
        let mut anchors = Anchors::of(&self.catalog);
        let ids: Vec<_> = self.catalog.entries().map(|(_, entry)| anchors.entry(entry)).collect();
        self.head(&mut out);
        opening(&mut out, &self.title, &anchors.free("entries".into()), count);
        self.table(&mut out, &ids);
        out.push_str("</main>\n<script>");
        out.push_str(SCRIPT);
        out.push_str("</script>\n</body>\n</html>\n");
        out
    }

    fn head(&self, out: &mut String) {
        out.push_str("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        escape_html(out, POLICY);
        out.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        escape_html(out, &self.title);
        out.push_str("</title>\n<style>");
        out.push_str(STYLE);
        out.push_str("</style>\n</head>\n<body>\n");
    }

    fn table(&self, out: &mut String, ids: &[Cow<'static, str>]) {
        out.push_str("<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">");
        let last = self.example.as_ref().map(|_| "Example");
        for heading in ["Code", "Status", "Meaning"].into_iter().chain(last) {
            out.push_str("<th role=\"columnheader\" scope=\"col\">");
            out.push_str(heading);
            out.push_str("</th>");
        }
        out.push_str("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
        let statuses = Statuses::of(&self.catalog, ids);
        for ((_, entry), id) in self.catalog.entries().zip(ids) {
            let example = self.example.as_ref().map(|example| example(entry));
            let others = statuses.others(entry).collect();
            row::write(out, &Row { entry, id, code: code_text(entry).as_deref(), others, example });
        }
        out.push_str("</tbody>\n</table>\n");
    }
}

impl fmt::Debug for Reference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reference = f.debug_struct("Reference");
        reference.field("title", &self.title).field("examples", &self.example.is_some()).finish_non_exhaustive()
    }
}

/// The part before the table. The controls are hidden until the script, which they need, shows them.
fn opening(out: &mut String, title: &str, target: &str, count: usize) {
    out.push_str("<a class=\"skip\" href=\"#");
    fragment(out, target);
    out.push_str("\">Skip to the entries</a>\n<header>\n<h1>");
    escape_html(out, title);
    out.push_str("</h1>\n");
    out.push_str(CONTROLS);
    out.push_str("<p role=\"status\" aria-live=\"polite\">");
    out.push_str(&count.to_string());
    out.push_str(if count == 1 { " entry" } else { " entries" });
    out.push_str("</p>\n</header>\n<main tabindex=\"-1\" id=\"");
    escape_html(out, target);
    out.push_str("\">\n");
}

const CONTROLS: &str = r#"<form role="search" hidden>
<label class="wide"><span>Search <kbd aria-hidden="true">Ctrl+K</kbd></span> <input type="search" autocomplete="off" spellcheck="false" aria-keyshortcuts="Control+K Meta+K"></label>
<label>Status <select data-filter="status"><option value="">Any</option><option value="1">1xx</option><option value="2">2xx</option><option value="3">3xx</option><option value="4">4xx</option><option value="5">5xx</option><option value="varies">Varies</option></select></label>
<label>Kind <select data-filter="kind"><option value="">Any</option><option value="error">Errors</option><option value="success">Successes</option><option value="deprecated">Deprecated</option><option value="current">Not deprecated</option></select></label>
</form>
"#;
