//! `Page`: one page of a walk.

use crate::{
    Next, PaginatedResponse, Position, ResumeToken, Walk, request::PaginatedRequest, token::TokenFor,
};
use std::ops::Deref;

/// One page: the response, cut to what the caller is to have of it, its index and the position behind it.
#[derive(Clone, Debug)]
pub struct Page<Response: PaginatedResponse> {
    response: Response,
    index: usize,
    /// The position behind the page, unless the response itself says it.
    behind: Option<Position<Response::Token>>,
    /// Whether that is inside the page, if before its first item.
    begun: bool,
    token_names: &'static [&'static str],
}

impl<Response: PaginatedResponse> Page<Response> {
    /// The page that `walk` gave out last.
    #[inline]
    pub(crate) fn given<R: PaginatedRequest<Response = Response>>(response: Response, walk: &Walk<R>) -> Self
    where
        Response::Token: TokenFor<R, R::Token>,
    {
        let behind = (!walk.follows_response()).then(|| match walk.position() {
            Position::At { token, skip } => {
                Position::At { token: token.map(TokenFor::<R, R::Token>::from_token), skip }
            }
            Position::Done => Position::Done,
        });
        let index = walk.pages() - 1;
        Page { response, index, behind, begun: walk.is_begun(), token_names: R::TOKEN_NAMES }
    }

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
        self.position().encode(self.token_names, self.begun)
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
