//! Prints a table as GitHub Flavored Markdown. Cells are not padded: in a file under version control, a longer message
//! changes only its own line.

use alloc::string::String;
use core::fmt;

use crate::catalog::description::markdown::write as description;
use crate::catalog::dialect::{Dialect, is_target};
use crate::catalog::table::Table;
use crate::catalog::table::marks::Marks;

/// The rows of a table with pipes.
#[derive(Clone, Copy)]
struct Pipes(Dialect);

impl Marks for Pipes {
    const CELL: [&'static str; 2] = ["| ", " "];
    const STRUCK: [&'static str; 2] = ["~~", "~~"];

    fn line_break(self) -> &'static str {
        self.0.line_break()
    }

    fn line(self, out: &mut String, text: &str) {
        self.0.text(out, text);
    }

    fn url(self, out: &mut String, url: &str) {
        if is_target(url) { self.0.link(out, url) } else { self.text(out, url) }
    }

    fn description(self, out: &mut String, markdown: &str) {
        description(out, markdown, self.0);
    }
}

impl Table {
    /// Prints a table in GitHub Flavored Markdown (section 4.10), with a line break at its end.
    ///
    /// A description is Markdown, as doc comments are, and its cell has that Markdown on one line:
    /// - Its lines are separated by `<br>`; the derives have joined those of a paragraph. Each line of a code block is
    ///   a code span.
    /// - `[text][label]` and `[label]` become `[text](address)` if the description defines the label.
    /// - A link that leads to no web page becomes its text: only rustdoc resolves ``[`Fault::Late`]``. An image becomes
    ///   a link to it.
    /// - Pipes are escaped, also in code. HTML is shown as text.
    ///
    /// Every other cell reads as the literal text that it contains: what would be markup in Markdown is escaped, and a
    /// line break becomes `<br>`.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        self.with_pipes(Dialect::Markdown)
    }

    /// Prints a table in the form that Markdown and MDX share.
    pub(super) fn with_pipes(&self, dialect: Dialect) -> String {
        let marks = Pipes(dialect);
        let mut out = String::new();
        for heading in self.headings() {
            out.push_str("| ");
            marks.text(&mut out, heading);
            out.push(' ');
        }
        out.push_str("|\n");
        out.extend(self.headings().map(|_| "|---"));
        out.push_str("|\n");
        for row in self.rows() {
            marks.row(&mut out, self, row);
            out.push_str("|\n");
        }
        out
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_markdown())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Pipes;
    use crate::catalog::dialect::Dialect;
    use crate::catalog::table::marks::Marks;

    #[test]
    fn a_cell_is_one_line() {
        for (text, expected) in
            [("one\ntwo\r\nthree\rfour\n", "one<br>two<br>three<br>four"), ("\ta\tb ", "a b"), ("a\\\nb", r"a\\<br>b")]
        {
            let mut out = String::new();
            Pipes(Dialect::Markdown).text(&mut out, text);
            assert_eq!(out, expected);
        }
    }
}
