//! Rules 1, 2, 3 and 16 again, in bulk: botocore's walks with many settings, compared with ours.

use crate::list;
use paginator_tests::{
    Service,
    table::{Case, Table},
};

const WALKS: &str = include_str!("recorded.txt");

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    for line in WALKS.lines().filter(|line| !line.starts_with('#')) {
        let [items, page_size, max_items, start, expected] = line.split("; ").collect::<Vec<_>>()[..] else {
            panic!("not a walk: {line}");
        };
        let mut plan = list();
        if page_size != "-" {
            plan = plan.page_size(page_size.parse().unwrap());
        }
        if max_items != "-" {
            plan = plan.max_items(max_items.parse().unwrap());
        }
        if start != "-" {
            plan = plan.starting_token(start);
        }
        let items = items.parse().unwrap();
        cases.push(Case::walk(line, plan, move || Service::listing(items), expected));
    }
    Table { file: "walk/recorded.rs", cases }
}

#[test]
fn every_recorded_walk_of_botocore_goes_the_same_here() {
    let table = table();
    assert!(table.cases.len() > 200, "only {} walks were read", table.cases.len());
    table.hold();
}
