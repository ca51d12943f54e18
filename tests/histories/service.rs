//! A service over a generated list that fails, hangs, dawdles and hands out wrong tokens as it is told to.

use crate::{
    operations::{Follows, Item, Operation},
    tokens::Spot,
    world::World,
};
use paginator_runtime::{Fetch, FetchBlocking};
use paginator_tests::Random;
use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

/// What is to go wrong in a walk, as chances in a hundred for each request.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Faults {
    pub(crate) errors: u32,
    pub(crate) hangs: u32,
    /// The answer takes a few polls.
    pub(crate) delays: u32,
    /// A page hands out a token that was followed before, and stays with it while the walk lasts.
    pub(crate) leads_back: u32,
    /// The flag says that more follows, and there is no token.
    pub(crate) no_token: u32,
}

/// A page that leads back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Back {
    page: Spot,
    /// The item behind that page.
    pub(crate) behind: u32,
    pub(crate) to: Spot,
    /// Whether the walk followed.
    pub(crate) followed: bool,
    /// Within how many requests the walk has to find out.
    within: usize,
}

/// The service as one walk finds it.
pub(crate) struct Service<'a> {
    world: &'a World,
    faults: Faults,
    /// The first item that the walk is to give.
    start: u32,
    random: RefCell<Random>,
    followed: RefCell<Vec<Spot>>,
    pub(crate) back: Cell<Option<Back>>,
    pub(crate) requests: Cell<usize>,
    pub(crate) hung: Cell<bool>,
    pub(crate) faulted: Cell<u64>,
    pub(crate) without_token: Cell<bool>,
    /// What the walk must never do, once it did.
    pub(crate) complaint: Cell<Option<&'static str>>,
    /// How many items the first page had.
    pub(crate) first_page: Cell<Option<u32>>,
}

/// Why a request failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Failure;

impl<'a> Service<'a> {
    pub(crate) fn new(world: &'a World, faults: Faults, start: u32, random: Random) -> Self {
        Service {
            world,
            faults,
            start,
            random: RefCell::new(random),
            followed: RefCell::default(),
            back: Cell::default(),
            requests: Cell::default(),
            hung: Cell::default(),
            faulted: Cell::default(),
            without_token: Cell::default(),
            complaint: Cell::default(),
            first_page: Cell::default(),
        }
    }

    fn percent(&self, percent: u32) -> bool {
        percent > 0 && self.random.borrow_mut().percent(percent)
    }

    fn count_fault(&self) {
        self.faulted.set(self.faulted.get() + 1);
    }

    fn complain(&self, complaint: &'static str) -> Failure {
        self.complaint.set(Some(complaint));
        Failure
    }

    /// Answers; without hanging.
    pub(crate) fn answer<R: Operation>(&self, request: &R) -> Result<R::Response, Failure> {
        let requests = self.requests.get() + 1;
        self.requests.set(requests);
        match self.back.get() {
            Some(back) if requests > back.within => {
                return Err(self.complain("a cycle was not found in time"));
            }
            Some(back) => self.back.set(Some(Back { followed: true, ..back })),
            None if requests > self.world.most_requests() => return Err(self.complain("the walk is endless")),
            _ => {}
        }
        if self.percent(self.faults.errors) {
            self.count_fault();
            return Err(Failure);
        }
        let spot = request.token().map(|token| R::spot(&token));
        let page = self.world.page(spot.unwrap_or_default(), request.page_size());
        if self.first_page.get().is_none() {
            self.first_page.set(Some(page.items.len() as u32));
        }
        if self.back.get().is_none() {
            self.followed.borrow_mut().extend(spot);
            self.lead_back(spot, page.items.clone());
        }
        let mut follows = Follows { more: page.next.is_some(), next: page.next, is_last_key: true };
        if let Some(back) = self.back.get().filter(|back| Some(back.page) == spot) {
            follows = Follows { more: true, next: Some(back.to), is_last_key: false };
        } else if R::HAS_FLAG && !R::HAS_KEYS && self.percent(self.faults.no_token) {
            self.count_fault();
            self.without_token.set(true);
            follows = Follows { more: true, next: None, is_last_key: true };
        }
        let items = page.items.map(|index| Item { key: index + 1 }).collect();
        Ok(R::respond(items, follows))
    }

    /// Begins to lead back from the page at `spot`, to any token that this walk followed. On a page that the
    /// walk drops items of, to that page itself: its second coming would not be dropped.
    fn lead_back(&self, spot: Option<Spot>, items: std::ops::Range<u32>) {
        let Some(page) = spot else { return };
        if !self.percent(self.faults.leads_back) {
            return;
        }
        self.count_fault();
        let followed = self.followed.borrow();
        let any = self.random.borrow_mut().below(followed.len() as u32) as usize;
        let to = if items.start < self.start { page } else { followed[any] };
        let within = 3 * followed.len() + 3;
        self.back.set(Some(Back { page, behind: items.end, to, followed: false, within }));
    }
}

impl<R: Operation> Fetch<R> for Service<'_> {
    type Error = Failure;
    type Future = Answer<R::Response>;

    fn fetch(&self, request: R) -> Self::Future {
        if self.hung.get() {
            self.complain("a request was sent while one was in flight");
        }
        if self.percent(self.faults.hangs) {
            self.count_fault();
            self.hung.set(true);
            return Answer { result: None, pending: 0 };
        }
        let pending =
            if self.percent(self.faults.delays) { self.random.borrow_mut().between(1, 3) } else { 0 };
        Answer { result: Some(self.answer(&request)), pending }
    }
}

impl<R: Operation> FetchBlocking<R> for Service<'_> {
    type Error = Failure;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, Failure> {
        self.answer(&request)
    }
}

/// The answer of a [`Service`], after some polls.
pub(crate) struct Answer<Response> {
    /// `None` when it never comes.
    result: Option<Result<Response, Failure>>,
    pending: u32,
}

impl<Response> Unpin for Answer<Response> {}

impl<Response> Future for Answer<Response> {
    type Output = Result<Response, Failure>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        if self.pending > 0 {
            self.pending -= 1;
            return Poll::Pending;
        }
        self.result.take().map_or(Poll::Pending, Poll::Ready)
    }
}
