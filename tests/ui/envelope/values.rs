// Texts that are not a value, an object or JSON.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(
    success = { "a": 1 "b": 2, ...data, ..code, ..[1], ..data ?? 1 },
    page = { "a": self, "b": self.id(), "c": -, "d": -code, "e": 1., "f": 0_1.5, "g": 5u8, "h": 007, "i": .5 },
    error = {
        "a": status as string, "b": details as str, "c": [1] as str, "d": message?, "e": code ?? , "f": (code as str,
        ), "g": with(), "h": with(a, b), "i": "{code", "j": 'c', "k": b"x", "l": "x"y, "m": +1, "n": if true { 1 },
        "o": code message, "p": [1 2], "q": null null, , "r": code + 1, "s": "{}", "t": "a}", "u": "{#}",
        "v": format!("{}", 1), "w": code.to_string(), "x": items.len(), "y": Self.id, "z": msg,
    },
    client_error = code ??,
    server_error = { "a": code } { "b": code },
)]
struct Shape {
    id: String,
}

#[derive(Envelope)]
#[envelope(success = data, error = { "a": url(code), "b": url(), "c": url("/{kode}"), "d": url("/{details}"), "e": url("/{}"), "f": status with(f), "g": message with(), "h": self.a with(f), "i": message with f })]
struct Urls;

fn main() {
    let _ = (Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

