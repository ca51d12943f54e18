//! Streams can be named, stored, moved, sent to other threads, and need no pinning.

use crate::{five_pages, list};
use futures_util::Stream;
use paginator_runtime::{Fetch, Items, Pages, Paginated, Paginator};
use paginator_tests::{ListRequest, Service};
use std::{rc::Rc, sync::Arc};

type Shared = Arc<Service<ListRequest>>;

/// Two streams in a struct, without a lifetime or a type parameter.
struct Held {
    items: Items<Shared, ListRequest>,
    pages: Pages<Shared, ListRequest>,
}

#[tokio::test]
async fn streams_can_be_held_in_a_struct() {
    let service = Arc::new(five_pages());
    let paginator = ListRequest::default().paginate(service.clone());
    let mut held = Held { items: paginator.clone().items(), pages: paginator.pages() };
    assert_eq!(held.items.try_next().await.unwrap(), Some(0));
    let mut held = Box::new(held);
    assert_eq!(held.items.try_next().await.unwrap(), Some(1));
    assert_eq!(held.pages.try_next().await.unwrap().unwrap().items, [0, 1]);
}

fn is_send<T: Send>(_: &T) {}
fn is_unpin<T: Unpin>(_: &T) {}

#[test]
fn streams_are_unpin_even_over_futures_that_are_not() {
    let service = five_pages();
    let paginator = || ListRequest::default().paginate_with(|request| async { service.answer(request) });
    is_unpin(&paginator().items());
    is_unpin(&paginator().pages());
    is_unpin(&paginator().items().with_positions());
}

#[test]
fn everything_about_a_walk_is_send_when_its_parts_are() {
    let service = five_pages();
    let paginator = || list(&service);
    is_send(&paginator());
    is_send(&paginator().walk());
    is_send(&paginator().items().with_positions());
    let (mut items, mut pages) = (paginator().items(), paginator().pages());
    is_send(&items);
    is_send(&pages);
    is_send(&items.next());
    is_send(&items.try_next());
    is_send(&pages.next());
    is_send(&items.try_collect::<Vec<u32>>());
    is_send(&pages.try_collect::<Vec<_>>());
}

#[tokio::test]
async fn a_walk_can_be_spawned() {
    let service = Arc::new(five_pages().pending_for(1));
    let paginator = ListRequest::default().paginate(service.clone());
    let mut begun = paginator.clone().items();
    begun.try_next().await.unwrap();
    let task = tokio::spawn(async move {
        let mut items = Vec::new();
        while let Some(item) = begun.try_next().await? {
            items.push(item);
        }
        Ok::<_, paginator_runtime::PaginateError<_>>(items)
    });
    assert_eq!(task.await.unwrap().unwrap(), (1..10).collect::<Vec<_>>());
    let task = tokio::spawn(paginator.items().try_collect::<Vec<u32>>());
    assert_eq!(task.await.unwrap().unwrap().len(), 10);
}

#[tokio::test]
async fn a_client_that_is_not_send_walks_where_it_is() {
    let service = Rc::new(five_pages());
    let fetch = |request| {
        let service = Rc::clone(&service);
        async move { service.answer(request) }
    };
    let items: Vec<u32> = ListRequest::default().paginate_with(fetch).items().try_collect().await.unwrap();
    assert_eq!(items.len(), 10);
}

/// A function over any client, as a library would write it.
fn every_item<F: Fetch<ListRequest>>(
    paginator: Paginator<F, ListRequest>,
) -> impl Stream<Item = Result<u32, paginator_runtime::PaginateError<F::Error>>> {
    paginator.items()
}

#[test]
fn a_paginator_passes_through_generic_code() {
    is_unpin(&every_item(list(&five_pages())));
}
