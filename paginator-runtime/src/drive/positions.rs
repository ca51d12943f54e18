//! `WithPositions`: a walk as a stream of items that carry their positions.

use crate::{
    drive::items::Items,
    error::PaginateError,
    fetch::Fetch,
    operation::{ItemOf, PaginatedRequest},
    token::resume::ResumeToken,
    walk::Position,
};
use futures_core::{FusedStream, Stream};
use std::{
    fmt,
    future::poll_fn,
    mem,
    pin::Pin,
    task::{Context, Poll, ready},
};

/// An item and the positions around it; see [`Items::with_positions`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Positioned<I, T> {
    /// The item.
    pub item: I,
    /// A walk from here gives this item first.
    pub before: Position<T>,
    /// A walk from here gives what follows this item.
    pub after: Position<T>,
}

/// What a stream of items with positions gives.
type Given<F, R> =
    Result<Positioned<ItemOf<R>, <R as PaginatedRequest>::Token>, PaginateError<<F as Fetch<R>>::Error>>;

/// A stream of items with their positions; made by [`Items::with_positions`].
///
/// Fetches as [`Items`] does. Costs two copies of the token per item.
#[must_use = "streams do nothing unless polled"]
pub struct WithPositions<F: Fetch<R>, R: PaginatedRequest> {
    items: Items<F, R>,
    /// The position before the next item.
    before: Position<R::Token>,
}

// Only the request in flight is pinned, and it is in a box.
impl<F: Fetch<R>, R: PaginatedRequest> Unpin for WithPositions<F, R> {}

impl<F: Fetch<R>, R: PaginatedRequest> Items<F, R> {
    /// Each item together with the position before and after it, so that these survive `map`,
    /// `buffer_unordered` and the like.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// let first = numbers.try_next().await?.expect("there are five");
    /// assert_eq!((first.item, first.after), (0, Position::At { token: None, skip: 1 }));
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn with_positions(self) -> WithPositions<F, R> {
        WithPositions { before: self.position(), items: self }
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> WithPositions<F, R> {
    /// The next item with its positions; `None` when the walk is over.
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
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// while let Some(number) = numbers.next().await {
    ///     match number {
    ///         Ok(number) => println!("{}, then {:?}", number.item, number.after),
    ///         Err(error) => println!("{error}; go on from {:?}", error.resume_token()),
    ///     }
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    #[allow(clippy::should_implement_trait, reason = "it is a stream's `next`")]
    pub fn next(&mut self) -> impl Future<Output = Option<Given<F, R>>> {
        poll_fn(|cx| self.poll_positioned(cx))
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
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// while let Some(number) = numbers.try_next().await? {
    ///     println!("{}, then {:?}", number.item, number.after);
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    #[allow(clippy::type_complexity, reason = "it has to be written out for the documentation")]
    pub fn try_next(
        &mut self,
    ) -> impl Future<Output = Result<Option<Positioned<ItemOf<R>, R::Token>>, PaginateError<F::Error>>> {
        poll_fn(|cx| self.poll_positioned(cx).map(Option::transpose))
    }

    /// The position after the items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// let first = numbers.try_next().await?.expect("there are five");
    /// assert_eq!(numbers.position(), first.after);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.items.position()
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// let first = numbers.try_next().await?.expect("there are five");
    /// assert_eq!(numbers.resume_token(), first.after.resume_token::<ListNumbersRequest>());
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.items.resume_token()
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// # pollster::block_on(async {
    /// let mut letters = ListLettersRequest::default().paginate_with(send).items().with_positions();
    /// assert_eq!(letters.total_items(), None);
    /// letters.try_next().await?;
    /// assert_eq!(letters.total_items(), Some(5));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(()) }).unwrap();
    /// ```
    pub fn total_items(&self) -> Option<u64> {
        self.items.total_items()
    }

    /// The number of pages in all, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// # pollster::block_on(async {
    /// let mut letters = ListLettersRequest::default().paginate_with(send).items().with_positions();
    /// assert_eq!(letters.total_pages(), None);
    /// letters.try_next().await?;
    /// assert_eq!(letters.total_pages(), Some(3));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(()) }).unwrap();
    /// ```
    pub fn total_pages(&self) -> Option<u64> {
        self.items.total_pages()
    }

    /// The number of items given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items().with_positions();
    /// numbers.try_next().await?;
    /// assert_eq!(numbers.delivered(), 1);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn delivered(&self) -> usize {
        self.items.delivered()
    }

    fn poll_positioned(&mut self, cx: &mut Context<'_>) -> Poll<Option<Given<F, R>>> {
        let given = ready!(Pin::new(&mut self.items).poll_next(cx));
        Poll::Ready(given.map(|item| {
            let item = item?;
            let after = self.items.position();
            Ok(Positioned { item, before: mem::replace(&mut self.before, after.clone()), after })
        }))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Stream for WithPositions<F, R> {
    type Item = Given<F, R>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_positioned(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> FusedStream for WithPositions<F, R> {
    fn is_terminated(&self) -> bool {
        self.items.is_terminated()
    }
}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F: Fetch<R>, R: PaginatedRequest> fmt::Debug for WithPositions<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WithPositions")
            .field("operation", &R::OPERATION)
            .field("position", &self.position())
            .finish()
    }
}
