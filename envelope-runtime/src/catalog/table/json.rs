//! Prints a table as a JSON array (RFC 8259) with one object for each row.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::Serialize;

use crate::catalog::table::{Cell, Column, Table};
use crate::entry::types::Listed;

impl Table {
    /// Prints a JSON array (RFC 8259) with one object for each row, on a separate line, keyed by the headings.
    ///
    /// Integers are numbers, and an empty cell is `null`. If several columns have the same heading, the first one is
    /// used.
    #[must_use]
    pub fn to_json(&self) -> String {
        let columns = distinct(self);
        let rows = self.rows();
        let mut out = String::from("[");
        for (index, row) in rows.iter().enumerate() {
            out.push_str(if index > 0 { ",\n" } else { "\n" });
            object(&mut out, &columns, *row);
        }
        out.push_str(if rows.is_empty() { "]\n" } else { "\n]\n" });
        out
    }
}

/// The columns, without those that repeat a heading: the keys of an object should be unique (RFC 8259, section 4).
fn distinct(table: &Table) -> Vec<(&str, Column)> {
    let mut columns: Vec<(&str, Column)> = Vec::new();
    for (column, heading) in table.columns() {
        if !columns.iter().any(|(known, _)| known == heading) {
            columns.push((&**heading, *column));
        }
    }
    columns
}

fn object(out: &mut String, columns: &[(&str, Column)], row: Listed) {
    out.push('{');
    for (index, (heading, column)) in columns.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        scalar(out, heading);
        out.push(':');
        match column.cell(row) {
            Cell::Absent | Cell::Varies => out.push_str("null"),
            Cell::Value(value) => scalar(out, &value),
        }
    }
    out.push('}');
}

fn scalar<T: Serialize + ?Sized>(out: &mut String, value: &T) {
    // Text and numbers always have a JSON form.
    out.push_str(&serde_json::to_string(value).unwrap_or_default());
}
