//! `check`: walks an operation in every way, and says what went wrong.

use super::{
    further,
    judge::{Judge, Went},
    lures,
    mistake::{Mistake, Report},
    plan::{Driver, Plan, Start},
    service::Service,
};
use crate::{
    operation::{ItemOf, PaginatedRequest, PaginatedResponse, field::PageItems},
    walk::Position,
};
use std::collections::BTreeMap;

/// Walks the operation of `request` over `service` in every way, and compares what came with the service's list:
/// through every driver (the streams by `next`, as a `Stream` and collected, `search` with the feature `jmespath`, full
/// results, the iterators), with the page size unset and set, with 0, 1 and 3 requests ahead; cut after every number of
/// items by `max_items` and by a caller that stops, and after a fault at each request; resumed from each of these by
/// text and typed, with the same, a smaller, a larger and no page size. Where the service returns URLs, it makes some
/// of them lead astray. Further lists are compared where the service [names](Service::further_list) them.
///
/// `request` asks for the first page. The list needs at least three pages' worth of items, no two of them equal. A walk
/// may end in an error instead of giving fewer items or some twice, where nothing better is possible: a position that
/// cannot be known for another page size, or a page size that has to be known and is not.
///
/// # Errors
/// With the first thing that is wrong: what was lost, came twice or was not needed, the settings of the walk, and
/// what it may come from.
///
/// # Example
/// An annotation that does not read the flag of its response:
/// ```
/// # use paginator_runtime::Paginated;
/// use paginator_runtime::testing::{Service, check};
///
/// #[derive(Clone, Default, Paginated)]
/// #[paginated(response = Charges)]
/// struct ListCharges {
///     #[paginated(page_size)]
///     limit: Option<u32>,
///     #[paginated(input_token)]
///     starting_after: Option<u32>,
/// }
/// #[derive(Paginated)]
/// #[paginated(items: Vec<u32> = data, output_token: u32 = data[-1])]
/// struct Charges {
///     data: Vec<u32>,
///     has_more: bool, // not marked `more_results`
/// }
///
/// let service = Service::new(100..123, |request: &ListCharges, list| {
///     let page = list.after(&request.starting_after, |charge| *charge).sized(&request.limit);
///     Charges { data: page.items(), has_more: page.has_more() }
/// });
/// let mistake = check(ListCharges::default(), &service).unwrap_err();
/// assert!(mistake.to_string().starts_with("not needed: 1 request after the last page"));
/// ```
pub fn check<R, T>(request: R, service: &Service<R, T>) -> Result<Report, Mistake>
where
    R: PaginatedRequest,
    R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
    T: Clone + PartialEq,
{
    check_by(request, service, T::clone)
}

/// [`check`] for items that differ in type from those of the service's list, or cannot be compared: `key` turns an item
/// into one of the list.
///
/// # Errors
/// As [`check`].
///
/// # Example
/// ```
/// # use paginator_runtime::Paginated;
/// # #[derive(Clone, Default, Paginated)]
/// # #[paginated(response = Books)]
/// # struct ListBooks {
/// #     #[paginated(input_token)]
/// #     cursor: Option<String>,
/// # }
/// # #[derive(Paginated)]
/// # struct Books {
/// #     #[paginated(items)]
/// #     books: Vec<Book>,
/// #     #[paginated(output_token)]
/// #     next_cursor: Option<String>,
/// # }
/// use paginator_runtime::testing::{Service, check_by};
///
/// struct Book { id: u32 } // neither `Clone` nor `PartialEq`
///
/// let service = Service::new(0..23, |request: &ListBooks, list| {
///     let page = list.at_token(&request.cursor);
///     let books = page.items().into_iter().map(|id| Book { id }).collect();
///     Books { books, next_cursor: page.next_token() }
/// });
/// check_by(ListBooks::default(), &service, |book| book.id).unwrap();
/// ```
pub fn check_by<R, T>(
    request: R,
    service: &Service<R, T>,
    key: impl Fn(&ItemOf<R>) -> T,
) -> Result<Report, Mistake>
where
    R: PaginatedRequest,
    T: Clone + PartialEq,
{
    let all: Vec<T> = service.world.all_shown().cloned().collect();
    if all.iter().enumerate().any(|(index, item)| all.iter().skip(index + 1).any(|other| other == item)) {
        return Err(Mistake::new(
            "two items of the list are equal, so that one that comes twice cannot be noticed",
        ));
    }
    if service.has_faults() {
        return Err(Mistake::new(
            "the service is to fail at requests of its own; a check plans its faults itself",
        ));
    }
    let judge =
        Judge { request, service, key: &key, all, report: Report::default(), further: BTreeMap::new() };
    let mut check = Check { judge, resumed: 0 };
    check.all()?;
    Ok(check.judge.report)
}

struct Check<'a, R: PaginatedRequest, T> {
    judge: Judge<'a, R, T>,
    /// Counts resumed walks, to take the drivers in turn.
    resumed: usize,
}

