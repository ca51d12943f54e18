//! Tokens that a response returns: what derived code knows about them, and hand-written code does not need.

use crate::{
    operation::response::PaginatedResponse,
    token::{Token, TokenValue},
};

/// A response that returns the token of the next page. The derive writes this impl, and only the `next` that it derives
/// for a request needs it: where a request computes its tokens, or has a `next` written by hand, the response needs
/// none.
#[diagnostic::on_unimplemented(
    message = "the response `{Self}` returns no token",
    label = "no token to go on from",
    note = "mark the field of `{Self}` that holds it `#[paginated(output_token)]`",
    note = "an API without tokens has offsets or page numbers: mark the field of the request `input_token(offset)` or \
            `input_token(page_number)`"
)]
pub trait HandsOutToken: PaginatedResponse {
    /// The token that leads to the next page.
    type Token: Token;

    /// The request's names for the tokens, in the order in which [`next_token`](Self::next_token) has them, where
    /// there are several or the only one names its input.
    const TOKEN_OUTPUTS: &'static [&'static str] = &[];

    /// The compile error for each of these names, if the request does not have it.
    #[doc(hidden)]
    const TOKEN_REFUSALS: &'static [&'static str] = &[];

    /// The token that the response returns, unset ones included.
    fn next_token(&self) -> Option<Self::Token>;
}

/// A request whose tokens, of type `T`, its response returns. The bound is where the two structs are compared.
pub trait FollowsResponse<T: Token> {
    /// The response again: here the compiler checks its token, and reports an error about it once.
    type HandsOut: HandsOutToken<Token: TokenFor<Self, T>>;
}

/// A response that returns a value that goes along with the token: a point-in-time id, a session id. The derive
/// writes this impl.
#[diagnostic::on_unimplemented(
    message = "the response `{Self}` returns nothing that goes along with the token",
    label = "no carried value",
    note = "mark the field of `{Self}` that holds it `#[paginated(output_token(carried))]`"
)]
pub trait HandsOutCarried: PaginatedResponse {
    /// What goes along.
    type Carried: TokenValue;

    /// The request's name for it, where the response names one.
    #[doc(hidden)]
    const CARRIED_INPUT: Option<&'static str> = None;

    /// The compile error where the request has another name for it.
    #[doc(hidden)]
    const CARRIED_REFUSAL: &'static str = "";

    /// The value, where this page has one.
    fn carried(&self) -> Option<Self::Carried>;
}

/// A request whose token takes along a value of type `C`, which its response returns.
pub trait CarriesAlong<C: TokenValue> {
    /// The response again.
    type Carries: HandsOutCarried<Carried: TokenFor<Self, C>>;
}

/// Says that the response's token is the request's: holds for equal types only, and exists so that a mismatch is
/// reported in words.
#[diagnostic::on_unimplemented(
    message = "the response returns a token of type `{Self}`, and `{Request}` takes one of type `{T}`",
    label = "the tokens of this response are of type `{Self}`",
    note = "give the `output_token` of the response and the `input_token` of the request one type, and the \
            response one output for each input"
)]
pub trait TokenFor<Request: ?Sized, T> {
    /// The same token, as the request's.
    fn into_token(self) -> T;
}

impl<Request: ?Sized, T> TokenFor<Request, T> for T {
    fn into_token(self) -> T {
        self
    }
}
