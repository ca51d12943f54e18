//! Rule 16: nothing is fetched before it is polled for, and never a page more than was needed. And what size
//! hints promise.

use crate::{five_pages, list};
use futures_util::{Stream, StreamExt};

#[tokio::test]
async fn nothing_is_sent_before_the_first_poll() {
    let service = five_pages();
    let mut items = list(&service).items();
    let pages = list(&service).pages();
    let positions = list(&service).items().with_positions();
    let future = items.next();
    drop(future);
    assert!(items.resume_token().is_some());
    drop((items, pages, positions));
    assert_eq!(service.count(), 0);
}

#[tokio::test]
async fn a_page_is_fetched_when_its_first_item_is_asked_for() {
    let service = five_pages();
    let mut items = list(&service).items();
    for (item, requests) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (7, 4), (8, 5), (9, 5)] {
        assert_eq!(items.try_next().await.unwrap(), Some(item));
        assert_eq!(service.count(), requests, "after item {item}");
    }
    assert_eq!(items.try_next().await.unwrap(), None);
    assert_eq!(service.count(), 5);
}

#[tokio::test]
async fn through_stream_it_is_no_different() {
    let service = five_pages();
    let mut items = list(&service).items();
    for (item, requests) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3)] {
        assert_eq!(StreamExt::next(&mut items).await.unwrap().unwrap(), item);
        assert_eq!(service.count(), requests, "after item {item}");
    }
    let service = five_pages();
    let taken: Vec<_> = list(&service).items().take(4).collect().await;
    assert_eq!((taken.len(), service.count()), (4, 2));
}

#[tokio::test]
async fn pages_are_fetched_one_a_poll() {
    let service = five_pages();
    let mut pages = list(&service).pages();
    for requests in 1..=5 {
        assert!(pages.try_next().await.unwrap().is_some());
        assert_eq!(service.count(), requests);
    }
    assert!(pages.try_next().await.unwrap().is_none());
    assert_eq!(service.count(), 5);
}

#[tokio::test]
async fn a_limit_that_is_met_sends_nothing_more() {
    for (max_items, requests) in [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (10, 5), (11, 5)] {
        let service = five_pages();
        let items: Vec<u32> = list(&service).max_items(max_items).items().try_collect().await.unwrap();
        assert_eq!(items.len(), max_items.min(10));
        assert_eq!(service.count(), requests, "max_items {max_items}");
    }
    for max_pages in 0..=5 {
        let service = five_pages();
        let items: Vec<u32> = list(&service).max_pages(max_pages).items().try_collect().await.unwrap();
        assert_eq!((items.len(), service.count()), (2 * max_pages, max_pages));
    }
}

/// `random` checks that hints never lie; this checks that they say something.
#[tokio::test]
async fn hints_promise_the_items_in_hand_and_no_more_than_the_limit() {
    let service = five_pages();
    let mut items = list(&service).items();
    assert_eq!(items.size_hint(), (0, None));
    items.try_next().await.unwrap();
    assert_eq!(items.size_hint(), (1, None));
    items.try_next().await.unwrap();
    assert_eq!(items.size_hint(), (0, None));

    // One more than the limit at most: an error counts as one.
    let mut items = list(&service).max_items(3).items();
    assert!(items.size_hint().1.is_some_and(|upper| (3..=4).contains(&upper)));
    items.try_next().await.unwrap();
    assert!(items.size_hint().1.is_some_and(|upper| (2..=3).contains(&upper)));
    let pages = list(&service).max_pages(3).pages();
    assert!(pages.size_hint().1.is_some_and(|upper| (3..=4).contains(&upper)));

    let mut last = list(&service).starting_token("D").items();
    last.try_next().await.unwrap();
    assert_eq!(last.size_hint(), (1, Some(1)));
}
