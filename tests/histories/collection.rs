//! Generated collections for services that return no token: pages are found by offset or by number. They are filtered
//! and capped, have totals, and change at the end during a walk.

use fastrand::Rng;
use paginator_tests::Draw;
use std::{ops::Range, sync::Arc};

/// What the numbers in the requests of an operation count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum By {
    /// Items: an offset that the items received are added to.
    Items,
    /// Places, some of which the service hides after paging: an offset that the page size is added to.
    Places,
    Pages,
}

/// Whether responses say something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Says {
    Always,
    Never,
    /// In some services.
    Sometimes,
}

impl Says {
    fn draw(self, random: &mut Rng) -> bool {
        self == Says::Always || self == Says::Sometimes && random.bool()
    }
}

/// The properties of an operation that returns no token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counts {
    pub(crate) by: By,
    pub(crate) first: u64,
    /// Whether the largest page size is stated, which is 20: then no page size is capped.
    pub(crate) states_max: bool,
    /// Whether a short page is the last one.
    pub(crate) ends_short: bool,
    pub(crate) flag: bool,
    pub(crate) total: Says,
    /// Whether the total is one that says nothing.
    pub(crate) is_hint: bool,
    pub(crate) total_pages: Says,
    pub(crate) page_size: Says,
}

/// What the service does with the requested page size.
#[derive(Clone, Copy, Debug)]
enum Sizes {
    Honoured,
    Ignored,
    UpTo(u32),
    /// A different size on every page.
    Changed,
}

/// A collection and its paging.
#[derive(Clone, Debug)]
pub(crate) struct Collection {
    counts: Counts,
    /// At each index, how many items that many places have.
    items: Arc<[u32]>,
    default_size: u32,
    sizes: Sizes,
    pub(crate) least_size: u32,
    says_total: bool,
    says_total_pages: bool,
    says_page_size: bool,
    /// How much too large totals are.
    pub(crate) too_many: u32,
    /// Whether places at the end come and go.
    pub(crate) changes: bool,
    seed: u64,
}

/// A page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) items: Range<u32>,
    /// How many items there were when it was made.
    pub(crate) length: u32,
    pub(crate) more: bool,
    pub(crate) total: Option<u64>,
    pub(crate) total_pages: Option<u64>,
    pub(crate) page_size: Option<u64>,
    pub(crate) is_capped: bool,
    pub(crate) is_short: bool,
}

impl Collection {
    pub(crate) fn random(random: &mut Rng, counts: Counts) -> Self {
        let says_page_size = counts.page_size.draw(random);
        let up_to = Sizes::UpTo(random.u32(2..=9));
        let sizes = match (counts.by, random.u32(..6)) {
            (_, 0 | 1) => Sizes::Honoured,
            (By::Items, _) if counts.ends_short && !says_page_size => Sizes::Honoured,
            (By::Items, 2) if !counts.ends_short => Sizes::Changed,
            (By::Items, 3) => Sizes::Ignored,
            (By::Places, 2) if says_page_size => Sizes::Ignored,
            (By::Places, _) if !says_page_size => Sizes::Honoured,
            (By::Pages, 2) => Sizes::Honoured,
            (By::Pages, _) if counts.states_max => Sizes::Honoured,
            _ => up_to,
        };
        let says_total = counts.total.draw(random);
        let says_total_pages = counts.total_pages.draw(random);
        // If no size is known, a total in items says nothing about pages, and an empty page is the end.
        let knows_end = match counts.by {
            By::Items => true,
            By::Places => says_total || counts.flag,
            By::Pages => says_total_pages || says_total && says_page_size,
        };
        let hidden = match counts.by {
            By::Items => 0,
            By::Places => random.one_of(&[0, 20, 60]),
            By::Pages => random.one_of(&[0, 0, 0, 0, 20, 60]),
        };
        let places = random.one_of(&[3, 12, 40, 60, 80]);
        let places = random.u32(..places);
        let mut items = vec![0];
        for place in 0..places {
            let can_be_hidden = knows_end || place % 2 == 1;
            let is_there = !(can_be_hidden && random.percent(hidden));
            items.push(items[place as usize] + u32::from(is_there));
        }
        // If pages hide some of their items, a total does not say which page is the last one. A walk then requests
        // one more page, and misses items that are added to pages it already has.
        let ends_with_total = counts.by != By::Pages || hidden == 0;
        let changes = knows_end && ends_with_total && random.percent(40);
        let can_be_wrong = says_total && !counts.is_hint && !says_total_pages && !changes;
        Collection {
            counts,
            items: items.into(),
            default_size: random.u32(2..=10),
            sizes,
            least_size: if hidden > 0 && !knows_end { 2 } else { 1 },
            says_total,
            says_total_pages,
            says_page_size,
            too_many: if can_be_wrong && random.percent(30) { random.u32(1..30) } else { 0 },
            changes,
            seed: random.u64(..),
        }
    }

    /// All the items that it ever has.
    pub(crate) fn total(&self) -> u32 {
        self.items.last().copied().unwrap_or(0)
    }

    pub(crate) fn places(&self) -> u32 {
        self.items.len() as u32 - 1
    }

    /// How many of its places exist next, after `length` did.
    pub(crate) fn changed(&self, length: u32, random: &mut Rng) -> u32 {
        if !self.changes || random.percent(60) {
            return length;
        }
        let places = self.places();
        let other =
            if random.bool() { length + random.u32(1..=4) } else { length.saturating_sub(random.u32(1..=4)) };
        other.clamp(places.saturating_sub(12), places)
    }

    /// The page for the number `sent` and `asked` items per page, when `length` places exist.
    pub(crate) fn page(&self, sent: Option<u64>, asked: Option<u32>, length: u32) -> Page {
        let Counts { by, first, flag, is_hint, .. } = self.counts;
        let at = u32::try_from(sent.map_or(0, |sent| sent - first)).unwrap_or(u32::MAX);
        let wanted = asked.unwrap_or(self.default_size);
        let size = match self.sizes {
            Sizes::Honoured => wanted,
            Sizes::Ignored => self.default_size,
            Sizes::UpTo(most) => wanted.min(most),
            Sizes::Changed => 1 + self.hash(at) % (wanted + 2),
        };
        let begin = if by == By::Pages { at.saturating_mul(size) } else { at };
        let end = begin.saturating_add(size);
        let count = |places: u32| self.items[places.min(length) as usize];
        let items = count(begin)..count(end);
        let stated = if is_hint { self.hash(end) % 90 } else { length + self.too_many };
        let more = end < length;
        Page {
            length: count(length),
            more: flag && more,
            total: self.says_total.then_some(stated.into()),
            total_pages: self.says_total_pages.then_some(length.div_ceil(size).into()),
            page_size: self.says_page_size.then_some(size.into()),
            is_capped: asked.is_some_and(|asked| size < asked),
            is_short: items.end - items.start < size && (more || self.counts.ends_short),
            items,
        }
    }

    fn hash(&self, place: u32) -> u32 {
        Rng::with_seed(self.seed ^ (u64::from(place) << 32)).u32(..)
    }
}
