//! `Pages`: a walk as a stream of pages.

use crate::{
    drive::{
        driver::{Driver, Given},
        page::Page,
    },
    error::PaginateError,
    fetch::Fetch,
    operation::PaginatedRequest,
    token::resume::ResumeToken,
    walk::{Position, Walk},
};
use futures_core::{FusedStream, Stream};
use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A stream of pages; made by [`Paginator::pages`](crate::Paginator::pages).
///
/// Fetches a page when it is polled for it, and ahead only with [`prefetch`](crate::Paginator::prefetch). Dropping a
/// `next` future midway loses nothing: the request in flight stays in the stream. After an error it is over.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// # pollster::block_on(async {
/// let client = Numbers::up_to(5);
/// let mut pages = list_numbers(&client, ListNumbersRequest::default()).page_size(2).pages();
/// while let Some(page) = pages.try_next().await? {
///     println!("page {}: {:?}", page.index(), page.numbers);
/// }
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Pages<F: Fetch<R>, R: PaginatedRequest> {
    driver: Driver<F, R>,
}

// Only the request in flight is pinned, and it is in a box.
impl<F: Fetch<R>, R: PaginatedRequest> Unpin for Pages<F, R> {}

impl<F: Fetch<R>, R: PaginatedRequest> Pages<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>, prefetch: usize) -> Self {
        Pages { driver: Driver::new(fetch, walk, prefetch) }
    }

    /// The next page; `None` when the walk is over.
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
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// while let Some(page) = pages.next().await {
    ///     match page {
    ///         Ok(page) => println!("{:?}", page.numbers),
    ///         Err(error) => println!("{error}; go on from {:?}", error.resume_token()),
    ///     }
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub async fn next(&mut self) -> Option<Result<Page<R>, PaginateError<F::Error>>> {
        poll_fn(|cx| self.poll_page(cx)).await
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
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{:?}", page.numbers);
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub async fn try_next(&mut self) -> Result<Option<Page<R>>, PaginateError<F::Error>> {
        self.next().await.transpose()
    }

    /// All pages that are left.
    ///
    /// # Errors
    /// What ended the walk early. The pages collected until then are dropped, so its position is the one
    /// before them.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// assert_eq!(pages.try_collect::<Vec<_>>().await?.len(), 3);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub async fn try_collect<C>(mut self) -> Result<C, PaginateError<F::Error>>
    where
        C: Default + Extend<Page<R>>,
    {
        let (start, delivered) = (self.resume_token(), self.delivered());
        let mut all = C::default();
        while let Some(page) = self.next().await {
            all.extend([page.map_err(|error| error.resuming_at(start.clone(), delivered))?]);
        }
        Ok(all)
    }

    /// The position after the pages given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// pages.try_next().await?;
    /// assert_eq!(pages.position(), Position::At { token: Some("2".to_owned()), skip: 0 });
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.driver.walk.position()
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// pages.try_next().await?;
    /// let later = pages.resume_token().expect("two pages are left");
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later).items();
    /// assert_eq!(rest.try_collect::<Vec<_>>().await?, [2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.driver.walk.resume_token()
    }

    /// The number of items in all pages, as the service last stated it; a hint, which ends nothing.
    ///
    /// # Example
    /// ```
    /// # mod letters { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_letters.rs")); }
    /// # use letters::*;
    /// # pollster::block_on(async {
    /// let mut letters = ListLettersRequest::default().paginate_with(send).pages();
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
    /// let mut letters = ListLettersRequest::default().paginate_with(send).pages();
    /// assert_eq!(letters.total_pages(), None);
    /// letters.try_next().await?;
    /// assert_eq!(letters.total_pages(), Some(3));
    /// # Ok::<(), paginator_runtime::PaginateError<Infallible>>(()) }).unwrap();
    /// ```
    pub fn total_pages(&self) -> Option<u64> {
        self.driver.walk.total_pages()
    }

    /// The number of primary items on the pages given so far.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// pages.try_next().await?;
    /// assert_eq!(pages.delivered(), 2);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn delivered(&self) -> usize {
        self.driver.walk.delivered()
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, Page<R>>> {
        let given = ready!(self.driver.poll_response(cx));
        Poll::Ready(given.map(|given| given.map(|response| Page::given(response, &self.driver.walk))))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Stream for Pages<F, R> {
    type Item = Result<Page<R>, PaginateError<F::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.driver.at_most().1)
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> FusedStream for Pages<F, R> {
    fn is_terminated(&self) -> bool {
        self.driver.is_over()
    }
}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F: Fetch<R>, R: PaginatedRequest> fmt::Debug for Pages<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("operation", &R::OPERATION).field("position", &self.position()).finish()
    }
}
