//! What is done with the items of a walk.

use std::hint::black_box;

/// An item that knows its number.
pub(crate) trait Numbered {
    fn number(&self) -> u64;
}

pub(crate) trait Take: Default {
    fn take<T: Numbered>(&mut self, item: T);

    /// The sum of the numbers; 0 if they were not added up.
    fn sum(self) -> u64;
}

/// Drops each item, unchecked.
#[derive(Default)]
pub(crate) struct Dropped;

impl Take for Dropped {
    #[inline]
    fn take<T: Numbered>(&mut self, item: T) {
        drop(black_box(item));
    }
    fn sum(self) -> u64 {
        0
    }
}

/// Adds up the items' numbers, to check that a walk gives each once. The sum lives in the future of an async walk:
/// unless the compiler sees through all of it, it is written to memory for each item and read again for the next.
#[derive(Default)]
pub(crate) struct Summed(u64);

impl Take for Summed {
    #[inline]
    fn take<T: Numbered>(&mut self, item: T) {
        self.0 += black_box(item).number();
    }
    fn sum(self) -> u64 {
        self.0
    }
}
