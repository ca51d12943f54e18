//! What does a walk cost over a hand-written loop? `cargo bench -p paginator-tests --bench overhead`
//!
//! Pages of 60 items from a ready source in memory: items of 32 bytes, and Cognito's users. Every contender sends
//! the same requests, clones its request for each page, and adds up its items' numbers; the figures `_dropped` are for
//! walks that drop the items instead. The runs are interleaved; the ratios are of medians.
#![allow(clippy::print_stdout, clippy::indexing_slicing, clippy::expect_used, reason = "a bench")]

#[path = "shared/race.rs"]
mod race;
#[path = "shared/source.rs"]
mod source;
#[path = "shared/take.rs"]
mod take;
#[path = "shared/users.rs"]
mod users;
#[path = "shared/walks.rs"]
mod walks;

use pollster::block_on;
use race::{Contender, race};
use source::{Plain, Source, Work};
use take::{Dropped, Summed, Take};
use users::{Make, UserSource};

type Item = Plain<4>;

const SOURCE: Source = Source { page: 60, pages: 2_000 };
const ROUNDS: usize = 101;

fn main() {
    small_items::<Summed>("", SOURCE.work());
    small_items::<Dropped>("_dropped", Work { sum: 0, ..SOURCE.work() });
    gathered();
    users("user_items", "user_loop", Make::Cloned, 10);
    users("user_items_from_json", "user_loop_from_json", Make::Read, 5);
}

/// Items of 32 bytes, one by one.
fn small_items<K: Take>(kind: &str, work: Work) {
    let contenders: [Contender<'_>; 6] = [
        ("loop", Box::new(|| block_on(walks::hand_written::<Item, K>(SOURCE)))),
        ("items", Box::new(|| block_on(walks::items::<Item, K>(SOURCE)))),
        ("items_stream", Box::new(|| block_on(walks::items_stream::<Item, K>(SOURCE)))),
        ("pages", Box::new(|| block_on(walks::pages::<Item, K>(SOURCE)))),
        ("blocking_loop", Box::new(|| walks::hand_written_blocking::<Item, K>(SOURCE))),
        ("blocking_items", Box::new(|| walks::blocking_items::<Item, K>(SOURCE))),
    ];
    let times = measured(&contenders, kind, work);
    let [by_hand, items, items_stream, pages, blocking_loop, blocking_items] = times;
    println!("ratio items{kind}_vs_loop {:.2}", items / by_hand);
    println!("ratio items_stream{kind}_vs_loop {:.2}", items_stream / by_hand);
    println!("ratio pages{kind}_vs_loop {:.2}", pages / by_hand);
    // Both without async.
    println!("ratio blocking_items{kind}_vs_loop {:.2}", blocking_items / blocking_loop);
    println!("ratio blocking_items{kind}_vs_async_loop {:.2}", blocking_items / by_hand);
}

/// Items of 32 bytes, all at once, against a loop that gathers them.
fn gathered() {
    let contenders: [Contender<'_>; 2] = [
        ("gathering_loop", Box::new(|| block_on(walks::hand_written_gathering::<Item, Summed>(SOURCE)))),
        ("full_result", Box::new(|| block_on(walks::full_result::<Item, Summed>(SOURCE)))),
    ];
    let [by_hand, full_result] = measured(&contenders, "", SOURCE.work());
    println!("ratio full_result_vs_loop {:.2}", full_result / by_hand);
}

/// Users with seven attributes, in pages of the real operation, made in one of two ways.
fn users(name: &'static str, by_hand: &'static str, make: Make, pages: u64) {
    let source = &UserSource::new(make, pages);
    let contenders: [Contender<'_>; 2] = [
        (by_hand, Box::new(move || block_on(users::hand_written::<Summed>(source)))),
        (name, Box::new(move || block_on(users::items::<Summed>(source)))),
    ];
    let [by_hand, items] = measured(&contenders, "", source.work());
    println!("ratio {name}_vs_loop {:.3}", items / by_hand);
}

/// Prints and returns the nanoseconds per item.
fn measured<const N: usize>(contenders: &[Contender<'_>; N], kind: &str, work: Work) -> [f64; N] {
    let times = race(contenders, work, work.items, ROUNDS);
    for ((name, _), time) in contenders.iter().zip(times) {
        println!("ns {name}{kind} {time:.2}");
    }
    times
}
