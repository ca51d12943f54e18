//! What the async streams share: a walk, a fetcher, and the request in flight between them.

use crate::{
    drive::observe::Observer,
    error::{PaginateError, PaginateErrorKind},
    fetch::Fetch,
    operation::PaginatedRequest,
    walk::Walk,
};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

/// What a stream of `T` over the fetcher `F` gives.
pub(crate) type Given<F, R, T> = Option<Result<T, PaginateError<<F as Fetch<R>>::Error>>>;

pub(crate) struct Driver<F: Fetch<R>, R: PaginatedRequest> {
    pub(crate) walk: Walk<R>,
    fetch: F,
    /// Pinned once for the whole walk and refilled in place: no allocation a page, and whoever holds the
    /// driver need not pin it. A `next` future that is dropped midway leaves the request in here.
    in_flight: Pin<Box<Option<F::Future>>>,
    failed: bool,
    observer: Observer,
}

impl<F: Fetch<R>, R: PaginatedRequest> Driver<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>) -> Self {
        Driver { walk, fetch, in_flight: Box::pin(None), failed: false, observer: Observer::default() }
    }

    /// The next page, trimmed. After an error, over.
    pub(crate) fn poll_response(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, R::Response>> {
        loop {
            if let Some(future) = self.in_flight.as_mut().as_pin_mut() {
                let result = ready!(self.observer.within(|| future.poll(cx)));
                self.in_flight.set(None);
                return Poll::Ready(Some(match result {
                    Ok(mut response) => {
                        self.walk.trim(&mut response);
                        self.observer.page(&self.walk, &response);
                        Ok(response)
                    }
                    Err(error) => Err(self.fail(PaginateErrorKind::Fetch(error))),
                }));
            }
            if self.failed {
                return Poll::Ready(None);
            }
            match self.walk.request() {
                Ok(Some(request)) => {
                    let future = self.observer.send(R::OPERATION, || self.fetch.fetch(request));
                    self.in_flight.set(Some(future));
                }
                Ok(None) => return Poll::Ready(None),
                Err(error) => return Poll::Ready(Some(Err(self.fail(PaginateErrorKind::Walk(error))))),
            }
        }
    }

    fn fail(&mut self, kind: PaginateErrorKind<F::Error>) -> PaginateError<F::Error> {
        self.failed = true;
        self.observer.failed(&self.walk, &kind);
        PaginateError::new(R::OPERATION, kind, self.walk.resume_token(), self.walk.delivered())
    }

    /// Whether neither a page nor an error is still to come.
    pub(crate) fn is_over(&self) -> bool {
        self.failed || self.walk.is_over()
    }

    /// The most items and pages that are still to come.
    pub(crate) fn at_most(&self) -> (Option<usize>, Option<usize>) {
        if self.is_over() {
            return (Some(0), Some(0));
        }
        self.walk.at_most()
    }
}
