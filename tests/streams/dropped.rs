//! Rule 13: a `next` future that is dropped midway loses nothing and sends nothing twice.

use crate::{five_pages, list, rest};
use paginator_runtime::Paginated;
use paginator_tests::{ListRequest, Service, poll_once};
use std::{future::ready, task::Poll, time::Duration};

#[test]
fn by_hand_the_request_in_flight_stays() {
    let service = five_pages().pending_for(2);
    let mut items = list(&service).items();
    let mut given = Vec::new();
    loop {
        match poll_once(items.next()) {
            Poll::Pending => assert!(service.count() <= 5),
            Poll::Ready(Some(item)) => given.push(item.unwrap()),
            Poll::Ready(None) => break,
        }
    }
    assert_eq!(given, (0..10).collect::<Vec<_>>());
    assert_eq!(service.count(), 5, "each page once");
}

#[test]
fn by_hand_pages_stay_too() {
    let service = five_pages().pending_for(3);
    let mut pages = list(&service).pages();
    let (mut given, mut pending) = (Vec::new(), 0);
    loop {
        match poll_once(pages.try_next()) {
            Poll::Pending => pending += 1,
            Poll::Ready(page) => match page.unwrap() {
                Some(page) => given.extend(page.into_inner().items),
                None => break,
            },
        }
    }
    assert_eq!(given, (0..10).collect::<Vec<_>>());
    assert_eq!((service.count(), pending), (5, 15));
}

#[test]
fn the_position_does_not_move_while_a_request_is_in_flight() {
    let service = five_pages().pending_for(1);
    let mut items = list(&service).items();
    let before = items.position();
    assert!(poll_once(items.next()).is_pending());
    assert!(items.position() == before);
    assert!(poll_once(items.next()).is_ready());
    assert!(items.position() != before);
}

#[tokio::test]
async fn select_loses_nothing() {
    let service = five_pages().pending_for(1);
    let mut items = list(&service).items();
    let (mut given, mut others) = (Vec::new(), 0);
    loop {
        tokio::select! {
            biased;
            item = items.try_next() => match item.unwrap() {
                Some(item) => given.push(item),
                None => break,
            },
            () = ready(()) => others += 1,
        }
    }
    assert_eq!(given, (0..10).collect::<Vec<_>>());
    assert_eq!((service.count(), others), (5, 5), "a request, and a dropped future, for each page");
}

#[tokio::test]
async fn timeouts_lose_nothing() {
    let service = five_pages();
    let slow = |request: ListRequest| {
        let answer = service.answer(request);
        async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            answer
        }
    };
    let mut items = ListRequest::default().paginate_with(slow).items();
    let (mut given, mut timeouts) = (Vec::new(), 0);
    loop {
        match tokio::time::timeout(Duration::from_millis(3), items.try_next()).await {
            Err(_) => timeouts += 1,
            Ok(item) => match item.unwrap() {
                Some(item) => given.push(item),
                None => break,
            },
        }
    }
    assert_eq!(given, (0..10).collect::<Vec<_>>());
    assert_eq!(service.count(), 5, "each page once");
    assert!(timeouts > 0, "no future was dropped");
}

#[tokio::test]
async fn a_walk_that_hangs_can_be_given_up_and_resumed() {
    let service = five_pages().hanging_at(3);
    let mut items = list(&service).items();
    let mut given = Vec::new();
    while let Ok(item) = tokio::time::timeout(Duration::from_millis(5), items.try_next()).await {
        given.extend(item.unwrap());
    }
    assert_eq!(given, [0, 1, 2, 3]);
    given.extend(rest(items.resume_token().as_ref()).await);
    assert_eq!(given, (0..10).collect::<Vec<_>>());
}

#[tokio::test]
async fn what_a_dropped_future_began_is_collected_by_the_next_call() {
    let service: Service<ListRequest> = five_pages().pending_for(1);
    let mut items = list(&service).items();
    assert!(poll_once(items.next()).is_pending());
    let all: Vec<u32> = items.try_collect().await.unwrap();
    assert_eq!(all, (0..10).collect::<Vec<_>>());
    assert_eq!(service.count(), 5);
}
