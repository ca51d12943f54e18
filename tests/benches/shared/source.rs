//! The operation that benches walk: a list of items of one type, from a ready source in memory.

use super::take::Numbered;
use paginator_runtime::{Fetch, FetchBlocking, Paginated};
use std::{
    convert::Infallible,
    future::{Ready, ready},
    hint::black_box,
    marker::PhantomData,
};

/// An item that is made from its number, so that a walk can be checked to give each one once.
pub(crate) trait Sample: Numbered + Clone + Send + 'static {
    fn numbered(number: u64) -> Self;
}

/// An item of `WORDS` times eight bytes that owns nothing.
#[derive(Clone)]
pub(crate) struct Plain<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Sample for Plain<WORDS> {
    #[inline]
    fn numbered(number: u64) -> Self {
        Plain([number; WORDS])
    }
}

impl<const WORDS: usize> Numbered for Plain<WORDS> {
    #[inline]
    fn number(&self) -> u64 {
        self.0[0]
    }
}

#[derive(Clone, Paginated)]
#[paginated(response = ListItemsResponse<T>)]
pub(crate) struct ListItemsRequest<T> {
    parent: String,
    #[paginated(input_token)]
    pub(crate) next_token: Option<String>,
    kind: PhantomData<fn() -> T>,
}

#[derive(Paginated)]
pub(crate) struct ListItemsResponse<T> {
    #[paginated(items)]
    pub(crate) items: Vec<T>,
    #[paginated(output_token)]
    pub(crate) next_token: Option<String>,
}

impl<T> ListItemsRequest<T> {
    pub(crate) fn first_page() -> Self {
        ListItemsRequest { parent: "projects/example".to_owned(), next_token: None, kind: PhantomData }
    }
}

/// What a walk has to do.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    /// How many items it has to give.
    pub(crate) items: u64,
    /// The sum of their numbers.
    pub(crate) sum: u64,
}

/// Makes `pages` pages of `page` items each, on request.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    pub(crate) page: u64,
    pub(crate) pages: u64,
}

impl Source {
    /// The work of a whole walk.
    pub(crate) fn work(self) -> Work {
        let items = self.page * self.pages;
        Work { items, sum: items * (items - 1) / 2 }
    }

    pub(crate) fn answer<T: Sample>(self, request: &ListItemsRequest<T>) -> ListItemsResponse<T> {
        black_box(&request.parent);
        let page: u64 = request.next_token.as_deref().map_or(0, |token| token.parse().unwrap_or(0));
        let first = page * self.page;
        let items = (first..first + self.page).map(T::numbered).collect();
        let next_token = (page + 1 < self.pages).then(|| (page + 1).to_string());
        ListItemsResponse { items, next_token }
    }
}

impl<T: Sample> Fetch<ListItemsRequest<T>> for Source {
    type Error = Infallible;
    type Future = Ready<Result<ListItemsResponse<T>, Infallible>>;

    fn fetch(&self, request: ListItemsRequest<T>) -> Self::Future {
        ready(Ok(self.answer(&request)))
    }
}

impl<T: Sample> FetchBlocking<ListItemsRequest<T>> for Source {
    type Error = Infallible;

    fn fetch_blocking(&self, request: ListItemsRequest<T>) -> Result<ListItemsResponse<T>, Infallible> {
        Ok(self.answer(&request))
    }
}
