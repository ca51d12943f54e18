//! `try_collect`: everything that is left, or an error whose position is before it.

use crate::{five_pages, json, list, rest};
use std::collections::{BTreeSet, VecDeque};

#[tokio::test]
async fn everything_is_collected_into_any_collection() {
    let service = five_pages();
    let vec: Vec<u32> = list(&service).items().try_collect().await.unwrap();
    assert_eq!(vec, (0..10).collect::<Vec<_>>());
    let set: BTreeSet<u32> = list(&service).items().try_collect().await.unwrap();
    assert_eq!(set, (0..10).collect());
    let pages: VecDeque<_> = list(&service).pages().try_collect().await.unwrap();
    assert_eq!(pages.len(), 5);
}

#[tokio::test]
async fn what_was_taken_before_is_not_collected_again() {
    for taken in 0..=10 {
        let service = five_pages();
        let mut items = list(&service).items();
        for _ in 0..taken {
            items.try_next().await.unwrap();
        }
        let left: Vec<u32> = items.try_collect().await.unwrap();
        assert_eq!(left, (taken..10).collect::<Vec<_>>());
    }
}

/// What was collected is dropped with the error, so its position has to be the one before.
#[tokio::test]
async fn the_error_of_a_collect_stands_where_the_collect_began() {
    for (taken, expected) in [
        (0, r#"{"NextToken": null}"#),
        (1, r#"{"NextToken": null, "boto_truncate_amount": 1}"#),
        (2, r#"{"NextToken": "A"}"#),
        (3, r#"{"NextToken": "A", "boto_truncate_amount": 1}"#),
    ] {
        let service = five_pages().failing_at(3);
        let mut items = list(&service).items();
        let mut given = Vec::new();
        for _ in 0..taken {
            given.extend(items.try_next().await.unwrap());
        }
        let error = items.try_collect::<Vec<u32>>().await.unwrap_err();
        assert_eq!(json(error.resume_token()), expected, "after {taken} items");
        given.extend(rest(error.resume_token()).await);
        assert_eq!(given, (0..10).collect::<Vec<_>>());
    }

    let service = five_pages().failing_at(3);
    let mut pages = list(&service).pages();
    pages.try_next().await.unwrap();
    let error = pages.try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!(json(error.resume_token()), r#"{"NextToken": "A"}"#);
}
