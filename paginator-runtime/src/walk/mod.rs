//! `Walk`: the rules of pagination, and nothing else. No I/O, no async.

mod stand;
mod start;

use crate::{
    error::WalkError,
    page_items::PageItems,
    repeats::Repeats,
    request::{PaginatedRequest, in_order},
    response::{Next, PaginatedResponse, Seen},
    resume::ResumeToken,
    settings::RepeatedToken,
    token::TokenFor,
};
use std::mem;

/// A token, as the response has it.
type TokenOf<R> = <<R as PaginatedRequest>::Response as PaginatedResponse>::Token;

/// A walk over the pages of one operation, as a state machine: it says which request to send, takes the
/// response, cuts it, and knows the position. The streams are drivers over it; so can be anything else that
/// gets from a request to a response.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::Position;
///
/// let service = Numbers::up_to(5);
/// let mut walk = ListNumbersRequest::default().paginate(()).max_items(3).walk();
/// let mut numbers = Vec::new();
/// while let Some(request) = walk.request()? {
///     let response = service.answer(request).unwrap();
///     numbers.extend(walk.accept(response).numbers);
/// }
/// assert_eq!(numbers, [0, 1, 2]);
/// assert_eq!(walk.position(), Position::At { token: Some("2".to_owned()), skip: 1 });
/// # Ok::<(), paginator_runtime::WalkError>(())
/// ```
#[must_use = "a walk does nothing unless it is asked for requests"]
pub struct Walk<R: PaginatedRequest> {
    /// The caller's request, with the page size set and the token of the page to ask for next. Tokens live in
    /// here and in `page`, and move from one to the other: the walk copies none but what a page given away shows.
    request: R,
    state: State,
    /// What the walk is failing with.
    failure: Option<WalkError>,
    /// Where the walk stands once everything that it gave out is consumed.
    stand: Stand,
    /// Whether the page at the position was given out before, if only what else is gathered and none of its items.
    /// botocore marks that with an amount even if it is 0.
    begun: bool,
    /// A starting token that was refused: the position in text stays what the caller gave.
    refused: Option<ResumeToken>,
    page: PageGiven<R::Token>,
    /// How many items of `max_items` are left.
    items_left: Option<usize>,
    pages: usize,
    pages_left: Option<usize>,
    /// Empty pages in a row, and how many of them end the walk.
    empty_pages: usize,
    max_empty_pages: usize,
    repeats: Repeats<R::Token>,
    repeated_token: RepeatedToken,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Going,
    /// Ends in its failure, once the next request is asked for.
    Failing,
    Over,
}

enum Stand {
    /// This many items into the page to ask for next.
    Next(usize),
    /// This many items into the page given out last.
    Page(usize),
    Done,
}

/// The page that was given out last.
struct PageGiven<T> {
    /// The token that it was requested with.
    token: Option<T>,
    /// How many items were dropped from its start.
    dropped: usize,
    /// How many items were given out.
    kept: usize,
    /// Whether it was given out before, and so what was taken out of it may be where its token stood.
    again: bool,
}

impl<R: PaginatedRequest> Walk<R> {
    /// The next request to send; `None` when the walk is over. Until its response is given to
    /// [`accept`](Self::accept) the answer stays the same.
    ///
    /// # Errors
    /// Once, with what ended the walk early; it is over then.
    pub fn request(&mut self) -> Result<Option<R>, WalkError> {
        Ok(self.asks()?.then(|| self.asked_for()))
    }

    /// Whether there is a request to send, [`asked_for`](Self::asked_for). Fails as [`request`](Self::request) does.
    #[inline]
    pub(crate) fn asks(&mut self) -> Result<bool, WalkError> {
        match self.state {
            State::Going => Ok(true),
            State::Failing => {
                self.state = State::Over;
                self.failure.take().map_or(Ok(false), Err)
            }
            State::Over => Ok(false),
        }
    }

    /// The next request, for a driver to hand on at once: what is moved between costs as much as a rule.
    #[inline]
    pub(crate) fn asked_for(&self) -> R {
        self.request.clone()
    }

    /// Takes the response to the last request and gives it back, cut to what the caller is to have of it. A
    /// response that was not asked for comes back as it is.
    pub fn accept(&mut self, mut response: R::Response) -> R::Response {
        self.cut(&mut response);
        response
    }

    /// [`accept`](Self::accept) in place, for the drivers.
    #[inline]
    pub(crate) fn cut(&mut self, response: &mut R::Response) {
        self.cut_after(response, |spare, token| spare.clone_from(token));
    }

