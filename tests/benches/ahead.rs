//! What do requests ahead of the consumer save? `cargo bench -p paginator-tests --bench ahead`
//!
//! 50 pages over loopback HTTP: a server that answers after 20 ms, on a thread of its own, and reqwest. Each figure is
//! the ratio of two wall-clock times, the best of three runs each, next to its bound
//! pages / (1 + ceil((pages - 1) / (n + 1))), which is what n requests ahead can save where nothing else takes time.
//! `--bench ahead -- walks` prints the times of walks against n instead, for 20, 50 and 100 ms.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a bench")]

#[path = "shared/http.rs"]
mod http;
#[path = "../../paginator-runtime/doc/spawned.rs"]
#[allow(unreachable_pub, reason = "as users have it")]
mod spawned;

use futures_util::TryStreamExt;
use http::{Api, Client, PAGE, PAGES};
use page_turner::prelude::*;
use paginator_runtime::{Fetch, Paginated, PaginatedRequest, PaginatedResponse, Paginator};
use serde::{Deserialize, Serialize};
use spawned::Spawned;
use std::{
    future::Future,
    pin::pin,
    thread,
    time::{Duration, Instant},
};
use tokio::{
    runtime::{Builder, Handle},
    time::sleep,
};

const LATENCY: Duration = Duration::from_millis(20);
const ROUNDS: usize = 3;

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = Tokens)]
struct ByToken {
    #[paginated(input_token)]
    token: Option<String>,
}

#[derive(Deserialize, Paginated)]
struct Tokens {
    #[paginated(items)]
    items: Vec<usize>,
    #[paginated(output_token)]
    token: Option<String>,
}

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = Counted)]
struct ByOffset {
    #[paginated(page_size(max = 10))]
    page_size: Option<u32>,
    #[paginated(input_token(offset))]
    offset: u64,
}

#[derive(Clone, Default, Serialize, Paginated)]
#[paginated(response = Counted)]
struct ByNumber {
    #[paginated(page_size(max = 10))]
    page_size: Option<u32>,
    #[paginated(input_token(page_number))]
    number: u64,
}

#[derive(Deserialize, Paginated)]
struct Counted {
    #[paginated(items)]
    items: Vec<usize>,
    #[paginated(total)]
    total: u64,
}

/// What the consumer does at each page.
#[derive(Clone, Copy)]
enum Work {
    None,
    Awaits(Duration),
    Blocks(Duration),
}

/// How long a walk takes, which has to give every item once.
async fn walk<F, R>(paginator: Paginator<F, R>, work: Work) -> Duration
where
    F: Fetch<R, Error = reqwest::Error>,
    R: PaginatedRequest<Response: PaginatedResponse<Items = Vec<usize>>>,
{
    let start = Instant::now();
    let (mut pages, mut given) = (paginator.pages(), 0);
    while let Some(page) = pages.try_next().await.expect("a page") {
        for item in page.items().into_iter().flatten() {
            assert_eq!(*item, given, "in order, and nothing twice");
            given += 1;
        }
        match work {
            Work::None => {}
            Work::Awaits(time) => sleep(time).await,
            Work::Blocks(time) => thread::sleep(time),
        }
    }
    assert_eq!(given, PAGES * PAGE, "every item");
    start.elapsed()
}

impl PageTurner<ByNumber> for Client {
    type PageItems = Vec<usize>;
    type PageError = reqwest::Error;

    async fn turn_page(&self, mut request: ByNumber) -> TurnedPageResult<Self, ByNumber> {
        let response: Counted = self.ask(&request).await?;
        request.number = request.number.max(1);
        Ok(if request.number * PAGE as u64 >= response.total {
            TurnedPage::last(response.items)
        } else {
            TurnedPage::next(response.items, request.next_request())
        })
    }
}

impl RequestAhead for ByNumber {
    fn next_request(&self) -> Self {
        ByNumber { number: self.number.max(1) + 1, ..self.clone() }
    }
}

async fn page_turner(client: Client, ahead: usize) -> Duration {
    let start = Instant::now();
    let (mut pages, mut given) = (pin!(client.pages_ahead(ahead, Limit::None, numbers())), 0);
    while let Some(items) = pages.try_next().await.expect("a page") {
        for item in items {
            assert_eq!(item, given, "in order, and nothing twice");
            given += 1;
        }
    }
    assert_eq!(given, PAGES * PAGE, "every item");
    start.elapsed()
}

fn offsets() -> ByOffset {
    ByOffset { page_size: Some(PAGE as u32), offset: 0 }
}

