//! `fetch_fn`: a closure as a fetcher.

use crate::{
    fetch::client::{Fetch, FetchBlocking},
    operation::PaginatedRequest,
};
use std::{fmt, future::Future};

/// A closure that fetches; made by [`fetch_fn`].
#[derive(Clone, Copy)]
pub struct FetchFn<C>(pub(crate) C);

/// Shows nothing of the closure, which has nothing to show.
impl<C> fmt::Debug for FetchFn<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FetchFn(..)")
    }
}

/// Turns a closure into a fetcher. It takes a request and returns a future of the response, or, for
/// [`FetchBlocking`](crate::FetchBlocking), the response itself.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::fetch::fetch_fn;
/// # pollster::block_on(async {
/// let numbers = Numbers::up_to(5);
/// let client = fetch_fn(|request: ListNumbersRequest| numbers.list(request));
/// let all: Vec<u32> = list_numbers(&client, ListNumbersRequest::default()).items().try_collect().await?;
/// assert_eq!(all, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
pub fn fetch_fn<R, C, O>(fetch: C) -> FetchFn<C>
where
    C: Fn(R) -> O,
{
    FetchFn(fetch)
}

impl<R, C, Fut, E> Fetch<R> for FetchFn<C>
where
    R: PaginatedRequest,
    C: Fn(R) -> Fut,
    Fut: Future<Output = Result<R::Response, E>>,
{
    type Error = E;
    type Future = Fut;

    fn fetch(&self, request: R) -> Fut {
        (self.0)(request)
    }
}

impl<R, C, E> FetchBlocking<R> for FetchFn<C>
where
    R: PaginatedRequest,
    C: Fn(R) -> Result<R::Response, E>,
{
    type Error = E;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, E> {
        (self.0)(request)
    }
}
