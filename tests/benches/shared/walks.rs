//! One walk each way: written by hand, and by each of the runtime's drivers. Each gives the sum of the items'
//! numbers, and clones its request for each page.

use super::source::{ListItemsRequest, Sample, Source, list_items};
use futures_util::StreamExt;
use paginator_runtime::Fetch;
use std::{convert::Infallible, hint::black_box};

/// What a user would write without a paginator: the limit.
pub(crate) async fn hand_written<T: Sample>(source: Source) -> Result<u64, Infallible> {
    let mut sum = 0;
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.fetch(request.clone()).await?;
        for item in response.items {
            sum += black_box(item).number();
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Ok(sum),
        }
    }
}

/// The same without async.
pub(crate) fn hand_written_blocking<T: Sample>(source: Source) -> u64 {
    let mut sum = 0;
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.answer(&request.clone());
        for item in response.items {
            sum += black_box(item).number();
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return sum,
        }
    }
}

/// The same for all items at once: what a full result is held against.
pub(crate) async fn hand_written_gathering<T: Sample>(source: Source) -> Result<u64, Infallible> {
    let mut all = Vec::new();
    let mut request = ListItemsRequest::<T>::first_page();
    loop {
        let response = source.fetch(request.clone()).await?;
        all.extend(response.items);
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Ok(sum_of(&all)),
        }
    }
}

pub(crate) async fn items<T: Sample>(source: Source) -> Option<u64> {
    let mut sum = 0;
    let mut items = list_items(&source, ListItemsRequest::<T>::first_page()).items();
    while let Some(item) = items.next().await {
        sum += black_box(item.ok()?).number();
    }
    Some(sum)
}

pub(crate) async fn items_stream<T: Sample>(source: Source) -> Option<u64> {
    let mut sum = 0;
    let mut items = list_items(&source, ListItemsRequest::<T>::first_page()).items();
    while let Some(item) = StreamExt::next(&mut items).await {
        sum += black_box(item.ok()?).number();
    }
    Some(sum)
}

pub(crate) async fn pages<T: Sample>(source: Source) -> Option<u64> {
    let mut sum = 0;
    let mut pages = list_items(&source, ListItemsRequest::<T>::first_page()).pages();
    while let Some(page) = pages.next().await {
        for item in page.ok()?.into_inner().items {
            sum += black_box(item).number();
        }
    }
    Some(sum)
}

pub(crate) fn blocking_items<T: Sample>(source: Source) -> Option<u64> {
    let mut sum = 0;
    for item in list_items(&source, ListItemsRequest::<T>::first_page()).blocking_items() {
        sum += black_box(item.ok()?).number();
    }
    Some(sum)
}

pub(crate) async fn full_result<T: Sample>(source: Source) -> Option<u64> {
    let all = list_items(&source, ListItemsRequest::<T>::first_page()).full_result().await.ok()?;
    Some(sum_of(&all.response.items))
}

fn sum_of<T: Sample>(all: &[T]) -> u64 {
    black_box(all).iter().map(T::number).sum()
}
