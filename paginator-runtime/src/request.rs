//! What a request says about its pagination: where the token goes in, and what comes next.

use crate::{
    FetchFn, Paginator,
    agree::do_agree,
    fetch_fn,
    response::{Next, PaginatedResponse, Seen},
    settings::{RepeatedToken, SettingsError},
    token::{Token, TokenFor},
};
use std::future::Future;

/// The request of a paginated operation. `#[derive(Paginated)]` writes this impl; it can be written by hand.
///
/// A walk sets the token and the page size on the request that it was given, and sends a clone of it for each page.
///
/// # Example
/// By hand, for an API that counts pages instead of handing out tokens:
/// ```
/// use paginator_runtime::{Next, PaginatedRequest, PaginatedResponse, Seen};
///
/// #[derive(Clone, Default)]
/// struct ListBooks { page: u32 }
/// struct Books { books: Vec<String> }
///
/// impl PaginatedRequest for ListBooks {
///     type Response = Books;
///     type Token = u32;
///     const OPERATION: &'static str = "ListBooks";
///     const TOKEN_NAMES: &'static [&'static str] = &["page"];
///     fn token(&self) -> Option<u32> { (self.page > 0).then_some(self.page) }
///     fn set_token(&mut self, token: Option<u32>) { self.page = token.unwrap_or(0) }
///     fn next(&self, _: &Books, seen: Seen) -> Next<u32> {
///         if seen.items < 10 { Next::End } else { Next::Token(self.page + 1) }
///     }
/// }
/// impl PaginatedResponse for Books {
///     type Token = u32;
///     type Items = Vec<String>;
///     fn items(&self) -> Option<&Vec<String>> { Some(&self.books) }
///     fn items_mut(&mut self) -> Option<&mut Vec<String>> { Some(&mut self.books) }
///     fn next_token(&self) -> Option<u32> { None }
/// }
///
/// let full = Books { books: vec![String::new(); 10] };
/// assert_eq!(ListBooks { page: 4 }.next(&full, Seen::new(10, None)), Next::Token(5));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the request of a paginated operation",
    label = "not a paginated request",
    note = "derive `Paginated` on it and name its response: `#[paginated(response = …)]`"
)]
pub trait PaginatedRequest: Clone {
    /// What the service answers.
    type Response: PaginatedResponse<Token: TokenFor<Self, Self::Token>>;

    /// The position token, as this request carries it.
    type Token: Token;

    /// The operation's name, as the service spells it.
    const OPERATION: &'static str;

    /// The wire names of the request's tokens, which are the keys inside a resume token.
    const TOKEN_NAMES: &'static [&'static str];

    /// What the request calls its tokens, in the order of [`TOKEN_NAMES`](Self::TOKEN_NAMES), where it has
    /// several: the response names them so ([`PaginatedResponse::TOKEN_OUTPUTS`]). Without these names the response
    /// has them in the order of the request.
    const TOKEN_INPUTS: &'static [&'static str] = &[];

    /// What a token that comes back means for this operation, unless the caller says otherwise.
    const REPEATED_TOKEN: RepeatedToken = RepeatedToken::Error;

    /// The largest page the service gives, where it states one.
    const MAX_PAGE_SIZE: Option<i64> = None;

    /// Whether [`next`](Self::next) is the default. A walk then does not call it, and a page reads the token that
    /// follows it from its own response, which saves copies of it; the derive says so. `false` is always right.
    const NEXT_IS_DEFAULT: bool = false;

    /// The token that the request carries; `None` (never an empty one) when it asks for the first page.
    fn token(&self) -> Option<Self::Token>;

    /// Makes the request ask for the page at `token`, the first page when there is none.
    fn set_token(&mut self, token: Option<Self::Token>);

    /// Takes the token out, leaving the request without one. Worth writing only where it saves a copy.
    fn take_token(&mut self) -> Option<Self::Token> {
        let token = self.token();
        self.set_token(None);
        token
    }

    /// The number of items a page that the request asks for; `None` when it leaves that to the service.
    fn page_size(&self) -> Option<i64> {
        None
    }

    /// Asks for pages of `size` items.
    ///
    /// # Errors
    /// When the operation has no page size, which is what this default says, or `size` does not fit its type.
    fn set_page_size(&mut self, size: i64) -> Result<(), SettingsError> {
        let _ = size;
        Err(SettingsError::NoPageSize)
    }

    /// What follows the page that `response` holds. `self` is the request that was sent for it.
    ///
    /// The default takes the response's own word; a service whose tokens are computed (an offset, a page
    /// number) overrides it.
    fn next(&self, response: &Self::Response, seen: Seen) -> Next<Self::Token> {
        let _ = seen;
        in_order::<Self>(response.next())
    }

    /// Whether a starting token may be used at all, asked before anything is sent: a service whose tokens
    /// are URLs refuses those that lead elsewhere. Accepts all by default.
    ///
    /// # Errors
    /// Whatever the implementation finds wrong, as a sentence without a full stop.
    fn check_token(&self, token: &Self::Token) -> Result<(), String> {
        let _ = token;
        Ok(())
    }
}

/// What the response says follows it, with its tokens in the order of the request's inputs.
pub(crate) fn in_order<R: PaginatedRequest>(
    next: Next<<R::Response as PaginatedResponse>::Token>,
) -> Next<R::Token> {
    // For impls by hand; the derive asks earlier and says more.
    const {
        let (inputs, outputs) = (R::TOKEN_INPUTS, R::Response::TOKEN_OUTPUTS);
        assert!(
            outputs.is_empty() || (inputs.is_empty() && outputs.len() == 1) || do_agree(inputs, outputs),
            "the response's TOKEN_OUTPUTS are not the request's TOKEN_INPUTS"
        );
    }
    next.map(|token| token.into_token().reorder(R::Response::TOKEN_OUTPUTS, R::TOKEN_INPUTS))
}

/// A request whose page size can be set: [`Paginator::page_size`] exists for these only.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// fn has_page_size<R: paginator_runtime::HasPageSize>() {}
/// has_page_size::<ListNumbersRequest>();
/// ```
#[diagnostic::on_unimplemented(
    message = "the operation of `{Self}` has no page size",
    label = "no field of `{Self}` is marked `#[paginated(page_size)]`",
    note = "mark the field that takes it, or limit the walk with `.max_items(…)`"
)]
pub trait HasPageSize {}

/// The two ways to start a paginator, on every [`PaginatedRequest`]. It has the derive's name so that one
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
}

impl<R: PaginatedRequest> Paginated for R {}
