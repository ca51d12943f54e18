//! Runs one planned walk through its driver, with an executor as small as the service's futures allow.

#[cfg(feature = "jmespath")]
use super::searched::{EXPRESSION, Numbering, Searched};
use super::{
    failure::Failure,
    outcome::{End, Ended, Key, Outcome, Part, at_once, failed, joined, outcome, whole},
    plan::{Driver, Plan, Start},
    service::Service,
};
#[cfg(feature = "jmespath")]
use crate::drive::search::SearchError;
use crate::{
    config::PaginationConfig,
    error::{PaginateError, PaginateErrorKind},
    fetch::FetchBlocking,
    operation::PaginatedRequest,
    paginator::{Paginated, Paginator},
};
use futures_core::Stream;
use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

type OutcomeOf<R, T> = Outcome<<R as PaginatedRequest>::Token, T>;

/// The walk's paginator.
fn paginator<F, R: PaginatedRequest>(request: R, fetch: F, plan: &Plan<R::Token>) -> Paginator<F, R> {
    let starting_token = match &plan.start {
        Start::Text(text) => Some(text.clone()),
        Start::Request | Start::Position(_) => None,
    };
    let max_items = plan.max_items.and_then(|items| items.try_into().ok());
    let config = PaginationConfig { max_items, page_size: plan.page_size, starting_token };
    let paginator = request.paginate(fetch).config(config).prefetch(plan.prefetch);
    match &plan.start {
        Start::Position(position) => paginator.resume_from(position.clone()),
        Start::Request | Start::Text(_) => paginator,
    }
}

/// Drives the walk to its end, or to where the caller stops it. `None` when its future is never ready.
pub(super) fn run<R: PaginatedRequest, T: Clone>(
    request: &R,
    service: &Service<R, T>,
    plan: &Plan<R::Token>,
    key: Key<'_, R, T>,
) -> Option<OutcomeOf<R, T>> {
    let (walk, stop) = (paginator(request.clone(), service, plan), plan.stop_after);
    let part = |mut response: R::Response| Part::of::<R>(service, &mut response, key);
    Some(match plan.driver {
        Driver::Walk => by_hand(walk, service, stop, key),
        Driver::Items | Driver::PolledItems => wait(async {
            let mut items = walk.items();
            let is_polled = plan.driver == Driver::PolledItems;
            let next = async || {
                let item = if is_polled { polled(&mut items).await } else { items.next().await };
                Some(item?.map(|item| key(&item)))
            };
            let (given, end) = take(stop, next).await;
            outcome(given, end, items.position(), items.resume_token())
        })?,
        Driver::WithPositions => wait(async {
            let mut items = walk.items().with_positions();
            let mut after = items.position();
            let (given, end) = take(stop, async || {
                Some(polled(&mut items).await?.map(|positioned| {
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
        Driver::Pages | Driver::PolledPages => wait(async {
            let mut pages = walk.pages();
            let is_polled = plan.driver == Driver::PolledPages;
            let next = async || {
                let page = if is_polled { polled(&mut pages).await } else { pages.next().await };
                Some(page?.map(|page| part(page.into_inner())))
            };
            let (given, end) = take(None, next).await;
            joined(given).outcome(end, pages.position(), pages.resume_token())
        })?,
        Driver::CollectedItems => {
            let items = wait(walk.items().try_collect::<Vec<_>>())?;
            at_once(items.map(|items| Part { items: items.iter().map(key).collect(), further: None }))
        }
        Driver::CollectedPages => {
            let pages = wait(walk.pages().try_collect::<Vec<_>>())?;
            at_once(pages.map(|pages| joined(pages.into_iter().map(|page| part(page.into_inner())))))
        }
        Driver::FullResult => whole(wait(walk.full_result())?, part),
        #[cfg(feature = "jmespath")]
        Driver::Search => searched(request, service, plan, key)?,
        Driver::BlockingItems => {
            let mut items = walk.blocking_items();
            let next = async || Some(items.next()?.map(|item| key(&item)));
            let (given, end) = wait(take(stop, next))?;
            outcome(given, end, items.position(), items.resume_token())
        }
        Driver::BlockingPages => {
            let mut pages = walk.blocking_pages();
            let next = async || Some(pages.next()?.map(|page| part(page.into_inner())));
            let (given, end) = wait(take(None, next))?;
            joined(given).outcome(end, pages.position(), pages.resume_token())
        }
        Driver::BlockingFullResult => whole(walk.blocking_full_result(), part),
    })
}

/// As a stream, which is what the adapters of other crates see.
fn polled<S: Stream + Unpin>(stream: &mut S) -> impl Future<Output = Option<S::Item>> {
    poll_fn(|context| Pin::new(&mut *stream).poll_next(context))
}

/// Takes what `next` gives, to its end or until there are `stop` of them.
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

/// What a search for the items finds.
#[cfg(feature = "jmespath")]
fn searched<R: PaginatedRequest, T: Clone>(
    request: &R,
    service: &Service<R, T>,
    plan: &Plan<R::Token>,
    key: Key<'_, R, T>,
) -> Option<OutcomeOf<R, T>> {
    let numbering = Numbering::new(service, key);
    let walk = paginator(Searched(request.clone()), &numbering, plan);
    let mut found = walk.search(EXPRESSION).ok()?;
    let (given, end) = wait(take(None, async || {
        Some(match polled(&mut found).await? {
            Ok(number) => Ok(number.as_u64()),
            Err(SearchError::Walk(error)) => Err(error),
            Err(SearchError::Page { .. }) => Ok(None),
        })
    }))?;
    let item = |number: Option<u64>| numbering.item(number?.try_into().ok()?);
    let items = given.into_iter().filter_map(item).collect();
    Some(outcome(items, end, found.position(), found.resume_token()))
}

/// The machine, driven by hand.
fn by_hand<R: PaginatedRequest, T>(
    paginator: Paginator<&Service<R, T>, R>,
    service: &Service<R, T>,
    stop: Option<usize>,
    key: Key<'_, R, T>,
) -> OutcomeOf<R, T> {
    let (mut walk, mut given) = (paginator.walk(), joined([]));
    let (end, remaining) = loop {
        let remaining = stop.and_then(|stop| given.items.len().checked_sub(stop));
        if let Some(remaining) = remaining {
            break (End::Stopped, remaining);
        }
        match walk.request() {
            Ok(None) => break (End::Over, 0),
            Err(error) => break (End::Failed(PaginateErrorKind::Walk(error)), 0),
            Ok(Some(request)) => match service.fetch_blocking(request) {
                Ok(response) => {
                    let page = Part::of(service, &mut walk.accept(response), key);
                    given = joined([given, page]);
                }
                Err(failure) => break (End::Failed(PaginateErrorKind::Fetch(failure)), 0),
            },
        }
    };
    let Part { mut items, further } = given;
    items.truncate(items.len() - remaining);
    let (position, resume_token) = (walk.position_before(remaining), walk.resume_token_before(remaining));
    Outcome { items, further, end, position: Some(position), resume_token }
}

/// Polls until the future is ready, which the service's are after a few polls. `None` after far more than these.
fn wait<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..1_000_000).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    })
}
