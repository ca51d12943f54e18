//! Does it walk right? The rules of the walk as tables over `Walk`, one module for each group of rules.
//!
//! A row's last column is the walk told in one line, see [`paginator_tests::trace`]. Where a rule is
//! botocore's, that line was printed by `expected.py`, which runs botocore on the same pages; where it is
//! better than botocore's, it was derived by hand from the rule.
#![cfg(test)]

mod by_hand;
mod ends;
mod judged;
mod last_key;
mod limits;
mod positions;
mod recorded;
mod repeats;
mod starts;

use paginator_runtime::{Paginated, Paginator, Position};
use paginator_tests::{ListRequest, Operation, Row, Service, row, trace};

/// Three pages of a list of seven.
fn three_pages() -> Vec<Row<String>> {
    vec![row("", 0..3, "A"), row("A", 3..6, "B"), row("B", 6..7, "")]
}

/// A paginator whose walk the test drives itself.
fn list() -> Paginator<(), ListRequest> {
    ListRequest::default().paginate(())
}

fn walked<R: Operation>(rows: &[Row<R::Token>], paginator: Paginator<(), R>) -> String
where
    R::Token: Send + Sync + 'static,
{
    trace(&Service::table(rows.to_vec()), &mut paginator.walk())
}

fn at(token: &str, skip: usize) -> Position<String> {
    Position::At { token: (!token.is_empty()).then(|| token.to_owned()), skip }
}
