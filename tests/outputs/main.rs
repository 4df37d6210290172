//! The other outputs of an envelope's template: schemas, OpenAPI, TypeScript.

mod answers;
mod apis;
mod described;
mod openapi;
mod schema;
mod schemars;
mod template;
mod typescript;
mod utoipa;

use std::path::Path;

use envelope_runtime::check::assert_text;

/// Asserts that a file in `golden/` equals the output.
#[track_caller]
fn assert_golden(name: &str, output: &str) {
    assert_text(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outputs/golden").join(name), output);
}
