//! Do the streams keep their promises? Lazy, fused, safe to drop in the middle, exact after errors, usable
//! everywhere.
#![cfg(test)]

mod blocking;
mod collecting;
mod dropped;
mod errors;
mod fetchers;
mod full_result;
mod hidden;
mod lazy;
mod over;
mod pages;
mod panics;
mod random;
mod search;
mod sizes;
mod tower;
mod types;
mod with_positions;

use paginator_runtime::{Paginated, Paginator, ResumeToken};
use paginator_tests::{ListRequest, Service, json_in, row};

/// Ten items on five pages.
fn five_pages() -> Service<ListRequest> {
    Service::table([
        row("", 0..2, "A"),
        row("A", 2..4, "B"),
        row("B", 4..6, "C"),
        row("C", 6..8, "D"),
        row("D", 8..10, ""),
    ])
}

fn list(service: &Service<ListRequest>) -> Paginator<&Service<ListRequest>, ListRequest> {
    ListRequest::default().paginate(service)
}

/// Everything that a walk from `token` gives.
async fn rest(token: Option<&ResumeToken>) -> Vec<u32> {
    let service = five_pages();
    let Some(token) = token else { return Vec::new() };
    list(&service).starting_token(token).items().try_collect().await.unwrap()
}

fn json(token: Option<&ResumeToken>) -> String {
    token.map_or("done".to_owned(), json_in)
}
