// A placeholder names a field; literal braces are doubled.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "The {feild} field is required.")]
    Misspelt { field: &'static str },
    #[api(code = "B", message = "{0} of {1}")]
    Position(u8),
    #[api(code = "C", message = "Your code is {#CODE}")]
    Literal,
    #[api(code = "D", message = "{name}")]
    NoFields,
    #[api(code = "E", message = "{} and {field")]
    Unclosed { field: u8 },
    #[api(code = "F", message = "field} and { field }")]
    Spaces { field: u8 },
    #[api(code = "G", message = "{self.field} and {field.name}")]
    Path { field: u8 },
    #[api(code = "H", message = "{field:width$}")]
    Width { field: u8 },
    #[api(code = "I", message = "^[a-z]{3,8}$")]
    RegularExpression,
    #[api(code = "J")]
    Missing,
    #[api(code = "K", message = "{type}")]
    Keyword { r#type: u8 },
    #[api(code = "L", message = "{0:zz} {0:p} {0:8.} {0:.*}")]
    Format(u8),
    #[api(code = "O", message = "{list.len()} {list[0]} {list + 1} (list) {(list)}")]
    Expression { list: u8 },
    #[api(code = "P", message = "close {list.first")]
    UnclosedPath { list: u8 },
    #[api(code = "Q", message = "{0:*<8} {0:$>8} {0:*<w$}")]
    Fill(u8),
    #[api(code = "M", message = "")]
    Empty,
    #[api(code = "N", message = " ")]
    Blank,
    #[api(code = "R", message = "{self.size} {self.lenght} {lenght.max}")]
    Inside { length: u8, size: u8 },
}

#[derive(ApiResponse)]
#[api(message = "")]
struct Silent;

#[derive(ApiResponse)]
#[api(message = "{source} {nam}")]
struct Answer {
    #[api(data)]
    source: String,
    name: String,
}

fn main() {
    let _ = (Plain.error(&Fault::Literal), Plain.success(&Answer { source: String::new(), name: String::new() }));
}
