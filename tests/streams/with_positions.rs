//! `with_positions`: positions that survive whatever is done to the stream.

use crate::{five_pages, list};
use futures_util::TryStreamExt;
use paginator_runtime::{Position, drive::Positioned};

async fn from(position: &Position<String>) -> Vec<u32> {
    list(&five_pages()).resume_from(position.clone()).items().try_collect().await.unwrap()
}

#[tokio::test]
async fn each_item_lies_between_its_positions() {
    let service = five_pages();
    let mut items = list(&service).items().with_positions();
    for expected in 0..10 {
        let Positioned { item, before, after, .. } = items.next().await.unwrap().unwrap();
        assert_eq!(item, expected);
        assert_eq!(from(&before).await, (item..10).collect::<Vec<_>>());
        assert_eq!(from(&after).await, (item + 1..10).collect::<Vec<_>>());
    }
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn positions_survive_work_that_ends_out_of_order() {
    let service = five_pages();
    let worked: Vec<_> = list(&service)
        .items()
        .with_positions()
        .map_ok(|positioned| async move {
            // The earlier the item, the longer it takes.
            for _ in positioned.item..10 {
                tokio::task::yield_now().await;
            }
            Ok(positioned)
        })
        .try_buffer_unordered(4)
        .try_collect()
        .await
        .unwrap();
    let order: Vec<u32> = worked.iter().map(|positioned| positioned.item).collect();
    assert!(!order.is_sorted() && order.len() == 10, "{order:?}");
    for Positioned { item, before, after, .. } in worked {
        assert_eq!(from(&before).await, (item..10).collect::<Vec<_>>());
        assert_eq!(from(&after).await, (item + 1..10).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn positions_are_those_of_the_walk() {
    let service = five_pages();
    let mut plain = list(&service).starting_token("A___1").max_items(4).items();
    let mut items = list(&service).starting_token("A___1").max_items(4).items().with_positions();
    loop {
        let before = plain.position();
        let Some(item) = plain.try_next().await.unwrap() else { break };
        let positioned = items.next().await.unwrap().unwrap();
        assert_eq!(positioned.item, item);
        assert!(positioned.before == before && positioned.after == plain.position());
    }
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn an_error_comes_through_with_its_position_and_ends_the_stream() {
    let service = five_pages().failing_at(3);
    let mut items = list(&service).items().with_positions();
    let mut last = None;
    let error = loop {
        match items.next().await.unwrap() {
            Ok(positioned) => last = Some(positioned),
            Err(error) => break error,
        }
    };
    let last = last.unwrap();
    assert_eq!(last.item, 3);
    assert!(last.after.resume_token::<paginator_tests::ListRequest>().as_ref() == error.resume_token());
    assert!(items.next().await.is_none() && items.next().await.is_none());
    assert_eq!(service.count(), 3);
}
