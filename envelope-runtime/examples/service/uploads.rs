//! A rate limit: two uploads in ten seconds.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::fault::Fault;

const WINDOW: Duration = Duration::from_secs(10);
const MOST: u32 = 2;

#[derive(Clone, Debug, Default)]
pub struct Uploads(Arc<Mutex<Window>>);

#[derive(Debug, Default)]
struct Window {
    since: Option<Instant>,
    count: u32,
}

impl Uploads {
    /// Counts an upload, or refuses it.
    pub fn take(&self) -> Result<(), Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Window {
    fn take(&mut self) -> Result<(), Fault> {
        let passed = self.since.map(|since| since.elapsed()).filter(|passed| *passed < WINDOW);
        if passed.is_none() {
            *self = Window { since: Some(Instant::now()), count: 0 };
        }
        if self.count == MOST {
            let left = WINDOW.saturating_sub(passed.unwrap_or_default());
            return Err(Fault::TooManyUploads { seconds: left.as_secs() + 1 });
        }
        self.count += 1;
        Ok(())
    }
}
