// Wanted a function to say what follows, and misspelt the key.
// wrong: #[paginated(response = Things, nxt = next_of)]
// instead: #[paginated(response = Things, next = next_of)]
use paginator_runtime::{Paginated, operation::{Next, Seen}};
use paginator_ui::Things;

#[derive(Clone, Paginated)]
#[paginated(response = Things, nxt = next_of)]
struct ListThings {
    #[paginated(input_token)]
    token: Option<String>,
}

fn next_of(_: &ListThings, _: &Things, _: Seen) -> Next<String> {
    Next::End
}

fn main() {}
