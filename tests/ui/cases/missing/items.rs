// Wanted a response, and did not say which field holds the items.
// wrong: things: Vec<String>,
// instead: #[paginated(items)] things: Vec<String>,
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
