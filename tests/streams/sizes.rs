//! What walks that send nothing ahead pay for those that do: a few bytes, and no further allocation for each page.

use allocation_counter::measure;
use paginator_runtime::{Fetch, Items, Pages, Paginated};
use paginator_tests::{ListRequest, ListResponse};
use std::future::{Ready, ready};

/// This many pages of one item.
struct Ones(usize);

impl Ones {
    fn answer(&self, request: &ListRequest) -> ListResponse {
        let page = request.next_token.as_deref().map_or(0, |token| token.parse().unwrap());
        let next_token = (page + 1 < self.0).then(|| format!("{:04}", page + 1));
        ListResponse { items: vec![1], next_token }
    }
}

impl Fetch<ListRequest> for Ones {
    type Error = ();
    type Future = Ready<Result<ListResponse, ()>>;

    fn fetch(&self, request: ListRequest) -> Self::Future {
        ready(Ok(self.answer(&request)))
    }
}

/// Measured before there were requests ahead and totals: 368 and 336 bytes. These took 16, the page sizes of 128 bits
/// that came after them another 16. A build of the whole workspace turns on `tracing`, which takes 80.
#[test]
fn a_stream_is_sixteen_bytes_larger_for_what_it_can_send_ahead() {
    const PAGE_SIZES: usize = 16;
    const TRACING: usize = 80;
    let before = |size: usize| size - 16 - PAGE_SIZES - size_of::<Ones>();
    let items = before(size_of::<Items<Ones, ListRequest>>());
    assert!(items <= 368 || items == 368 + TRACING, "{items}");
    let pages = before(size_of::<Pages<Ones, ListRequest>>());
    assert!(pages <= 336 || pages == 336 + TRACING, "{pages}");
}

/// Measured before there were requests ahead: 501 allocations for the second hundred of these pages. Two a page are the
/// service's, one the request's, two the walk's copies of the token.
#[test]
fn a_page_allocates_what_it_did_without_requests_ahead() {
    fn walk(ones: &Ones, prefetch: usize) -> usize {
        let mut items = ListRequest::default().paginate(ones).prefetch(prefetch).items();
        pollster::block_on(async {
            let mut count = 0;
            while let Some(item) = items.try_next().await.unwrap() {
                count += item as usize;
            }
            count
        })
    }
    // For a hundred further pages, so that what a walk allocates at its start does not count.
    let of_a_hundred = |prefetch| {
        let allocated = |pages| measure(|| assert_eq!(walk(&Ones(pages), prefetch), pages)).count_total;
        allocated(200) - allocated(100)
    };
    assert!(of_a_hundred(0) <= 501, "{}", of_a_hundred(0));
    // The future of a request on its way, and its token, which is compared with the one that the walk asks for.
    assert!(of_a_hundred(1) > 501, "it counts what is sent ahead");
}
