//! Times contenders side by side: interleaved runs, medians. The time is the thread's CPU time, so that other load on
//! the machine matters less.

use super::source::Work;
use cpu_time::ThreadTime;
use std::hint::black_box;

/// Its name, and a walk that returns the sum of its items' numbers.
pub(crate) type Contender<'a> = (&'static str, Box<dyn Fn() -> Option<u64> + 'a>);

/// Nanoseconds per item of each contender: the median of `rounds` interleaved runs. A run walks at least `run` items at
/// each of four places on the stack. Where a process has its stack is random, and so is whether an item of 32 bytes
/// lies across two cache lines, which accounts for a tenth of the time.
pub(crate) fn race<const N: usize>(
    contenders: &[Contender<'_>; N],
    work: Work,
    run: u64,
    rounds: usize,
) -> [f64; N] {
    let walks = run.div_ceil(work.items);
    let mut times = contenders.each_ref().map(|_| Vec::with_capacity(rounds));
    for _ in 0..rounds {
        for ((name, walk), times) in contenders.iter().zip(&mut times) {
            let run = || {
                for _ in 0..walks {
                    assert_eq!(walk(), Some(work.sum), "{name} does not give every item once");
                }
            };
            let start = ThreadTime::now();
            lower::<0>(&run);
            lower::<16>(&run);
            lower::<32>(&run);
            lower::<48>(&run);
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e9 / (4 * walks * work.items) as f64
    })
}

/// Runs with the stack `BYTES` lower.
#[inline(never)]
fn lower<const BYTES: usize>(run: &dyn Fn()) {
    let room = black_box([0_u8; BYTES]);
    run();
    black_box(&room);
}
