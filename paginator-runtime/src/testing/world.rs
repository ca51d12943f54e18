//! `World`: the list behind a service, and what the service does with it.

use std::ops::Range;

/// What the totals of a service say, which a changing collection makes larger or smaller than the list.
///
/// # Example
/// ```
/// assert_eq!(paginator_runtime::testing::Totals::default(), paginator_runtime::testing::Totals::True);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Totals {
    /// The number of items that there are.
    #[default]
    True,
    /// After the first page, the number of items before the page, as after items were deleted.
    Shrinking,
    /// On each page one item more than its end, until all are counted, as while items are added.
    Growing,
}

/// How the API shows that a page is the last one. [`check`](super::check) relies on it: a request after that is asked
/// in vain.
///
/// # Example
/// ```
/// assert_eq!(paginator_runtime::testing::Ending::default(), paginator_runtime::testing::Ending::Stated);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Ending {
    /// The response says it: no token, a flag, a total.
    #[default]
    Stated,
    /// A page with fewer items than the page size is the last one; a full one may be.
    ShortPage,
    /// Only an empty page says it.
    EmptyPage,
}

/// A list, and how it is paged through.
pub(super) struct World<T> {
    pub(super) items: Vec<T>,
    pub(super) page_size: usize,
    pub(super) max_page_size: Option<usize>,
    pub(super) short_pages_at: Vec<usize>,
    pub(super) filtered: Vec<Range<usize>>,
    pub(super) totals: Totals,
    pub(super) ending: Ending,
}

impl<T> World<T> {
    pub(super) fn new(items: Vec<T>) -> Self {
        World {
            items,
            page_size: 4,
            max_page_size: None,
            short_pages_at: Vec::new(),
            filtered: Vec::new(),
            totals: Totals::True,
            ending: Ending::Stated,
        }
    }

    pub(super) fn is_shown(&self, index: usize) -> bool {
        !self.filtered.iter().any(|range| range.contains(&index))
    }

    /// The items that are not filtered out, in `range`.
    pub(super) fn shown(&self, range: Range<usize>) -> impl Iterator<Item = &T> {
        let items = self.items.iter().enumerate().skip(range.start).take(range.len());
        items.filter(|(index, _)| self.is_shown(*index)).map(|(_, item)| item)
    }

    pub(super) fn all_shown(&self) -> impl Iterator<Item = &T> {
        self.shown(0..self.items.len())
    }

    pub(super) fn size_in_effect(&self, asked: Option<usize>) -> usize {
        let size = asked.unwrap_or(self.page_size);
        self.max_page_size.map_or(size, |max| size.min(max)).max(1)
    }

    /// Whether an empty page has to be asked for at the end.
    pub(super) fn ends_by_empty_page(&self) -> bool {
        self.ending == Ending::EmptyPage || self.totals == Totals::Shrinking
    }
}
