//! Snapshots of expansions: for each kind, a small input `tests/expansions/NAME.rs` and its expansion,
//! `NAME.expanded.rs`. The diff of these files shows the effect of a change to the derives. Other tests check where an
//! expansion leads an editor: a placeholder leads to its field.
//!
//! To rewrite the expansions, run `ENVELOPE_UPDATE=1 cargo test -p envelope-derive snapshots`, and read the diff.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Item, Token};

use crate::common::Outcome;
use crate::derive;

#[test]
fn snapshots_of_expansions_are_up_to_date() {
    let overwrite = std::env::var_os("ENVELOPE_UPDATE").is_some_and(|value| !value.is_empty() && value != "0");
    let mut stale = Vec::new();
    for input in inputs() {
        let golden = input.with_extension("expanded.rs");
        let expansion = expansion(&input);
        if overwrite {
            fs::write(&golden, expansion).unwrap();
        } else if fs::read_to_string(&golden).ok() != Some(expansion) {
            stale.push(golden.file_name().unwrap().to_owned());
        }
    }
    assert!(stale.is_empty(), "run this again with ENVELOPE_UPDATE=1 and read the diff of {stale:?}");
}

#[test]
fn only_the_input_with_mistakes_has_mistakes() {
    let refused = |input: &PathBuf| expansion(input).contains("compile_error!");
    let refused: Vec<PathBuf> = inputs().into_iter().filter(refused).collect();
    assert!(matches!(refused.as_slice(), [input] if input.ends_with("mistakes.rs")), "{refused:?}");
}

#[test]
fn every_snapshot_has_an_input() {
    let inputs = inputs();
    let orphans: Vec<PathBuf> = files(true).into_iter().filter(|golden| !inputs.contains(&input_of(golden))).collect();
    assert!(orphans.is_empty(), "no input for {orphans:?}");
}

/// The inputs: all files that are not expansions.
fn inputs() -> Vec<PathBuf> {
    let inputs = files(false);
    assert!(inputs.len() >= 8, "inputs are missing: {inputs:?}");
    inputs
}

fn files(expanded: bool) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expansions");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.to_str().unwrap().ends_with(".expanded.rs") == expanded);
    files.sort();
    files
}

fn input_of(golden: &Path) -> PathBuf {
    golden.with_extension("").with_extension("rs")
}

/// The formatted expansion of all types in a file.
fn expansion(input: &Path) -> String {
    let file = syn::parse_file(&fs::read_to_string(input).unwrap()).unwrap();
    let expansion: TokenStream = file.items.iter().map(expand).collect();
    prettyplease::unparse(&syn::parse2(expansion).unwrap())
}

fn expand(item: &Item) -> TokenStream {
    let input: DeriveInput = syn::parse2(item.to_token_stream()).unwrap();
    match () {
        () if derives(&input.attrs, "ApiError") => derive::outcome(Outcome::Error, &input),
        () if derives(&input.attrs, "ApiResponse") => derive::outcome(Outcome::Success, &input),
        () if derives(&input.attrs, "Envelope") => derive::envelope(&input),
        () => panic!("`{}` derives nothing of this crate", input.ident),
    }
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    let derived =
        |attribute: &Attribute| attribute.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
    let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.flat_map(|attribute| derived(attribute).unwrap()).any(|path| path.is_ident(name))
}

/// The source text under each token that names the field.
fn places(tokens: TokenStream, field: &str, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => places(group.stream(), field, found),
            token if token.to_string() == field => found.extend(token.span().source_text()),
            _ => {}
        }
    }
}

#[track_caller]
fn check(input: &str, field: &str, place: &str) {
    let mut found = Vec::new();
    places(derive::outcome(Outcome::Error, &syn::parse_str(input).unwrap()), field, &mut found);
    assert!(found.iter().any(|text| text == place), "{found:?}");
}

#[test]
fn a_placeholder_leads_to_its_field() {
    let api = r#"#[api(status = 404, code = "A", message = "no {user}", header("x-user" = "<{user}>"))]"#;
    let input = format!("{api} struct Fault {{ user: String }}");
    check(&input, "user", "\"no {user}\"");
    check(&input, "user", "\"<{user}>\"");
    let input = r#"enum Fault { #[api(status = 404, code = "A", message = "no {0}")] A(String) }"#;
    check(input, "0", "\"no {0}\"");
}
