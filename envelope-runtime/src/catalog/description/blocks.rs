//! The lines of a description: paragraphs, items of lists, code, and the definitions of its links.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// What stands on a line of its own.
#[derive(Debug, PartialEq)]
pub(super) enum Block {
    /// A paragraph, a heading or the item of a list.
    Prose(String),
    /// A line of code.
    Code(String),
}

/// A description, taken apart.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
    definitions: BTreeMap<String, String>,
}

impl Document {
    /// Reads the part of CommonMark that doc comments have: no quotes, no tables, no code by indentation.
    pub(super) fn of(markdown: &str) -> Document {
        let mut document = Document::default();
        let mut open = String::new();
        let mut fence = None;
        for line in markdown.replace("\r\n", "\n").split(['\n', '\r']) {
            if let Some(mark) = fence {
                if is_closed(line, mark) {
                    fence = None;
                } else {
                    document.blocks.push(Block::Code(line.trim_end().into()));
                }
                continue;
            }
            fence = fence_of(line);
            match fence {
                Some(_) => document.close(&mut open),
                None => document.prose(line, &mut open),
            }
        }
        document.close(&mut open);
        document
    }

    /// Where a label leads to.
    pub(super) fn url(&self, label: &str) -> Option<&str> {
        self.definitions.get(&normal(label)).map(String::as_str)
    }

    fn close(&mut self, open: &mut String) {
        let prose = core::mem::take(open);
        if !prose.trim().is_empty() {
            self.blocks.push(Block::Prose(prose.trim().into()));
        }
    }

    fn prose(&mut self, line: &str, open: &mut String) {
        let text = line.trim();
        if text.is_empty() {
            return self.close(open);
        }
        if let Some((label, url)) = definition(text).filter(|_| open.is_empty()) {
            // Of two definitions, the first counts (CommonMark, section 4.7).
            self.definitions.entry(normal(label)).or_insert_with(|| url.into());
            return;
        }
        if let Some(heading) = heading(text) {
            self.close(open);
            open.push_str(heading);
            return self.close(open);
        }
        let (bullet, text) = item(text);
        match bullet {
            Some(_) => self.close(open),
            None if !open.is_empty() => open.push(' '),
            None => {}
        }
        open.push_str(bullet.unwrap_or_default());
        match hard_break(line, text) {
            Some(text) => {
                open.push_str(text);
                self.close(open);
            }
            None => open.push_str(text),
        }
    }
}

/// The mark of a block of code that begins here.
fn fence_of(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    // Backticks behind those at the start are a span of code.
    if line.starts_with("```") && !line.trim_start_matches('`').contains('`') {
        return Some("```");
    }
    line.starts_with("~~~").then_some("~~~")
}

fn is_closed(line: &str, mark: &str) -> bool {
    let line = line.trim();
    line.starts_with(mark) && line.trim_start_matches(&mark[..1]).is_empty()
}

/// `[label]: address "title"`, on one line.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]:")?;
    if label.trim().is_empty() || label.contains(['[', ']']) {
        return None;
    }
    let rest = rest.trim();
    let (url, title) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let is_title = title.is_empty() || title.trim_start().starts_with(['"', '\'', '(']);
    let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
    (is_title && !url.is_empty()).then_some((label, url))
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| text.trim())
}

/// How an item of a list begins, and its text. A number stays as it is.
fn item(line: &str) -> (Option<&'static str>, &str) {
    if let Some(text) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return (Some("- "), text.trim_start());
    }
    let after = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let is_numbered = after.len() < line.len() && (after.starts_with(". ") || after.starts_with(") "));
    (is_numbered.then_some(""), line)
}

/// The text before a line break that is meant: two spaces or a backslash at the end of a line.
fn hard_break<'a>(line: &str, text: &'a str) -> Option<&'a str> {
    if line.ends_with("  ") {
        return Some(text);
    }
    let before = text.strip_suffix('\\')?;
    // An even number of backslashes is so many halves.
    let backslashes = text.len() - text.trim_end_matches('\\').len();
    (backslashes % 2 == 1).then_some(before)
}

/// Labels are compared without regard to case and spaces (CommonMark, section 4.7).
fn normal(label: &str) -> String {
    let words: Vec<_> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Block, Document};

    #[track_caller]
    fn check(markdown: &str, expected: &[&str]) {
        let document = Document::of(markdown);
        let lines = document.blocks.iter().map(|block| match block {
            Block::Prose(text) => text.clone(),
            Block::Code(code) => alloc::format!("> {code}"),
        });
        assert_eq!(lines.collect::<alloc::vec::Vec<_>>(), expected, "{markdown:?}");
    }

    #[test]
    fn lines_of_a_paragraph_are_one() {
        check("One\ntwo\r\nthree.\n\nFour.", &["One two three.", "Four."]);
        check("One  \ntwo\\\nthree\\\\", &["One", "two", "three\\\\"]);
    }

    #[test]
    fn lists_headings_and_code() {
        check("# Why\nAs:\n- one\n  more\n* two\n1. three", &["Why", "As:", "- one more", "- two", "1. three"]);
        check("So:\n```rust\nlet a;\n\n  b\n```\nend", &["So:", "> let a;", "> ", ">   b", "end"]);
        check("```code``` here\n~~~\nx", &["```code``` here", "> x"]);
        check("#1 and #2, -1 * 2", &["#1 and #2, -1 * 2"]);
    }

    #[test]
    fn definitions_are_taken_out() {
        let document =
            Document::of("See [a].\n\n[A]: https://a.example/ \"t\"\n[`b  c`]: <crate::B>\n[A]: https://b.example");
        assert_eq!(document.blocks, [Block::Prose("See [a].".into())]);
        assert_eq!(document.url("a"), Some("https://a.example/"));
        assert_eq!(document.url("`b c`"), Some("crate::B"));
        check("text\n[a]: b", &["text [a]: b"]);
        check("[a]: b c", &["[a]: b c"]);
    }
}
