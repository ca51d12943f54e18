//! `Items`: a walk as a stream of its primary items.

use crate::{
    drive::driver::{Driver, Given},
    error::PaginateError,
    fetch::Fetch,
    operation::{ItemOf, PaginatedRequest, PaginatedResponse, field::PageItems},
    token::resume::ResumeToken,
    walk::{Position, Walk},
};
use futures_core::{FusedStream, Stream};
use std::{
    fmt,
    future::poll_fn,
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

/// The items of this page, and no others.
pub(crate) fn items_of<R: PaginatedRequest>(mut response: R::Response) -> vec::IntoIter<ItemOf<R>> {
    response.items_mut().map(PageItems::take_all).unwrap_or_default().into_iter()
}

/// A stream of primary items; made by [`Paginator::items`](crate::Paginator::items).
///
/// Fetches a page when the one before it is used up, and ahead only with [`prefetch`](crate::Paginator::prefetch).
/// Dropping a `next` future midway loses nothing: the request in flight stays in the stream. After an error it is over.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::Position;
/// # pollster::block_on(async {
/// let client = Numbers::up_to(5);
/// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).page_size(2).items();
/// assert_eq!(numbers.try_next().await?, Some(0));
/// assert_eq!(numbers.position(), Position::At { token: None, skip: 1 });
/// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [1, 2, 3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Items<F: Fetch<R>, R: PaginatedRequest> {
    driver: Driver<F, R>,
    /// What is left of the page given out last. Empty before the first, and for one that leaves its list out.
    buffer: vec::IntoIter<ItemOf<R>>,
}

// Only the request in flight is pinned, and it is in a box.
impl<F: Fetch<R>, R: PaginatedRequest> Unpin for Items<F, R> {}

impl<F: Fetch<R>, R: PaginatedRequest> Items<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>, prefetch: usize) -> Self {
        Items { driver: Driver::new(fetch, walk, prefetch), buffer: vec::IntoIter::default() }
    }

    /// The next item; `None` when the walk is over.
    ///
    /// # Errors
    /// What ended the walk early, with the position. The walk is over then.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// while let Some(number) = numbers.next().await {
    ///     match number {
    ///         Ok(number) => println!("{number}"),
    ///         Err(error) => println!("{error}; go on from {:?}", error.resume_token()),
    ///     }
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    #[inline]
    #[allow(clippy::should_implement_trait, reason = "it is a stream's `next`")]
    pub fn next(&mut self) -> impl Future<Output = Option<Result<ItemOf<R>, PaginateError<F::Error>>>> {
        // Not an `async fn`, which would add a state machine around this one.
        poll_fn(|cx| self.poll_item(cx))
    }

    /// [`next`](Self::next), transposed for `?`.
    ///
    /// # Errors
    /// What ended the walk early, with the position. The walk is over then.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// while let Some(number) = numbers.try_next().await? {
    ///     println!("{number}");
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    #[inline]
    pub fn try_next(&mut self) -> impl Future<Output = Result<Option<ItemOf<R>>, PaginateError<F::Error>>> {
        poll_fn(|cx| self.poll_item(cx).map(Option::transpose))
    }

    /// All items that are left.
    ///
    /// # Errors
    /// What ended the walk early. The items collected until then are dropped, so its position is the one
    /// before them; to keep them, call [`try_next`](Self::try_next) in a loop.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub async fn try_collect<C>(mut self) -> Result<C, PaginateError<F::Error>>
    where
        C: Default + Extend<ItemOf<R>>,
    {
        let (start, delivered) = (self.resume_token(), self.delivered());
        let mut all = C::default();
        loop {
            all.extend(mem::take(&mut self.buffer));
            match self.next().await {
                Some(Ok(item)) => all.extend([item]),
                Some(Err(error)) => return Err(error.resuming_at(start, delivered)),
                None => return Ok(all),
            }
        }
    }

    /// The position after the items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// numbers.try_next().await?;
    /// assert_eq!(numbers.position(), Position::At { token: None, skip: 1 });
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.driver.walk.position_before(self.buffer.len())
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// numbers.try_next().await?;
    /// let later = numbers.resume_token().expect("four are left");
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later).items();
    /// assert_eq!(rest.try_collect::<Vec<_>>().await?, [1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.driver.walk.resume_token_before(self.buffer.len())
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// # pollster::block_on(async {
    /// let mut letters = ListLettersRequest::default().paginate_with(send).items();
    /// assert_eq!(letters.total_items(), None);
    /// letters.try_next().await?;
    /// assert_eq!(letters.total_items(), Some(5));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(()) }).unwrap();
    /// ```
    pub fn total_items(&self) -> Option<u64> {
        self.driver.walk.total_items()
    }

    /// The number of pages in all, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// # pollster::block_on(async {
    /// let mut letters = ListLettersRequest::default().paginate_with(send).items();
    /// assert_eq!(letters.total_pages(), None);
    /// letters.try_next().await?;
    /// assert_eq!(letters.total_pages(), Some(3));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(()) }).unwrap();
    /// ```
    pub fn total_pages(&self) -> Option<u64> {
        self.driver.walk.total_pages()
    }

    /// The number of items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// numbers.try_next().await?;
    /// assert_eq!(numbers.delivered(), 1); // of the two that were fetched
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn delivered(&self) -> usize {
        self.driver.walk.delivered() - self.buffer.len()
    }

    #[inline]
    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, ItemOf<R>>> {
        loop {
            // All items but the first of each page take this path, and no other place gives an item: so the compiler
            // moves it straight to the caller.
            if let Some(item) = self.buffer.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.poll_refill(cx)) {
                Some(Ok(())) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// Puts the next page into the buffer, even an empty one.
    #[cold]
    fn poll_refill(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, ()>> {
        // Frees the memory of the last page first, so that the next one can use it.
        self.buffer = vec::IntoIter::default();
        let given = ready!(self.driver.poll_response(cx));
        Poll::Ready(given.map(|given| given.map(|response| self.buffer = items_of::<R>(response))))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Stream for Items<F, R> {
    type Item = Result<ItemOf<R>, PaginateError<F::Error>>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let ready = self.buffer.len();
        (ready, self.driver.at_most().0.and_then(|more| more.checked_add(ready)))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> FusedStream for Items<F, R> {
    fn is_terminated(&self) -> bool {
        self.buffer.len() == 0 && self.driver.is_over()
    }
}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F: Fetch<R>, R: PaginatedRequest> fmt::Debug for Items<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("operation", &R::OPERATION).field("position", &self.position()).finish()
    }
}
