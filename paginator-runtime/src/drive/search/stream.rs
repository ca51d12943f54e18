//! `Search`: what an expression finds on each page, as a stream.

use super::{
    ended::SearchError,
    expression::{Expression, Searchable},
    value::Value,
};
use crate::{
    drive::pages::Pages, fetch::Fetch, operation::PaginatedRequest, token::resume::ResumeToken,
    walk::Position,
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

/// A place between two pages.
#[derive(Clone)]
struct Place<T> {
    position: Position<T>,
    /// Also says whether the page was given in part, unlike the position.
    resume_token: Option<ResumeToken>,
    delivered: usize,
}

impl<T> Place<T> {
    fn of<F: Fetch<R>, R: PaginatedRequest<Token = T>>(pages: &Pages<F, R>) -> Self {
        let (position, resume_token) = (pages.position(), pages.resume_token());
        Place { position, resume_token, delivered: pages.delivered() }
    }
}

type Found<F, R> = Result<Value, SearchError<<F as Fetch<R>>::Error>>;

/// A stream of what an expression finds on each page; made by [`Paginator::search`](crate::Paginator::search).
///
/// For a page on which it finds a list, each element; for any other, what it finds, even null. Fetches a page when
/// the one before it is used up, and ahead only with [`prefetch`](crate::Paginator::prefetch). Dropping a `next`
/// future midway loses nothing: the request in flight stays in the stream. After an error it is over.
///
/// # Position
/// What was found does not tell which items it comes from. So the position is the one before a page until everything
/// found on it was given: a walk that continues from there loses nothing, and repeats what was given of that page. The
/// same holds after a page that could not be searched.
///
/// # Example
/// ```
/// # use paginator_runtime::{Paginated, Position};
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Users)]
/// # struct ListUsers { #[paginated(input_token)] next: Option<String> }
/// # #[derive(serde::Serialize, Paginated)]
/// # struct Users { #[paginated(items)] users: Vec<String>, #[paginated(output_token)] next: Option<String> }
/// # pollster::block_on(async {
/// # let users = || Users { users: vec!["ada".to_owned(), "bob".to_owned()], next: None };
/// # let walk = ListUsers::default().paginate_with(async |_| Ok::<_, ()>(users()));
/// let mut names = walk.search("users").unwrap();
/// assert_eq!(names.try_next().await?.unwrap(), "ada");
/// assert_eq!(names.position(), Position::At { token: None, skip: 0 });
/// assert_eq!(names.try_next().await?.unwrap(), "bob");
/// assert_eq!(names.position(), Position::Done);
/// # Ok::<(), paginator_runtime::search::SearchError<()>>(()) }).unwrap();
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Search<F: Fetch<R>, R: PaginatedRequest> {
    pages: Pages<F, R>,
    expression: Expression,
    /// What is left of what was found on the page fetched last.
    found: vec::IntoIter<Value>,
    /// Where that page begins, and where it ends.
    before: Place<R::Token>,
    after: Place<R::Token>,
    failed: bool,
}

// Only the request in flight is pinned, and it is in a box.
impl<F: Fetch<R>, R: PaginatedRequest> Unpin for Search<F, R> {}

impl<F: Fetch<R>, R: PaginatedRequest> Search<F, R> {
    pub(crate) fn new(pages: Pages<F, R>, expression: Expression) -> Self {
        let start = Place::of(&pages);
        let found = vec::IntoIter::default();
        Search { pages, expression, found, before: start.clone(), after: start, failed: false }
    }

    /// The position after the last page of which everything found was given.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut odd = walk.search("numbers[?@ == `1` || @ == `3`]").expect("it is JMESPath");
    /// odd.try_next().await?;
    /// assert_eq!(odd.position(), Position::At { token: Some("2".to_owned()), skip: 0 });
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        if self.is_within_page() { self.before.position.clone() } else { self.pages.position() }
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut odd = walk.search("numbers[?@ == `1` || @ == `3`]").expect("it is JMESPath");
    /// odd.try_next().await?;
    /// let later = odd.resume_token().expect("two pages are left");
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later).items();
    /// assert_eq!(rest.try_collect::<Vec<_>>().await.unwrap(), [2, 3, 4]);
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        if self.is_within_page() { self.before.resume_token.clone() } else { self.pages.resume_token() }
    }

    /// The number of primary items on the pages before [`position`](Self::position), whatever was found on them.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut odd = walk.search("numbers[?@ == `1` || @ == `3`]").expect("it is JMESPath");
    /// odd.try_next().await?;
    /// assert_eq!(odd.delivered(), 2); // the items of the first page, of which one was found
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn delivered(&self) -> usize {
        if self.is_within_page() { self.before.delivered } else { self.pages.delivered() }
    }

    fn is_within_page(&self) -> bool {
        self.failed || self.found.len() > 0
    }
}

