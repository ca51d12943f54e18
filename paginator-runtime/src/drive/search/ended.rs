//! `SearchError`: why a search ended early.

use super::error::ExpressionError;
use crate::{error::PaginateError, token::resume::ResumeToken};
use std::{error, fmt};

/// Why a [`Search`](super::Search) ended early, with the position.
///
/// # Example
/// ```
/// # use paginator_runtime::{Paginated, search::SearchError};
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Users)]
/// # struct ListUsers { #[paginated(input_token)] next: Option<String> }
/// # #[derive(serde::Serialize, Paginated)]
/// # struct Users { #[paginated(items)] users: Vec<String>, #[paginated(output_token)] next: Option<String> }
/// # pollster::block_on(async {
/// let users = || Users { users: vec!["ada".to_owned()], next: None };
/// let walk = ListUsers::default().paginate_with(async |_| Ok::<_, ()>(users()));
/// let error = walk.search("abs(users)").unwrap().try_next().await.unwrap_err();
/// assert!(matches!(error, SearchError::Page { .. }) && error.resume_token().is_some());
/// assert_eq!(
///     error.to_string(),
///     "a page could not be searched: `abs` takes a number, not an array, at offset 0"
/// );
/// # });
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum SearchError<E> {
    /// The walk ended early.
    Walk(PaginateError<E>),
    /// The expression could not be applied to a page, or the page is not JSON.
    #[non_exhaustive]
    Page {
        /// Why not.
        error: ExpressionError,
        /// The starting token of a walk that begins with that page.
        resume_token: Option<ResumeToken>,
        /// The number of primary items on the pages before it.
        delivered: usize,
    },
}

impl<E> SearchError<E> {
    /// The starting token of a walk that gives everything that this one did not. `None` only when nothing was left.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut sums = walk.search("sum(numbers[0])").expect("it is JMESPath");
    /// let error = sums.try_next().await.unwrap_err();
    /// assert_eq!(error.resume_token(), sums.resume_token().as_ref()); // the page that it does not fit
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn resume_token(&self) -> Option<&ResumeToken> {
        match self {
            SearchError::Walk(error) => error.resume_token(),
            SearchError::Page { resume_token, .. } => resume_token.as_ref(),
        }
    }

    /// The number of primary items that the walk gave before [`resume_token`](Self::resume_token).
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let walk = list_numbers(&client, ListNumbersRequest::default());
    /// let mut sums = walk.search("sum(numbers[0])").expect("it is JMESPath");
    /// let error = sums.try_next().await.unwrap_err();
    /// assert_eq!(error.delivered(), 0);
    /// # Ok::<(), paginator_runtime::search::SearchError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn delivered(&self) -> usize {
        match self {
            SearchError::Walk(error) => error.delivered(),
            SearchError::Page { delivered, .. } => *delivered,
        }
    }

    pub(super) fn resuming_at(self, resume_token: Option<ResumeToken>, delivered: usize) -> Self {
        match self {
            SearchError::Walk(error) => SearchError::Walk(error.resuming_at(resume_token, delivered)),
            SearchError::Page { error, .. } => SearchError::Page { error, resume_token, delivered },
        }
    }
}

impl<E> fmt::Display for SearchError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SearchError::Walk(error) => error.fmt(f),
            SearchError::Page { error, .. } => write!(f, "a page could not be searched: {}", error.reason()),
        }
    }
}

impl<E: error::Error + 'static> error::Error for SearchError<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            SearchError::Walk(error) => error.source(),
            SearchError::Page { .. } => None,
        }
    }
}
