//! `Service`: an API over a list, which fetches with and without async, fails where planned, and logs its requests.

use super::{
    failure::{Answer, Failure},
    further::{FurtherList, Lists},
    list::List,
    state::{Logged, State, Trial},
    world::{Ending, Totals, World},
};
use crate::{
    fetch::{Fetch, FetchBlocking},
    operation::PaginatedRequest,
};
use std::{
    fmt,
    ops::Range,
    sync::{Mutex, MutexGuard, PoisonError},
};

type Respond<R, T> =
    dyn Fn(&R, &List<'_, T>) -> Result<<R as PaginatedRequest>::Response, Failure> + Send + Sync;

/// An API over a list: a closure says which page a request asks for and what its response says. Fetches for the
/// operation, with and without async.
///
/// # Example
/// An API with tokens that gives at most 10 items per page, and fails once:
/// ```
/// # use paginator_runtime::{Paginated, PaginatedRequest, PaginatedResponse, operation::{Next, Seen}};
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Books)]
/// # struct ListBooks {
/// #     #[paginated(page_size)]
/// #     limit: Option<u32>,
/// #     #[paginated(input_token)]
/// #     cursor: Option<String>,
/// # }
/// # #[derive(Paginated)]
/// # struct Books {
/// #     #[paginated(items)]
/// #     books: Vec<u32>,
/// #     #[paginated(output_token)]
/// #     next_cursor: Option<String>,
/// # }
/// use paginator_runtime::testing::Service;
///
/// let service = Service::new(0..40, |request: &ListBooks, list| {
///     let page = list.at_token(&request.cursor).sized(&request.limit);
///     Books { books: page.items(), next_cursor: page.next_token() }
/// });
/// let service = service.max_page_size(10).fails_at([3]);
/// # pollster::block_on(async {
/// let mut books = ListBooks { limit: Some(25), cursor: None }.paginate(&service).items();
/// let error = loop {
///     if let Err(error) = books.try_next().await { break error }
/// };
/// assert_eq!(books.delivered(), 20);
/// assert_eq!(service.requests().len(), 3);
/// # assert!(error.resume_token().is_some());
/// # });
/// ```
pub struct Service<R: PaginatedRequest, T> {
    respond: Box<Respond<R, T>>,
    pub(super) world: World<T>,
    pub(super) further: Vec<FurtherList<R::Response>>,
    fails_at: Vec<usize>,
    latency: usize,
    state: Mutex<State<R>>,
}

