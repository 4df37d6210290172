// A hand-written entry is refused for the same mistakes as a derived one.
use envelope_runtime::Code;
use envelope_runtime::catalog::Entry;

static SPLIT: Entry = Entry::success("Split", 200).headers(&[("x-note", "a\r\nset-cookie: b")]).build();

static NAME: Entry = Entry::success("Name", 200).headers(&[("etag", "1"), ("x note", "a")]).build();

static UPPER_CASE: Entry = Entry::success("UpperCase", 200).headers(&[("X-Note", "a")]).build();

static ERROR: Entry = Entry::error("Error", Code::Int(1), 204, "m").build();

static IN_BAND: Entry = Entry::error("InBand", Code::Int(1), 600, "m").in_band().build();

static SUCCESS: Entry = Entry::success("Success", 404).build();

static NO_CODE: Entry = Entry::error("NoCode", Code::Str(""), 400, "m").build();

static SPACED: Entry = Entry::error("Spaced", Code::Str("A "), 400, "m").build();

static FRAMING: Entry = Entry::success("Framing", 200).headers(&[("content-length", "0")]).build();

static TEMPLATE: Entry = Entry::success("Template", 200).header_templates(&[("Location", "/{id}")]).build();

fn at_run_time(message: &'static str) -> Entry {
    Entry::error("AtRunTime", Code::Int(1), 400, message).build()
}

fn main() {}
