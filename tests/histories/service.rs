//! A service over a generated list that fails, hangs, delays and returns wrong tokens at random, and that judges the
//! walk by its requests.

use crate::{
    collection::{By, Collection, Page},
    operations::{Follows, Item, Operation},
    tokens::Spot,
    world::World,
};
use fastrand::Rng;
use paginator_tests::{Draw, Failure, Reply, Said, Service};
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
    /// A page returns a token that was followed before, and stays with it while the walk lasts.
    pub(crate) leads_back: u32,
    /// The flag says that more follows, but the token is missing.
    pub(crate) no_token: u32,
    /// A page comes empty, and says that more follow.
    pub(crate) empties: u32,
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
    /// Within how many requests the walk has to notice.
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
    /// What the walk did that it must never do.
    pub(crate) complaint: Option<&'static str>,
    /// How many items the first page had.
    pub(crate) first_page: Option<u32>,
    /// Whether a page came empty that has items.
    pub(crate) emptied: bool,
    /// How many answers had fewer items than requested, because the service caps page sizes.
    pub(crate) capped: u64,
    /// How many had a different total from the one before.
    pub(crate) totals_changed: u64,
    /// How many had fewer items than the page size, and were not the last; or were, and only that said so.
    pub(crate) short_pages: u64,
    /// How many requests carried along what the page before them gave.
    pub(crate) carried: u64,
}

/// The service as one walk finds it.
pub(crate) struct Generated<R: Operation> {
    pub(crate) service: Service<R>,
    script: Arc<Mutex<Script>>,
}

impl<R: Operation> Generated<R> {
    /// Over `world`, for a walk that is to give the items from `start` on.
    ///
    /// `ahead`: it may request pages before it has those that come first.
    pub(crate) fn new(world: &World, faults: Faults, start: u32, ahead: bool, mut random: Rng) -> Self {
        let world = world.clone();
        let places = world.collection.as_ref().map_or(0, Collection::places);
        let script = Script {
            length: world.collection.as_ref().map_or(0, |of| of.changed(places, &mut random)),
            world,
            faults,
            start,
            ahead,
            random,
            followed: Vec::new(),
            pages: Vec::new(),
            carried: None,
            observed: Observed::default(),
        };
        let script = Arc::new(Mutex::new(script));
        let replies = script.clone();
        let service = Service::scripted(move |request: &R, _| replies.lock().unwrap().reply(request));
        Generated { service, script }
    }

    pub(crate) fn observed(&self) -> Observed {
        self.script.lock().unwrap().observed
    }

    /// Whether a walk that gave every item before `next`, and ends there, had reason to: a page that reached the end,
    /// when there were no more.
    pub(crate) fn ends_at(&self, next: u32) -> bool {
        let script = self.script.lock().unwrap();
        let reaches = |page: &Page| page.length <= next && page.items.end >= page.length;
        match script.world.collection.as_ref().filter(|of| of.changes) {
            Some(_) => script.pages.iter().any(reaches),
            None => next >= script.world.total,
        }
    }
}

struct Script {
    world: World,
    faults: Faults,
    start: u32,
    ahead: bool,
    random: Rng,
    followed: Vec<Spot>,
    /// How many places of a collection exist.
    length: u32,
    /// The pages of a collection that were returned.
    pages: Vec<Page>,
    /// What the next request has to carry along, once a page gave it.
    carried: Option<String>,
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
        if self.observed.hung && !(self.ahead && R::COUNTS.is_some()) {
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
        if let Some(collection) = self.world.collection.clone() {
            return self.answer_of(&collection, request);
        }
        // A token with only a carried value is no spot.
        let spot = request.token().map(|token| R::spot(&token)).filter(|spot| *spot != Spot::default());
        self.check_carried(request, spot.unwrap_or_default())?;
        let page = self.world.page(spot.unwrap_or_default(), request.page_size());
        self.observed.first_page.get_or_insert(page.items.len() as u32);
        if self.observed.back.is_none() {
            self.followed.extend(spot);
            self.lead_back(spot, page.items.clone());
        }
        let said = Said::default();
        if R::ENDS_SHORT {
            let count = page.items.len() as i64;
            self.observed.short_pages += u64::from(request.page_size().is_some_and(|size| count < size));
        }
        let mut follows = Follows { more: page.next.is_some(), next: page.next, is_last_key: true, said };
        if let Some(back) = self.observed.back.filter(|back| Some(back.page) == spot) {
            follows = Follows { more: true, next: Some(back.to), is_last_key: false, said };
        } else if R::HAS_FLAG && !R::HAS_KEYS && self.percent(self.faults.no_token) {
            self.observed.faulted += 1;
            self.observed.without_token = true;
            follows = Follows { more: true, next: None, is_last_key: true, said };
        }
        self.carried = follows.next.and_then(R::carried_at).or(self.carried.take());
        let items = page.items.map(|index| Item { key: index + 1 }).collect();
        Ok(R::respond(items, follows))
    }

    /// Checks that the request carries what was given last.
    fn check_carried<R: Operation>(&mut self, request: &R, spot: Spot) -> Result<(), Failure> {
        let Some(carried) = request.carried() else { return Ok(()) };
        let due = R::carried_at(spot).or(self.carried.clone());
        if due.as_ref().is_some_and(|due| due != carried) {
            return Err(self.complain("something else was carried along than was given last"));
        }
        self.observed.carried +=
            u64::from(self.carried.as_ref().is_some_and(|last| R::carried_at(spot).as_ref() == Some(last)));
        self.carried = Some(carried.to_owned());
        Ok(())
    }

    /// The answer of a service that returns no token.
    fn answer_of<R: Operation>(
        &mut self,
        collection: &Collection,
        request: &R,
    ) -> Result<R::Response, Failure> {
        let (sent, counts) = (request.sent(), R::COUNTS.expect("it counts"));
        if sent.is_some_and(|sent| sent < counts.first) {
            return Err(self.complain("what comes before the first page was asked for"));
        }
        self.length = collection.changed(self.length, &mut self.random);
        let asked = request.page_size().map(|size| u32::try_from(size).expect("a page size"));
        let mut page = collection.page(sent, asked, self.length);
        let can_be_missed = counts.flag && page.more || page.total.is_some() && !counts.is_hint;
        if counts.by == By::Items
            && can_be_missed
            && !page.items.is_empty()
            && self.percent(self.faults.empties)
        {
            self.observed.faulted += 1;
            self.observed.emptied = true;
            page.items.end = page.items.start;
        }
        let observed = &mut self.observed;
        observed.first_page.get_or_insert(page.items.len() as u32);
        observed.capped += u64::from(page.is_capped);
        observed.short_pages += u64::from(page.is_short);
        let said_before = self.pages.last().map(|page| page.total);
        observed.totals_changed +=
            u64::from(page.total.is_some() && said_before.is_some_and(|before| before != page.total));
        self.pages.push(page.clone());
        let Page { items, more, total, total_pages, page_size, .. } = page;
        let said = Said { more: None, total, total_pages, page_size };
        let items = items.map(|index| Item { key: index + 1 }).collect();
        Ok(R::respond(items, Follows { next: None, more, is_last_key: false, said }))
    }

    /// Begins to lead back from the page at `spot`, to any token that this walk followed. A page whose first items the
    /// walk drops leads back only to itself: the second time, nothing of it would be dropped.
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
