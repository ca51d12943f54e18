//! `Buffer`: what is left of a page whose items are given out one by one.

use crate::{
    PageItems, PaginatedResponse,
    items::{ItemOf, ListOf},
    request::PaginatedRequest,
};

/// The items of the page given out last. Empty before the first page, and for one that leaves its list out.
pub(crate) struct Buffer<R: PaginatedRequest>(Option<<ListOf<R> as PageItems>::IntoIter>);

impl<R: PaginatedRequest> Buffer<R> {
    pub(crate) fn empty() -> Self {
        Buffer(None)
    }

    /// Gives back the memory of a page that is used up, for the next one to stand in.
    #[inline]
    pub(crate) fn clear(&mut self) {
        self.0 = None;
    }

    /// The items of this page, and no others.
    pub(crate) fn fill(&mut self, mut response: R::Response) {
        self.0 = response.items_mut().map(PageItems::take_all);
    }

    #[inline]
    pub(crate) fn next(&mut self) -> Option<ItemOf<R>> {
        self.0.as_mut()?.next()
    }

    /// How many were fetched and not yet given out.
    pub(crate) fn len(&self) -> usize {
        self.0.as_ref().map_or(0, ExactSizeIterator::len)
    }

    /// All that are left.
    pub(crate) fn take(&mut self) -> impl Iterator<Item = ItemOf<R>> {
        self.0.take().into_iter().flatten()
    }
}
