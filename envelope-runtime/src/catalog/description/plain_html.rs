//! A description as HTML, without a library that reads Markdown: code, links and lines. Emphasis stays as it is written.

use alloc::string::String;

use crate::catalog::description::html_escape::push_escaped;
use crate::catalog::description::inline::Piece;
use crate::catalog::description::lines::{self, Format};

/// Writes a description as the content of a cell.
pub(crate) fn write(out: &mut String, markdown: &str) {
    lines::write(out, markdown, &Format { piece: write_piece, code });
}

fn write_piece(out: &mut String, piece: Piece<'_>) {
    match piece {
        Piece::Text(source) => text(out, source),
        Piece::Code(content) => code(out, content),
        Piece::Open(url) => open(out, url),
        Piece::Close(_) => out.push_str("</a>"),
        Piece::Url(url) => {
            open(out, url);
            literal(out, url);
            out.push_str("</a>");
        }
    }
}

fn open(out: &mut String, url: &str) {
    out.push_str("<a href=\"");
    literal(out, url);
    out.push_str("\">");
}

fn code(out: &mut String, content: &str) {
    out.push_str("<code>");
    literal(out, content);
    out.push_str("</code>");
}

fn literal(out: &mut String, text: &str) {
    text.chars().for_each(|character| push_escaped(out, character));
}

/// A backslash makes a mark a text, and is gone.
fn text(out: &mut String, source: &str) {
    let mut rest = source.chars().peekable();
    while let Some(character) = rest.next() {
        let escaped = rest.next_if(|next| character == '\\' && next.is_ascii_punctuation());
        push_escaped(out, escaped.unwrap_or(character));
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let mut out = String::new();
        super::write(&mut out, markdown);
        assert_eq!(out, expected, "{markdown}");
    }

    #[test]
    fn code_links_and_lines() {
        check("Call `GET /users`.\n\n- a\n- b", "Call <code>GET /users</code>.<br>- a<br>- b");
        let link = "<a href=\"https://d.example/\">docs</a>";
        check(
            "See [docs] or [`Late`].\n\n[docs]: https://d.example/",
            &alloc::format!("See {link} or <code>Late</code>."),
        );
        check("\\*no\\* <https://a.example>", "*no* <a href=\"https://a.example\">https://a.example</a>");
    }

    #[test]
    fn nothing_runs_or_breaks_out() {
        check("</td><b> & `</code>`", "&lt;/td&gt;&lt;b&gt; &amp; <code>&lt;/code&gt;</code>");
        check("[x](javascript:alert(1))", "x");
        check("[x](https://a.example/\"onclick=)", "<a href=\"https://a.example/&quot;onclick=\">x</a>");
    }
}
