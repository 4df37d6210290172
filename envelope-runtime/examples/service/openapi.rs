//! What the OpenAPI document of `/v2` says about errors.

use envelope_runtime::{ApiError, HttpFault, catalog};

use crate::envelope::V2;
use crate::fault::Fault;

catalog! {
    /// Every error of the API, those of the framework too.
    pub static ERRORS = [Fault, HttpFault];
}

/// The errors of an operation, as `/v2` writes them. `Fault` itself names no envelope, as it is answered in two.
#[derive(Debug, ApiError)]
#[api(transparent, envelope = V2)]
pub struct Faults(Fault);
