//! `Next`: what follows a page; `Seen` and `Stated`, which decide it.

use crate::operation::response::PaginatedResponse;
use std::borrow::Cow;

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
    /// The service says that more follows an empty page, and the next offset cannot be counted from there. The walk
    /// ends in [`WalkError::ItemsMissing`](crate::WalkError::ItemsMissing).
    ItemsMissing {
        /// The number of items before the empty page.
        received: u64,
        /// The number of items in all, where the service says it.
        total: Option<u64>,
    },
    /// The next offset is a page size away, and the page size is unknown. The walk ends in
    /// [`WalkError::UnknownPageSize`](crate::WalkError::UnknownPageSize).
    UnknownPageSize,
    /// What follows cannot be said, for this reason: a sentence without a full stop. The walk ends in
    /// [`WalkError::Next`](crate::WalkError::Next), positioned after the items of this page.
    Error(Cow<'static, str>),
}

impl<T> Next<T> {
    /// The same, with the token passed through `convert`.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Next<U> {
        match self {
            Next::Token(token) => Next::Token(convert(token)),
            Next::End => Next::End,
            Next::Missing => Next::Missing,
            Next::ItemsMissing { received, total } => Next::ItemsMissing { received, total },
            Next::UnknownPageSize => Next::UnknownPageSize,
            Next::Error(reason) => Next::Error(reason),
        }
    }
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
    /// the operation states its largest one and it is within the bounds. `None` where it is unknown.
    pub page_size: Option<u64>,
    /// The number of primary items before the page, `None` where it is unknown. An offset says it, and a page number
    /// with the effective page size; for other tokens, only a walk that began at the first page knows it.
    pub before: Option<u64>,
    /// Whether every page before this one held exactly the page size that was asked for.
    pub(crate) exact: bool,
}

impl Seen {
    /// For calling `next` by hand, in tests.
    pub fn new(items: u64, page_size: Option<u64>, before: Option<u64>) -> Self {
        Seen { items, page_size, before, exact: before == Some(0) }
    }
}

/// What a response says about the walk, apart from its token.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Stated {
    /// The has-more flag.
    pub more_results: Option<bool>,
    /// The number of items in all pages.
    pub total: Option<u64>,
    /// The number of pages in all.
    pub total_pages: Option<u64>,
}

impl Stated {
    pub(crate) fn by(response: &impl PaginatedResponse) -> Self {
        let (total, total_pages) = (response.total(), response.total_pages());
        Stated { more_results: response.more_results(), total, total_pages }
    }
}
