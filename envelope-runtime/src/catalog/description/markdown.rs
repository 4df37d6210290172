//! Renders a description as a cell of a table in Markdown or MDX. A description is Markdown already, so it is copied;
//! only what a cell, or MDX, cannot contain is changed.

use alloc::string::String;
use alloc::vec::Vec;

use crate::catalog::description::{is_item, lines};
use crate::catalog::dialect::{Dialect, is_target, ticks_around};

/// Writes a description on one line, with a line break between its lines. Each line of a code block becomes a code
/// span.
pub(crate) fn write(out: &mut String, markdown: &str, dialect: Dialect) {
    let definitions: Vec<_> = lines(markdown).filter_map(definition).collect();
    let context = Context { dialect, definitions: &definitions, in_link: false };
    let (mut is_begun, mut in_code) = (false, false);
    for line in lines(markdown) {
        let line = line.replace(char::is_control, " ");
        let line = line.trim();
        if is_fence(line) {
            in_code = !in_code;
        } else if !line.is_empty() && (in_code || definition(line).is_none()) {
            let mut written = String::new();
            if in_code {
                code(&mut written, line, dialect)
            } else {
                prose(&mut written, line, context)
            }
            out.push_str(if is_begun { dialect.line_break() } else { "" });
            // An empty link or code span leaves the space after it.
            out.push_str(written.trim());
            is_begun = true;
        }
    }
}

/// The context in which a line is parsed and written.
#[derive(Clone, Copy)]
struct Context<'a> {
    dialect: Dialect,
    definitions: &'a [Definition<'a>],
    /// Whether the line is the text of a link.
    in_link: bool,
}

fn is_fence(line: &str) -> bool {
    // If more backticks follow in the line, those at its start begin a code span.
    line.starts_with("~~~") || line.starts_with("```") && !line.trim_start_matches('`').contains('`')
}

/// A label and its address.
type Definition<'a> = (&'a str, &'a str);

/// `[label]: address "title"`
fn definition(line: &str) -> Option<Definition<'_>> {
    let (label, rest) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let mut words = rest.split_whitespace();
    let url = words.next()?.trim_matches(['<', '>']);
    let is_definition = words.next().is_none_or(|title| title.starts_with(['"', '\'', '(']));
    (is_definition && !label.contains(']')).then_some((label, url))
}

/// Writes a line of a code block as a code span.
fn code(out: &mut String, line: &str, dialect: Dialect) {
    if !dialect.holds_code(line) {
        return dialect.text(out, line);
    }
    let ticks = ticks_around(line);
    let space = if ticks.len() > 1 { " " } else { "" };
    out.extend([&ticks, space, &line.replace('|', "\\|"), space, &ticks]);
}

/// Copies a line, and escapes each mark that would have another meaning than in a doc comment, such as `$`, which
/// begins a formula on GitHub. `<` becomes a character reference, because a backslash could become the end of an
/// address before it.
fn prose<'a>(out: &mut String, line: &'a str, context: Context<'a>) {
    let mut rest = line;
    while let Some(at) = rest.find(['\\', '`', '!', '[', '<', '|', '$', '{', '}', ':', '.']) {
        out.push_str(&rest[..at]);
        let text = &rest[at..];
        let after = span(out, text, context.dialect)
            .or_else(|| link(out, text, context))
            .or_else(|| address(out, text, context))
            .or_else(|| literal(out, text, context.dialect));
        rest = after.unwrap_or_else(|| {
            let (mark, rest) = text.split_at(1);
            out.extend(if mark == "<" { ["&lt;", ""] } else { ["\\", mark] });
            rest
        });
    }
    out.push_str(rest);
}

/// Copies the code span at the start of the text, which ends with as many backticks as it begins with (CommonMark,
/// section 6.1). Without such an end, the backticks are text. Returns the rest.
fn span<'a>(out: &mut String, text: &'a str, dialect: Dialect) -> Option<&'a str> {
    let content = text.trim_start_matches('`');
    let ticks = text.len() - content.len();
    let is_end = |at: usize| !content[..at].ends_with('`') && !content[at + ticks..].starts_with('`');
    let mut ends = content.match_indices(&text[..ticks]).filter(|(at, _)| ticks > 0 && is_end(*at));
    let Some((end, _)) = ends.next() else {
        out.extend(core::iter::repeat_n("\\`", ticks));
        return (ticks > 0).then_some(content);
    };
    let (span, rest) = text.split_at(ticks + end + ticks);
    if !dialect.holds_code(span) {
        dialect.text(out, span[ticks..span.len() - ticks].trim());
        return Some(rest);
    }
    // Code spans that were separated by the brackets of links must not become one.
    out.push_str(if out.ends_with('`') { " " } else { "" });
    out.push_str(&span.replace('|', "\\|"));
    Some(rest)
}

