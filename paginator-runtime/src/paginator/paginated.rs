//! `Paginated`: the ways to start a walk.

use crate::{
    fetch::{FetchFn, fetch_fn},
    operation::PaginatedRequest,
    paginator::start::Paginator,
    walk::Walk,
};

/// The ways to start a walk, on every [`PaginatedRequest`]. It has the derive's name so that one
/// `use paginator_runtime::Paginated` brings both.
pub trait Paginated: PaginatedRequest {
    /// A paginator over `fetch`, something that implements [`Fetch`](crate::Fetch). Nothing is sent yet.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let all: Vec<u32> = ListNumbersRequest::default().paginate(&client).items().try_collect().await?;
    /// assert_eq!(all, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    fn paginate<F>(self, fetch: F) -> Paginator<F, Self> {
        Paginator::new(fetch, self)
    }

    /// A paginator over a closure from a request to a future of its response. Nothing is sent yet.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let numbers = Numbers::up_to(5);
    /// let pages = ListNumbersRequest::default().paginate_with(|request| numbers.list(request));
    /// let all: Vec<u32> = pages.items().try_collect().await?;
    /// assert_eq!(all, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    fn paginate_with<C, Fut, E>(self, fetch: C) -> Paginator<FetchFn<C>, Self>
    where
        C: Fn(Self) -> Fut,
        Fut: Future<Output = Result<Self::Response, E>>,
    {
        Paginator::new(fetch_fn(fetch), self)
    }

    /// A paginator over a closure from a request to its response, without async: for `blocking_pages`,
    /// `blocking_items` and `blocking_full_result`. Nothing is sent yet.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// assert_eq!(walk.blocking_full_result()?.numbers, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    fn paginate_blocking<C, E>(self, fetch: C) -> Paginator<FetchFn<C>, Self>
    where
        C: Fn(Self) -> Result<Self::Response, E>,
    {
        Paginator::new(fetch_fn(fetch), self)
    }

    /// The walk itself, without a fetcher and with nothing set, for a driver of your own. With settings it is
    /// `request.paginate(()).max_items(500).walk()`.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let (numbers, mut walk, mut all) = (Numbers::up_to(5), ListNumbersRequest::default().walk(), Vec::new());
    /// while let Some(request) = walk.request()? {
    ///     all.extend(walk.accept(numbers.answer(request).unwrap()).numbers);
    /// }
    /// assert_eq!(all, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::WalkError>(())
    /// ```
    fn walk(self) -> Walk<Self> {
        Paginator::new((), self).walk()
    }
}

impl<R: PaginatedRequest> Paginated for R {}
