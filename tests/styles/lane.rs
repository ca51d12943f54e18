//! `Lane`: what one API's walks came to.

use crate::keys;
use paginator_runtime::{
    PaginateErrorKind, Paginated, PaginatedRequest, PaginatedResponse, PaginationConfig, WalkError,
    field::PageItems,
    operation::SettingsError,
    testing::{Mistake, Report, Service, Totals, check},
};
use std::fmt;

/// What the API may do with a request.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Does {
    /// Does what it was asked for.
    AsIs,
    /// Gives three items a page at most.
    Capped,
    /// Ends a page early in the middle.
    ShortPage,
    /// Filters after paging, so that pages are short, and none is empty.
    Thins,
    /// Filters after paging, so that pages are short, and one is empty.
    Filters,
    /// States totals that shrink.
    Shrinks,
    /// States totals that grow.
    Grows,
}

use Does::{AsIs, Capped, Filters, Grows, ShortPage, Shrinks, Thins};

/// Each of these is walked, or the lane says why not.
const ALL: [Does; 6] = [AsIs, Capped, ShortPage, Filters, Shrinks, Grows];
/// Tokens that the service returns lead on, whatever the page holds.
pub(crate) const HANDED_OUT: &[Does] = &[AsIs, Capped, ShortPage, Filters];
/// The same, for an API that states a total besides.
pub(crate) const HANDED_OUT_WITH_TOTAL: &[Does] = &[AsIs, Capped, ShortPage, Filters, Shrinks, Grows];
/// The last item's key needs an item.
pub(crate) const KEYED: &[Does] = &[AsIs, Capped, ShortPage, Thins];
/// Offsets that count items, with a total.
pub(crate) const OFFSETS: &[Does] = &[AsIs, Capped, ShortPage, Shrinks, Grows];
/// Page numbers and stepped offsets, with a total or a number of pages.
pub(crate) const PAGES: &[Does] = &[AsIs, Capped, Filters, Shrinks, Grows];

/// What the API cannot do, and why.
pub(crate) type Cannot = (&'static [Does], &'static str);
pub(crate) const NO_TOTAL: Cannot = (&[Shrinks, Grows], "the API states no total");
pub(crate) const NUMBERED: Cannot =
    (&[ShortPage], "a page with a number lies where it is, and is short by what is filtered out only");

