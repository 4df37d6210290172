//! The reference page of the service's errors, for its clients. Both services share this file.

use std::sync::LazyLock;

use envelope_runtime::{HttpFault, catalog};

use crate::envelope::V2;
use crate::fault::Fault;

catalog! {
    /// Every error of the service: its own, and those that the framework and the layers produce.
    pub static ERRORS = [Fault, HttpFault(404, 405, 500, 504)];
}

/// One HTML file, which loads nothing from elsewhere, with an example of each error in the format of `/v2`. It is the same
/// for every request.
pub static PAGE: LazyLock<String> = LazyLock::new(|| {
    let envelope = V2 { request_id: "req_1".to_owned() };
    ERRORS.reference("Errors of users and invoices").examples(&envelope).to_html()
});
