//! Links within the repository lead to files and headings that exist. `reference` checks those to pages of the API;
//! links to other sites are not checked, because tests use no network.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PAGES: [&str; 5] =
    ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "STABILITY.md", "envelope-runtime/benches/README.md"];

#[test]
fn links_are_found() {
    let text = "[a](b.md), ![c](d.png)\n```\n[e](f)\n```\n[g]: h.md\n";
    assert_eq!(targets(text), ["b.md", "d.png", "h.md"]);
    assert!(!leads_somewhere(Path::new("README.md"), "# A heading", "#another"));
    assert!(leads_somewhere(Path::new("README.md"), "# A heading", "#a-heading"));
    assert!(!leads_somewhere(Path::new("README.md"), "", "no.md"));
}

#[test]
fn links_within_the_repository_exist() {
    let mut dead = Vec::new();
    for page in PAGES.map(Path::new) {
        let text = fs::read_to_string(page).unwrap();
        dead.extend(targets(&text).into_iter().filter(|link| !leads_somewhere(page, &text, link)));
    }
    assert!(dead.is_empty(), "{dead:?}");
}

/// `[text](target)`, `![text](target)` and `[text]: target`, outside of code.
fn targets(text: &str) -> Vec<String> {
    let mut in_code = false;
    let mut targets = Vec::new();
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code {
            continue;
        }
        targets.extend(line.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(str::to_owned));
        targets.extend(line.split_once("]: ").filter(|_| line.starts_with('[')).map(|(_, target)| target.to_owned()));
    }
    targets
}

fn leads_somewhere(page: &Path, text: &str, link: &str) -> bool {
    match link.strip_prefix('#') {
        Some(anchor) => anchors(text).contains(anchor),
        None => link.starts_with("https://") || page.with_file_name(link).exists(),
    }
}

/// The anchors that GitHub makes of headings.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    headings
        .map(|heading| {
            heading.to_lowercase().replace(' ', "-").replace(|sign: char| !sign.is_alphanumeric() && sign != '-', "")
        })
        .collect()
}
