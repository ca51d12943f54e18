// Wanted a function to say what follows an offset.
// wrong: #[paginated(input_token(offset))]
// instead: #[paginated(input_token)]
use paginator_runtime::{Paginated, operation::{Next, Seen}};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, next = next_of)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
}

fn next_of(request: &ListThings, _: &Counted, seen: Seen) -> Next<u32> {
    if seen.items == 0 { Next::End } else { Next::Token(request.start + 100) }
}

fn main() {}
