//! What does a walk allocate? `cargo bench -p paginator-tests --bench memory`
//!
//! Pages of 60 items of 32 bytes. `bytes` is the most that is allocated at one time during a walk. `allocations` counts
//! those per page, those beyond a hand-written loop's, and those of a walk of one page.
#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "a bench")]

#[path = "shared/peers.rs"]
mod peers;
#[allow(dead_code, reason = "no cost per item is calculated here")]
#[path = "shared/source.rs"]
mod source;
#[allow(dead_code, reason = "no time is measured here")]
#[path = "shared/take.rs"]
mod take;
#[allow(dead_code, reason = "the other benches use the rest")]
#[path = "shared/walks.rs"]
mod walks;

use allocation_counter::{AllocationInfo, measure};
use pollster::block_on;
use source::{ListItemsRequest, Plain, Source};
use std::hint::black_box;
use take::Summed;

type Item = Plain<4>;
type Walk = fn(Source) -> Option<u64>;

const WALKS: [(&str, Walk); 11] = [
    ("loop", |source| block_on(walks::hand_written::<Item, Summed>(source))),
    ("items", |source| block_on(walks::items::<Item, Summed>(source))),
    ("items_stream", |source| block_on(walks::items_stream::<Item, Summed>(source))),
    ("pages", |source| block_on(walks::pages::<Item, Summed>(source))),
    ("blocking_items", walks::blocking_items::<Item, Summed>),
    ("async_stream_pages", |source| block_on(peers::async_stream_pages::<Item, Summed>(source))),
    ("async_stream_items", |source| block_on(peers::async_stream_items::<Item, Summed>(source))),
    ("page_turner_pages", |source| block_on(peers::page_turner_pages::<Item, Summed>(source))),
    ("page_turner_items", |source| block_on(peers::page_turner_items::<Item, Summed>(source))),
    ("smithy_pages", |source| block_on(peers::smithy_pages::<Item, Summed>(source))),
    ("smithy_items", |source| block_on(peers::smithy_items::<Item, Summed>(source))),
];

/// Pages of 60 that hold 10^4 items, and 10^7.
const SHORT: Source = Source { page: 60, pages: 10_000_u64.div_ceil(60) };
const LONG: Source = Source { page: 60, pages: 10_000_000_u64.div_ceil(60) };

fn main() {
    parts_of_a_page();
    let mut by_hand = 0.0;
    for (name, walk) in WALKS {
        let [short, long] = [SHORT, LONG].map(|source| allocated(name, walk, source));
        println!("bytes {name}_10e4 {}", short.bytes_max);
        println!("bytes {name}_10e7 {}", long.bytes_max);
        println!("ratio {name}_bytes_10e7_vs_10e4 {:.3}", long.bytes_max as f64 / short.bytes_max as f64);
        let a_page = (long.count_total - short.count_total) as f64 / (LONG.pages - SHORT.pages) as f64;
        if name == "loop" {
            by_hand = a_page;
        }
        println!("allocations {name} {a_page:.4}");
        println!("allocations {name}_beyond_loop {:.4}", a_page - by_hand);
        println!(
            "allocations {name}_a_walk {}",
            allocated(name, walk, Source { page: 60, pages: 1 }).count_total
        );
    }
}

/// What every contender allocates for a page, in two parts: the request's clone (its text and its token) and the
/// source's answer (the list and the next token).
fn parts_of_a_page() {
    let mut request = ListItemsRequest::<Item>::first_page();
    request.next_token = Some("100".to_owned());
    let clone = measure(|| drop(black_box(request.clone())));
    let answer = measure(|| drop(black_box(SHORT.answer(&request))));
    println!("allocations request_clone {}", clone.count_total);
    println!("allocations source {}", answer.count_total);
}

fn allocated(name: &str, walk: Walk, source: Source) -> AllocationInfo {
    let mut sum = None;
    let info = measure(|| sum = walk(source));
    assert_eq!(sum, Some(source.work().sum), "{name} does not give every item once");
    info
}
