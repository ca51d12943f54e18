//! The ways to walk: every driver of the runtime.

use crate::{
    caller::Caller,
    operations::{Item, Operation},
    service::{Failure, Service},
};
use futures_util::Stream;
use paginator_runtime::{
    Page, PaginateError, PaginateErrorKind, PaginatedResponse, Paginator, Position, ResumeToken, WalkError,
    drive::{BlockingItems, BlockingPages},
    field::PageItems,
};
use std::{future::poll_fn, pin::Pin};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Driver {
    Items,
    ItemStream,
    WithPositions,
    CollectedItems,
    Pages,
    PageStream,
    CollectedPages,
    FullResult,
    BlockingItems,
    BlockingPages,
    BlockingFullResult,
    ByHand,
}

pub(crate) const DRIVERS: [Driver; 12] = [
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
    Driver::ByHand,
];

/// Where a walk leaves off, as its caller took it down.
#[derive(Clone, Debug)]
pub(crate) enum Left<T> {
    At(Position<T>),
    /// `None` when done.
    Text(Option<ResumeToken>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum End {
    /// The walk was over.
    Over,
    /// The caller stopped, or gave up waiting.
    Stopped,
    Failed(PaginateErrorKind<Failure>),
}

/// What a walk gave.
#[derive(Debug)]
pub(crate) struct Walked<T> {
    pub(crate) items: Vec<u32>,
    pub(crate) end: End,
    pub(crate) left: Left<T>,
}

impl Caller<'_> {
    pub(crate) fn walk<R: Operation>(
        &mut self,
        driver: Driver,
        paginator: Paginator<&Service<'_>, R>,
        start: Position<R::Token>,
    ) -> Walked<R::Token> {
        match driver {
            Driver::Items | Driver::ItemStream => self.items(driver, paginator),
            Driver::WithPositions => self.with_positions(paginator, start),
            Driver::CollectedItems => self.whole(start, async move || {
                let items: Vec<_> = paginator.clone().items().try_collect().await?;
                Ok((items.into_iter().map(|item| item.key - 1).collect(), None))
            }),
            Driver::Pages | Driver::PageStream => self.pages(driver, paginator),
            Driver::CollectedPages => self.whole(start, async move || {
                let pages: Vec<_> = paginator.clone().pages().try_collect().await?;
                Ok((pages.into_iter().flat_map(|page| keys(page.into_inner())).collect(), None))
            }),
            Driver::FullResult => self.whole(start, async move || {
                let result = paginator.clone().full_result().await?;
                Ok((keys(result.response), result.next_token))
            }),
            Driver::BlockingItems => {
                let key = |item: Item| vec![item.key - 1];
                let items = paginator.blocking_items();
                self.blocking(items, key, BlockingItems::position, BlockingItems::resume_token)
            }
            Driver::BlockingPages => {
                let keys = |page: Page<R>| keys(page.into_inner());
                let pages = paginator.blocking_pages();
                self.blocking(pages, keys, BlockingPages::position, BlockingPages::resume_token)
            }
            Driver::BlockingFullResult => self.whole(start, async move || {
                let result = paginator.clone().blocking_full_result()?;
                Ok((keys(result.response), result.next_token))
            }),
            Driver::ByHand => self.by_hand(paginator),
        }
    }

    fn items<R: Operation>(
        &mut self,
        driver: Driver,
        paginator: Paginator<&Service<'_>, R>,
    ) -> Walked<R::Token> {
        let mut stream = paginator.items();
        let mut items = Vec::new();
        let end = loop {
            if self.stops(items.len()) {
                break End::Stopped;
            }
            let given = if driver == Driver::Items {
                self.wait(async || stream.next().await)
            } else {
                self.wait(async || polled(&mut stream).await)
            };
            match given {
                Some(Some(Ok(item))) => items.push(item.key - 1),
                Some(Some(Err(error))) => {
                    let text = error.resume_token().cloned();
                    let left = self.note(|| stream.position(), || text);
                    return Walked { items, end: End::Failed(error.into_kind()), left };
                }
                Some(None) => break End::Over,
                None => break End::Stopped,
            }
        };
        Walked { items, end, left: self.note(|| stream.position(), || stream.resume_token()) }
    }

    fn with_positions<R: Operation>(
        &mut self,
        paginator: Paginator<&Service<'_>, R>,
        start: Position<R::Token>,
    ) -> Walked<R::Token> {
        let mut stream = paginator.items().with_positions();
        let mut items = Vec::new();
        let mut left = start;
        let end = loop {
            if self.stops(items.len()) {
                break End::Stopped;
            }
            match self.wait(async || polled(&mut stream).await) {
                // Sometimes the last one is handed back.
                Some(Some(Ok(given))) if self.random.percent(self.hands_back) => {
                    left = given.before;
                    break End::Stopped;
                }
                Some(Some(Ok(given))) => {
                    items.push(given.item.key - 1);
                    left = given.after;
                }
                Some(Some(Err(error))) => {
                    let text = error.resume_token().cloned();
                    let left = self.note(|| left, || text);
                    return Walked { items, end: End::Failed(error.into_kind()), left };
                }
                Some(None) => break End::Over,
                None => break End::Stopped,
            }
        };
        Walked { items, end, left: Left::At(left) }
    }

    fn pages<R: Operation>(
        &mut self,
        driver: Driver,
        paginator: Paginator<&Service<'_>, R>,
    ) -> Walked<R::Token> {
        let mut stream = paginator.pages();
        let mut items = Vec::new();
        let mut left = None;
        let end = loop {
            if self.stops(items.len()) {
                break End::Stopped;
            }
            let given = if driver == Driver::Pages {
                self.wait(async || stream.next().await)
            } else {
                self.wait(async || polled(&mut stream).await)
            };
            match given {
                Some(Some(Ok(page))) => {
                    left = Some(page.resume_token());
                    items.extend(keys(page.into_inner()));
                }
                Some(Some(Err(error))) => {
                    let text = error.resume_token().cloned();
                    let left = self.note(|| stream.position(), || text);
                    return Walked { items, end: End::Failed(error.into_kind()), left };
                }
                Some(None) => break End::Over,
                None => break End::Stopped,
            }
        };
        // What the last page says of its position is as good as what the stream does.
        let text = left.unwrap_or_else(|| stream.resume_token());
        Walked { items, end, left: self.note(|| stream.position(), || text) }
    }

    /// What gives everything in the end, or nothing.
    fn whole<T>(
        &mut self,
        start: Position<T>,
        result: impl AsyncFnMut() -> Result<(Vec<u32>, Option<ResumeToken>), PaginateError<Failure>>,
    ) -> Walked<T> {
        // A dropped future takes the walk with it, so this one is held.
        self.drops = false;
        match self.wait(result) {
            None => Walked { items: Vec::new(), end: End::Stopped, left: Left::At(start) },
            Some(Ok((items, text))) => Walked { items, end: End::Over, left: Left::Text(text) },
            Some(Err(error)) => {
                let text = error.resume_token().cloned();
                let left = self.note(|| start, || text);
                // No page at all is the end of a walk that was to have none.
                let end = match error.into_kind() {
                    PaginateErrorKind::Walk(WalkError::NoPage) => End::Over,
                    kind => End::Failed(kind),
                };
                Walked { items: Vec::new(), end, left }
            }
        }
    }

    /// An iterator of items or of pages, which hold `keys`.
    fn blocking<I, G, T>(
        &mut self,
        mut iterator: I,
        keys: impl Fn(G) -> Vec<u32>,
        position: impl Fn(&I) -> Position<T>,
        text: impl Fn(&I) -> Option<ResumeToken>,
    ) -> Walked<T>
    where
        I: Iterator<Item = Result<G, PaginateError<Failure>>>,
    {
        let mut items = Vec::new();
        let end = loop {
            if self.stops(items.len()) {
                break End::Stopped;
            }
            match iterator.next() {
                Some(Ok(given)) => items.extend(keys(given)),
                Some(Err(error)) => {
                    let text = error.resume_token().cloned();
                    let left = self.note(|| position(&iterator), || text);
                    return Walked { items, end: End::Failed(error.into_kind()), left };
                }
                None => break End::Over,
            }
        };
        Walked { items, end, left: self.note(|| position(&iterator), || text(&iterator)) }
    }

    fn by_hand<R: Operation>(&mut self, paginator: Paginator<&Service<'_>, R>) -> Walked<R::Token> {
        let mut walk = paginator.walk();
        let mut items = Vec::new();
        let end = loop {
            if self.stops(items.len()) {
                break End::Stopped;
            }
            let request = match walk.request() {
                Ok(Some(request)) => request,
                Ok(None) => break End::Over,
                Err(error) => break End::Failed(PaginateErrorKind::Walk(error)),
            };
            let Ok(response) = self.service.answer(&request) else {
                break End::Failed(PaginateErrorKind::Fetch(Failure));
            };
            items.extend(keys(walk.accept(response)));
            if let Some(beyond) = self.stops_at.and_then(|at| items.len().checked_sub(at)) {
                // In the middle of a page, say.
                items.truncate(items.len() - beyond);
                let left = self.note(|| walk.position_before(beyond), || walk.resume_token_before(beyond));
                return Walked { items, end: End::Stopped, left };
            }
        };
        Walked { items, end, left: self.note(|| walk.position(), || walk.resume_token()) }
    }
}

/// The next of a stream, polled as streams are.
async fn polled<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

fn keys<Response: PaginatedResponse<Items: PageItems<Item = Item>>>(mut response: Response) -> Vec<u32> {
    response.items_mut().map(PageItems::take_all).into_iter().flatten().map(|item| item.key - 1).collect()
}
