//! Do the tables notice mistakes? Each rule, broken in the plain walker, is noticed by a row.

use paginator_tests::{
    plain::SWITCHES,
    table::{Table, noticed},
};

/// All tables, those of single situations before those of many.
fn tables() -> Vec<Table> {
    vec![
        crate::lazy::table(),
        crate::twice::table(),
        crate::texts::table(),
        crate::refused::table(),
        crate::last_key::table(),
        crate::limits::table(),
        crate::starts::table(),
        crate::ends::table(),
        crate::repeats::table(),
        crate::positions::table(),
        crate::errors::table(),
        crate::dropped::table(),
        crate::full_result::table(),
        crate::recorded::table(),
        crate::totals::table(),
        crate::page_sizes::table(),
        crate::checked::table(),
        crate::offsets::table(),
    ]
}

#[test]
#[allow(clippy::print_stdout)]
fn every_broken_rule_is_noticed() {
    let tables = tables();
    let mut missed = Vec::new();
    for switch in SWITCHES {
        let rule = switch.rule;
        match noticed(&tables, rule) {
            Some((file, name)) => println!("rule {rule}  noticed by {file} row {name}"),
            None => missed.push(rule),
        }
    }
    assert!(missed.is_empty(), "nothing notices that these rules are broken: {missed:?}");
}

#[test]
fn the_switches_are_the_rules_in_order() {
    assert!(SWITCHES.iter().map(|switch| switch.rule).eq(1..=u8::try_from(SWITCHES.len()).unwrap()));
}
