//! Writes the seeds of each fuzz target into its folder of a corpus:
//! `cargo run -p envelope-properties --bin seeds -- tests/fuzz/corpus`.

use std::path::Path;
use std::{env, fs, io};

use envelope_properties::TARGETS;

fn main() -> io::Result<()> {
    let corpus = env::args_os().nth(1).ok_or_else(|| io::Error::other("the folder of the corpus is missing"))?;
    for target in TARGETS {
        let folder = Path::new(&corpus).join(target.name);
        fs::create_dir_all(&folder)?;
        for (number, seed) in (target.seeds)().iter().enumerate() {
            fs::write(folder.join(format!("seed_{number}")), seed)?;
        }
    }
    Ok(())
}