/// Writes a web address in angle brackets as a link. Returns the rest.
fn address<'a>(out: &mut String, text: &'a str, context: Context<'_>) -> Option<&'a str> {
    let (url, rest) = text.strip_prefix('<')?.split_once('>')?;
    match context.dialect {
        _ if !is_target(url) => return None,
        // A link of MDX would end the link around it.
        Dialect::Mdx if context.in_link => Dialect::Mdx.text(out, url),
        dialect => dialect.link(out, url),
    }
    Some(rest)
}

/// Copies the start of a text that needs no escape: a mark that is escaped already, a backslash before a letter, or
/// markup of only the other dialect. Returns the rest.
fn literal<'a>(out: &mut String, text: &'a str, dialect: Dialect) -> Option<&'a str> {
    let rest = &text[1..];
    let len = match text.as_bytes()[0] {
        b'\\' if rest.starts_with(|next: char| next.is_ascii_punctuation()) => 2,
        // At the end of the line, a backslash would escape what follows in the cell.
        b'\\' if !rest.is_empty() => 1,
        // Before an image, which becomes a link, `!` would turn the link into an image again.
        b'!' if rest.starts_with("![") => return None,
        mark @ (b'!' | b'{' | b'}' | b':' | b'.') if !dialect.is_own_markup(mark.into(), out, rest) => 1,
        _ => return None,
    };
    out.push_str(&text[..len]);
    Some(&text[len..])
}

/// Writes `[text](address)`, `[text][label]`, `[label][]` or `[label]` as a link if it leads to a web page, or else as
/// its text. An image becomes a link to it. Returns the rest.
fn link<'a>(out: &mut String, markup: &'a str, context: Context<'a>) -> Option<&'a str> {
    let (text, after) = markup.strip_prefix('!').unwrap_or(markup).strip_prefix('[')?.split_once(']')?;
    if text.contains(['[', '\\']) {
        return None;
    }
    let (url, rest) = destination(after).or_else(|| reference(text, after, context.definitions))?;
    if !is_target(url) {
        prose(out, text, context);
        return Some(rest);
    }
    out.push('[');
    prose(out, text, Context { in_link: true, ..context });
    out.push_str("](");
    context.dialect.target(out, url);
    out.push(')');
    Some(rest)
}

/// Parses `(address "title")`; returns the address and the rest.
fn destination(after: &str) -> Option<(&str, &str)> {
    let inner = after.strip_prefix('(')?;
    let mut depth = 1;
    let end = inner.find(|character| {
        depth += i32::from(character == '(') - i32::from(character == ')');
        depth == 0
    })?;
    let url = inner[..end].split_whitespace().next().unwrap_or_default();
    Some((url.trim_matches(['<', '>']), &inner[end + 1..]))
}

