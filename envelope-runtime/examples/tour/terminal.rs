//! Text for a terminal: lines are broken before words, nothing is cut.

use std::io::{self, Write};

/// In columns.
const WIDTH: usize = 100;

pub(super) fn heading(text: &str, out: &mut impl Write) -> io::Result<()> {
    let line = "─".repeat(WIDTH.saturating_sub(width(text) + 4));
    writeln!(out, "── {text} {line}\n")
}

/// A line, and `indent` before each one that it continues on.
pub(super) fn line(text: &str, indent: &str, out: &mut impl Write) -> io::Result<()> {
    broken(text, WIDTH, indent).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// A Markdown table with its columns aligned, those with the longest texts narrowed until all of them fit.
pub(super) fn table(markdown: &str, out: &mut impl Write) -> io::Result<()> {
    let rows: Vec<Vec<&str>> = markdown.lines().filter(|line| !line.starts_with("|---")).map(cells).collect();
    let columns = rows.first().map_or(0, Vec::len);
    let mut widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    while widths.iter().sum::<usize>() + 2 * columns > WIDTH + 2 {
        let Some(widest) = widths.iter_mut().max() else { break };
        *widest -= 1;
    }
    for (index, row) in rows.iter().enumerate() {
        let texts: Vec<Vec<String>> = row.iter().zip(&widths).map(|(cell, width)| broken(cell, *width, "")).collect();
        for line in 0..texts.iter().map(Vec::len).max().unwrap_or(0) {
            let parts = texts.iter().zip(&widths).map(|(text, &width)| {
                let part = text.get(line).map_or("", String::as_str);
                format!("{part:width$}")
            });
            writeln!(out, "{}", parts.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        if index == 0 {
            writeln!(out, "{}", widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("  "))?;
        }
    }
    writeln!(out)
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_start_matches("| ").trim_end_matches(" |").split(" | ").collect()
}

/// Breaks `text` between words. A word longer than `limit` gets its own line.
fn broken(text: &str, limit: usize, indent: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(last) if width(last) + 1 + width(word) <= limit => {
                last.push(' ');
                last.push_str(word);
            }
            Some(_) => lines.push(format!("{indent}{word}")),
            None => lines.push(word.into()),
        }
    }
    lines
}

fn width(text: &str) -> usize {
    text.chars().count()
}
