// Headers, extra facts and links.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, docs_url = "https://example.com/{kode}")]
enum Fault {
    #[api(code = "A", message = "m", header("www authenticate" = "Bearer", "a" = "1", "A" = "2"))]
    HeaderNames,
    #[api(code = "B", message = "m", header("a" = "b\r\nc: d", "b" "c", c = "d", "d" = 3, ""="e"))]
    HeaderValues {
        #[api(header = "no spaces")]
        at: u8,
    },
    #[api(code = "G", message = "m", header("a" = url(3), "b" = url("/{id}", 1), "c" = url, "d" = uri("/"), "e" = url("/{no}")))]
    Urls { id: u8 },
    #[api(code = "C", message = "m", ext(type = "a", type = "b", name, param = [1], list = none, two = 1 three = 2))]
    Ext,
    #[api(code = "D", message = "m", docs_url = "https://example.com/{status}/{#code}")]
    Url,
    #[api(code = "E", message = "m", docs_url = "https://example.com/{status}")]
    OtherUrl,
    #[api(code = "F", message = "m", title = "", deprecated, retry_after = 1.5, log = loud)]
    Texts,
}

fn main() {
    let _ = Plain.error(&Fault::Ext);
}
