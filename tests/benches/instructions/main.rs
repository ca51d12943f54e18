//! How many instructions does an item cost? `tests/benches/instructions/run`
//!
//! Runs itself under valgrind's cachegrind, which counts them, with each walk at one length and at twice that: the
//! difference is the cost of the items of the second half, and does not depend on the machine's load. With `check` it
//! fails where a count is more than 5 % above `recorded.json`; with `record` it writes that file.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::indexing_slicing, reason = "a bench")]

mod recorded;
#[path = "../shared/samples.rs"]
mod samples;
#[allow(dead_code, reason = "the benches that measure time check that every item is given once")]
#[path = "../shared/source.rs"]
mod source;
#[allow(dead_code, reason = "as above")]
#[path = "../shared/take.rs"]
mod take;
#[allow(dead_code, reason = "as above")]
#[path = "../shared/users.rs"]
mod users;
#[path = "../shared/walks.rs"]
mod walks;

use pollster::block_on;
use samples::{Boxed, Texts};
use source::{Plain, Sample, Source};
use std::{
    collections::BTreeMap,
    env,
    process::{Command, ExitCode},
};
use take::Summed;
use users::{Make, UserSource};

type Error = Box<dyn std::error::Error>;

/// Roughly how many items the shorter walk of each pair has.
const ITEMS: u64 = 24_000;

/// Walks a number of pages.
type Run = Box<dyn Fn(u64) -> Option<u64>>;

struct Walk {
    name: String,
    /// Items a page.
    page: u64,
    run: Run,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Error> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["walk", name, pages] => walk(name, pages.parse()?),
        [] => count().map(drop),
        ["check"] => recorded::check(&count()?),
        ["record"] => recorded::record(&count()?),
        _ => Err("usage: instructions [check | record]".into()),
    }
}

fn all() -> Vec<Walk> {
    let mut all = Vec::new();
    for page in [60, 1, 10, 1_000] {
        let at = if page == 60 { String::new() } else { format!("_by_{page}") };
        small_items(&mut all, page, &at);
    }
    loop_and_items::<Plain<1>>(&mut all, "8_plain_");
    loop_and_items::<Boxed>(&mut all, "8_heap_");
    loop_and_items::<Texts<1>>(&mut all, "32_heap_");
    loop_and_items::<Plain<25>>(&mut all, "200_plain_");
    loop_and_items::<Texts<8>>(&mut all, "200_heap_");
    users(&mut all);
    all
}

/// Items of 32 bytes: every driver, and the loops that do the same.
fn small_items(all: &mut Vec<Walk>, page: u64, at: &str) {
    let mut add = |name, walk| push(all, format!("{name}{at}"), page, walk);
    add("loop", |source| block_on(walks::hand_written::<Plain<4>, Summed>(source)));
    add("items", |source| block_on(walks::items::<Plain<4>, Summed>(source)));
    add("items_stream", |source| block_on(walks::items_stream::<Plain<4>, Summed>(source)));
    add("pages", |source| block_on(walks::pages::<Plain<4>, Summed>(source)));
    add("blocking_loop", walks::hand_written_blocking::<Plain<4>, Summed>);
    add("blocking_items", walks::blocking_items::<Plain<4>, Summed>);
    add("gathering_loop", |source| block_on(walks::hand_written_gathering::<Plain<4>, Summed>(source)));
    add("full_result", |source| block_on(walks::full_result::<Plain<4>, Summed>(source)));
}

fn loop_and_items<T: Sample>(all: &mut Vec<Walk>, item: &str) {
    push(all, format!("{item}loop"), 60, |source| block_on(walks::hand_written::<T, Summed>(source)));
    push(all, format!("{item}items"), 60, |source| block_on(walks::items::<T, Summed>(source)));
}

fn push(all: &mut Vec<Walk>, name: String, page: u64, walk: fn(Source) -> Option<u64>) {
    let run: Run = Box::new(move |pages| walk(Source { page, pages }));
    all.push(Walk { name, page, run });
}

fn users(all: &mut Vec<Walk>) {
    let mut add = |name: &str, make: Make, walk: fn(&UserSource) -> Option<u64>| {
        let run: Run = Box::new(move |pages| walk(&UserSource::new(make, pages)));
        all.push(Walk { name: name.to_owned(), page: users::PAGE, run });
    };
    for (make, from) in [(Make::Cloned, ""), (Make::Read, "_from_json")] {
        add(&format!("user_loop{from}"), make, |source| block_on(users::hand_written::<Summed>(source)));
        add(&format!("user_items{from}"), make, |source| block_on(users::items::<Summed>(source)));
    }
}

/// One walk, which cachegrind counts.
fn walk(name: &str, pages: u64) -> Result<(), Error> {
    let walk = all().into_iter().find(|walk| walk.name == name).ok_or("no such walk")?;
    (walk.run)(pages).map(drop).ok_or_else(|| "the walk failed".into())
}

/// Counts the instructions per item of every walk, and prints each count as it comes.
fn count() -> Result<BTreeMap<String, f64>, Error> {
    let mut counts = BTreeMap::new();
    for Walk { name, page, .. } in all() {
        let pages = ITEMS / page;
        let (short, long) = (instructions(&name, pages)?, instructions(&name, 2 * pages)?);
        let an_item = (long - short) as f64 / (pages * page) as f64;
        println!("instructions {name} {an_item:.2}");
        counts.insert(name, an_item);
    }
    for [walk, over] in [
        ["items", "loop"],
        ["items_stream", "loop"],
        ["pages", "loop"],
        ["blocking_items", "blocking_loop"],
        ["full_result", "gathering_loop"],
        ["user_items", "user_loop"],
        ["user_items_from_json", "user_loop_from_json"],
    ] {
        println!("ratio instructions_{walk}_vs_loop {:.3}", counts[walk] / counts[over]);
    }
    Ok(counts)
}

fn instructions(name: &str, pages: u64) -> Result<u64, Error> {
    let output = Command::new("valgrind")
        .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args(["walk", name, &pages.to_string()])
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let report = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("{name}: {report}").into());
    }
    // ==1234== I   refs:      26,133,054
    let line =
        report.lines().find(|line| line.contains(" refs:") && line.contains(" I ")).ok_or("no count")?;
    let digits: String =
        line.rsplit(' ').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    Ok(digits.parse()?)
}
