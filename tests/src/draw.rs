//! What generated tests draw from a seeded source.

use fastrand::Rng;

/// Choices, drawn so that the seed replays them.
pub trait Draw {
    /// True in `percent` of a hundred cases.
    fn percent(&mut self, percent: u32) -> bool;

    /// What `make` makes, in `percent` of a hundred cases.
    fn maybe<T>(&mut self, percent: u32, make: impl FnOnce(&mut Self) -> T) -> Option<T>;

    /// One of `choices`, of which there is at least one.
    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T;
}

impl Draw for Rng {
    fn percent(&mut self, percent: u32) -> bool {
        self.u32(..100) < percent
    }
    fn maybe<T>(&mut self, percent: u32, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.percent(percent).then(|| make(self))
    }
    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        *self.choice(choices).expect("at least one choice")
    }
}
