//! The catalogue of drivers: every way in which the runtime walks, each in the same terms.

mod driven;
mod kinds;

pub use driven::{Driven, Failed, Given, Waiting, items_of};

use crate::{poll::stream_next, service::Service};
use kinds::{ByHand, Positioned, Stepping, one, page_of, whole};
use paginator_runtime::{
    Items, Pages, PaginatedRequest, Paginator,
    drive::{BlockingItems, BlockingPages},
};

/// A way in which the runtime walks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Driver {
    /// The state machine itself, asked and answered by hand.
    Walk,
    /// `items()`, by its own `next`.
    Items,
    /// `items()`, through `Stream`.
    ItemStream,
    /// `items().with_positions()`.
    WithPositions,
    /// `items().try_collect()`.
    CollectedItems,
    /// `pages()`, by its own `next`.
    Pages,
    /// `pages()`, through `Stream`.
    PageStream,
    /// `pages().try_collect()`.
    CollectedPages,
    /// `full_result()`.
    FullResult,
    /// `items()`, with this many requests ahead.
    ItemsAhead(usize),
    /// `pages()`, with this many requests ahead.
    PagesAhead(usize),
    /// `blocking_items()`.
    BlockingItems,
    /// `blocking_pages()`.
    BlockingPages,
    /// `blocking_full_result()`.
    BlockingFullResult,
}

impl Driver {
    /// All of them.
    pub const ALL: [Driver; 17] = [
        Driver::Walk,
        Driver::Items,
        Driver::ItemStream,
        Driver::WithPositions,
        Driver::CollectedItems,
        Driver::Pages,
        Driver::PageStream,
        Driver::CollectedPages,
        Driver::FullResult,
        Driver::ItemsAhead(1),
        Driver::ItemsAhead(3),
        Driver::ItemsAhead(8),
        Driver::PagesAhead(1),
        Driver::PagesAhead(8),
        Driver::BlockingItems,
        Driver::BlockingPages,
        Driver::BlockingFullResult,
    ];

    /// Whether it gives everything at once: dropping its future drops the walk.
    pub fn gives_all_at_once(self) -> bool {
        matches!(
            self,
            Driver::CollectedItems | Driver::CollectedPages | Driver::FullResult | Driver::BlockingFullResult
        )
    }

    /// Whether it sends a request only when its page is asked for: then what was sent says what was given.
    pub fn sends_when_asked(self) -> bool {
        !self.gives_all_at_once() && !matches!(self, Driver::ItemsAhead(_) | Driver::PagesAhead(_))
    }

    /// Whether it gives pages, one by one.
    pub fn gives_pages(self) -> bool {
        matches!(
            self,
            Driver::Walk | Driver::Pages | Driver::PageStream | Driver::PagesAhead(_) | Driver::BlockingPages
        )
    }

    /// Whether it waits for answers without blocking.
    pub fn is_async(self) -> bool {
        !matches!(
            self,
            Driver::Walk | Driver::BlockingItems | Driver::BlockingPages | Driver::BlockingFullResult
        )
    }

    /// Begins a walk of `paginator`.
    pub fn begin<'a, R: PaginatedRequest + 'a>(
        self,
        paginator: Paginator<&'a Service<R>, R>,
        service: &'a Service<R>,
    ) -> Box<dyn Driven<R> + 'a> {
        match self {
            Driver::Walk => Box::new(ByHand { walk: paginator.walk(), service, failed: false }),
            Driver::Items => Box::new(Stepping {
                of: paginator.items(),
                next: async |items: &mut Items<_, R>| items.next().await.map(one),
                position: Items::position,
                text: Items::resume_token,
            }),
            Driver::ItemStream => Box::new(Stepping {
                of: paginator.items(),
                next: async |items: &mut Items<_, R>| stream_next(items).await.map(one),
                position: Items::position,
                text: Items::resume_token,
            }),
            Driver::Pages => Box::new(Stepping {
                of: paginator.pages(),
                next: async |pages: &mut Pages<_, R>| {
                    pages.next().await.map(|page| page_of(page, pages.resume_token()))
                },
                position: Pages::position,
                text: Pages::resume_token,
            }),
            Driver::ItemsAhead(requests) => Driver::Items.begin(paginator.prefetch(requests), service),
            Driver::PagesAhead(requests) => Driver::Pages.begin(paginator.prefetch(requests), service),
            Driver::PageStream => Box::new(Stepping {
                of: paginator.pages(),
                next: async |pages: &mut Pages<_, R>| {
                    stream_next(pages).await.map(|page| page_of(page, pages.resume_token()))
                },
                position: Pages::position,
                text: Pages::resume_token,
            }),
            Driver::BlockingItems => Box::new(Stepping {
                of: paginator.blocking_items(),
                next: async |items: &mut BlockingItems<_, R>| items.next().map(one),
                position: BlockingItems::position,
                text: BlockingItems::resume_token,
            }),
            Driver::BlockingPages => Box::new(Stepping {
                of: paginator.blocking_pages(),
                next: async |pages: &mut BlockingPages<_, R>| {
                    pages.next().map(|page| page_of(page, pages.resume_token()))
                },
                position: BlockingPages::position,
                text: BlockingPages::resume_token,
            }),
            Driver::WithPositions => {
                let items = paginator.items().with_positions();
                let before = items.position();
                Box::new(Positioned { items, before })
            }
            Driver::CollectedItems => whole(paginator, async |paginator| {
                let items: Vec<_> = paginator.items().try_collect().await?;
                Ok((Given::Items(items), None))
            }),
            Driver::CollectedPages => whole(paginator, async |paginator| {
                let pages: Vec<_> = paginator.pages().try_collect().await?;
                let items = pages.into_iter().flat_map(|page| items_of(&mut page.into_inner())).collect();
                Ok((Given::Items(items), None))
            }),
            Driver::FullResult => whole(paginator, async |paginator| {
                let result = paginator.full_result().await?;
                Ok((Given::Whole(result.response), Some(result.next_token)))
            }),
            Driver::BlockingFullResult => whole(paginator, async |paginator| {
                let result = paginator.blocking_full_result()?;
                Ok((Given::Whole(result.response), Some(result.next_token)))
            }),
        }
    }
}
