//! Links that lead astray: a check serves them, begins at one, and sees whether they are followed.

use super::{
    judge::Judge,
    list::Lure,
    mistake::Mistake,
    plan::{Driver, Plan, Start},
    run::run,
    state::Trial,
};
use crate::{operation::PaginatedRequest, token::resume::ResumeToken};

/// Walks over links that lead astray, and begins at one: neither may be followed.
pub(super) fn follow<R: PaginatedRequest, T: Clone + PartialEq>(
    judge: &mut Judge<'_, R, T>,
) -> Result<(), Mistake> {
    for lure in Lure::ALL {
        let mut plan = Plan::new((Driver::Walk, 0), None);
        let sent = lured(judge, lure, &plan);
        let link = judge.service.state().lured_to.clone();
        let is_begun_at = link.is_some_and(|link| {
            plan.start = Start::Text(ResumeToken::from(link));
            lured(judge, lure, &plan) > 0
        });
        if sent > 1 || is_begun_at {
            let way = if sent > 1 { "handed out by the service" } else { "given as a starting token" };
            let mistake = Mistake::new(format!("a link to {} was followed, {way}", lure.name()));
            return Err(judge.at(&plan, mistake.with_hint(
                "say which links may be followed: `input_token(check = …)`, with `token::same_origin` of the feature \
                 `url`",
            )));
        }
    }
    Ok(())
}

/// The number of requests of a walk whose links lead astray.
fn lured<R: PaginatedRequest, T: Clone>(
    judge: &mut Judge<'_, R, T>,
    lure: Lure,
    plan: &Plan<R::Token>,
) -> usize {
    let Judge { request, service, key, all, report, .. } = judge;
    service.begin(Trial { lure: Some(lure), ..plan.trial(all.len() + 10) });
    run(request, service, plan, *key);
    let sent = service.state().log.len();
    report.walks += 1;
    report.requests += sent;
    sent
}
