//! `Mistake`: what a check found wrong, in words; `Report`: what it did where it found nothing.

use std::{error, fmt};

/// What [`check`](super::check) did, where it found nothing wrong.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::testing::{Service, check};
///
/// let service = Service::new(0..23, |request: &ListNumbersRequest, list| {
///     let page = list.at_token(&request.next_token).sized(&request.page_size);
///     ListNumbersResponse { numbers: page.items(), next_token: page.next_token() }
/// });
/// let report = check(ListNumbersRequest::default(), &service).unwrap();
/// assert!(report.walks > 1000);
/// assert_eq!((report.beyond, report.unknown_page_sizes, report.refused_positions), (0, 0, 0));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct Report {
    /// How many walks there were, resumed ones included.
    pub walks: usize,
    /// How many requests these sent.
    pub requests: usize,
    /// How many of them asked for an empty page after the last one, as some APIs need. Those that prefetching sent do
    /// not count.
    pub beyond: usize,
    /// How many walks ended in an error, as they should, because a page size has to be known and is not.
    pub unknown_page_sizes: usize,
    /// How many walks were refused, as they should be, because their position is of another page size and is unknown
    /// for theirs.
    pub refused_positions: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { walks, requests, beyond, unknown_page_sizes, refused_positions } = self;
        write!(
            f,
            "{walks} walks, {requests} requests, {beyond} beyond the last page; refused: {unknown_page_sizes} for an \
             unknown page size, {refused_positions} for a position of another page size"
        )
    }
}

/// What a check found wrong: what was lost, came twice or was not needed, and in which walk. Items are counted from
/// 0 in the order of the list, without those that the service filters out.
///
/// `Debug` is `Display`, so that an `unwrap` in a test reads well.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::testing::{Service, check};
///
/// let service = Service::new(0..23, |request: &ListNumbersRequest, list| {
///     let page = list.at_token(&request.next_token).sized(&request.page_size);
///     // An API that gives the token of the next page only where the page is full.
///     let next_token = page.next_token().filter(|_| page.items().len() == page.size::<usize>());
///     ListNumbersResponse { numbers: page.items(), next_token }
/// });
/// let mistake = check(ListNumbersRequest::default(), &service.short_page_at(6)).unwrap_err();
/// assert_eq!(mistake.what(), "lost items 6 to 22 of 23");
/// assert_eq!(mistake.walk(), "the `Walk` itself with no page size set");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Mistake {
    pub(super) what: String,
    pub(super) walk: String,
    pub(super) hint: Option<&'static str>,
}

impl Mistake {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Mistake { what: what.into(), walk: String::new(), hint: None }
    }

    pub(super) fn with_hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong, without the walk that it was found in.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// The settings of the walk that it was found in.
    pub fn walk(&self) -> &str {
        &self.walk
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if !self.walk.is_empty() {
            write!(f, "\n  walk: {}", self.walk)?;
        }
        self.hint.map_or(Ok(()), |hint| write!(f, "\n  help: {hint}"))
    }
}

impl fmt::Debug for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for Mistake {}
