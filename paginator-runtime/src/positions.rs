//! Items that carry their positions with them.

use crate::{Fetch, Items, PaginateError, Position, items::ItemOf, request::PaginatedRequest};
use futures_core::Stream;

/// An item and the positions around it; see [`Items::with_positions`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Positioned<I, T> {
    /// The item.
    pub item: I,
    /// A walk from here gives this item first.
    pub before: Position<T>,
    /// A walk from here gives what follows this item.
    pub after: Position<T>,
}

/// What the stream of [`Items::with_positions`] gives.
pub type PositionedItem<F, R> =
    Result<Positioned<ItemOf<R>, <R as PaginatedRequest>::Token>, PaginateError<<F as Fetch<R>>::Error>>;

pub(crate) fn with_positions<F: Fetch<R>, R: PaginatedRequest>(
    mut items: Items<F, R>,
) -> impl Stream<Item = PositionedItem<F, R>> {
    async_stream::try_stream! {
        let mut before = items.position();
        while let Some(item) = items.try_next().await? {
            let after = items.position();
            yield Positioned { item, before, after: after.clone() };
            before = after;
        }
    }
}
