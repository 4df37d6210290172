//! The runtime's files import items from the modules that define them, and only from folders below their own.

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up: a file may import from its own folder and from those before it.
const FLOORS: [&str; 14] = [
    "http",
    "entry",
    "write",
    "facts",
    "template",
    "envelope",
    "catalog",
    "outputs",
    "client",
    "check",
    "service",
    "validation",
    "__private",
    "guide",
];

const SOURCES: &str = "envelope-runtime/src";

#[test]
fn imports_lead_down_and_never_through_lib_rs() {
    let mut wrong = Vec::new();
    for file in sources(Path::new(SOURCES)) {
        let floor = floor(file.strip_prefix(SOURCES).unwrap().iter().next().unwrap().to_str().unwrap());
        for (line, path) in fs::read_to_string(&file).unwrap().lines().filter_map(|line| Some((line, imported(line)?)))
        {
            // A name outside of `FLOORS` is a macro at the crate root, or a re-export in `lib.rs`.
            let is_macro = path.starts_with("__");
            let is_below = FLOORS.contains(&path) && self::floor(path) <= floor;
            if !is_below && !is_macro {
                wrong.push(format!("{}: {}", file.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn floor(name: &str) -> usize {
    let name = name.trim_end_matches(".rs");
    FLOORS.iter().position(|floor| *floor == name).unwrap_or_else(|| panic!("`{name}` has no floor"))
}

/// The first segment of an import's path, after `crate`.
fn imported(line: &str) -> Option<&str> {
    let (visibility, path) = line.trim_start().split_once("use crate::")?;
    let is_import = visibility.is_empty() || visibility.starts_with("pub");
    let end = path.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(path.len());
    is_import.then(|| &path[..end])
}

/// All source files but `lib.rs`.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let is_source = |path: &PathBuf| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("lib.rs");
    folders.iter().flat_map(|folder| sources(folder)).chain(files.into_iter().filter(is_source)).collect()
}
