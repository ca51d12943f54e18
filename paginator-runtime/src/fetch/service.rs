//! `fetch_service`: a tower service as a fetcher.

use crate::{fetch::client::Fetch, operation::PaginatedRequest};
use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};
use tower_service::Service;

/// A tower service that fetches; made by [`fetch_service`].
#[derive(Clone, Copy)]
pub struct FetchService<S>(S);

/// Turns a tower service into a fetcher. It takes a request and returns its response. Each request is sent by a clone
/// of the service, once that is ready.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::fetch::fetch_service;
/// use std::{sync::Arc, time::Duration};
/// use tower::{BoxError, ServiceBuilder, service_fn};
/// # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
/// let numbers = Arc::new(Numbers::up_to(5));
/// let service = ServiceBuilder::new().timeout(Duration::from_secs(5)).service(service_fn(move |request| {
///     let numbers = numbers.clone();
///     async move { numbers.answer(request).map_err(|_| BoxError::from("a bad token")) }
/// }));
/// let walk = ListNumbersRequest::default().paginate(fetch_service(service));
/// assert_eq!(walk.items().try_collect::<Vec<_>>().await?, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BoxError>>(()) }).unwrap();
/// ```
///
/// # A rate, retries, a time-out
/// A service that is not `Clone`, such as a `RateLimit`, goes into a `Buffer`, which all clones share. A layer above
/// the buffer belongs to each request: put retries there, so that each of them counts against the rate. A layer below
/// it does not count the time in the queue: put the time-out of an attempt there. None of them changes the walk's
/// positions.
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::fetch::fetch_service;
/// use std::{sync::Arc, time::Duration};
/// use tower::retry::backoff::{Backoff, ExponentialBackoff, ExponentialBackoffMaker, MakeBackoff};
/// use tower::{BoxError, ServiceBuilder, retry::Policy, service_fn, util::rng::HasherRng};
///
/// #[derive(Clone)]
/// struct Again {
///     left: usize,
///     backoff: ExponentialBackoff,
/// }
///
/// impl<R: Clone, T> Policy<R, T, BoxError> for Again {
///     type Future = <ExponentialBackoff as Backoff>::Future;
///
///     fn retry(&mut self, _: &mut R, answer: &mut Result<T, BoxError>) -> Option<Self::Future> {
///         if answer.is_ok() || self.left == 0 {
///             return None;
///         }
///         self.left -= 1;
///         Some(self.backoff.next_backoff())
///     }
///
///     fn clone_request(&mut self, request: &R) -> Option<R> {
///         Some(request.clone())
///     }
/// }
/// # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
/// # let numbers = Arc::new(Numbers::up_to(5));
/// # let client = service_fn(move |request| {
/// #     let numbers = numbers.clone();
/// #     async move { numbers.answer(request).map_err(|_| BoxError::from("a bad token")) }
/// # });
///
/// let (least, most) = (Duration::from_millis(50), Duration::from_secs(5));
/// let mut backoffs = ExponentialBackoffMaker::new(least, most, 0.5, HasherRng::new()).unwrap();
/// let service = ServiceBuilder::new()
///     .retry(Again { left: 3, backoff: backoffs.make_backoff() })
///     .buffer::<ListNumbersRequest>(16)
///     .rate_limit(10, Duration::from_secs(1))
///     .timeout(Duration::from_secs(5))
///     .service(client);
/// let walk = ListNumbersRequest::default().paginate(fetch_service(service));
/// assert_eq!(walk.items().try_collect::<Vec<_>>().await?, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BoxError>>(()) }).unwrap();
/// ```
///
/// # With requests ahead
/// With [`prefetch(n)`](crate::Paginator::prefetch) up to `n` requests of a walk are not polled while the
/// caller works.
///
/// - A place in a `ConcurrencyLimit` is held meanwhile: with `ConcurrencyLimit(1)` and `prefetch(1)` a call of the
///   caller's own through the same service **hangs**. Let each walk have `n` places, and the caller's calls one more.
/// - A `Buffer` sends a request on its second poll, and a retry waits for a poll after its back-off: neither overlaps
///   with the caller's work.
///
/// Neither happens once each request is a task of its own: wrap `fetch_service` in the recipe that
/// [`prefetch`](crate::Paginator::prefetch) has for that.
pub fn fetch_service<S>(service: S) -> FetchService<S> {
    FetchService(service)
}

impl<R, S> Fetch<R> for FetchService<S>
where
    R: PaginatedRequest,
    S: Service<R, Response = R::Response> + Clone,
{
    type Error = S::Error;
    type Future = ServiceFuture<S, R>;

    fn fetch(&self, request: R) -> Self::Future {
        ServiceFuture { service: self.0.clone(), request: Some(request), response: None }
    }
}

/// Shows nothing of the service, which may show what it holds.
impl<S> fmt::Debug for FetchService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FetchService(..)")
    }
}

/// The future of a service's response: waits until the service is ready, then calls it.
#[must_use = "futures do nothing unless polled"]
pub struct ServiceFuture<S: Service<R>, R> {
    service: S,
    request: Option<R>,
    response: Option<Pin<Box<S::Future>>>,
}

// Only the service's own future is pinned, and it is in a box.
impl<S: Service<R>, R> Unpin for ServiceFuture<S, R> {}

impl<S: Service<R>, R> Future for ServiceFuture<S, R> {
    type Output = Result<S::Response, S::Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        loop {
            if let Some(response) = &mut self.response {
                return response.as_mut().poll(cx);
            }
            ready!(self.service.poll_ready(cx))?;
            // The request is there until the service is called, which happens once.
            let Some(request) = self.request.take() else { return Poll::Pending };
            let response = self.service.call(request);
            self.response = Some(Box::pin(response));
        }
    }
}

/// Shows nothing of the request, which may be secret.
impl<S: Service<R>, R> fmt::Debug for ServiceFuture<S, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServiceFuture(..)")
    }
}
