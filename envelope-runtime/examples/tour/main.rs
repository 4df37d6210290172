//! Responses in the formats of public APIs, each declared with the derives and rendered here.
//!
//! `cargo run --example tour` prints an error and a success of five APIs and the table of error codes for one API's
//! docs. `cargo run --example tour -- stripe` prints every sample of one format. Look at `tests/formats`, where each
//! format is one file: an envelope, its errors, and the bytes that its public documentation shows.

mod terminal;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use envelope_formats::sample::{Format, Sample};
use envelope_runtime::reason_phrase;

fn main() -> io::Result<ExitCode> {
    match tour(env::args().nth(1).as_deref()) {
        // The reader has closed the pipe, as a pager does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        done => done,
    }
}

fn tour(name: Option<&str>) -> io::Result<ExitCode> {
    let formats = envelope_formats::all();
    let mut out = io::stdout().lock();
    let Some(name) = name else {
        overview(&formats, &mut out)?;
        return Ok(ExitCode::SUCCESS);
    };
    let Some(format) = formats.iter().find(|format| format.name == name) else {
        unknown(name, &formats)?;
        return Ok(ExitCode::from(2));
    };
    for sample in &format.samples {
        response(format, sample, &mut out)?;
    }
    tables(format, &mut out)?;
    Ok(ExitCode::SUCCESS)
}

/// An error and a success of each of the first five, one table, and the names of all.
fn overview(formats: &[Format], out: &mut impl Write) -> io::Result<()> {
    for format in formats.iter().take(5) {
        for sample in format.samples.iter().take(2) {
            response(format, sample, out)?;
        }
    }
    if let Some(first) = formats.first() {
        tables(first, out)?;
    }
    terminal::line("Each format is declared in one file of tests/formats.", "", out)?;
    terminal::line(&format!("More with `cargo run --example tour -- NAME`: {}", names(formats)), "  ", out)
}

/// As sent, with the body indented.
fn response(format: &Format, sample: &Sample, out: &mut impl Write) -> io::Result<()> {
    let reply = &sample.reply;
    terminal::heading(&format!("{}: {}", format.title, sample.title), out)?;
    writeln!(out, "HTTP/1.1 {} {}", reply.status(), reason_phrase(reply.status()).unwrap_or_default())?;
    for (name, value) in reply.headers() {
        terminal::line(&format!("{name}: {value}"), "  ", out)?;
    }
    writeln!(out)?;
    for line in serde_json::to_string_pretty(reply)?.lines() {
        let indent = line.len() - line.trim_start().len();
        terminal::line(line, &" ".repeat(indent + 4), out)?;
    }
    writeln!(out)
}

fn tables(format: &Format, out: &mut impl Write) -> io::Result<()> {
    for table in &format.tables {
        terminal::heading(&format!("{}: a table for the docs", format.title), out)?;
        terminal::table(table, out)?;
    }
    Ok(())
}

fn unknown(name: &str, formats: &[Format]) -> io::Result<()> {
    let mut out = io::stderr().lock();
    writeln!(out, "error: there is no format `{name}`")?;
    if let Some(nearest) = formats.iter().map(|format| format.name).min_by_key(|known| distance(name, known)) {
        writeln!(out, "  did you mean `{nearest}`?")?;
    }
    terminal::line(&format!("  formats: {}", names(formats)), "    ", &mut out)
}

fn names(formats: &[Format]) -> String {
    formats.iter().map(|format| format.name).collect::<Vec<_>>().join(", ")
}

/// How many letters to insert, remove or replace (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, letter) in from.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
