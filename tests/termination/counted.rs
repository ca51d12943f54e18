//! A token that counts how many of its kind are alive, so that every one that a walk keeps is seen.

use paginator_runtime::token::{TokenError, TokenValue, WireValue};
use std::cell::Cell;

thread_local! {
    // Each test has a thread of its own.
    static ALIVE: Cell<usize> = const { Cell::new(0) };
    static MOST: Cell<usize> = const { Cell::new(0) };
}

/// At most this many tokens are alive: the walk keeps that of its request, that of the last page given and one to
/// compare with, and reads the next; the request and the response outside have theirs.
pub(crate) const ENOUGH: usize = 8;

/// A node's number, above 0.
#[derive(PartialEq)]
pub(crate) struct Counted(u64);

impl Counted {
    pub(crate) fn new(number: u64) -> Self {
        ALIVE.set(ALIVE.get() + 1);
        MOST.set(MOST.get().max(ALIVE.get()));
        Counted(number)
    }

    pub(crate) fn number(&self) -> u64 {
        self.0
    }

    /// The most tokens that were alive at once while `work` was done.
    pub(crate) fn most_alive(work: impl FnOnce()) -> usize {
        let before = ALIVE.get();
        MOST.set(before);
        work();
        MOST.get() - before
    }
}

impl Clone for Counted {
    fn clone(&self) -> Self {
        Counted::new(self.0)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

impl TokenValue for Counted {
    fn unset() -> Self {
        Counted::new(0)
    }
    fn is_unset(&self) -> bool {
        self.0 == 0
    }
    fn to_wire(&self) -> WireValue {
        self.0.to_wire()
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        u64::from_wire(value).map(Counted::new)
    }
    fn from_text(text: &str) -> Result<Self, TokenError> {
        u64::from_text(text).map(Counted::new)
    }
}
