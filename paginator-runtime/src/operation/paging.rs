//! `Paging`: what the tokens of an operation are, stated as data.

/// What a request's tokens are, and so by which rule the walk continues: the value of
/// [`PaginatedRequest::PAGING`](crate::PaginatedRequest::PAGING).
///
/// # Example
/// ```
/// use paginator_runtime::operation::{Paging, Step};
///
/// assert_eq!(Paging::default(), Paging::HandedOut);
/// let from_zero = Paging::Offset { first: 0, step: Step::Items };
/// assert_ne!(from_zero, Paging::Offset { first: 1, step: Step::Items });
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Paging {
    /// The response returns the token of the next page.
    #[default]
    HandedOut,
    /// The token is where the page begins, counted in items; the next one is computed.
    Offset {
        /// The offset of the first item.
        first: u64,
        /// How far the next page is from this one.
        step: Step,
    },
    /// The token is which page, a [`PageNumber`](crate::token::PageNumber); the next one is computed.
    PageNumber {
        /// The number of the first page.
        first: u64,
    },
}

/// How far the next page is from this one, where tokens are offsets.
///
/// # Example
/// ```
/// assert_eq!(paginator_runtime::operation::Step::default(), paginator_runtime::operation::Step::Items);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Step {
    /// By the number of items received.
    #[default]
    Items,
    /// By the effective page size, for services that filter after paging.
    PageSize,
}

/// How the last page is recognized, where nothing else in the response says it.
///
/// # Example
/// ```
/// assert_eq!(paginator_runtime::operation::LastPage::default(), paginator_runtime::operation::LastPage::Empty);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum LastPage {
    /// By being empty, where tokens are computed; where they are handed out, by the missing token.
    #[default]
    Empty,
    /// By having fewer items than the effective page size. Where that is unknown this means `Empty`.
    Short,
}
