//! How a walk is driven: as a stream, as an iterator, as one result, or by the caller.

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
    operation::PaginatedRequest,
    paginator::state::Paginator,
    walk::Walk,
};

impl<F, R: PaginatedRequest> Paginator<F, R> {
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

    /// All pages gathered into one response, with the token that a later walk goes on from.
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
