//! The table of ratios: `cargo run --release --bin ratios [WORKLOAD ..]`.
//!
//! All contenders of a workload take turns in one process, in short batches. A block is many turns; its figure for a
//! contender is the median of its batches, so that other programs on the machine hardly affect it. The program prints
//! the median of all blocks, and the smallest and the largest block.

use std::time::{Duration, Instant};

use envelope_benches::contender::{Contender, Workload};

const BLOCKS: usize = 15;
const TURNS: usize = 41;
const BATCH: Duration = Duration::from_micros(25);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    for mut workload in envelope_benches::workloads() {
        if wanted.is_empty() || wanted.iter().any(|name| name == workload.name) {
            workload.check();
            report(&mut workload);
        }
    }
}

fn report(workload: &mut Workload) {
    let bytes = workload.body().len();
    println!("\n### {}: {}, {bytes} bytes\n", workload.name, workload.about);
    println!("| | ns | by hand ÷ this | this ÷ floor |\n|---|---:|---:|---:|");
    let blocks = measure(&mut workload.contenders);
    let place = |name| workload.contenders.iter().position(|contender| contender.name == name);
    let (hand, floor) = (place("by hand").unwrap(), place("floor").unwrap());
    for (index, contender) in workload.contenders.iter().enumerate() {
        let times = Spread::of(blocks.iter().map(|block| block[index]));
        let hand = Spread::of(blocks.iter().map(|block| block[hand] / block[index]));
        let floor = Spread::of(blocks.iter().map(|block| block[index] / block[floor]));
        println!("| {} | {:.0} | {hand} | {floor} |", contender.name, times.median);
    }
}

/// For each block, the nanoseconds of each contender.
fn measure(contenders: &mut [Contender]) -> Vec<Vec<f64>> {
    let sizes: Vec<u32> = contenders.iter_mut().map(calibrate).collect();
    let mut blocks = Vec::new();
    for _ in 0..BLOCKS {
        let mut times = vec![Vec::with_capacity(TURNS); contenders.len()];
        for turn in 0..TURNS {
            for place in 0..contenders.len() {
                // Each turn begins with a different contender, so that none always follows the same one.
                let place = (place + turn) % contenders.len();
                let start = Instant::now();
                contenders[place].run.batch(sizes[place]);
                times[place].push(start.elapsed().as_secs_f64() * 1e9 / f64::from(sizes[place]));
            }
        }
        blocks.push(times.into_iter().map(|times| Spread::of(times).median).collect());
    }
    blocks
}

/// How many times a contender runs in a batch. Also warms it up.
fn calibrate(contender: &mut Contender) -> u32 {
    let mut times = 16;
    loop {
        let start = Instant::now();
        contender.run.batch(times);
        let elapsed = start.elapsed();
        if elapsed > Duration::from_millis(2) {
            return (f64::from(times) * BATCH.as_secs_f64() / elapsed.as_secs_f64()).ceil() as u32;
        }
        times *= 2;
    }
}

struct Spread {
    min: f64,
    median: f64,
    max: f64,
}

impl Spread {
    fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_unstable_by(f64::total_cmp);
        Spread { min: values[0], median: values[values.len() / 2], max: values[values.len() - 1] }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2} ({:.2}–{:.2})", self.median, self.min, self.max)
    }
}
