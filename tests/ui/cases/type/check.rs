// Wanted to check a token, with a function of another token.
// wrong: fn even(_: &ListThings, start: u64) -> Result<u64, TokenError> {
// instead: fn even(_: &ListThings, start: u32) -> Result<u32, TokenError> {
use paginator_runtime::{Paginated, token::TokenError};
use paginator_ui::Counted;

#[derive(Clone, Paginated)]
#[paginated(response = Counted)]
struct ListThings {
    #[paginated(input_token(offset, check = even))]
    start: u32,
}

fn even(_: &ListThings, start: u64) -> Result<u64, TokenError> {
    Ok(start)
}

fn main() {}
