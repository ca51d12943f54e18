// Wanted a token of any type.
// wrong: struct Things<M> {
// instead: struct Things<M: paginator_runtime::token::TokenValue> {
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things<M> {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<M>,
}

fn main() {}
