//! The scripted service that every test here walks: it answers as its script says, logs every request, and fails,
//! delays or hangs on demand.

use crate::operations::{ListRequest, Operation};
use paginator_runtime::{Fetch, FetchBlocking, PaginatedRequest};
use std::{
    error, fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
    thread,
    time::Duration,
};

/// A page in a service's table.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// The token that it is the page of.
    pub asked: Option<T>,
    /// What is on it.
    pub items: Vec<u32>,
    /// The token that it returns.
    pub next: Option<T>,
    /// Its has-more flag, for an operation that has one.
    pub more: Option<bool>,
}

/// A page with text tokens; `""` means no token, in the request and in the response.
pub fn row(asked: &str, items: impl IntoIterator<Item = u32>, next: &str) -> Row<String> {
    let token = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Row { asked: token(asked), items: items.into_iter().collect(), next: token(next), more: None }
}

/// A [`row`] with a has-more flag.
pub fn flagged(asked: &str, items: impl IntoIterator<Item = u32>, next: &str, more: bool) -> Row<String> {
    Row { more: Some(more), ..row(asked, items, next) }
}

/// What a script makes of a request.
#[derive(Clone, Debug)]
pub struct Reply<Response> {
    /// `None` when no answer ever comes.
    pub result: Option<Result<Response, Failure>>,
    /// How many polls find it pending first.
    pub pending: usize,
}

impl<Response> From<Result<Response, Failure>> for Reply<Response> {
    fn from(result: Result<Response, Failure>) -> Self {
        Reply { result: Some(result), pending: 0 }
    }
}

type Script<R> = dyn Fn(&R, usize) -> Reply<<R as PaginatedRequest>::Response> + Send + Sync;

/// Fetches for any operation, with and without async.
pub struct Service<R: PaginatedRequest> {
    script: Box<Script<R>>,
    requests: Mutex<Vec<R>>,
    fails_at: Option<usize>,
    hangs_at: Option<usize>,
    pending: usize,
    pause: Option<Duration>,
}

impl<R: PaginatedRequest> Service<R> {
    /// One that replies as `script` says; its second argument counts the requests from 1.
    pub fn scripted(script: impl Fn(&R, usize) -> Reply<R::Response> + Send + Sync + 'static) -> Self {
        let script = Box::new(script);
        Service {
            script,
            requests: Mutex::default(),
            fails_at: None,
            hangs_at: None,
            pending: 0,
            pause: None,
        }
    }

    /// One that answers at once; `None` for a page that does not exist.
    pub fn new(script: impl Fn(&R) -> Option<R::Response> + Send + Sync + 'static) -> Self {
        Self::scripted(move |request, _| script(request).ok_or(Failure::NoSuchPage).into())
    }

    /// Fails the `nth` request, counted from 1.
    #[must_use]
    pub fn failing_at(mut self, nth: usize) -> Self {
        self.fails_at = Some(nth);
        self
    }

    /// Never answers the `nth` request, counted from 1.
    #[must_use]
    pub fn hanging_at(mut self, nth: usize) -> Self {
        self.hangs_at = Some(nth);
        self
    }

    /// Is not ready for the first `polls` polls of each request.
    #[must_use]
    pub fn pending_for(mut self, polls: usize) -> Self {
        self.pending = polls;
        self
    }

    /// Wakes from another thread, `pause` after each pending poll.
    #[must_use]
    pub fn waking_after(mut self, pause: Duration) -> Self {
        self.pause = Some(pause);
        self
    }

    /// Logs the request and makes its reply.
    fn reply(&self, request: R) -> Reply<R::Response> {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.push(request);
        let nth = requests.len();
        let mut reply = requests
            .last()
            .map_or_else(|| Err(Failure::NoSuchPage).into(), |request| (self.script)(request, nth));
        reply.pending += self.pending;
        if self.fails_at == Some(nth) {
            reply.result = Some(Err(Failure::OutOfOrder));
        }
        if self.hangs_at == Some(nth) {
            reply.result = None;
        }
        reply
    }

    /// The answer without waiting for it, logged as any other.
    ///
    /// # Errors
    /// When the script has no such page, or the service is to fail or to hang.
    pub fn answer(&self, request: R) -> Result<R::Response, Failure> {
        self.reply(request).result.unwrap_or(Err(Failure::TimedOut))
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<R> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of requests so far.
    pub fn count(&self) -> usize {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl<R: Operation> Service<R> {
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

impl<R: PaginatedRequest> Fetch<R> for Service<R> {
    type Error = Failure;
    type Future = Answer<R::Response>;

    fn fetch(&self, request: R) -> Self::Future {
        let Reply { result, pending } = self.reply(request);
        Answer { result, pending, pause: self.pause }
    }
}

impl<R: PaginatedRequest> FetchBlocking<R> for Service<R> {
    type Error = Failure;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, Failure> {
        self.answer(request)
    }
}

/// The answer of a [`Service`], after as many polls as it is to take.
pub struct Answer<Response> {
    /// `None` when it never comes.
    result: Option<Result<Response, Failure>>,
    pending: usize,
    pause: Option<Duration>,
}

impl<Response> Unpin for Answer<Response> {}

impl<Response> Future for Answer<Response> {
    type Output = Result<Response, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.pending == 0 {
            return self.result.take().map_or(Poll::Pending, Poll::Ready);
        }
        self.pending -= 1;
        match self.pause {
            None => cx.waker().wake_by_ref(),
            Some(pause) => {
                let waker = cx.waker().clone();
                thread::spawn(move || {
                    thread::sleep(pause);
                    waker.wake();
                });
            }
        }
        Poll::Pending
    }
}

/// Why a [`Service`] gives no page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// There is none at that token.
    NoSuchPage,
    /// It was to fail.
    OutOfOrder,
    /// It was to hang, and the caller is one that cannot wait for ever.
    TimedOut,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl error::Error for Failure {}
