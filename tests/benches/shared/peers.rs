//! The same walk with other crates, each written as its documentation or its users write it.

use super::{
    source::{ListItemsRequest, ListItemsResponse, Sample, Source},
    take::Take,
};
use async_stream::try_stream;
use aws_smithy_async::future::pagination_stream::{PaginationStream, TryFlatMap, fn_stream::FnStream};
use futures_util::{Stream, StreamExt};
use page_turner::prelude::*;
use paginator_runtime::Fetch;
use std::{convert::Infallible, pin::pin};

/// `async-stream`, yielding pages.
fn stream_pages<T: Sample>(source: Source) -> impl Stream<Item = Result<ListItemsResponse<T>, Infallible>> {
    try_stream! {
        let mut request = ListItemsRequest::<T>::first_page();
        loop {
            let mut response = source.fetch(request.clone()).await?;
            let next_token = response.next_token.take();
            yield response;
            match next_token {
                Some(token) => request.next_token = Some(token),
                None => break,
            }
        }
    }
}

/// `async-stream`, yielding items.
fn stream_items<T: Sample>(source: Source) -> impl Stream<Item = Result<T, Infallible>> {
    try_stream! {
        let mut request = ListItemsRequest::<T>::first_page();
        loop {
            let response = source.fetch(request.clone()).await?;
            for item in response.items {
                yield item;
            }
            match response.next_token {
                Some(token) => request.next_token = Some(token),
                None => break,
            }
        }
    }
}

/// What the paginators of AWS's SDK do in their `send`, with the request sent to `source`.
fn smithy_stream<T: Sample>(source: Source) -> PaginationStream<Result<ListItemsResponse<T>, Infallible>> {
    PaginationStream::new(FnStream::new(move |tx| {
        Box::pin(async move {
            let mut input = ListItemsRequest::<T>::first_page();
            loop {
                let response = source.fetch(input.clone()).await;
                let done = match &response {
                    Ok(response) => {
                        let new_token = response.next_token.as_ref();
                        let is_empty = new_token.map(|token| token.is_empty()).unwrap_or(true);
                        if !is_empty && new_token == input.next_token.as_ref() {
                            true
                        } else {
                            input.next_token = new_token.cloned();
                            is_empty
                        }
                    }
                    Err(_) => true,
                };
                if tx.send(response).await.is_err() || done {
                    return;
                }
            }
        })
    }))
}

impl<T: Sample> PageTurner<ListItemsRequest<T>> for Source {
    type PageItems = Vec<T>;
    type PageError = Infallible;

    async fn turn_page(
        &self,
        mut request: ListItemsRequest<T>,
    ) -> TurnedPageResult<Self, ListItemsRequest<T>> {
        let response = self.fetch(request.clone()).await?;
        Ok(match response.next_token {
            Some(token) => {
                request.next_token = Some(token);
                TurnedPage::next(response.items, request)
            }
            None => TurnedPage::last(response.items),
        })
    }
}

pub(crate) async fn async_stream_pages<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut pages = pin!(stream_pages::<T>(source));
    while let Some(page) = pages.next().await {
        for item in page.ok()?.items {
            taken.take(item);
        }
    }
    Some(taken.sum())
}

pub(crate) async fn async_stream_items<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut items = pin!(stream_items::<T>(source));
    while let Some(item) = items.next().await {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}

pub(crate) async fn smithy_pages<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut pages = smithy_stream::<T>(source);
    while let Some(page) = pages.next().await {
        for item in page.ok()?.items {
            taken.take(item);
        }
    }
    Some(taken.sum())
}

pub(crate) async fn smithy_items<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut items = TryFlatMap::new(smithy_stream::<T>(source)).flat_map(|page| page.items);
    while let Some(item) = items.next().await {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}

pub(crate) async fn page_turner_pages<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut pages = pin!(PageTurner::pages(&source, ListItemsRequest::<T>::first_page()));
    while let Some(page) = pages.next().await {
        for item in page.ok()? {
            taken.take(item);
        }
    }
    Some(taken.sum())
}

pub(crate) async fn page_turner_items<T: Sample, K: Take>(source: Source) -> Option<u64> {
    let mut taken = K::default();
    let mut items = pin!(PageTurner::pages(&source, ListItemsRequest::<T>::first_page()).items());
    while let Some(item) = items.next().await {
        taken.take(item.ok()?);
    }
    Some(taken.sum())
}