/// One API: its walks as annotated, and what the check says of it with one key taken away or wrong.
pub(crate) struct Lane {
    api: &'static str,
    source: &'static str,
    /// Each with what differs in the annotation, if anything does.
    walks: Vec<(&'static str, Does, Result<Report, Mistake>)>,
    errors: Vec<(Does, &'static str, Result<Report, Mistake>)>,
    cannot: Vec<Cannot>,
    wrong: Vec<(&'static str, Result<Report, Mistake>)>,
}

fn doing<R: PaginatedRequest, T>(service: Service<R, T>, does: Does) -> Service<R, T> {
    match does {
        AsIs => service,
        Capped => service.max_page_size(3),
        ShortPage => service.short_page_at(6),
        Thins => service.filters(5..6).filters(8..9),
        Filters => service.filters(5..6).filters(8..16),
        Shrinks => service.totals(Totals::Shrinking),
        Grows => service.totals(Totals::Growing),
    }
}

impl Lane {
    pub(crate) fn new(api: &'static str, source: &'static str) -> Self {
        let (walks, errors, cannot, wrong) = Default::default();
        Lane { api, source, walks, errors, cannot, wrong }
    }

    /// Checks the operation over the service, which does each of these in turn.
    pub(crate) fn walks<R, T>(&mut self, request: &R, service: impl Fn() -> Service<R, T>, does: &[Does])
    where
        R: PaginatedRequest,
        R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
        T: Clone + PartialEq,
    {
        self.walks_with("", request, service, does);
    }

    /// The same with an annotation that differs: in what is said here.
    pub(crate) fn walks_with<R, T>(
        &mut self,
        with: &'static str,
        request: &R,
        service: impl Fn() -> Service<R, T>,
        does: &[Does],
    ) where
        R: PaginatedRequest,
        R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
        T: Clone + PartialEq,
    {
        for does in does {
            self.walks.push((with, *does, check(request.clone(), &doing(service(), *does))));
        }
        // A page larger than the API's documentation allows is not asked for.
        if let Some(max) = R::MAX_PAGE_SIZE {
            let service = service();
            let config = PaginationConfig { page_size: Some(max + 1), ..Default::default() };
            let first = request.clone().paginate(&service).config(config).blocking_pages().next();
            let error = first.and_then(Result::err).map(|error| error.into_kind());
            let is_refused = matches!(
                error,
                Some(PaginateErrorKind::Walk(WalkError::Settings(SettingsError::PageSize { .. })))
            );
            assert!(is_refused && service.requests().is_empty(), "{}: {max} and one more", self.api);
        }
    }

    /// Checks the operation over the service, which does this, so that walks have to end in the error that says this.
    pub(crate) fn ends_in<R, T>(
        &mut self,
        error: &'static str,
        request: &R,
        service: Service<R, T>,
        does: Does,
    ) where
        R: PaginatedRequest,
        R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
        T: Clone + PartialEq,
    {
        self.errors.push((does, error, check(request.clone(), &doing(service, does))));
    }

    /// Says what is not walked, and why.
    pub(crate) fn cannot(&mut self, cannot: Cannot) {
        self.cannot.push(cannot);
    }

    /// Checks an operation with one key taken away or wrong.
    pub(crate) fn with_wrong<R, T>(&mut self, key: &'static str, request: &R, service: &Service<R, T>)
    where
        R: PaginatedRequest,
        R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
        T: Clone + PartialEq,
    {
        self.wrong.push((key, check(request.clone(), service)));
    }

    /// Whether what the API may do was walked, ended in an error that says so, or is said to be impossible.
    pub(crate) fn is_whole(&self) -> bool {
        let mut said = self.walks.iter().map(|(_, does, _)| *does).collect::<Vec<_>>();
        said.extend(self.errors.iter().map(|(does, ..)| *does));
        said.extend(self.cannot.iter().flat_map(|(does, _)| *does));
        ALL.iter().all(|does| said.contains(does))
    }

    /// Whether every walk was exact, or ended in the error that it has to end in, with nothing lost or twice before.
    pub(crate) fn is_exact(&self) -> bool {
        self.walks.iter().all(|(.., walked)| walked.is_ok())
            && self.errors.iter().all(|(_, error, walked)| {
                walked.as_ref().is_err_and(|mistake| {
                    mistake.what().starts_with("the walk ended in an error") && mistake.what().contains(error)
                })
            })
    }

    pub(crate) fn finds_every_wrong_key(&self) -> bool {
        !self.wrong.is_empty() && self.wrong.iter().all(|(_, walked)| walked.is_err())
    }

    pub(crate) fn keys(&self) -> usize {
        keys::count(self.source)
    }

    pub(crate) fn lost(&self) -> usize {
        self.mistakes("lost")
    }

    pub(crate) fn twice(&self) -> usize {
        self.mistakes("twice")
    }

    fn mistakes(&self, word: &str) -> usize {
        let walks = self.walks.iter().map(|(.., walked)| walked);
        let walked = walks.chain(self.errors.iter().map(|(.., walked)| walked));
        walked.filter(|walked| walked.as_ref().is_err_and(|mistake| mistake.what().contains(word))).count()
    }

    /// Where the API was checked, as the head of its file says.
    fn checked(&self) -> &'static str {
        let line = self.source.lines().find_map(|line| line.strip_prefix("//! Checked: "));
        line.expect("the head says where it was checked")
    }
}

/// The columns of the table. Walks are refused with an error for a page size that has to be known and is not, and for a
/// position that cannot be known for another page size.
pub(crate) const HEAD: &str = "API                      keys  walks beyond unsized misplaced  where checked";

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reports: Vec<_> = self.walks.iter().filter_map(|(.., walked)| walked.as_ref().ok()).collect();
        let sum = |of: &dyn Fn(&Report) -> usize| reports.iter().map(|report| of(report)).sum::<usize>();
        let (walks, beyond) = (sum(&|report| report.walks), sum(&|report| report.beyond));
        let unknown = sum(&|report| report.unknown_page_sizes);
        let elsewhere = sum(&|report| report.refused_positions);
        let (api, keys, checked) = (self.api, self.keys(), self.checked());
        write!(f, "{api:<24} {keys:>4} {walks:>6} {beyond:>6} {unknown:>7} {elsewhere:>9}  {checked}")?;
        let mut withs: Vec<_> = self.walks.iter().map(|(with, ..)| *with).collect();
        withs.dedup();
        for with in withs {
            let walked = self.walks.iter().filter(|(of, ..)| *of == with);
            let does: Vec<_> = walked.map(|(_, does, _)| format!("{does:?}")).collect();
            let with = if with.is_empty() { String::new() } else { format!(", {with}") };
            write!(f, "\n    exact: {}{with}", does.join(" "))?;
        }
        for (with, does, walked) in &self.walks {
            if let Err(mistake) = walked {
                write!(f, "\n    NOT EXACT: {does:?} {with}: {mistake}")?;
            }
        }
        for (does, error, walked) in &self.errors {
            match walked {
                Ok(report) => write!(f, "\n    {does:?} DOES NOT END IN AN ERROR ({error}): {report}")?,
                Err(mistake) => write!(f, "\n    error: {does:?}: {}", mistake.what())?,
            }
        }
        for (does, why) in &self.cannot {
            let does: Vec<_> = does.iter().map(|does| format!("{does:?}")).collect();
            write!(f, "\n    not: {}: {why}", does.join(" "))?;
        }
        for (key, walked) in &self.wrong {
            match walked {
                Ok(report) => write!(f, "\n    wrong: {key}: NOT FOUND: {report}")?,
                Err(mistake) => write!(f, "\n    wrong: {key}: {}", mistake.what())?,
            }
        }
        Ok(())
    }
}
