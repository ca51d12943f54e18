//! `Failure`: why the service gives no page; `Answer`, the future of a response.

use std::{
    error, fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

/// Why a [`Service`](super::Service) gives no page.
///
/// # Example
/// ```
/// use paginator_runtime::testing::Failure;
///
/// assert_eq!(Failure::refused("rate limited").to_string(), "rate limited");
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Failure {
    /// Its failure at this request was planned: [`Service::fails_at`](super::Service::fails_at).
    Planned,
    /// It does not answer such a request, for this reason.
    Refused(String),
}

impl Failure {
    /// A refusal for this reason.
    pub fn refused(reason: impl Into<String>) -> Self {
        Failure::Refused(reason.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Planned => f.write_str("a planned failure of the service"),
            Failure::Refused(reason) => f.write_str(reason),
        }
    }
}

impl error::Error for Failure {}

/// The answer of a [`Service`](super::Service), after as many polls as its latency says.
#[derive(Debug)]
#[must_use = "futures do nothing unless polled"]
pub struct Answer<Response> {
    pub(super) result: Option<Result<Response, Failure>>,
    pub(super) polls: usize,
}

// Nothing in here is pinned.
impl<Response> Unpin for Answer<Response> {}

impl<Response> Future for Answer<Response> {
    type Output = Result<Response, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.polls == 0 {
            return self.result.take().map_or(Poll::Pending, Poll::Ready);
        }
        self.polls -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
