//! Doc comments, which are Markdown.

use syn::{Attribute, Meta};

use crate::common::{is_fence, is_link_definition};

/// The text of the doc comment. The lines of a paragraph are joined; all other lines stay as they are.
pub(crate) fn doc(attributes: &[Attribute]) -> String {
    let mut text = Text::default();
    for doc in attributes.iter().filter_map(doc_line) {
        doc.lines().for_each(|line| text.add(line.strip_prefix(' ').unwrap_or(line).trim_end()));
    }
    text.written.trim_end().to_owned()
}

#[derive(Default)]
struct Text {
    written: String,
    /// True between the fences of a block of code.
    in_code: bool,
    /// True if the last line must not be continued by the next one.
    is_complete: bool,
}

impl Text {
    fn add(&mut self, line: &str) {
        let (start, is_fence) = (line.trim_start(), is_fence(line));
        if self.in_code || is_fence {
            self.in_code ^= is_fence;
            return self.add_line(line, true);
        }
        if start.is_empty() {
            return self.end_paragraph();
        }
        let is_complete = is_whole_block(start);
        if is_complete || begins_block(start) {
            return self.add_line(line, is_complete);
        }
        match self.written.chars().next_back() {
            Some(last) if last != '\n' => self.written.push(if self.is_complete { '\n' } else { ' ' }),
            _ => {}
        }
        self.written.push_str(start);
        self.is_complete = false;
    }

    fn add_line(&mut self, line: &str, is_complete: bool) {
        let is_begun = !self.written.is_empty() && !self.written.ends_with('\n');
        if is_begun {
            self.written.push('\n');
        }
        self.written.push_str(line);
        // A line of code may be empty.
        if line.is_empty() {
            self.written.push('\n');
        }
        self.is_complete = is_complete;
    }

    fn end_paragraph(&mut self) {
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push_str("\n\n");
        }
    }
}

/// An item of a list, a quote or a row of a table.
fn begins_block(line: &str) -> bool {
    let after = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let is_numbered = after.len() < line.len() && (after.starts_with(". ") || after.starts_with(") "));
    is_numbered || ["- ", "* ", "+ ", "> ", "|"].iter().any(|mark| line.starts_with(mark))
}

/// A heading, or the definition of a link.
fn is_whole_block(line: &str) -> bool {
    let after = line.trim_start_matches('#');
    after.starts_with(' ') || is_link_definition(line)
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value else { return None };
    // A `#[doc = ""]` keeps an empty line, which `str::lines` would drop.
    let keep_empty = |line: String| if line.is_empty() { "\n".to_owned() } else { line };
    meta.path.is_ident("doc").then(|| keep_empty(text.value()))
}

#[cfg(test)]
mod tests {
    use syn::{Attribute, parse_quote};

    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let attributes: Vec<Attribute> = lines.iter().map(|line| parse_quote!(#[doc = #line])).collect();
        assert_eq!(super::doc(&attributes), expected);
    }

    #[test]
    fn lines_of_a_paragraph_are_joined() {
        check(&[" One", " two.", "", "", " Three.", ""], "One two.\n\nThree.");
        check(&["", " One #1", " - 2"], "One #1\n- 2");
        check(&[" So", " #1", " . and", " 2 more"], "So #1 . and 2 more");
    }

    #[test]
    fn lines_that_markdown_keeps_apart_are_not_joined() {
        check(&[" Of:", " - one", "   more", "   - two", " 3. three"], "Of:\n- one more\n  - two\n3. three");
        check(&[" See [a].", "", " [a]: b", " [c]: d", " e"], "See [a].\n\n[a]: b\n[c]: d\ne");
        check(&[" See", " [a] and [b]: c"], "See [a] and [b]: c");
        check(&[" # Why", " So."], "# Why\nSo.");
    }

    #[test]
    fn code_stays_as_it_is() {
        check(&[" ```", " let a;", "", "   b", " ```", " the", " end"], "```\nlet a;\n\n  b\n```\nthe end");
    }
}
