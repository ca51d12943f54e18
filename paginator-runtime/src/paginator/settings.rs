//! The settings of a walk.

use crate::{
    config::{PaginationConfig, RepeatedToken},
    operation::PaginatedRequest,
    paginator::start::Paginator,
    token::resume::ResumeToken,
    walk::{Position, settings::Start},
};

impl<F, R: PaginatedRequest> Paginator<F, R> {
    /// Ends the walk after `items` primary items. 0 still sends one request. No limit unless set.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let numbers = list_numbers(&client, ListNumbersRequest::default()).max_items(3).items();
    /// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [0, 1, 2]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn max_items(mut self, items: usize) -> Self {
        self.settings.max_items = Some(items.try_into().unwrap_or(i64::MAX));
        self
    }

    /// Starts at a position in text: a [`ResumeToken`], `NextToken` of boto3 or the AWS CLI, or a token of
    /// the service itself. Takes the place of a token that the request carries.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// // {"next_token": "2", "boto_truncate_amount": 1}
    /// let saved = "eyJuZXh0X3Rva2VuIjogIjIiLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==";
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(saved).items();
    /// assert_eq!(rest.try_collect::<Vec<_>>().await?, [3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn starting_token(mut self, token: impl Into<ResumeToken>) -> Self {
        self.settings.start = Start::Text(token.into());
        self
    }

    /// Starts at a typed position. `Position::Done` gives nothing and sends nothing.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).items();
    /// numbers.try_next().await?;
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).resume_from(numbers.position());
    /// assert_eq!(rest.items().try_collect::<Vec<_>>().await?, [1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_from(mut self, position: Position<R::Token>) -> Self {
        self.settings.start = Start::Position(position);
        self
    }

    /// Sets boto3's three settings at once; those that are `None` become unset.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::PaginationConfig;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let config: PaginationConfig = serde_json::from_str(r#"{"MaxItems": 3, "PageSize": 1}"#).unwrap();
    /// let numbers = list_numbers(&client, ListNumbersRequest::default()).config(config).items();
    /// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [0, 1, 2]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn config(mut self, config: PaginationConfig) -> Self {
        self.settings.max_items = config.max_items;
        self.settings.page_size = config.page_size.map(Into::into);
        self.settings.page_size_checked = true;
        self.settings.start = config.starting_token.map_or(Start::Request, Start::Text);
        self
    }

    /// What to do when a token comes back. By default what the operation says, which is an error for most.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::RepeatedToken;
    /// # pollster::block_on(async {
    /// // A log: at its tail the service returns the same token again.
    /// let tail = async |_| Ok(ListNumbersResponse { numbers: vec![7], next_token: Some("tail".to_owned()) });
    /// let mut lines = ListNumbersRequest::default().paginate_with(tail).repeated_token(RepeatedToken::Stop).items();
    /// while let Some(line) = lines.try_next().await? {
    ///     println!("{line}");
    /// }
    /// assert!(lines.resume_token().is_some()); // where the next walk looks for new lines
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn repeated_token(mut self, then: RepeatedToken) -> Self {
        self.settings.repeated_token = then;
        self
    }

    /// Ends the walk after `pages` pages, quietly; the position says where. No limit unless set.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut numbers = list_numbers(&client, ListNumbersRequest::default()).page_size(1).max_pages(3).items();
    /// while let Some(number) = numbers.try_next().await? {
    ///     println!("{number}");
    /// }
    /// assert_eq!(numbers.delivered(), 3);
    /// assert!(numbers.resume_token().is_some());
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn max_pages(mut self, pages: usize) -> Self {
        self.settings.max_pages = Some(pages);
        self
    }

    /// Ends the walk in an error after `pages` empty pages in a row; 0 counts as 1. 1,000 unless set.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::{PaginateErrorKind, WalkError};
    /// use std::cell::Cell;
    /// # pollster::block_on(async {
    /// let page = Cell::new(0);
    /// let empty = async |_| {
    ///     page.set(page.get() + 1);
    ///     Ok::<_, BadToken>(ListNumbersResponse { numbers: vec![], next_token: Some(page.get().to_string()) })
    /// };
    /// let walk = ListNumbersRequest::default().paginate_with(empty).max_empty_pages(20);
    /// let error = walk.full_result().await.unwrap_err();
    /// assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::EmptyPages { limit: 20 })));
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn max_empty_pages(mut self, pages: usize) -> Self {
        self.settings.max_empty_pages = pages;
        self
    }

    #[doc = include_str!("../../doc/prefetch.md")]
    #[doc = include_str!("../../doc/spawned.rs")]
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// # use std::{thread, time::Duration};
    /// # use tokio::runtime::Builder;
    ///
    /// // It lives as long as the program; one for all of its clients.
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
    /// `Handle::current()` in place of the handle is enough for a caller that awaits, and for one that blocks outside
    /// all tasks, in `block_on` of a runtime with several threads.
    pub fn prefetch(mut self, requests: usize) -> Self {
        self.settings.prefetch = requests;
        self
    }
}
