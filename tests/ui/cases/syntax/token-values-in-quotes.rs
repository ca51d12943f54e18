// Wanted each key, with its value in quotes.
// errors: 3
// wrong: #[paginated(last_page = "short")]
// instead: #[paginated(last_page = short)]
// wrong: #[paginated(input_token(offset, first = "1", check = "even"))]
// instead: #[paginated(input_token(offset, first = 1, check = even))]
use paginator_runtime::{Paginated, token::TokenError};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
#[paginated(last_page = "short")]
struct ListThings {
    #[paginated(input_token(offset, first = "1", check = "even"))]
    start: u32,
}

fn even(_: &ListThings, start: u32) -> Result<u32, TokenError> {
    Ok(start)
}

fn main() {}
