//! The kinds of drivers: one thing at a time, items with positions, the state machine by hand, everything at once.

use super::driven::{Driven, Failed, Given, Waiting};
use crate::service::{Failure, Service};
use paginator_runtime::{
    Page, PaginateError, PaginateErrorKind, PaginatedRequest, Paginator, Position, ResumeToken, Walk,
    drive::WithPositions, operation::ItemOf,
};

pub(super) fn one<R: PaginatedRequest>(
    item: Result<ItemOf<R>, PaginateError<Failure>>,
) -> Result<Given<R>, Failed> {
    Ok(Given::Items(vec![item?]))
}

/// A page from a stream that stands at `stands` after it; the page has to know the same resume token.
pub(super) fn page_of<R: PaginatedRequest>(
    page: Result<Page<R>, PaginateError<Failure>>,
    stands: Option<ResumeToken>,
) -> Result<Given<R>, Failed> {
    let page = page?;
    assert!(page.resume_token() == stands, "a page knows another resume token than its stream");
    Ok(Given::Page(page.into_inner()))
}

/// A stream or an iterator, and how it is asked.
pub(super) struct Stepping<S, N, T> {
    pub(super) of: S,
    pub(super) next: N,
    pub(super) position: fn(&S) -> Position<T>,
    pub(super) text: fn(&S) -> Option<ResumeToken>,
}

impl<R, S, N> Driven<R> for Stepping<S, N, R::Token>
where
    R: PaginatedRequest,
    N: AsyncFnMut(&mut S) -> Option<Result<Given<R>, Failed>>,
{
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin((self.next)(&mut self.of))
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        (remaining == 0).then(|| (self.position)(&self.of))
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        (remaining == 0).then(|| (self.text)(&self.of))
    }
}

/// Items that carry their positions.
pub(super) struct Positioned<'a, R: PaginatedRequest> {
    pub(super) items: WithPositions<&'a Service<R>, R>,
    /// Before the item given last.
    pub(super) before: Position<R::Token>,
}

impl<R: PaginatedRequest> Driven<R> for Positioned<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            let given = match self.items.next().await? {
                Ok(given) => given,
                Err(error) => return Some(Err(error.into())),
            };
            self.before = given.before;
            Some(Ok(Given::Items(vec![given.item])))
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        match remaining {
            0 => Some(self.items.position()),
            1 => Some(self.before.clone()),
            _ => None,
        }
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        match remaining {
            0 => Some(self.items.resume_token()),
            1 => Some(self.before.resume_token::<R>()),
            _ => None,
        }
    }
}

/// The state machine, asked and answered by hand.
pub(super) struct ByHand<'a, R: PaginatedRequest> {
    pub(super) walk: Walk<R>,
    pub(super) service: &'a Service<R>,
    pub(super) failed: bool,
}

impl<R: PaginatedRequest> Driven<R> for ByHand<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            if self.failed {
                return None;
            }
            let kind = match self.walk.request().transpose()? {
                Ok(request) => match self.service.answer(request) {
                    Ok(response) => return Some(Ok(Given::Page(self.walk.accept(response)))),
                    Err(failure) => PaginateErrorKind::Fetch(failure),
                },
                Err(error) => PaginateErrorKind::Walk(error),
            };
            self.failed = true;
            Some(Err(Failed { kind, resume_token: self.walk.resume_token() }))
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        Some(self.walk.position_before(remaining))
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        Some(self.walk.resume_token_before(remaining))
    }
}

/// Gives everything at once: before that, and after an error, nothing was given.
pub(super) struct Whole<F, R: PaginatedRequest, N> {
    pub(super) paginator: Option<Paginator<F, R>>,
    pub(super) result: N,
    pub(super) start: Position<R::Token>,
    /// The resume token of the result; the inner `None` is an end.
    pub(super) left: Option<Option<ResumeToken>>,
    pub(super) given: bool,
}

type Everything<R> = (Given<R>, Option<Option<ResumeToken>>);

pub(super) fn whole<'a, R, N>(paginator: Paginator<&'a Service<R>, R>, result: N) -> Box<dyn Driven<R> + 'a>
where
    R: PaginatedRequest + 'a,
    N: AsyncFn(Paginator<&'a Service<R>, R>) -> Result<Everything<R>, Failed> + 'a,
{
    let start = paginator.clone().walk().position();
    Box::new(Whole { paginator: Some(paginator), result, start, left: None, given: false })
}

impl<F, R, N> Driven<R> for Whole<F, R, N>
where
    R: PaginatedRequest,
    N: AsyncFn(Paginator<F, R>) -> Result<Everything<R>, Failed>,
{
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            match (self.result)(self.paginator.take()?).await {
                Ok((given, left)) => {
                    (self.left, self.given) = (left, true);
                    Some(Ok(given))
                }
                Err(failed) => Some(Err(failed)),
            }
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        (remaining == 0 && !self.given).then(|| self.start.clone())
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        if remaining > 0 {
            return None;
        }
        if self.given { self.left.clone() } else { Some(self.start.resume_token::<R>()) }
    }
}
