//! Runs one planned walk through its driver, with an executor as small as the service's futures allow.

use super::{
    failure::Failure,
    plan::{Driver, Plan, Start},
    service::Service,
};
use crate::{
    config::PaginationConfig,
    drive::full_result::FullResult,
    error::{PaginateError, PaginateErrorKind, WalkError},
    operation::{ItemOf, PaginatedRequest, PaginatedResponse, field::PageItems},
    paginator::{Paginated, Paginator},
    token::resume::ResumeToken,
    walk::Position,
};
use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

/// How a walk ended.
pub(super) enum End {
    Over,
    /// The caller stopped it.
    Stopped,
    Failed(PaginateErrorKind<Failure>),
}

/// What a walk gave, and where it stands. Of the two forms of the position a driver knows one at least.
pub(super) struct Outcome<Token, T> {
    pub(super) items: Vec<T>,
    pub(super) end: End,
    pub(super) position: Option<Position<Token>>,
    pub(super) resume_token: Option<ResumeToken>,
}

type OutcomeOf<R, T> = Outcome<<R as PaginatedRequest>::Token, T>;
type Key<'a, R, T> = &'a dyn Fn(&ItemOf<R>) -> T;

/// The walk's paginator.
pub(super) fn paginator<'a, R: PaginatedRequest, T>(
    request: &R,
    service: &'a Service<R, T>,
    plan: &Plan<R::Token>,
) -> Paginator<&'a Service<R, T>, R> {
    let starting_token = match &plan.start {
        Start::Text(text) => Some(text.clone()),
        Start::Request | Start::Position(_) => None,
    };
    let max_items = plan.max_items.and_then(|items| items.try_into().ok());
    let config = PaginationConfig { max_items, page_size: plan.page_size, starting_token };
    let paginator = request.clone().paginate(service).config(config).prefetch(plan.prefetch);
    match &plan.start {
        Start::Position(position) => paginator.resume_from(position.clone()),
        Start::Request | Start::Text(_) => paginator,
    }
}

/// Drives the walk to its end, or to where the caller stops it. `None` when its future is never ready.
pub(super) fn run<R: PaginatedRequest, T>(
    request: &R,
    service: &Service<R, T>,
    plan: &Plan<R::Token>,
    key: Key<'_, R, T>,
) -> Option<OutcomeOf<R, T>> {
    let (walk, stop) = (paginator(request, service, plan), plan.stop_after);
    Some(match plan.driver {
        Driver::Walk => by_hand(walk, service, stop, key),
        Driver::Items => wait(async {
            let mut items = walk.items();
            let (given, end) = take(stop, async || Some(items.next().await?.map(|item| key(&item)))).await;
            outcome(given, end, items.position(), items.resume_token())
        })?,
        Driver::WithPositions => wait(async {
            let mut items = walk.items().with_positions();
            let mut after = items.position();
            let (given, end) = take(stop, async || {
                Some(items.next().await?.map(|positioned| {
                    after = positioned.after;
                    key(&positioned.item)
                }))
            })
            .await;
            // The last item's own position, where the stream is not at its end.
            let position = if matches!(end.0, End::Stopped) { after } else { items.position() };
            let text = position.resume_token::<R>();
            outcome(given, end, position, text)
        })?,
        Driver::Pages => wait(async {
            let mut pages = walk.pages();
            let (given, end) = take(None, async || {
                Some(pages.next().await?.map(|page| keys::<R, T>(&mut page.into_inner(), key)))
            })
            .await;
            outcome(given.into_iter().flatten().collect(), end, pages.position(), pages.resume_token())
        })?,
        Driver::FullResult => whole::<R, T>(wait(walk.full_result())?, key),
        Driver::BlockingItems => {
            let mut items = walk.blocking_items();
            let next = async || Some(items.next()?.map(|item| key(&item)));
            let (given, end) = wait(take(stop, next))?;
            outcome(given, end, items.position(), items.resume_token())
        }
        Driver::BlockingPages => {
            let mut pages = walk.blocking_pages();
            let next = async || Some(pages.next()?.map(|page| keys::<R, T>(&mut page.into_inner(), key)));
            let (given, end) = wait(take(None, next))?;
            outcome(given.into_iter().flatten().collect(), end, pages.position(), pages.resume_token())
        }
        Driver::BlockingFullResult => whole::<R, T>(walk.blocking_full_result(), key),
    })
}

