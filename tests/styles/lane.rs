//! `Lane`: what one API's walks came to.

use crate::keys;
use paginator_runtime::{
    PaginatedRequest, PaginatedResponse,
    field::PageItems,
    testing::{Mistake, Report, Service, Totals, check},
};
use std::fmt;

/// What the API may do besides.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Does {
    /// What it was asked for.
    AsIs,
    /// Gives three items a page at most.
    Capped,
    /// Ends a page early in the middle.
    ShortPage,
    /// Filters after paging, so that pages are short, and one is empty.
    Filters,
    /// States totals that shrink.
    Shrinks,
    /// States totals that grow.
    Grows,
}

use Does::{AsIs, Capped, Filters, Grows, ShortPage, Shrinks};

/// Tokens that are handed out lead on whatever the page holds.
pub(crate) const HANDED_OUT: &[Does] = &[AsIs, Capped, ShortPage, Filters];
/// The last item's key needs an item.
pub(crate) const KEYED: &[Does] = &[AsIs, Capped, ShortPage];
/// Offsets that count items, with a total.
pub(crate) const OFFSETS: &[Does] = &[AsIs, Capped, ShortPage, Shrinks, Grows];
/// Page numbers and stepped offsets, with a total or a number of pages.
pub(crate) const PAGES: &[Does] = &[AsIs, Capped, Filters, Shrinks, Grows];

/// One API: its walks as annotated, and what the check says of it with one key taken away or wrong.
pub(crate) struct Lane {
    api: &'static str,
    source: &'static str,
    walks: Vec<(Does, Result<Report, Mistake>)>,
    wrong: Vec<(&'static str, Result<Report, Mistake>)>,
}

impl Lane {
    pub(crate) fn new(api: &'static str, source: &'static str) -> Self {
        Lane { api, source, walks: Vec::new(), wrong: Vec::new() }
    }

    /// Checks the operation over the service, which does each of these in turn.
    pub(crate) fn walks<R, T>(&mut self, request: &R, service: impl Fn() -> Service<R, T>, does: &[Does])
    where
        R: PaginatedRequest,
        R::Response: PaginatedResponse<Items: PageItems<Item = T>>,
        T: Clone + PartialEq,
    {
        for does in does {
            let service = match does {
                AsIs => service(),
                Capped => service().max_page_size(3),
                ShortPage => service().short_page_at(6),
                Filters => service().filters(5..6).filters(8..16),
                Shrinks => service().totals(Totals::Shrinking),
                Grows => service().totals(Totals::Growing),
            };
            self.walks.push((*does, check(request.clone(), &service)));
        }
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

    pub(crate) fn is_exact(&self) -> bool {
        self.walks.iter().all(|(_, walked)| walked.is_ok())
    }

    pub(crate) fn finds_every_wrong_key(&self) -> bool {
        self.wrong.iter().all(|(_, walked)| walked.is_err())
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
        self.walks
            .iter()
            .filter(|(_, walked)| walked.as_ref().is_err_and(|mistake| mistake.what().contains(word)))
            .count()
    }

    /// What the head of its file says of where it was checked.
    fn checked(&self) -> &'static str {
        let line = self.source.lines().find_map(|line| line.strip_prefix("//! Checked: "));
        line.expect("the head says where it was checked")
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reports = self.walks.iter().filter_map(|(_, walked)| walked.as_ref().ok());
        let (walks, beyond) =
            reports.fold((0, 0), |(walks, beyond), report| (walks + report.walks, beyond + report.beyond));
        let (api, keys, checked) = (self.api, self.keys(), self.checked());
        let does: Vec<_> = self.walks.iter().map(|(does, _)| format!("{does:?}")).collect();
        write!(
            f,
            "{api:<24} {keys} keys {walks:>6} walks {beyond:>5} beyond  {:<42} {checked}",
            does.join(" ")
        )?;
        for (does, walked) in &self.walks {
            if let Err(mistake) = walked {
                write!(f, "\n    {does:?}: {mistake}")?;
            }
        }
        for (key, walked) in &self.wrong {
            match walked {
                Ok(report) => write!(f, "\n    {key:<22} NOT FOUND: {report}")?,
                Err(mistake) => write!(f, "\n    {key:<22} {}", mistake.what())?,
            }
        }
        Ok(())
    }
}
