//! A description as a cell of a table in GitHub Flavored Markdown.

use alloc::string::String;

use crate::catalog::description::inline::Piece;
use crate::catalog::description::lines::{self, Format};

/// Writes a description into a cell: emphasis, code and links stay, a paragraph or an item of a list begins behind `<br>`.
pub(crate) fn write(out: &mut String, markdown: &str) {
    lines::write(out, markdown, &Format { piece: write_piece, code });
}

fn write_piece(out: &mut String, piece: Piece<'_>) {
    match piece {
        Piece::Text(source) => text(out, source),
        Piece::Code(content) => code(out, content),
        Piece::Open(_) => out.push('['),
        Piece::Close(url) => {
            out.push_str("](");
            address(out, url);
            out.push(')');
        }
        Piece::Url(url) => {
            out.push('<');
            address(out, url);
            out.push('>');
        }
    }
}

/// What the source escapes stays so, and so does emphasis. All else that could be markup has been read, and is text.
fn text(out: &mut String, source: &str) {
    let mut rest = source.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\\' => match rest.next_if(char::is_ascii_punctuation) {
                Some(escaped) => out.extend(['\\', escaped]),
                None if rest.peek().is_none() => out.push_str("\\\\"),
                None => out.push('\\'),
            },
            // `$` begins a formula on GitHub.
            '|' | '`' | '[' | '<' | '~' | '$' => out.extend(['\\', character]),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
}

/// A table splits at pipes even in code. What backticks cannot hold stands in the element that they are short for.
fn code(out: &mut String, content: &str) {
    if !content.contains(['|', '`']) && !out.ends_with('`') {
        out.push('`');
        out.extend(content.chars().map(|character| if character.is_control() { ' ' } else { character }));
        out.push('`');
        return;
    }
    out.push_str("<code>");
    for character in content.chars() {
        match character {
            control if control.is_control() => out.push(' '),
            mark if mark.is_ascii_punctuation() => out.extend(['\\', mark]),
            other => out.push(other),
        }
    }
    out.push_str("</code>");
}

/// What would end the address is percent-encoded (RFC 3986, section 2.1).
fn address(out: &mut String, url: &str) {
    for character in url.chars() {
        match character {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '`' => out.push_str("%60"),
            '|' => out.push_str("%7C"),
            other => out.push(other),
        }
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
    fn what_a_cell_can_hold_stays() {
        check("Call `GET /users`, *then* __wait__.", "Call `GET /users`, *then* __wait__.");
        check(
            "See [the docs][d] or [`Late`].\n\n[d]: https://d.example/a_(b)",
            "See [the docs](https://d.example/a_%28b%29) or `Late`.",
        );
        check("One\ntwo.\n\n- `a`\n- b", "One two.<br>- `a`<br>- b");
        check("```\nlet a = b | c;\n\nd\n```", r"<code>let a \= b \| c\;</code><br><br>`d`");
        check("R&D, \\*no\\*, <https://a.example>", "R&D, \\*no\\*, <https://a.example>");
    }

    #[test]
    fn nothing_leaves_the_cell() {
        check("a|b `c|d` \\|", r"a\|b <code>c\|d</code> \|");
        check("<b> `x", r"\<b> \`x");
        check("[`a`](x)[`b`](y)", "`a`<code>b</code>");
        check("``a`b``", r"<code>a\`b</code>");
        check("end\\\\", r"end\\");
        check("[a](https://a.example/|)", "[a](https://a.example/%7C)");
    }
}
