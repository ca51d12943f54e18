//! A service over a generated list that fails, hangs, dawdles and hands out wrong tokens by chance, and that judges the
//! walk by what it asks for.

use crate::{
    operations::{Follows, Item, Operation},
    tokens::Spot,
    world::World,
};
use fastrand::Rng;
use paginator_tests::{Draw, Failure, Reply, Service};
use std::{
    ops::Range,
    sync::{Arc, Mutex},
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
    /// The item after that page.
    pub(crate) behind: u32,
    pub(crate) to: Spot,
    /// Whether the walk followed.
    pub(crate) followed: bool,
    /// Within how many requests the walk has to find out.
    within: usize,
}

/// What the service saw of a walk.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Observed {
    pub(crate) back: Option<Back>,
    pub(crate) requests: usize,
    pub(crate) hung: bool,
    pub(crate) faulted: u64,
    pub(crate) without_token: bool,
    /// What the walk must never do, once it did.
    pub(crate) complaint: Option<&'static str>,
    /// How many items the first page had.
    pub(crate) first_page: Option<u32>,
}

/// The service as one walk finds it.
pub(crate) struct Generated<R: Operation> {
    pub(crate) service: Service<R>,
    script: Arc<Mutex<Script>>,
}

impl<R: Operation> Generated<R> {
    /// Over `world`, for a walk that is to give the items from `start` on.
    pub(crate) fn new(world: &World, faults: Faults, start: u32, random: Rng) -> Self {
        let world = world.clone();
        let script =
            Script { world, faults, start, random, followed: Vec::new(), observed: Observed::default() };
        let script = Arc::new(Mutex::new(script));
        let replies = script.clone();
        let service = Service::scripted(move |request: &R, _| replies.lock().unwrap().reply(request));
        Generated { service, script }
    }

    pub(crate) fn observed(&self) -> Observed {
        self.script.lock().unwrap().observed
    }
}

struct Script {
    world: World,
    faults: Faults,
    start: u32,
    random: Rng,
    followed: Vec<Spot>,
    observed: Observed,
}

impl Script {
    fn percent(&mut self, percent: u32) -> bool {
        percent > 0 && self.random.percent(percent)
    }

    fn complain(&mut self, complaint: &'static str) -> Failure {
        self.observed.complaint = Some(complaint);
        Failure::OutOfOrder
    }

    fn reply<R: Operation>(&mut self, request: &R) -> Reply<R::Response> {
        if self.observed.hung {
            self.complain("a request was sent while one was in flight");
        }
        if self.percent(self.faults.hangs) {
            self.observed.faulted += 1;
            self.observed.hung = true;
            return Reply { result: None, pending: 0 };
        }
        let pending = if self.percent(self.faults.delays) { self.random.usize(1..=3) } else { 0 };
        Reply { result: Some(self.answer(request)), pending }
    }

    fn answer<R: Operation>(&mut self, request: &R) -> Result<R::Response, Failure> {
        self.observed.requests += 1;
        let requests = self.observed.requests;
        match &mut self.observed.back {
            Some(back) if requests > back.within => {
                return Err(self.complain("a cycle was not found in time"));
            }
            Some(back) => back.followed = true,
            None if requests > self.world.most_requests() => return Err(self.complain("the walk is endless")),
            None => {}
        }
        if self.percent(self.faults.errors) {
            self.observed.faulted += 1;
            return Err(Failure::OutOfOrder);
        }
        let spot = request.token().map(|token| R::spot(&token));
        let page = self.world.page(spot.unwrap_or_default(), request.page_size());
        self.observed.first_page.get_or_insert(page.items.len() as u32);
        if self.observed.back.is_none() {
            self.followed.extend(spot);
            self.lead_back(spot, page.items.clone());
        }
        let mut follows = Follows { more: page.next.is_some(), next: page.next, is_last_key: true };
        if let Some(back) = self.observed.back.filter(|back| Some(back.page) == spot) {
            follows = Follows { more: true, next: Some(back.to), is_last_key: false };
        } else if R::HAS_FLAG && !R::HAS_KEYS && self.percent(self.faults.no_token) {
            self.observed.faulted += 1;
            self.observed.without_token = true;
            follows = Follows { more: true, next: None, is_last_key: true };
        }
        let items = page.items.map(|index| Item { key: index + 1 }).collect();
        Ok(R::respond(items, follows))
    }

    /// Begins to lead back from the page at `spot`, to any token that this walk followed. On a page that the
    /// walk drops items of, to that page itself: its second coming would not be dropped.
    fn lead_back(&mut self, spot: Option<Spot>, items: Range<u32>) {
        let Some(page) = spot else { return };
        if !self.percent(self.faults.leads_back) {
            return;
        }
        self.observed.faulted += 1;
        let any = self.random.one_of(&self.followed);
        let to = if items.start < self.start { page } else { any };
        let within = 3 * self.followed.len() + 3;
        self.observed.back = Some(Back { page, behind: items.end, to, followed: false, within });
    }
}