impl<F: Fetch<R>, R: PaginatedRequest<Response: Searchable>> Search<F, R> {
    /// The next thing found; `None` when the walk is over.
    ///
    /// # Errors
    /// What ended the walk early, or why a page could not be searched, with the position. The walk is over then.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut odd = walk.search("numbers[?@ == `1` || @ == `3`]").expect("it is JMESPath");
    /// while let Some(found) = odd.next().await {
    ///     match found {
    ///         Ok(number) => println!("{number}"),
    ///         Err(error) => println!("{error}; go on from {:?}", error.resume_token()),
    ///     }
    /// }
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    #[allow(clippy::should_implement_trait, reason = "it is a stream's `next`")]
    pub fn next(&mut self) -> impl Future<Output = Option<Found<F, R>>> {
        poll_fn(|cx| self.poll_found(cx))
    }

    /// [`next`](Self::next), transposed for `?`.
    ///
    /// # Errors
    /// What ended the walk early, or why a page could not be searched, with the position. The walk is over then.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut odd = walk.search("numbers[?@ == `1` || @ == `3`]").expect("it is JMESPath");
    /// assert_eq!(odd.try_next().await?.expect("there are two").to_string(), "1");
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn try_next(&mut self) -> impl Future<Output = Result<Option<Value>, SearchError<F::Error>>> {
        poll_fn(|cx| self.poll_found(cx).map(Option::transpose))
    }

    /// Everything found that is left.
    ///
    /// # Errors
    /// What ended the walk early, or why a page could not be searched. What was collected until then is dropped,
    /// so its position is the one before that.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let sums = walk.search("sum(numbers)").expect("it is JMESPath");
    /// assert_eq!(sums.try_collect::<Vec<_>>().await?.len(), 3); // one for each page
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub async fn try_collect<C: Default + Extend<Value>>(mut self) -> Result<C, SearchError<F::Error>> {
        let (start, delivered) = (self.resume_token(), self.delivered());
        let mut all = C::default();
        while let Some(found) = self.next().await {
            all.extend([found.map_err(|error| error.resuming_at(start.clone(), delivered))?]);
        }
        Ok(all)
    }

    fn poll_found(&mut self, cx: &mut Context<'_>) -> Poll<Option<Found<F, R>>> {
        loop {
            if let Some(found) = self.found.next() {
                return Poll::Ready(Some(Ok(found)));
            }
            if self.failed {
                return Poll::Ready(None);
            }
            let page = match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => page,
                Some(Err(error)) => return Poll::Ready(Some(Err(SearchError::Walk(error)))),
                None => return Poll::Ready(None),
            };
            let after = Place::of(&self.pages);
            self.before = mem::replace(&mut self.after, after);
            match page.to_searched().and_then(|value| self.expression.search(&value)) {
                Ok(found) => match found.into_elements() {
                    Ok(elements) => self.found = elements.into_iter(),
                    Err(found) => return Poll::Ready(Some(Ok(found))),
                },
                Err(error) => {
                    self.failed = true;
                    let (resume_token, delivered) = (self.before.resume_token.clone(), self.before.delivered);
                    return Poll::Ready(Some(Err(SearchError::Page { error, resume_token, delivered })));
                }
            }
        }
    }
}

impl<F: Fetch<R>, R: PaginatedRequest<Response: Searchable>> Stream for Search<F, R> {
    type Item = Found<F, R>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_found(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let ready = self.found.len();
        (ready, self.is_terminated_after_found().then_some(ready))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Search<F, R> {
    fn is_terminated_after_found(&self) -> bool {
        self.failed || self.pages.is_terminated()
    }
}

impl<F: Fetch<R>, R: PaginatedRequest<Response: Searchable>> FusedStream for Search<F, R> {
    fn is_terminated(&self) -> bool {
        self.found.len() == 0 && self.is_terminated_after_found()
    }
}

/// Shows the position, without its token, and nothing else that the walk carries.
impl<F: Fetch<R>, R: PaginatedRequest> fmt::Debug for Search<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Search")
            .field("operation", &R::OPERATION)
            .field("position", &self.position())
            .finish()
    }
}
