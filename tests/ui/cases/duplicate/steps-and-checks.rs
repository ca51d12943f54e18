// Wanted one step and one check, and gave two.
// errors: 2
// wrong: #[paginated(input_token(offset, step = page_size, step = page_size, check = even, check = even))]
// instead: #[paginated(input_token(offset, step = page_size, check = even))]
use paginator_runtime::{Paginated, token::TokenError};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, step = page_size, step = page_size, check = even, check = even))]
    start: u32,
}

fn even(_: &ListThings, start: u32) -> Result<u32, TokenError> {
    Ok(start)
}

fn main() {}
