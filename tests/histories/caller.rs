//! The caller of a walk, who drops futures, gives up waiting, and stops.

use crate::{operations::Operation, service::Generated};
use fastrand::Rng;
use paginator_runtime::{PaginateErrorKind, Position, ResumeToken, WalkError};
use paginator_tests::{
    Draw, Failure, Plan, Way,
    drivers::{Driven, Driver, Failed, Given},
    poll_once,
};
use std::task::{Context, Poll, Waker};

/// Where a walk stopped, as its caller recorded it.
#[derive(Clone, Debug)]
pub(crate) enum Left<T> {
    At(Position<T>),
    /// `None` when done.
    Text(Option<ResumeToken>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum End {
    /// The walk was over.
    Over,
    /// The caller stopped, or gave up waiting.
    Stopped,
    Failed(PaginateErrorKind<Failure>),
}

/// What a walk gave.
#[derive(Debug)]
pub(crate) struct Walked<T> {
    pub(crate) items: Vec<u32>,
    pub(crate) end: End,
    pub(crate) left: Left<T>,
}

/// The caller of a walk.
pub(crate) struct Caller<'a, R: Operation> {
    pub(crate) generated: &'a Generated<R>,
    pub(crate) random: Rng,
    /// Whether each `next` future is dropped when it is not ready at once.
    pub(crate) drops: bool,
    /// How often, in percent, the caller gives up when it has to wait.
    pub(crate) gives_up: u32,
    /// How often, in percent, an item with a position is put back, and the walk stopped before it.
    pub(crate) hands_back: u32,
    /// Stops once this many items have come.
    pub(crate) stops_at: Option<usize>,
    pub(crate) dropped: u64,
}

impl<R: Operation> Caller<'_, R> {
    pub(crate) fn walk(&mut self, way: Way, plan: &Plan<R>) -> Walked<R::Token> {
        let mut driven = way.walk(plan, &self.generated.service);
        // Dropping the future of such a driver drops the walk, so it is kept.
        let at_once = way.gives_all_at_once();
        self.drops &= !at_once;
        let mut items = Vec::new();
        let end = loop {
            if !at_once && self.stops_at.is_some_and(|at| items.len() >= at) {
                break End::Stopped;
            }
            let given = match self.wait(&mut *driven) {
                Some(Some(Ok(given))) => given,
                Some(Some(Err(Failed { kind, resume_token }))) => {
                    let left = self.left(driven.position(0), Some(resume_token));
                    // A walk that was to give no page ends with this error.
                    let is_over = at_once && kind == PaginateErrorKind::Walk(WalkError::NoPage);
                    let end = if is_over { End::Over } else { End::Failed(kind) };
                    return Walked { items, end, left };
                }
                Some(None) => break End::Over,
                None => break End::Stopped,
            };
            items.extend(given.into_items().iter().map(R::number));
            // Stops in the middle of a page, perhaps; items with positions are put back at random.
            let beyond = match way {
                Way::Driver(Driver::WithPositions) => usize::from(self.random.percent(self.hands_back)),
                _ => self.stops_at.map_or(0, |at| items.len().saturating_sub(at)),
            };
            if beyond > 0
                && let Some(position) = driven.position(beyond)
            {
                items.truncate(items.len() - beyond);
                let left = self.left(Some(position), driven.resume_token(beyond));
                return Walked { items, end: End::Stopped, left };
            }
        };
        let left = self.left(driven.position(0), driven.resume_token(0));
        Walked { items, end, left }
    }

    /// What comes next; `None` if the caller gave up.
    fn wait(&mut self, driven: &mut dyn Driven<R>) -> Option<Option<Result<Given<R>, Failed>>> {
        if self.drops {
            loop {
                if let Poll::Ready(given) = poll_once(driven.next()) {
                    return Some(given);
                }
                self.dropped += 1;
                if self.has_enough() {
                    return None;
                }
            }
        }
        let cx = &mut Context::from_waker(Waker::noop());
        let mut next = driven.next();
        loop {
            if let Poll::Ready(given) = next.as_mut().poll(cx) {
                return Some(given);
            }
            if self.has_enough() {
                self.dropped += 1;
                return None;
            }
        }
    }

    fn has_enough(&mut self) -> bool {
        self.generated.observed().hung || self.random.percent(self.gives_up)
    }

    /// Records the position, typed or as text. A driver with neither gives everything, and is done.
    fn left(
        &mut self,
        position: Option<Position<R::Token>>,
        text: Option<Option<ResumeToken>>,
    ) -> Left<R::Token> {
        match (position, text) {
            (Some(position), None) => Left::At(position),
            (Some(position), Some(_)) if self.random.bool() => Left::At(position),
            (_, text) => Left::Text(text.flatten()),
        }
    }
}
