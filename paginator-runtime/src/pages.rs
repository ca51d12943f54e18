//! `Pages`: a walk as a stream of pages.

use crate::{
    Fetch, Next, PaginateError, PaginatedResponse, Position, ResumeToken, Walk,
    driver::{Driver, Given},
    request::PaginatedRequest,
    token::TokenFor,
};
use futures_core::{FusedStream, Stream};
use std::{
    fmt,
    future::poll_fn,
    ops::Deref,
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A stream of pages; made by [`Paginator::pages`](crate::Paginator::pages).
///
/// Fetches a page when it is polled for it, never ahead. Dropping a `next` future midway loses nothing: the
/// request in flight stays in the stream. After an error it is over.
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
    index: usize,
}

// Nothing in here is pinned but the request in flight, which is behind a box.
impl<F: Fetch<R>, R: PaginatedRequest> Unpin for Pages<F, R> {}

impl<F: Fetch<R>, R: PaginatedRequest> Pages<F, R> {
    pub(crate) fn new(fetch: F, walk: Walk<R>) -> Self {
        Pages { driver: Driver::new(fetch, walk), index: 0 }
    }

    /// The next page; `None` when the walk is over.
    ///
    /// # Errors
    /// What ended the walk early, with the position. It is over then.
    pub async fn next(&mut self) -> Option<Result<Page<R::Response>, PaginateError<F::Error>>> {
        poll_fn(|cx| self.poll_page(cx)).await
    }

    /// [`next`](Self::next), turned around for `?`.
    ///
    /// # Errors
    /// What ended the walk early, with the position. It is over then.
    pub async fn try_next(&mut self) -> Result<Option<Page<R::Response>>, PaginateError<F::Error>> {
        self.next().await.transpose()
    }

    /// All pages that are left.
    ///
    /// # Errors
    /// What ended the walk early. The pages collected until then are dropped, so its position is the one
    /// before them.
    pub async fn try_collect<C>(mut self) -> Result<C, PaginateError<F::Error>>
    where
        C: Default + Extend<Page<R::Response>>,
    {
        let start = self.resume_token();
        let mut all = C::default();
        while let Some(page) = self.next().await {
            all.extend([page.map_err(|error| error.resuming_at(start.clone()))?]);
        }
        Ok(all)
    }

    /// Where the walk stands behind the pages given out so far.
    pub fn position(&self) -> Position<R::Token> {
        self.driver.walk.position()
    }

    /// [`position`](Self::position) as text; `None` when nothing is left to resume.
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.driver.resume_token(0)
    }

    fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Given<F, R, Page<R::Response>>> {
        let answer = ready!(self.driver.poll_response(cx));
        Poll::Ready(answer.map(|answer| {
            answer.map(|response| {
                let index = self.index;
                self.index += 1;
                let walk = &self.driver.walk;
                let behind = (!walk.follows_response()).then(|| match walk.position() {
                    Position::At { token, skip } => {
                        Position::At { token: token.map(TokenFor::<R, R::Token>::from_token), skip }
                    }
                    Position::Done => Position::Done,
                });
                Page { response, index, behind, cut: walk.was_cut(), token_names: R::TOKEN_NAMES }
            })
        }))
    }
}

impl<F: Fetch<R>, R: PaginatedRequest> Stream for Pages<F, R> {
    type Item = Result<Page<R::Response>, PaginateError<F::Error>>;

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

/// Shows where the walk stands, and nothing that it carries.
impl<F: Fetch<R>, R: PaginatedRequest> fmt::Debug for Pages<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("operation", &R::OPERATION).field("position", &self.position()).finish()
    }
}

/// One page: the response, cut to what the caller is to have of it, its index and the position behind it.
#[derive(Clone, Debug)]
pub struct Page<Response: PaginatedResponse> {
    response: Response,
    index: usize,
    /// The position behind the page, unless the response itself says it.
    behind: Option<Position<Response::Token>>,
    cut: bool,
    token_names: &'static [&'static str],
}

impl<Response: PaginatedResponse> Page<Response> {
    /// The number of pages before this one in the walk.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The position behind this page: the token that follows it, or, where `max_items` cut it, this page's
    /// own and how far in.
    pub fn position(&self) -> Position<Response::Token> {
        match &self.behind {
            Some(position) => position.clone(),
            None => match self.response.next() {
                Next::Token(token) => Position::At { token: Some(token), skip: 0 },
                Next::End | Next::Missing => Position::Done,
            },
        }
    }

    /// [`position`](Self::position) as text; `None` behind the last page.
    pub fn resume_token(&self) -> Option<ResumeToken> {
        self.position().encode(self.token_names, self.cut)
    }

    /// The response by value.
    pub fn into_inner(self) -> Response {
        self.response
    }
}

impl<Response: PaginatedResponse> Deref for Page<Response> {
    type Target = Response;

    fn deref(&self) -> &Response {
        &self.response
    }
}
