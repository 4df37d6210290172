//! Files that an output is compared with. To write them anew: `OUTPUTS=overwrite cargo test --test outputs`.

use std::fs;
use std::path::Path;

pub(crate) fn compare(name: &str, output: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outputs/golden").join(name);
    if std::env::var_os("OUTPUTS").is_some_and(|value| value == "overwrite") {
        fs::write(&file, output).expect("the folder can be written to");
        return;
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    assert!(golden == output, "{name} differs; run this with OUTPUTS=overwrite and read the difference\n{output}");
}
