//! `Paginator`: a walk that has not begun, and how it begins: as a stream, an iterator, one result, or by the caller.
//!
//! Every method with a bound is here, next to the struct: the compiler names those elsewhere by their module.

#[cfg(feature = "jmespath")]
use crate::drive::search::{Expression, ExpressionError, Search, Searchable};
use crate::{
    drive::{
        blocking::{BlockingItems, BlockingPages},
        full_result::{FullResult, full_result},
        items::Items,
        pages::Pages,
    },
    error::PaginateError,
    fetch::{Fetch, FetchBlocking},
    operation::{HasPageSize, PaginatedRequest},
    walk::{
        Walk,
        settings::{Settings, Start},
    },
};
use std::fmt;

/// A walk that has not begun. Nothing is sent before a stream made of it is polled.
///
/// For an invalid setting (a page size of 0, a starting token of another operation) the stream gives an error first,
/// and nothing is sent. A clone of a paginator repeats the same walk.
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
    pub(super) fetch: F,
    pub(super) request: R,
    pub(super) settings: Settings<R::Token>,
}

impl<F, R: PaginatedRequest> Paginator<F, R> {
    /// A paginator over `fetch` that starts at the page that `request` asks for. Generated functions and
    /// [`paginate`](crate::Paginated::paginate) call this.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Paginator;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let numbers = Paginator::new(&client, ListNumbersRequest::default()).items();
    /// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
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
}

impl<F, R: PaginatedRequest> Paginator<F, R> {
    /// Asks the service for pages of `items` items: 1 or more, within the bounds that the operation states.
    /// The service may return fewer; unless this is set, its own default holds.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).page_size(4).pages();
    /// let first = pages.try_next().await?.expect("there are five");
    /// assert_eq!(first.numbers, [0, 1, 2, 3]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
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
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(500);
    /// let walk = list_numbers(&client, ListNumbersRequest::default()); // which states `page_size(max = 100)`
    /// assert!(walk.clone().page_size(300).full_result().await.is_err());
    /// let mut pages = walk.page_size_unchecked(300).pages();
    /// let first = pages.try_next().await?.expect("there are 500");
    /// assert_eq!(first.numbers.len(), 300);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn page_size_unchecked(mut self, items: usize) -> Self
    where
        R: HasPageSize,
    {
        self.settings.page_size = Some(items.try_into().unwrap_or(i128::MAX));
        self.settings.page_size_checked = false;
        self
    }

    /// The walk itself, for a driver of your own.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let mut walk = ListNumbersRequest::default().paginate(()).max_items(3).walk();
    /// let mut first = Vec::new();
    /// while let Some(request) = walk.request()? {
    ///     let response = numbers.answer(request).expect("the token is the service's own");
    ///     first.extend(walk.accept(response).numbers);
    /// }
    /// assert_eq!(first, [0, 1, 2]);
    /// # Ok::<(), paginator_runtime::WalkError>(())
    /// ```
    pub fn walk(self) -> Walk<R> {
        Walk::new(self.request, self.settings)
    }

    /// The pages, as a stream.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{:?}, then {:?}", page.numbers, page.position());
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn pages(self) -> Pages<F, R>
    where
        F: Fetch<R>,
    {
        let prefetch = self.settings.prefetch;
        Pages::new(self.fetch, Walk::new(self.request, self.settings), prefetch)
    }

    /// The primary items, as a stream.
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
    pub fn items(self) -> Items<F, R>
    where
        F: Fetch<R>,
    {
        let prefetch = self.settings.prefetch;
        Items::new(self.fetch, Walk::new(self.request, self.settings), prefetch)
    }

    /// All pages gathered into one response, with the token from which a later walk continues.
    ///
    /// # Errors
    /// What ended the walk early. What was gathered until then is dropped, so the position is where the walk
    /// began.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let all = list_numbers(&client, ListNumbersRequest::default()).full_result().await?;
    /// assert_eq!(all.numbers, [0, 1, 2, 3, 4]);
    /// assert!(all.next_token.is_none());
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
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
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// for page in walk.blocking_pages() {
    ///     println!("{:?}", page?.numbers);
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
    pub fn blocking_pages(self) -> BlockingPages<F, R>
    where
        F: FetchBlocking<R>,
    {
        BlockingPages::new(self.fetch, Walk::new(self.request, self.settings))
    }

    /// The primary items, as an iterator.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// for number in walk.blocking_items() {
    ///     println!("{}", number?);
    /// }
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
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
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// let numbers = Numbers::up_to(5);
    /// let walk = ListNumbersRequest::default().paginate_blocking(|request| numbers.answer(request));
    /// let all = walk.max_items(3).blocking_full_result()?;
    /// assert_eq!(all.numbers, [0, 1, 2]);
    /// assert!(all.next_token.is_some());
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(())
    /// ```
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
