//! Wakers that do not behave: they fire for nothing or too late, or each poll has another one.

use crate::{check, items, list, slow};
use futures_util::Stream;
use paginator_runtime::{Fetch, Paginated};
use paginator_tests::{Failure, ListRequest, ListResponse, Service};
use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
    thread,
};

/// Counts how often it was woken.
#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Count {
    fn woken(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

#[test]
fn polls_that_nothing_woke_are_harmless() {
    let slow = slow(50);
    let mut stream = items(&slow);
    let (mut given, mut polls) = (Vec::new(), 0);
    let cx = &mut Context::from_waker(Waker::noop());
    loop {
        polls += 1;
        match Pin::new(&mut stream).poll_next(cx) {
            Poll::Ready(Some(item)) => given.push(item.unwrap()),
            Poll::Ready(None) => break,
            Poll::Pending => assert!(polls < 10_000, "it does not end"),
        }
    }
    check(&slow, &given);
    // Polls after the end are harmless too.
    for _ in 0..3 {
        assert!(matches!(Pin::new(&mut stream).poll_next(cx), Poll::Ready(None)));
    }
    assert_eq!(slow.count(), crate::PAGES);
}

#[test]
fn a_waker_that_fires_all_the_time_is_harmless() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let slow = slow(2);
    let mut stream = list(&slow).pages();
    let given = runtime.block_on(async {
        let task = tokio::spawn(async move {
            let mut given = Vec::new();
            loop {
                let mut next = pin!(stream.try_next());
                let page = poll_fn(|cx| {
                    let waker = cx.waker().clone();
                    waker.wake_by_ref();
                    thread::spawn(move || (0..5).for_each(|_| waker.wake_by_ref()));
                    next.as_mut().poll(cx)
                });
                match page.await.unwrap() {
                    Some(page) => given.extend(page.into_inner().items),
                    None => break given,
                }
            }
        });
        task.await.unwrap()
    });
    check(&slow, &given);
}

/// An answer that comes when the test says so.
#[derive(Clone, Default)]
struct Later(Arc<Mutex<(Option<ListResponse>, Option<Waker>)>>);

impl Later {
    fn answer(&self, response: ListResponse) {
        let mut state = self.0.lock().unwrap();
        state.0 = Some(response);
        state.1.take().unwrap().wake();
    }
}

impl Fetch<ListRequest> for Later {
    type Error = Failure;
    type Future = Later;

    fn fetch(&self, _: ListRequest) -> Later {
        self.clone()
    }
}

impl Future for Later {
    type Output = Result<ListResponse, Failure>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.0.lock().unwrap();
        match state.0.take() {
            Some(response) => Poll::Ready(Ok(response)),
            None => {
                state.1 = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[test]
fn only_the_waker_of_the_last_poll_is_woken() {
    let service = Service::listing(3);
    let later = Later::default();
    let mut stream = ListRequest::default().paginate(later.clone()).items();
    let [dropped, moved, last] = [(); 3].map(|()| Arc::new(Count::default()));
    for count in [&dropped, &moved, &last] {
        let waker = count.clone().into();
        assert!(pin!(stream.next()).poll(&mut Context::from_waker(&waker)).is_pending());
    }
    later.answer(service.answer(ListRequest::default()).unwrap());
    assert_eq!([&dropped, &moved, &last].map(|count| count.woken()), [0, 0, 1]);
    let given: Vec<u32> = crate::block_on(stream.try_collect()).unwrap();
    assert_eq!(given, [0, 1, 2]);
}
