//! The README's table: does it name every case, and only cases that exist?

use crate::case::{KINDS, cases};
use std::collections::BTreeSet;

const README: &str = include_str!("../../README.md");

/// The cases in backticks.
fn named() -> BTreeSet<&'static str> {
    let quoted = README.split('`').skip(1).step_by(2);
    quoted.filter(|name| name.split_once('/').is_some_and(|(kind, _)| KINDS.contains(&kind))).collect()
}

#[test]
fn the_readme_names_the_cases() {
    let cases = cases();
    let there: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    let named = named();
    assert!(named.is_subset(&there), "not there: {:?}", named.difference(&there));
    assert!(there.is_subset(&named), "not named: {:?}", there.difference(&named));
}

/// Every case in the column of its kind.
#[test]
fn the_table_has_no_blank_cell() {
    let mut rows =
        README.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    let kinds = cells(rows.next().unwrap());
    assert!(kinds.iter().skip(1).all(|kind| KINDS.contains(kind)), "not all of {kinds:?} are kinds");
    let mut count = 0;
    for row in rows.skip(1) {
        let cells = cells(row);
        assert_eq!(cells.len(), kinds.len(), "a cell too few or too many: {row}");
        assert!(cells.iter().all(|cell| !cell.is_empty()), "a blank cell: {row}");
        count += 1;
    }
    assert!(count > 0, "the table has no rows");
}
