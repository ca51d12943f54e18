//! A service whose answers come after some polls in vain, and are announced from another thread.

use paginator_runtime::Fetch;
use paginator_tests::{Failure, ListRequest, ListResponse, Service};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    thread,
    time::Duration,
};

pub(crate) struct Slow {
    service: Service<ListRequest>,
    /// How many polls of each answer are in vain.
    pending: u32,
    /// How long it takes until another poll makes sense.
    pause: Duration,
}

impl Slow {
    pub(crate) fn new(service: Service<ListRequest>, pending: u32, pause: Duration) -> Self {
        Slow { service, pending, pause }
    }

    pub(crate) fn requests(&self) -> usize {
        self.service.count()
    }
}

impl Fetch<ListRequest> for Slow {
    type Error = Failure;
    type Future = Answer;

    fn fetch(&self, request: ListRequest) -> Answer {
        Answer { result: Some(self.service.answer(request)), pending: self.pending, pause: self.pause }
    }
}

pub(crate) struct Answer {
    result: Option<Result<ListResponse, Failure>>,
    pending: u32,
    pause: Duration,
}

impl Future for Answer {
    type Output = Result<ListResponse, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.pending > 0 {
            self.pending -= 1;
            let waker = cx.waker().clone();
            let pause = self.pause;
            thread::spawn(move || {
                thread::sleep(pause);
                waker.wake();
            });
            return Poll::Pending;
        }
        Poll::Ready(self.result.take().expect("an answer is polled until it is ready, and not beyond"))
    }
}
