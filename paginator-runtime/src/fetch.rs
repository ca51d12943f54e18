//! `Fetch` and `FetchBlocking`, what a client implements, and closures that do.

use crate::operation::PaginatedRequest;
use std::{fmt, future::Future, sync::Arc};

/// Something that sends a request and gives a future of its response: a client.
///
/// `&T`, `Arc<T>` and `Box<T>` fetch what `T` does. A closure goes through
/// [`paginate_with`](crate::Paginated::paginate_with) or [`fetch_fn`].
///
/// # Example
/// The future has to have a name, so an `async` block is boxed:
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::Fetch;
/// use std::{pin::Pin, sync::Arc};
///
/// struct Client { numbers: Arc<Numbers> }
///
/// impl Fetch<ListNumbersRequest> for Client {
///     type Error = BadToken;
///     type Future = Pin<Box<dyn Future<Output = Result<ListNumbersResponse, BadToken>> + Send>>;
///
///     fn fetch(&self, request: ListNumbersRequest) -> Self::Future {
///         let numbers = self.numbers.clone();
///         Box::pin(async move { numbers.list(request).await })
///     }
/// }
/// # pollster::block_on(async {
/// let client = Client { numbers: Arc::new(Numbers::up_to(5)) };
/// let all: Vec<u32> = list_numbers(&client, ListNumbersRequest::default()).items().try_collect().await?;
/// assert_eq!(all, [0, 1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot fetch the pages of `{R}`",
    label = "does not implement `Fetch<{R}>`",
    note = "implement `Fetch` for the client, or start from a closure: `request.paginate_with(|request| …)`"
)]
pub trait Fetch<R: PaginatedRequest> {
    /// Why a fetch failed.
    type Error;

    /// The response to come.
    type Future: Future<Output = Result<R::Response, Self::Error>>;

    /// Begins to fetch what `request` asks for.
    fn fetch(&self, request: R) -> Self::Future;
}

impl<R: PaginatedRequest, T: Fetch<R> + ?Sized> Fetch<R> for &T {
    type Error = T::Error;
    type Future = T::Future;

    fn fetch(&self, request: R) -> Self::Future {
        (**self).fetch(request)
    }
}

impl<R: PaginatedRequest, T: Fetch<R> + ?Sized> Fetch<R> for Arc<T> {
    type Error = T::Error;
    type Future = T::Future;

    fn fetch(&self, request: R) -> Self::Future {
        (**self).fetch(request)
    }
}

impl<R: PaginatedRequest, T: Fetch<R> + ?Sized> Fetch<R> for Box<T> {
    type Error = T::Error;
    type Future = T::Future;

    fn fetch(&self, request: R) -> Self::Future {
        (**self).fetch(request)
    }
}

/// Something that sends a request and waits for the response: a client without async.
///
/// `&T`, `Arc<T>` and `Box<T>` fetch what `T` does; a closure goes through
/// [`paginate_blocking`](crate::Paginated::paginate_blocking) or [`fetch_fn`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot fetch the pages of `{R}` without async",
    label = "does not implement `FetchBlocking<{R}>`",
    note = "implement `FetchBlocking` for the client, or start from a closure: \
            `request.paginate_blocking(|request| …)`"
)]
pub trait FetchBlocking<R: PaginatedRequest> {
    /// Why a fetch failed.
    type Error;

    /// Fetches what `request` asks for.
    ///
    /// # Errors
    /// Whatever goes wrong on the way.
    fn fetch_blocking(&self, request: R) -> Result<R::Response, Self::Error>;
}

impl<R: PaginatedRequest, T: FetchBlocking<R> + ?Sized> FetchBlocking<R> for &T {
    type Error = T::Error;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, T::Error> {
        (**self).fetch_blocking(request)
    }
}

impl<R: PaginatedRequest, T: FetchBlocking<R> + ?Sized> FetchBlocking<R> for Arc<T> {
    type Error = T::Error;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, T::Error> {
        (**self).fetch_blocking(request)
    }
}

impl<R: PaginatedRequest, T: FetchBlocking<R> + ?Sized> FetchBlocking<R> for Box<T> {
    type Error = T::Error;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, T::Error> {
        (**self).fetch_blocking(request)
    }
}

/// A closure that fetches; made by [`fetch_fn`].
#[derive(Clone, Copy)]
pub struct FetchFn<C>(pub(crate) C);

/// Shows nothing of the closure, which has nothing to show.
impl<C> fmt::Debug for FetchFn<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FetchFn(..)")
    }
}

/// Makes a fetcher of a closure from a request to a future of its response, or, for
/// [`FetchBlocking`](crate::FetchBlocking), to the response itself.
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
