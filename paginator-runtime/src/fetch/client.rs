//! `Fetch` and `FetchBlocking`: what a client implements.

use crate::operation::PaginatedRequest;
use std::{future::Future, sync::Arc};

/// Something that sends a request and gives a future of its response: a client.
///
/// `&T`, `Arc<T>` and `Box<T>` fetch what `T` does. A closure goes through
/// [`paginate_with`](crate::Paginated::paginate_with) or [`fetch_fn`](crate::fetch::fetch_fn).
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
/// [`paginate_blocking`](crate::Paginated::paginate_blocking) or [`fetch_fn`](crate::fetch::fetch_fn).
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
