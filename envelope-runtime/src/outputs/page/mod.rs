//! The reference page: a catalogue as one HTML file, for the users of an API.

mod brand;
mod document;
mod entry;
mod example;
mod facts;
mod groups;
mod ids;
mod json;
mod markup;
mod shape;
mod strings;

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

pub use self::brand::BrandError;
use self::brand::{Colour, logo_url};
use self::example::Example;
pub use self::strings::Strings;
use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::envelope::reply::Reply;

/// The reference page of a catalogue: one HTML file to serve or to publish.
///
/// [`Catalog::reference`] makes it. The page shows the envelope once, and below it, grouped by type, each entry in an
/// element whose `id` is the entry's code. An element opens to the description, the details and headers with their
/// types, and an example. A table of contents is at the side.
///
/// With JavaScript, the page has a search, filters, and buttons that copy; without it, all content can still be read.
/// The page makes no request, and its Content Security Policy allows only its own styles and script.
///
/// Descriptions are Markdown, like doc comments. HTML in them is shown as text, an image as its alternative text, and a
/// link that does not lead to a web page, such as one to a Rust item, as its text.
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
/// let page = USERS
///     .reference("Errors of the user API")
///     .examples(&Plain)
///     .logo("<svg viewBox='0 0 2 2'><circle cx='1' cy='1' r='1'/></svg>")?
///     .accent("#635bff")?
///     .footer("<p><a href='https://example.com/'>Example Ltd</a></p>")
///     .to_html();
/// assert!(page.contains(r#"id="NO_USER""#));
/// assert!(page.contains("See <code>GET /users</code>."));
/// assert!(page.contains("There is no user <var>{name}</var>"));
/// # Ok::<(), envelope_runtime::BrandError>(())
/// ```
#[must_use]
pub struct Reference<'a> {
    catalog: Catalog,
    title: String,
    logo: Option<String>,
    accent: Option<Colour>,
    footer: Option<String>,
    strings: Strings,
    examples: Option<Box<dyn Examples + 'a>>,
}

/// Renders examples in an envelope, whose type is erased.
trait Examples {
    /// The example of an entry.
    fn of(&self, entry: &'static Entry) -> Example;

    /// The body of errors or of successes, with placeholders instead of values.
    fn shape(&self, catalog: &Catalog, kind: EntryKind) -> Option<Reply>;
}

impl<V: Envelope> Examples for &V {
    fn of(&self, entry: &'static Entry) -> Example {
        example::of(*self, entry)
    }

    fn shape(&self, catalog: &Catalog, kind: EntryKind) -> Option<Reply> {
        shape::of(*self, catalog, kind)
    }
}

impl Catalog {
    /// A page of the entries under this title, for the API's clients.
    pub fn reference<'a>(&self, title: impl Into<String>) -> Reference<'a> {
        Reference {
            catalog: *self,
            title: title.into(),
            logo: None,
            accent: None,
            footer: None,
            strings: Strings::default(),
            examples: None,
        }
    }
}

impl<'a> Reference<'a> {
    /// Replaces the title.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// Shows, next to each entry, the body that this envelope renders for it, and at the top the members that bodies
    /// have in common. A value that is known only at run time is shown as `{name}`; fields of the envelope have the
    /// values in `envelope`.
    pub fn examples<V: Envelope>(mut self, envelope: &'a V) -> Self {
        self.examples = Some(Box::new(envelope));
        self
    }

    /// Shows a logo next to the title: an SVG document, or the `data:` URL of an image.
    ///
    /// An SVG is embedded as an image, which runs no script, loads nothing, and does not inherit the page's colours; a
    /// media query in it can select other colours for the dark theme.
    ///
    /// # Errors
    /// Returns [`BrandError::Logo`] if the text is neither.
    pub fn logo(mut self, image: &str) -> Result<Self, BrandError> {
        self.logo = Some(logo_url(image)?);
        Ok(self)
    }

    /// Sets the colour of links and marks, as `#rrggbb` or `#rgb`. For text, it is darkened, or lightened in the dark
    /// theme, until the text is readable (WCAG 2.2, section 1.4.3: a contrast of 4.5).
    ///
    /// # Errors
    /// Returns [`BrandError::Accent`] if the text is not such a colour.
    pub fn accent(mut self, colour: &str) -> Result<Self, BrandError> {
        self.accent = Some(Colour::of(colour)?);
        Ok(self)
    }

    /// Ends the page with this HTML, such as links to a legal notice.
    ///
    /// The HTML is not escaped, so never build it from text that others provide. The page's policy applies to it:
    /// scripts do not run, styles do not apply, and images and fonts are not loaded.
    pub fn footer(mut self, html: impl Into<String>) -> Self {
        self.footer = Some(html.into());
        self
    }

    /// Sets the page's own texts, for a page in another language.
    pub fn strings(mut self, strings: &Strings) -> Self {
        self.strings = strings.clone();
        self
    }

    /// Prints the page (HTML Living Standard), in UTF-8.
    ///
    /// The `id` of each entry is its code, or its name if it has no code. If entries share a code, the first has it as
    /// its `id`, the next has `CODE-2`, and so on. A NUL, which HTML cannot contain, becomes U+FFFD.
    #[must_use]
    pub fn to_html(&self) -> String {
        document::print(self)
    }
}

impl fmt::Debug for Reference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reference = f.debug_struct("Reference");
        reference.field("title", &self.title).field("logo", &self.logo).field("accent", &self.accent);
        reference.field("footer", &self.footer).field("examples", &self.examples.is_some()).finish_non_exhaustive()
    }
}
