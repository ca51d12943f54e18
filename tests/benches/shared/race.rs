//! Takes the time of contenders side by side: interleaved runs, medians. The time is the thread's own, so that what
//! else the machine does counts for less.

use super::source::Work;
use cpu_time::ThreadTime;
use std::hint::black_box;

/// Its name, and a walk that gives the sum of the numbers of the items that it took.
pub(crate) type Contender<'a> = (&'static str, Box<dyn Fn() -> Option<u64> + 'a>);

/// Nanoseconds an item of each contender: the median of `rounds` runs, in turns. A run is as many walks as come to
/// `run` items, at each of four places on the stack: where a process has it differs by chance, and with it whether
/// an item of 32 bytes lies across two cache lines, which decides a tenth of the time.
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
