//! Futures polled by hand: once, or until they are ready.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

/// No future here takes more polls; one that does would never be ready.
const FAR: usize = 10_000;

/// Polls `future` once and drops it.
pub fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// Polls `future` once, for the task that this is awaited in, and drops it.
pub async fn polled_once<F: Future>(future: F) -> Poll<F::Output> {
    let mut future = pin!(future);
    poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx))).await
}

/// What `future` gives; `None` where it still waits after thousands of polls.
pub fn polled_out<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let cx = &mut Context::from_waker(Waker::noop());
    (0..FAR).find_map(|_| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    })
}

/// What `future` gives at its first poll.
///
/// # Panics
/// Where it has to wait for something.
#[allow(clippy::panic)]
pub fn now<F: Future>(future: F) -> F::Output {
    match poll_once(future) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits"),
    }
}

/// The next of a stream, through `Stream` itself.
pub async fn stream_next<S: futures_util::Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}
