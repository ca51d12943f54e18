//! What can be read from a walk at any moment: its position, whether it is over, what it gave.

use crate::{
    operation::PaginatedRequest,
    token::resume::ResumeToken,
    walk::{
        locate::counts_items,
        machine::{ResumeAt, State, Walk},
        position::Position,
    },
};
use std::fmt;

impl<R: PaginatedRequest> Walk<R> {
    /// The position once everything that the walk gave out is consumed. After a refused starting token it is the
    /// start: what was given is in [`resume_token`](Self::resume_token) only.
    pub fn position(&self) -> Position<R::Token> {
        match self.resume_at {
            ResumeAt::NextPage(skip) => self.located(&self.token, skip),
            ResumeAt::LastPage(skip) => self.located(&self.last_page.token, skip),
            ResumeAt::Done => Position::Done,
        }
    }

    /// The position while the last `remaining` items of the page that [`accept`](Self::accept) gave back last are
    /// still to be consumed.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    ///
    /// let mut walk = ListNumbersRequest::default().walk();
    /// let request = walk.request()?.expect("a walk begins with a request");
    /// walk.accept(Numbers::up_to(5).answer(request).unwrap()); // 0 and 1
    /// assert_eq!(walk.position_before(1), Position::At { token: None, skip: 1 });
    /// # Ok::<(), paginator_runtime::WalkError>(())
    /// ```
    pub fn position_before(&self, remaining: usize) -> Position<R::Token> {
        match self.last_page.kept.checked_sub(remaining) {
            Some(consumed) if remaining > 0 => {
                self.located(&self.last_page.token, self.last_page.dropped + consumed)
            }
            _ => self.position(),
        }
    }

    /// The place as the operation's `locate` gives it. With the walk's own page size, none is refused.
    fn located(&self, token: &Option<R::Token>, skip: usize) -> Position<R::Token> {
        let located = self.request.locate(token.clone(), skip);
        let (token, skip) = located.unwrap_or_else(|_| (token.clone(), skip));
        Position::At { token, skip }
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume. After a refused starting token,
    /// that token unchanged.
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.resume_token_before(0)
    }

    /// [`position_before`](Self::position_before) as text; `None` when nothing is left to resume.
    pub fn resume_token_before(&self, remaining: usize) -> Option<ResumeToken> {
        match &self.refused {
            Some(text) => Some(text.clone()),
            None => self.position_before(remaining).encode(R::TOKEN_NAMES, self.is_begun() && remaining == 0),
        }
    }

    /// Whether there is nothing more to ask of the walk, neither a request nor an error.
    pub fn is_over(&self) -> bool {
        self.state == State::Over
    }

    /// How many primary items were given out.
    pub fn delivered(&self) -> usize {
        self.delivered
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    pub fn total_items(&self) -> Option<u64> {
        self.last_said.as_ref().and_then(|said| said.total_items)
    }

    /// The number of pages in all, as the service last stated it; a hint, which ends nothing.
    pub fn total_pages(&self) -> Option<u64> {
        self.last_said.as_ref().and_then(|said| said.stated.total_pages)
    }

    /// How many pages were given out.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// The most items and pages that are still to come, where that is known. An error counts as one, and comes
    /// only before a limit is met.
    pub(crate) fn at_most(&self) -> (Option<usize>, Option<usize>) {
        match self.state {
            State::Going => {
                (self.items_left.map(|left| left.max(1)), self.pages_left.map(|left| left.max(1)))
            }
            State::Failing(_) => (Some(1), Some(1)),
            State::Over => (Some(0), Some(0)),
        }
    }

    /// Whether the page at the position was given out before, if only in part.
    pub(crate) fn is_begun(&self) -> bool {
        self.begun && !counts_items::<R>()
    }

    /// Whether the page given out last was cut by `max_items`.
    #[cfg(feature = "tracing")]
    pub(crate) fn was_cut(&self) -> bool {
        self.begun && !matches!(self.state, State::Failing(_))
    }
}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<R: PaginatedRequest> fmt::Debug for Walk<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Walk").field("operation", &R::OPERATION).field("position", &self.position()).finish()
    }
}
