//! Tests every property with random bytes, with the seeds of its fuzz target, and with the inputs that fuzzing has
//! found.

use std::fs;
use std::path::Path;

use envelope_properties::{TARGETS, Target};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

macro_rules! properties {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(target(stringify!($name)));
            }
        )*

        #[test]
        fn all_targets_are_tested_and_fuzzed() {
            assert_eq!(TARGETS.iter().map(|target| target.name).collect::<Vec<_>>(), [$(stringify!($name)),*]);
            assert_eq!(files("../fuzz/fuzz_targets").len(), TARGETS.len());
        }
    };
}

properties!(client_read contract headers macros page page_query round_trip tables writer);

fn target(name: &str) -> &'static Target {
    TARGETS.iter().find(|target| target.name == name).expect("a target")
}

fn check(target: &Target) {
    for (_, regression) in files(&format!("regressions/{}", target.name)) {
        (target.property)(&regression);
    }
    for seed in (target.seeds)() {
        (target.property)(&seed);
    }
    // Few iterations, because each shorter input that still fails prints its panic.
    let config = ProptestConfig {
        max_shrink_iters: 50,
        failure_persistence: None,
        ..ProptestConfig::with_cases(target.cases * load())
    };
    let bytes = prop::collection::vec(any::<u8>(), 0..1024);
    let result = TestRunner::new(config).run(&bytes, |bytes| {
        (target.property)(&bytes);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// With `LOAD=full`, enough cases to find rare failures.
fn load() -> u32 {
    if std::env::var_os("LOAD").is_some_and(|load| load == "full") { 10 } else { 1 }
}

/// The files of a folder and their bytes; none if the folder does not exist.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).into_iter().flatten().flatten();
    let read = |entry: fs::DirEntry| {
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file"))
    };
    entries.map(read).collect()
}
