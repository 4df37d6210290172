// Constructs that templates do not have, and what to write instead.
use envelope_runtime::Envelope;

#[derive(Envelope)]
#[envelope(
    success = { "a": message ? message : "ok", "b": if data { 1 } else { 2 }, "c": match code { 1 => 2 } },
    page = { "a": 'o', "b": !data, "c": status == 200, "d": code || 1, "e": { "x": status > 1 }, "f": data },
    error = { "id": id, "meta": meta.id, "code": "{code", "f": "code}", "d": "{id}", "s": self., "o": code? },
)]
struct Shape {
    id: u8,
    meta: u8,
}

fn main() {
    let _ = Shape { id: 1, meta: 1 };
}
