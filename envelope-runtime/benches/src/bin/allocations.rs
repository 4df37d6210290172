//! Allocations for one response: `cargo run --release --bin allocations`.

use allocation_counter::measure;

fn main() {
    for mut workload in envelope_benches::workloads() {
        println!("\n### {}: {}\n", workload.name, workload.about);
        println!("| | allocations | bytes | body | capacity |\n|---|---:|---:|---:|---:|");
        for contender in &mut workload.contenders {
            // Twice, so that the buffers that a thread keeps exist already when allocations are counted.
            contender.run.batch(1);
            let counted = measure(|| contender.run.batch(1));
            let body = contender.run.body();
            let (count, bytes, length, capacity) =
                (counted.count_total, counted.bytes_total, body.len(), body.capacity());
            println!("| {} | {count} | {bytes} | {length} | {capacity} |", contender.name);
        }
    }
}
