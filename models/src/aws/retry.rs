//! The standard retry mode: which failed requests are sent again, how often, and after what wait.
//!
//! Source of the rules and figures: botocore's `retries/standard.py` and `retries/quota.py`.

use super::error::AwsError;
use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// What all retries together may use up; then nothing is sent again until requests succeed.
const CAPACITY: u32 = 500;
/// What a retry uses up.
const COST: u32 = 5;
/// What a retry after a time-out uses up.
const TIMEOUT_COST: u32 = 10;
/// What a request that succeeds at once gives back.
const REWARD: u32 = 1;

#[derive(Debug)]
pub(super) struct Retry {
    max_attempts: u32,
    max_backoff: Duration,
    capacity: AtomicU32,
}

/// A further attempt.
pub(super) struct Again<'a> {
    pub(super) wait: Duration,
    pub(super) spent: Spent<'a>,
}

/// What a further attempt takes from the quota. It goes back when this is dropped: because the attempt succeeded, or
/// because nobody waits for it any more.
#[derive(Debug)]
pub(super) struct Spent<'a> {
    retry: &'a Retry,
    cost: u32,
}

impl Spent<'_> {
    /// The attempt failed: nothing goes back.
    pub(super) fn failed(mut self) {
        self.cost = 0;
    }
}

impl Drop for Spent<'_> {
    fn drop(&mut self) {
        self.retry.give(self.cost);
    }
}

/// The number of attempts in a text, as Python reads numbers; the largest `u32` where it is more.
pub(super) fn attempts(text: &str) -> Option<u32> {
    let number: i128 = text.trim().parse().ok()?;
    u32::try_from(number.min(u32::MAX.into())).ok()
}

impl Retry {
    pub(super) fn new(max_attempts: u32, max_backoff: Duration) -> Self {
        Retry { max_attempts, max_backoff, capacity: AtomicU32::new(CAPACITY) }
    }

    /// Whether a request that failed on its attempt number `attempt`, from 1, is sent again.
    pub(super) fn again(&self, attempt: u32, error: &AwsError) -> Option<Again<'_>> {
        if attempt >= self.max_attempts || !error.is_retryable() {
            return None;
        }
        let cost = if error.is_timeout() { TIMEOUT_COST } else { COST };
        let take = |capacity: u32| capacity.checked_sub(cost);
        self.capacity.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).ok()?;
        let wait = self.longest_wait(attempt).mul_f64(fastrand::f64());
        Some(Again { wait, spent: Spent { retry: self, cost } })
    }

    /// A request succeeded; `spent` is what its last retry had taken, if there was one.
    pub(super) fn succeeded(&self, spent: Option<Spent<'_>>) {
        match spent {
            Some(spent) => drop(spent),
            None => self.give(REWARD),
        }
    }

    fn give(&self, amount: u32) {
        let give = |capacity: u32| Some((capacity + amount).min(CAPACITY));
        // `give` always returns a number, so this never fails.
        let _ = self.capacity.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }

    fn longest_wait(&self, attempt: u32) -> Duration {
        let seconds = 1_u64.checked_shl(attempt - 1).unwrap_or(u64::MAX);
        Duration::from_secs(seconds).min(self.max_backoff)
    }
}

#[cfg(test)]
mod tests;
