//! The catalogue of drivers: every way in which the runtime walks, each in the same terms.

use crate::{
    poll::stream_next,
    service::{Failure, Service},
};
use paginator_runtime::{
    Items, Page, Pages, PaginateError, PaginateErrorKind, PaginatedRequest, PaginatedResponse, Paginator,
    Position, ResumeToken, Walk,
    drive::{BlockingItems, BlockingPages, WithPositions},
    field::PageItems,
    operation::ItemOf,
};
use std::{future::Future, pin::Pin};

/// A future that may borrow what it is of.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What a driver gives at once.
pub enum Given<R: PaginatedRequest> {
    /// Some items.
    Items(Vec<ItemOf<R>>),
    /// A page.
    Page(R::Response),
    /// Everything, as one response.
    Whole(R::Response),
}

impl<R: PaginatedRequest> Given<R> {
    /// The items in it.
    pub fn into_items(self) -> Vec<ItemOf<R>> {
        match self {
            Given::Items(items) => items,
            Given::Page(mut response) | Given::Whole(mut response) => items_of(&mut response),
        }
    }
}

/// The items of a response, taken out of it.
pub fn items_of<Response: PaginatedResponse>(
    response: &mut Response,
) -> Vec<<Response::Items as PageItems>::Item> {
    response.items_mut().map(PageItems::take_all).unwrap_or_default()
}

/// Why a walk failed, and where it can go on.
#[derive(Clone, Debug)]
pub struct Failed {
    /// Why.
    pub kind: PaginateErrorKind<Failure>,
    /// Where; `None` when nothing is left.
    pub resume_token: Option<ResumeToken>,
}

impl From<PaginateError<Failure>> for Failed {
    fn from(error: PaginateError<Failure>) -> Self {
        let resume_token = error.resume_token().cloned();
        Failed { kind: error.into_kind(), resume_token }
    }
}

/// A walk under way, whoever drives it.
pub trait Driven<R: PaginatedRequest> {
    /// What comes next.
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>>;

    /// Where it stands, `remaining` items before what was given last; `None` where it does not say.
    fn position(&self, remaining: usize) -> Option<Position<R::Token>>;

    /// The same as text.
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>>;
}

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
    /// `blocking_items()`.
    BlockingItems,
    /// `blocking_pages()`.
    BlockingPages,
    /// `blocking_full_result()`.
    BlockingFullResult,
}

impl Driver {
    /// All of them.
    pub const ALL: [Driver; 12] = [
        Driver::Walk,
        Driver::Items,
        Driver::ItemStream,
        Driver::WithPositions,
        Driver::CollectedItems,
        Driver::Pages,
        Driver::PageStream,
        Driver::CollectedPages,
        Driver::FullResult,
        Driver::BlockingItems,
        Driver::BlockingPages,
        Driver::BlockingFullResult,
    ];

    /// Whether it gives everything at once: a future of its that is dropped takes the walk with it.
    pub fn gives_all_at_once(self) -> bool {
        matches!(
            self,
            Driver::CollectedItems | Driver::CollectedPages | Driver::FullResult | Driver::BlockingFullResult
        )
    }

    /// Whether it gives pages, one by one.
    pub fn gives_pages(self) -> bool {
        matches!(self, Driver::Walk | Driver::Pages | Driver::PageStream | Driver::BlockingPages)
    }

