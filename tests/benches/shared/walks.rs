//! One walk each way: written by hand, and by each of the runtime's drivers. Each clones its request for each page.

use super::{
    source::{ListItemsRequest, Sample, Source, list_items},
    take::Take,
};
use futures_util::StreamExt;
use paginator_runtime::Fetch;
use std::hint::black_box;

/// What a user would write without a paginator: the baseline.
pub(crate) async fn hand_written<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.fetch(request.clone()).await.ok()?;
        for item in response.items {
            taken.take(item);
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Some(taken.sum()),
        }
    }
}

/// The same without async.
pub(crate) fn hand_written_blocking<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.answer(&request.clone());
        for item in response.items {
            taken.take(item);
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Some(taken.sum()),
        }
    }
}

/// The same for all items at once: what a full result is compared with.
pub(crate) async fn hand_written_gathering<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut all = Vec::new();
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.fetch(request.clone()).await.ok()?;
        all.extend(response.items);
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Some(take_all::<T, K>(all)),
        }
    }
}

pub(crate) async fn items<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut items = list_items(&source, ListItemsRequest::<T>::first_page()).items();
    while let Some(item) = items.next().await {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}

pub(crate) async fn items_stream<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut items = list_items(&source, ListItemsRequest::<T>::first_page()).items();
    while let Some(item) = StreamExt::next(&mut items).await {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}

pub(crate) async fn pages<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut pages = list_items(&source, ListItemsRequest::<T>::first_page()).pages();
    while let Some(page) = pages.next().await {
        for item in page.ok()?.into_inner().items {
            taken.take(item);
        }
    }
    Some(taken.sum())
}

pub(crate) fn blocking_items<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    for item in list_items(&source, ListItemsRequest::<T>::first_page()).blocking_items() {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}

pub(crate) async fn full_result<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let all = list_items(&source, ListItemsRequest::<T>::first_page()).full_result().await.ok()?;
    Some(take_all::<T, K>(all.response.items))
}

fn take_all<T: Sample, K: Take>(all: Vec<T>) -> u64 {
    let mut taken = K::default();
    for item in black_box(all) {
        taken.take(item);
    }
    taken.sum()
}
