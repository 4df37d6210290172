// A variant has at most one field marked `facts`, and texts may show only that field's message.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "INNER", message = "m")]
struct Inner;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    Two(#[api(facts)] Inner, #[api(facts)] Inner),
    #[api(transparent)]
    Transparent(#[api(facts)] Inner),
    #[api(message = "{0:?} and {0}")]
    Format(#[api(facts)] Inner),
    #[api(docs_url = "https://example.com/{code}")]
    Link(#[api(facts)] Inner),
    #[api(docs_url = "https://example.com/{code}", message = "m")]
    LinkOfRunTime(#[api(code)] String),
    Form(#[api(facts(Inner))] Inner),
    Type(#[api(facts = 5)] Inner),
    Missing(#[api(facts =)] Inner),
    #[api(facts)]
    Variant(Inner),
}

fn main() {
    let _ = Plain.error(&Fault::Type(Inner));
}
