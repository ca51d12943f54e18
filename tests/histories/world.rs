//! Generated lists, and the pages in which a healthy service gives them: always the same page for the same token
//! and page size.

use crate::{
    collection::Collection,
    operations::Operation,
    tokens::{GAPS, Spot},
};
use fastrand::Rng;
use paginator_tests::Draw;
use std::ops::Range;

/// A list and its paging.
#[derive(Clone, Debug)]
pub(crate) struct World {
    /// The list is `0..total`.
    pub(crate) total: u32,
    /// The page size if none is requested, or if the service ignores it.
    default_size: u32,
    sizes: Sizes,
    /// The percentage of items with empty pages before them.
    gaps: u32,
    /// Whether the last item's page returns a token, to a page without items.
    ends_empty: bool,
    seed: u64,
    /// Set if tokens are computed; then only `total` of the rest is used.
    pub(crate) collection: Option<Collection>,
}

/// What the service does with the requested page size.
#[derive(Clone, Copy, Debug)]
enum Sizes {
    Honoured,
    Ignored,
    UpTo(u32),
    /// Fewer, or a few more, and a different number on every page.
    Changed,
}

/// A page of the healthy service.
pub(crate) struct Given {
    pub(crate) items: Range<u32>,
    pub(crate) next: Option<Spot>,
}

impl World {
    pub(crate) fn random<R: Operation>(random: &mut Rng) -> Self {
        let collection = R::COUNTS.map(|counts| Collection::random(random, counts));
        let most = random.one_of(&[3, 12, 40, 60, 80]);
        World {
            total: collection.as_ref().map_or_else(|| random.u32(..most), Collection::total),
            default_size: random.u32(1..=10),
            sizes: match random.u32(..6) {
                _ if R::ENDS_SHORT => Sizes::Honoured,
                0 => Sizes::Ignored,
                1 => Sizes::UpTo(random.u32(1..=8)),
                2 | 3 => Sizes::Changed,
                _ => Sizes::Honoured,
            },
            // An empty page has no last item, and so no key for what follows.
            gaps: if R::HAS_KEYS { 0 } else { random.one_of(&[0, 0, 5, 30, 100]) },
            ends_empty: random.percent(30) && !R::ENDS_SHORT,
            seed: random.u64(..),
            collection,
        }
    }

    /// The page at `spot`, if `size` was requested.
    pub(crate) fn page(&self, spot: Spot, size: Option<i64>) -> Given {
        let Spot { offset, gap } = spot;
        if gap < self.gaps_before(offset) {
            return Given { items: offset..offset, next: Some(Spot { offset, gap: gap + 1 }) };
        }
        let asked = size.map_or(self.default_size, |size| u32::try_from(size).expect("a page size"));
        let size = match self.sizes {
            Sizes::Honoured => asked,
            Sizes::Ignored => self.default_size,
            Sizes::UpTo(most) => asked.min(most),
            Sizes::Changed => 1 + self.hash(offset, 1) % (asked + 2),
        };
        let end = self.total.min(offset + size);
        let more = end < self.total || (self.ends_empty && offset < end);
        Given { items: offset..end, next: more.then_some(Spot { offset: end, gap: 0 }) }
    }

    fn gaps_before(&self, offset: u32) -> u32 {
        if self.hash(offset, 2) % 100 < self.gaps { 1 + self.hash(offset, 3) % (GAPS - 2) } else { 0 }
    }

    fn hash(&self, offset: u32, salt: u64) -> u32 {
        Rng::with_seed(self.seed ^ (u64::from(offset) << 32) ^ (salt << 60)).u32(..)
    }

    /// More requests than a walk over the healthy service can need.
    pub(crate) fn most_requests(&self) -> usize {
        // Some pages of a collection are requested ahead, but do not exist.
        let places = self.collection.as_ref().map_or(self.total, |of| 2 * (of.places() + of.too_many));
        ((places + 2) * (GAPS + 1)) as usize
    }
}
