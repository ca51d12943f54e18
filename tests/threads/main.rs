//! Do the streams survive executors, threads and dropped futures? Each test walks a slow service to its end while
//! something disturbs the stream, and expects everything once, each page asked for once.
#![cfg(test)]

mod dropped;
mod moved;
mod together;
mod wakers;

use paginator_runtime::{Items, Paginated, Paginator};
use paginator_tests::{ListRequest, Service};
use std::{
    future::Future, pin::pin, sync::Arc, task::Context, task::Poll, task::Wake, thread, time::Duration,
};

type Slow = Service<ListRequest>;

const ITEMS: u32 = 60;
const PAGES: usize = 20;

/// A paginator that can go to any thread.
fn list(slow: &Arc<Slow>) -> Paginator<Arc<Slow>, ListRequest> {
    ListRequest::default().paginate(slow.clone())
}

fn items(slow: &Arc<Slow>) -> Items<Arc<Slow>, ListRequest> {
    list(slow).items()
}

/// A service whose answers come after some pending polls, with wakes from another thread.
fn slow(pending: usize) -> Arc<Slow> {
    Arc::new(Service::listing(ITEMS).pending_for(pending).waking_after(Duration::ZERO))
}

/// Checks that everything came, in order, and that each page was asked for once.
fn check(slow: &Slow, given: &[u32]) {
    assert!(given.iter().copied().eq(0..ITEMS), "{given:?}");
    assert_eq!(slow.count(), PAGES, "requests");
}

/// An executor of a few lines: polls when woken, sleeps until then.
fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

/// Runs `test` under every executor: one of a few lines, tokio's two, and smol.
fn under_every_executor<F: Future<Output = ()> + Send + 'static>(test: impl Fn() -> F) {
    block_on(test());
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test());
    let workers = tokio::runtime::Builder::new_multi_thread().worker_threads(3).enable_all().build().unwrap();
    // As a task, so that the workers pass it around.
    let task = workers.spawn(test());
    workers.block_on(task).unwrap();
    smol::block_on(async { smol::spawn(test()).await });
}
