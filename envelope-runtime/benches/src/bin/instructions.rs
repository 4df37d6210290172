//! Instructions for one response, counted by callgrind: `cargo run --release --bin instructions [WORKLOAD ..]`.
//!
//! Needs `valgrind`. Each contender runs in two processes, often and a few times: the difference between their counts
//! is only the contender's. These figures do not depend on the load of the machine.

use std::process::Command;

const FEW: u32 = 100;
const MANY: u32 = 1100;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, workload, contender, times] = &arguments[..]
        && flag == "--only"
    {
        return only(workload, contender, times.parse().expect("a number"));
    }
    for mut workload in envelope_benches::workloads() {
        if !arguments.is_empty() && !arguments.iter().any(|name| name == workload.name) {
            continue;
        }
        let bytes = workload.body().len();
        println!(
            "\n### {}: {}, {bytes} bytes\n\n| | instructions | by hand ÷ this |\n|---|---:|---:|",
            workload.name, workload.about
        );
        let counts: Vec<f64> =
            workload.contenders.iter().map(|contender| per_response(workload.name, contender.name)).collect();
        let hand = workload.contenders.iter().position(|contender| contender.name == "by hand").unwrap();
        for (contender, count) in workload.contenders.iter().zip(&counts) {
            println!("| {} | {count:.0} | {:.2} |", contender.name, counts[hand] / count);
        }
    }
}

/// Runs under callgrind.
fn only(workload: &str, contender: &str, times: u32) {
    let mut all = envelope_benches::workloads();
    let workload = all.iter_mut().find(|other| other.name == workload).expect("a workload's name");
    let contender = workload.contenders.iter_mut().find(|other| other.name == contender).expect("a contender's name");
    contender.run.batch(times);
}

fn per_response(workload: &str, contender: &str) -> f64 {
    let count = |times: u32| count(workload, contender, times);
    (count(MANY) - count(FEW)) / f64::from(MANY - FEW)
}

fn count(workload: &str, contender: &str, times: u32) -> f64 {
    let program = std::env::current_exe().expect("this program's path");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["--only", workload, contender, &times.to_string()])
        .output()
        .expect("valgrind is installed");
    let text = String::from_utf8_lossy(&output.stderr);
    let collected = text.lines().find_map(|line| line.split("Collected : ").nth(1));
    collected.and_then(|number| number.trim().parse().ok()).unwrap_or_else(|| panic!("no count in:\n{text}"))
}
