// Wanted a function to say what follows, and a rule besides.
// wrong: #[paginated(response = Counted, next = next_of, last_page = short)]
// instead: #[paginated(response = Counted, next = next_of)]
use paginator_runtime::{Paginated, operation::{Next, Seen}};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, next = next_of, last_page = short)]
struct ListThings {
    #[paginated(input_token)]
    start: u32,
}

fn next_of(_: &ListThings, _: &Counted, _: Seen) -> Next<u32> {
    Next::End
}

fn main() {}
