// Wanted to say which field holds the items.
// wrong: #[paginated(items = true)]
// instead: #[paginated(items)]
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated(items = true)]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
