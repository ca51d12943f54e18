// Wanted the token gathered over the pages.
// wrong: #[paginated(output_token, aggregate)]
// instead: #[paginated(output_token)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items)]
    things: Vec<String>,
    #[paginated(output_token, aggregate)]
    next: String,
}

fn main() {}
