// Wanted to follow tokens, and the response has a total and no token.
// wrong: #[paginated(input_token)]
// instead: #[paginated(input_token(offset))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token)]
    start: u32,
}

fn main() {}
