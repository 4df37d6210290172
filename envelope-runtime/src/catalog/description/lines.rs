//! A description as lines in a cell, whatever the cell is written in.

use alloc::string::String;

use crate::catalog::description::blocks::{Block, Document};
use crate::catalog::description::inline::{Piece, pieces};

/// How what stands in a line is written.
pub(super) struct Format {
    pub(super) piece: fn(&mut String, Piece<'_>),
    pub(super) code: fn(&mut String, &str),
}

/// Writes each paragraph, item of a list and line of code, with `<br>` between them.
pub(super) fn write(out: &mut String, markdown: &str, format: &Format) {
    let document = Document::of(markdown);
    for (index, block) in document.blocks.iter().enumerate() {
        if index > 0 {
            out.push_str("<br>");
        }
        match block {
            Block::Prose(text) => pieces(text, &document).into_iter().for_each(|piece| (format.piece)(out, piece)),
            Block::Code(line) if line.trim().is_empty() => {}
            Block::Code(line) => (format.code)(out, line),
        }
    }
}
