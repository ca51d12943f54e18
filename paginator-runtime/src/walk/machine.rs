//! `Walk`: the state machine of a walk.

use crate::{
    config::RepeatedToken,
    error::WalkError,
    operation::{Next, PaginatedRequest, PaginatedResponse, Paging, Seen, Stated, field::PageItems},
    token::{Token, resume::ResumeToken},
    walk::{locate, repeats::Repeats, settings::is_in_effect},
};
use std::mem;

/// A walk over the pages of one operation, as a state machine: it says which request to send, takes the response, trims
/// it to what was asked for, and knows the position. The streams drive it; so can anything else that gets a response
/// for a request.
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
    /// The caller's request, with the page size set and the token of the page to ask for next.
    pub(super) request: R,
    /// The token of the page to ask for next; none for the first page.
    pub(super) token: Option<R::Token>,
    pub(super) state: State,
    /// Where another walk resumes once everything that this one gave out is consumed.
    pub(super) resume_at: ResumeAt,
    /// Whether the page at the position was given out before, even if only its further lists and none of its items.
    /// botocore marks that with an amount even if it is 0.
    pub(super) begun: bool,
    /// A starting token that was refused: the position in text stays what the caller gave.
    pub(super) refused: Option<ResumeToken>,
    pub(super) last_page: LastPage<R::Token>,
    /// Primary items received so far, where the walk began at the first page.
    pub(super) received: Option<u64>,
    /// What the last page said about the walk. Boxed: most services say nothing.
    pub(super) last_said: Option<Box<LastSaid>>,
    /// Whether every page so far held exactly the page size that was asked for.
    pub(super) exact: bool,
    /// How many items of `max_items` are left.
    pub(super) items_left: Option<usize>,
    pub(super) delivered: usize,
    pub(super) pages: usize,
    pub(super) pages_left: Option<usize>,
    /// Empty pages in a row, and how many of them end the walk.
    pub(super) empty_pages: usize,
    pub(super) max_empty_pages: usize,
    pub(super) repeats: Repeats<R::Token>,
    pub(super) repeated_token: RepeatedToken,
}

#[derive(PartialEq)]
pub(super) enum State {
    Going,
    /// Ends in this error, once the next request is asked for.
    Failing(WalkError),
    Over,
}

pub(super) enum ResumeAt {
    /// This many items into the page to ask for next.
    NextPage(usize),
    /// This many items into the page given out last.
    LastPage(usize),
    Done,
}

/// The page that was given out last.
pub(super) struct LastPage<T> {
    /// The token that it was requested with.
    pub(super) token: Option<T>,
    /// How many items were dropped from its start.
    pub(super) dropped: usize,
    /// How many items were given out.
    pub(super) kept: usize,
}

/// What a page said about the walk.
pub(super) struct LastSaid {
    /// The effective page size.
    pub(super) page_size: Option<u64>,
    pub(super) total_items: Option<u64>,
    pub(super) stated: Stated,
}

impl<R: PaginatedRequest> Walk<R> {
    /// The next request to send; `None` when the walk is over. Until its response is given to
    /// [`accept`](Self::accept) the answer stays the same.
    ///
    /// # Errors
    /// Once, with what ended the walk early; it is over then.
    pub fn request(&mut self) -> Result<Option<R>, WalkError> {
        match mem::replace(&mut self.state, State::Over) {
            State::Going => {
                self.state = State::Going;
                Ok(Some(self.request.clone()))
            }
            State::Failing(error) => Err(error),
            State::Over => Ok(None),
        }
    }

    /// Takes the response to the last request and gives it back, trimmed to what was asked for. A response that was not
    /// asked for comes back unchanged.
    pub fn accept(&mut self, mut response: R::Response) -> R::Response {
        self.trim(&mut response);
        response
    }

