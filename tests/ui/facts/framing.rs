// Headers of the connection or of the body's transfer, which only the HTTP server may set.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, header("Content-Length" = "0"))]
enum Fault {
    #[api(code = "A", message = "m", header("transfer-encoding" = "chunked", "trailer" = "expires", "allow" = "GET"))]
    Body,
    #[api(code = "B", message = "m", header("connection" = "close", "keep-alive" = "timeout=5", "te" = "trailers"))]
    Connection,
    #[api(code = "C", message = "m", header("upgrade" = "h2c", "proxy-connection" = "close", "content-encoding" = "gzip"))]
    More {
        #[api(header = "CONTENT-LENGTH")]
        length: u64,
    },
}

#[derive(ApiResponse)]
enum Done {
    #[api(header("connection" = "close"))]
    Closed,
}

fn main() {
    let _ = (Plain.error(&Fault::Body), Plain.success(&Done::Closed));
}
