//! `PaginatedRequest`: what a request says about its pagination.

use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{
        field::{PageItems, saturated},
        next::{Next, Seen, Stated},
        paging::{LastPage, Paging},
        response::PaginatedResponse,
    },
    token::{Token, TokenError},
};

/// The request of a paginated operation. `#[derive(Paginated)]` writes this impl; it can be written by hand.
///
/// A walk sets the token and the page size on the request that it was given, and sends a clone of it for each page.
///
/// # Example
/// By hand, for an API that counts pages instead of returning tokens:
/// ```
/// use paginator_runtime::{PaginatedRequest, PaginatedResponse, operation::{Next, Seen}};
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
///     type Items = Vec<String>;
///     fn items(&self) -> Option<&Vec<String>> { Some(&self.books) }
///     fn items_mut(&mut self) -> Option<&mut Vec<String>> { Some(&mut self.books) }
/// }
///
/// let full = Books { books: vec![String::new(); 10] };
/// assert_eq!(ListBooks { page: 4 }.next(&full, Seen::new(10, None, None)), Next::Token(5));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the request of a paginated operation",
    label = "not a paginated request",
    note = "derive `Paginated` on it and name its response: `#[paginated(response = …)]`"
)]
pub trait PaginatedRequest: Clone {
    /// What the service answers.
    type Response: PaginatedResponse;

    /// The position token, as this request carries it.
    type Token: Token;

    /// What the request's tokens are: handed out by the response, unless this is written.
    const PAGING: Paging = Paging::HandedOut;

    /// How the last page is recognized, where the response does not say it.
    const LAST_PAGE: LastPage = LastPage::Empty;

    /// The operation's name, as the service spells it.
    const OPERATION: &'static str;

    /// The wire names of the request's tokens, which are the keys inside a resume token.
    const TOKEN_NAMES: &'static [&'static str];

    /// What a token that comes back means for this operation, unless the caller says otherwise.
    const REPEATED_TOKEN: RepeatedToken = RepeatedToken::Error;

    /// The smallest page size that the service takes, where it states one above 1.
    const MIN_PAGE_SIZE: Option<i64> = None;

    /// The largest page the service gives, where it states one.
    const MAX_PAGE_SIZE: Option<i64> = None;

    /// The token that the request carries; `None` (never an empty one) when it asks for the first page.
    fn token(&self) -> Option<Self::Token>;

    /// Makes the request ask for the page at `token`, the first page when there is none.
    fn set_token(&mut self, token: Option<Self::Token>);

    /// The number of items per page that the request asks for; `None` when it leaves that to the service.
    fn page_size(&self) -> Option<i64> {
        self.exact_page_size().ok().flatten().map(saturated)
    }

    /// The same, exact, where the field can hold more than [`page_size`](Self::page_size) does, such as `u64::MAX` or
    /// the text `"1e9"`; the derive writes it. `None` by default: `page_size` then says all.
    ///
    /// # Errors
    /// When the field holds what is not a page size, such as the text `"many"`.
    fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
        Ok(None)
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
    /// The derive writes this from the annotations. By hand it is written where they do not suffice.
    fn next(&self, response: &Self::Response, seen: Seen) -> Next<Self::Token>;

    /// What follows a page with this `stated` and `seen`, for tokens that are computed; `None` where they are handed
    /// out. The derive writes it; its [`next`](Self::next) uses it, and so do requests ahead of the caller.
    #[doc(hidden)]
    fn computed(&self, stated: Stated, seen: Seen) -> Option<Next<Self::Token>> {
        let _ = (stated, seen);
        None
    }

    /// The place `skip` items into the page at `token`, as a request with this page size asks for it: rules 20 and 22
    /// of computed tokens. Called for the position that a walk starts at, once the page size is set, and for every
    /// position that a walk gives out. Returns both unchanged by default; the derive writes it for computed tokens.
    ///
    /// # Errors
    /// When the place cannot be reached with this page size.
    fn locate(
        &self,
        token: Option<Self::Token>,
        skip: usize,
    ) -> Result<(Option<Self::Token>, usize), TokenError> {
        Ok((token, skip))
    }

    /// The token to follow in place of `token`, called before any token is followed: a starting token, and each that
    /// comes after a page. A service whose tokens are URLs refuses those that lead elsewhere here, and resolves
    /// relative ones. Returns `token` by default.
    ///
    /// # Errors
    /// When the token must not be followed. A starting token is then refused before anything is sent; a later one
    /// ends the walk in [`WalkError::RefusedToken`](crate::WalkError::RefusedToken).
    fn check_token(&self, token: Self::Token) -> Result<Self::Token, TokenError> {
        Ok(token)
    }
}

/// One primary item of a request's responses.
///
/// # Example
/// ```
/// use paginator_runtime::{PaginateError, Paginator, Fetch, PaginatedRequest, operation::ItemOf};
///
/// async fn all<F: Fetch<R>, R: PaginatedRequest>(
///     walk: Paginator<F, R>,
/// ) -> Result<Vec<ItemOf<R>>, PaginateError<F::Error>> {
///     walk.items().try_collect().await
/// }
/// ```
pub type ItemOf<R> = <<<R as PaginatedRequest>::Response as PaginatedResponse>::Items as PageItems>::Item;

/// A request whose page size can be set: [`Paginator::page_size`](crate::Paginator::page_size) exists for these only.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// fn has_page_size<R: paginator_runtime::operation::HasPageSize>() {}
/// has_page_size::<ListNumbersRequest>();
/// ```
#[diagnostic::on_unimplemented(
    message = "the operation of `{Self}` has no page size",
    label = "no field of `{Self}` is marked `#[paginated(page_size)]`",
    note = "mark the field that takes it, or limit the walk with `.max_items(…)`",
    note = "beside a `PaginatedRequest` written by hand, write `impl HasPageSize for {Self} {{}}`"
)]
pub trait HasPageSize {}
