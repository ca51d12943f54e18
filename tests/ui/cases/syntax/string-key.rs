// Wanted to mark the items, in quotes.
use paginator_runtime::Paginated;

#[derive(Paginated)]
struct Things {
    #[paginated("items")]
    things: Vec<String>,
    #[paginated(output_token)]
    next: Option<String>,
}

fn main() {}
