//! `Plan`: one walk of a check, and how messages describe it.

use super::state::Trial;
use crate::{token::resume::ResumeToken, walk::Position};
use std::fmt;

/// A way to drive a walk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Driver {
    Walk,
    Items,
    PolledItems,
    CollectedItems,
    WithPositions,
    Pages,
    PolledPages,
    CollectedPages,
    FullResult,
    #[cfg(feature = "jmespath")]
    Search,
    BlockingItems,
    BlockingPages,
    BlockingFullResult,
}

impl Driver {
    const ALL: &[Driver] = &[
        Driver::Walk,
        Driver::Items,
        Driver::PolledItems,
        Driver::CollectedItems,
        Driver::WithPositions,
        Driver::Pages,
        Driver::PolledPages,
        Driver::CollectedPages,
        Driver::FullResult,
        #[cfg(feature = "jmespath")]
        Driver::Search,
        Driver::BlockingItems,
        Driver::BlockingPages,
        Driver::BlockingFullResult,
    ];

    /// All of them, the asynchronous ones with each number of requests ahead.
    pub(super) fn all() -> impl Iterator<Item = (Driver, usize)> + Clone {
        Self::ALL.iter().flat_map(|driver| driver.ahead().iter().map(move |prefetch| (*driver, *prefetch)))
    }

    fn ahead(self) -> &'static [usize] {
        match self {
            Driver::Walk | Driver::BlockingItems | Driver::BlockingPages | Driver::BlockingFullResult => &[0],
            Driver::Items | Driver::WithPositions | Driver::Pages | Driver::FullResult => &[0, 1, 3],
            // Other ways to poll the same stream.
            _ => &[0, 3],
        }
    }

    /// Whether a caller can stop after any item.
    pub(super) fn gives_items(self) -> bool {
        matches!(
            self,
            Driver::Walk
                | Driver::Items
                | Driver::PolledItems
                | Driver::WithPositions
                | Driver::BlockingItems
        )
    }

    /// Whether it consumes the stream, and with it the position of the walk.
    pub(super) fn forgets_position(self) -> bool {
        matches!(self, Driver::CollectedItems | Driver::CollectedPages)
    }

    fn name(self) -> &'static str {
        match self {
            Driver::Walk => "the `Walk` itself",
            Driver::Items => "`items()`",
            Driver::PolledItems => "`items()` as a `Stream`",
            Driver::CollectedItems => "`items().try_collect()`",
            Driver::WithPositions => "`items().with_positions()`",
            Driver::Pages => "`pages()`",
            Driver::PolledPages => "`pages()` as a `Stream`",
            Driver::CollectedPages => "`pages().try_collect()`",
            Driver::FullResult => "`full_result()`",
            #[cfg(feature = "jmespath")]
            Driver::Search => "`search(…)`",
            Driver::BlockingItems => "`blocking_items()`",
            Driver::BlockingPages => "`blocking_pages()`",
            Driver::BlockingFullResult => "`blocking_full_result()`",
        }
    }
}

/// Where a walk begins.
#[derive(Clone)]
pub(super) enum Start<Token> {
    Request,
    Text(ResumeToken),
    Position(Position<Token>),
}

/// One walk.
#[derive(Clone)]
pub(super) struct Plan<Token> {
    pub(super) driver: Driver,
    pub(super) prefetch: usize,
    pub(super) page_size: Option<i64>,
    pub(super) start: Start<Token>,
    /// The items that come before the start.
    pub(super) from: usize,
    /// How many of them are on the page that the start is on.
    pub(super) skip: usize,
    pub(super) max_items: Option<usize>,
    /// After how many items the caller stops.
    pub(super) stop_after: Option<usize>,
    pub(super) fails_at: Option<usize>,
    /// The walk that it resumes.
    pub(super) after: Option<Box<Plan<Token>>>,
}

impl<Token> Plan<Token> {
    pub(super) fn new(driver: (Driver, usize), page_size: Option<i64>) -> Self {
        Plan {
            driver: driver.0,
            prefetch: driver.1,
            page_size,
            start: Start::Request,
            from: 0,
            skip: 0,
            max_items: None,
            stop_after: None,
            fails_at: None,
            after: None,
        }
    }

    /// The number of items that it is to give, where that is limited.
    pub(super) fn limit(&self) -> Option<usize> {
        self.max_items.or(self.stop_after)
    }

    pub(super) fn trial(&self, most: usize) -> Trial {
        Trial { fails_at: self.fails_at, latency: self.prefetch.min(2), lure: None, most: Some(most) }
    }
}

impl<Token> fmt::Display for Plan<Token> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(first) = &self.after {
            write!(f, "{first}; then ")?;
        }
        f.write_str(self.driver.name())?;
        match &self.start {
            Start::Request => {}
            Start::Text(_) => write!(f, " from the resume token after {} items", self.from)?,
            Start::Position(_) => write!(f, " from the position after {} items", self.from)?,
        }
        match self.page_size {
            Some(size) => write!(f, " with page size {size}")?,
            None => f.write_str(" with no page size set")?,
        }
        if self.prefetch > 0 {
            write!(f, ", prefetch {}", self.prefetch)?;
        }
        if let Some(items) = self.max_items {
            write!(f, ", max items {items}")?;
        }
        if let Some(items) = self.stop_after {
            write!(f, ", dropped after {items} items")?;
        }
        if let Some(nth) = self.fails_at {
            write!(f, ", request {nth} fails")?;
        }
        Ok(())
    }
}
