//! Sends requests before their pages are needed. A clock that only runs while everything waits measures it.
#![allow(clippy::print_stdout)]

use paginator_runtime::{PaginateError, Paginated};
use std::{convert::Infallible, time::Duration};
use tokio::{
    runtime::Builder,
    time::{Instant, sleep},
};

#[derive(Clone, Default, Paginated)]
#[paginated(response = ListEventsResponse)]
struct ListEventsRequest {
    #[paginated(input_token(page_number))]
    page: Option<u32>,
    #[paginated(page_size(max = 100))]
    per_page: Option<u32>,
}

#[derive(Paginated)]
struct ListEventsResponse {
    #[paginated(items)]
    events: Vec<u32>,
    #[paginated(total_pages)]
    pages: u32,
}

/// Your client goes here. This service has 20 pages, and takes 100 ms for each.
async fn send(request: ListEventsRequest) -> Result<ListEventsResponse, Infallible> {
    sleep(Duration::from_millis(100)).await;
    let (page, per_page) = (request.page.unwrap_or(1), request.per_page.unwrap_or(10));
    Ok(ListEventsResponse { events: ((page - 1) * per_page..page * per_page).collect(), pages: 20 })
}

async fn walk(requests_ahead: usize) -> Result<(), PaginateError<Infallible>> {
    let start = Instant::now();
    let request = ListEventsRequest::default();
    let events = request.paginate_with(send).page_size(10).prefetch(requests_ahead).items();
    let events: Vec<u32> = events.try_collect().await?;
    assert!(events.into_iter().eq(0..200)); // All of them, in order.
    println!("prefetch({requests_ahead}): {:?}", start.elapsed());
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build()?;
    for requests_ahead in [0, 1, 4] {
        runtime.block_on(walk(requests_ahead))?;
    }
    Ok(())
}