    /// [`cut`](Self::cut), for a driver that gives out the items alone: the token moves out of the response.
    #[inline]
    pub(crate) fn cut_to_items(&mut self, response: &mut R::Response) {
        self.cut_after(response, mem::swap);
    }

    /// Cuts the page. `put` makes the first token the second, which the response hands out.
    #[inline]
    fn cut_after(&mut self, response: &mut R::Response, put: impl FnOnce(&mut TokenOf<R>, &mut TokenOf<R>)) {
        let (State::Going, Stand::Next(skip)) = (self.state, &self.stand) else { return };
        let skip = *skip;
        let count = response.items().map_or(0, PageItems::count);
        // Read before anything is cut: the token may be the last item's key.
        let next = match R::NEXT_IS_DEFAULT {
            true => in_order::<R>(self.word_of(response, put)),
            false => self.request.next(response, Seen::new(count, self.request.page_size())),
        };

        let dropped = skip.min(count);
        let rest = count - dropped;
        let kept = self.items_left.map_or(rest, |left| left.min(rest));
        if let Some(items) = response.items_mut() {
            if dropped > 0 {
                items.drop_front(dropped);
            }
            if kept < rest {
                items.keep_front(kept);
            }
        }
        // What else is gathered was given out with the part that came before.
        let again = mem::take(&mut self.begun) || skip > 0;
        if again {
            response.blank_aggregates();
        }
        self.items_left = self.items_left.map(|left| left - kept);
        self.pages += 1;
        self.pages_left = self.pages_left.map(|left| left.saturating_sub(1));
        self.empty_pages = if count == 0 { self.empty_pages + 1 } else { 0 };
        self.page = PageGiven { token: self.request.take_token(), dropped, kept, again };
        self.begun = kept < rest;
        if self.begun {
            (self.stand, self.state) = (Stand::Page(dropped + kept), State::Over);
        } else {
            // What is left to drop after a page that was too short goes on to the next one.
            self.advance(next, skip - dropped);
        }
    }

    /// What `response` says follows it, in the memory of the token before the last, which nothing needs any more.
    #[inline]
    fn word_of(
        &mut self,
        response: &mut R::Response,
        put: impl FnOnce(&mut TokenOf<R>, &mut TokenOf<R>),
    ) -> Next<TokenOf<R>> {
        let spare = self.page.token.take().map(TokenFor::<R, R::Token>::from_token);
        // Asked first: it may look at the token, whose place is given another.
        let more_results = response.more_results();
        match (spare, response.next_token_mut()) {
            (Some(mut spare), Some(token)) => {
                put(&mut spare, token);
                Next::new(Some(spare), more_results)
            }
            _ => response.next(),
        }
    }

    /// Goes on behind a page that was given out whole, to drop `skip` items of what follows.
    #[inline]
    fn advance(&mut self, next: Next<R::Token>, skip: usize) {
        match next {
            Next::End => (self.stand, self.state) = (Stand::Done, State::Over),
            Next::Missing => self.fail_behind_page(skip, WalkError::MissingToken),
            Next::Token(token) => match (self.is_repeated(&token), self.repeated_token) {
                (true, RepeatedToken::Error) => self.fail_behind_page(skip, WalkError::RepeatedToken),
                (repeated, _) => {
                    self.request.set_token(Some(token));
                    self.stand = Stand::Next(skip);
                    if repeated {
                        self.state = State::Over;
                    } else if self.empty_pages >= self.max_empty_pages.max(1) {
                        self.fail(WalkError::EmptyPages { limit: self.empty_pages });
                    }
                }
            },
        }
        // The caller has what was asked for: no further request, and no error about one.
        if self.items_left == Some(0) || self.pages_left == Some(0) {
            self.state = State::Over;
        }
    }

    /// Fails behind the items of the page given out last, for a later walk to ask for a better answer and repeat
    /// none of them.
    #[cold]
    fn fail_behind_page(&mut self, skip: usize, error: WalkError) {
        (self.stand, self.begun) = (Stand::Page(self.page.dropped + self.page.kept + skip), true);
        self.fail(error);
    }

    fn fail(&mut self, error: WalkError) {
        (self.state, self.failure) = (State::Failing, Some(error));
    }

    #[inline]
    fn is_repeated(&mut self, token: &R::Token) -> bool {
        self.repeated_token != RepeatedToken::Continue && self.repeats.found(self.page.token.as_ref(), token)
    }
}
