//! What walks that send nothing ahead pay for those that do: a few bytes, and no allocation a page.

use allocation_counter::measure;
use paginator_runtime::{Fetch, Items, Pages, Paginated};
use paginator_tests::{ListRequest, ListResponse};
use std::future::{Ready, ready};

/// So many pages of one item.
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
/// that came after them another 16.
#[test]
fn a_stream_is_sixteen_bytes_larger_for_what_it_can_send_ahead() {
    const PAGE_SIZES: usize = 16;
    assert!(size_of::<Items<Ones, ListRequest>>() <= 368 + 16 + PAGE_SIZES + size_of::<Ones>());
    assert!(size_of::<Pages<Ones, ListRequest>>() <= 336 + 16 + PAGE_SIZES + size_of::<Ones>());
}

#[test]
fn a_page_allocates_what_a_loop_by_hand_does() {
    fn by_hand(ones: &Ones) -> usize {
        let (mut request, mut items) = (ListRequest::default(), 0);
        loop {
            let response = ones.answer(&request.clone());
            items += response.items.len();
            match response.next_token {
                Some(token) => request.next_token = Some(token),
                None => return items,
            }
        }
    }
    fn walk(ones: &Ones, prefetch: usize) -> usize {
        let mut items = ListRequest::default().paginate(ones).prefetch(prefetch).items();
        let mut count = 0;
        while let Some(item) = pollster::block_on(items.try_next()).unwrap() {
            count += item as usize;
        }
        count
    }
    // Of a hundred further pages, whatever a walk takes at its start.
    let of_a_hundred = |run: &dyn Fn(&Ones) -> usize| {
        let [short, long] = [100, 200].map(|pages| {
            measure(|| assert_eq!(run(&Ones(pages)), pages)).count_total
        });
        long - short
    };
    let (by_hand, walk, ahead) =
        (of_a_hundred(&by_hand), of_a_hundred(&|ones| walk(ones, 0)), of_a_hundred(&|ones| walk(ones, 1)));
    assert_eq!(walk, by_hand);
    // One for the request on its way, and a copy of its token.
    assert!(ahead <= walk + 500, "{ahead} for {walk}");
}
