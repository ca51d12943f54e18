//! `Paginator`: the settings of a walk, and the choice of how to drive it; `Paginated`, which makes one.

#[cfg(feature = "jmespath")]
use crate::drive::search::{Expression, ExpressionError, Search, Searchable};
use crate::{
    config::{PaginationConfig, RepeatedToken},
    drive::{
        blocking::{BlockingItems, BlockingPages},
        full_result::{FullResult, full_result},
        items::Items,
        pages::Pages,
    },
    error::PaginateError,
    fetch::{Fetch, FetchBlocking, FetchFn, fetch_fn},
    operation::{HasPageSize, PaginatedRequest},
    token::resume::ResumeToken,
    walk::{
        Position, Walk,
        settings::{Settings, Start},
    },
};
use std::fmt;

/// A walk that has not begun. Nothing is sent before a stream made of it is polled.
///
/// A setting that cannot be (a page size of 0, a starting token of another operation) is the first thing
/// that the stream gives, as an error, and nothing is sent. A clone of a paginator walks the same again.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// # pollster::block_on(async {
/// let client = Numbers::up_to(5);
/// let mut numbers =
///     list_numbers(&client, ListNumbersRequest::default()).max_items(3).page_size(2).items();
/// while let Some(number) = numbers.try_next().await? {
///     println!("{number}");
/// }
/// let later = numbers.resume_token().expect("five are more than three");
/// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later);
/// assert_eq!(rest.items().try_collect::<Vec<_>>().await?, [3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[must_use = "a paginator sends nothing until one of its streams is polled"]
#[derive(Clone)]
pub struct Paginator<F, R: PaginatedRequest> {
    fetch: F,
    request: R,
    settings: Settings<R::Token>,
}

impl<F, R: PaginatedRequest> Paginator<F, R> {
    /// Over `fetch`, from where `request` stands. Generated functions and
    /// [`paginate`](crate::Paginated::paginate) call this.
    pub fn new(fetch: F, request: R) -> Self {
        let settings = Settings {
            max_items: None,
            page_size: None,
            page_size_checked: true,
            start: Start::Request,
            repeated_token: R::REPEATED_TOKEN,
            max_pages: None,
            max_empty_pages: 1000,
            prefetch: 0,
        };
        Paginator { fetch, request, settings }
    }

    /// Ends the walk after `items` primary items. 0 still sends one request. No limit unless set.
    pub fn max_items(mut self, items: usize) -> Self {
        self.settings.max_items = Some(items.try_into().unwrap_or(i64::MAX));
        self
    }

    /// Asks the service for pages of `items` items: 1 or more, within the bounds that the operation states.
    /// The service may return fewer; its own default holds unless set.
    pub fn page_size(mut self, items: usize) -> Self
    where
        R: HasPageSize,
    {
        self.settings.page_size = Some(items.try_into().unwrap_or(i128::MAX));
        self.settings.page_size_checked = true;
        self
    }

    /// [`page_size`](Self::page_size) without the bounds that the operation states, for a service that has
    /// widened them since.
    pub fn page_size_unchecked(mut self, items: usize) -> Self
    where
        R: HasPageSize,
    {
        self.settings.page_size = Some(items.try_into().unwrap_or(i128::MAX));
        self.settings.page_size_checked = false;
        self
    }

    /// Starts at a position in text: a [`ResumeToken`], `NextToken` of boto3 or the AWS CLI, or a token of
    /// the service itself. Takes the place of a token that the request carries.
    pub fn starting_token(mut self, token: impl Into<ResumeToken>) -> Self {
        self.settings.start = Start::Text(token.into());
        self
    }

    /// Starts at a typed position. `Position::Done` gives nothing and sends nothing.
    pub fn resume_from(mut self, position: Position<R::Token>) -> Self {
        self.settings.start = Start::Position(position);
        self
    }

    /// Sets boto3's three settings at once; those that are `None` become unset.
    pub fn config(mut self, config: PaginationConfig) -> Self {
        self.settings.max_items = config.max_items;
        self.settings.page_size = config.page_size.map(Into::into);
        self.settings.page_size_checked = true;
        self.settings.start = config.starting_token.map_or(Start::Request, Start::Text);
        self
    }

    /// What to do when the service hands out a token again. What the operation says (an error, for most) unless
    /// set.
    pub fn repeated_token(mut self, then: RepeatedToken) -> Self {
        self.settings.repeated_token = then;
        self
    }

