// Wanted to write `next`, and to derive the rest.
// wrong: #[paginated(response = Counted)]
// instead: #[paginated(response = Counted, next = next_of)]
// wrong: impl PaginatedRequest for ListThings {}
// instead:
use paginator_runtime::{Paginated, PaginatedRequest, operation::{Next, Seen}};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token)]
    start: u32,
}

impl PaginatedRequest for ListThings {}

fn next_of(request: &ListThings, _: &Counted, seen: Seen) -> Next<u32> {
    if seen.items == 0 { Next::End } else { Next::Token(request.start + 100) }
}

fn main() {}