impl<R, T> Check<'_, R, T>
where
    R: PaginatedRequest,
    T: Clone + PartialEq,
{
    fn all(&mut self) -> Result<(), Mistake> {
        let sizes = self.page_sizes();
        let others: Vec<_> = [None].into_iter().chain(sizes.iter().copied().map(Some)).collect();
        self.note_further(&others)?;
        let mut is_any_whole = false;
        for page_size in [Some(None), others.get(2).copied()].into_iter().flatten() {
            let whole = Plan::new((Driver::Walk, 0), page_size);
            if let Went::Refused = self.judge.walk(&whole)? {
                continue;
            }
            is_any_whole = true;
            let (requests, pages) = self.requests_and_pages();
            if pages < 3 {
                let mistake = Mistake::new(format!(
                    "{} items in {pages} pages are too few to check anything: give the service three pages' worth",
                    self.judge.all.len()
                ));
                return Err(self.judge.at(&whole, mistake));
            }
            for driver in Driver::all() {
                // All sizes by the machine itself; the other drivers would add nothing.
                let resumed = if driver.0 == Driver::Walk { others.clone() } else { vec![page_size] };
                self.through(driver, page_size, requests, &resumed)?;
            }
        }
        if !is_any_whole {
            let what = "every walk ended in an error about its page size, so that nothing could be checked";
            return Err(Mistake::new(what));
        }
        let has_links = self.judge.service.state().has_links;
        if has_links { lures::follow(&mut self.judge) } else { Ok(()) }
    }

    /// Through one driver: whole, cut and stopped after every item, and with a fault at every request; resumed with each
    /// of these page sizes.
    fn through(
        &mut self,
        driver: (Driver, usize),
        page_size: Option<i64>,
        requests: usize,
        resumed: &[Option<i64>],
    ) -> Result<(), Mistake> {
        self.judge.walk(&Plan::new(driver, page_size))?;
        for items in 0..=self.judge.all.len() {
            let cut = Plan { max_items: Some(items), ..Plan::new(driver, page_size) };
            self.walk_and_resume(&cut, resumed)?;
            if driver.0.gives_items() {
                let stopped = Plan { stop_after: Some(items), ..Plan::new(driver, page_size) };
                self.walk_and_resume(&stopped, resumed)?;
            }
        }
        for nth in 1..=requests {
            let failing = Plan { fails_at: Some(nth), ..Plan::new(driver, page_size) };
            self.walk_and_resume(&failing, resumed)?;
        }
        Ok(())
    }

    /// Notes what the further lists hold in total, for each of these page sizes.
    fn note_further(&mut self, page_sizes: &[Option<i64>]) -> Result<(), Mistake> {
        let further = &self.judge.service.further;
        for page_size in page_sizes.iter().filter(|_| !further.is_empty()) {
            if let Went::Refused = self.judge.walk(&Plan::new((Driver::Walk, 0), *page_size))? {
                continue;
            }
            let lists = further::on_pages(self.judge.service.state().pages(), 0);
            if let Some((list, _)) = further.iter().zip(&lists).find(|(_, elements)| elements.is_empty()) {
                let what = format!("the further list `{}` is empty on every page", list.name);
                return Err(Mistake::new(what));
            }
            self.judge.further.insert(*page_size, lists);
        }
        Ok(())
    }

    /// A smaller, a middle and a larger page size, and one that the service caps, within the operation's bounds; none
    /// for an operation without one.
    fn page_sizes(&self) -> Vec<i64> {
        let min = R::MIN_PAGE_SIZE.unwrap_or(1).max(1);
        let max = R::MAX_PAGE_SIZE.unwrap_or(i64::MAX);
        let middle = if min > 3 { min.saturating_add(2) } else { 5 };
        let capped = self.judge.service.world.max_page_size.and_then(|cap| i64::try_from(cap).ok());
        let capped = capped.map(|cap| cap.saturating_add(3));
        let sizes = [Some(middle - 2), Some(middle), Some(middle.saturating_add(3)), capped];
        let mut sizes: Vec<_> = sizes.into_iter().flatten().map(|size| size.min(max).max(min)).collect();
        sizes.dedup();
        let is_set = |size: &i64| self.judge.request.clone().set_page_size(*size).is_ok();
        if sizes.iter().all(is_set) { sizes } else { Vec::new() }
    }

    /// The requests of the last walk, and how many of them gave items.
    fn requests_and_pages(&self) -> (usize, usize) {
        let log = &self.judge.service.state().log;
        let pages = log.iter().filter(|logged| logged.served.is_some_and(|served| served.items > 0));
        (log.len(), pages.count())
    }

    /// One walk, and one from where it ended for each of the page sizes, by text and typed.
    fn walk_and_resume(&mut self, first: &Plan<R::Token>, page_sizes: &[Option<i64>]) -> Result<(), Mistake> {
        let Went::To { items, position, resume_token } = self.judge.walk(first)? else { return Ok(()) };
        let Some(resume_token) = resume_token else {
            let all = self.judge.all.len();
            if items == all || first.driver.forgets_position() && first.fails_at.is_none() {
                return Ok(());
            }
            let what = format!("the walk says that nothing is left after {items} of {all} items");
            return Err(self.judge.at(first, Mistake::new(what)));
        };
        let read = position.map_or_else(|| Position::parse::<R>(&resume_token), Ok);
        let position = read.map_err(|error| {
            let what = format!("the resume token of the walk cannot be read: {error}");
            self.judge.at(first, Mistake::new(what))
        })?;
        let skip = match &position {
            Position::At { skip, .. } => *skip,
            Position::Done => 0,
        };
        for page_size in page_sizes {
            for start in [Start::Text(resume_token.clone()), Start::Position(position.clone())] {
                self.resumed += 1;
                let driver = Driver::all().cycle().nth(self.resumed % Driver::all().count());
                let driver = driver.unwrap_or((Driver::Walk, 0));
                let after = Some(Box::new(first.clone()));
                let next = Plan { start, from: items, skip, after, ..Plan::new(driver, *page_size) };
                self.judge.walk(&next)?;
            }
        }
        Ok(())
    }
}