    /// Ends the walk after `pages` pages, quietly; the position tells where. No limit unless set.
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.settings.max_pages = Some(pages);
        self
    }

    /// Ends the walk in an error after `pages` empty pages in a row; 0 is taken for 1. 1,000 unless set.
    pub fn max_empty_pages(mut self, pages: usize) -> Self {
        self.settings.max_empty_pages = pages;
        self
    }

    #[doc = include_str!("../doc/prefetch.md")]
    #[doc = include_str!("../doc/spawned.rs")]
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// # use std::{thread, time::Duration};
    /// # use tokio::runtime::Builder;
    ///
    /// // As long as the program; one for all of its clients.
    /// let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    /// let client = Spawned(Numbers::up_to(5), runtime.handle().clone());
    /// let mut numbers = list_numbers(client, ListNumbersRequest::default()).prefetch(1).items();
    /// while let Some(number) = numbers.try_next().await? {
    ///     thread::sleep(Duration::from_millis(number.into())); // The next page comes meanwhile.
    /// }
    /// # assert_eq!(numbers.delivered(), 5);
    /// # runtime.shutdown_background();
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    ///
    /// `Handle::current()` in place of the handle does for a caller that awaits, and for one that blocks outside of
    /// all tasks, in `block_on` of a runtime of several threads.
    pub fn prefetch(mut self, requests: usize) -> Self {
        self.settings.prefetch = requests;
        self
    }

    /// The walk itself, for a driver of your own.
    pub fn walk(self) -> Walk<R> {
        Walk::new(self.request, self.settings)
    }

    /// The pages, as a stream.
    pub fn pages(self) -> Pages<F, R>
    where
        F: Fetch<R>,
    {
        let prefetch = self.settings.prefetch;
        Pages::new(self.fetch, Walk::new(self.request, self.settings), prefetch)
    }

    /// The primary items, as a stream.
    pub fn items(self) -> Items<F, R>
    where
        F: Fetch<R>,
    {
        let prefetch = self.settings.prefetch;
        Items::new(self.fetch, Walk::new(self.request, self.settings), prefetch)
    }

    /// All pages gathered into one response, with the token that a later walk goes on from.
    ///
    /// # Errors
    /// What ended the walk early. What was gathered until then is dropped, so the position is where the walk
    /// began.
    pub async fn full_result(self) -> Result<FullResult<R::Response>, PaginateError<F::Error>>
    where
        F: Fetch<R>,
    {
        full_result(self.pages()).await
    }

    /// What a JMESPath expression finds on each page, as JSON: the elements of a list one by one, anything
    /// else, null included, as it is. What it finds is what Python's `jmespath` finds, which botocore uses; the
    /// module [`search`](crate::search#agreement-with-python) lists what differs.
    ///
    /// # Errors
    /// When the expression is not JMESPath; nothing was sent then. The stream ends in a
    /// [`SearchError`](crate::search::SearchError) when the walk ends early, or the expression cannot be applied
    /// to a page.
    ///
    /// # Example
    /// ```
    /// use paginator_runtime::Paginated;
    ///
    /// #[derive(Clone, Default, Paginated)]
    /// #[paginated(response = Users)]
    /// struct ListUsers {
    ///     #[paginated(input_token)]
    ///     next: Option<String>,
    /// }
    /// #[derive(serde::Serialize, Paginated)]
    /// struct Users {
    ///     #[paginated(items)]
    ///     users: Vec<User>,
    ///     #[paginated(output_token)]
    ///     next: Option<String>,
    /// }
    /// #[derive(serde::Serialize)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// let walk = ListUsers::default().paginate_with(async |_| {
    ///     Ok::<_, ()>(Users { users: vec![User { name: "ada".to_owned() }], next: None })
    /// });
    /// let mut names = walk.search("users[].name").unwrap();
    /// # pollster::block_on(async {
    /// while let Some(name) = names.try_next().await? {
    ///     assert_eq!(name, "ada");
    /// }
    /// # Ok::<(), paginator_runtime::search::SearchError<()>>(()) }).unwrap();
    /// ```
    #[cfg(feature = "jmespath")]
    pub fn search(self, expression: &str) -> Result<Search<F, R>, ExpressionError>
    where
        F: Fetch<R>,
        R::Response: Searchable,
    {
        let expression = Expression::compile(expression)?;
        Ok(Search::new(self.pages(), expression))
    }

    /// The pages, as an iterator.
    pub fn blocking_pages(self) -> BlockingPages<F, R>
    where
        F: FetchBlocking<R>,
    {
        BlockingPages::new(self.fetch, Walk::new(self.request, self.settings))
    }

    /// The primary items, as an iterator.
    pub fn blocking_items(self) -> BlockingItems<F, R>
    where
        F: FetchBlocking<R>,
    {
        BlockingItems::new(self.fetch, Walk::new(self.request, self.settings))
    }

    /// [`full_result`](Self::full_result) without async.
    ///
    /// # Errors
    /// What ended the walk early, with the position where it began.
    pub fn blocking_full_result(self) -> Result<FullResult<R::Response>, PaginateError<F::Error>>
    where
        F: FetchBlocking<R>,
    {
        self.blocking_pages().full_result()
    }
}

/// Shows the operation, and nothing that it carries.
impl<F, R: PaginatedRequest> fmt::Debug for Paginator<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paginator").field("operation", &R::OPERATION).finish_non_exhaustive()
    }
}

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
