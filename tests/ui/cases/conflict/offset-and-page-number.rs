// Wanted an integer to be either.
// wrong: #[paginated(input_token(offset, page_number))]
// instead: #[paginated(input_token(page_number))]
use paginator_runtime::Paginated;
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, page_number))]
    start: u32,
}

fn main() {}
