//! Annotations for GitHub Actions: lines on standard output that GitHub shows next to a file in a review.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use std::path::{Path, PathBuf};
use std::{env, fs, println};

use crate::check::change::{Change, Changes, Severity};
use crate::check::files::is_set;

/// Prints an annotation of the file for each change, if this is a job of GitHub Actions.
pub(super) fn annotate(path: &Path, changes: &Changes) {
    if is_set("GITHUB_ACTIONS") {
        let file = within_repository(path);
        // The test harness may have printed the start of a line.
        let lines: String = changes.iter().map(|change| format!("\n{}", annotation(&file, change))).collect();
        println!("{lines}");
    }
}

/// The path as GitHub expects it: relative to the root of the repository, with slashes. Tests run in the folder of
/// their package.
fn within_repository(path: &Path) -> String {
    let absolute = |path: &Path| fs::canonicalize(path).ok();
    let root = env::var_os("GITHUB_WORKSPACE").map(PathBuf::from).and_then(|root| absolute(&root));
    let relative = root.and_then(|root| Some(absolute(path)?.strip_prefix(root).ok()?.to_path_buf()));
    let Some(relative) = relative else { return path.display().to_string() };
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn annotation(file: &str, change: &Change) -> String {
    let level = match change.severity() {
        Severity::Breaking => "error",
        Severity::Notable => "warning",
        Severity::Additive => "notice",
    };
    format!("::{level} file={}::{}", property(file), data(&change.to_string()))
}

/// Escapes a text; GitHub unescapes it. Otherwise, a line break in the text could begin another command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property, too, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{annotation, data, property};
    use crate::check::change::{Change, Severity};
    use crate::entry::code::OwnedCode;

    #[test]
    fn what_ends_a_command_is_escaped() {
        assert_eq!(data("100%\r\n::error::a, b%0A"), "100%25%0D%0A::error::a, b%250A");
        assert_eq!(property("C:\\a,b\n%"), "C%3A\\a%2Cb%0A%25");
    }

    #[test]
    fn a_severity_is_a_level() {
        for (severity, expected) in [
            (Severity::Breaking, "::error file=a%2Cb.json::breaking: code -1: 5%25\\n::error::"),
            (Severity::Notable, "::warning file=a%2Cb.json::notable: code -1: 5%25\\n::error::"),
            (Severity::Additive, "::notice file=a%2Cb.json::additive: code -1: 5%25\\n::error::"),
        ] {
            let change = Change::of_code(severity, &OwnedCode::Int(-1), "5%\n::error::");
            assert_eq!(annotation("a,b.json", &change), expected);
        }
    }
}
