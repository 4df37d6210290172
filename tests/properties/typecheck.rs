//! Lets rustc check types that the derives accept: `cargo run -p envelope-properties --bin typecheck -- 2000 1`. The
//! arguments are the number of types and the seed. Fails if rustc refuses a type.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs, io};

use envelope_properties::typed;

/// rustc takes longer for one large crate than for several small ones.
const BATCH: usize = 250;

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args().skip(1).map(|argument| argument.parse::<u64>().unwrap_or_default());
    let (count, seed) = (arguments.next().unwrap_or(2000), arguments.next().unwrap_or_default());
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/typecheck");
    let mut tried = 0..;
    let accepted = tried.by_ref().filter_map(|number| typed::module(&bytes(seed, number)));
    let modules: Vec<String> = accepted.take(count as usize).collect();
    println!("{} of {} types are accepted", modules.len(), tried.start);
    write_package(&package, &modules)?;
    let status = Command::new(env!("CARGO")).args(["check", "--bins"]).current_dir(&package).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Random bytes that depend only on these numbers.
fn bytes(seed: u64, number: u64) -> Vec<u8> {
    let word = |index: u64| {
        let mut hasher = DefaultHasher::new();
        (seed, number, index).hash(&mut hasher);
        hasher.finish().to_le_bytes()
    };
    (0..64).flat_map(word).collect()
}

/// A program for each batch of modules.
fn write_package(package: &Path, modules: &[String]) -> io::Result<()> {
    let programs = package.join("src/bin");
    if programs.exists() {
        fs::remove_dir_all(&programs)?;
    }
    fs::create_dir_all(&programs)?;
    fs::write(
        package.join("Cargo.toml"),
        MANIFEST.replace("{runtime}", concat!(env!("CARGO_MANIFEST_DIR"), "/../../envelope-runtime")),
    )?;
    for (number, batch) in modules.chunks(BATCH).enumerate() {
        let modules = batch.iter().enumerate().map(|(number, module)| format!("pub mod m{number} {{\n{module}}}\n"));
        let program = format!("{}{}fn main() {{}}\n", typed::PRELUDE, modules.collect::<String>());
        fs::write(programs.join(format!("batch_{number}.rs")), program)?;
    }
    Ok(())
}

const MANIFEST: &str = r#"[package]
name = "typecheck"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
envelope-runtime = { path = "{runtime}", features = ["axum"] }
serde = { version = "1", features = ["derive"] }

[workspace]
"#;
