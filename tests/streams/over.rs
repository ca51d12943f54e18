//! Streams are fused: after the end, and after an error, they give nothing and send nothing.

use crate::{five_pages, list};
use futures_util::{StreamExt, stream::FusedStream};
use paginator_tests::{Service, row};

#[tokio::test]
async fn after_the_end_there_is_nothing() {
    let service = five_pages();
    let mut items = list(&service).items();
    while let Some(item) = items.next().await {
        assert!(item.is_ok());
    }
    let mut pages = list(&service).pages();
    while let Some(page) = pages.next().await {
        assert!(page.is_ok());
    }
    for _ in 0..3 {
        assert!(items.next().await.is_none() && StreamExt::next(&mut items).await.is_none());
        assert!(pages.next().await.is_none() && StreamExt::next(&mut pages).await.is_none());
        assert!(items.is_terminated() && pages.is_terminated());
    }
    assert!(items.resume_token().is_none() && pages.resume_token().is_none());
    assert_eq!(service.count(), 10);
}

#[tokio::test]
async fn after_an_error_there_is_nothing_even_where_a_retry_would_work() {
    let service = five_pages().failing_at(3);
    let mut items = list(&service).items();
    let given = StreamExt::by_ref(&mut items).count().await;
    assert_eq!(given, 5, "four items and the error");
    for _ in 0..3 {
        assert!(items.next().await.is_none() && items.is_terminated());
    }
    assert_eq!(service.count(), 3);

    let service = five_pages().failing_at(3);
    let mut pages = list(&service).pages();
    assert_eq!(StreamExt::by_ref(&mut pages).count().await, 3, "two pages and the error");
    for _ in 0..3 {
        assert!(pages.next().await.is_none() && pages.is_terminated());
    }
    assert_eq!(service.count(), 3);
}

#[tokio::test]
async fn after_an_error_of_the_walk_there_is_nothing() {
    let service = Service::table([row("", [0], "A"), row("A", [1], "A")]);
    let mut items = list(&service).items();
    assert!(items.next().await.unwrap().is_ok() && items.next().await.unwrap().is_ok());
    assert!(!items.is_terminated(), "an error is still to come");
    assert!(items.next().await.unwrap().is_err());
    assert!(items.is_terminated() && items.next().await.is_none());
    assert_eq!(service.count(), 2);
}

#[tokio::test]
async fn a_stream_with_items_in_hand_is_not_over() {
    let service = five_pages();
    let mut items = list(&service).max_items(2).items();
    assert!(!items.is_terminated());
    assert!(items.next().await.is_some());
    assert!(!items.is_terminated(), "the walk is over, and one item is left");
    assert!(items.next().await.is_some());
    assert!(items.next().await.is_none() && items.is_terminated());
}

#[tokio::test]
async fn a_walk_that_has_nothing_to_give_is_over_at_once() {
    let service = five_pages();
    let done = || list(&service).resume_from(paginator_runtime::Position::Done);
    assert!(done().items().is_terminated() && done().pages().is_terminated());
    assert!(done().items().next().await.is_none() && done().pages().next().await.is_none());
    assert!(list(&service).max_pages(0).items().next().await.is_none());
    assert_eq!(service.count(), 0);
}

#[tokio::test]
async fn empty_pages_do_not_end_a_stream() {
    let pages =
        [row("", [], "A"), row("A", [0], "B"), row("B", [], "C"), row("C", [1], "D"), row("D", [], "")];
    let service = Service::table(pages.clone());
    let items: Vec<u32> = list(&service).items().try_collect().await.unwrap();
    assert_eq!((items, service.count()), (vec![0, 1], 5));
    let service = Service::table(pages);
    let sizes: Vec<usize> = list(&service).pages().map(|page| page.unwrap().items.len()).collect().await;
    assert_eq!(sizes, [0, 1, 0, 1, 0]);
}
