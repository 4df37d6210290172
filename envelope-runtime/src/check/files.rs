//! Asserts that files, or parts of them, are what the code prints, or writes them.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString as _};
use core::fmt;
use core::panic::Location;
use std::io::ErrorKind;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{env, eprintln, fs};

use similar::TextDiff;

use crate::catalog::table::Table;

/// The environment variable that makes tests write the files.
pub(super) const UPDATE: &str = "ENVELOPE_UPDATE";

impl Table {
    /// Asserts that a file is this table: as HTML, MDX, CSV or JSON by the extension of its name, or else as Markdown.
    ///
    /// With `ENVELOPE_UPDATE=1`, it writes the file instead, and creates its folder.
    ///
    /// # Panics
    /// Panics with a diff if the file is missing or differs, or if it cannot be read or written.
    #[track_caller]
    pub fn assert_file(&self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        assert_text(path, &self.text_for(path));
    }

    /// Asserts that a file contains this table between `<!-- name -->` and `<!-- /name -->`, in the same formats as
    /// [`assert_file`](Self::assert_file).
    ///
    /// With `ENVELOPE_UPDATE=1`, it writes the part between these marks instead.
    ///
    /// # Panics
    /// Panics with a diff if the part between the marks differs, if a mark is missing, or if the file cannot be read or
    /// written.
    #[track_caller]
    pub fn assert_between(&self, path: impl AsRef<Path>, name: &str) {
        let path = path.as_ref();
        assert_between(path, name, &self.text_for(path));
    }

    fn text_for(&self, path: &Path) -> String {
        match path.extension().map(|extension| extension.to_ascii_lowercase()).as_deref().and_then(|text| text.to_str())
        {
            Some("html" | "htm") => self.to_html(),
            Some("mdx") => self.to_mdx(),
            Some("csv") => self.to_csv(),
            Some("json") => self.to_json(),
            _ => self.to_markdown(),
        }
    }
}

/// Asserts that a file is this text: an OpenAPI document, a TypeScript module, or any other output.
///
/// With `ENVELOPE_UPDATE=1`, it writes the file instead, and creates its folder.
///
/// ```no_run
/// # use envelope_runtime::{ApiError, catalog, check};
/// # #[derive(Debug, ApiError)]
/// # #[api(status = 404, code = "NOT_FOUND", message = "m")]
/// # struct Fault;
/// # catalog! { static CATALOG = [Fault]; }
/// #[test]
/// fn the_list_of_codes_is_up_to_date() {
///     let codes: String = CATALOG.entries().map(|(_, entry)| format!("{}\n", entry.code())).collect();
///     check::assert_text("docs/codes.txt", &codes);
/// }
/// ```
///
/// # Panics
/// Panics with a diff if the file is missing or differs, or if it cannot be read or written.
#[track_caller]
pub fn assert_text(path: impl AsRef<Path>, text: &str) {
    let path = path.as_ref();
    let kept = read(path);
    if kept.as_deref().is_some_and(|kept| same(kept, text)) {
        return;
    }
    if Update::allowed() > Update::Nothing {
        return write(path, text);
    }
    match kept {
        None => fail(&format!("there is no file {}", path.display()), ""),
        Some(kept) => fail(&format!("{} is out of date", path.display()), &diff(&kept, text)),
    }
}

/// Asserts that a file contains this text between `<!-- name -->` and `<!-- /name -->`; see [`Table::assert_between`].
///
/// # Panics
/// Panics with a diff if the part between these marks differs, if a mark is missing or is part of the text, or if the
/// file cannot be read or written.
#[track_caller]
pub fn assert_between(path: impl AsRef<Path>, name: &str, text: &str) {
    // Tests run in parallel, and several of them may write to one file.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let path = path.as_ref();
    let guard = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(kept) = read(path) else { fail(&format!("there is no file {}", path.display()), "") };
    let marks = Marks::new(name);
    if text.contains(&marks.start) || text.contains(&marks.end) {
        stop(&format!("the text for {} contains one of {marks}: give the part another name", path.display()));
    }
    let Some([before, between, after]) = marks.split(&kept) else {
        stop(&format!("{} lacks {marks}, in this order: add both where the text belongs", path.display()))
    };
    // Without an empty line after the comment, Markdown reads a table as text.
    let wanted = format!("\n\n{}\n\n", text.trim_matches(['\r', '\n']));
    if same(between, &wanted) {
        return;
    }
    if Update::allowed() > Update::Nothing {
        let wanted = if before.contains("\r\n") { lines(&wanted).replace('\n', "\r\n") } else { wanted };
        return write(path, &format!("{before}{}{wanted}{}{after}", marks.start, marks.end));
    }
    drop(guard);
    fail(&format!("{}, `{name}`, is out of date", path.display()), &diff(between, &wanted))
}

/// The comments around a part of a file.
struct Marks {
    start: String,
    end: String,
}

impl Marks {
    fn new(name: &str) -> Self {
        Marks { start: format!("<!-- {name} -->"), end: format!("<!-- /{name} -->") }
    }

    /// The texts before, between and after the marks.
    fn split<'t>(&self, text: &'t str) -> Option<[&'t str; 3]> {
        let (before, rest) = text.split_once(&self.start)?;
        let (between, after) = rest.split_once(&self.end)?;
        Some([before, between, after])
    }
}

impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` and `{}`", self.start, self.end)
    }
}

/// The content of a file; `None` if there is no such file.
#[track_caller]
pub(super) fn read(path: &Path) -> Option<String> {
    match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => stop(&format!("{} cannot be read: {error}", path.display())),
    }
}

#[track_caller]
pub(super) fn write(path: &Path, text: &str) {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    if let Err(error) = folder.and_then(|()| fs::write(path, text)) {
        stop(&format!("{} cannot be written: {error}", path.display()))
    }
}

/// What a test may write, from `ENVELOPE_UPDATE`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Update {
    Nothing,
    /// Only changes that break no client.
    Harmless,
    Everything,
}

impl Update {
    pub(super) fn allowed() -> Update {
        match env::var_os(UPDATE) {
            Some(value) if value == "breaking" => Update::Everything,
            Some(_) if is_set(UPDATE) => Update::Harmless,
            _ => Update::Nothing,
        }
    }
}

/// True if an environment variable is set, and neither empty nor `0`.
pub(super) fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0")
}

/// True if the texts are equal except for line endings, which Git may convert.
fn same(left: &str, right: &str) -> bool {
    lines(left) == lines(right)
}

fn lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

pub(super) fn diff(kept: &str, wanted: &str) -> String {
    let (kept, wanted) = (lines(kept), lines(wanted));
    TextDiff::from_lines(&*kept, &*wanted).unified_diff().header("in the file", "in the code").to_string()
}

#[track_caller]
fn fail(what: &str, diff: &str) -> ! {
    stop(&format!("{what}\n= help: run the test with {UPDATE}=1 to write it, and read what has changed\n\n{diff}"))
}

/// Fails the test. The text is printed here, because a panic's message would be followed by a backtrace in many CI
/// setups.
#[track_caller]
pub(super) fn stop(text: &str) -> ! {
    let text = text.trim_end();
    eprintln!("\n{}:\n{text}", Location::caller());
    resume_unwind(Box::new(String::from(text)))
}
