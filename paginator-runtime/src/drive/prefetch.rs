//! Requests ahead of the consumer: sent early, and used only if the walk then asks for exactly these.

use crate::{
    drive::observe::{Ahead, Flight, Observer},
    fetch::Fetch,
    operation::PaginatedRequest,
    token::Token,
    walk::Walk,
};
use std::{
    collections::VecDeque,
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

/// The answer to a request, and when the request was sent.
type Answer<F, R> = (Result<<R as PaginatedRequest>::Response, <F as Fetch<R>>::Error>, Flight);

pub(crate) struct Prefetch<F: Fetch<R>, R: PaginatedRequest> {
    /// How many requests beyond the page that the caller waits for or works through.
    depth: usize,
    /// What was sent and not used yet, in the order of the pages.
    sent: VecDeque<Sent<F, R>>,
}

struct Sent<F: Fetch<R>, R: PaginatedRequest> {
    /// What the request asks for.
    token: Option<R::Token>,
    flight: Flight,
    future: Pin<Box<F::Future>>,
    answer: Option<Result<R::Response, F::Error>>,
    /// Set for a request that was sent before the caller waits for it.
    ahead: Option<Ahead>,
}

impl<F: Fetch<R>, R: PaginatedRequest> Prefetch<F, R> {
    pub(crate) fn new(depth: usize) -> Self {
        Prefetch { depth, sent: VecDeque::new() }
    }

    /// The answer to the walk's next request; `None` where there is none.
    pub(crate) fn poll_answer(
        &mut self,
        walk: &Walk<R>,
        fetch: &F,
        observer: &mut Observer,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Answer<F, R>>> {
        self.drop_unasked(walk);
        if self.sent.is_empty() {
            let Some(request) = walk.ahead(0) else { return Poll::Ready(None) };
            self.sent.push_back(Sent::new(request, fetch, observer));
        }
        self.fill(self.depth.saturating_add(1), walk, fetch, observer, cx);
        // Polls all of them with this waker: the stream may have moved to another task.
        let mut panicked = None;
        for (at, sent) in self.sent.iter_mut().enumerate() {
            match at {
                0 => observer.within(|| sent.poll(cx)),
                _ if panicked.is_none() && !observer.within(|| sent.poll_ahead(cx)) => panicked = Some(at),
                _ => {}
            }
        }
        while panicked.is_some_and(|at| at < self.sent.len()) {
            self.sent.pop_back();
        }
        let answer = self.sent.front_mut().and_then(Sent::take);
        let Some(answer) = answer else { return Poll::Pending };
        self.sent.pop_front();
        Poll::Ready(Some(answer))
    }

    /// Sends as many requests as may be ahead of the page that was just taken.
    pub(crate) fn send_ahead(
        &mut self,
        walk: &Walk<R>,
        fetch: &F,
        observer: &mut Observer,
        cx: &mut Context<'_>,
    ) {
        self.drop_unasked(walk);
        self.fill(self.depth, walk, fetch, observer, cx);
    }

    /// Drops what the walk will not ask for: all before the request that it asks for next, or all.
    fn drop_unasked(&mut self, walk: &Walk<R>) {
        let next = walk.ahead(0).map(|request| request.token());
        let is_asked = |sent: &Sent<F, R>| match (&next, &sent.token) {
            (Some(Some(next)), Some(sent)) => next.is_same_request(sent),
            (Some(None), None) => true,
            _ => false,
        };
        while self.sent.front().is_some_and(|sent| !is_asked(sent)) {
            self.sent.pop_front();
        }
    }

    fn fill(
        &mut self,
        most: usize,
        walk: &Walk<R>,
        fetch: &F,
        observer: &mut Observer,
        cx: &mut Context<'_>,
    ) {
        while self.sent.len() < most {
            let Some(request) = walk.ahead(self.sent.len()) else { return };
            // A request that panics ahead of its turn is sent again in its turn.
            let sent = catch_unwind(AssertUnwindSafe(|| Sent::new(request, fetch, observer)));
            let Ok(mut sent) = sent else { return };
            sent.flight = sent.flight.ahead();
            sent.ahead = Some(observer.ahead());
            if !observer.within(|| sent.poll_ahead(cx)) {
                return;
            }
            self.sent.push_back(sent);
        }
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Sent<F, R> {
    fn new(request: R, fetch: &F, observer: &mut Observer) -> Self {
        let token = request.token();
        let (future, flight) = observer.send(R::OPERATION, || Box::pin(fetch.fetch(request)));
        Sent { token, flight, future, answer: None, ahead: None }
    }

    /// Takes its answer, for the walk.
    fn take(&mut self) -> Option<Answer<F, R>> {
        let answer = self.answer.take()?;
        if let Some(ahead) = &mut self.ahead {
            ahead.taken();
        }
        Some((answer, self.flight))
    }

    fn poll(&mut self, cx: &mut Context<'_>) {
        if self.answer.is_some() {
            return;
        }
        if let Poll::Ready(answer) = self.future.as_mut().poll(cx) {
            self.flight.landed();
            self.answer = Some(answer);
        }
    }

    /// Whether it did not panic: the panic of a request ahead must not come before the page that is given out.
    fn poll_ahead(&mut self, cx: &mut Context<'_>) -> bool {
        catch_unwind(AssertUnwindSafe(|| self.poll(cx))).is_ok()
    }
}
