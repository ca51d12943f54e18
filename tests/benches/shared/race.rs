//! Takes the time of contenders side by side: interleaved runs, medians. The time is the thread's own, so that what
//! else the machine does counts for less.

use super::source::Work;
use cpu_time::ThreadTime;

/// Its name, and a walk that gives the sum of the numbers of the items that it saw.
pub(crate) type Contender<'a> = (&'static str, Box<dyn Fn() -> Option<u64> + 'a>);

/// Nanoseconds an item of each contender: the median of `rounds` runs, in turns, each of as many walks as come to
/// `run` items or more.
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
            let start = ThreadTime::now();
            for _ in 0..walks {
                assert_eq!(walk(), Some(work.sum), "{name} does not give every item once");
            }
            times.push(start.elapsed());
        }
    }
    times.map(|mut times| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1e9 / (walks * work.items) as f64
    })
}
