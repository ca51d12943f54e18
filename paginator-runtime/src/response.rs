//! What a response says about its pagination: the items, and what follows them.

use crate::{page_items::PageItems, token::Token};

/// The response of a paginated operation. `#[derive(Paginated)]` writes this impl; it can be written by
/// hand, as [`PaginatedRequest`](crate::PaginatedRequest) shows.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the response of a paginated operation",
    label = "not a paginated response",
    note = "derive `Paginated` on `{Self}` and mark its `items` and its `output_token`"
)]
pub trait PaginatedResponse {
    /// The token that leads to the next page.
    type Token: Token;

    /// The primary list, which `max_items` counts.
    type Items: PageItems;

    /// What the request calls the tokens that the response hands out, in the order in which
    /// [`next_token`](Self::next_token) gives them, where there are several and that is not the request's order.
    const TOKEN_OUTPUTS: &'static [&'static str] = &[];

    /// The primary list; `None` where the response leaves it out.
    fn items(&self) -> Option<&Self::Items>;

    /// The primary list, to cut or to empty.
    fn items_mut(&mut self) -> Option<&mut Self::Items>;

    /// The token that the response hands out, unset ones included.
    fn next_token(&self) -> Option<Self::Token>;

    /// The response's word on whether more follows; `None` for an operation that has no such flag.
    fn more_results(&self) -> Option<bool> {
        None
    }

    /// Empties the further lists, maps and strings that are gathered over pages, on a page whose items were
    /// delivered before, in part or in whole. There are none unless this is written.
    fn blank_aggregates(&mut self) {}

    /// Adds a later page: items and what else is gathered; the has-more flag becomes the later one, all else
    /// stays. The default adds the items.
    fn gather(&mut self, later: &mut Self) {
        gather_items(self, later);
    }

    /// Clears the fields that hand out tokens, which mean nothing once pages were gathered. There are none
    /// unless this is written.
    fn clear_tokens(&mut self) {}

    /// What follows this page, by the rules of [`Next::new`].
    fn next(&self) -> Next<Self::Token> {
        Next::new(self.next_token(), self.more_results())
    }

    /// The token in its place, for a walk that moves it out or copies it into memory that it has; `None` where
    /// there is none, or it stands in no one place. Worth writing only for what it saves: a walk then goes by
    /// this, and by [`next`](Self::next) where there is nothing.
    fn next_token_mut(&mut self) -> Option<&mut Self::Token> {
        None
    }
}

/// Adds the items of a later page, which the derive calls where there is more to gather.
pub fn gather_items<R: PaginatedResponse + ?Sized>(response: &mut R, later: &mut R) {
    if let (Some(items), Some(later)) = (response.items_mut(), later.items_mut()) {
        items.append(later);
    }
}

/// For the items at a path.
pub fn gather_lists<R: PaginatedResponse + ?Sized>(items: &mut R::Items, later: &mut R::Items) {
    items.append(later);
}

/// What follows a page.
///
/// # Example
/// ```
/// use paginator_runtime::Next;
///
/// assert_eq!(Next::new(Some("abc".to_owned()), None), Next::Token("abc".to_owned()));
/// assert_eq!(Next::new(Some(String::new()), None), Next::End);
/// assert_eq!(Next::new(Some("abc".to_owned()), Some(false)), Next::End);
/// assert_eq!(Next::<String>::new(None, Some(true)), Next::Missing);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next<T> {
    /// The page at this token.
    Token(T),
    /// Nothing: this was the last page.
    End,
    /// The service says that more follows and gives no token to reach it; the walk ends in an error.
    Missing,
}

impl<T: Token> Next<T> {
    /// Judges a response's token and has-more flag as botocore does: an unset token (empty, zero) is none,
    /// and a false flag ends the walk whatever the token says.
    pub fn new(token: Option<T>, more_results: Option<bool>) -> Self {
        match (more_results, token.filter(|token| !token.is_unset())) {
            (Some(false), _) | (None, None) => Next::End,
            (_, Some(token)) => Next::Token(token),
            (Some(true), None) => Next::Missing,
        }
    }
}

impl<T> Next<T> {
    /// The same, with the token passed through `convert`.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Next<U> {
        match self {
            Next::Token(token) => Next::Token(convert(token)),
            Next::End => Next::End,
            Next::Missing => Next::Missing,
        }
    }
}

/// What a walk saw of a page before it cut anything; input of
/// [`PaginatedRequest::next`](crate::PaginatedRequest::next).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Seen {
    /// Primary items on the page as it was received.
    pub items: usize,
    /// The page size that was asked for, where one was.
    pub page_size: Option<i64>,
}

impl Seen {
    /// For calling `next` by hand, in tests.
    pub fn new(items: usize, page_size: Option<i64>) -> Self {
        Seen { items, page_size }
    }
}

/// A field that says whether more follows: `bool`, or `Option<bool>` where absent means no (as botocore has
/// it).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot say whether more results follow",
    label = "not a flag",
    note = "mark a `bool` or an `Option<bool>`"
)]
pub trait FlagField: Sized {
    /// Whether more follows.
    fn is_set(&self) -> bool;

    /// Becomes what a later page has.
    fn replace(&mut self, later: &mut Self) {
        std::mem::swap(self, later);
    }

    /// Becomes what a later page has that lacks the flag and what is around it.
    fn clear(&mut self);
}

impl FlagField for bool {
    fn is_set(&self) -> bool {
        *self
    }
    fn clear(&mut self) {
        *self = false;
    }
}

impl FlagField for Option<bool> {
    fn is_set(&self) -> bool {
        self.unwrap_or(false)
    }
    fn clear(&mut self) {
        *self = None;
    }
}
