//! Is nothing lost and nothing given twice, whatever happens? Generated histories over generated services: a
//! list is walked to its end by walks that fail, hang, are cancelled, cut and stopped, and resume where the
//! one before them stopped, with every driver.
//!
//! `HISTORIES=1000000 cargo test --release -p paginator-tests --test histories -- --nocapture` runs more of
//! them than the default; `HISTORIES_FROM=…` begins at another seed; `HISTORY=…` prints the history of a seed.
#![cfg(test)]

mod caller;
mod carried;
mod carry;
mod collection;
mod compound;
mod history;
mod offsets;
mod operations;
mod page_numbers;
mod places;
mod service;
mod tally;
mod tokens;
mod verdict;
mod world;

use fastrand::Rng;
use history::{Who, history};
use paginator_tests::plain::SWITCHES;
use std::env;
use tally::Tally;

const DEFAULT: u64 = 10_000;

/// The rules whose breaking histories have to detect. They cut, interrupt and resume, and judge primary items only;
/// rules 21 and 22 do not affect these.
const SEEN: [u8; 6] = [4, 6, 7, 9, 19, 20];

fn run(who: Who, seed: u64, tally: &mut Tally, told: &mut Option<Vec<String>>) -> Result<(), String> {
    let random = Rng::with_seed(seed);
    match seed % 15 {
        0 => history::<operations::List>(who, random, tally, told),
        1 => history::<operations::ListFlagged>(who, random, tally, told),
        2 => history::<operations::ListNumbered>(who, random, tally, told),
        3 => history::<compound::Scan>(who, random, tally, told),
        4 => history::<compound::ListVersions>(who, random, tally, told),
        5 => history::<compound::ListObjects>(who, random, tally, told),
        6 => history::<offsets::Search>(who, random, tally, told),
        7 => history::<offsets::ListFromOne>(who, random, tally, told),
        8 => history::<offsets::ListShort>(who, random, tally, told),
        9 => history::<places::ListFiltered>(who, random, tally, told),
        10 => history::<places::ListVisible>(who, random, tally, told),
        11 => history::<page_numbers::ListZones>(who, random, tally, told),
        12 => history::<page_numbers::ListCapped>(who, random, tally, told),
        13 => history::<carried::SearchAfter>(who, random, tally, told),
        _ => history::<carried::ListMessages>(who, random, tally, told),
    }
}

fn setting(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is {text}, not a number")))
}

/// Describes a history, walk by walk.
fn tell(seed: u64) -> String {
    let mut told = Some(Vec::new());
    let verdict = run(Who::Runtime, seed, &mut Tally::default(), &mut told);
    format!("history {seed}\n{}\n  {verdict:?}", told.unwrap_or_default().join("\n"))
}

#[test]
#[allow(clippy::print_stdout)]
fn nothing_is_lost_and_nothing_comes_twice() {
    if let Some(seed) = setting("HISTORY") {
        println!("{}", tell(seed));
        return run(Who::Runtime, seed, &mut Tally::default(), &mut None).unwrap();
    }
    let (from, count) = (setting("HISTORIES_FROM").unwrap_or(0), setting("HISTORIES").unwrap_or(DEFAULT));
    let mut tally = Tally::default();
    let mut failed = Vec::new();
    for seed in from..from + count {
        if let Err(why) = run(Who::Runtime, seed, &mut tally, &mut None) {
            failed.push((seed, why));
        }
    }
    for (seed, why) in failed.iter().take(10) {
        println!("HISTORY={seed} replays: {why}");
    }
    if let Some((seed, _)) = failed.first() {
        println!("{}", tell(*seed));
    }
    let coverage = tally.coverage();
    let line: Vec<_> = coverage.iter().map(|(name, seen)| format!("{name} {seen}")).collect();
    println!("coverage {}", line.join(" "));
    let Tally { lost, twice, .. } = tally;
    println!("histories {count} lost {lost} twice {twice}");
    assert!(failed.is_empty() && lost == 0 && twice == 0, "{} histories of {count} failed", failed.len());
    for (name, seen) in coverage {
        assert!(seen * 20 >= count, "only {seen} {name} in {count} histories");
    }
}

#[test]
fn the_plain_walker_loses_nothing_either() {
    let mut tally = Tally::default();
    for seed in 0..4000 {
        run(Who::Plain(0), seed, &mut tally, &mut None).unwrap_or_else(|why| panic!("history {seed}: {why}"));
    }
    assert!(tally.resumes > 2000 && tally.cuts > 200 && tally.faults > 2000);
}

#[test]
#[allow(clippy::print_stdout)]
fn a_broken_rule_is_found_out() {
    let mut missed = Vec::new();
    for switch in SWITCHES.iter().filter(|switch| SEEN.contains(&switch.rule)) {
        let found = (0..DEFAULT).filter_map(|seed| {
            let why = run(Who::Plain(switch.rule), seed, &mut Tally::default(), &mut None).err()?;
            Some((seed, why))
        });
        let mut found = found.peekable();
        match found.peek().cloned() {
            Some((seed, why)) => {
                let histories = found.count();
                println!(
                    "rule {}  found out by {histories} of {DEFAULT} histories, first {seed}: {why}",
                    switch.rule
                );
            }
            None => missed.push(switch.rule),
        }
    }
    assert!(missed.is_empty(), "these rules can be broken unseen: {missed:?}");
}