    /// Whether it waits for answers, or blocks.
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

fn one<R: PaginatedRequest>(item: Result<ItemOf<R>, PaginateError<Failure>>) -> Result<Given<R>, Failed> {
    Ok(Given::Items(vec![item?]))
}

/// A page given by what stands at `stands` then, as the page has to know.
fn page_of<R: PaginatedRequest>(
    page: Result<Page<R>, PaginateError<Failure>>,
    stands: Option<ResumeToken>,
) -> Result<Given<R>, Failed> {
    let page = page?;
    assert!(page.resume_token() == stands, "a page knows another resume token than its stream");
    Ok(Given::Page(page.into_inner()))
}

/// A stream or an iterator, and how it is asked.
struct Stepping<S, N, T> {
    of: S,
    next: N,
    position: fn(&S) -> Position<T>,
    text: fn(&S) -> Option<ResumeToken>,
}

impl<R, S, N> Driven<R> for Stepping<S, N, R::Token>
where
    R: PaginatedRequest,
    N: AsyncFnMut(&mut S) -> Option<Result<Given<R>, Failed>>,
{
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin((self.next)(&mut self.of))
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        (remaining == 0).then(|| (self.position)(&self.of))
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        (remaining == 0).then(|| (self.text)(&self.of))
    }
}

/// Items that carry their positions.
struct Positioned<'a, R: PaginatedRequest> {
    items: WithPositions<&'a Service<R>, R>,
    /// Before the item given last.
    before: Position<R::Token>,
}

impl<R: PaginatedRequest> Driven<R> for Positioned<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            let given = match self.items.next().await? {
                Ok(given) => given,
                Err(error) => return Some(Err(error.into())),
            };
            self.before = given.before;
            Some(Ok(Given::Items(vec![given.item])))
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        match remaining {
            0 => Some(self.items.position()),
            1 => Some(self.before.clone()),
            _ => None,
        }
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        match remaining {
            0 => Some(self.items.resume_token()),
            1 => Some(self.before.resume_token::<R>()),
            _ => None,
        }
    }
}

/// The state machine, asked and answered by hand.
struct ByHand<'a, R: PaginatedRequest> {
    walk: Walk<R>,
    service: &'a Service<R>,
    failed: bool,
}

impl<R: PaginatedRequest> Driven<R> for ByHand<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            if self.failed {
                return None;
            }
            let kind = match self.walk.request().transpose()? {
                Ok(request) => match self.service.answer(request) {
                    Ok(response) => return Some(Ok(Given::Page(self.walk.accept(response)))),
                    Err(failure) => PaginateErrorKind::Fetch(failure),
                },
                Err(error) => PaginateErrorKind::Walk(error),
            };
            self.failed = true;
            Some(Err(Failed { kind, resume_token: self.walk.resume_token() }))
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        Some(self.walk.position_before(remaining))
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        Some(self.walk.resume_token_before(remaining))
    }
}

/// What gives everything at once: before that, and after an error, nothing was given.
struct Whole<F, R: PaginatedRequest, N> {
    paginator: Option<Paginator<F, R>>,
    result: N,
    start: Position<R::Token>,
    /// The resume token of the result; the inner `None` is an end.
    left: Option<Option<ResumeToken>>,
    given: bool,
}

type Everything<R> = (Given<R>, Option<Option<ResumeToken>>);

fn whole<'a, R, N>(paginator: Paginator<&'a Service<R>, R>, result: N) -> Box<dyn Driven<R> + 'a>
where
    R: PaginatedRequest + 'a,
    N: AsyncFn(Paginator<&'a Service<R>, R>) -> Result<Everything<R>, Failed> + 'a,
{
    let start = paginator.clone().walk().position();
    Box::new(Whole { paginator: Some(paginator), result, start, left: None, given: false })
}

impl<F, R, N> Driven<R> for Whole<F, R, N>
where
    R: PaginatedRequest,
    N: AsyncFn(Paginator<F, R>) -> Result<Everything<R>, Failed>,
{
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async {
            match (self.result)(self.paginator.take()?).await {
                Ok((given, left)) => {
                    (self.left, self.given) = (left, true);
                    Some(Ok(given))
                }
                Err(failed) => Some(Err(failed)),
            }
        })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        (remaining == 0 && !self.given).then(|| self.start.clone())
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        if remaining > 0 {
            return None;
        }
        if self.given { self.left.clone() } else { Some(self.start.resume_token::<R>()) }
    }
}
