//! An API that takes an offset and states the total. The position is an exact item, whatever the page size.
#![allow(clippy::print_stdout)]

use paginator_runtime::{PaginateError, Paginated};
use std::convert::Infallible;

#[derive(Clone, Default, Paginated)]
#[paginated(response = SearchResponse)]
struct SearchRequest {
    #[paginated(input_token(offset))]
    offset: u64,
    #[paginated(page_size(max = 50))]
    limit: Option<u32>,
}

#[derive(Paginated)]
struct SearchResponse {
    #[paginated(items)]
    hits: Vec<u64>,
    #[paginated(total)]
    total: u64,
}

/// Your client goes here. This service finds 9 hits, and returns 3 of them unless a limit is set.
async fn send(request: SearchRequest) -> Result<SearchResponse, Infallible> {
    let (total, limit) = (9, request.limit.unwrap_or(3));
    println!("GET /search?offset={}&limit={limit}", request.offset);
    let end = total.min(request.offset + u64::from(limit));
    Ok(SearchResponse { hits: (request.offset..end).collect(), total })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), PaginateError<Infallible>> {
    let mut hits = SearchRequest::default().paginate_with(send).max_items(4).items();
    while let Some(hit) = hits.try_next().await? {
        println!("hit {hit}");
    }
    println!("-- {} of {} hits", hits.delivered(), hits.total_items().unwrap_or_default());

    // The next request asks for the offset 4 itself: nothing is fetched twice.
    let rest = SearchRequest::default().paginate_with(send).resume_from(hits.position()).page_size(50);
    println!("{:?}", rest.items().try_collect::<Vec<_>>().await?);
    Ok(())
}
