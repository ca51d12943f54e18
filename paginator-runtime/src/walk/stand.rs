//! Where a walk stands: what of it can be read at any moment.

use super::{Stand, State, Walk};
use crate::{position::Position, request::PaginatedRequest, resume::ResumeToken};
use std::fmt;

impl<R: PaginatedRequest> Walk<R> {
    /// Where the walk stands once everything that it gave out is consumed. After a refused starting token, at the start:
    /// what was given is in [`resume_token`](Self::resume_token) only.
    pub fn position(&self) -> Position<R::Token> {
        match self.stand {
            Stand::Next(skip) => Position::At { token: self.request.token(), skip },
            Stand::Page(skip) => Position::At { token: self.page.token.clone(), skip },
            Stand::Done => Position::Done,
        }
    }

    /// Where the walk stands while the last `remaining` items of the page that
    /// [`accept`](Self::accept) gave out last are still to be consumed.
    pub fn position_before(&self, remaining: usize) -> Position<R::Token> {
        match self.page.kept.checked_sub(remaining) {
            Some(consumed) if remaining > 0 => {
                Position::At { token: self.page.token.clone(), skip: self.page.dropped + consumed }
            }
            _ => self.position(),
        }
    }

    /// [`position_before`](Self::position_before) as text; `None` when nothing is left to resume. After a
    /// refused starting token, that token as it was given.
    pub fn resume_token(&self, remaining: usize) -> Option<ResumeToken> {
        match &self.refused {
            Some(text) => Some(text.clone()),
            None => self.position_before(remaining).encode(R::TOKEN_NAMES, self.begun && remaining == 0),
        }
    }

    /// Whether there is nothing more to ask of the walk, neither a request nor an error.
    pub fn is_over(&self) -> bool {
        self.state == State::Over
    }

    /// The most items and pages that are still to come, where that is known. An error counts as one, and comes
    /// only before a limit is met.
    pub(crate) fn at_most(&self) -> (Option<usize>, Option<usize>) {
        match self.state {
            State::Going => {
                (self.items_left.map(|left| left.max(1)), self.pages_left.map(|left| left.max(1)))
            }
            State::Failing => (Some(1), Some(1)),
            State::Over => (Some(0), Some(0)),
        }
    }

    /// How many pages were given out.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// Whether the page at the position was given out before.
    pub(crate) fn is_begun(&self) -> bool {
        self.begun
    }

    /// Whether the page given out last was cut by `max_items`.
    #[cfg(feature = "tracing")]
    pub(crate) fn was_cut(&self) -> bool {
        self.begun && self.failure.is_none()
    }

    /// Whether the response given out last still says what follows it: nothing was cut from it that its token
    /// could stand in, its word was taken, and it has no several tokens in an order of its own.
    pub(crate) fn follows_response(&self) -> bool {
        R::NEXT_IS_DEFAULT
            && R::TOKEN_NAMES.len() == 1
            && !self.page.again
            && matches!(self.stand, Stand::Next(0) | Stand::Done)
    }
}

/// Shows where the walk stands, and nothing that it carries.
impl<R: PaginatedRequest> fmt::Debug for Walk<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Walk").field("operation", &R::OPERATION).field("position", &self.position()).finish()
    }
}
