//! Initial inputs, made from the repository's files, so that a fuzzer need not discover the syntax of Rust, templates
//! or contracts.

use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::visit::Visit;

/// For targets that need no seeds, because any input is valid.
#[must_use]
pub fn none() -> Vec<Vec<u8>> {
    Vec::new()
}

/// The source text of each derive in the repository.
#[must_use]
pub fn of_macros() -> Vec<Vec<u8>> {
    derive_inputs().into_iter().map(|input| [b"\0", input.as_bytes()].concat()).collect()
}

/// The repository's contracts, as text.
#[must_use]
pub fn of_contracts() -> Vec<Vec<u8>> {
    contracts().into_iter().map(|text| [b"\x01", text.as_bytes()].concat()).collect()
}

pub(crate) fn contracts() -> Vec<String> {
    let texts = files("json").into_iter().map(|path| fs::read_to_string(path).unwrap_or_default());
    texts.filter(|text| text.contains("\"envelope_contract\"")).collect()
}

/// The repository's files with this extension, sorted.
pub(crate) fn files(extension: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["docs", "tests", "envelope-derive", "envelope-runtime"] {
        add_files(&root.join(folder), &mut files);
    }
    files.push(root.join("README.md"));
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository").flatten() {
        let path = entry.path();
        if path.is_dir() && !["target", "corpus", "artifacts"].iter().any(|name| path.ends_with(name)) {
            add_files(&path, files);
        } else if path.is_file() {
            files.push(path);
        }
    }
}

/// Types with this library's attributes, from the sources and from the examples in docs.
pub(crate) fn derive_inputs() -> Vec<String> {
    let read = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
    let sources = files("rs").into_iter().map(read);
    let examples = files("md").into_iter().map(read).flat_map(|text| code_blocks(&text));
    let mut inputs = Inputs(Vec::new());
    for source in sources.chain(examples) {
        if let Ok(file) = syn::parse_file(&source) {
            inputs.visit_file(&file);
        }
    }
    inputs.0.sort();
    inputs.0.dedup();
    inputs.0
}

fn code_blocks(markdown: &str) -> Vec<String> {
    markdown
        .split("```")
        .skip(1)
        .step_by(2)
        .map(|block| block.split_once('\n').unwrap_or_default().1.to_owned())
        .collect()
}

struct Inputs(Vec<String>);

impl Inputs {
    fn add(&mut self, item: &impl ToTokens) {
        let text = item.to_token_stream().to_string();
        if text.contains("# [api") || text.contains("# [envelope") {
            self.0.push(text);
        }
    }
}

impl<'ast> Visit<'ast> for Inputs {
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.add(item);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.add(item);
    }
}
