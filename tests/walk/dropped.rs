//! Rule 13: a future that is dropped midway loses nothing and sends nothing twice.

use crate::{five_pages, list};
use paginator_runtime::{PaginatedRequest, Position, ResumeToken};
use paginator_tests::{
    drivers::{Driven, Failed, Given, Waiting},
    table::{Case, Table},
    trace,
};
use std::{future::poll_fn, pin::pin};

/// Polls each future once and drops it.
struct Dropping<'a, R>(Box<dyn Driven<R> + 'a>);

impl<R: PaginatedRequest> Driven<R> for Dropping<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(poll_fn(|cx| pin!(self.0.next()).poll(cx)))
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        self.0.position(remaining)
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        self.0.resume_token(remaining)
    }
}

pub(crate) fn table() -> Table {
    let whole = "-: 0 1 | A: 2 3 | B: 4 5 | C: 6 7 | D: 8 9 | done";
    let cut = r#"A: 3 | B: 4 | {"NextToken": "B", "boto_truncate_amount": 1}"#;
    let mut cases = Vec::new();
    for polls in [1, 2, 7] {
        let cut_walk = list().starting_token("A___1").max_items(2);
        for (what, plan, expected) in [("to the end", list(), whole), ("to a cut", cut_walk, cut)] {
            let name = format!("a future dropped {polls} times a page sends nothing twice, {what}");
            cases.push(Case::new(name, expected, move |way| {
                let asks = way.sends_when_asked() && way.is_async();
                let service = five_pages().pending_for(polls);
                asks.then(|| trace(&service, &mut Dropping(way.walk(&plan, &service))))
            }));
        }
    }
    Table { file: "walk/dropped.rs", cases }
}

#[test]
fn dropped_futures() {
    table().hold();
}
