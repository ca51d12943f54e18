//! `Next`: what follows a page; `Seen`, by which it is decided; `Paging`, by which rule.

use std::borrow::Cow;

/// What a request's tokens are, and so by which rule the walk goes on: the value of
/// [`PaginatedRequest::PAGING`](crate::PaginatedRequest::PAGING).
///
/// # Example
/// ```
/// use paginator_runtime::operation::Paging;
///
/// assert_eq!(Paging::default(), Paging::HandedOut);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Paging {
    /// The response hands out the token of the next page.
    #[default]
    HandedOut,
}

/// What follows a page.
///
/// # Example
/// ```
/// use paginator_runtime::operation::Next;
///
/// assert_eq!(Next::from(Some("abc")), Next::Token("abc"));
/// assert_eq!(Next::<u32>::from(None), Next::End);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Next<T> {
    /// The page at this token.
    Token(T),
    /// Nothing: this was the last page.
    End,
    /// The service says that more follows and gives no token to reach it. The walk ends in
    /// [`WalkError::MissingToken`](crate::WalkError::MissingToken).
    Missing,
    /// What follows cannot be said, for this reason: a sentence without a full stop. The walk ends in
    /// [`WalkError::Next`](crate::WalkError::Next), positioned after the items of this page.
    Error(Cow<'static, str>),
}

/// The page at the token, or the end where there is none.
impl<T> From<Option<T>> for Next<T> {
    fn from(token: Option<T>) -> Self {
        token.map_or(Next::End, Next::Token)
    }
}

/// What a walk saw of a page before it trimmed anything; input of
/// [`PaginatedRequest::next`](crate::PaginatedRequest::next).
///
/// # Example
/// ```
/// use paginator_runtime::operation::Seen;
///
/// let seen = Seen::new(20, Some(50), None);
/// assert!(seen.page_size.is_some_and(|size| seen.items < size));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Seen {
    /// The number of primary items on the page as it was received.
    pub items: u64,
    /// The effective page size: the one that the response says was used, or else the one that was asked for, where
    /// the operation states its largest one and that is not exceeded. `None` where it is unknown.
    pub page_size: Option<u64>,
    /// The number of primary items before the page, `None` where it is unknown: a walk that began at the first page
    /// knows it.
    pub before: Option<u64>,
}

impl Seen {
    /// For calling `next` by hand, in tests.
    pub fn new(items: u64, page_size: Option<u64>, before: Option<u64>) -> Self {
        Seen { items, page_size, before }
    }
}
