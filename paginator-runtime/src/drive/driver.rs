//! What the async streams share: a walk, a fetcher, and the request in flight between them.

use crate::{
    drive::{
        observe::{Flight, Observer},
        prefetch::Prefetch,
    },
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
    /// Pinned once for the whole walk and refilled in place: no allocation per page, and whatever holds the driver need
    /// not pin it. A `next` future that is dropped midway leaves the request in here.
    in_flight: Pin<Box<Option<F::Future>>>,
    flight: Flight,
    /// Whether nothing more comes. Also set while a page is awaited, so that it stays set if the fetcher or its future
    /// panics: a future that panicked panics again on every further poll.
    over: bool,
    observer: Observer,
    /// Requests that were sent before the caller waits for them; in a box, so that a walk without them is no larger.
    prefetch: Option<Box<Prefetch<F, R>>>,
}

impl<F: Fetch<R>, R: PaginatedRequest> Driver<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>, prefetch: usize) -> Self {
        Driver {
            walk,
            fetch,
            in_flight: Box::pin(None),
            flight: Flight::default(),
            over: false,
            observer: Observer::default(),
            prefetch: (prefetch > 0).then(|| Box::new(Prefetch::new(prefetch))),
        }
    }

    /// The next page, trimmed. After an error or a panic nothing more comes.
    pub(crate) fn poll_response(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, R::Response>> {
        if self.over {
            return Poll::Ready(None);
        }
        self.over = true;
        let given = self.poll_going(cx);
        self.over = matches!(given, Poll::Ready(None | Some(Err(_))));
        given
    }

    fn poll_going(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, R::Response>> {
        let answer = match &mut self.prefetch {
            None => ready!(self.poll_request(cx)),
            Some(prefetch) => {
                let (walk, fetch, observer) = (&mut self.walk, &self.fetch, &mut self.observer);
                let answer = ready!(prefetch.poll_answer(walk, fetch, observer, cx));
                answer.map(|(answer, flight)| {
                    self.flight = flight;
                    answer
                })
            }
        };
        let Some(answer) = answer else { return Poll::Ready(self.walk_end()) };
        Poll::Ready(Some(match answer {
            Ok(mut response) => {
                self.walk.trim(&mut response);
                self.observer.page(&self.walk, &response, self.flight);
                if let Some(prefetch) = &mut self.prefetch {
                    prefetch.send_ahead(&self.walk, &self.fetch, &mut self.observer, cx);
                }
                self.observer.taken(&self.walk);
                Ok(response)
            }
            Err(error) => Err(self.fail(PaginateErrorKind::Fetch(error))),
        }))
    }

    /// The answer to the next request, which is sent first if it is not on its way; `None` where there is none.
    fn poll_request(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<R::Response, F::Error>>> {
        loop {
            if let Some(future) = self.in_flight.as_mut().as_pin_mut() {
                let answer = ready!(self.observer.within(|| future.poll(cx)));
                self.in_flight.set(None);
                self.flight.landed();
                return Poll::Ready(Some(answer));
            }
            let Some(request) = self.walk.ahead(0) else { return Poll::Ready(None) };
            let (future, flight) = self.observer.send(R::OPERATION, || self.fetch.fetch(request));
            self.in_flight.set(Some(future));
            self.flight = flight;
        }
    }

    /// What a walk without a further request ends in: an error, or nothing.
    fn walk_end<T>(&mut self) -> Given<F, R, T> {
        let error = self.walk.request().err()?;
        self.flight = Flight::default();
        Some(Err(self.fail(PaginateErrorKind::Walk(error))))
    }

    fn fail(&mut self, kind: PaginateErrorKind<F::Error>) -> PaginateError<F::Error> {
        // The `dropped` events of requests ahead come before the walk's `failed`.
        self.prefetch = None;
        self.observer.failed(&self.walk, &kind, self.flight);
        PaginateError::new(R::OPERATION, kind, self.walk.resume_token(), self.walk.delivered())
    }

    /// Whether neither a page nor an error is still to come.
    pub(crate) fn is_over(&self) -> bool {
        self.over || self.walk.is_over()
    }

    /// The most items and pages that are still to come.
    pub(crate) fn at_most(&self) -> (Option<usize>, Option<usize>) {
        if self.is_over() {
            return (Some(0), Some(0));
        }
        self.walk.at_most()
    }
}