/// Parses `[label]`, or nothing if the text is the label; returns the address of the label and the rest. For a Rust
/// item, which only rustdoc resolves, the address is empty.
fn reference<'a>(text: &str, after: &'a str, definitions: &[Definition<'a>]) -> Option<(&'a str, &'a str)> {
    let named = after.strip_prefix('[').and_then(|after| after.split_once(']'));
    let (label, rest) = named.unwrap_or(("", after));
    let label = if label.is_empty() { text } else { label };
    let definition = definitions.iter().find(|(known, _)| known.eq_ignore_ascii_case(label));
    let url = definition.map(|(_, url)| *url).or_else(|| is_item(label).then_some(""))?;
    Some((url, rest))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use crate::catalog::dialect::Dialect;

    #[track_caller]
    fn check_in(dialect: Dialect, markdown: &str, expected: &str) {
        let mut out = String::new();
        super::write(&mut out, markdown, dialect);
        assert_eq!(out, expected, "{markdown}");
    }

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        check_in(Dialect::Markdown, markdown, expected);
    }

    #[test]
    fn markdown_stays() {
        for markdown in [
            "Call `GET /users`, *then* __wait__!",
            "R&D, \\*no\\*, ~~gone~~, <https://a.example>, C:\\dir",
            "See [the `docs`](https://d.example/a).",
            "`[Late]` and `` `Vec<u8>` ``",
        ] {
            check(markdown, markdown);
        }
    }

    #[test]
    fn lines_are_joined() {
        check("One.\r\n\nTwo:\n- `a`\n  - b", "One.<br>Two:<br>- `a`<br>- b");
        check("So:\n```rust\nlet a = b | c;\n\n  `d`\n```\nend", "So:<br>`let a = b \\| c;`<br>`` `d` ``<br>end");
        check("~~~\n<b>\u{b}[a]", "`<b> [a]`");
    }

    #[test]
    fn definitions_become_links() {
        let links = "See [the docs][d], [D][], ![d] or [`Late`].\n\n\
            [d]: <https://d.example/> \"t\"\n[`late`]: https://l.example";
        let docs = "(https://d.example/)";
        check(links, &alloc::format!("See [the docs]{docs}, [D]{docs}, [d]{docs} or [`Late`](https://l.example)."));
        check("[a](https://d.example/a_(b) \"t\")", r"[a](https://d.example/a_\(b\))");
        check_in(Dialect::Mdx, "[a](https://d.example/{a}_(b))", r"[a](https://d.example/\{a\}_\(b\))");
        check("[a b]: c d", "\\[a b]: c d");
    }

    #[test]
    fn links_that_lead_nowhere_are_their_text() {
        check("[`Fault::A`] or [it](crate::a()), [b][A::b], [`c`][d]\n[d]: crate::d", "`Fault::A` or it, b, `c`");
        check("[`a`](x)[`b`](y), [x](javascript:alert(1)) and ![y](y.png)", "`a` `b`, x and y");
        check("In [0, 1], [see below]![", "In \\[0, 1], \\[see below]!\\[");
    }

    #[test]
    fn nothing_leaves_the_cell() {
        check("a|b `c|d` \\| \\\\|", "a\\|b `c\\|d` \\| \\\\\\|");
        check("</td> `x ``y``` $z$", "&lt;/td> \\`x \\`\\`y\\`\\`\\` \\$z\\$");
        check("a\u{1}\n\u{1}\nb", "a<br>b");
        check("``a|b`", "\\`\\`a\\|b\\`");
        check("end\\\nC:\\", "end\\\\<br>C:\\\\");
        check("[a](https://a.example/|)", "a");
        check("!![a](https://a.example/)", "\\![a](https://a.example/)");
        check("wow!! !!![0, 1]", "wow!! !\\!!\\[0, 1]");
    }

    #[test]
    fn markdown_stays_in_mdx() {
        let markdown = "Call `GET /{name}`, *then* __wait__! [the `docs`](https://d.example/a) e.g. \\{id\\}: `<b>`";
        check_in(Dialect::Mdx, markdown, markdown);
        check_in(Dialect::Mdx, r"`a|b` `\\|`", r"`a\|b` `\\\|`");
        check_in(Dialect::Mdx, "So:\n```rust\nlet a = {1};\n```", "So:<br />`let a = {1};`");
    }

    #[test]
    fn braces_and_elements_are_text_in_mdx() {
        check_in(Dialect::Mdx, "{field} ${a} \\{b} {", r"\{field\} \$\{a\} \{b\} \{");
        check_in(Dialect::Mdx, "<b>{x}</b> `{`` }", r"&lt;b>\{x\}&lt;/b> \`\{\`\` \}");
    }

    #[test]
    fn code_that_would_end_the_cell_in_mdx_is_text() {
        check(r"`^a\|{b}`", r"`^a\\|{b}`");
        check_in(Dialect::Mdx, r"`^a\|{b}`", r"^a\\\|\{b\}");
        check_in(Dialect::Mdx, "```\n<\\|\n```", r"\<\\\|");
    }

    #[test]
    fn addresses_are_links_in_mdx() {
        let link = r"[https\://d.example/\{a\}](https://d.example/\{a\})";
        check_in(Dialect::Mdx, "<https://d.example/{a}>", link);
        check_in(Dialect::Mdx, "[a {b}](https://d.example/{a})", r"[a \{b\}](https://d.example/\{a\})");
        check_in(Dialect::Mdx, "[a <https://b/>](https://c/)", r"[a https\://b/](https://c/)");
        check_in(Dialect::Mdx, "!<https://b/>", r"\![https\://b/](https://b/)");
        check_in(Dialect::Mdx, "https://d.example/{a}", r"https\://d.example/\{a\}");
    }
}