/// How a walk ended, and the position in text that its error carries.
type Ended = (End, Option<ResumeToken>);

/// Takes what `next` gives to its end, or until `stop` are there.
async fn take<I>(
    stop: Option<usize>,
    mut next: impl AsyncFnMut() -> Option<Result<I, PaginateError<Failure>>>,
) -> (Vec<I>, Ended) {
    let mut given = Vec::new();
    loop {
        if stop == Some(given.len()) {
            return (given, (End::Stopped, None));
        }
        match next().await {
            Some(Ok(item)) => given.push(item),
            Some(Err(error)) => return (given, failed(error)),
            None => return (given, (End::Over, None)),
        }
    }
}

fn failed(error: PaginateError<Failure>) -> Ended {
    let text = error.resume_token().cloned();
    (End::Failed(error.into_kind()), text)
}

/// After an error its own text counts.
fn outcome<Token, T>(
    items: Vec<T>,
    (end, of_error): Ended,
    position: Position<Token>,
    text: Option<ResumeToken>,
) -> Outcome<Token, T> {
    let resume_token = if matches!(end, End::Failed(_)) { of_error } else { text };
    Outcome { items, end, position: Some(position), resume_token }
}

fn keys<R: PaginatedRequest, T>(response: &mut R::Response, key: Key<'_, R, T>) -> Vec<T> {
    let items = response.items_mut().map(PageItems::take_all).unwrap_or_default();
    items.iter().map(key).collect()
}

fn whole<R: PaginatedRequest, T>(
    result: Result<FullResult<R::Response>, PaginateError<Failure>>,
    key: Key<'_, R, T>,
) -> OutcomeOf<R, T> {
    match result {
        Ok(mut result) => Outcome {
            items: keys::<R, T>(&mut result.response, key),
            end: End::Over,
            position: None,
            resume_token: result.next_token,
        },
        Err(error) => {
            let (end, resume_token) = failed(error);
            // Nothing was left, so there is no response to make.
            let is_empty = matches!(end, End::Failed(PaginateErrorKind::Walk(WalkError::NoPage)));
            let end = if is_empty { End::Over } else { end };
            Outcome { items: Vec::new(), end, position: None, resume_token }
        }
    }
}

/// The machine, asked and answered by hand.
fn by_hand<R: PaginatedRequest, T>(
    paginator: Paginator<&Service<R, T>, R>,
    service: &Service<R, T>,
    stop: Option<usize>,
    key: Key<'_, R, T>,
) -> OutcomeOf<R, T> {
    use crate::fetch::FetchBlocking;
    let (mut walk, mut items) = (paginator.walk(), Vec::new());
    let (end, remaining) = loop {
        let remaining = stop.and_then(|stop| items.len().checked_sub(stop));
        if let Some(remaining) = remaining {
            break (End::Stopped, remaining);
        }
        match walk.request() {
            Ok(None) => break (End::Over, 0),
            Err(error) => break (End::Failed(PaginateErrorKind::Walk(error)), 0),
            Ok(Some(request)) => match service.fetch_blocking(request) {
                Ok(response) => items.extend(keys::<R, T>(&mut walk.accept(response), key)),
                Err(failure) => break (End::Failed(PaginateErrorKind::Fetch(failure)), 0),
            },
        }
    };
    items.truncate(items.len() - remaining);
    let (position, resume_token) = (walk.position_before(remaining), walk.resume_token_before(remaining));
    Outcome { items, end, position: Some(position), resume_token }
}

/// Polls until it is ready; the service's futures are after a few polls. `None` after far more than these.
fn wait<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..1_000_000).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    })
}
