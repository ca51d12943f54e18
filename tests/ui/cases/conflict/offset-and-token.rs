// Wanted an offset, and a token besides.
// wrong: #[paginated(input_token)]
// instead:
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset))]
    start: u32,
    #[paginated(input_token)]
    token: Option<u32>,
}

fn main() {}
