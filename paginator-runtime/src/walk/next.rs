//! How a walk goes on after a page: rules 5 and 17 for tokens that are handed out.

use crate::{
    operation::{FollowsResponse, HandsOutToken, Next, PaginatedResponse, TokenFor},
    token::Token,
};

/// What follows `response`, whose token is handed out: the derived `next` asks this. `inputs` are the request's
/// names for its tokens.
///
/// As with botocore, an unset token (empty, zero) is none, and a has-more flag that is false ends the walk whatever
/// the token is. A flag that is true with no token to follow is an error: botocore ends in silence there.
pub fn follow<R: FollowsResponse<T>, T: Token>(response: &R::HandsOut, inputs: &[&str]) -> Next<T> {
    let token =
        response.next_token().map(|token| token.into_token().reorder(R::HandsOut::TOKEN_OUTPUTS, inputs));
    match (response.more_results(), token.filter(|token| !token.is_unset())) {
        (Some(false), _) | (None, None) => Next::End,
        (_, Some(token)) => Next::Token(token),
        (Some(true), None) => Next::Missing,
    }
}