impl<R: PaginatedRequest, T> Service<R, T> {
    /// One that answers every request: `respond` finds the page on the [`List`] and makes the response.
    pub fn new(
        items: impl IntoIterator<Item = T>,
        respond: impl Fn(&R, &List<'_, T>) -> R::Response + Send + Sync + 'static,
    ) -> Self {
        Self::fallible(items, move |request, list| Ok(respond(request, list)))
    }

    /// One whose `respond` may fail, as a client does that turns a response into an error.
    pub fn fallible(
        items: impl IntoIterator<Item = T>,
        respond: impl Fn(&R, &List<'_, T>) -> Result<R::Response, Failure> + Send + Sync + 'static,
    ) -> Self {
        let state = State { log: Vec::new(), trial: Trial::default(), has_links: false, lured_to: None };
        Service {
            respond: Box::new(respond),
            world: World::new(items.into_iter().collect()),
            further: Vec::new(),
            fails_at: Vec::new(),
            latency: 0,
            state: Mutex::new(state),
        }
    }

    /// Gives pages of `items` items where no size is asked for; 4 unless set.
    #[must_use]
    pub fn page_size(mut self, items: usize) -> Self {
        self.world.page_size = items;
        self
    }

    /// Gives at most `items` items per page, whatever is asked for.
    #[must_use]
    pub fn max_page_size(mut self, items: usize) -> Self {
        self.world.max_page_size = Some(items);
        self
    }

    /// Ends a page before the item with this index, so that it is shorter than the others. Pages with a number have
    /// fixed places: for these see [`filters`](Self::filters).
    #[must_use]
    pub fn short_page_at(mut self, index: usize) -> Self {
        self.world.short_pages_at.push(index);
        self
    }

    /// Leaves the items with these indices out, after paging: the pages that they are on are shorter, or empty.
    #[must_use]
    pub fn filters(mut self, indices: Range<usize>) -> Self {
        self.world.filtered.push(indices);
        self
    }

    /// What [`total`](super::ServedPage::total) and [`total_pages`](super::ServedPage::total_pages) say; the truth
    /// unless set.
    #[must_use]
    pub fn totals(mut self, totals: Totals) -> Self {
        self.world.totals = totals;
        self
    }

    /// How the API shows that a page is the last one; its response says it unless set.
    #[must_use]
    pub fn ends_by(mut self, ending: Ending) -> Self {
        self.world.ending = ending;
        self
    }

    /// Has a [`check`](super::check) compare a further list of the responses too, one that is marked `aggregate`; its
    /// messages use this `name`. `list` gives its elements, no two of them equal in all responses.
    ///
    /// # Example
    /// An annotation that forgets its further list, so that a full result has that of the first page only:
    /// ```
    /// # use paginator_runtime::Paginated;
    /// # #[derive(Clone, Default, Paginated)]
    /// # #[paginated(response = Listing)]
    /// # struct ListFolder {
    /// #     #[paginated(input_token)]
    /// #     cursor: Option<String>,
    /// # }
    /// use paginator_runtime::testing::{Service, check};
    ///
    /// #[derive(Paginated)]
    /// struct Listing {
    ///     #[paginated(items)]
    ///     files: Vec<u32>,
    ///     folders: Vec<String>, // not marked `aggregate`
    ///     #[paginated(output_token)]
    ///     next_cursor: Option<String>,
    /// }
    ///
    /// let service = Service::new(0..12, |request: &ListFolder, list| {
    ///     let page = list.at_token(&request.cursor);
    ///     let folders = page.items().iter().filter(|file| *file % 3 == 0).map(u32::to_string).collect();
    ///     Listing { files: page.items(), folders, next_cursor: page.next_token() }
    /// });
    /// let service = service.further_list("folders", |page| page.folders.clone());
    /// let mistake = check(ListFolder::default(), &service).unwrap_err();
    /// assert!(mistake.what().starts_with("in the further list `folders`: "));
    /// ```
    #[must_use]
    pub fn further_list<U: PartialEq + Send + 'static>(
        mut self,
        name: impl Into<String>,
        list: impl Fn(&R::Response) -> Vec<U> + Send + Sync + 'static,
    ) -> Self {
        self.further.push(FurtherList::new(name.into(), list));
        self
    }

    /// Fails these requests, counted from 1. For walks of your own: a [`check`](super::check) plans its faults itself,
    /// and refuses a service that has some.
    #[must_use]
    pub fn fails_at(mut self, requests: impl IntoIterator<Item = usize>) -> Self {
        self.fails_at.extend(requests);
        self
    }

    /// Is not ready for the first `polls` polls of each request; 0 unless set. It wakes its task at once.
    #[must_use]
    pub fn latency(mut self, polls: usize) -> Self {
        self.latency = polls;
        self
    }

    /// The requests so far; after a [`check`](super::check), those of its last walk.
    pub fn requests(&self) -> Vec<R> {
        self.state().log.iter().map(|logged| logged.request.clone()).collect()
    }

    pub(super) fn has_faults(&self) -> bool {
        !self.fails_at.is_empty()
    }

    /// Forgets what was asked, and plans one walk.
    pub(super) fn begin(&self, trial: Trial) {
        let mut state = self.state();
        state.log.clear();
        state.trial = trial;
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the further lists of a response hold.
    pub(super) fn further_of(&self, response: &R::Response) -> Lists {
        self.further.iter().map(|list| list.of(response)).collect()
    }

    /// Answers a request a second time, without logging it.
    #[cfg(feature = "jmespath")]
    pub(super) fn again(&self, request: &R) -> Result<R::Response, Failure> {
        let lure = self.state().trial.lure;
        (self.respond)(request, &List::new(&self.world, lure))
    }

    pub(super) fn answer(&self, request: R) -> Answer<R::Response> {
        let (nth, trial) = {
            let mut state = self.state();
            state.log.push(Logged { request: request.clone(), served: None, further: Lists::new() });
            (state.log.len(), state.trial)
        };
        let polls = self.latency + trial.latency;
        let fails = |failure| Answer { result: Some(Err(failure)), polls };
        if trial.most.is_some_and(|most| nth > most) {
            return fails(Failure::refused(format!("the walk does not end: {} requests were sent", nth - 1)));
        }
        if trial.fails_at == Some(nth) || self.fails_at.contains(&nth) {
            return fails(Failure::Planned);
        }
        let list = List::new(&self.world, trial.lure);
        let response = (self.respond)(&request, &list);
        let mut state = self.state();
        state.has_links |= list.has_links.get();
        state.lured_to = list.lured_to.take().or(state.lured_to.take());
        if let Some(failure) = list.refusal.take() {
            return fails(failure);
        }
        if let (Some(logged), Ok(response)) = (state.log.get_mut(nth - 1), &response) {
            logged.served = list.served.get();
            logged.further = self.further_of(response);
        }
        Answer { result: Some(response), polls }
    }
}

impl<R: PaginatedRequest, T> Fetch<R> for Service<R, T> {
    type Error = Failure;
    type Future = Answer<R::Response>;

    fn fetch(&self, request: R) -> Self::Future {
        self.answer(request)
    }
}

impl<R: PaginatedRequest, T> FetchBlocking<R> for Service<R, T> {
    type Error = Failure;

    fn fetch_blocking(&self, request: R) -> Result<R::Response, Failure> {
        self.answer(request).result.unwrap_or(Err(Failure::Planned))
    }
}

/// Shows how many items there are and how many requests were sent, and nothing of what they hold.
impl<R: PaginatedRequest, T> fmt::Debug for Service<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (items, requests) = (self.world.items.len(), self.state().log.len());
        f.debug_struct("Service").field("items", &items).field("requests", &requests).finish_non_exhaustive()
    }
}
