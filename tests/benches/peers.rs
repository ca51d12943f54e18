//! What does a walk cost with other crates? `cargo bench -p paginator-tests --bench peers`
//!
//! Items of 32 bytes from a ready source in memory, in pages of 1, 10, 60 and 1000. Every contender sends the same
//! requests and clones its request for each page. The runs are interleaved; the ratios are of medians.
#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "a bench")]

#[path = "shared/peers.rs"]
mod peers;
#[path = "shared/race.rs"]
mod race;
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
use source::{Plain, Source};
use take::Summed;

type Item = Plain<4>;

const ROUNDS: usize = 31;
/// Items a walk.
const RUN: u64 = 24_000;

fn main() {
    for page in [1, 10, 60, 1_000] {
        let source = Source { page, pages: RUN / page };
        let contenders: [Contender<'_>; 10] = [
            ("loop", Box::new(move || block_on(walks::hand_written::<Item, Summed>(source)))),
            ("pages", Box::new(move || block_on(walks::pages::<Item, Summed>(source)))),
            ("items", Box::new(move || block_on(walks::items::<Item, Summed>(source)))),
            ("items_stream", Box::new(move || block_on(walks::items_stream::<Item, Summed>(source)))),
            (
                "async_stream_pages",
                Box::new(move || block_on(peers::async_stream_pages::<Item, Summed>(source))),
            ),
            (
                "async_stream_items",
                Box::new(move || block_on(peers::async_stream_items::<Item, Summed>(source))),
            ),
            (
                "page_turner_pages",
                Box::new(move || block_on(peers::page_turner_pages::<Item, Summed>(source))),
            ),
            (
                "page_turner_items",
                Box::new(move || block_on(peers::page_turner_items::<Item, Summed>(source))),
            ),
            ("smithy_pages", Box::new(move || block_on(peers::smithy_pages::<Item, Summed>(source)))),
            ("smithy_items", Box::new(move || block_on(peers::smithy_items::<Item, Summed>(source)))),
        ];
        let times = race(&contenders, source.work(), RUN, ROUNDS);
        // Pages of 60, the size in the other benches, add nothing to the names.
        let at = if page == 60 { String::new() } else { format!("@{page}") };
        for ((name, _), time) in contenders.iter().zip(times) {
            println!("ns {name}{at} {time:.2}");
        }
        for ((name, _), time) in contenders.iter().zip(times).skip(1) {
            println!("ratio {name}_vs_loop{at} {:.2}", time / times[0]);
        }
        println!("ratio smithy_items_vs_items{at} {:.1}", times[9] / times[2]);
    }
}
