//! What a page knows, and rule 14: the same paginator walks the same twice.

use crate::{five_pages, json, list};
use paginator_runtime::{Paginated, Position};
use paginator_tests::{ListRequest, row};

#[tokio::test]
async fn a_page_knows_its_index_and_what_follows_it() {
    let service = five_pages();
    let mut pages = list(&service).max_items(5).pages();
    let expected = [
        (vec![0, 1], r#"{"NextToken": "A"}"#),
        (vec![2, 3], r#"{"NextToken": "B"}"#),
        (vec![4], r#"{"NextToken": "B", "boto_truncate_amount": 1}"#),
    ];
    for (index, (items, token)) in expected.into_iter().enumerate() {
        let page = pages.try_next().await.unwrap().unwrap();
        assert_eq!((page.index(), &page.items), (index, &items));
        assert_eq!(json(page.resume_token().as_ref()), token);
        assert!(page.resume_token() == pages.resume_token() && page.position() == pages.position());
        assert_eq!(page.into_inner().items, items);
    }
    assert!(pages.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_page_that_is_cut_to_nothing_says_so_in_its_token() {
    let service = five_pages();
    let page = list(&service).max_items(0).pages().try_next().await.unwrap().unwrap();
    assert!(page.items.is_empty());
    assert_eq!(json(page.resume_token().as_ref()), r#"{"NextToken": null, "boto_truncate_amount": 0}"#);
}

#[tokio::test]
async fn the_last_page_is_followed_by_nothing() {
    let service = paginator_tests::Service::table([row("", [0], "")]);
    let page = list(&service).pages().try_next().await.unwrap().unwrap();
    assert!(page.position() == Position::Done && page.resume_token().is_none());
}

#[tokio::test]
async fn pages_and_items_stand_at_the_same_places() {
    let service = five_pages();
    let (mut pages, mut items) = (list(&service).pages(), list(&service).items());
    while let Some(page) = pages.try_next().await.unwrap() {
        for _ in 0..page.items.len() {
            items.try_next().await.unwrap();
        }
        assert!(items.position() == pages.position() && items.resume_token() == pages.resume_token());
    }
}

#[tokio::test]
async fn a_clone_of_a_paginator_walks_the_same_again() {
    let service = five_pages();
    let request = ListRequest { filter: "red".to_owned(), page_size: Some(2), next_token: None };
    let paginator = request.clone().paginate(&service).max_items(5).starting_token("A___1");
    let walk = async |paginator: paginator_runtime::Paginator<_, ListRequest>| {
        let before = service.count();
        let mut items = paginator.items();
        let mut given: Vec<u32> = Vec::new();
        while let Some(item) = items.try_next().await.unwrap() {
            given.push(item);
        }
        (given, service.requests().split_off(before), items.resume_token())
    };
    let first = walk(paginator.clone()).await;
    assert_eq!(first.0, [3, 4, 5, 6, 7]);
    assert_eq!(first.1[0], ListRequest { next_token: Some("A".to_owned()), ..request });
    assert!(walk(paginator.clone()).await == first);
    assert!(walk(paginator).await == first);
}