fn numbers() -> ByNumber {
    ByNumber { page_size: Some(PAGE as u32), number: 1 }
}

/// The best of `ROUNDS` runs, each with a client of its own, on a runtime of one thread or of several.
fn best<T: Future<Output = Duration>>(api: &Api, threads: usize, run: impl Fn(Client) -> T) -> f64 {
    let mut builder = if threads == 1 { Builder::new_current_thread() } else { Builder::new_multi_thread() };
    let runtime = builder.worker_threads(threads).enable_all().build().expect("a runtime");
    let times = (0..ROUNDS).map(|_| runtime.block_on(async { run(api.client()).await }).as_secs_f64());
    times.fold(f64::INFINITY, f64::min)
}

fn bound(ahead: usize) -> f64 {
    PAGES as f64 / (1 + (PAGES - 1).div_ceil(ahead + 1)) as f64
}

/// Prints how many requests a walk of `name` sent, and how many of them were past the end.
fn count(name: &str, api: &Api) {
    let (requests, past_the_end) = api.requests();
    println!("requests {name} {}", requests / ROUNDS);
    println!("past_the_end {name} {:.1}", past_the_end as f64 / ROUNDS as f64);
}

fn ratios() {
    let api = Api::start(LATENCY);
    let token = |ahead, work| move |client| walk(ByToken::default().paginate(client).prefetch(ahead), work);
    let spawned = |ahead, work| {
        move |client| {
            let fetcher = Spawned(client, Handle::current());
            walk(ByToken::default().paginate(fetcher).prefetch(ahead), work)
        }
    };
    // A task that blocks also delays the tasks it has just woken, so its requests run on another runtime.
    let apart = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let in_a_task = |ahead, work| {
        let apart = apart.handle().clone();
        move |client| {
            let fetcher = Spawned(client, apart.clone());
            let walk = walk(ByToken::default().paginate(fetcher).prefetch(ahead), work);
            async { tokio::spawn(walk).await.expect("a walk") }
        }
    };
    let print = |name: &str, ahead, ratio: f64, at_least: f64| {
        println!("ratio {name} {ratio:.2}");
        println!("bound {name} {:.2}", bound(ahead));
        println!("at_least {name} {at_least:.2}");
    };

    let work = Work::Awaits(LATENCY);
    let (one, ahead) = (best(&api, 1, token(0, work)), best(&api, 1, token(1, work)));
    print("token_prefetch_1", 1, one / ahead, 1.8);
    let work = Work::Blocks(LATENCY);
    let (one, ahead) = (best(&api, 2, spawned(0, work)), best(&api, 2, spawned(1, work)));
    print("token_prefetch_1_spawned", 1, one / ahead, 1.8);
    let (one, ahead) = (best(&api, 2, in_a_task(0, work)), best(&api, 2, in_a_task(1, work)));
    print("token_prefetch_1_spawned_in_a_task", 1, one / ahead, 1.8);

    api.requests();
    let offset = |ahead| move |client| walk(offsets().paginate(client).prefetch(ahead), Work::None);
    let one = best(&api, 1, offset(0));
    api.requests();
    let ahead = best(&api, 1, offset(8));
    count("offset_prefetch_8", &api);
    print("offset_prefetch_8", 8, one / ahead, 0.9 * bound(8));
    let number = |ahead| move |client| walk(numbers().paginate(client).prefetch(ahead), Work::None);
    let one = best(&api, 1, number(0));
    api.requests();
    let ours = best(&api, 1, number(8));
    count("page_number_prefetch_8", &api);
    print("page_number_prefetch_8", 8, one / ours, 0.9 * bound(8));
    let theirs = best(&api, 1, |client| page_turner(client, 8));
    // What was sent past the end is counted when it arrives.
    thread::sleep(LATENCY);
    count("page_turner_pages_ahead_8", &api);
    println!("ratio vs_page_turner_pages_ahead_8 {:.2}", theirs / ours);
    println!("at_least vs_page_turner_pages_ahead_8 0.90");
}

/// Prints lines `milliseconds LATENCY_AHEAD VALUE`, for page numbers without work.
fn walks() {
    for latency in [20, 50, 100] {
        let api = Api::start(Duration::from_millis(latency));
        for ahead in [0, 1, 2, 3, 4, 6, 8, 12, 16] {
            let time = best(&api, 1, |client| walk(numbers().paginate(client).prefetch(ahead), Work::None));
            println!("milliseconds {latency}_{ahead} {:.0}", time * 1e3);
        }
    }
}

fn main() {
    if std::env::args().any(|argument| argument == "walks") { walks() } else { ratios() }
}
