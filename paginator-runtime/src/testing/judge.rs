//! `Judge`: runs one walk of a check, and compares what it gave and what it asked for with the list.

use super::{
    compare::difference,
    failure::Failure,
    further::{self, Lists},
    hints,
    list::Served,
    mistake::{Mistake, Report},
    outcome::{End, Outcome},
    plan::Plan,
    run::run,
    service::Service,
    world::Ending,
};
use crate::{
    config::SettingsError,
    error::{PaginateErrorKind, WalkError},
    operation::{ItemOf, PaginatedRequest, Paging},
    token::resume::ResumeToken,
    walk::Position,
};
use std::collections::BTreeMap;

pub(super) struct Judge<'a, R: PaginatedRequest, T> {
    pub(super) request: R,
    pub(super) service: &'a Service<R, T>,
    pub(super) key: &'a dyn Fn(&ItemOf<R>) -> T,
    /// What a walk should give, in order.
    pub(super) all: Vec<T>,
    pub(super) report: Report,
    /// What the further lists hold on all pages, by page size.
    pub(super) further: BTreeMap<Option<i64>, Lists>,
}

/// How a walk without a mistake went.
pub(super) enum Went<Token> {
    /// It got here, having given this many items.
    To { items: usize, position: Option<Position<Token>>, resume_token: Option<ResumeToken> },
    /// It ended in an error where it may.
    Refused,
}

