//! Are walks right? The rules of the walk as tables, one module for each group of rules. Every driver of the runtime
//! is held to them, and so is a plain walker that shares nothing with it; and each rule that the plain walker
//! breaks on purpose is noticed by a row.
//!
//! What a row expects is mostly the walk in one line, see [`paginator_tests::trace`]. Where a rule is
//! botocore's, that line was printed by `expected.py`, which runs botocore on the same pages; where it is
//! better than botocore's, it was derived by hand from the rule.
#![cfg(test)]

mod ahead;
mod broken;
mod by_hand;
mod checked;
mod computed;
mod dropped;
mod ends;
mod errors;
mod full_result;
mod judged;
mod last_key;
mod lazy;
mod limits;
mod offsets;
mod page_sizes;
mod positions;
mod recorded;
mod refused;
mod repeats;
mod starts;
mod texts;
mod totals;
mod twice;

use paginator_runtime::Position;
use paginator_tests::{
    FlaggedRequest, Legible, ListRequest, Operation, Plan, Row, Service, row, table::Case,
};
use std::fmt::Display;

/// Three pages of a list of seven.
fn three_pages() -> Vec<Row<String>> {
    vec![row("", 0..3, "A"), row("A", 3..6, "B"), row("B", 6..7, "")]
}

/// Ten items on five pages.
fn five_pages() -> Service<ListRequest> {
    Service::table([
        row("", 0..2, "A"),
        row("A", 2..4, "B"),
        row("B", 4..6, "C"),
        row("C", 6..8, "D"),
        row("D", 8..10, ""),
    ])
}

fn list() -> Plan<ListRequest> {
    Plan::of(ListRequest::default())
}

fn flagged_list() -> Plan<FlaggedRequest> {
    Plan::of(FlaggedRequest::default())
}

/// A walk of `plan` over `pages`.
fn case<R>(name: impl Into<String>, plan: Plan<R>, pages: &[Row<R::Token>], expected: &str) -> Case
where
    R: Legible<Token: Display + Send + Sync> + Operation + 'static,
{
    let pages = pages.to_vec();
    Case::walk(name, plan, move || Service::table(pages.clone()), expected)
}

fn at(token: &str, skip: usize) -> Position<String> {
    Position::At { token: (!token.is_empty()).then(|| token.to_owned()), skip }
}
