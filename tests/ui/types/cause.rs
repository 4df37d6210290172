// Types that cannot be a cause.
use envelope_runtime::ApiError;
use std::fmt;

#[derive(Debug)]
struct Parse<'a>(&'a str);

impl fmt::Display for Parse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Parse<'_> {}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "m")]
    Text(#[api(source)] String),
    #[api(code = "B", message = "m")]
    Number(#[api(source)] Option<u8>),
    #[api(code = "C", message = "m")]
    List(#[api(from)] Vec<std::io::Error>),
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Borrowed<'a> {
    #[api(code = "A", message = "m")]
    Marked(#[api(source)] Parse<'a>),
    #[api(code = "B", message = "m")]
    Named { source: &'a str },
}

fn main() {}
