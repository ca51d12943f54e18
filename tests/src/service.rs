//! A scripted service.

use crate::operations::{ListRequest, Operation};
use paginator_runtime::Fetch;
use std::{
    error, fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};

/// A page in a service's table.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// The token that it is the page of.
    pub asked: Option<T>,
    /// What is on it.
    pub items: Vec<u32>,
    /// The token that it hands out.
    pub next: Option<T>,
    /// Its has-more flag, for an operation that has one.
    pub more: Option<bool>,
}

/// A page with text tokens; `""` stands for none, both asked for and handed out.
pub fn row(asked: &str, items: impl IntoIterator<Item = u32>, next: &str) -> Row<String> {
    let token = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Row { asked: token(asked), items: items.into_iter().collect(), next: token(next), more: None }
}

/// A [`row`] with a has-more flag.
pub fn flagged(asked: &str, items: impl IntoIterator<Item = u32>, next: &str, more: bool) -> Row<String> {
    Row { more: Some(more), ..row(asked, items, next) }
}

type Script<R> = dyn Fn(&R) -> Option<<R as paginator_runtime::PaginatedRequest>::Response> + Send + Sync;

/// Answers requests from a script, and logs them.
pub struct Service<R: Operation> {
    script: Box<Script<R>>,
    requests: Mutex<Vec<R>>,
    fails_at: Option<usize>,
    hangs_at: Option<usize>,
    pending_polls: usize,
}

impl<R: Operation> Service<R> {
    /// One that answers as `script` says; `None` for a page that is not there.
    pub fn new(script: impl Fn(&R) -> Option<R::Response> + Send + Sync + 'static) -> Self {
        let script = Box::new(script);
        Service { script, requests: Mutex::default(), fails_at: None, hangs_at: None, pending_polls: 0 }
    }

    /// One that has these pages, whatever page size is asked for.
    pub fn table(rows: impl IntoIterator<Item = Row<R::Token>>) -> Self
    where
        R::Token: Send + Sync + 'static,
    {
        let rows: Vec<_> = rows.into_iter().collect();
        Self::new(move |request| {
            let row = rows.iter().find(|row| row.asked == request.token())?;
            Some(R::respond(row.items.clone(), row.next.clone(), row.more))
        })
    }

    /// Fails the `nth` request, counted from 1.
    pub fn failing_at(mut self, nth: usize) -> Self {
        self.fails_at = Some(nth);
        self
    }

    /// Never answers the `nth` request, counted from 1.
    pub fn hanging_at(mut self, nth: usize) -> Self {
        self.hangs_at = Some(nth);
        self
    }

    /// Is not ready for the first `polls` polls of each request.
    pub fn pending_for(mut self, polls: usize) -> Self {
        self.pending_polls = polls;
        self
    }

    /// Answers at once, and logs the request.
    ///
    /// # Errors
    /// When the script has no such page, or the service is to fail.
    pub fn answer(&self, request: R) -> Result<R::Response, Failure> {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let response = (self.script)(&request).ok_or(Failure::NoSuchPage);
        requests.push(request);
        if self.fails_at == Some(requests.len()) { Err(Failure::OutOfOrder) } else { response }
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<R> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of requests so far.
    pub fn count(&self) -> usize {
        self.requests().len()
    }
}

impl Service<ListRequest> {
    /// Lists 0, 1, 2, … up to `count` in pages of the size asked for, 3 unless asked, with tokens `i3`, `i6`…
    pub fn listing(count: u32) -> Self {
        Self::new(move |request| {
            let start = request
                .next_token
                .as_deref()
                .map_or(Some(0), |token| token.strip_prefix('i')?.parse().ok())?;
            let size = u32::try_from(request.page_size.unwrap_or(3)).ok()?;
            let end = count.min(start + size);
            Some(ListRequest::respond((start..end).collect(), (end < count).then(|| format!("i{end}")), None))
        })
    }
}

impl<R: Operation> Fetch<R> for Service<R> {
    type Error = Failure;
    type Future = Answer<R::Response>;

    fn fetch(&self, request: R) -> Self::Future {
        let result = self.answer(request);
        let hangs = self.hangs_at == Some(self.count());
        Answer { result: (!hangs).then_some(result), pending: self.pending_polls }
    }
}

/// The answer of a [`Service`], after as many polls as it was told to take.
pub struct Answer<Response> {
    /// `None` when it never comes.
    result: Option<Result<Response, Failure>>,
    pending: usize,
}

impl<Response> Unpin for Answer<Response> {}

impl<Response> Future for Answer<Response> {
    type Output = Result<Response, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.pending > 0 {
            self.pending -= 1;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.result.take().map_or(Poll::Pending, Poll::Ready)
    }
}

/// Why a [`Service`] gives no page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// There is none at that token.
    NoSuchPage,
    /// It was told to fail.
    OutOfOrder,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl error::Error for Failure {}
