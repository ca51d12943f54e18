// Wanted to write `next`, and to derive the rest.
// wrong: #[paginated(response = Numbered)]
// instead: #[paginated(response = Numbered, next = next_of)]
// wrong: impl PaginatedRequest for ListThings {}
// instead:
use paginator_runtime::{Paginated, PaginatedRequest, operation::{Next, Seen}};
use paginator_ui::Numbered;

#[derive(Clone, Paginated)]
#[paginated(response = Numbered)]
struct ListThings {
    #[paginated(input_token)]
    start: u64,
}

impl PaginatedRequest for ListThings {}

fn next_of(request: &ListThings, _: &Numbered, seen: Seen) -> Next<u64> {
    if seen.items == 0 { Next::End } else { Next::Token(request.start + 100) }
}

fn main() {}
