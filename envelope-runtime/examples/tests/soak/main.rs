//! The example services under good, wrong and hostile requests at once, killed and started again in between: no
//! response is lost, none is out of shape, and memory stays level.
//!
//! A few seconds by default. Ten minutes for each framework, and a table of them:
//!
//! `SOAK_SECONDS=600 cargo test --workspace --features envelope-examples/service --test soak -- --nocapture`

mod client;
mod requests;
mod service;
mod shape;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use self::client::Client;
use self::service::Service;

const CLIENTS: u64 = 24;
/// How often each service is started.
const LIVES: u32 = 4;

#[test]
fn axum_answers_as_long_as_it_lives() {
    soak("service");
}

#[test]
fn actix_web_answers_as_long_as_it_lives() {
    soak("service-actix");
}

fn soak(example: &str) {
    let seconds = std::env::var("SOAK_SECONDS").map_or(4.0, |seconds| seconds.parse().expect("a number of seconds"));
    let life = Duration::from_secs_f64(seconds) / LIVES;
    let mut service = Service::start(example);
    for number in 1..=LIVES {
        let (counts, memory) = live(&service, number, life);
        println!("{example}, life {number}, {} s: {counts}; {memory}", life.as_secs());
        assert_eq!(counts.mistakes, Vec::<String>::new());
        assert!(counts.answered > 0, "nothing was answered");
        assert!(memory.is_level(), "{memory}");
        service = service.again();
        for user in counts.kept {
            assert!(service.knows(user), "user {user} was made before the service was killed, and is not there");
        }
    }
}

/// Lets all clients send until the time is over, and kills the service while they do.
fn live(service: &Service, life: u32, length: Duration) -> (Counts, Memory) {
    let is_killed = Arc::new(AtomicBool::new(false));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let mut client = Client::new(format!("{life}-{number}"), number, service.port, Arc::clone(&is_killed));
            thread::spawn(move || {
                client.send_until_killed();
                client.counts
            })
        })
        .collect();
    let (start, mut memory) = (Instant::now(), Memory::default());
    while start.elapsed() < length {
        thread::sleep((length / 20).min(Duration::from_secs(1)));
        memory.seen.push(service.resident());
    }
    is_killed.store(true, Ordering::SeqCst);
    service.kill();
    let mut all = Counts::default();
    for client in clients {
        all.add(client.join().expect("a client does not panic"));
    }
    (all, memory)
}

/// Counts of one life of the service, over all clients.
#[derive(Debug, Default)]
pub struct Counts {
    pub answered: u64,
    /// Responses with a status of 400 or above.
    pub errors: u64,
    /// Requests that need no response: cut off by the client, or not HTTP at all.
    pub hostile: u64,
    /// Requests that were under way when the service was killed.
    pub interrupted: u64,
    /// One user that was created, for each client.
    pub kept: Vec<i64>,
    pub mistakes: Vec<String>,
}

impl Counts {
    fn add(&mut self, other: Counts) {
        self.answered += other.answered;
        self.errors += other.errors;
        self.hostile += other.hostile;
        self.interrupted += other.interrupted;
        self.kept.extend(other.kept);
        self.mistakes.extend(other.mistakes);
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Counts { answered, errors, hostile, interrupted, .. } = self;
        write!(
            f,
            "{answered} responses, {errors} of them errors, {hostile} hostile requests, {interrupted} interrupted"
        )
    }
}

/// Samples of the service's resident memory in kilobytes; 0 on systems without `/proc`.
#[derive(Debug, Default)]
struct Memory {
    seen: Vec<u64>,
}

impl Memory {
    /// The maximum in the second third of the life, and in the last.
    fn late(&self) -> (u64, u64) {
        let third = self.seen.len() / 3;
        let most = |part: &[u64]| part.iter().copied().max().unwrap_or_default();
        (most(&self.seen[third..2 * third]), most(&self.seen[2 * third..]))
    }

    /// An allocator keeps some freed memory; a leak in every request would be far more.
    fn is_level(&self) -> bool {
        let (before, after) = self.late();
        after <= before + before / 4 + 4096
    }
}

impl std::fmt::Display for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (before, after) = self.late();
        write!(f, "resident {before} kB, at the end {after} kB")
    }
}
