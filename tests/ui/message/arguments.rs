// A message takes no arguments, and no fields that may be absent.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "x {}", name)]
    Name { name: String },
    #[api(code = "B", message = "x {} and {:?}", name.len(), .0, status = 404)]
    Expressions { name: String },
    #[api(message = "x {}", self.code, code = "C")]
    Itself { code: u8 },
    #[api(code = "D", message = "x {name}", name = name)]
    Named { name: String },
    #[api(code = "E", message = "x {}", shared)]
    NoArgument,
    #[api(code = "F", message = "x {} {} {} {}", self.code(), name + 1, title("x"), it.code)]
    Calls { name: String },
    #[api(code = "G", message = "x {} {} {} {} {} {}", title[0], foo(1), &name, it.code, self - 1, nme = 2)]
    NoKeys,
    #[api(code = "H {}", 5, message = "x {name}")]
    OfAnotherText { name: String },
    #[api(code = "I", message = "x {}" name)]
    NoComma { name: String },
    #[api(code = "J", message = "x {n}", n = name.len())]
    NamedExpression { name: String },
    #[api(code = "K", message = "x {nam}", foo = 1)]
    UnknownKey { name: String },
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "{0} and {1:?} and {1:>4}", header("x-first" = "{0}"))]
struct Absent(Option<String>, Option<u8>);

#[derive(ApiResponse)]
#[api(message = "x {}", 0)]
struct Done(#[api(data)] u8);

fn main() {
    let _ = (Plain.error(&Fault::NoArgument), Plain.success(&Done(1)));
}