    /// [`accept`](Self::accept) in place.
    pub(crate) fn trim(&mut self, response: &mut R::Response) {
        let (State::Going, ResumeAt::NextPage(skip)) = (&self.state, &self.resume_at) else { return };
        let skip = *skip;
        let count = response.items().map_or(0, PageItems::count);
        // Before anything is trimmed: the token may be the last item's key.
        let seen = self.seen(response, count as u64);
        self.keep_said(response, seen);
        let next = match response.unread_header() {
            None => Ok(self.request.next(response, seen)),
            Some(header) => Err(WalkError::HeadersNotRead { header }),
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
        if mem::take(&mut self.begun) || skip > 0 {
            response.blank_aggregates();
        }
        self.items_left = self.items_left.map(|left| left - kept);
        self.delivered += kept;
        self.pages += 1;
        self.pages_left = self.pages_left.map(|left| left.saturating_sub(1));
        self.empty_pages = if count == 0 { self.empty_pages + 1 } else { 0 };
        self.received = self.received.map(|received| received.saturating_add(seen.items));
        self.exact &= self.request.page_size().is_some_and(|size| u64::try_from(size) == Ok(seen.items));
        self.last_page = LastPage { token: self.token.take(), dropped, kept };
        self.begun = kept < rest;
        if self.begun {
            (self.resume_at, self.state) = (ResumeAt::LastPage(dropped + kept), State::Over);
        } else {
            // What is left to drop after a page that was too short is dropped from the next one.
            match next {
                Ok(next) => self.go_on(next, skip - dropped),
                Err(error) => self.fail_after_page(skip - dropped, error),
            }
            // The caller has what was asked for: no further request, and no error about one.
            if self.items_left == Some(0) || self.pages_left == Some(0) {
                self.state = State::Over;
            }
        }
    }

    fn seen(&self, response: &R::Response, items: u64) -> Seen {
        let page_size = response.page_size().or_else(|| self.asked_page_size());
        let before = locate::before::<R>(self.token.as_ref(), page_size, self.received);
        Seen { items, page_size, before, exact: self.exact }
    }

    fn keep_said(&mut self, response: &R::Response, seen: Seen) {
        let total_items = response.total_hint();
        let said = LastSaid { page_size: seen.page_size, total_items, stated: Stated::by(response) };
        let is_of_use =
            R::PAGING != Paging::HandedOut || said.total_items.is_some() || said.stated.total_pages.is_some();
        match &mut self.last_said {
            Some(last) => **last = said,
            None if is_of_use => self.last_said = Some(Box::new(said)),
            None => {}
        }
    }

    /// The page size that is asked for, where the operation states its largest one and so it is the one in effect.
    pub(super) fn asked_page_size(&self) -> Option<u64> {
        self.request.page_size().filter(|size| is_in_effect::<R>(*size))?.try_into().ok()
    }

    /// Continues after a page that was given out whole, to drop `skip` items of what follows.
    fn go_on(&mut self, next: Next<R::Token>, skip: usize) {
        match next {
            Next::End => self.end(),
            // Rule 5, for a `next` written by hand that copies what the response has.
            Next::Token(token) if token.is_unset() => self.end(),
            Next::Missing => self.fail_after_page(skip, WalkError::MissingToken),
            Next::ItemsMissing { received, total } => {
                self.fail_after_page(skip, WalkError::ItemsMissing { received, total });
            }
            Next::UnknownPageSize => self.fail_after_page(skip, WalkError::UnknownPageSize),
            Next::Error(reason) => self.fail_after_page(skip, WalkError::Next { reason }),
            Next::Token(token) => match self.request.check_token(token) {
                Ok(token) => self.follow(token, skip),
                Err(error) => self.fail_after_page(skip, WalkError::RefusedToken(error)),
            },
        }
    }

    fn end(&mut self) {
        (self.resume_at, self.state) = (ResumeAt::Done, State::Over);
    }

    fn follow(&mut self, mut token: R::Token, skip: usize) {
        let is_repeated = self.repeated_token != RepeatedToken::Continue
            && self.repeats.found(self.last_page.token.as_ref(), &token);
        token.keep_carried(self.last_page.token.as_ref());
        if is_repeated && self.repeated_token == RepeatedToken::Error {
            return self.fail_after_page(skip, WalkError::RepeatedToken);
        }
        self.request.set_token(Some(token.clone()));
        self.token = Some(token);
        self.resume_at = ResumeAt::NextPage(skip);
        if is_repeated {
            self.state = State::Over;
        } else if self.empty_pages >= self.max_empty_pages.max(1) {
            self.state = State::Failing(WalkError::EmptyPages { limit: self.empty_pages });
        }
    }

    /// Fails after the items of the page given out last, so that a later walk can ask for a better answer and repeats
    /// none of them.
    fn fail_after_page(&mut self, skip: usize, error: WalkError) {
        self.resume_at = ResumeAt::LastPage(self.last_page.dropped + self.last_page.kept + skip);
        self.begun = true;
        self.state = State::Failing(error);
    }
}
