// Wanted to say what follows, on the spot.
// wrong: #[paginated(response = Counted, next = |request, response, seen| Next::End)]
// instead: #[paginated(response = Counted, next = end)]
use paginator_runtime::{Paginated, operation::{Next, Seen}};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, next = |request, response, seen| Next::End)]
struct ListThings {
    #[paginated(input_token)]
    start: u32,
}

fn end(_: &ListThings, _: &Counted, _: Seen) -> Next<u32> {
    Next::End
}

fn main() {}
