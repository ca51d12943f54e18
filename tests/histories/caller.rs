//! Who walks: a caller who drops futures, gives up waiting, and stops.

use crate::{drivers::Left, service::Service};
use paginator_runtime::{Position, ResumeToken};
use paginator_tests::Random;
use std::{
    cell::Cell,
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

/// Who walks.
pub(crate) struct Caller<'a> {
    pub(crate) service: &'a Service<'a>,
    pub(crate) random: Random,
    /// Whether each `next` future is dropped when it is not ready at once.
    pub(crate) drops: bool,
    /// In a hundred cases, in how many the caller gives up when it has to wait.
    pub(crate) gives_up: u32,
    /// Of a hundred items with positions, how many are handed back, and the walk left there.
    pub(crate) hands_back: u32,
    /// Stops once this many items came.
    pub(crate) stops_at: Option<usize>,
    pub(crate) dropped: Cell<u64>,
}

impl Caller<'_> {
    /// What `next` gives; `None` when it was given up.
    pub(crate) fn wait<T>(&mut self, mut next: impl AsyncFnMut() -> T) -> Option<T> {
        let cx = &mut Context::from_waker(Waker::noop());
        if self.drops {
            loop {
                if let Poll::Ready(given) = pin!(next()).poll(cx) {
                    return Some(given);
                }
                self.count_drop();
                if self.gives_up() {
                    return None;
                }
            }
        }
        let mut next = pin!(next());
        loop {
            if let Poll::Ready(given) = next.as_mut().poll(cx) {
                return Some(given);
            }
            if self.gives_up() {
                self.count_drop();
                return None;
            }
        }
    }

    fn count_drop(&self) {
        self.dropped.set(self.dropped.get() + 1);
    }

    fn gives_up(&mut self) -> bool {
        self.service.hung.get() || self.random.percent(self.gives_up)
    }

    pub(crate) fn stops(&self, items: usize) -> bool {
        self.stops_at.is_some_and(|at| items >= at)
    }

    /// Takes the position down, typed or as text.
    pub(crate) fn note<T>(
        &mut self,
        position: impl FnOnce() -> Position<T>,
        text: impl FnOnce() -> Option<ResumeToken>,
    ) -> Left<T> {
        if self.random.percent(50) { Left::At(position()) } else { Left::Text(text()) }
    }
}