impl<R, T> Judge<'_, R, T>
where
    R: PaginatedRequest,
    T: Clone + PartialEq,
{
    /// Runs one walk, and compares it with the list and with what it had to ask for.
    pub(super) fn walk(&mut self, plan: &Plan<R::Token>) -> Result<Went<R::Token>, Mistake> {
        self.service.begin(plan.trial(self.most()));
        let outcome = run(&self.request, self.service, plan, self.key);
        self.report.walks += 1;
        self.report.requests += self.service.state().log.len();
        let outcome = outcome
            .ok_or_else(|| self.at(plan, Mistake::new("the walk hangs: its future is never ready")))?;
        self.judge(plan, outcome).map_err(|mistake| self.at(plan, mistake))
    }

    fn judge(
        &mut self,
        plan: &Plan<R::Token>,
        outcome: Outcome<R::Token, T>,
    ) -> Result<Went<R::Token>, Mistake> {
        let Outcome { items, further, end, position, resume_token } = outcome;
        let (from, all) = (plan.from, self.all.len());
        let given = from + items.len();
        let wanted = plan.limit().map_or(all, |limit| all.min(from + limit));
        let is_refused = match &end {
            End::Over | End::Stopped => false,
            End::Failed(PaginateErrorKind::Fetch(Failure::Planned)) => false,
            End::Failed(PaginateErrorKind::Walk(error)) if self.may_end_in(plan, error) => {
                match error {
                    WalkError::Settings(SettingsError::StartingToken(_)) => {
                        self.report.refused_positions += 1
                    }
                    _ => self.report.unknown_page_sizes += 1,
                }
                true
            }
            End::Failed(PaginateErrorKind::Fetch(Failure::Refused(reason))) => {
                let what = format!("the service refused a request after {given} of {all} items: {reason}");
                return Err(self.broken_off(plan, &items, what).with_hint(hints::of_tokens::<R>()));
            }
            End::Failed(PaginateErrorKind::Walk(error)) => {
                let what = format!("the walk ended in an error after {given} of {all} items: {error}");
                let mistake = self.broken_off(plan, &items, what);
                return Err(match error {
                    WalkError::RepeatedToken if given == all => mistake.with_hint(hints::OF_REPEATED),
                    WalkError::RepeatedToken => mistake.with_hint(hints::of_tokens::<R>()),
                    _ => mistake,
                });
            }
        };
        let until = if matches!(end, End::Failed(_)) { given.min(wanted) } else { wanted };
        if let Some(difference) = difference(&self.all, from..until, &items) {
            return Err(Mistake::new(difference).with_hint(hints::of_tokens::<R>()));
        }
        if is_refused {
            return Ok(Went::Refused);
        }
        let is_failed = matches!(end, End::Failed(_));
        self.in_vain(plan, wanted)?;
        if further.is_some() && !self.is_inexact_beside(plan) {
            self.compare_further(plan, further, is_failed)?;
        }
        Ok(Went::To { items: given, position, resume_token })
    }

    /// After this many requests a walk is taken for endless: no walk needs more, not even with each item on a page of
    /// its own, each page twice, and requests ahead.
    fn most(&self) -> usize {
        4 * self.service.world.items.len() + 10
    }

    /// Whether a walk may end in this error, because it could not be exact.
    fn may_end_in(&self, plan: &Plan<R::Token>, error: &WalkError) -> bool {
        match error {
            WalkError::UnknownPageSize | WalkError::Settings(SettingsError::UnknownPageSize) => true,
            WalkError::Settings(SettingsError::StartingToken(_)) => {
                plan.after.as_ref().is_some_and(|first| first.page_size != plan.page_size)
            }
            _ => false,
        }
    }

    /// Counts the requests that were sent after everything wanted was there.
    fn in_vain(&mut self, plan: &Plan<R::Token>, wanted: usize) -> Result<(), Mistake> {
        if plan.prefetch > 0 {
            return self.in_vain_ahead(plan);
        }
        let (service, all) = (self.service, self.all.len());
        let world = &service.world;
        let limit = plan.limit().filter(|limit| plan.from + limit <= all);
        let (mut after_limit, mut after_end) = (0, 0);
        let (mut reached, mut last): (Option<usize>, Option<Served>) = (None, None);
        for logged in &service.state().log {
            if let Some(reached) = reached {
                if limit.is_some() && world.shown(0..reached).count() >= wanted {
                    after_limit += 1;
                } else if reached >= world.items.len() {
                    let is_after_items = last.is_some_and(|last| last.start < world.items.len());
                    let is_after_full = last.is_some_and(|last| last.items == last.size);
                    let is_short = world.ending == Ending::ShortPage && is_after_full;
                    let is_needed = is_after_items && (world.ends_by_empty_page() || is_short);
                    self.report.beyond += usize::from(is_needed);
                    after_end += usize::from(!is_needed);
                }
            }
            if let Some(served) = logged.served {
                reached = Some(reached.map_or(served.end, |reached| reached.max(served.end)));
                last = Some(served);
            }
        }
        if after_limit > 0 {
            return Err(asked_in_vain(after_limit, "all that was wanted"));
        }
        if after_end > 0 {
            return Err(asked_in_vain(after_end, "the last page").with_hint(hints::of_end::<R>()));
        }
        Ok(())
    }

    /// Requests ahead may turn out not to be needed once at the end, and once after each page that was shorter than
    /// could be foreseen; apart from these a walk sends what it sends without prefetching.
    fn in_vain_ahead(&mut self, plan: &Plan<R::Token>) -> Result<(), Mistake> {
        let sent = self.service.state().log.len();
        // Without its fault, which may have hit a request that was not needed.
        let without = Plan { prefetch: 0, fails_at: None, ..plan.clone() };
        self.service.begin(without.trial(self.most()));
        run(&self.request, self.service, &without, self.key);
        let log = &self.service.state().log;
        let foreseen =
            |size: usize| plan.page_size.and_then(|asked| asked.try_into().ok()).unwrap_or(0).max(size);
        let is_short = |served: &Served| served.items < foreseen(served.size);
        let short = log.iter().filter_map(|logged| logged.served).filter(is_short).count();
        match sent.saturating_sub(log.len() + plan.prefetch * (short + 1)) {
            0 => Ok(()),
            in_vain => Err(asked_in_vain(in_vain, "what could be foreseen to be needed")),
        }
    }

    /// Compares what the walk gave of the further lists with what is on the pages that it used: those in the log, which
    /// after [`in_vain`](Self::in_vain) is without the requests ahead.
    fn compare_further(
        &self,
        plan: &Plan<R::Token>,
        given: Option<Lists>,
        is_failed: bool,
    ) -> Result<(), Mistake> {
        let given = given.unwrap_or_default();
        let wanted = further::on_pages(self.service.state().pages(), plan.skip);
        let all = self.further.get(&plan.page_size).unwrap_or(&wanted);
        for (nth, list) in self.service.further.iter().enumerate() {
            let of = |lists: &Lists| lists.get(nth).cloned().unwrap_or_default();
            let (all, mut wanted, given) = (of(all), of(&wanted), of(&given));
            if plan.prefetch > 0 && is_failed {
                // The log is of the walk without its fault.
                wanted.truncate(given.len());
            }
            if let Some(what) = further::differs(&list.name, &all, &wanted, &given) {
                return Err(Mistake::new(what).with_hint(
                    "a further list that is to be gathered over pages, and left out where a walk begins within a \
                     page, is marked `aggregate`",
                ));
            }
        }
        Ok(())
    }

    /// Whether the further lists of the first page are unknown: the walk begins within a page of another size than its
    /// own, or after a walk that gave a page without its items, which the text says and the position does not.
    fn is_inexact_beside(&self, plan: &Plan<R::Token>) -> bool {
        let is_numbered = matches!(R::PAGING, Paging::PageNumber { .. });
        let is_same_size = plan.after.as_ref().is_none_or(|first| first.page_size == plan.page_size);
        let gave_none = plan.after.as_ref().is_some_and(|first| first.max_items == Some(0));
        gave_none || !is_same_size && (plan.skip > 0 || is_numbered)
    }

    /// The mistake for what ended a walk early, after what was wrong before.
    fn broken_off(&self, plan: &Plan<R::Token>, items: &[T], what: String) -> Mistake {
        // The items after the last one given may come after the error.
        let last = self.all.iter().rposition(|item| items.contains(item));
        let until = last.map_or(plan.from, |last| plan.from.max(last + 1));
        Mistake::new(match difference(&self.all, plan.from..until, items) {
            Some(difference) => format!("{difference}, then {what}"),
            None => what,
        })
    }

    /// `mistake`, found in this walk.
    pub(super) fn at(&self, plan: &Plan<R::Token>, mut mistake: Mistake) -> Mistake {
        mistake.walk = plan.to_string();
        mistake
    }
}

fn asked_in_vain(requests: usize, after: &str) -> Mistake {
    let word = if requests == 1 { "request" } else { "requests" };
    Mistake::new(format!("not needed: {requests} {word} after {after}"))
}
