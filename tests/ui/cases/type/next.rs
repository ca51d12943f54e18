// Wanted a function to say what follows, and it says whether.
// wrong: fn next_of(_: &ListThings, _: &Counted, _: Seen) -> Option<u32> {
// instead: fn next_of(_: &ListThings, _: &Counted, _: Seen) -> paginator_runtime::operation::Next<u32> {
// wrong: None
// instead: paginator_runtime::operation::Next::End
use paginator_runtime::{Paginated, operation::Seen};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted, next = next_of)]
struct ListThings {
    #[paginated(input_token)]
    start: u32,
}

fn next_of(_: &ListThings, _: &Counted, _: Seen) -> Option<u32> {
    None
}

fn main() {}
