//! `Page`: one page of a walk.

use crate::{
    operation::PaginatedRequest,
    token::resume::ResumeToken,
    walk::{Position, Walk},
};
use std::{fmt, ops::Deref};

/// One page of a walk of `R`: the response, trimmed to what was asked for, its index, and the position after it.
/// Derefs to the response.
pub struct Page<R: PaginatedRequest> {
    response: R::Response,
    index: usize,
    after: Position<R::Token>,
    begun: bool,
}

impl<R: PaginatedRequest> Page<R> {
    /// The page that `walk` gave out last.
    pub(crate) fn given(response: R::Response, walk: &Walk<R>) -> Self {
        Page { response, index: walk.pages() - 1, after: walk.position(), begun: walk.is_begun() }
    }

    /// The number of pages before this one in the walk.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// let first = pages.try_next().await?.expect("there are five");
    /// assert_eq!(first.index(), 0);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn index(&self) -> usize {
        self.index
    }

    /// The position after this page: the token that follows it, or, where `max_items` cut it, this page's own and how
    /// far into the page.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Position;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// let first = pages.try_next().await?.expect("there are five");
    /// assert_eq!(first.position(), Position::At { token: Some("2".to_owned()), skip: 0 });
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn position(&self) -> Position<R::Token> {
        self.after.clone()
    }

    /// [`position`](Self::position) as text; `None` after the last page.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// let first = pages.try_next().await?.expect("there are five");
    /// let later = first.resume_token().expect("two pages are left");
    /// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later).items();
    /// assert_eq!(rest.try_collect::<Vec<_>>().await?, [2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.after.encode(R::TOKEN_NAMES, self.begun)
    }

    /// The response by value.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let mut pages = list_numbers(&client, ListNumbersRequest::default()).pages();
    /// let first = pages.try_next().await?.expect("there are five");
    /// let response: ListNumbersResponse = first.into_inner();
    /// assert_eq!(response.numbers, [0, 1]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn into_inner(self) -> R::Response {
        self.response
    }
}

impl<R: PaginatedRequest> Clone for Page<R>
where
    R::Response: Clone,
{
    fn clone(&self) -> Self {
        Page {
            response: self.response.clone(),
            index: self.index,
            after: self.after.clone(),
            begun: self.begun,
        }
    }
}

impl<R: PaginatedRequest> fmt::Debug for Page<R>
where
    R::Response: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("response", &self.response)
            .field("index", &self.index)
            .finish_non_exhaustive()
    }
}

impl<R: PaginatedRequest> Deref for Page<R> {
    type Target = R::Response;

    fn deref(&self) -> &R::Response {
        &self.response
    }
}
