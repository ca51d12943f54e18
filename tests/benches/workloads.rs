//! How does a walk's cost vary with items, pages and length? `cargo bench -p paginator-tests --bench workloads`
//!
//! Items of 8, 32 and 200 bytes that own nothing (`plain`) or memory elsewhere (`heap`), in pages of 1, 10, 60 and
//! 1000; then walks of 10^3 to 10^7 items of 32 bytes in pages of 60. The runs are interleaved; the ratios are of
//! medians, each over the loop that does the same: without async, or gathering.
#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "a bench")]

#[path = "shared/race.rs"]
mod race;
#[path = "shared/samples.rs"]
mod samples;
#[path = "shared/source.rs"]
mod source;
#[allow(dead_code, reason = "the other benches use the rest")]
#[path = "shared/take.rs"]
mod take;
#[allow(dead_code, reason = "the other benches use the rest")]
#[path = "shared/walks.rs"]
mod walks;

use pollster::block_on;
use race::{Contender, race};
use samples::{Boxed, Texts};
use source::{Plain, Sample, Source};
use take::Summed;

const PAGES: [u64; 4] = [1, 10, 60, 1_000];
/// Items per walk in `workload`.
const RUN: u64 = 10_000;
/// The fewest items per run in `lengths`.
const LONG_RUN: u64 = 100_000;
const LENGTHS: [(&str, u64); 5] =
    [("10e3", 1_000), ("10e4", 10_000), ("10e5", 100_000), ("10e6", 1_000_000), ("10e7", 10_000_000)];

fn main() {
    // Walks that gather come last: what they allocate leaves the allocator slower or faster for those after them.
    lengths();
    for page in PAGES {
        workload::<Plain<1>>("8_plain", page);
        workload::<Boxed>("8_heap", page);
        workload::<Plain<4>>("32_plain", page);
        workload::<Texts<1>>("32_heap", page);
        workload::<Plain<25>>("200_plain", page);
        workload::<Texts<8>>("200_heap", page);
    }
    gathered_lengths();
    for page in PAGES {
        gathered_workload::<Plain<1>>("8_plain", page);
        gathered_workload::<Boxed>("8_heap", page);
        gathered_workload::<Plain<4>>("32_plain", page);
        gathered_workload::<Texts<1>>("32_heap", page);
        gathered_workload::<Plain<25>>("200_plain", page);
        gathered_workload::<Texts<8>>("200_heap", page);
    }
}

/// Every driver but the full result, one item at a time.
fn one_by_one<T: Sample>(source: Source) -> [Contender<'static>; 5] {
    [
        ("loop", Box::new(move || block_on(walks::hand_written::<T, Summed>(source)))),
        ("pages", Box::new(move || block_on(walks::pages::<T, Summed>(source)))),
        ("items", Box::new(move || block_on(walks::items::<T, Summed>(source)))),
        ("blocking_loop", Box::new(move || walks::hand_written_blocking::<T, Summed>(source))),
        ("blocking_items", Box::new(move || walks::blocking_items::<T, Summed>(source))),
    ]
}

/// All items at once.
fn gathered<T: Sample>(source: Source) -> [Contender<'static>; 2] {
    [
        ("gathering_loop", Box::new(move || block_on(walks::hand_written_gathering::<T, Summed>(source)))),
        ("full_result", Box::new(move || block_on(walks::full_result::<T, Summed>(source)))),
    ]
}

fn workload<T: Sample>(item: &str, page: u64) {
    let source = Source { page, pages: RUN / page };
    let name = format!("{item}_by_{page}");
    let [by_hand, pages, items, blocking_loop, blocking_items] =
        measured(&one_by_one::<T>(source), source, RUN, 15, |driver| format!("{name}_{driver}"));
    println!("ratio {name}_pages_vs_loop {:.2}", pages / by_hand);
    println!("ratio {name}_items_vs_loop {:.2}", items / by_hand);
    println!("ratio {name}_blocking_items_vs_loop {:.2}", blocking_items / blocking_loop);
}

fn gathered_workload<T: Sample>(item: &str, page: u64) {
    let source = Source { page, pages: RUN / page };
    let name = format!("{item}_by_{page}");
    let [gathering_loop, full_result] =
        measured(&gathered::<T>(source), source, RUN, 15, |driver| format!("{name}_{driver}"));
    println!("ratio {name}_full_result_vs_loop {:.2}", full_result / gathering_loop);
}

fn lengths() {
    let mut first = None;
    for (name, items) in LENGTHS {
        let source = Source { page: 60, pages: items.div_ceil(60) };
        let contenders = one_by_one::<Plain<4>>(source);
        let times = measured(&contenders, source, LONG_RUN, 5, |driver| format!("{driver}_of_{name}"));
        let first = *first.get_or_insert(times);
        for (((driver, _), time), first) in contenders.iter().zip(times).zip(first) {
            println!("ratio {driver}_of_{name}_vs_10e3 {:.2}", time / first);
        }
    }
}

fn gathered_lengths() {
    for (name, items) in LENGTHS {
        let source = Source { page: 60, pages: items.div_ceil(60) };
        let contenders = gathered::<Plain<4>>(source);
        let [gathering_loop, full_result] =
            measured(&contenders, source, LONG_RUN, 5, |driver| format!("{driver}_of_{name}"));
        println!("ratio full_result_of_{name}_vs_loop {:.2}", full_result / gathering_loop);
    }
}

/// Prints and returns the nanoseconds per item.
fn measured<const N: usize>(
    contenders: &[Contender<'_>; N],
    source: Source,
    run: u64,
    rounds: usize,
    name: impl Fn(&str) -> String,
) -> [f64; N] {
    let times = race(contenders, source.work(), run, rounds);
    for ((driver, _), time) in contenders.iter().zip(times) {
        println!("ns {} {time:.2}", name(driver));
    }
    times
}
