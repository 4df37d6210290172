//! The dialects Markdown and MDX: how to write literal text, addresses and line breaks in a cell of a table.

use alloc::string::String;

use crate::catalog::description::is_link;

/// GitHub Flavored Markdown, or MDX, which reads braces and `<` as JSX.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Markdown,
    Mdx,
}

impl Dialect {
    /// The break between two lines of a cell.
    pub(crate) const fn line_break(self) -> &'static str {
        match self {
            Dialect::Markdown => "<br>",
            Dialect::Mdx => "<br />",
        }
    }

    /// Writes a line of literal text in a cell.
    ///
    /// Escapes only what would be markup at its position, so that `NOT_FOUND`, `R&D` and, in Markdown, `{#CODE}` stay
    /// readable in the source.
    pub(crate) fn text(self, out: &mut String, line: &str) {
        escape(out, &line.replace('\t', " "), |character, before, rest| self.is_markup(character, before, rest));
    }

    fn is_markup(self, character: char, before: &str, rest: &str) -> bool {
        is_markup(character, before, rest) || self.is_own_markup(character, before, rest)
    }

    /// True if a character is markup in this dialect but not in Markdown.
    ///
    /// `{` begins an expression. An address that becomes a link by itself cannot contain escapes: its braces would keep
    /// their backslashes. An escape before the address prevents that, and remark-gfm makes the link after it has
    /// resolved the escapes.
    pub(crate) fn is_own_markup(self, character: char, before: &str, rest: &str) -> bool {
        self == Dialect::Mdx
            && match character {
                '{' | '}' => true,
                ':' => rest.starts_with("//") && (ends_with(before, "http") || ends_with(before, "https")),
                '.' => ends_with(before, "www"),
                // The address in angle brackets becomes a link, which `!` would turn into an image.
                '!' => rest.starts_with('<'),
                _ => false,
            }
    }

    /// True if a cell can contain this code with its pipes escaped. In code with `\|`, remark takes the second
    /// backslash as escaped by the first, and the pipe ends the cell; GitHub pairs the second with the pipe.
    pub(crate) fn holds_code(self, code: &str) -> bool {
        let is_escaped = |at: usize| (at - code[..at].trim_end_matches('\\').len()) % 2 == 1;
        self == Dialect::Markdown || !code.match_indices('|').any(|(at, _)| is_escaped(at))
    }

    /// Writes an address as a link that shows it. MDX has no `<https://..>`.
    pub(crate) fn link(self, out: &mut String, target: &str) {
        match self {
            Dialect::Markdown => out.extend(["<", target, ">"]),
            Dialect::Mdx => {
                out.push('[');
                escape(out, target, |character, before, rest| {
                    character == ']' || self.is_markup(character, before, rest)
                });
                out.push_str("](");
                escape(out, target, |character, _, rest| match character {
                    '(' | ')' | '{' | '}' => true,
                    '&' => is_entity(rest),
                    _ => false,
                });
                out.push(')');
            }
        }
    }

    /// Writes the address of a link in a description.
    pub(crate) fn target(self, out: &mut String, target: &str) {
        escape(out, target, |character, _, _| match character {
            '(' | ')' => true,
            '{' | '}' => self == Dialect::Mdx,
            _ => false,
        });
    }
}

/// True if a link can lead to this address: that of a web page, without markup or anything that ends a cell.
pub(crate) fn is_target(url: &str) -> bool {
    is_link(url) && !url.contains(['<', '>', '\\', '|', '`'])
}

/// The delimiter of a code span around this text (CommonMark, section 6.1): more backticks than follow each other in
/// it.
pub(crate) fn ticks_around(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest + 1)
}

/// Writes a text with a backslash before each character for which `is_escaped` holds, given the text before and after
/// it.
fn escape(out: &mut String, text: &str, is_escaped: impl Fn(char, &str, &str) -> bool) {
    for (at, character) in text.char_indices() {
        if is_escaped(character, &text[..at], &text[at + character.len_utf8()..]) {
            out.push('\\');
        }
        out.push(character);
    }
}

