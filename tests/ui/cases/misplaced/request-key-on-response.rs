// Wanted the token of the next page, with the request's key.
// wrong: #[paginated(input_token)]
// instead: #[paginated(output_token)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(input_token)]
    next: Option<String>,
}

fn main() {}
