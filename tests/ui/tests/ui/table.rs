//! The README's table: does it name every case, and only cases that there are?

use crate::case::cases;
use std::collections::BTreeSet;

const README: &str = include_str!("../../README.md");

/// What stands in backticks and has a slash is a case.
fn named() -> BTreeSet<&'static str> {
    README.split('`').skip(1).step_by(2).filter(|name| name.contains('/')).collect()
}

#[test]
fn the_table_names_the_cases() {
    let cases = cases();
    let there: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    let named = named();
    assert!(named.is_subset(&there), "not there: {:?}", named.difference(&there));
    assert!(there.is_subset(&named), "not named: {:?}", there.difference(&named));
}

#[test]
fn the_table_has_no_blank_cell() {
    let rows: Vec<_> = README.lines().filter(|line| line.starts_with('|')).collect();
    let columns = rows[0].split('|').count();
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').collect();
        assert_eq!(cells.len() + 2, columns, "a cell too few or too many: {row}");
        assert!(cells.iter().all(|cell| !cell.trim().is_empty()), "a blank cell: {row}");
    }
}

#[test]
fn every_message_has_its_case() {
    for case in cases() {
        assert!(!case.output.is_empty(), "{} has no message", case.name);
    }
}
