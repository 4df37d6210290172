//! JSON as HTML: indented, with each token in an element whose class is the kind of the token.

use alloc::string::String;

use crate::catalog::description::escape_html;

/// An object or array of at most this many bytes stays on one line, unless it is the whole text.
const SHORT: usize = 44;

/// Writes compact JSON, indented by two spaces a level. The text of the HTML is still that JSON.
pub(super) fn write(out: &mut String, json: &str) {
    let mut layout = Layout { depth: 0, flat: 0 };
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '{' | '[' | '}' | ']' | ',' | ':' => 1,
            '"' => string_length(rest),
            _ => rest.find([',', ':', '}', ']']).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        match first {
            '{' | '[' => layout.open(out, rest),
            '}' | ']' => layout.close(out, token),
            ',' => layout.next(out),
            ':' => out.push_str(": "),
            '"' if after.starts_with(':') => span(out, "k", token),
            '"' => span(out, "s", token),
            '-' | '0'..='9' => span(out, "n", token),
            _ => span(out, "l", token),
        }
        rest = after;
    }
}

/// Decides where lines break.
struct Layout {
    depth: usize,
    /// How many of the open objects and arrays are on one line.
    flat: usize,
}

impl Layout {
    fn open(&mut self, out: &mut String, json: &str) {
        let (bracket, content) = json.split_at(1);
        out.push_str(bracket);
        // What is inside something short is short.
        if self.depth > 0 && is_short(json) {
            self.flat += 1;
            if bracket == "{" && !content.starts_with('}') {
                out.push(' ');
            }
            return;
        }
        self.depth += 1;
        if !content.starts_with(['}', ']']) {
            line(out, self.depth);
        }
    }

    fn close(&mut self, out: &mut String, bracket: &str) {
        let is_empty = out.ends_with(['{', '[']);
        if self.flat > 0 {
            self.flat -= 1;
            if bracket == "}" && !is_empty {
                out.push(' ');
            }
        } else {
            self.depth = self.depth.saturating_sub(1);
            if !is_empty {
                line(out, self.depth);
            }
        }
        out.push_str(bracket);
    }

    fn next(&self, out: &mut String) {
        out.push(',');
        if self.flat > 0 { out.push(' ') } else { line(out, self.depth) }
    }
}

/// True if the object or array at the start of the text is short enough for one line.
fn is_short(json: &str) -> bool {
    let (mut rest, mut open) = (json, 0);
    while let Some(first) = rest.chars().next().filter(|_| json.len() - rest.len() < SHORT) {
        let length = if first == '"' { string_length(rest) } else { first.len_utf8() };
        match first {
            '{' | '[' => open += 1,
            '}' | ']' => open -= 1,
            _ => {}
        }
        rest = rest.split_at(length).1;
        if open == 0 {
            return true;
        }
    }
    false
}

/// The length of the string at the start of the text, including its quotes.
fn string_length(json: &str) -> usize {
    let mut is_escaped = false;
    for (index, byte) in json.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    json.len()
}

fn span(out: &mut String, class: &str, token: &str) {
    out.push_str("<span class=\"");
    out.push_str(class);
    out.push_str("\">");
    escape_html(out, token);
    out.push_str("</span>");
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(core::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let mut out = String::new();
        super::write(&mut out, json);
        assert_eq!(out, expected);
    }

    #[test]
    fn tokens_have_classes_and_structure_is_broken_into_lines() {
        let expected = r#"{
  <span class="k">&quot;a&quot;</span>: <span class="s">&quot;{x}: [1,\&quot;2\&quot;]\\&quot;</span>,
  <span class="k">&quot;b&quot;</span>: [<span class="n">-1.5e3</span>, {}, { <span class="k">&quot;c&quot;</span>: [] }],
  <span class="k">&quot;d&quot;</span>: <span class="l">null</span>,
  <span class="k">&quot;&lt;&quot;</span>: <span class="l">true</span>
}"#;
        check(r#"{"a":"{x}: [1,\"2\"]\\","b":[-1.5e3,{},{"c":[]}],"d":null,"<":true}"#, expected);
    }

    #[test]
    fn the_whole_and_what_is_long_is_broken_into_lines() {
        check("{}", "{}");
        check("[1]", "[\n  <span class=\"n\">1</span>\n]");
        let short = "x".repeat(super::SHORT - r#"[""]"#.len());
        check(&format!("[[\"{short}\"]]"), &format!("[\n  [<span class=\"s\">&quot;{short}&quot;</span>]\n]"));
        let long = short + "x";
        let shown = format!("[\n  [\n    <span class=\"s\">&quot;{long}&quot;</span>\n  ]\n]");
        check(&format!("[[\"{long}\"]]"), &shown);
    }
}
