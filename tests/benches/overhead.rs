//! What does a walk cost over a hand-written loop? `cargo bench -p paginator-tests --bench overhead`
//!
//! Pages of 60 items of 32 bytes from a ready source in memory. Every contender sends the same requests and
//! clones its request for each page. The runs are interleaved; the ratios are of medians.
#![allow(clippy::print_stdout, clippy::indexing_slicing)]

use futures_util::StreamExt;
use paginator_runtime::{Fetch, Paginated};
use std::{
    convert::Infallible,
    future::{Ready, ready},
    hint::black_box,
    time::{Duration, Instant},
};

const PAGES: u64 = 5_000;
const PAGE: u64 = 60;
const ROUNDS: usize = 61;

type Item = [u64; 4];

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListItemsResponse)]
struct ListItemsRequest {
    parent: String,
    #[paginated(input_token)]
    next_token: Option<String>,
}

#[derive(Paginated)]
struct ListItemsResponse {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(output_token)]
    next_token: Option<String>,
}

struct Source;

impl Fetch<ListItemsRequest> for Source {
    type Error = Infallible;
    type Future = Ready<Result<ListItemsResponse, Infallible>>;

    fn fetch(&self, request: ListItemsRequest) -> Self::Future {
        black_box(&request.parent);
        let page: u64 = request.next_token.as_deref().map_or(0, |token| token.parse().unwrap_or(0));
        let first = page * PAGE;
        let items = (first..first + PAGE).map(|number| [number; 4]).collect();
        let next_token = (page + 1 < PAGES).then(|| (page + 1).to_string());
        ready(Ok(ListItemsResponse { items, next_token }))
    }
}

fn request() -> ListItemsRequest {
    ListItemsRequest { parent: "projects/example".to_owned(), next_token: None }
}

async fn hand_written_loop() -> Result<u64, Infallible> {
    let mut sum = 0;
    let mut request = request();
    loop {
        let response = Source.fetch(request.clone()).await?;
        for item in response.items {
            sum += black_box(item)[0];
        }
        match response.next_token {
            Some(token) => request.next_token = Some(token),
            None => return Ok(sum),
        }
    }
}

async fn items() -> Option<u64> {
    let mut sum = 0;
    let mut items = list_items(&Source, request()).items();
    while let Some(item) = items.next().await {
        sum += black_box(item.ok()?)[0];
    }
    Some(sum)
}

async fn items_stream() -> Option<u64> {
    let mut sum = 0;
    let mut items = list_items(&Source, request()).items();
    while let Some(item) = StreamExt::next(&mut items).await {
        sum += black_box(item.ok()?)[0];
    }
    Some(sum)
}

async fn pages() -> Option<u64> {
    let mut sum = 0;
    let mut pages = list_items(&Source, request()).pages();
    while let Some(page) = pages.next().await {
        for item in page.ok()?.into_inner().items {
            sum += black_box(item)[0];
        }
    }
    Some(sum)
}

type Contender = (&'static str, fn() -> Option<u64>);

fn main() {
    let contenders: [Contender; 4] = [
        ("loop", || pollster::block_on(hand_written_loop()).ok()),
        ("items", || pollster::block_on(items())),
        ("items_stream", || pollster::block_on(items_stream())),
        ("pages", || pollster::block_on(pages())),
    ];
    let mut times = contenders.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for ((name, run), times) in contenders.iter().zip(&mut times) {
            let start = Instant::now();
            let sum = run();
            times.push(start.elapsed());
            let count = PAGES * PAGE;
            assert_eq!(sum, Some(count * (count - 1) / 2), "{name} does not give every item once");
        }
    }
    let medians = times.map(median);
    for ((name, _), median) in contenders.iter().zip(medians) {
        println!("{name}: {:.2} ns an item", median.as_nanos() as f64 / (PAGES * PAGE) as f64);
    }
    for ((name, _), median) in contenders.iter().zip(medians).skip(1) {
        println!("ratio {name}_vs_loop {:.2}", median.as_secs_f64() / medians[0].as_secs_f64());
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
