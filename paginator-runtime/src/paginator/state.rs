//! `Paginator`: a walk that has not begun, with its settings.

use crate::{
    operation::PaginatedRequest,
    walk::settings::{Settings, Start},
};
use std::fmt;

/// A walk that has not begun. Nothing is sent before a stream made of it is polled.
///
/// A setting that cannot be (a page size of 0, a starting token of another operation) is the first thing
/// that the stream gives, as an error, and nothing is sent. A clone of a paginator walks the same again.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// # pollster::block_on(async {
/// let client = Numbers::up_to(5);
/// let mut numbers =
///     list_numbers(&client, ListNumbersRequest::default()).max_items(3).page_size(2).items();
/// while let Some(number) = numbers.try_next().await? {
///     println!("{number}");
/// }
/// let later = numbers.resume_token().expect("five are more than three");
/// let rest = list_numbers(&client, ListNumbersRequest::default()).starting_token(later);
/// assert_eq!(rest.items().try_collect::<Vec<_>>().await?, [3, 4]);
/// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
/// ```
#[must_use = "a paginator sends nothing until one of its streams is polled"]
#[derive(Clone)]
pub struct Paginator<F, R: PaginatedRequest> {
    pub(super) fetch: F,
    pub(super) request: R,
    pub(super) settings: Settings<R::Token>,
}

impl<F, R: PaginatedRequest> Paginator<F, R> {
    /// Over `fetch`, from where `request` stands. Generated functions and
    /// [`paginate`](crate::Paginated::paginate) call this.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::Paginator;
    /// # pollster::block_on(async {
    /// let client = Numbers::up_to(5);
    /// let numbers = Paginator::new(&client, ListNumbersRequest::default()).items();
    /// assert_eq!(numbers.try_collect::<Vec<_>>().await?, [0, 1, 2, 3, 4]);
    /// # Ok::<(), paginator_runtime::PaginateError<BadToken>>(()) }).unwrap();
    /// ```
    pub fn new(fetch: F, request: R) -> Self {
        let settings = Settings {
            max_items: None,
            page_size: None,
            page_size_checked: true,
            start: Start::Request,
            repeated_token: R::REPEATED_TOKEN,
            max_pages: None,
            max_empty_pages: 1000,
            prefetch: 0,
        };
        Paginator { fetch, request, settings }
    }
}

/// Shows the operation, and nothing that it carries.
impl<F, R: PaginatedRequest> fmt::Debug for Paginator<F, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Paginator").field("operation", &R::OPERATION).finish_non_exhaustive()
    }
}