fn is_markup(character: char, before: &str, rest: &str) -> bool {
    match character {
        // `$` begins a formula on GitHub.
        '|' | '*' | '`' | '[' | '<' | '~' | '$' => true,
        // Also at the end, because markup of the table follows.
        '\\' => rest.starts_with(|next: char| next.is_ascii_punctuation() || next.is_control()) || rest.is_empty(),
        '_' => !is_within_word(before, rest),
        '&' => is_entity(rest),
        _ => false,
    }
}

/// An underscore between letters or digits is not emphasis (CommonMark, section 6.2).
fn is_within_word(before: &str, rest: &str) -> bool {
    let before = before.trim_end_matches('_').chars().next_back();
    let after = rest.trim_start_matches('_').chars().next();
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

/// `&` begins a character reference only before a name and a semicolon (CommonMark, section 2.5).
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let after = name.trim_start_matches(|next: char| next.is_ascii_alphanumeric());
    after.len() < name.len() && after.starts_with(';')
}

fn ends_with(text: &str, word: &str) -> bool {
    let end = text.len().checked_sub(word.len()).and_then(|at| text.get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Dialect;

    #[track_caller]
    fn check(line: &str, markdown: &str, mdx: &str) {
        for (dialect, expected) in [(Dialect::Markdown, markdown), (Dialect::Mdx, mdx)] {
            let mut out = String::new();
            dialect.text(&mut out, line);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn text_without_markup_stays_readable() {
        for text in [
            "System error – Request data provided was invalid.",
            "VALIDATION_ERROR",
            "a__b and snake_case_name",
            "R&D, AT&T, 1 & 2; &;",
            "(see example.com/a_b?c=d&e=f#g) - 5 > 4, 100%, #1, it's \"so\"!",
            r"C:\dir\file",
            "ftp://a.example, ww.example, https:",
        ] {
            check(text, text, text);
        }
    }

    #[test]
    fn markup_is_escaped() {
        let both = |line, expected| check(line, expected, expected);
        both("a|b", r"a\|b");
        both("*bold* `code` ~~gone~~", r"\*bold\* \`code\` \~\~gone\~\~");
        both("_all_ __init__", r"\_all\_ \_\_init\_\_");
        both("[text](url) ![image](url)", r"\[text](url) !\[image](url)");
        both("<b>&lt;&#60;&amp</b>", r"\<b>\&lt;\&#60;&amp\</b>");
        both("$x$", r"\$x\$");
        both("\ta\tb", " a b");
    }

    #[test]
    fn a_backslash_is_escaped_if_it_would_escape_something() {
        let both = |line, expected| check(line, expected, expected);
        both(r"^\d+\.\d$", r"^\d+\\.\d\$");
        both(r"a\|b", r"a\\\|b");
        both(r"end\", r"end\\");
        check(r"\{", r"\\{", r"\\\{");
    }

    #[test]
    fn braces_are_expressions_in_mdx() {
        check("must contain {#CODE}.", "must contain {#CODE}.", r"must contain \{#CODE\}.");
        check("${0}", r"\${0}", r"\$\{0\}");
    }

    #[test]
    fn an_address_in_a_text_of_mdx_keeps_its_braces_without_backslashes() {
        check("at https://a.example/{id}", "at https://a.example/{id}", r"at https\://a.example/\{id\}");
        check("HTTP://a WWW.a.b", "HTTP://a WWW.a.b", r"HTTP\://a WWW\.a.b");
    }

    #[track_caller]
    fn check_link(target: &str, mdx: &str) {
        let mut out = String::new();
        Dialect::Mdx.link(&mut out, target);
        assert_eq!(out, mdx);
    }

    #[test]
    fn a_link_shows_its_target() {
        check_link("https://a.example/b?c&d", r"[https\://a.example/b?c&d](https://a.example/b?c&d)");
        check_link("https://a.example/{b})_", r"[https\://a.example/\{b\})\_](https://a.example/\{b\}\)_)");
        check_link("https://a.example/[b](c)", r"[https\://a.example/\[b\](c)](https://a.example/[b]\(c\))");
        check_link("http://a/&lt;", r"[http\://a/\&lt;](http://a/\&lt;)");
    }
}
