//! What comes out of an envelope's template beside replies.

mod answers;
mod apis;
mod openapi;
mod schema;
mod schemars;
mod template;
mod typescript;
mod utoipa;

use std::path::Path;

use envelope_runtime::check::assert_text;

/// That a file of `golden/` is this output.
#[track_caller]
fn assert_golden(name: &str, output: &str) {
    assert_text(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outputs/golden").join(name), output);
}
