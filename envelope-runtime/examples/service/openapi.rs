//! The OpenAPI document of `/v2`.

use envelope_runtime::{ApiError, HttpFault, catalog};
use serde_json::Value;
use utoipa::OpenApi;

use crate::envelope::V2;
use crate::fault::Fault;
use crate::routes;

catalog! {
    /// Every error of the API, those of the framework too.
    pub static ERRORS = [Fault, HttpFault];
}

/// The errors of an operation, as `/v2` writes them. `Fault` itself names no envelope, as it is answered in two.
#[derive(Debug, ApiError)]
#[api(transparent, envelope = V2)]
pub struct Faults(Fault);

#[derive(OpenApi)]
#[openapi(
    info(title = "Users and invoices", version = "2.0.0", license(name = "MIT OR Apache-2.0")),
    paths(
        routes::create,
        routes::show,
        routes::list,
        routes::update,
        routes::delete,
        routes::create_invoice,
        routes::invoice,
        routes::upload
    )
)]
struct Document;

/// What utoipa knows of the operations, with the bodies of errors that they refer to.
pub fn document() -> Result<Value, serde_json::Error> {
    let mut document = serde_json::to_value(Document::openapi())?;
    document["components"]["schemas"]["Error"] = ERRORS.openapi::<V2>()["schemas"]["Error"].take();
    Ok(document)
}
